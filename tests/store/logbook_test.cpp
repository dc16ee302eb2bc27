// The logbook: a chain that only grows, of which every change is found, and a line for everything that people do.

#include "store/logbook.h"

#include <nlohmann/json.hpp>

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

LogEntry entry(const std::string& object, std::map<std::string, std::string> detail = {}) {
  return {"doe", object, kLogDone, "OOV-adviseur", at(1'800'000'000), std::move(detail), 0};
}

std::vector<LogLine> linesOf(Store& store, const LogFilter& filter = {}) {
  std::vector<LogLine> lines;
  REQUIRE(store.logbook().forEach(filter, [&](const LogLine& line) {
    lines.push_back(line);
    return true;
  }));
  return lines;
}

std::vector<std::string> problemsOf(const std::filesystem::path& file) {
  const auto report = opened(file)->verify();
  REQUIRE(report);
  std::vector<std::string> found;
  for (const std::string& problem : report->problems)
    if (problem.starts_with("logbook")) found.push_back(problem);
  return found;
}

/// A file with a drawn logbook, from which the guards can be taken as somebody who tampers would.
struct Written {
  Folder folder;
  std::filesystem::path file = folder / "x.db";

  Written(Dice& dice, int lines) {
    const auto store = opened(file);
    for (int i = 0; i < lines; ++i) {
      LogEntry one = entry("S" + std::to_string(dice.below(5)), {{"a", sentence(dice, 2)}, {"b\"\n", "\\ \xC3\xA9"}});
      if (dice.chance(20)) one.corrects = 1 + dice.below(i + 1);
      REQUIRE(store->logbook().add(one));
    }
  }
};

const char* const kUnguard =
    "DROP TRIGGER log_line_is_immutable; DROP TRIGGER log_line_stays; DROP TRIGGER log_line_follows;";

/// Puts the guards back, so that nothing but the lines is different.
std::string guardsOf(const std::filesystem::path& file) {
  return Stranger(file).text(
      "SELECT group_concat(sql, ';') || ';' FROM sqlite_schema WHERE type = 'trigger' AND "
      "tbl_name = 'log_line'");
}

/// False when the table itself would not have it.
bool tamper(const std::filesystem::path& file, const std::string& sql) {
  const std::string guards = guardsOf(file);
  Stranger stranger(file);
  stranger.run(kUnguard);
  const std::string refused = stranger.attempt(sql);
  stranger.run(guards);
  return refused.empty();
}

}  // namespace

TEST_CASE("a new workspace begins its logbook, each with another chain") {
  const Folder folder;
  const auto one = opened(folder / "a.db"), other = opened(folder / "b.db");
  const auto lines = linesOf(*one);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].action == log_action::kBegin);
  CHECK(lines[0].previous == noHash());
  CHECK(lines[0].stamp == "2027-01-15T08:00:00Z");
  CHECK(lines[0].hash != linesOf(*other)[0].hash);
  CHECK(one->verify()->log.lines == 1);
  CHECK(one->verify()->log.hash == lines[0].hash);
}

TEST_CASE("a file from before the logbook says up to where nothing is told, and that is no problem") {
  const Folder folder;
  const auto file = folder / "oud.db";
  Stranger(file).run(bytesOf(std::filesystem::path(PEILSTOK_TEST_SOURCE_DIR) / "store" / "schemas" / "v7.sql"));
  const auto store = opened(file);
  const auto detail = nlohmann::json::parse(linesOf(*store)[0].detail);
  CHECK(detail["besluit"] == "1");
  CHECK(detail["bundel"] == "2");
  CHECK(store->verify()->sound);
}

TEST_CASE("what a line tells of is sealed: a row that was rewritten or taken away is found, and retention is none") {
  const Folder folder;
  const auto file = folder / "x.db";
  {
    const auto store = opened(file);
    DossierHead head;
    head.title = "Plein";
    head.owner = "OOV-adviseur";
    head.next = at(1'800'100'000);
    REQUIRE(store->openDossier({{0, 0, at(1'800'000'000), "OOV-adviseur", head}}));
    import(*store, {plainSignal("een", "1")});
    Judgement judgement;
    judgement.at = at(1'800'000'000);
    judgement.phase = Phase::rust;
    judgement.role = "OOV-adviseur";
    judgement.note = "rustig";
    REQUIRE(store->addJudgement(1, judgement));
    const auto detail = nlohmann::json::parse(linesOf(*store).back().detail);
    CHECK(detail["zegel"].get<std::string>().size() == 64);
  }
  REQUIRE(problemsOf(file).empty());
  const std::string sound = bytesOf(file);
  const auto without = [&](const char* trigger, const char* sql) {
    std::filesystem::remove(folder / "x.db-wal");
    std::filesystem::remove(folder / "x.db-shm");
    writeBytes(file, sound);
    {
      Stranger stranger(file);
      const std::string guard =
          stranger.text(std::string("SELECT sql FROM sqlite_schema WHERE name = '") + trigger + "'");
      REQUIRE_FALSE(guard.empty());
      stranger.run(std::string("DROP TRIGGER ") + trigger + ";" + sql + ";" + guard);
    }
    std::string all;
    for (const std::string& one : problemsOf(file)) all += one + "\n";
    return all;
  };
  CHECK(mentions(without("judgement_is_immutable", "UPDATE judgement SET note = 'onrustig'"),
                 "oordeel 1 is not as it was when line"));
  CHECK(mentions(without("judgement_is_immutable", "UPDATE judgement SET at = at + 1"), "oordeel 1 is not as it was"));
  CHECK(mentions(without("judgement_goes_with_its_signal", "DELETE FROM judgement"), "is gone"));
  CHECK(
      mentions(without("dossier_entry_is_immutable", "UPDATE dossier_entry SET body = replace(body, 'Plein', 'Markt')"),
               "dossierregel 1 is not as it was"));
  writeBytes(file, sound);
  REQUIRE(opened(file)->removeSignal(1, "OOV-adviseur"));
  CHECK(problemsOf(file).empty());
}

TEST_CASE("lines follow on each other, and a correction points back") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  store->logbook().actFrom("opdrachtregel");
  REQUIRE(*store->logbook().add(entry("S1", {{"b", "2"}, {"a", "een \"woord\"\n"}})) == 2);
  LogEntry right = entry("S1");
  right.corrects = 2;
  right.actor.clear();
  REQUIRE(*store->logbook().add(right) == 3);
  const auto lines = linesOf(*store);
  CHECK(lines[1].detail == R"({"a":"een \"woord\" ","b":"2"})");
  CHECK(lines[1].origin == "opdrachtregel");
  CHECK(lines[2].previous == lines[1].hash);
  CHECK(lines[2].corrects == 2);
  CHECK(lines[2].actor == kUnnamedFunction);
  CHECK(canonical(lines[2]).starts_with(
      R"({"regel":3,"tijdstempel":"2027-01-15T08:00:00Z","actie":"doe","object":"S1")"));
  CHECK(*store->logbook().numberOf(lines[1].hash) == std::optional<std::int64_t>(2));
  CHECK(*store->logbook().numberOf(noHash()) == std::nullopt);
  CHECK(store->logbook().head()->hash == lines[2].hash);
  right.corrects = 9;
  CHECK(store->logbook().add(right).error().code == ErrorCode::not_found);
  CHECK(store->logbook().line(9).error().code == ErrorCode::not_found);
  CHECK(store->verify()->sound);
}

TEST_CASE("lines are found by object and by moment") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  LogEntry later = entry("S2");
  later.at = at(1'800'000'100);
  REQUIRE(store->logbook().add(entry("S1")));
  REQUIRE(store->logbook().add(later));
  CHECK(linesOf(*store, {std::nullopt, "S1"}).size() == 1);
  CHECK(linesOf(*store, {at(1'800'000'050), ""}).size() == 1);
  CHECK(linesOf(*store, {at(1'800'000'050), "S1"}).empty());
}

TEST_CASE("no line is changed, removed, put in between or written over") {
  Dice dice(81);
  const Written log(dice, 3);
  Stranger stranger(log.file);
  const std::string copied =
      " SELECT 9, tijdstempel, actie, object, resultaat, oorsprong, actor, detail, corrigeert, vorige, "
      "substr(hash || '0', 2) FROM log_line WHERE regel = 2";
  CHECK(mentions(stranger.attempt("UPDATE log_line SET actor = 'x'"), "never changed"));
  CHECK(mentions(stranger.attempt("DELETE FROM log_line WHERE regel = 4"), "never removed"));
  CHECK(mentions(stranger.attempt("INSERT INTO log_line" + copied), "follows on"));
  CHECK(mentions(stranger.attempt("INSERT OR REPLACE INTO log_line SELECT * FROM log_line WHERE regel = 2"),
                 "follows on"));
  CHECK(problemsOf(log.file).empty());
}

TEST_CASE("whatever is done to the lines is found") {
  const std::vector<std::string> texts = {"tijdstempel", "actie",  "object", "resultaat",
                                          "oorsprong",   "detail", "actor"};
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    const int lines = 3 + dice.below(12);
    const Written log(dice, lines);
    const std::string victim = std::to_string(1 + dice.below(lines + 1));
    const std::string last = std::to_string(lines + 1);
    const std::vector<std::string> deeds = {
        "UPDATE log_line SET " + dice.of(texts) + " = CASE WHEN regel = " + victim +
            " THEN replace('{}       2027-01-15T08:00', '', '') END WHERE 0; UPDATE log_line SET actor = actor || '.' "
            "WHERE regel = " +
            victim,
        "UPDATE log_line SET detail = '{\"a\":\"anders\"}' WHERE regel = " + victim,
        "UPDATE log_line SET tijdstempel = '2027-01-15T09:00:00Z' WHERE regel = " + victim,
        "UPDATE log_line SET hash = iif(substr(hash, 1, 1) = '1', '2', '1') || substr(hash, 2) WHERE regel = " + victim,
        "UPDATE log_line SET vorige = printf('%064d', 7) WHERE regel = " + victim,
        "DELETE FROM log_line WHERE regel = " + victim,
        "DELETE FROM log_line WHERE regel = " + last,
        "DELETE FROM log_line WHERE regel = " + victim + "; UPDATE log_line SET regel = regel - 1 WHERE regel > " +
            victim,
        "UPDATE log_line SET regel = 1000 WHERE regel = " + last + "; UPDATE log_line SET regel = " + last +
            " WHERE regel = 2; UPDATE log_line SET regel = 2 WHERE regel = 1000",
        "INSERT INTO log_line SELECT regel + 1, tijdstempel, actie, object, resultaat, oorsprong, 'iemand anders', "
        "detail, corrigeert, hash, printf('%064d', 5) FROM log_line WHERE regel = " +
            last,
        "DELETE FROM log_line"};
    const std::string& deed = dice.of(deeds);
    CAPTURE(seed, deed);
    REQUIRE(problemsOf(log.file).empty());
    if (!tamper(log.file, deed)) continue;
    CHECK_FALSE(problemsOf(log.file).empty());
  }
}

TEST_CASE("what people do through the store has its line, and a row without one is found") {
  const Folder folder;
  const auto file = folder / "x.db";
  Dice dice(82);
  auto store = opened(file);
  import(*store, {anySignal(dice, 1), anySignal(dice, 2)});
  Judgement own;
  own.at = at(5);
  own.role = "OOV-adviseur";
  own.note = "geheim";
  REQUIRE(store->addJudgement(1, own));
  REQUIRE(store->addInquiry(1, {0, at(6), "", "wijkagent", "geheim", "OOV-adviseur"}));
  REQUIRE(store->addReply(1, {0, 1, at(7), "", ReplyWord::wordt_niets, "wijkagent", "geheim"}));
  Handling aside;
  aside.tray = Tray::gesloten;
  aside.reason = CloseReason::ruis;
  aside.note = "geheim";
  const auto step = store->handle({HandlingVerb::sluit, at(8), "OOV-adviseur", {{1, {}, aside}, {2, {}, aside}}});
  REQUIRE(step);
  REQUIRE(store->undoHandling(*step, at(9), "OOV-adviseur"));
  REQUIRE(store->pseudonymKeys());
  PurgeOrder order;
  order.at = at(10);
  order.role = "beheer";
  REQUIRE(store->forEachRetained([&](const RetentionFacts& facts) {
    if (facts.number == 2) order.signals = {{RetentionKind::ruis, {facts}}};
    return true;
  }));
  REQUIRE(store->purge(order));
  std::vector<std::string> told;
  for (const LogLine& line : linesOf(*store)) {
    told.push_back(line.action + " " + line.object);
    CHECK_FALSE(mentions(exported(line), "geheim"));  // what people wrote themselves stays in its row
  }
  CHECK(told == std::vector<std::string>{"begin_logboek werkruimte", "importeer import 1", "beoordeel S1", "vraag S1",
                                         "antwoord S1", "sluit S1", "sluit S2", "maak_ongedaan S1", "maak_ongedaan S2",
                                         "maak_sleutel sleutel 2027-K1", "ruim_op werkruimte"});
  CHECK(store->verify()->sound);
  store.reset();
  Stranger(file).run("INSERT INTO feedback (signal, at, given, way, role, note) VALUES (1, 5, 1, 'mail', 'x', '')");
  CHECK(problemsOf(file) == std::vector<std::string>{"logbook: no line tells of terugkoppeling 1"});
}

TEST_CASE("what does not happen has no line") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  CHECK_FALSE(store->addJudgement(7, {}));
  CHECK_FALSE(store->removeSignal(7, "x"));
  CHECK_FALSE(store->undoHandling(7, at(1), "x"));
  {
    auto import = store->beginImport("a.csv", "h", "csv");
    REQUIRE(import);
    REQUIRE((*import)->add(plainSignal("een", "1")));
  }
  CHECK(linesOf(*store).size() == 1);
}
