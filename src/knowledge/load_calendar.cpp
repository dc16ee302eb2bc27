// The calendar of moments, the partners and the column names of export tools.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "intake/mapping.h"
#include "knowledge/load_parts.h"

namespace peilstok::knowledge {

namespace {

constexpr const char* kCalendar = "calendar/calendar.json";
constexpr const char* kPartners = "partners/partners.json";
constexpr std::array<std::string_view, 7> kWeekdays = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                       "vrijdag", "zaterdag", "zondag"};

int weekdayNumber(const std::string& word) {
  const auto at = std::find(kWeekdays.begin(), kWeekdays.end(), word);
  return at == kWeekdays.end() ? -1 : static_cast<int>(at - kWeekdays.begin());
}

/// Month and day of "12-31"; checked in a leap year, so that 29 February may stand.
bool readFixed(const std::string& written, Occasion& occasion) {
  if (written.size() != 5 || !isRealDate("2024-" + written)) return false;
  occasion.month = std::stoi(written.substr(0, 2));
  occasion.day = std::stoi(written.substr(3, 2));
  return true;
}

/// What is wrong with the rule, or nothing.
std::string readRule(const Node& rule, Occasion& occasion) {
  const Node* weekday = rule.find("weekday");
  const int forms = (rule.find("fixed") != nullptr) + (rule.find("easter") != nullptr) + (weekday != nullptr) +
                    (rule.find("once") != nullptr);
  if (forms != 1) return "a rule is one of fixed, easter, weekday and once";
  if (rule.find("if_sunday") && !rule.find("fixed")) return "if_sunday belongs to fixed";
  if (rule.find("fixed")) {
    occasion.kind = Occasion::Kind::fixed;
    occasion.ifSunday = rule.integer("if_sunday");
    return readFixed(rule.str("fixed"), occasion) ? "" : "'" + rule.str("fixed") + "' is not a day as MM-DD";
  }
  if (weekday) {
    occasion.kind = Occasion::Kind::weekday;
    occasion.month = weekday->integer("month");
    occasion.weekday = weekdayNumber(weekday->str("day"));
    occasion.onOrAfter = weekday->integer("on_or_after");
    const bool real = isRealDate(fmt::format("2024-{:02}-{:02}", occasion.month, occasion.onOrAfter));
    return weekday->members.size() == 3 && real ? ""
                                                : "weekday needs month, day and on_or_after, and that day must exist";
  }
  if (rule.find("easter")) {
    occasion.kind = Occasion::Kind::easter;
    occasion.easterOffset = rule.integer("easter");
    return "";
  }
  occasion.kind = Occasion::Kind::once;
  occasion.once = rule.str("once");
  return isRealDate(occasion.once) ? "" : "'" + occasion.once + "' is not a date";
}

}  // namespace

void loadCalendar(Loading& loading, std::vector<Occasion>& calendar) {
  const auto root = loading.document(kCalendar, "calendar");
  if (!root) return;
  for (const Node& node : root->list("occasions")) {
    Occasion occasion;
    occasion.id = node.str("id");
    occasion.name = node.str("name");
    occasion.why = node.str("why");
    occasion.daysBefore = node.integer("days_before");
    occasion.daysAfter = node.integer("days_after");
    occasion.verified = node.flag("verified");
    const std::string wrong = readRule(*node.find("rule"), occasion);
    if (!wrong.empty())
      loading.complain(kCalendar, node.find("rule")->line, fmt::format("occasion '{}': {}", occasion.id, wrong));
    calendar.push_back(std::move(occasion));
  }
}

void loadPartners(Loading& loading, std::vector<Partner>& partners) {
  const auto root = loading.document(kPartners, "partners");
  if (!root) return;
  for (const Node& node : root->list("partners"))
    partners.push_back({node.str("id"), node.str("name"), node.str("kind"), node.str("ask"), node.str("source"),
                        node.strings("when"), node.flag("verified"), node.strings("asked_as")});
}

void loadColumnMappings(Loading& loading, std::vector<intake::ColumnMapping>& mappings) {
  const bool soundBefore = loading.isSound();
  for (const std::string& file : loading.list("mappings")) (void)loading.document(file, "mapping");
  if (soundBefore && !loading.isSound()) return;  // named with its line already
  auto read = intake::loadMappings(loading.dataDir() / "mappings");
  if (read) mappings = std::move(*read);
  else loading.complain("mappings/" + read.error().detail);
}

}  // namespace peilstok::knowledge
