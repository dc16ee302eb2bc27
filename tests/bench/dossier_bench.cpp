// Times the list of dossiers on a workspace made for it; prints JSON with milliseconds.
//
//   bench_dossier DATA FOLDER [DOSSIERS] [ENTRIES] [ROUNDS]
//
// `whole` is what a list costs that folds every entry of every dossier; `first` the list in a program that read nothing
// yet; `again` the list after that; `added` the list after one more entry.

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "app/dossiers.h"

namespace {

using namespace peilstok;
using Steady = std::chrono::steady_clock;

const Instant kNow = *civil::parseIso("2026-11-20T22:00:00+01:00");
constexpr int kSignals = 5;  // of each dossier

double millisecondsSince(Steady::time_point begun) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Every other one is a call with a moment, which costs most.
bool importSignals(app::Workspace& workspace, const std::filesystem::path& folder, int count) {
  const auto file = folder / "in.jsonl";
  std::ofstream out(file);
  for (int i = 0; i < count; ++i)
    out << fmt::format(R"({{"id":"s{}","access":"open","received":"2026-11-20T16:00:00+01:00","text":"{} {}"}})", i,
                       i % 2 == 0 ? "Zaterdag 21.00 uur allemaal naar het Marktplein, neem vuurwerk mee"
                                  : "Wat een waardeloos besluit van de gemeente",
                       i)
        << "\n";
  out.close();
  app::ImportOptions options;
  options.file = file;
  options.municipality = "GM0361";
  options.now = kNow;
  const std::atomic<bool> cancel{false};
  const auto report = workspace.import(options, {}, cancel);
  return report && report->summary.stored == static_cast<std::uint64_t>(count);
}

DossierAct drawn(int i) {
  if (i % 10 == 9) return Meeting{MeetingStep::beeld, kNow, kNow, {"OOV", "Communicatie"}, {}};
  DossierItem item;
  item.kind = static_cast<ItemKind>(i % 4);
  item.text = fmt::format("Wat er nu bekend is over het plein en wie er let op wat daar gebeurt, {}", i);
  item.owner = "OOV-adviseur";
  item.due = kNow;
  item.state = i % 2 == 0 ? ItemState::open : ItemState::gedaan;
  item.outcome = item.state == ItemState::gedaan ? "nagegaan bij de wijkagent" : "";
  return item;
}

bool openDossiers(app::Workspace& workspace, int dossiers, int entries) {
  for (int d = 0; d < dossiers; ++d) {
    DossierHead head;
    head.title = fmt::format("Dossier over het plein {}", d);
    head.owner = "OOV-adviseur";
    head.next = kNow;
    SignalsJoin join;
    for (int s = 0; s < kSignals; ++s) join.signals.push_back(d * kSignals + s + 1);
    std::vector<DossierEntry> all{{0, 0, kNow, "OOV", head}, {0, 0, kNow, "OOV", join}};
    while (static_cast<int>(all.size()) < entries)
      all.push_back({0, 0, kNow, "OOV", drawn(static_cast<int>(all.size()))});
    if (!workspace.store().openDossier(std::move(all))) return false;
  }
  return true;
}

/// The cost of a list that remembers nothing.
double wholeFold(app::Workspace& workspace) {
  const auto begun = Steady::now();
  const auto numbers = workspace.store().dossierNumbers();
  if (!numbers) return -1;
  for (const std::int64_t number : *numbers) {
    const auto entries = workspace.store().dossierEntries(number);
    if (!entries || fold(*entries).number != number) return -1;
  }
  return millisecondsSince(begun);
}

double list(app::Workspace& workspace, std::size_t wanted) {
  const auto begun = Steady::now();
  const auto rows = app::dossiers(workspace, kNow);
  const double took = millisecondsSince(begun);
  return rows && rows->size() == wanted ? took : -1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto number = [&](int at, int otherwise) { return argc > at ? std::atoi(argv[at]) : otherwise; };
  const int dossiers = number(3, 200), entries = number(4, 100), rounds = number(5, 5);
  const std::filesystem::path folder = argv[2];
  const auto pipeline = app::Pipeline::load({argv[1], {}});
  if (!pipeline) return 1;
  const auto open = [&] { return app::Workspace::open(folder / "dossiers.db", *pipeline, false, [] { return kNow; }); };
  auto made = open();
  if (!made || !importSignals(**made, folder, dossiers * kSignals) || !openDossiers(**made, dossiers, entries))
    return 1;
  made->reset();
  std::vector<double> whole, first, again, added;
  for (int i = 0; i < rounds; ++i) {
    auto workspace = open();
    if (!workspace) return 1;
    const auto wanted = static_cast<std::size_t>(dossiers);
    whole.push_back(wholeFold(**workspace));
    first.push_back(list(**workspace, wanted));
    again.push_back(list(**workspace, wanted));
    DossierItem item;
    item.text = "nog iets";
    if (!app::change(**workspace, 1, item, "OOV", kNow)) return 1;
    added.push_back(list(**workspace, wanted));
  }
  fmt::print(
      "{{\"dossiers\": {}, \"entries\": {}, \"whole_ms\": {:.1f}, \"first_ms\": {:.1f}, \"again_ms\": {:.2f}, "
      "\"added_ms\": {:.2f}}}\n",
      dossiers, entries, median(whole), median(first), median(again), median(added));
  return 0;
}
