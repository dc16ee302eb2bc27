// watch: folders from which new files are taken in.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <thread>

#include "app/folder_note.h"
#include "app/import_summary.h"
#include "app/watched_folders.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/watching.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

namespace fs = std::filesystem;

struct FolderOptions {
  std::string folder, channel, access, municipality, role;
  std::string format = "auto";
  bool perChannel = false;
};

struct RunOptions {
  bool once = false;
  double every = 10, settle = 2;  // seconds
};

Json folderJson(const store::WatchedFolder& folder) {
  return {{"folder", folder.path},
          {"channel", folder.channel ? Json(word(*folder.channel)) : Json(nullptr)},
          {"access", folder.access ? Json(word(*folder.access)) : Json(nullptr)},
          {"municipality", textOrNull(folder.municipality)},
          {"format", folder.format}};
}

std::string folderLine(const store::WatchedFolder& folder) {
  return fmt::format("{}  kanaal: {}, verkregen: {}", printable(folder.path),
                     folder.channel ? report::channelWords(*folder.channel) : "niet genoemd",
                     folder.access ? report::accessWords(*folder.access) : "niet genoemd");
}

/// One folder, or one for each channel inside it, which is made when it is not there.
Result<std::vector<store::WatchedFolder>> foldersOf(const FolderOptions& options) {
  store::WatchedFolder one{options.folder, fromWord<Channel>(options.channel), fromWord<Access>(options.access),
                           options.municipality, options.format};
  if (!options.perChannel) return std::vector{one};
  std::error_code failed;
  if (!fs::is_directory(options.folder, failed)) return Error{ErrorCode::wrong_use, "there is no such folder"};
  std::vector<store::WatchedFolder> folders;
  for (const std::string& channel : wordsOf<Channel>()) {
    const fs::path inside = fs::path(options.folder) / channel;
    fs::create_directory(inside, failed);
    if (failed) return Error{ErrorCode::output_not_writable, channel};
    one.path = inside.string();
    one.channel = fromWord<Channel>(channel);
    folders.push_back(one);
  }
  return folders;
}

ExitStatus runAdd(const Session& session, const FolderOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const auto folders = foldersOf(options);
  if (!folders) return session.fail(folders.error());
  Output out;
  for (const store::WatchedFolder& folder : *folders) {
    const auto kept = app::watchFolder(**workspace, folder, options.role);
    if (!kept) return session.fail(kept.error());
    if (session.json()) out.json(folderJson(*kept));
    else out.line("In de gaten gehouden: " + folderLine(*kept));
  }
  return finished(out, session);
}

ExitStatus runList(const Session& session) {
  auto store = session.store(true);
  if (!store) return session.fail(store.error());
  const auto folders = (*store)->watchedFolders();
  if (!folders) return session.fail(folders.error());
  Output out;
  for (const store::WatchedFolder& folder : *folders) {
    if (session.json()) out.json(folderJson(folder));
    else out.line(folderLine(folder));
  }
  return finished(out, session);
}

ExitStatus runRemove(const Session& session, const FolderOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  if (const auto gone = app::unwatchFolder(**workspace, options.folder, options.role); !gone)
    return session.fail(gone.error());
  Output out;
  if (session.json()) out.json({{"removed", options.folder}});
  else out.line("Deze map wordt niet meer bekeken. Wat erin ligt, blijft liggen.");
  return finished(out, session);
}

Json takenJson(const app::TakenFile& taken) {
  constexpr std::array ends = {"done", "rejected", "left"};
  const auto& summary = taken.report ? taken.report->summary : store::ImportSummary{};
  return {{"file", taken.name},
          {"end", ends.at(static_cast<std::size_t>(taken.end))},
          {"code", taken.error ? Json(codeWord(taken.error->code)) : Json(nullptr)},
          {"earlier", taken.earlier.has_value()},
          {"read", summary.read},
          {"stored", summary.stored},
          {"duplicates", summary.duplicates},
          {"rejected", summary.rejected}};
}

/// Waits, but not for somebody who asked to stop.
void pause(double seconds, const std::atomic<bool>& stopAsked) {
  constexpr std::chrono::milliseconds glance{100};
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!stopAsked && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(glance);
}

/// Looks, and tells of every file at once: who follows may watch for hours.
class Follower {
 public:
  Follower(const Session& session, app::Workspace& workspace, const std::atomic<bool>& stopAsked)
      : m_session(session), m_workspace(workspace), m_stopAsked(stopAsked) {}

  /// Goes on when the workspace is in use elsewhere: whoever holds it lets go.
  ExitStatus look() {
    const auto looked = m_watch.look(m_workspace, m_session.now(), m_stopAsked, [&](const auto& one) { tell(one); });
    if (!looked) {
      const ErrorCode code = looked.error().code;
      if (code == ErrorCode::cancelled) return ExitStatus::done;
      const ExitStatus status = m_session.fail(looked.error());
      m_broken = code != ErrorCode::database_locked;
      return status;
    }
    tellUnreachable(looked->unreachable);
    m_out.finish();
    const bool whole = looked->rejected + looked->left + looked->leftOut == 0 && looked->unreachable.empty();
    return whole ? ExitStatus::done : ExitStatus::done_with_rejected;
  }
  bool isBroken() const { return m_broken; }
  Output& out() { return m_out; }

 private:
  void tell(const app::TakenFile& taken) {
    if (m_session.json()) m_out.json(takenJson(taken));
    else m_out.line(fmt::format("{}: {}", printable(taken.name), app::noteLine(taken)));
    m_out.finish();
  }
  /// Once, until it can be reached again.
  void tellUnreachable(const std::vector<fs::path>& folders) {
    if (folders == m_unreachable) return;
    m_unreachable = folders;
    for (const fs::path& folder : folders)
      static_cast<void>(m_session.fail({ErrorCode::file_not_readable, folder.string()}));
  }

  const Session& m_session;
  app::Workspace& m_workspace;
  const std::atomic<bool>& m_stopAsked;
  app::FolderWatch m_watch;
  Output m_out;
  std::vector<fs::path> m_unreachable;
  bool m_broken = false;
};

ExitStatus runFollow(const Session& session, const RunOptions& options) {
  auto workspace = session.workspace(false);
  if (!workspace) return session.fail(workspace.error());
  const std::atomic<bool>& stopAsked = stopOnInterrupt();
  Follower follower(session, **workspace, stopAsked);
  ExitStatus status = follower.look();
  if (options.once) {
    if (follower.isBroken()) return status;
    pause(options.settle, stopAsked);
    return finished(follower.out(), session, combined(status, follower.look()));
  }
  while (!stopAsked && !follower.isBroken()) {
    pause(options.every, stopAsked);
    if (!stopAsked) status = follower.look();
  }
  return follower.isBroken() ? status : ExitStatus::done;
}

void addRole(CLI::App* verb, FolderOptions& options) {
  verb->add_option("--role", options.role, "Your function, never a name");
}

}  // namespace

void addWatch(CLI::App& app, const Session& session, ExitStatus& status) {
  CLI::App* watch = app.add_subcommand(
      "watch",
      "Folders from which new files are taken in. What was imported is moved to `done` inside the folder, what "
      "cannot be to `rejected`, each with a note beside it.");
  watch->require_subcommand(1);

  auto added = std::make_shared<FolderOptions>();
  CLI::App* add = watch->add_subcommand("add", "Keep a folder, or say anew what holds for one");
  add->add_option("folder", added->folder, "The folder")->required();
  CLI::Option* channel = add->add_option("--channel", added->channel, "By which door its files come in")
                             ->check(CLI::IsMember(wordsOf<Channel>()));
  add->add_flag("--per-channel", added->perChannel, "One folder for each channel inside this one; makes those missing")
      ->excludes(channel);
  add->add_option("--access", added->access, "How its files were obtained, for rows that do not say so")
      ->check(CLI::IsMember(wordsOf<Access>()));
  add->add_option("--gemeente", added->municipality, "CBS code for records that name no municipality");
  add->add_option("--format", added->format, "As for `import`")->capture_default_str();
  addRole(add, *added);
  add->callback([&session, &status, added] { status = runAdd(session, *added); });

  CLI::App* list = watch->add_subcommand("list", "The folders that are kept");
  list->callback([&session, &status] { status = runList(session); });

  auto removed = std::make_shared<FolderOptions>();
  CLI::App* remove = watch->add_subcommand("remove", "Look into a folder no more");
  remove->add_option("folder", removed->folder, "The folder")->required();
  addRole(remove, *removed);
  remove->callback([&session, &status, removed] { status = runRemove(session, *removed); });

  auto ran = std::make_shared<RunOptions>();
  CLI::App* run = watch->add_subcommand(
      "run", "Look, and go on looking until Ctrl+C. A file is taken in when it is the same in two looks.");
  run->add_flag("--once", ran->once, "Look twice and end: for schedulers");
  run->add_option("--every", ran->every, "Seconds between two looks")->check(CLI::Range(0.1, 86400.0));
  run->add_option("--settle", ran->settle, "With --once: seconds between its two looks")
      ->check(CLI::Range(0.0, 3600.0));
  run->callback([&session, &status, ran] { status = runFollow(session, *ran); });
}

}  // namespace peilstok::cli
