#include "app/period.h"

#include <algorithm>

#include "app/period_parts.h"
#include "app/reports.h"
#include "model/words.h"
#include "report/words.h"
#include "survey/period.h"

namespace peilstok::app {

namespace {

using report::PeriodLine;
using std::chrono::sys_seconds;

constexpr auto kLongest = std::chrono::days(400);
constexpr int kMostForms = 200;  // of one word; more than any word of a theme has

/// The steps into which the chart of a period is cut: by the length of the period, so that nobody counts bars.
enum class Grain { quarter, day, week };

Grain grainOf(sys_seconds from, sys_seconds until) {
  if (until - from <= std::chrono::days(2)) return Grain::quarter;
  return until - from <= std::chrono::days(35) ? Grain::day : Grain::week;
}

/// Where the step begins in which a civil moment lies: a quarter of a day, a day, or a Monday.
sys_seconds stepOf(sys_seconds at, Grain grain) {
  using std::chrono::days, std::chrono::hours;
  const auto day = std::chrono::floor<days>(at);
  if (grain == Grain::quarter) return day + hours(6) * (std::chrono::duration_cast<hours>(at - day) / hours(6));
  if (grain == Grain::day) return day;
  return day - days(civil::weekday(std::chrono::year_month_day(day)));
}

std::chrono::seconds lengthOf(Grain grain) {
  using std::chrono::days;
  return grain == Grain::quarter ? std::chrono::hours(6) : grain == Grain::day ? days(1) : days(7);
}

std::string stepName(sys_seconds step, Grain grain) {
  const auto day = std::chrono::floor<std::chrono::days>(step);
  const std::string name = report::shortDayWords(survey::beginOf(day));
  if (grain == Grain::week) return "week van " + name;
  if (grain == Grain::day) return name;
  static constexpr const char* kQuarters[] = {"nacht", "ochtend", "middag", "avond"};
  return name + ", " + kQuarters[(step - day) / std::chrono::hours(6)];
}

/// Which signals are about which theme, by the index of words; a lookup costs nothing.
class ThemeNumbers {
 public:
  Result<void> read(Workspace& workspace) {
    const auto last = workspace.store().lastNumber();
    if (!last) return last.error();
    for (const SubjectTheme& theme : workspace.knowledge().themes) {
      std::vector<std::string> forms;
      for (const std::string& word : theme.words) {
        const auto found = workspace.store().formsOf(workspace.pipeline().analyser().baseForm(word), kMostForms);
        if (!found) return found.error();
        forms.push_back(word);
        forms.insert(forms.end(), found->begin(), found->end());
      }
      const auto numbers = workspace.store().numbersWith(forms);
      if (!numbers) return numbers.error();
      std::vector<bool>& about = m_about.emplace_back(static_cast<std::size_t>(*last) + 1);
      for (const std::int64_t number : *numbers)
        if (number <= *last) about[static_cast<std::size_t>(number)] = true;
    }
    return {};
  }
  std::size_t size() const { return m_about.size(); }
  bool holds(std::size_t theme, std::int64_t number) const {
    const auto at = static_cast<std::size_t>(number);
    return at < m_about[theme].size() && m_about[theme][at];
  }

 private:
  std::vector<std::vector<bool>> m_about;
};

/// Counts everything of the period and the weeks before it in one pass.
class Counting {
 public:
  Counting(Workspace& workspace, const PeriodQuery& query)
      : m_workspace(workspace),
        m_knowledge(workspace.knowledge()),
        m_rules(m_knowledge.survey),
        m_query(query),
        m_weeks(query.from, query.until, m_rules.weeks),
        m_from(survey::civilSeconds(query.from)),
        m_until(survey::civilSeconds(query.until)),
        m_grain(grainOf(m_from, m_until)) {}

  Result<void> count() {
    if (auto read = m_themes.read(m_workspace); !read) return read;
    return m_workspace.store().forEachReceived(m_weeks.begins(), m_query.until, [this](const store::ReceivedRow& row) {
      add(row);
      return true;
    });
  }

  Result<void> fill(report::PeriodFacts& facts) {
    const auto extent = m_workspace.store().surveyExtent();
    if (!extent) return extent.error();
    facts.undated = extent->undated;
    const auto demonstrations = m_workspace.store().countDemonstrations(m_query.from, m_query.until);
    if (!demonstrations) return demonstrations.error();
    facts.demonstrations = *demonstrations;
    m_known = m_weeks.known(extent->first);
    m_over = m_query.until <= m_query.made;
    facts.all = compared(m_all, true);
    fillCourse(facts);
    fillPhases(facts);
    facts.places = largest(m_places, [this](const std::string& code) {
      return code.empty() ? std::string("Zonder plaats") : report::placeName(m_knowledge, code);
    });
    facts.channels =
        largest(m_channels, [](const std::string& id) { return id.empty() ? "Onbekend" : report::capitalised(id); });
    facts.themes = largest(m_themeCounts, [](const std::string& id) { return id; });
    for (PeriodLine& line : facts.themes) nameTheme(line);
    for (const auto& [tray, count] : m_trays) facts.trays.emplace_back(tray, count);
    return {};
  }

 private:
  void add(const store::ReceivedRow& row) {
    const auto place = m_weeks.place(row.received);
    if (!place) return;
    const auto [week, at, times] = *place;
    m_all.add(true, week, times);
    m_phases.add({row.phase, row.step}, week, times);
    m_places.add(row.place, week, times);
    m_channels.add(row.channel ? std::string(word(*row.channel)) : std::string(), week, times);
    for (std::size_t i = 0; i < m_themes.size(); ++i)
      if (m_themes.holds(i, row.number)) m_themeCounts.add(m_knowledge.themes[i].id, week, times);
    for (int i = 0; i < times; ++i) m_course.add(stepOf(at + i * std::chrono::days(7), m_grain), week);
    if (week == 0) ++m_trays[row.tray];
  }

  template <class Key>
  Compared compared(const survey::PeriodCounts<Key>& counts, const Key& key) const {
    return counts.of(key, m_known, m_over, m_rules);
  }

  void fillCourse(report::PeriodFacts& facts) const {
    facts.courseWhat = m_grain == Grain::quarter ? "Dagdeel" : m_grain == Grain::day ? "Dag" : "Week";
    for (sys_seconds step = stepOf(m_from, m_grain); step < m_until; step += lengthOf(m_grain)) {
      const auto day = std::chrono::floor<std::chrono::days>(step);
      facts.course.push_back(
          {civil::formatDate(survey::beginOf(day)), stepName(step, m_grain), compared(m_course, step)});
    }
  }

  void fillPhases(report::PeriodFacts& facts) const {
    for (const auto& [phase, name] : Words<Phase>::table) {
      if (phase != Phase::oplopende_spanningen)
        facts.phases.push_back({std::string(name), report::phaseName(phase), compared(m_phases, {phase, Step::none})});
      else
        for (const Step step : {Step::spanning, Step::concrete_mobilisatie})
          facts.phases.push_back(
              {std::string(word(step)), report::phaseName(phase, step), compared(m_phases, {phase, step})});
    }
  }

  template <class Name>
  std::vector<PeriodLine> largest(const survey::PeriodCounts<std::string>& counts, Name name) const {
    std::vector<PeriodLine> lines;
    for (const auto& [id, weeks] : counts.all())
      if (const Compared made = compared(counts, id); made.count > 0 || made.change == Change::less)
        lines.push_back({id, name(id), made});
    std::stable_sort(lines.begin(), lines.end(),
                     [](const PeriodLine& a, const PeriodLine& b) { return a.figures.count > b.figures.count; });
    return lines;
  }

  void nameTheme(PeriodLine& line) const {
    const auto found = std::ranges::find(m_knowledge.themes, line.id, &SubjectTheme::id);
    if (found != m_knowledge.themes.end()) line.name = found->name;
  }

  Workspace& m_workspace;
  const Knowledge& m_knowledge;
  const SurveyRules& m_rules;
  PeriodQuery m_query;
  survey::PeriodWeeks m_weeks;
  sys_seconds m_from, m_until;  ///< civil
  Grain m_grain;
  ThemeNumbers m_themes;
  survey::PeriodCounts<bool> m_all;
  survey::PeriodCounts<std::pair<Phase, Step>> m_phases;
  survey::PeriodCounts<std::string> m_places, m_channels, m_themeCounts;
  survey::PeriodCounts<sys_seconds> m_course;
  std::map<Tray, std::int64_t> m_trays;
  int m_known = 0;
  bool m_over = true;
};

}  // namespace

Result<report::PeriodFacts> periodFacts(Workspace& workspace, const PeriodQuery& query) {
  if (query.from >= query.until) return Error{ErrorCode::wrong_use, "the period is empty"};
  if (query.until - query.from > kLongest) return Error{ErrorCode::wrong_use, "the period is longer than 400 days"};
  report::PeriodFacts facts;
  facts.from = query.from;
  facts.until = query.until;
  facts.made = query.made;
  Counting counting(workspace, query);
  if (auto done = counting.count(); !done) return done.error();
  if (auto done = counting.fill(facts); !done) return done.error();
  if (auto done = addActs(workspace, query, facts); !done) return done.error();
  if (auto done = addSight(workspace, query, facts); !done) return done.error();
  if (auto done = addComing(workspace, query, facts); !done) return done.error();
  return facts;
}

Result<report::Report> periodReport(Workspace& workspace, const PeriodQuery& query, bool onePage) {
  const auto facts = periodFacts(workspace, query);
  if (!facts) return facts.error();
  const Knowledge& knowledge = workspace.knowledge();
  return marked(workspace, onePage ? report::periodPage(*facts, knowledge) : report::periodReport(*facts, knowledge));
}

}  // namespace peilstok::app
