#include "bridge/worker.h"

#include <array>
#include <utility>

#include "app/exercise.h"
#include "app/in_force.h"
#include "app/lookup.h"
#include "app/places.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "store/logbook.h"

namespace peilstok::ui {

namespace {

// The workspace remembers that it holds the example, so that the next start reads it with the same overlay.
constexpr const char* overlaySetting = "overlay";
constexpr const char* exampleValue = "example";
// By how much its clock is ahead of the computer's: set when it is loaded, so that its story goes on from there.
constexpr const char* aheadSetting = "example_clock_ahead";

constexpr std::array exampleFiles{"obi4wan-berichten.csv", "coosto-export.csv", "meltwater-export.csv",
                                  "meldingen.jsonl"};

}  // namespace

Result<WorkspaceFacts> Worker::open(const WorkspacePlaces& places) {
  m_places = places;
  m_example = false;
  m_clock.setAhead(0);
  if (auto opened = openWith(places.overlay); !opened) return opened.error();
  if (places.exercise)
    if (auto marked = app::markAsExercise(m_workspace->store()); !marked) return marked.error();
  auto overlay = m_workspace->store().setting(overlaySetting);
  if (!overlay) return overlay.error();
  if (*overlay == exampleValue && places.overlay.empty()) {
    if (auto opened = openWith(exampleOverlay()); !opened) return opened.error();
    m_example = true;
    auto ahead = m_workspace->store().setting(aheadSetting);
    if (!ahead) return ahead.error();
    m_clock.setAhead(toQt(*ahead).toLongLong());
  }
  return facts();
}

Result<void> Worker::beginStory() {
  if (!m_knowledge->storyNow) return {};
  const std::int64_t ahead = m_clock.aheadFor(*m_knowledge->storyNow);
  if (auto set = m_workspace->store().setSetting(aheadSetting, std::to_string(ahead)); !set) return set;
  m_clock.setAhead(ahead);
  return {};
}

Result<void> Worker::openWith(const std::filesystem::path& overlay) {
  auto loaded = app::loadInForce(m_places.database, false, {m_places.data, overlay});
  if (!loaded) return loaded.error();
  m_reopened = wrote();
  m_workspace.reset();
  m_detail.reset();
  m_overlay = overlay;
  m_knowledge = loaded->pipeline->sharedKnowledge();
  m_notice = std::move(loaded->notice);
  auto workspace = app::Workspace::open(m_places.database, std::move(loaded->pipeline), false, m_clock);
  if (!workspace) return workspace.error();
  m_workspace = std::move(*workspace);
  m_workspace->store().logbook().actFrom("venster");
  m_written = m_workspace->store().ownChanges();  // what opening wrote is not what a person did
  return {};
}

bool Worker::wrote() {
  const bool before = std::exchange(m_reopened, false);
  if (!m_workspace) return before;
  const std::int64_t now = m_workspace->store().ownChanges();
  return std::exchange(m_written, now) != now || before;
}

Result<WorkspaceFacts> Worker::facts() {
  if (!m_workspace) return noWorkspace;
  auto count = m_workspace->store().count({});
  if (!count) return count.error();
  const auto entries = app::kennisInForce(*m_workspace);
  if (!entries) return entries.error();
  std::vector<std::string> leftOut = m_workspace->cardProblems();
  leftOut.insert(leftOut.end(), entries->problems.begin(), entries->problems.end());
  const KnowledgePtr& knowledge = m_workspace->sharedKnowledge();
  // The cards in force are the knowledge's own, and live as long as it does.
  return WorkspaceFacts{knowledge,
                        CardsPtr(knowledge, &knowledge->cards),
                        std::make_shared<const app::CardSearch>(knowledge->cards, m_workspace->sharedPipeline()),
                        m_places.database,
                        *count,
                        !m_overlay.empty(),
                        m_example,
                        m_notice,
                        std::move(leftOut)};
}

Result<ListAnswer> Worker::list(const ListQuery& query) {
  if (!m_workspace) return noWorkspace;
  ListAnswer answer;
  const auto filter = prepare(query, answer);
  if (!filter) return filter.error();
  m_sought = filter->words;
  auto numbers = m_workspace->store().numbers(*filter);
  if (!numbers) return numbers.error();
  answer.numbers = std::move(*numbers);
  return answer;
}

Result<std::optional<ListAnswer>> Worker::beginningOfList(const ListQuery& query) {
  constexpr int most = 50;  // a screen and a bit
  if (!m_workspace) return noWorkspace;
  if (query.filters()) return std::optional<ListAnswer>{};
  store::SignalFilter filter;
  filter.order = query.order;
  filter.now = m_clock();
  filter.tray = query.tray;
  auto numbers = m_workspace->store().firstNumbers(filter, most);
  if (!numbers) return numbers.error();
  // What fits on a screen is as soon there whole.
  if (!*numbers || std::ssize(**numbers) < most) return std::optional<ListAnswer>{};
  auto read = rows(**numbers);
  if (!read) return read.error();
  ListAnswer answer;
  answer.query = query;
  answer.numbers = std::move(**numbers);
  answer.stored = std::ssize(answer.numbers);
  answer.whole = false;
  answer.rows = std::move(*read);
  return std::optional(std::move(answer));
}

Result<ListAnswer> Worker::count(const ListQuery& query) {
  if (!m_workspace) return noWorkspace;
  ListAnswer answer;
  if (const auto filter = prepare(query, answer); !filter) return filter.error();
  return answer;
}

Result<store::SignalFilter> Worker::prepare(const ListQuery& query, ListAnswer& answer) {
  answer.query = query;
  store::SignalFilter filter;
  filter.order = query.order;
  filter.now = m_clock();
  filter.tray = query.tray;
  filter.onlyConsult = query.onlyConsult;
  filter.onlyCalls = query.onlyCalls;
  filter.onlyNoise = query.onlyNoise;
  filter.onlyQuiet = query.onlyQuiet;
  filter.owner = fromQt(query.owner);
  filter.known = query.known;
  filter.judgedLeads = true;
  if (const QString typed = query.text.trimmed(); !typed.isEmpty()) {
    auto words = m_workspace->searchWords(fromQt(typed), !query.literal);
    if (!words) return words.error();
    answer.words = std::move(*words);
    filter.words = app::Workspace::toFilter(answer.words);
  }
  auto perPhase = m_workspace->store().phaseCounts(filter);
  if (!perPhase) return perPhase.error();
  answer.counts = std::move(*perPhase);
  auto perTray = m_workspace->store().trayCounts();
  if (!perTray) return perTray.error();
  answer.trays = std::move(*perTray);
  for (const store::TrayCount& one : answer.trays) answer.stored += one.count;
  if (filter.known) {
    filter.onlyUnjudged = true;
    const auto unknown = m_workspace->store().count(filter);
    if (!unknown) return unknown.error();
    answer.unknown = *unknown;
  }
  filter.onlyUnjudged = false;
  filter.onlyQuiet = true;
  const auto quiet = m_workspace->store().count(filter);
  if (!quiet) return quiet.error();
  answer.quiet = *quiet;
  filter.onlyQuiet = query.onlyQuiet;
  store::SignalFilter closedAsNoise;
  closedAsNoise.onlyNoise = true;
  closedAsNoise.words = filter.words;
  const auto noise = m_workspace->store().count(closedAsNoise);
  if (!noise) return noise.error();
  answer.noise = *noise;
  filter.onlyUnjudged = query.onlyUnjudged;
  filter.phase = query.phase;
  filter.step = query.step;
  return filter;
}

Result<std::vector<ListRow>> Worker::rows(const std::vector<std::int64_t>& numbers) {
  if (!m_workspace) return noWorkspace;
  auto rows = m_workspace->store().rows(numbers, m_sought);
  if (!rows) return rows.error();
  const auto named = app::namedInTexts(*m_workspace, numbers);
  if (!named) return named.error();
  std::vector<ListRow> answer;
  answer.reserve(rows->size());
  for (auto& row : *rows) {
    const Municipality* municipality = m_knowledge->gazetteer.municipality(row.place);
    QString name = toQt(municipality ? municipality->name : row.place);
    const auto found = named->find(row.number);
    if (found != named->end() && found->second) {
      const app::NamedPlace& place = *found->second;
      const bool whole = place.kind == PlaceKind::gemeente;
      name = present::place(whole ? name : toQt(place.words), place.kind, place.certain,
                            row.place == m_knowledge->ownMunicipality ? QString() : name);
    }
    answer.push_back({std::move(row), std::move(name)});
    if (const auto added = addIntake(answer.back()); !added) return added.error();
  }
  return answer;
}

Result<DetailPtr> Worker::detail(std::int64_t number) {
  if (!m_workspace) return noWorkspace;
  store::Store& store = m_workspace->store();
  const auto outside = store.outsideChanges();
  if (!outside) return outside.error();
  const std::pair stand(*outside, store.ownChanges());
  if (m_detail && m_detail->stored.number == number && m_detailRead == stand) return m_detail;
  auto detail = m_workspace->detail(number);
  if (!detail) return detail.error();
  m_detail = std::make_shared<const app::SignalDetail>(std::move(*detail));
  m_detailRead = stand;
  return m_detail;
}

Result<LikenessPtr> Worker::likeness(const app::SignalDetail& detail) {
  if (!m_workspace) return noWorkspace;
  auto found = m_workspace->likeness(detail);
  if (!found) return found.error();
  return LikenessPtr(std::make_shared<const SignalLikeness>(SignalLikeness{detail.stored.number, std::move(*found)}));
}

Result<app::ImportPreview> Worker::preview(const app::ImportOptions& options) {
  if (!m_workspace) return noWorkspace;
  return m_workspace->preview(options);
}

Result<app::ImportReport> Worker::import(const app::ImportOptions& options,
                                         const std::function<void(const app::ImportProgress&)>& progress,
                                         const std::atomic<bool>& cancel) {
  if (!m_workspace) return noWorkspace;
  const auto last = m_workspace->store().lastNumber();
  if (!last) return last.error();
  auto report = m_workspace->import(options, progress, cancel);
  if (!report) return report;
  m_ownAdded += static_cast<std::int64_t>(report->summary.stored);
  m_beforeImport = *last;
  return report;
}

Result<WorkspaceFacts> Worker::loadExample(const std::atomic<bool>& cancel) {
  if (!m_workspace) return noWorkspace;
  if (auto opened = openWith(exampleOverlay()); !opened) return opened.error();
  if (auto set = m_workspace->store().setSetting(overlaySetting, exampleValue); !set) return set.error();
  m_example = true;
  if (auto begun = beginStory(); !begun) return begun.error();
  for (const char* name : exampleFiles) {
    app::ImportOptions options;
    options.file = m_places.data / "example" / name;
    options.municipality = m_knowledge->ownMunicipality;
    if (auto report = m_workspace->import(options, {}, cancel); !report) return report.error();
  }
  return facts();
}

}  // namespace peilstok::ui
