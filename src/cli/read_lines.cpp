#include "cli/read_lines.h"

#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/text.h"
#include "cli/line_reader.h"
#include "cli/session.h"

namespace peilstok::cli {

namespace {

Result<void> readAll(std::istream& in, std::size_t most, const std::function<void(const std::string&)>& line,
                     const std::function<void()>& tooLong) {
  LineReader lines(in, most);
  std::string bytes;
  while (true) {
    switch (lines.next(bytes)) {
      case LineReader::Outcome::line:
        if (!text::trimmed(bytes).empty()) line(bytes);
        break;
      case LineReader::Outcome::too_long: tooLong(); break;
      case LineReader::Outcome::end: return {};
      case LineReader::Outcome::failed: return Error{ErrorCode::file_not_readable, ""};
    }
  }
}

Result<void> open(const std::string& name, std::ifstream& in) {
  const std::filesystem::path file = name;
  const std::string shown = file.filename().string();
  std::error_code code;
  if (std::filesystem::is_directory(file, code)) return Error{ErrorCode::is_directory, shown};
  if (!std::filesystem::exists(file, code)) return Error{ErrorCode::file_not_found, shown};
  in.open(file, std::ios::binary);
  if (!in) return Error{ErrorCode::file_not_readable, shown};
  return {};
}

}  // namespace

std::string lineMessage(const Error& error) {
  switch (error.code) {
    case ErrorCode::access_not_allowed:
      return "a closed group that nobody invited us to; nothing was weighed. Bring it to the police (the wijkagent or "
             "the digitale wijkagent) and tell the FG (functionaris gegevensbescherming)";
    case ErrorCode::too_large: return error.detail.empty() ? "the line is too large" : error.detail + " is too large";
    case ErrorCode::wrong_use: return error.detail + " has a value that is not in its list";
    case ErrorCode::malformed:
      if (error.detail.starts_with("json")) return "the line is not one JSON object";
      return error.detail + " is missing or has the wrong form";
    default: return errorSentence(error);
  }
}

Json lineError(const std::string& id, const Error& error) {
  const bool refused = error.code == ErrorCode::access_not_allowed;
  return {{"id", id.empty() ? Json(nullptr) : Json(id)},
          {"status", refused ? "refused" : "invalid"},
          {"code", codeWord(error.code)},
          {"message", lineMessage(error)}};
}

Result<void> readLines(const std::string& name, std::size_t most, const std::function<void(const std::string&)>& line,
                       const std::function<void()>& tooLong) {
  if (name == "-") {
    std::ios::sync_with_stdio(false);
    return readAll(std::cin, most, line, tooLong);
  }
  std::ifstream in;
  if (const auto opened = open(name, in); !opened) return opened;
  return readAll(in, most, line, tooLong);
}

}  // namespace peilstok::cli
