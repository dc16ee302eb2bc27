# Turns the files under data/ into a table of their hashes, by which a start knows what was checked at build time.
# Use: cmake -DINPUT_DIR=<data> -DOUTPUT=<file.cpp> -P embed_hashes.cmake
cmake_minimum_required(VERSION 3.19)

if(NOT INPUT_DIR OR NOT OUTPUT)
  message(FATAL_ERROR "INPUT_DIR and OUTPUT are needed")
endif()

file(GLOB_RECURSE names RELATIVE "${INPUT_DIR}" "${INPUT_DIR}/*.json" "${INPUT_DIR}/*.csv" "${INPUT_DIR}/*.txt")
list(FILTER names EXCLUDE REGEX "^(example|schema)/")
list(SORT names)
if(NOT names)
  message(FATAL_ERROR "no knowledge in ${INPUT_DIR}")
endif()

set(entries "")
foreach(name IN LISTS names)
  file(SHA256 "${INPUT_DIR}/${name}" digest)
  string(APPEND entries "    {\"${name}\", \"sha256:${digest}\"},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Generated from data by embed_hashes.cmake.
#include \"knowledge/shipped_files.h\"

namespace peilstok::knowledge {

namespace {
constexpr ShippedFile kFiles[] = {
${entries}};
}  // namespace

const std::span<const ShippedFile> kShippedFiles = kFiles;

}  // namespace peilstok::knowledge
")
