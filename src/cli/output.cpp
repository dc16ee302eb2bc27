#include "cli/output.h"

#include <fmt/format.h>

#include <cstdio>

#include "base/text.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

void Output::line(std::string_view words) {
  m_buffer.append(words);
  m_buffer += '\n';
  if (m_buffer.size() > (64u << 10)) flush();
}

void Output::json(const Json& value, bool pretty) {
  line(value.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace));
}

void Output::flush() {
  if (std::fwrite(m_buffer.data(), 1, m_buffer.size(), stdout) != m_buffer.size()) m_failed = true;
  m_buffer.clear();
}

bool Output::finish() {
  flush();
  if (std::fflush(stdout) != 0) m_failed = true;
  return !m_failed;
}

ExitStatus finished(Output& output, const Session& session, ExitStatus status) {
  if (output.finish()) return status;
  return session.fail({ErrorCode::output_not_writable, "stdout"});
}

std::string printable(std::string_view words) {
  const std::string valid = text::repaired(words);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t c = text::next(valid, at);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
    const bool lineEnd = c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
    if (lineEnd) out += ' ';
    else if (!control && !direction) text::append(out, c);
  }
  return out;
}

std::string column(std::string_view words, std::size_t width) {
  const std::size_t length = text::countCodePoints(words);
  if (length <= width) return std::string(words) + std::string(width - length, ' ');
  return text::shortened(words, width - 1);
}

Json textOrNull(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

Json nearJson(const std::vector<app::NearSignal>& near) {
  Json out = Json::array();
  for (const app::NearSignal& one : near)
    out.push_back({{"id", "S" + std::to_string(one.row.number)},
                   {"likeness", word(one.likeness)},
                   {"here", one.here},
                   {"there", one.there}});
  return out;
}

Json stepJson(Step step) { return step == Step::none ? Json(nullptr) : Json(word(step)); }

Json rowJson(const store::SignalRow& row) {
  return {{"id", "S" + std::to_string(row.number)},
          {"received", row.received ? Json(civil::format(*row.received)) : Json(nullptr)},
          {"channel", row.channel ? Json(word(*row.channel)) : Json(nullptr)},
          {"platform", row.platform.empty() ? Json(nullptr) : Json(row.platform)},
          {"observed", row.observed ? Json(word(*row.observed)) : Json(nullptr)},
          {"place", row.place.empty() ? Json(nullptr) : Json(row.place)},
          {"phase", {{"id", word(row.phase)}, {"step", row.step == Step::none ? Json(nullptr) : Json(word(row.step))}}},
          {"urgency", word(row.urgency)},
          {"certainty", word(row.certainty)},
          {"total", row.total / 10.0},
          {"consult_police_now", row.consultPoliceNow},
          {"is_call", row.isCall},
          {"demonstration_lock", row.demonstrationLock},
          {"look_alikes", row.lookAlikes},
          {"tray", word(row.handling.tray)},
          {"owner", row.handling.owner.empty() ? Json(nullptr) : Json(row.handling.owner)},
          {"excerpt", row.excerpt}};
}

namespace {

std::string shortPhase(const store::SignalRow& row) {
  return report::phaseIdWords(std::string(row.step == Step::none ? word(row.phase) : word(row.step)));
}

std::string tableLine(const std::string& id, const std::string& urgency, const std::string& phase,
                      const std::string& total, const std::string& received, const std::string& words) {
  return fmt::format("{} {} {} {:>6} {} {}", column(id, 8), column(urgency, 10), column(phase, 22), total,
                     column(received, 16), words);
}

}  // namespace

std::string rowHeader() { return tableLine("signaal", "urgentie", "fase", "totaal", "ontvangen", "tekst"); }

std::string rowLine(const store::SignalRow& row) {
  const std::string received =
      row.received ? civil::formatDate(*row.received) + " " + civil::formatHourMinute(*row.received) : "onbekend";
  return tableLine("S" + std::to_string(row.number), report::urgencyWords(row.urgency), shortPhase(row),
                   report::pointsWords(row.total), received, text::shortened(printable(row.excerpt), 100));
}

std::optional<PhaseChoice> phaseChoice(const std::string& id) {
  if (const auto phase = fromWord<Phase>(id)) return PhaseChoice{*phase, std::nullopt};
  const auto step = fromWord<Step>(id);
  if (!step || *step == Step::none) return std::nullopt;
  return PhaseChoice{Phase::oplopende_spanningen, *step};
}

std::vector<std::string> phaseWordList() {
  std::vector<std::string> out;
  for (const auto& entry : Words<Phase>::table) out.emplace_back(entry.second);
  for (const auto& entry : Words<Step>::table)
    if (!entry.second.empty()) out.emplace_back(entry.second);
  return out;
}

}  // namespace peilstok::cli
