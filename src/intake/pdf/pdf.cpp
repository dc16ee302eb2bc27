#include "intake/pdf/pdf.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "base/child_process.h"
#include "base/confinement.h"
#include "base/text.h"
#include "intake/confined/patience.h"
#include "intake/confined/worker.h"

namespace peilstok::intake::pdf {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBegin = "%PDF-", kEnd = "%%EOF", kLocked = "/Encrypt";
constexpr std::string_view kHello = "peilstok", kNotBegun = "not begun\n";
constexpr const char* kTask = "pdf";
constexpr std::size_t kMostText = 16u << 20;  // a report of a thousand pages has some 3 MB
constexpr char kPageEnd = '\f';

// A name alone would be looked for in folders that others may write in.
constexpr std::array kPlaces = {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/bin/pdftotext"};

fs::path programFor(const Limits& limits) {
  std::error_code failed;
  if (!limits.pdfProgram.empty()) return fs::exists(limits.pdfProgram, failed) ? limits.pdfProgram : fs::path();
  for (const char* place : kPlaces)
    if (fs::exists(place, failed)) return place;
  return {};
}

/// Reads the whole file by pieces that overlap, so that no word is missed where two meet.
template <class Look>
bool forPieces(const fs::path& file, Look look) {
  constexpr std::size_t piece = 256u << 10, overlap = 16;
  std::ifstream in(file, std::ios::binary);
  std::string bytes;
  while (in) {
    const std::size_t kept = std::min(bytes.size(), overlap);
    bytes.erase(0, bytes.size() - kept);
    bytes.resize(kept + piece);
    in.read(bytes.data() + kept, piece);
    bytes.resize(kept + static_cast<std::size_t>(in.gcount()));
    if (look(bytes)) return true;
  }
  return false;
}

/// A PDF says in its last lines that it is there whole. pdftotext would make do with what there is of it.
bool isWhole(const fs::path& file) {
  constexpr std::streamoff tail = 2048;
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  const std::streamoff size = in.tellg();
  in.seekg(std::max<std::streamoff>(0, size - tail));
  std::string bytes(static_cast<std::size_t>(tail), '\0');
  in.read(bytes.data(), tail);
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes.find(kEnd) != std::string::npos;
}

bool mentionsLock(const fs::path& file) {
  return forPieces(file, [](const std::string& bytes) { return bytes.find(kLocked) != std::string::npos; });
}

/// Takes the first line off: the words of what holds. Nothing when it is not as it should be.
std::optional<std::vector<std::string>> takeHello(std::string& output) {
  const std::size_t end = output.find('\n');
  if (end == std::string::npos) return std::nullopt;
  std::vector<std::string> words = text::split(output.substr(0, end), ' ');
  if (words.empty() || words.front() != kHello) return std::nullopt;
  words.front() = "process";
  for (const std::string& word : words)
    if (std::ranges::find(restrictionWords(), word) == restrictionWords().end()) return std::nullopt;
  output.erase(0, end + 1);
  return words;
}

Error brokenOff(ChildProcess::Ending ending, const fs::path& file) {
  switch (ending) {
    case ChildProcess::Ending::tookTooLong: return {ErrorCode::reader_silent, "processor time"};
    case ChildProcess::Ending::crashed: return {ErrorCode::reader_crashed, "signal"};
    case ChildProcess::Ending::done:
    case ChildProcess::Ending::failed: break;
  }
  return mentionsLock(file) ? Error{ErrorCode::pdf_locked, {}} : Error{ErrorCode::malformed, "PDF"};
}

/// All that the other process writes, when it ended well.
Result<std::string> outputOf(ChildProcess& child, const fs::path& file, const Sink& sink, const Limits& limits) {
  confined::Patience patience(limits.worker);
  std::string output;
  std::string_view bytes;
  while (true) {
    switch (patience.listen(child, bytes)) {
      case ChildProcess::Heard::bytes:
        output += bytes;
        if (output.size() > kMostText) return Error{ErrorCode::unpacks_too_large, "PDF"};
        break;
      case ChildProcess::Heard::nothing:
        if (sink.stopAsked && sink.stopAsked()) return Error{ErrorCode::cancelled, {}};
        break;
      case ChildProcess::Heard::end: {
        const auto ending = child.ending();
        if (ending == ChildProcess::Ending::failed && output.ends_with(kNotBegun))
          return Error{ErrorCode::pdf_reader_missing, "it does not begin"};
        return ending == ChildProcess::Ending::done ? Result<std::string>(std::move(output)) : brokenOff(ending, file);
      }
    }
    if (patience.isGone()) return Error{ErrorCode::reader_silent, "silence"};
  }
}

/// The layout of a page is kept by blanks, which say nothing in a message; a line that is empty parts paragraphs.
std::string withoutLayout(std::string_view page) {
  std::string plain;
  for (const std::string& line : text::split(page, '\n')) {
    std::string words;
    for (const char c : text::trimmed(line))
      if (c != ' ' || !words.ends_with(' ')) words += c;
    const bool parts = words.empty() && (plain.empty() || plain.ends_with("\n\n"));
    if (!parts) plain += words + '\n';
  }
  return std::string(text::trimmed(plain));
}

Result<void> handOver(const std::string& output, const Sink& sink, const Limits& limits) {
  std::uint64_t number = 0, found = 0;
  for (const std::string& page : text::split(output, kPageEnd)) {
    ++number;
    std::string words = withoutLayout(page);
    if (words.empty()) continue;
    ++found;
    if (words.size() > limits.maxFieldBytes) {
      if (sink.rejected) sink.rejected({number, "too_long"});
      continue;
    }
    RawRecord record;
    record.row = number;
    record.fields = {{"text", std::move(words)}, {"platform", "pdf"}};
    if (!sink.record(std::move(record))) return Error{ErrorCode::cancelled, {}};
  }
  return found > 0 ? Result<void>() : Error{ErrorCode::pdf_without_text, {}};
}

}  // namespace

bool isPdf(std::string_view head) { return head.starts_with(kBegin); }

Result<void> readPdf(const fs::path& file, const Sink& sink, const Limits& limits) {
  const fs::path program = programFor(limits);
  if (program.empty() || !canStartChildren()) return Error{ErrorCode::pdf_reader_missing, {}};
  if (!isWhole(file)) return Error{ErrorCode::malformed, "PDF"};
  const Worker& worker = limits.worker;
  auto started =
      ChildProcess::start(worker.program.empty() ? ownProgram() : worker.program, argumentsFor(program), file);
  if (!started) return started.error();
  auto output = outputOf(**started, file, sink, limits);
  if (!output) return output.error();
  const auto held = takeHello(*output);
  if (!held || output->find('\0') != std::string::npos || !text::isValidUtf8(*output))
    return Error{ErrorCode::reader_garbled, "PDF"};
  if (sink.restricted) sink.restricted(*held);
  if (sink.doubt) sink.doubt("read_from_pdf");
  return handOver(*output, sink, limits);
}

std::vector<std::string> argumentsFor(const fs::path& program) {
  return {confined::kWorkerArgument, kTask, program.string()};
}

std::optional<std::string> programIn(const std::vector<std::string>& arguments) {
  if (arguments.size() != 3 || arguments[1] != kTask || !arguments[2].starts_with('/')) return std::nullopt;
  return arguments[2];
}

void becomeReader(const std::string& program) {
  constexpr std::array loaders = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-linux.so.2",
                                  "/lib/ld-linux-armhf.so.3"};
  Reach reach;
  reach.run.assign(loaders.begin(), loaders.end());
  reach.run.push_back(program);
  reach.readFiles = {"/etc/ld.so.cache", "/etc/localtime"};
  reach.readFolders = {"/lib",       "/lib64",          "/usr/lib",
                       "/usr/lib64", "/usr/local/lib",  "/usr/share/poppler",
                       "/etc/fonts", "/usr/share/fonts"};
  constexpr Bounds bounds{512u << 20, 30};  // it holds a whole file that cannot be read backwards
  std::string hello(kHello);
  for (const std::string& word : shutInToBecome(bounds, reach)) hello += ' ' + word;
  hello += '\n';
  std::fwrite(hello.data(), 1, hello.size(), stdout);
  if (std::fflush(stdout) == 0) become(program, {"-enc", "UTF-8", "-layout", "-", "-"});
  std::fwrite(kNotBegun.data(), 1, kNotBegun.size(), stdout);
  std::fflush(stdout);
  std::_Exit(1);
}

}  // namespace peilstok::intake::pdf
