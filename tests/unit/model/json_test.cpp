#include "model/json.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <random>

#include "base/text.h"
#include "model/words.h"
#include "support/catch.h"

using namespace peilstok;
using Json = nlohmann::ordered_json;

namespace {

Instant at(const char* iso) { return civil::parseIso(iso).value(); }

ErrorCode codeOf(const std::string& object) {
  std::string id;
  const auto signal = json::readSignal(object, id);
  REQUIRE_FALSE(signal);
  return signal.error().code;
}

/// A signal with one key beside the two that are required.
std::string with(const std::string& member) { return R"({"id":"s1","text":"tekst",)" + member + "}"; }

std::vector<std::string> keysOf(const Json& object) {
  std::vector<std::string> out;
  for (const auto& item : object.items()) out.push_back(item.key());
  return out;
}

Assessment sample() {
  Assessment a;
  a.signalId = "s1";
  a.frameworkVersion = "1.0.0";
  a.frameworkHash = "sha256:00";
  a.language = "nl";
  a.findings.push_back({"oproep.gebiedend", "concreetheid", "oproep_tot_komen", {19, 47}, "allemaal naar", 2, ""});
  a.call = {true, CallKind::samenkomst, false, false};
  a.when.push_back({{0, 18}, at("2026-11-21T21:00:00+01:00"), std::nullopt, Grain::minute});
  a.where.push_back({{37, 47}, "Marktplein", PlaceKind::plek, "GM0361", PlaceCertainty::aangenomen});
  a.sentiment = {SentimentLabel::negatief, -0.6249, {}};
  a.masked.push_back({MaskKind::telefoon, {50, 60}});
  CriterionResult c;
  c.id = "concreetheid";
  c.level = 2;
  c.unknown = false;
  c.points = 140;
  c.maxPoints = 180;
  c.contributions = {{"oproep_tot_komen", 60, 60, Answer::ja, "tekst"},
                     {"plek_genoemd", 80, 100, Answer::ja, "plaats"}};
  c.unknownIndicators = {"codewoord"};
  a.criteria.push_back(c);
  a.score = {140, 100, 400};
  a.unknownShare = 0.456;
  a.phase = {Phase::oplopende_spanningen,
             Step::concrete_mobilisatie,
             "oproep_met_plek",
             {{"plek_genoemd", "er is een plek genoemd"}},
             {}};
  a.urgency = {UrgencyLevel::vandaag, {"binnen drie dagen"}, 52.916, std::nullopt, {}};
  a.consultPoliceNow = true;
  a.consultBecause = {"middelen meenemen"};
  a.nextQuestions.push_back({"politie", "politie_bevestigt", "digitale wijkagent", "Ziet u dit ook?", 0.4166});
  a.counterfactual.lower.push_back({"oproep_tot_komen", Answer::nee, Phase::sluimerend_ongenoegen, Step::none, 1});
  a.suggestions.push_back({"COM-01", 1, 0.614, {"licht"}, {"stilte"}, "burgemeester", 0, 1});
  a.blocked.push_back({"BES-21", "status:niet_gebruiken"});
  return a;
}

}  // namespace

TEST_CASE("an assessment has the keys of the contract in its order", "[json]") {
  const Json out = Json::parse(json::writeAssessment(sample(), true));
  CHECK(keysOf(out) == std::vector<std::string>{"id",
                                                "status",
                                                "framework",
                                                "language",
                                                "findings",
                                                "call",
                                                "when",
                                                "where",
                                                "sentiment",
                                                "masked",
                                                "criteria",
                                                "score",
                                                "certainty",
                                                "phase",
                                                "urgency",
                                                "consult_police_now",
                                                "next_questions",
                                                "counterfactual",
                                                "demonstration_lock",
                                                "suggestions",
                                                "blocked",
                                                "consult_because",
                                                "coverage",
                                                "involve"});
  CHECK(keysOf(out["findings"][0]) ==
        std::vector<std::string>{"rule", "criterion", "indicator", "span", "text", "strength", "note"});
  CHECK(keysOf(out["criteria"][0]) == std::vector<std::string>{"id", "level", "unknown", "points", "max_points",
                                                               "indicators", "contributions", "unknown_indicators"});
  CHECK(keysOf(out["phase"]) == std::vector<std::string>{"id", "step", "grounds", "counter_grounds", "rule"});
  CHECK(keysOf(out["suggestions"][0]) ==
        std::vector<std::string>{"card", "rank", "fit", "because", "caution", "decides", "lead_time_hours"});
  CHECK(out["status"] == "ok");
  CHECK(out["criteria"][0]["indicators"] == Json::array({"oproep_tot_komen", "plek_genoemd"}));
}

TEST_CASE("cards kept out are only listed when asked for", "[json]") {
  CHECK(json::writeAssessment(sample(), false).find("\"blocked\"") == std::string::npos);
  CHECK(
      json::writeAssessment(sample(), true).find(R"("blocked":[{"card":"BES-21","reason":"status:niet_gebruiken"}])") !=
      std::string::npos);
}

TEST_CASE("numbers are written as the contract shows them", "[json]") {
  const std::string line = json::writeAssessment(sample(), false);
  CHECK(line.find(R"("points":14.0,"max_points":18.0)") != std::string::npos);
  CHECK(line.find(R"("score":{"total":14.0,"low":10.0,"high":40.0)") != std::string::npos);
  CHECK(line.find(R"("polarity":-0.62,"words":[]})") != std::string::npos);
  CHECK(line.find(R"("gain":0.42)") != std::string::npos);
  CHECK(line.find(R"("fit":0.61)") != std::string::npos);
  CHECK(line.find(R"("hours_to_event":52.9)") != std::string::npos);
  CHECK(line.find(R"("lead_time_hours":[0,1])") != std::string::npos);
  CHECK(line.find(R"("start":"2026-11-21T21:00:00+01:00","end":null,"grain":"minute")") != std::string::npos);
  CHECK(line.find('\n') == std::string::npos);
}

TEST_CASE("of a day without an hour the days are told beside the hours, and of a place aside its role", "[json]") {
  Assessment a = sample();
  CHECK(json::writeAssessment(a, false).find("\"role\"") == std::string::npos);
  a.urgency.daysToEvent = 2;
  a.where[0].role = PlaceRole::herkomst;
  const std::string line = json::writeAssessment(a, false);
  CHECK(line.find(R"("hours_to_event":52.9,"days_to_event":2)") != std::string::npos);
  CHECK(line.find(R"("role":"herkomst")") != std::string::npos);
}

TEST_CASE("what is not set is null or left at its own word", "[json]") {
  Assessment a = sample();
  a.phase.step = Step::none;
  a.urgency.hoursToEvent.reset();
  a.where[0].municipality.clear();
  a.criteria[0].unknown = true;
  a.criteria[0].level = 3;
  a.sentiment.polarity = -0.0004;
  const std::string line = json::writeAssessment(a, false);
  CHECK(line.find(R"("step":null,"grounds")") != std::string::npos);
  CHECK(line.find(R"("hours_to_event":null)") != std::string::npos);
  CHECK(line.find(R"("municipality":null)") != std::string::npos);
  CHECK(line.find(R"("level":0,"unknown":true)") != std::string::npos);
  CHECK(line.find(R"("polarity":0.0,"words":[]})") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 never break the output", "[json]") {
  Assessment a = sample();
  a.findings[0].text = "kap\xC3ot";
  CHECK(text::isValidUtf8(json::writeAssessment(a, true)));
  CHECK(text::isValidUtf8(json::writeAssessmentBody(a)));
}

TEST_CASE("the stored body holds findings, points, answers and grounds", "[json]") {
  const Json body = Json::parse(json::writeAssessmentBody(sample()));
  CHECK(body["answers"]["plek_genoemd"] == "ja");
  CHECK(body["grounds"][0] == "er is een plek genoemd");
  CHECK(body["findings"].size() == 1);
  double sum = 0;
  for (const auto& part : body["criteria"][0]["contributions"]) sum += part["points"].get<double>();
  CHECK(sum == Approx(body["criteria"][0]["points"].get<double>()));
}

TEST_CASE("a signal as in the contract is read whole", "[json]") {
  std::string id;
  const auto signal = json::readSignal(R"({"id": "s1", "text": "Zaterdag allemaal naar het Marktplein",
      "received": "2026-11-19T16:05:00+01:00", "channel": "monitoring", "platform": "telegram", "access": "open",
      "observed": "mogelijk", "reliability": "C3", "municipality": "GM0361",
      "reach": [{"at": "2026-11-19T15:00:00+01:00", "count": 40}, {"at": "2026-11-19T15:05:00+01:00", "count": 240}],
      "police": {"judgement": "niet_gevraagd", "reason": ""},
      "context": [{"kind": "incident", "theme": "opvang", "at": "2026-11-18T22:00:00+01:00", "municipality": "GM0373",
                   "outcome": "opkomst"}],
      "indicators": {"tegenpartij_aangekondigd": "ja"}, "een_later_veld": {"a": [1]}})",
                                       id);
  REQUIRE(signal);
  CHECK(id == "s1");
  CHECK(signal->id == "s1");
  CHECK(signal->received == at("2026-11-19T16:05:00+01:00"));
  CHECK(signal->channel == Channel::monitoring);
  CHECK(signal->platform == "telegram");
  CHECK(signal->access == Access::open);
  CHECK(signal->observed == Observed::mogelijk);
  CHECK(signal->reliability == Reliability{'C', 3});
  CHECK(signal->municipality == "GM0361");
  REQUIRE(signal->reach.size() == 2);
  CHECK(signal->reach[1].count == 240);
  CHECK(signal->police->judgement == PoliceJudgement::niet_gevraagd);
  REQUIRE(signal->context.size() == 1);
  CHECK(signal->context[0].outcome == Outcome::opkomst);
  CHECK(signal->indicators.at("tegenpartij_aangekondigd") == Answer::ja);
}

TEST_CASE("what is absent or null stays unknown", "[json]") {
  std::string id;
  for (const char* object : {R"({"id":"a","text":"b"})",
                             R"({"id":"a","text":"b","received":null,"channel":null,"police":null,"reach":null,
                                 "municipality":null,"indicators":null,"context":null,"reliability":null})"}) {
    const auto signal = json::readSignal(object, id);
    REQUIRE(signal);
    CHECK_FALSE(signal->received);
    CHECK_FALSE(signal->channel);
    CHECK_FALSE(signal->police);
    CHECK_FALSE(signal->reliability);
    CHECK(signal->municipality.empty());
    CHECK(signal->indicators.empty());
  }
}

TEST_CASE("wrong types and forms are malformed, and the key is named", "[json]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {R"("received":"gisteren")", "received"},
      {R"("received":5)", "received"},
      {R"("received":"2026-02-30T10:00:00")", "received"},
      {R"("channel":1)", "channel"},
      {R"("platform":[])", "platform"},
      {R"("municipality":361)", "municipality"},
      {R"("reach":{})", "reach"},
      {R"("reach":[{"count":1}])", "reach[0].at"},
      {R"("reach":[{"at":"2026-11-19T15:00:00+01:00","count":-1}])", "reach[0].count"},
      {R"("reach":[{"at":"2026-11-19T15:00:00+01:00","count":1.5}])", "reach[0].count"},
      {R"("reach":[{"at":"2026-11-19T15:00:00+01:00","count":18446744073709551615}])", "reach[0].count"},
      {R"("police":"ja")", "police"},
      {R"("police":{})", "police.judgement"},
      {R"("context":[1])", "context[0]"},
      {R"("context":[{}])", "context[0].kind"},
      {R"("indicators":["a"])", "indicators"},
      {R"("indicators":{"a":true})", "indicators"}};
  for (const auto& [member, key] : cases) {
    std::string id;
    const auto signal = json::readSignal(with(member), id);
    INFO(member);
    REQUIRE_FALSE(signal);
    CHECK(signal.error().code == ErrorCode::malformed);
    CHECK(signal.error().detail == key);
    CHECK(id == "s1");
  }
}

TEST_CASE("an unknown word is wrong use, and the key is named", "[json]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {R"("channel":"Monitoring")", "channel"},
      {R"("access":"gesloten")", "access"},
      {R"("observed":"")", "observed"},
      {R"("reliability":"G3")", "reliability"},
      {R"("reliability":"C7")", "reliability"},
      {R"("reliability":"C")", "reliability"},
      {R"("municipality":"GM36")", "municipality"},
      {R"("municipality":"0361")", "municipality"},
      {R"("municipality":"GM036a")", "municipality"},
      {R"("police":{"judgement":"misschien"})", "police.judgement"},
      {R"("context":[{"kind":"incident","outcome":"veel"}])", "context[0].outcome"},
      {R"("indicators":{"a":"Ja"})", "indicators"}};
  for (const auto& [member, key] : cases) {
    std::string id;
    const auto signal = json::readSignal(with(member), id);
    INFO(member);
    REQUIRE_FALSE(signal);
    CHECK(signal.error().code == ErrorCode::wrong_use);
    CHECK(signal.error().detail == key);
  }
}

TEST_CASE("only a closed group that nobody invited us to is refused, whatever else is wrong", "[json]") {
  CHECK(codeOf(with(R"("access":"besloten_zonder_uitnodiging")")) == ErrorCode::access_not_allowed);
  CHECK(codeOf(R"({"id":"s1","access":"besloten_zonder_uitnodiging"})") == ErrorCode::access_not_allowed);
  std::string id;
  CHECK(json::readSignal(with(R"("access":"besloten_op_uitnodiging")"), id));
  std::string refusedId;
  CHECK_FALSE(json::readSignal(R"({"id":"s7","text":"t","access":"besloten_zonder_uitnodiging"})", refusedId));
  CHECK(refusedId == "s7");
}

TEST_CASE("what is no object, has no id or no text is malformed", "[json]") {
  for (const char* object :
       {"", "nul", "[]", "{", "5", R"({"id":"a"})", R"({"text":"a"})", R"({"id":"","text":"a"})",
        R"({"id":1,"text":"a"})", R"({"id":"a","text":5})", R"({"id":"a","text":null})", R"({"id":"a","text":"b"} {})"})
    CHECK(codeOf(object) == ErrorCode::malformed);
  std::string id = "left over";
  CHECK_FALSE(json::readSignal("{", id));
  CHECK(id.empty());
}

TEST_CASE("a text at its limit is read, one byte more is not", "[json]") {
  std::string id;
  const std::string most(1u << 20, 'a');
  const auto signal = json::readSignal(R"({"id":"a","text":")" + most + "\"}", id);
  REQUIRE(signal);
  CHECK(signal->text.size() == most.size());
  CHECK(codeOf(R"({"id":"a","text":")" + most + "a\"}") == ErrorCode::too_large);
  CHECK(codeOf(R"({"id":")" + std::string(300, 'i') + R"(","text":"a"})") == ErrorCode::too_large);
}

TEST_CASE("broken characters are repaired one for one", "[json]") {
  const std::string fffd = "\xEF\xBF\xBD";
  const std::vector<std::pair<std::string, std::string>> cases = {{R"(a\u0000b)", "a" + fffd + "b"},
                                                                  {R"(a\ud83db)", "a" + fffd + "b"},
                                                                  {R"(a\udca5b)", "a" + fffd + "b"},
                                                                  {R"(a\ud83d\udd25b)",
                                                                   "a\xF0\x9F\x94\xA5"
                                                                   "b"},
                                                                  {"a\xFFz", "a" + fffd + "z"},
                                                                  {R"(a\\u0000b)", R"(a\u0000b)"},
                                                                  {R"(\ud83d\ud83d\udd25)", fffd + "\xF0\x9F\x94\xA5"},
                                                                  {R"(a\u00e9)", "a\xC3\xA9"}};
  for (const auto& [delivered, expected] : cases) {
    std::string id;
    const auto signal = json::readSignal(R"({"id":"a","text":")" + delivered + "\"}", id);
    INFO(delivered);
    REQUIRE(signal);
    CHECK(signal->text == expected);
  }
  std::string id;
  const std::string raw = std::string(R"({"id":"a","text":"a)") + '\0' + "b\"}";
  const auto signal = json::readSignal(raw, id);
  REQUIRE(signal);
  CHECK(signal->text == "a" + fffd + "b");
}

TEST_CASE("hostile objects cost no more than their size", "[json]") {
  const auto start = std::chrono::steady_clock::now();
  CHECK(codeOf(std::string(4u << 20, '[')) == ErrorCode::malformed);
  CHECK(codeOf(with("\"reach\":" + std::string(1000000, '[') + std::string(1000000, ']'))) == ErrorCode::malformed);
  std::string keys = R"({"id":"a","text":"b")";
  for (int i = 0; i < 200000; ++i) keys += ",\"k" + std::to_string(i) + "\":0";
  std::string id;
  CHECK(json::readSignal(keys + "}", id));
  std::string items = "\"context\":[0";
  for (int i = 0; i < 10000; ++i) items += ",0";
  CHECK(codeOf(with(items + "]")) == ErrorCode::too_large);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("nesting of an honest object passes, the first too deep does not", "[json]") {
  std::string id;
  const auto nested = [](int depth) {
    return with("\"x\":" + std::string(static_cast<std::size_t>(depth), '[') +
                std::string(static_cast<std::size_t>(depth), ']'));
  };
  CHECK(json::readSignal(nested(15), id));
  CHECK_FALSE(json::readSignal(nested(16), id));
  CHECK(json::readSignal(with(R"("x":"[[[[[[[[[[[[[[[[[[[[[[[[")"), id));
}

TEST_CASE("extras come back as they were kept", "[json]") {
  std::mt19937 random(7);
  const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  for (int round = 0; round < 200; ++round) {
    Signal signal;
    for (std::size_t i = pick(4); i > 0; --i)
      signal.reach.push_back({Instant{std::chrono::seconds{1700000000 + static_cast<int>(pick(100000000))}},
                              static_cast<std::int64_t>(pick(1000000))});
    if (pick(2))
      signal.police = PoliceInput{Words<PoliceJudgement>::table[pick(5)].first, pick(2) ? "reden \"x\" é" : ""};
    for (std::size_t i = pick(3); i > 0; --i) {
      ContextItem item{Words<ContextKind>::table[pick(6)].first, "thema", std::nullopt, pick(2) ? "GM0361" : "",
                       Words<Outcome>::table[pick(3)].first};
      if (pick(2)) item.at = at("2026-03-29T02:30:00");
      signal.context.push_back(item);
    }
    for (std::size_t i = pick(4); i > 0; --i)
      signal.indicators["i" + std::to_string(i)] = Words<Answer>::table[pick(3)].first;
    const std::string kept = json::writeSignalExtras(signal);
    Signal back;
    REQUIRE(json::readSignalExtras(kept, back));
    CHECK(json::writeSignalExtras(back) == kept);
    REQUIRE(back.reach.size() == signal.reach.size());
    for (std::size_t i = 0; i < back.reach.size(); ++i) {
      CHECK(back.reach[i].at == signal.reach[i].at);
      CHECK(back.reach[i].count == signal.reach[i].count);
    }
    CHECK(back.police.has_value() == signal.police.has_value());
    CHECK(back.context.size() == signal.context.size());
    CHECK(back.indicators == signal.indicators);
  }
}

TEST_CASE("a signal that was written is read back as it was", "[json]") {
  const std::string whole =
      R"({"id":"S12","text":"Zaterdag \"samen\" naar het plein 🔥","received":"2026-10-25T02:30:00+01:00",)"
      R"("channel":"inwoner","platform":"telegram","access":"open","observed":"gezien","reliability":"B2",)"
      R"("municipality":"GM0361","reach":[{"at":"2026-10-25T01:00:00+02:00","count":7}],)"
      R"("police":{"judgement":"wordt_iets","reason":""},)"
      R"("context":[{"kind":"incident","theme":"opvang","outcome":"opkomst"}],"indicators":{"groot_bereik":"nee"}})";
  std::string id;
  for (const std::string& object : {whole, std::string(R"({"id":"x","text":"kaal"})")}) {
    const auto signal = json::readSignal(object, id);
    REQUIRE(signal);
    CHECK(json::signalJson(*signal).dump() == object);
  }
}

TEST_CASE("extras of nothing are an empty object, and broken extras are refused", "[json]") {
  Signal signal;
  CHECK(json::writeSignalExtras(signal) == "{}");
  CHECK(json::readSignalExtras("", signal));
  CHECK_FALSE(json::readSignalExtras("{", signal));
  CHECK_FALSE(json::readSignalExtras(R"({"police":{"judgement":"x"}})", signal));
}

TEST_CASE("a card is written with the keys of its data file", "[json]") {
  Card card;
  card.id = "COM-01";
  card.name = "Bewust niet reageren";
  card.status = CardStatus::alleen_met_juridisch_advies;
  card.leadTimeHours = {0.25, 24};
  card.legalBasis.push_back({"art. 172 Gemeentewet", true});
  const Json out = Json::parse(json::writeCard(card));
  CHECK(keysOf(out) == std::vector<std::string>{"id",
                                                "version",
                                                "name",
                                                "what",
                                                "category",
                                                "where",
                                                "phases",
                                                "decides",
                                                "carries_out",
                                                "legal_basis",
                                                "conditions",
                                                "status",
                                                "status_note",
                                                "status_source",
                                                "checked",
                                                "sources",
                                                "lightness",
                                                "reversible",
                                                "lead_time_hours",
                                                "effort",
                                                "cost",
                                                "needs_identity",
                                                "needs_place",
                                                "restricts",
                                                "restricts_assembly",
                                                "public_message",
                                                "side_effects",
                                                "side_effect_note",
                                                "closes",
                                                "closings",
                                                "fits",
                                                "made_for",
                                                "only_when",
                                                "unfit_when",
                                                "steps",
                                                "script",
                                                "record",
                                                "precedents",
                                                "examples",
                                                "may_we",
                                                "to_verify",
                                                "origin",
                                                "based_on",
                                                "shipped_version",
                                                "experience"});
  CHECK(out["status"] == "alleen_met_juridisch_advies");
  CHECK(out["lead_time_hours"].dump() == "[0.25,24]");
  CHECK(out["legal_basis"][0]["verified"] == true);
}
