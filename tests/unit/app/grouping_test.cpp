// Signals that say the same, through the whole chain: found at import whatever the order, kept in a workspace, merged
// and taken apart. The pairs in tests/grouping/pairs.jsonl are invented and were written before any number was chosen.

#include "app/grouping.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "app/groups.h"
#include "app/handling.h"
#include "model/words.h"
#include "own_place.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

namespace fs = std::filesystem;
using Numbers = std::vector<std::int64_t>;

#ifdef PEILSTOK_TEST_SOURCE_DIR
const fs::path kTests = PEILSTOK_TEST_SOURCE_DIR;
#else
const fs::path kTests = fs::path(__FILE__).parent_path().parent_path().parent_path();
#endif

struct TextPair {
  std::string id, kind, a, b;
};

std::vector<TextPair> textPairs() {
  std::vector<TextPair> pairs;
  std::ifstream in(kTests / "grouping" / "pairs.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    pairs.push_back({json["id"], json["kind"], json["a"], json["b"]});
  }
  return pairs;
}

nlohmann::json row(const std::string& id, const std::string& text) {
  return {{"id", id},
          {"text", text},
          {"received", "2026-11-19T16:00:00+01:00"},
          {"channel", "monitoring"},
          {"access", "open"}};
}

/// Imports the rows as one file.
app::ImportReport import(OwnPlace& place, const std::vector<nlohmann::json>& rows) {
  app::ImportOptions options;
  options.file = place.folder() / "rijen.jsonl";
  options.now = kFriday;
  std::ofstream out(options.file, std::ios::binary);
  for (const auto& one : rows) out << one.dump() << "\n";
  out.close();
  const std::atomic<bool> cancel{false};
  const auto report = place.workspace->import(options, {}, cancel);
  REQUIRE(report);
  return *report;
}

std::optional<store::Kinship> kinOf(OwnPlace& place, const std::string& id) {
  return *place.store().kinship(*place.workspace->find(id));
}

/// How two signals go together, as the window would tell.
std::string found(OwnPlace& place, const std::string& a, const std::string& b) {
  const auto left = kinOf(place, a), right = kinOf(place, b);
  if (left && right && left->kin == right->kin) {
    if (left->contrast != right->contrast) return "lijkt_op_maar";
    return left->place == right->place ? "kopie" : "zelfde_oproep_andere_plaats";
  }
  const auto same = place.store().sameMeeting(*place.workspace->find(a), 99);
  const auto other = *place.workspace->find(b);
  return std::ranges::find(*same, other) != same->end() ? "zelfde_plaats_en_tijd" : "los";
}

/// For each copy the ids that it is together with: what must not hang on numbers.
std::map<std::string, std::vector<std::string>> partition(OwnPlace& place, const std::vector<std::string>& ids) {
  std::map<std::int64_t, std::string> names;
  for (const std::string& id : ids) names[*place.workspace->find(id)] = id;
  std::map<std::string, std::vector<std::string>> out;
  for (const auto& [number, id] : names) {
    const auto alike = place.store().lookAlikes(number, 999);
    for (const std::int64_t other : *alike) out[id].push_back("=" + names[other]);
    for (const bool sameContrast : {true, false})
      out[id].push_back(std::to_string(place.store().otherKin(number, sameContrast, 99)->size()));
    std::ranges::sort(out[id]);
  }
  return out;
}

app::HandlingWish merge(std::int64_t into) {
  app::HandlingWish wish;
  wish.verb = HandlingVerb::voeg_samen;
  wish.role = "OOV-adviseur";
  wish.into = into;
  return wish;
}

const std::string kText = "De politie heeft gisteravond in onze straat drie jongens staande gehouden en meegenomen";

}  // namespace

TEST_CASE("invented pairs are told apart") {
  OwnPlace place;
  const auto pairs = textPairs();
  REQUIRE(pairs.size() >= 60);
  std::vector<nlohmann::json> rows;
  for (const TextPair& pair : pairs) {
    rows.push_back(row(pair.id + "a", pair.a));
    rows.push_back(row(pair.id + "b", pair.b));
  }
  import(place, rows);
  std::map<std::string, std::pair<int, int>> right;  // of how many
  std::string wrong;
  for (const TextPair& pair : pairs) {
    const std::string is = found(place, pair.id + "a", pair.id + "b");
    auto& [hits, all] = right[pair.kind];
    ++all;
    hits += is == pair.kind ? 1 : 0;
    if (is != pair.kind) wrong += pair.id + ": " + is + "\n";
  }
  for (const auto& [kind, count] : right) UNSCOPED_INFO(kind << ": " << count.first << " of " << count.second);
  UNSCOPED_INFO(wrong);
  // Nothing that says something else may be taken for a copy.
  CHECK(right["lijkt_op_maar"].first >= 15);
  CHECK(right["los"].first >= 16);
  CHECK(right["kopie"].first >= 27);
  CHECK(right["zelfde_oproep_andere_plaats"].first >= 7);
  CHECK(right["zelfde_plaats_en_tijd"].first >= 3);
}

TEST_CASE("the order of rows, and the files they come in, do not matter") {
  std::vector<nlohmann::json> rows;
  std::vector<std::string> ids;
  for (const TextPair& pair : textPairs())
    for (const auto& [end, text] : {std::pair("a", pair.a), std::pair("b", pair.b)}) {
      ids.push_back(pair.id + end);
      rows.push_back(row(ids.back(), text));
    }
  OwnPlace straight;
  import(straight, rows);
  const auto wanted = partition(straight, ids);
  std::mt19937 random(5);
  for (const std::size_t piece : {rows.size(), std::size_t{17}}) {
    std::ranges::shuffle(rows, random);
    OwnPlace mixed;
    for (std::size_t from = 0; from < rows.size(); from += piece)
      import(mixed,
             {rows.begin() + std::ptrdiff_t(from), rows.begin() + std::ptrdiff_t(std::min(rows.size(), from + piece))});
    CAPTURE(piece);
    CHECK(partition(mixed, ids) == wanted);
    CHECK(mixed.workspace->verify()->sound);
  }
}

TEST_CASE("importing the same file twice changes nothing") {
  OwnPlace place;
  const std::vector<nlohmann::json> rows = {row("een", kText), row("twee", kText + " 🔥"),
                                            row("drie", "Iets heel anders")};
  const auto first = import(place, rows);
  CHECK(first.grouped.signals == 2);
  CHECK(first.grouped.groups == 1);
  const auto kin = kinOf(place, "een");
  const auto second = import(place, rows);
  CHECK(second.summary.stored == 0);
  CHECK(second.grouped.signals == 0);
  CHECK(kinOf(place, "een") == kin);
  CHECK(place.store().copyGroups(9)->size() == 1);
}

TEST_CASE("what comes later joins what was there, and can bring two groups together") {
  OwnPlace place;
  const std::string tail = " zeggen de buren die het zagen";
  import(place, {row("kort", kText), row("kort-2", kText + "!!")});
  import(place, {row("lang", kText + tail + " buiten voor de deur van de winkel op de hoek"),
                 row("lang-2", kText + tail + " buiten voor de deur van de winkel op de hoek.")});
  CHECK(place.store().copyGroups(9)->size() == 2);
  const auto report = import(place, {row("midden", kText + tail)});
  CHECK(report.grouped.signals == 1);
  CHECK(place.store().copyGroups(9)->size() == 1);
  CHECK(place.store().copyGroups(9)->front().count == 5);
  intake::RawRecord told;
  told.fields = {{"text", kText}, {"channel", "inwoner"}};
  const auto one = place.workspace->take(told, "notitie", "");
  REQUIRE(one);
  CHECK(place.store().copyGroups(9)->front().count == 6);
  CHECK(place.workspace->detail(*one)->lookAlikes.size() == 5);
  CHECK(place.workspace->verify()->sound);
}

TEST_CASE("a workspace of an older version is laid beside itself when it is opened") {
  OwnPlace place;
  import(place, {row("een", kText), row("twee", kText + "…"), row("drie", "Iets heel anders")});
  const auto kin = kinOf(place, "twee");
  // As a migration leaves it: signals, and nothing that was taken down of them.
  REQUIRE(place.store().setSketches(1, std::vector<Sketch>(3)));
  REQUIRE(place.store().setGrouping({0, {}, {}, {}}));
  CHECK(place.store().sketches(3, 3)->back() == Sketch{});
  place.open(OwnPlace::shipped());
  CHECK(*place.store().groupedUpTo() == 3);
  CHECK(place.store().sketches(3, 3)->back().words != 0);
  CHECK(kinOf(place, "twee") == kin);
  CHECK(place.workspace->verify()->sound);
}

TEST_CASE("a signal tells what looks like it and by which words it differs") {
  OwnPlace place;
  const std::string call = "Zaterdag om 20.00 uur allemaal naar het stadhuis in Breda om te laten horen wat wij vinden";
  import(place, {row("een", call),
                 row("niet",
                     "Zaterdag om 20.00 uur niet allemaal naar het stadhuis in Breda om te "
                     "laten horen wat wij vinden"),
                 row("elders",
                     "Zaterdag om 20.00 uur allemaal naar het stadhuis in Tilburg om te laten horen wat wij "
                     "vinden")});
  const auto detail = place.workspace->detail(*place.workspace->find("een"));
  REQUIRE(detail);
  CHECK(detail->lookAlikes.empty());
  const auto alike = place.workspace->likeness(*detail);
  REQUIRE(alike);
  CHECK(alike->related.empty());
  REQUIRE(detail->near.size() == 2);
  CHECK(detail->near[0].likeness == Likeness::zelfde_oproep_andere_plaats);
  CHECK(detail->near[0].row.number == *place.workspace->find("elders"));
  CHECK(detail->near[1].likeness == Likeness::lijkt_op_maar);
  CHECK(detail->near[1].here.empty());
  CHECK(detail->near[1].there == std::vector<std::string>{"niet"});
}

TEST_CASE("laid aside until it grows wakes for copies that are not equal") {
  OwnPlace place;
  import(place, {row("een", kText)});
  app::HandlingWish aside;
  aside.verb = HandlingVerb::leg_weg;
  aside.grows = {6, 2};
  REQUIRE(app::handle(*place.workspace, {1}, aside, kFriday));
  import(place, {row("twee", "RT @iemand: " + kText), row("niet", kText + ", maar niet in onze straat")});
  CHECK(app::wake(*place.workspace, kFriday)->empty());
  import(place, {row("drie", kText + " 👇 https://voorbeeld.example/1")});
  CHECK(app::wake(*place.workspace, kFriday)->size() == 1);
}

TEST_CASE("suggestions tell what they share, where they came from and how they grow") {
  OwnPlace place;
  auto second = row("twee", kText + "!");
  second["received"] = "2026-11-19T16:30:00+01:00";
  second["channel"] = "school";
  second["access"] = "mondeling";
  second["municipality"] = "GM0363";
  second["reach"] = {{{"at", "2026-11-19T16:28:00+01:00"}, {"count", 10}},
                     {{"at", "2026-11-19T16:30:00+01:00"}, {"count", 70}}};
  import(place, {row("een", kText), second, row("los", "Iets heel anders")});
  const auto groups = app::groups(*place.workspace, {});
  REQUIRE(groups);
  REQUIRE(groups->size() == 1);
  const app::SignalGroup& group = groups->front();
  CHECK_FALSE(group.confirmed);
  CHECK(group.count == 2);
  CHECK(group.members[1].externalId == "twee");
  CHECK(std::ranges::find(group.shared, "politie") != group.shared.end());
  CHECK(std::ranges::find(group.shared, "de") == group.shared.end());
  CHECK(group.byChannel == std::map<std::string, std::int64_t>{{"monitoring", 1}, {"school", 1}});
  CHECK(group.byMunicipality.at("GM0363") == 1);
  CHECK(group.growing.paces[0].copies == 1);
  CHECK(group.growing.paces[0].reach == 70);
  CHECK(group.growing.paces[1].copies == 2);
  CHECK(app::groups(*place.workspace, {.most = 50, .members = 1})->front().members.size() == 1);
}

TEST_CASE("one word merges all that is suggested, and taking apart is remembered") {
  OwnPlace place;
  import(place,
         {row("een", kText), row("twee", kText + "!"), row("drie", kText + " 🔥"), row("los", "Iets heel anders")});
  CHECK(codeOf(app::confirmGroup(*place.workspace, {4}, "", kFriday)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::confirmGroup(*place.workspace, {}, "", kFriday)) == ErrorCode::wrong_use);
  REQUIRE(app::confirmGroup(*place.workspace, {2}, "OOV-adviseur", kFriday));
  auto groups = app::groups(*place.workspace, {});
  REQUIRE(groups->size() == 1);
  CHECK(groups->front().confirmed);
  CHECK(groups->front().role == "OOV-adviseur");
  CHECK(groups->front().confirmedAt == kFriday);
  CHECK(groups->front().members.front().number == 2);
  // A new copy is suggested with the one that is in sight.
  import(place, {row("vier", kText + " ⚠️")});
  groups = app::groups(*place.workspace, {});
  REQUIRE(groups->size() == 2);
  CHECK(groups->front().count == 2);
  CHECK(groups->front().members[0].number == 2);
  CHECK(groups->front().members[1].number == 5);
  REQUIRE(app::unmerge(*place.workspace, {3}, "OOV-adviseur", kFriday));
  CHECK(app::groups(*place.workspace, {})->front().count == 2);
  REQUIRE(app::unmerge(*place.workspace, {2}, "OOV-adviseur", kFriday));
  // What was taken apart is not suggested again; whoever names them can still merge them.
  CHECK(app::groups(*place.workspace, {})->size() == 1);
  REQUIRE(app::confirmGroup(*place.workspace, {2, 1, 3}, "OOV-adviseur", kFriday));
  CHECK(*place.store().mergedInto(2) == Numbers{1, 3});
}

TEST_CASE("a signal comes out of its group as it went in, also after a session and after other things were done") {
  OwnPlace place;
  import(place, {row("een", kText), row("twee", kText + "!"), row("drie", kText + "?")});
  app::HandlingWish aside;
  aside.verb = HandlingVerb::leg_weg;
  aside.role = "OOV-adviseur";
  aside.until = kFriday + std::chrono::hours(9);
  aside.note = "wacht op de school";
  REQUIRE(app::handle(*place.workspace, {2}, aside, kFriday));
  const Handling before = *place.store().handling(2);
  const auto step = app::handle(*place.workspace, {2, 3}, merge(1), kFriday);
  REQUIRE(step);
  app::HandlingWish given;
  given.verb = HandlingVerb::wijs_toe;
  given.owner = "Communicatie";
  REQUIRE(app::handle(*place.workspace, {3}, given, kFriday));
  CHECK(codeOf(app::undo(*place.workspace, *step, "", kFriday)) == ErrorCode::changed_meanwhile);
  place.open(OwnPlace::shipped());
  const auto apart = app::unmerge(*place.workspace, {2, 3}, "Communicatie 06-12345678", kFriday);
  REQUIRE(apart);
  CHECK(*place.store().handling(2) == before);
  CHECK(place.store().handling(3)->tray == Tray::postvak);
  CHECK(place.store().handling(3)->owner == "Communicatie");
  const auto line = place.store().handlingLines(2)->back();
  CHECK(line.verb == HandlingVerb::maak_ongedaan);
  CHECK(line.role.find("06-12345678") == std::string::npos);
  REQUIRE(app::undo(*place.workspace, *apart, "", kFriday));
  CHECK(*place.store().mergedInto(1) == Numbers{2, 3});
  CHECK(codeOf(app::unmerge(*place.workspace, {99}, "", kFriday)) == ErrorCode::not_found);
  CHECK(codeOf(app::unmerge(*place.workspace, {}, "", kFriday)) == ErrorCode::wrong_use);
  REQUIRE(app::unmerge(*place.workspace, {1}, "", kFriday));
  CHECK(codeOf(app::unmerge(*place.workspace, {1}, "", kFriday)) == ErrorCode::wrong_use);
  CHECK(place.workspace->verify()->sound);
}

TEST_CASE("what lay under a signal comes back under it, through two mergers") {
  OwnPlace place;
  import(place,
         {row("a", kText), row("b", kText + "!"), row("c", kText + "?"), row("d", kText + "."), row("e", kText)});
  REQUIRE(app::handle(*place.workspace, {3, 4}, merge(2), kFriday));
  REQUIRE(app::handle(*place.workspace, {2}, merge(1), kFriday));
  REQUIRE(app::handle(*place.workspace, {1}, merge(5), kFriday));
  CHECK(*place.store().mergedInto(5) == Numbers{1, 2, 3, 4});
  SECTION("with the one it lay under") {
    REQUIRE(app::unmerge(*place.workspace, {2}, "", kFriday));
    CHECK(*place.store().mergedInto(2) == Numbers{3, 4});
    CHECK(*place.store().mergedInto(5) == Numbers{1});
  }
  SECTION("with the whole of what was merged last") {
    REQUIRE(app::unmerge(*place.workspace, {1}, "", kFriday));
    CHECK(*place.store().mergedInto(1) == Numbers{2, 3, 4});
    CHECK(place.store().mergedInto(5)->empty());
  }
  SECTION("alone") {
    REQUIRE(app::unmerge(*place.workspace, {3}, "", kFriday));
    CHECK(place.store().handling(3)->tray == Tray::postvak);
    CHECK(*place.store().mergedInto(5) == Numbers{1, 2, 4});
  }
  SECTION("all at once") {
    REQUIRE(app::unmerge(*place.workspace, {5}, "", kFriday));
    for (std::int64_t signal = 1; signal <= 5; ++signal) CHECK(place.store().handling(signal)->into == 0);
  }
}

TEST_CASE("what names the same place and time in other words is suggested on request, the most urgent first") {
  OwnPlace place;
  import(place, {row("a", "Klopt het wat mijn zoon zegt, zaterdag 20.00 uur op het Marktplein in Alkmaar?"),
                 row("b", "Zaterdag 20u Marktplein in Alkmaar, neem vuurwerk mee, we slopen de boel"),
                 row("c", "Zaterdag 20u Marktplein in Alkmaar, neem vuurwerk mee, we slopen de boel!"),
                 row("d", "Ga NIET zaterdag 20u Marktplein in Alkmaar, neem vuurwerk mee, we slopen de boel"),
                 row("e", "Zondag 20u op het Marktplein in Alkmaar is er een concert van de harmonie")});
  const app::GroupsWish copies, both{50, 1000, true};
  CHECK(app::groups(*place.workspace, copies)->size() == 1);
  const auto groups = app::groups(*place.workspace, both);
  REQUIRE(groups);
  REQUIRE(groups->size() == 2);
  CHECK(groups->front().likeness == Likeness::kopie);
  const app::SignalGroup& met = groups->back();
  CHECK(met.likeness == Likeness::zelfde_plaats_en_tijd);
  Numbers numbers;
  for (const app::GroupMember& member : met.members) numbers.push_back(member.number);
  CHECK(numbers == Numbers{2, 3, 1});
  CHECK(met.members.back().text.starts_with("Klopt het"));
  SECTION("merged with the copies in it, they are one group under the most urgent") {
    REQUIRE(app::confirmGroups(*place.workspace, {{3, 2}, numbers}, "", kFriday));
    CHECK(*place.store().mergedInto(2) == Numbers{1, 3});
    CHECK(app::groups(*place.workspace, both)->size() == 1);
  }
  SECTION("what was taken apart is not suggested again") {
    REQUIRE(app::confirmGroups(*place.workspace, {numbers}, "", kFriday));
    REQUIRE(app::unmerge(*place.workspace, {2}, "", kFriday));
    CHECK(app::groups(*place.workspace, both)->empty());
  }
}

TEST_CASE("several groups are confirmed as one step, which is taken back as one") {
  OwnPlace place;
  const std::string other = "De nieuwe speeltuin aan de Kerkstraat gaat volgende week eindelijk helemaal open";
  import(place, {row("a", kText), row("b", kText + "!"), row("c", other), row("d", other + "!"), row("e", other)});
  const auto step = app::confirmGroups(*place.workspace, {{1}, {3, 4}}, "OOV-adviseur", kFriday);
  REQUIRE(step);
  CHECK(*place.store().mergedInto(1) == Numbers{2});
  CHECK(*place.store().mergedInto(3) == Numbers{4});
  CHECK(place.store().handling(5)->into == 0);
  CHECK(place.store().handlingLines(2)->back().step == place.store().handlingLines(4)->back().step);
  REQUIRE(app::undo(*place.workspace, *step, "", kFriday));
  for (std::int64_t signal = 1; signal <= 5; ++signal) CHECK(place.store().handling(signal)->into == 0);
  CHECK(codeOf(app::confirmGroups(*place.workspace, {}, "", kFriday)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::confirmGroups(*place.workspace, {{}}, "", kFriday)) == ErrorCode::wrong_use);
  CHECK(codeOf(app::mergeEach(*place.workspace, {{1}}, "", kFriday)) == ErrorCode::wrong_use);
  CHECK(place.store().handling(1)->into == 0);
}
