#include "app/surroundings.h"

#include "app/coming_moments.h"
#include "app/in_force.h"
#include "app/masked.h"
#include "app/places.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "knowledge/nearness.h"
#include "model/words.h"
#include "survey/occasions.h"

namespace peilstok::app {

namespace {

using survey::Happening;
using survey::Occurrence;
using survey::Picture;

constexpr const char* kBoundarySetting = "grenzen";
constexpr auto kLongest = std::chrono::days(400);

/// Turns what the store has into what stands on a map and in a lane.
class Gathering {
 public:
  Gathering(Workspace& workspace, const SurroundingsQuery& query, Picture& picture)
      : m_workspace(workspace),
        m_knowledge(workspace.knowledge()),
        m_rules(m_knowledge.survey),
        m_query(query),
        m_picture(picture) {}

  Result<void> all() {
    if (auto done = extent(); !done) return done;
    if (auto done = history(); !done) return done;
    if (auto done = signals(); !done) return done;
    if (auto done = decisions(); !done) return done;
    incidents();
    newestFirst(m_picture.occurrences);
    newestFirst(m_picture.listed);
    return {};
  }

 private:
  Result<void> extent() {
    const auto extent = m_workspace.store().surveyExtent();
    if (!extent) return extent.error();
    m_picture.began = extent->first;
    m_picture.last = extent->last;
    m_picture.stored = extent->stored;
    m_picture.undated = extent->undated;
    return {};
  }

  /// Signals of the days that are held against the weeks before them, and of those weeks.
  Result<void> history() {
    const auto shown = survey::firstDayShown(m_query.from, m_query.until);
    const auto first = shown - std::chrono::days(7 * m_rules.weeks);
    const auto rows = m_workspace.store().countByHour(survey::beginOf(first), m_query.until);
    if (!rows) return rows.error();
    for (const store::HourRow& row : *rows)
      m_picture.history.push_back({row.hour, laneOf(row.channel, row.place), row.place, row.phase, row.count});
    return {};
  }

  Result<void> signals() {
    const auto count = m_workspace.store().countReceived(m_query.from, m_query.until);
    if (!count) return count.error();
    const auto rows = m_workspace.store().surveyRows(m_query.from, m_query.until, m_rules.listedMost);
    if (!rows) return rows.error();
    for (const store::SurveyRow& row : *rows) m_picture.listed.push_back(ofSignal(row));
    m_picture.counted = *count > static_cast<std::int64_t>(rows->size());
    if (m_picture.counted) countHours();
    else m_picture.occurrences = m_picture.listed;
    return {};
  }

  void countHours() {
    for (const survey::HourCount& one : m_picture.history) {
      if (one.hour + std::chrono::hours(1) <= m_query.from) continue;
      Occurrence made;
      made.at = std::max(one.hour, m_query.from);
      made.lane = one.lane;
      made.phase = one.phase;
      made.place = one.place;
      made.precision = one.place.empty() ? Precision::geen : Precision::gemeente;
      made.count = one.count;
      made.fades = fadingOf(made.at, made.place, made.lane);
      m_picture.occurrences.push_back(std::move(made));
    }
  }

  Result<void> decisions() {
    const auto rows = m_workspace.store().placedDecisions(m_query.from, m_query.until);
    if (!rows) return rows.error();
    for (const store::PlacedDecision& row : *rows) {
      const Card* card = m_knowledge.card(row.card);
      Occurrence made;
      made.kind = Happening::besluit;
      made.at = row.at;
      made.lane = card && card->category == m_rules.communication ? Lane::communicatie : Lane::besluiten;
      made.phase = row.phase;
      made.step = row.step;
      made.place = row.place;
      made.title = row.card + (card ? " " + card->name : std::string());
      made.signal = row.signal;
      m_picture.occurrences.push_back(made);
      m_picture.listed.push_back(std::move(made));
    }
    return {};
  }

  /// Incidents that the municipality laid down in its own file.
  void incidents() {
    for (const ContextItem& item : m_knowledge.localContext) {
      if (item.kind != ContextKind::incident || !item.at || *item.at < m_query.from || *item.at >= m_query.until)
        continue;
      Occurrence made;
      made.kind = Happening::gebeurtenis;
      made.at = *item.at;
      made.place = item.municipality.empty() ? m_picture.own : item.municipality;
      made.lane = made.place == m_picture.own ? Lane::fysiek : Lane::buren;
      made.precision = Precision::gemeente;
      made.title = item.theme;
      made.source = word(item.outcome);
      made.fades = fadingOf(made.at, made.place, made.lane);
      m_picture.occurrences.push_back(made);
      m_picture.listed.push_back(std::move(made));
    }
  }

  Occurrence ofSignal(const store::SurveyRow& row) const {
    Occurrence made;
    made.at = row.received;
    made.lane = laneOf(row.channel, row.place);
    made.phase = row.phase;
    made.step = row.step;
    made.place = row.place;
    made.precision = howPrecise(row);
    made.title = row.excerpt;
    made.source = !row.platform.empty() ? row.platform : row.channel ? std::string(word(*row.channel)) : std::string();
    made.signal = row.number;
    made.fades = fadingOf(made.at, made.place, made.lane);
    return made;
  }

  Precision howPrecise(const store::SurveyRow& row) const {
    if (row.place.empty()) return Precision::geen;
    const analyse::Analyser& analyser = m_workspace.pipeline().analyser();
    return precisionOf(namedPlace(analyser.read(row.text, row.municipality, row.received).where, row.place));
  }

  Lane laneOf(std::optional<Channel> channel, const std::string& place) const {
    return isOwn(place) ? m_rules.lane(channel) : Lane::buren;
  }

  bool isOwn(const std::string& place) const { return place.empty() || place == m_picture.own; }

  /// How strongly what happened elsewhere still counts; absent for what is our own. What a neighbour told us without a
  /// place counts as the neighbour's.
  std::optional<int> fadingOf(Instant at, const std::string& place, Lane lane) const {
    if (lane != Lane::buren) return std::nullopt;
    const double days = std::max(0.0, static_cast<double>((m_query.now - at).count()) / 86400.0);
    const Nearness nearness = isOwn(place) ? Nearness::neighbour : nearnessOf(m_picture.own, place, m_knowledge);
    return m_knowledge.framework.fading.strength(nearness, days);
  }

  static void newestFirst(std::vector<Occurrence>& all) {
    std::stable_sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) {
      return std::tie(a.at, a.signal, a.title) > std::tie(b.at, b.signal, b.title);
    });
  }

  Workspace& m_workspace;
  const Knowledge& m_knowledge;
  const SurveyRules& m_rules;
  const SurroundingsQuery& m_query;
  Picture& m_picture;
};

Result<std::string> ownOf(Workspace& workspace, const std::string& asked) {
  if (asked.empty()) return ownMunicipality(workspace);
  if (!workspace.knowledge().gazetteer.municipality(asked)) return Error{ErrorCode::not_found, "municipality " + asked};
  return asked;
}

/// The municipality, its neighbours and theirs: all whose outline can stand on the map.
std::set<std::string> onTheMap(const Gazetteer& gazetteer, const std::string& own) {
  std::set<std::string> codes{own};
  for (int ring = 0; ring < 2; ++ring)
    for (const std::string& code : std::set<std::string>(codes))
      if (const auto next = gazetteer.neighbours.find(code); next != gazetteer.neighbours.end())
        codes.insert(next->second.begin(), next->second.end());
  return codes;
}

}  // namespace

Result<std::string> ownMunicipality(Workspace& workspace) {
  const Knowledge& knowledge = workspace.knowledge();
  auto chosen = workspace.store().setting(municipalitySetting);
  if (!chosen) return chosen;
  // A municipality that was merged away since is no longer in the list.
  if (knowledge.gazetteer.municipality(*chosen)) return chosen;
  if (!knowledge.ownMunicipality.empty()) return knowledge.ownMunicipality;
  auto usual = workspace.store().usualMunicipality();
  if (!usual) return usual;
  return knowledge.gazetteer.municipality(*usual) ? *usual : std::string();
}

Result<void> setOwnMunicipality(Workspace& workspace, const std::string& code, const std::string& role) {
  if (!code.empty() && !workspace.knowledge().gazetteer.municipality(code))
    return Error{ErrorCode::not_found, "municipality " + code};
  const auto by = maskedLine(role, kMostRole, "role");
  if (!by) return by.error();
  const LogEntry line{log_action::kSetting, {}, kLogDone, *by, std::nullopt, {{"code", code}}, 0};
  return workspace.store().setSetting(municipalitySetting, code, line);
}

Result<survey::Picture> surroundings(Workspace& workspace, const SurroundingsQuery& query) {
  if (query.until <= query.from || query.until - query.from > kLongest)
    return Error{ErrorCode::wrong_use, "the stretch is empty or longer than 400 days"};
  const auto own = ownOf(workspace, query.municipality);
  if (!own) return own.error();
  const auto kept = workspace.store().setting(kBoundarySetting);
  if (!kept) return kept.error();
  const Knowledge& knowledge = workspace.knowledge();
  const survey::Boundaries boundaries = survey::readKeptBoundaries(*kept);
  Picture picture;
  picture.own = *own;
  picture.from = query.from;
  picture.until = query.until;
  picture.now = query.now;
  if (const Municipality* municipality = knowledge.gazetteer.municipality(*own)) picture.ownName = municipality->name;
  picture.region = survey::regionAround(knowledge.gazetteer, *own, boundaries);
  const bool drawn = std::any_of(picture.region.cells.begin(), picture.region.cells.end(),
                                 [](const survey::Cell& one) { return one.official; });
  if (drawn) picture.boundariesSince = boundaries.since;
  // The calendar stands around today, and around the end of a stretch that is over.
  const auto middle = survey::civilDay(std::min(query.now, query.until - std::chrono::seconds(1)));
  picture.calendarFrom = middle - std::chrono::days(knowledge.survey.calendarDaysBack);
  picture.calendarTo = middle + std::chrono::days(knowledge.survey.calendarDaysAhead);
  picture.occasions = survey::occasionDays(knowledge, *own, picture.calendarFrom, picture.calendarTo);
  auto coming = comingMoments(workspace, query.now, survey::beginOf(picture.calendarTo + std::chrono::days(1)));
  if (!coming) return coming.error();
  picture.coming = std::move(*coming);
  if (auto done = Gathering(workspace, query, picture).all(); !done) return done.error();
  return picture;
}

Result<int> keepBoundaries(Workspace& workspace, std::string_view geoJson, Instant now) {
  const auto own = ownMunicipality(workspace);
  if (!own) return own.error();
  auto found = survey::readBoundaries(geoJson, onTheMap(workspace.knowledge().gazetteer, *own));
  if (!found) return found.error();
  found->since = civil::formatDate(now);
  if (auto kept = workspace.store().setSetting(kBoundarySetting, survey::writeBoundaries(*found)); !kept)
    return kept.error();
  return static_cast<int>(found->areas.size());
}

Result<void> dropBoundaries(Workspace& workspace) { return workspace.store().setSetting(kBoundarySetting, ""); }

}  // namespace peilstok::app
