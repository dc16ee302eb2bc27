#include "app/watched_folders.h"

#include <algorithm>
#include <array>

#include "app/folder_note.h"
#include "app/import_summary.h"
#include "app/masked.h"
#include "base/hash.h"
#include "base/text.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

namespace fs = std::filesystem;

std::string utf8(const fs::path& path) {
  const std::u8string bytes = path.u8string();
  return {bytes.begin(), bytes.end()};
}

bool endsIn(const std::string& name, std::string_view end) { return name.ends_with(end); }

/// Something that went wrong around the file and not with it, so that another look may fare better.
bool mayPass(ErrorCode code) {
  return code == ErrorCode::file_not_found || code == ErrorCode::file_not_readable || code == ErrorCode::internal;
}

/// The workspace cannot take anything now, so the other files need not be tried.
bool isOfWorkspace(ErrorCode code) {
  switch (code) {
    case ErrorCode::cancelled:
    case ErrorCode::disk_full:
    case ErrorCode::knowledge_invalid:
    case ErrorCode::database_unreadable:
    case ErrorCode::database_not_ours:
    case ErrorCode::database_newer:
    case ErrorCode::database_locked:
    case ErrorCode::database_read_only:
    case ErrorCode::database_corrupt: return true;
    default: return false;
  }
}

/// A name that is free in the folder: "x.csv", else "x (2).csv". Empty when there is none to be had.
fs::path freePlace(const fs::path& folder, const fs::path& name) {
  constexpr int most = 10'000;
  std::error_code failed;
  for (int i = 1; i < most; ++i) {
    fs::path place = folder / name;
    if (i > 1) {
      place = folder / name.stem();
      place += " (" + std::to_string(i) + ")";
      place += name.extension();
    }
    if (fs::symlink_status(place, failed).type() == fs::file_type::not_found) return place;
  }
  return {};
}

/// Puts the note in its place and then the file beside it: a program that is ended in between leaves the file where it
/// is known again.
bool putAway(const fs::path& file, TakenFile& taken, Instant now) {
  const fs::path folder = taken.folder / (taken.end == TakenFile::End::done ? kDoneFolder : kRejectedFolder);
  std::error_code failed;
  fs::create_directory(folder, failed);
  const fs::path place = freePlace(folder, file.filename());
  if (place.empty() || !writeNote(place, taken, now)) return false;
  fs::rename(file, place, failed);
  if (failed) {
    removeNote(place);
    return false;
  }
  taken.movedTo = place;
  return true;
}

ImportOptions optionsFor(const store::WatchedFolder& folder, const fs::path& file, std::optional<Instant> now) {
  ImportOptions options;
  options.file = file;
  options.format = folder.format;
  options.municipality = folder.municipality;
  options.access = folder.access;
  options.channel = folder.channel;
  options.now = now;
  options.once = true;
  return options;
}

/// Imports one file, unless it came in before. An error is one of the workspace.
Result<TakenFile> take(Workspace& workspace, const store::WatchedFolder& folder, const fs::path& file,
                       std::optional<Instant> now, const std::atomic<bool>& cancel) {
  TakenFile taken;
  taken.folder = folder.path;
  const auto keys = workspace.store().pseudonymKeys();
  if (!keys) return keys.error();
  taken.name = privacy::mask(text::repaired(utf8(file.filename())), keys->current).text;
  taken.hash = hash::sha256OfFile(file);
  auto earlier = workspace.store().earlierImport(taken.hash);
  if (!earlier) return earlier.error();
  if ((taken.earlier = std::move(*earlier))) return taken;
  auto report = workspace.import(optionsFor(folder, file, now), {}, cancel);
  if (!report && isOfWorkspace(report.error().code)) return report.error();
  if (!report) {
    taken.end = mayPass(report.error().code) ? TakenFile::End::left : TakenFile::End::rejected;
    taken.error = report.error();
    return taken;
  }
  if (report->earlier) {
    taken.earlier = std::move(report->earlier);
    return taken;
  }
  const bool kept = report->summary.stored + report->summary.duplicates > 0;
  if (!kept) taken.end = TakenFile::End::rejected;
  taken.report = std::move(*report);
  return taken;
}

/// Somebody else who looks into the same folder was first.
bool isGone(const TakenFile& taken) {
  return taken.error && taken.error->code == ErrorCode::file_not_found && !taken.report;
}

void count(const TakenFile& taken, FolderLook& look) {
  switch (taken.end) {
    case TakenFile::End::done: ++look.done; break;
    case TakenFile::End::rejected: ++look.rejected; break;
    case TakenFile::End::left: ++look.left; break;
  }
  if (!taken.report) return;
  look.stored += taken.report->summary.stored;
  look.leftOut += taken.report->summary.rejected;
}

Result<void> checkFolder(const Workspace& workspace, const store::WatchedFolder& folder) {
  if (folder.access == Access::besloten_zonder_uitnodiging) return Error{ErrorCode::access_not_allowed, {}};
  std::error_code failed;
  if (!fs::is_directory(folder.path, failed)) return Error{ErrorCode::wrong_use, "there is no such folder"};
  if (!text::isValidUtf8(folder.path)) return Error{ErrorCode::wrong_use, "the name of the folder is not UTF-8"};
  const std::string last = utf8(fs::path(folder.path).filename());
  if (last == kDoneFolder || last == kRejectedFolder)
    return Error{ErrorCode::wrong_use, "files are put away in a folder of that name"};
  if (!folder.municipality.empty() && !workspace.knowledge().gazetteer.municipality(folder.municipality))
    return Error{ErrorCode::wrong_use, "no municipality has that code"};
  const auto formats = importFormats(workspace.knowledge());
  if (std::ranges::find(formats, folder.format) == formats.end()) return Error{ErrorCode::wrong_use, "no such format"};
  return {};
}

/// As it is kept: absolute, and without a separator at its end.
std::string placeOf(const std::string& path) {
  std::error_code failed;
  fs::path place = fs::weakly_canonical(fs::absolute(path, failed), failed);
  if (!place.has_filename()) place = place.parent_path();
  return utf8(place);
}

}  // namespace

Result<store::WatchedFolder> watchFolder(Workspace& workspace, store::WatchedFolder folder, const std::string& role) {
  if (folder.path.empty()) return Error{ErrorCode::wrong_use, "a folder is needed"};
  folder.path = placeOf(folder.path);
  const auto who = maskedLine(role, kMostRole, "role");
  if (!who) return who.error();
  if (auto fits = checkFolder(workspace, folder); !fits) return fits.error();
  if (auto kept = workspace.store().setWatchedFolder(folder, *who); !kept) return kept.error();
  return folder;
}

Result<void> unwatchFolder(Workspace& workspace, const std::string& path, const std::string& role) {
  const auto who = maskedLine(role, kMostRole, "role");
  if (!who) return who.error();
  // One that is gone from the disk is still known by the path under which it was kept.
  auto gone = workspace.store().removeWatchedFolder(path, *who);
  if (gone || gone.error().code != ErrorCode::not_found) return gone;
  return workspace.store().removeWatchedFolder(placeOf(path), *who);
}

bool isUnfinishedName(const std::string& name) {
  const std::string small = text::asciiLower(name);
  constexpr std::array ends = {".part", ".partial",    ".filepart", ".tmp",
                               ".temp", ".crdownload", ".download", ".opdownload"};
  return small.empty() || small.front() == '.' || small.starts_with("~$") || small.back() == '~' ||
         std::ranges::any_of(ends, [&](const char* end) { return endsIn(small, end); });
}

std::vector<fs::path> FolderWatch::complete(const fs::path& folder, FolderLook& look) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code gone;
    // A link is left alone: what it points to is not ours to read or move.
    if (at->symlink_status(gone).type() != fs::file_type::regular || isUnfinishedName(utf8(at->path().filename())))
      continue;
    const Seen now{at->file_size(gone), at->last_write_time(gone)};
    if (gone) continue;
    const auto [seen, fresh] = m_seen.try_emplace(at->path(), now);
    if (fresh || seen->second != now) {
      seen->second = now;
      ++look.waiting;
    } else if (!seen->second.tried) {
      files.push_back(at->path());
    }
  }
  if (failed) look.unreachable.push_back(folder);
  std::ranges::sort(files);
  return files;
}

void FolderWatch::forgetGone() {
  std::erase_if(m_seen, [](const auto& one) {
    std::error_code failed;
    return fs::symlink_status(one.first, failed).type() == fs::file_type::not_found;
  });
}

/// Only what stands as it stood when it was read is put away.
void FolderWatch::settle(const fs::path& file, TakenFile& taken, Instant now) {
  Seen& seen = m_seen[file];
  std::error_code failed;
  const Seen after{fs::file_size(file, failed), fs::last_write_time(file, failed)};
  if (taken.end != TakenFile::End::left && (failed || after != seen)) {
    const bool there = fs::exists(file, failed);
    taken.end = TakenFile::End::left;
    taken.error = Error{there ? ErrorCode::changed_meanwhile : ErrorCode::file_not_found, {}};
    return;
  }
  if (taken.end != TakenFile::End::left && !putAway(file, taken, now)) {
    taken.end = TakenFile::End::left;
    taken.error = Error{ErrorCode::output_not_writable, {}};
  }
  seen.tried = taken.end == TakenFile::End::left;
}

Result<FolderLook> FolderWatch::look(Workspace& workspace, std::optional<Instant> now, const std::atomic<bool>& cancel,
                                     const Told& told, std::size_t most) {
  const auto folders = workspace.store().watchedFolders();
  if (!folders) return folders.error();
  forgetGone();
  FolderLook look;
  std::size_t taken = 0;
  for (const store::WatchedFolder& folder : *folders) {
    for (const fs::path& file : complete(folder.path, look)) {
      if (cancel) return Error{ErrorCode::cancelled, {}};
      if (taken == most) {
        look.more = true;
        break;
      }
      ++taken;
      auto one = take(workspace, folder, file, now, cancel);
      if (!one) return one.error();
      settle(file, *one, now.value_or(workspace.now()));
      if (isGone(*one)) continue;
      count(*one, look);
      if (told) told(*one);
    }
  }
  return look;
}

}  // namespace peilstok::app
