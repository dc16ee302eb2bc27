#pragma once
// Folders from which new files are taken in. A file is imported when it is complete, and then moved to `done` or
// `rejected` inside its folder, with a note beside it. Which folders, the workspace keeps.

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"

namespace peilstok::app {

inline constexpr const char* kDoneFolder = "done";
inline constexpr const char* kRejectedFolder = "rejected";

/// Keeps a folder, or what is said anew of one that is kept. Its path is made absolute. Errors: wrong_use (no such
/// folder, municipality or format; a folder in which files are put away); access_not_allowed.
Result<store::WatchedFolder> watchFolder(Workspace& workspace, store::WatchedFolder folder, const std::string& role);
/// Error: not_found.
Result<void> unwatchFolder(Workspace& workspace, const std::string& path, const std::string& role);

/// True for a name by which a file shows that it is not there yet, or not meant to be read: "x.csv.part", "~$x.xlsx".
bool isUnfinishedName(const std::string& name);

/// What became of a file.
struct TakenFile {
  enum class End { done, rejected, left };
  End end = End::done;
  std::string name;               ///< masked
  std::filesystem::path folder;   ///< in which it lay
  std::filesystem::path movedTo;  ///< empty when it still lies there
  std::string hash;
  std::optional<Error> error;                   ///< why it was rejected or left
  std::optional<ImportReport> report;           ///< of the import, when there was one now
  std::optional<store::EarlierImport> earlier;  ///< it came in before, and was only moved now
};

/// What one look came to.
struct FolderLook {
  std::uint64_t done = 0, rejected = 0, left = 0;
  std::uint64_t stored = 0, leftOut = 0;           ///< signals that are new, rows that were left out
  std::uint64_t waiting = 0;                       ///< files that may still be on their way
  bool more = false;                               ///< `most` was reached before all were taken
  std::vector<std::filesystem::path> unreachable;  ///< folders that could not be looked into
};

/// Looks into the folders again and again. Remembers between two looks how large each file was and when it was changed:
/// one that is the same in both is complete. Nothing else is remembered, so that it may be ended at any moment: what
/// was imported and not moved yet is known again by its bytes, and moved by the next one that looks.
class FolderWatch {
 public:
  using Told = std::function<void(const TakenFile&)>;

  /// Takes in what is complete, at most so many files; tells of each. An error is one of the workspace, not of a file:
  /// looking again later makes sense. `cancelled` when that was asked; the file at hand is then undone and stays.
  /// `now` is what counts as now; without it each signal's moment of receipt, and the clock for the note.
  Result<FolderLook> look(Workspace& workspace, std::optional<Instant> now, const std::atomic<bool>& cancel,
                          const Told& told, std::size_t most = static_cast<std::size_t>(-1));

 private:
  struct Seen {
    std::uintmax_t bytes = 0;
    std::filesystem::file_time_type changed;
    bool tried = false;  ///< as it is now, and it could not be taken or moved: not again before it changes
    bool operator==(const Seen& other) const { return bytes == other.bytes && changed == other.changed; }
  };

  std::vector<std::filesystem::path> complete(const std::filesystem::path& folder, FolderLook& look);
  void forgetGone();
  void settle(const std::filesystem::path& file, TakenFile& taken, Instant now);

  std::map<std::filesystem::path, Seen> m_seen;
};

}  // namespace peilstok::app
