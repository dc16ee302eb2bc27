#pragma once
// What goes to stdout and how it looks there.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/session.h"
#include "model/words.h"
#include "store/store.h"

namespace peilstok::cli {

using Json = nlohmann::ordered_json;

/// Collects and writes stdout; a reader that went away or a full disk is noticed at the end.
class Output {
 public:
  void line(std::string_view words);
  void json(const Json& value, bool pretty = false);
  /// Flushes. False when not everything could be written.
  bool finish();

 private:
  void flush();
  std::string m_buffer;
  bool m_failed = false;
};

/// Flushes and turns a failed write into an error; otherwise `status` as it is.
ExitStatus finished(Output& output, const Session& session, ExitStatus status = ExitStatus::done);

/// Text that came from outside, fit for a terminal: one line, no control characters, no change of direction.
std::string printable(std::string_view text);

/// Text cut or filled to a width in code points.
std::string column(std::string_view text, std::size_t width);

/// Null for an empty text.
Json textOrNull(const std::string& words);

/// Signals that look like one, with the words by which they differ.
Json nearJson(const std::vector<app::NearSignal>& near);

/// The word of a step; null where the phase has none.
Json stepJson(Step step);

/// A row of the store as one object, and as one line for a person.
Json rowJson(const store::SignalRow& row);
std::string rowHeader();
std::string rowLine(const store::SignalRow& row);

/// The words of an enum that the command line takes.
template <class E>
std::vector<std::string> wordsOf() {
  std::vector<std::string> all;
  for (const auto& [value, name] : Words<E>::table)
    if (!name.empty()) all.emplace_back(name);
  return all;
}

/// Phase and step from one word: a phase id or the id of a step. Empty when it is neither.
struct PhaseChoice {
  Phase phase = Phase::rust;
  std::optional<Step> step;
};
std::optional<PhaseChoice> phaseChoice(const std::string& word);
/// Every word that `phaseChoice` takes.
std::vector<std::string> phaseWordList();

}  // namespace peilstok::cli
