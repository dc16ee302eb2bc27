#include "intake/confined/worker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "intake/confined/frames.h"
#include "intake/pdf/pdf.h"

namespace peilstok::intake::confined {

namespace {

struct KindWord {
  FileKind kind;
  std::string_view word;
};
constexpr std::array<KindWord, 5> kKinds = {{{FileKind::xlsx, "xlsx"},
                                             {FileKind::feed, "feed"},
                                             {FileKind::letter, "letter"},
                                             {FileKind::mailbox, "mailbox"},
                                             {FileKind::page, "page"}}};

enum Status : int { done = 0, failed = 1, wrong_use = 2 };

bool send(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
}

}  // namespace

std::vector<std::string> argumentsOf(const ApartTask& task) {
  std::vector<std::string> words = {kWorkerArgument, task.look ? "look" : "read"};
  for (const KindWord& kind : kKinds)
    if (kind.kind == task.kind) words.emplace_back(kind.word);
  for (const std::uint32_t sheet : task.sheets) words.push_back(std::to_string(sheet));
  return words;
}

std::optional<ApartTask> taskOf(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3 || arguments[0] != kWorkerArgument) return std::nullopt;
  ApartTask task;
  task.look = arguments[1] == "look";
  if (!task.look && arguments[1] != "read") return std::nullopt;
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& k) { return k.word == arguments[2]; });
  if (kind == kKinds.end()) return std::nullopt;
  task.kind = kind->kind;
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), task.sheets.emplace_back());
    if (failure != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  }
  return task;
}

bool isWorker(int argc, char** argv) { return argc > 1 && std::string_view(argv[1]) == kWorkerArgument; }

// Ends without the closing work of libraries, which knows nothing of being shut in.
void runWorker(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (const auto program = pdf::programIn(arguments)) pdf::becomeReader(*program);
  const auto task = taskOf(arguments);
  if (!task) std::_Exit(wrong_use);
  prepareFor(task->kind);
  FrameWriter frames(send);
  if (!frames.greeting(shutIn({}))) std::_Exit(failed);
  bool told = false;
  try {
    const auto taken = takeApartHere(stdin, *task, {}, frames);
    told = taken ? frames.done() : frames.failed(taken.error());
  } catch (const std::exception&) {}
  std::_Exit(told ? done : failed);
}

}  // namespace peilstok::intake::confined
