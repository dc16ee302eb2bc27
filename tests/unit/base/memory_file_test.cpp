// Bytes that are read as a file, and are gone with their object.

#include "base/memory_file.h"

#include <fstream>

#include "base/file.h"
#include "support/catch.h"

using namespace peilstok;

TEST_CASE("a file in memory is read as any file is, and is gone with its object") {
  std::filesystem::path path;
  {
    const auto file = file::MemoryFile::of("regel een\nregel twee\n");
    REQUIRE(file);
    path = (*file)->path();
    CHECK(std::filesystem::is_regular_file(path));
    CHECK(*file::read(path, 100) == "regel een\nregel twee\n");
    CHECK(*file::read(path, 100) == "regel een\nregel twee\n");
  }
  CHECK(!std::filesystem::exists(path));
}

TEST_CASE("a large and an empty one are files too") {
  const std::string large(3u << 20, 'x');
  const auto file = file::MemoryFile::of(large);
  REQUIRE(file);
  CHECK(std::filesystem::file_size((*file)->path()) == large.size());
  CHECK(static_cast<bool>(file::MemoryFile::of("")));
}
