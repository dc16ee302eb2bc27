#include "base/file.h"

#include <fstream>
#include <random>

#include "support/catch.h"

using namespace peilstok;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::random_device random;
    m_path = fs::temp_directory_path() / ("peilstok-file-" + std::to_string(random()) + std::to_string(random()));
    fs::create_directories(m_path);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const char* name) const { return m_path / name; }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()));
  }

 private:
  fs::path m_path;
};

const char* reason(const Result<void>& done) { return done ? "" : codeWord(done.error().code); }

}  // namespace

TEST_CASE("a file is read whole or not at all", "[base]") {
  const Folder folder;
  const std::string bytes = std::string(300'000, 'x') + '\0' + "einde";
  REQUIRE(file::replace(folder / "a", bytes));
  CHECK(*file::read(folder / "a", bytes.size()) == bytes);
  CHECK(file::read(folder / "a", bytes.size() - 1).error().code == ErrorCode::too_large);
  CHECK(file::read(folder / "b", 10).error().code == ErrorCode::file_not_found);
  CHECK(file::read(folder / "", 10).error().code == ErrorCode::is_directory);
}

TEST_CASE("a file is replaced as a whole and nothing is left beside it", "[base]") {
  const Folder folder;
  REQUIRE(file::replace(folder / "a", "een"));
  REQUIRE(file::replace(folder / "a", "twee"));
  CHECK(*file::read(folder / "a", 10) == "twee");
  fs::create_directory(folder / "map");
  CHECK(reason(file::replace(folder / "map", "x")) == std::string("output_not_writable"));
  CHECK(reason(file::replace(folder / "geen/a", "x")) == std::string("output_not_writable"));
  CHECK(folder.files() == 2);
}

TEST_CASE("a file that is there is not written over by who makes one", "[base]") {
  const Folder folder;
  REQUIRE(file::create(folder / "a", "een"));
  CHECK(reason(file::create(folder / "a", "twee")) == std::string("wrong_use"));
  CHECK(*file::read(folder / "a", 10) == "een");
}

TEST_CASE("a private file is for its owner alone, also where it replaces one that was not", "[base]") {
  const Folder folder;
  REQUIRE(file::replace(folder / "a", "open"));
  fs::permissions(folder / "a", fs::perms::owner_all | fs::perms::group_read | fs::perms::others_read);
  CHECK_FALSE(file::ownerOnly(folder / "a"));
  REQUIRE(file::replacePrivate(folder / "a", "geheim"));
  CHECK(*file::read(folder / "a", 10) == "geheim");
  CHECK(file::ownerOnly(folder / "a"));
  CHECK_FALSE(file::ownerOnly(folder / "b"));
  CHECK(folder.files() == 1);
}
