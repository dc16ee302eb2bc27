# Turns the migrations (NNNN_name.sql, numbered from 0001 without gaps) into one C++ file.
# Use: cmake -DINPUT_DIR=<folder with .sql> -DOUTPUT=<file.cpp> -P embed_sql.cmake
cmake_minimum_required(VERSION 3.19)

if(NOT INPUT_DIR OR NOT OUTPUT)
  message(FATAL_ERROR "INPUT_DIR and OUTPUT are needed")
endif()

file(GLOB names RELATIVE "${INPUT_DIR}" "${INPUT_DIR}/*.sql")
list(SORT names)
if(NOT names)
  message(FATAL_ERROR "no migrations in ${INPUT_DIR}")
endif()

set(expected 1)
set(entries "")
foreach(name IN LISTS names)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)\\.sql$")
    message(FATAL_ERROR "${name}: a migration is called NNNN_name.sql")
  endif()
  set(label "${CMAKE_MATCH_2}")
  string(REGEX REPLACE "^0+" "" number "${CMAKE_MATCH_1}")
  if(NOT number STREQUAL "${expected}")
    message(FATAL_ERROR "${name}: migration ${expected} was expected here")
  endif()
  file(READ "${INPUT_DIR}/${name}" sql)
  string(FIND "${sql}" ")peilstok_sql\"" end_mark)
  if(NOT end_mark EQUAL -1)
    message(FATAL_ERROR "${name}: holds the mark that ends a text in C++")
  endif()
  string(APPEND entries "    {${number}, \"${label}\", R\"peilstok_sql(${sql})peilstok_sql\"},\n")
  math(EXPR expected "${expected} + 1")
endforeach()

file(WRITE "${OUTPUT}" "// Generated from src/store/sql by embed_sql.cmake.
#include \"store/migrations.h\"

namespace peilstok::store {

const std::vector<Migration> kMigrations = {
${entries}};

}  // namespace peilstok::store
")
