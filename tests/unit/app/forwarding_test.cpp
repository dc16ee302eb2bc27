// From Communication to OOV and back: what leaves is masked, what arrives is what left, and what should not come in
// does not.

#include "app/forwarding.h"

#include "app/groups.h"
#include "app/handling.h"
#include "app/receiving.h"
#include "base/file.h"
#include "model/json.h"
#include "own_place.h"
#include "privacy/mask.h"
#include "support/bundles.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

/// Two places of work with a workspace each, and the road between them.
struct Road {
  OwnPlace communication, oov;
  app::SigningKey key = keyOf(communication), back = keyOf(oov);

  static app::SigningKey keyOf(OwnPlace& place) {
    const auto key = app::signingKey(place.store(), place.folder() / "eigen.sleutel", "Communicatie", kFriday);
    REQUIRE(key);
    return *key;
  }
  void trust(OwnPlace& where, const app::SigningKey& whose) {
    Sender sender;
    sender.key = whose.key;
    sender.name = "Communicatie centrum";
    sender.role = "OOV-adviseur";
    REQUIRE(app::trust(where.store(), sender, kFriday));
  }
  app::Outgoing composed(std::vector<std::int64_t> signals, Tlp tlp = Tlp::amber) {
    app::ForwardWish wish;
    wish.signals = std::move(signals);
    wish.function = "Communicatie";
    wish.note = "Let op zaterdag; bel 06-12345678.";
    wish.tlp = tlp;
    auto outgoing = app::composeForwarding(*communication.workspace, wish, kFriday);
    REQUIRE(outgoing);
    return *outgoing;
  }
  app::SentBundle sent(std::vector<std::int64_t> signals, Tlp tlp = Tlp::amber, Instant when = kFriday) {
    auto outgoing = composed(std::move(signals), tlp);
    outgoing.bundle.cover.made = when;
    auto sent = app::send(*communication.workspace, std::move(outgoing), key, {communication.folder()}, when);
    if (!sent) FAIL(codeWord(sent.error().code) << " " << sent.error().detail);
    return *sent;
  }
  Result<app::Received> received(OwnPlace& where, const std::filesystem::path& file, bool mark = false) {
    app::ReceiveOptions options;
    options.fileName = file.filename().string();
    options.markUnknown = mark;
    options.now = kFriday;
    const std::atomic<bool> cancel{false};
    return app::receive(*where.workspace, *file::read(file, exchange::mostBytes), options, kFriday, {}, cancel);
  }
  app::SentBundle answered(std::int64_t number, AnswerWord word, const std::string& reason, Instant when = kFriday) {
    auto outgoing = app::composeAnswer(*oov.workspace, number, word, reason, "OOV", when);
    REQUIRE(outgoing);
    const auto file = oov.folder() / ("antwoord-" + std::to_string(++m_answers) + ".peilstok");
    auto sent = app::send(*oov.workspace, std::move(*outgoing), back, {file}, when);
    if (!sent) FAIL(codeWord(sent.error().code) << " " << sent.error().detail);
    return *sent;
  }

 private:
  int m_answers = 0;
};

}  // namespace

TEST_CASE("what arrives is what left, with where it came from", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto one = road.communication.signal("Kop\nIedereen zaterdag naar het Marktplein",
                                             {{"channel", "inwoner"},
                                              {"platform", "telegram"},
                                              {"observed", "gezien"},
                                              {"reliability", "B2"},
                                              {"reach", {{{"at", "2026-11-20T15:00:00+01:00"}, {"count", 40}}}},
                                              {"indicators", {{"groot_bereik", "nee"}}}});
  const auto two = road.communication.signal("Bel 06-12345678 of mail jan@voorbeeld.nl voor zaterdag");
  const auto sent = road.sent({two, one});
  CHECK(sent.file.extension() == ".peilstok");
  CHECK(sent.bundle.cover.organisation == "GM9001");
  const auto received = road.received(road.oov, sent.file);
  REQUIRE(received);
  CHECK(received->summary.stored == 2);
  REQUIRE(received->signals.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto left = road.communication.store().signal(i == 0 ? one : two);
    const auto arrived = road.oov.store().signal(received->signals[i]);
    Signal before = left->signal, after = arrived->signal;
    before.id = after.id = "";
    CHECK(json::signalJson(before) == json::signalJson(after));
    CHECK(before.title == after.title);
    CHECK(before.url == after.url);
    CHECK(left->externalId == arrived->externalId);
    CHECK(arrived->importFile == sent.file.filename().string());
    CHECK(*road.oov.store().handling(received->signals[i]) == Handling{});
  }
  const auto detail = road.oov.workspace->detail(received->signals[1]);
  REQUIRE(detail->bundles.size() == 1);
  const app::ForwardedWith& with = detail->bundles[0];
  CHECK(with.sender == "Communicatie centrum");
  CHECK(with.of.bundle.cover.note == "Let op zaterdag; bel [telefoon].");
  CHECK(with.of.bundle.cover.id == sent.bundle.cover.id);
  CHECK(with.of.origin == "S" + std::to_string(two));
  CHECK(with.of.bundle.known);
  const auto atSender = road.communication.workspace->detail(one);
  REQUIRE(atSender->bundles.size() == 1);
  CHECK(atSender->bundles[0].of.bundle.way == BundleWay::verzonden);
  CHECK(road.oov.workspace->verify()->sound);
}

TEST_CASE("nothing of a person leaves, whatever the workspace held", "[app]") {
  Road road;
  // A row that somebody put there by another way, unmasked.
  store::NewSignal raw;
  raw.signal.text = "Vraag @pietje of bel 06-12345678";
  raw.signal.url = "https://t.me/pietje";
  raw.signal.platform = "mail jan@voorbeeld.nl";
  raw.signal.author = "account-pietje";
  raw.signal.police = PoliceInput{PoliceJudgement::geen_signaal, "volgens 06-12345678"};
  raw.signal.context.push_back({ContextKind::incident, "ruzie van @pietje", {}, "", Outcome::onbekend});
  raw.externalId = "@pietje-1";
  raw.contentKey = "ruw";
  raw.assessment.frameworkHash = "sha256:00";
  {
    auto transaction = road.communication.store().beginImport("ruw", "", "");
    REQUIRE((*transaction)->add(raw));
    REQUIRE((*transaction)->commit(1));
  }
  const auto number = *road.communication.store().lastNumber();
  app::ForwardWish wish;
  wish.signals = {number};
  wish.function = "Communicatie, 06-12345678";
  wish.note = "van @pietje";
  wish.involved = std::vector{BundleInvolved{"jeugd", {"bel jan@voorbeeld.nl"}}};
  const auto outgoing = app::composeForwarding(*road.communication.workspace, wish, kFriday);
  REQUIRE(outgoing);
  const auto sent =
      app::send(*road.communication.workspace, *outgoing, road.key, {road.communication.folder(), true}, kFriday);
  REQUIRE(sent);
  for (const auto& file : {sent->file, sent->mail}) {
    const std::string bytes = *file::read(file, exchange::mostBytes);
    for (const char* personal : {"pietje", "12345678", "jan@"}) CHECK_FALSE(mentions(bytes, personal));
  }
  const auto back = exchange::read(*file::read(sent->file, exchange::mostBytes));
  REQUIRE(back);
  const exchange::ForwardedSignal& left = back->signals.at(0);
  for (const std::string& text :
       {left.signal.text, left.signal.url, left.signal.platform, left.sourceId, left.signal.police->reason,
        left.signal.context[0].theme, back->cover.note, back->cover.function, back->cover.involved[0].because[0]})
    CHECK(privacy::findPersonalData(text).empty());
  CHECK(left.signal.author.empty());
}

TEST_CASE("taken in twice, nothing is new, and what was here already is recognised", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto here = road.oov.signal("Een bericht dat OOV zelf ook al had", {{"id", "zelfde"}});
  const auto there = road.communication.signal("Een bericht dat OOV zelf ook al had", {{"id", "zelfde"}});
  const auto other = road.communication.signal("Een ander bericht");
  const auto sent = road.sent({there, other});
  const auto looked = app::inspect(road.oov.store(), *file::read(sent.file, exchange::mostBytes));
  CHECK(looked->here == 1);
  CHECK_FALSE(looked->earlier);
  const auto first = road.received(road.oov, sent.file);
  REQUIRE(first);
  CHECK(first->summary.stored == 1);
  CHECK(first->summary.duplicates == 1);
  CHECK(road.oov.store().bundlesOf(here)->at(0).origin == "S" + std::to_string(there));
  CHECK_FALSE(road.oov.store().bundlesOf(here)->at(0).fresh);
  const auto again = road.received(road.oov, sent.file);
  REQUIRE(again);
  REQUIRE(again->inspection.earlier);
  CHECK(again->number == first->number);
  CHECK(again->summary.stored == 0);
  CHECK(again->signals.empty());
  CHECK(road.oov.store().bundles()->size() == 1);
  CHECK(*road.oov.store().lastNumber() == 2);
}

TEST_CASE("who is not known is refused, or marked when asked; who was distrusted is refused either way", "[app]") {
  Road road;
  const auto sent = road.sent({road.communication.signal(kCall)});
  const auto unknown = road.received(road.oov, sent.file);
  CHECK(codeOf(unknown) == ErrorCode::sender_unknown);
  CHECK(unknown.error().detail == signature::fingerprint(road.key.key));
  CHECK(*road.oov.store().lastNumber() == 0);
  road.trust(road.oov, road.key);
  REQUIRE(app::distrust(road.oov.store(), road.key.key, "OOV-adviseur", kFriday));
  CHECK(codeOf(road.received(road.oov, sent.file, true)) == ErrorCode::sender_distrusted);
  CHECK(codeOf(road.received(road.communication, sent.file)) == ErrorCode::wrong_use);  // its own

  Road other;
  const auto marked = other.received(other.oov, other.sent({other.communication.signal(kCall)}).file, true);
  REQUIRE(marked);
  CHECK(marked->inspection.sender.standing == app::Standing::unknown);
  CHECK_FALSE(other.oov.workspace->detail(marked->signals.at(0))->bundles.at(0).of.bundle.known);
}

TEST_CASE("a bundle that came in after a later one says so", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto signal = road.communication.signal(kCall);
  const auto early = road.sent({signal}), late = road.sent({signal}, Tlp::amber, kFriday + std::chrono::hours(1));
  CHECK_FALSE(road.received(road.oov, late.file)->inspection.older);
  CHECK(road.received(road.oov, early.file)->inspection.older);
}

TEST_CASE("another bundle under an id that came in before is refused", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto sent = road.sent({road.communication.signal(kCall)});
  REQUIRE(road.received(road.oov, sent.file));
  std::string lines = linesOf(*file::read(sent.file, exchange::mostBytes));
  const auto note = lines.find("Let op zaterdag");
  REQUIRE(note != std::string::npos);
  const auto forged = road.oov.folder() / "anders.peilstok";
  REQUIRE(file::create(forged, signedLines(lines.replace(note, 6, "LET OP"), road.key.seed)));
  CHECK(codeOf(road.received(road.oov, forged)) == ErrorCode::bundle_changed);
}

TEST_CASE("what a sender writes on a bundle is masked where it arrives", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto sent = road.sent({road.communication.signal(kCall)});
  std::string lines = linesOf(*file::read(sent.file, exchange::mostBytes));
  const std::string masked = "Let op zaterdag";
  const auto note = lines.find(masked);
  REQUIRE(note != std::string::npos);
  const auto other = road.oov.folder() / "ongemaskeerd.peilstok";
  REQUIRE(file::create(other, signedLines(lines.replace(note, masked.size(), "Bel 06-87654321"), road.key.seed)));
  const auto received = road.received(road.oov, other);
  REQUIRE(received);
  CHECK(received->inspection.bundle.cover.note.find("87654321") == std::string::npos);
  const auto stored = road.oov.store().bundle(received->number);
  REQUIRE(stored);
  CHECK(stored->cover.note.find("87654321") == std::string::npos);
  CHECK(stored->cover.note.starts_with("Bel [telefoon:"));
}

TEST_CASE("what was stopped half way left nothing", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto sent = road.sent({road.communication.signal(kCall), road.communication.signal(kGrumble)});
  const std::atomic<bool> cancel{true};
  const auto stopped =
      app::receive(*road.oov.workspace, *file::read(sent.file, exchange::mostBytes), {}, kFriday, {}, cancel);
  CHECK(codeOf(stopped) == ErrorCode::cancelled);
  CHECK(*road.oov.store().lastNumber() == 0);
  CHECK(road.oov.store().bundles()->empty());
}

TEST_CASE("merged signals go along, and arrive merged", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto head = road.communication.signal(kCall), copy = road.communication.signal("Zaterdag 21.00 Marktplein!"),
             other = road.communication.signal(kGrumble);
  app::HandlingWish merge;
  merge.verb = HandlingVerb::voeg_samen;
  merge.into = head;
  REQUIRE(app::handle(*road.communication.workspace, {copy}, merge, kFriday));
  const auto sent = road.sent({head, other});
  REQUIRE(sent.bundle.signals.size() == 3);
  REQUIRE(sent.bundle.cover.groups.size() == 1);
  CHECK(sent.bundle.cover.groups[0].signals.size() == 2);
  const auto received = road.received(road.oov, sent.file);
  REQUIRE(received);
  const auto detail = road.oov.workspace->detail(received->signals[0]);
  CHECK(detail->bundles.at(0).group == std::vector<std::int64_t>{received->signals[1]});
  CHECK(road.oov.workspace->detail(received->signals[2])->bundles.at(0).group.empty());
  CHECK(*road.oov.store().mergedInto(received->signals[0]) == std::vector<std::int64_t>{received->signals[1]});
  const auto lines = road.oov.store().handlingLines(received->signals[1]);
  REQUIRE(lines->size() == 1);
  CHECK(lines->front().role == "Communicatie");
  // It can be taken apart, and a bundle that came in before does not merge it again.
  REQUIRE(app::unmerge(*road.oov.workspace, {received->signals[1]}, "OOV-adviseur", kFriday));
  REQUIRE(road.received(road.oov, sent.file));
  CHECK(road.oov.store().mergedInto(received->signals[0])->empty());
}

TEST_CASE("what an unknown sender merged is only a suggestion", "[app]") {
  Road road;
  const auto head = road.communication.signal(kCall), copy = road.communication.signal("Zaterdag 21.00 Marktplein!");
  REQUIRE(app::confirmGroup(*road.communication.workspace, {head, copy}, "Communicatie", kFriday));
  const auto received = road.received(road.oov, road.sent({head}).file, true);
  REQUIRE(received);
  REQUIRE(received->signals.size() == 2);
  CHECK(road.oov.store().mergedInto(received->signals[0])->empty());
}

TEST_CASE("nothing that is new goes under what is out of sight here", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  const auto head = road.communication.signal(kCall), copy = road.communication.signal("Zaterdag 21.00 Marktplein!"),
             third = road.communication.signal("Zaterdag 21.00 uur op het Marktplein!!");
  const auto alone = road.received(road.oov, road.sent({head}).file);
  REQUIRE(alone);
  app::HandlingWish close;
  close.verb = HandlingVerb::sluit;
  close.reason = CloseReason::ruis;
  close.note = "afgehandeld";
  REQUIRE(app::handle(*road.oov.workspace, alone->signals, close, kFriday));
  REQUIRE(app::confirmGroup(*road.communication.workspace, {head, copy, third}, "Communicatie", kFriday));
  const auto received = road.received(road.oov, road.sent({head}, Tlp::amber, kFriday + std::chrono::hours(1)).file);
  REQUIRE(received);
  REQUIRE(received->signals.size() == 2);
  CHECK(road.oov.store().mergedInto(alone->signals[0])->empty());
  CHECK(*road.oov.store().mergedInto(received->signals[0]) == std::vector<std::int64_t>{received->signals[1]});
}

TEST_CASE("figures count what is forwarded, and rules say who should be involved", "[app]") {
  Road road;
  const auto a = road.communication.signal("Alle scholieren zaterdag naar het schoolplein, neem vuurwerk mee");
  const auto b = road.communication.signal("De brugklassers klagen over de school",
                                           {{"channel", "school"}, {"received", "2026-11-19T08:00:00+01:00"}});
  const auto outgoing = road.composed({a, b});
  const BundleFigures& f = outgoing.bundle.cover.figures;
  CHECK(f.channels == std::map<std::string, std::int64_t>{{"monitoring", 1}, {"school", 1}});
  CHECK(f.days == std::map<std::string, std::int64_t>{{"2026-11-19", 1}, {"2026-11-20", 1}});
  CHECK(f.themes.at("school") == 2);
  CHECK(f.themes.at("jaarwisseling") == 1);
  std::int64_t phases = 0;
  for (const auto& [phase, count] : f.phases) phases += count;
  CHECK(phases == 2);
  std::vector<std::string> ids;
  for (const BundleInvolved& one : outgoing.bundle.cover.involved) {
    ids.push_back(one.id);
    CHECK_FALSE(one.because.empty());
  }
  CHECK(std::find(ids.begin(), ids.end(), "leerplicht") != ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "coa") == ids.end());
}

TEST_CASE("who should be involved is what a person said, when one did", "[app]") {
  Road road;
  app::ForwardWish wish;
  wish.signals = {road.communication.signal("Alle scholieren naar het schoolplein")};
  wish.function = "Communicatie";
  wish.involved = std::vector<BundleInvolved>{};
  CHECK(app::composeForwarding(*road.communication.workspace, wish, kFriday)->bundle.cover.involved.empty());
}

TEST_CASE("a label is kept to: narrower may go on, wider or for one reader alone may not", "[app]") {
  for (const auto& [came, goes, allowed] :
       {std::tuple(Tlp::amber, Tlp::amber, true), std::tuple(Tlp::amber, Tlp::amber_strict, true),
        std::tuple(Tlp::amber, Tlp::green, false), std::tuple(Tlp::red, Tlp::red, false)}) {
    Road road;
    road.trust(road.oov, road.key);
    const auto received = road.received(road.oov, road.sent({road.communication.signal(kCall)}, came).file);
    REQUIRE(received);
    app::ForwardWish wish;
    wish.signals = received->signals;
    wish.function = "OOV";
    wish.tlp = goes;
    const auto outgoing = app::composeForwarding(*road.oov.workspace, wish, kFriday);
    CHECK(static_cast<bool>(outgoing) == allowed);
    if (!allowed) CHECK(outgoing.error().code == ErrorCode::refused_by_rule);
  }
}

TEST_CASE("what is not complete is not composed", "[app]") {
  Road road;
  const auto signal = road.communication.signal(kCall);
  const auto attempt = [&](std::vector<std::int64_t> signals, const std::string& function) {
    app::ForwardWish wish;
    wish.signals = std::move(signals);
    wish.function = function;
    return codeOf(app::composeForwarding(*road.communication.workspace, wish, kFriday));
  };
  CHECK(attempt({}, "Communicatie") == ErrorCode::wrong_use);
  CHECK(attempt({signal}, " ") == ErrorCode::wrong_use);
  CHECK(attempt({signal, 99}, "Communicatie") == ErrorCode::not_found);
}

TEST_CASE("a bundle is written beside nothing that is there, and then nothing is kept", "[app]") {
  Road road;
  const auto file = road.communication.folder() / "er-al.peilstok";
  REQUIRE(file::create(file, "iets"));
  const auto signal = road.communication.signal(kCall);
  const auto attempt = [&](const std::filesystem::path& to) {
    return codeOf(app::send(*road.communication.workspace, road.composed({signal}), road.key, {to, true}, kFriday));
  };
  CHECK(attempt(file) == ErrorCode::wrong_use);
  CHECK(attempt(road.communication.folder() / "geen" / "x.peilstok") == ErrorCode::output_not_writable);
  REQUIRE(file::create(road.communication.folder() / "twee.eml", "iets"));
  CHECK(attempt(road.communication.folder() / "twee.peilstok") == ErrorCode::wrong_use);
  CHECK_FALSE(std::filesystem::exists(road.communication.folder() / "twee.peilstok"));
  CHECK(road.communication.store().bundles()->empty());
  CHECK(*file::read(file, 10) == "iets");
}

TEST_CASE("an answer comes back beside the bundle, and the one that was made last holds", "[app]") {
  Road road;
  road.trust(road.oov, road.key);
  road.trust(road.communication, road.back);
  const auto signal = road.communication.signal(kCall);
  const auto sent = road.sent({signal});
  const auto got = road.received(road.oov, sent.file);
  REQUIRE(got);
  CHECK_FALSE(*app::lastAnswerTo(road.communication.store(), sent.number));

  const auto busy = road.answered(got->number, AnswerWord::in_behandeling, "");
  const auto nothing = road.answered(got->number, AnswerWord::niets_mee_gedaan, "een grap, zegt @wijkagent",
                                     kFriday + std::chrono::hours(2));
  REQUIRE(road.received(road.communication, nothing.file));
  CHECK(road.received(road.communication, busy.file)->inspection.older);
  const auto state = *app::lastAnswerTo(road.communication.store(), sent.number);
  REQUIRE(state);
  CHECK(state->cover.answer->word == AnswerWord::niets_mee_gedaan);
  CHECK(mentions(state->cover.answer->reason, "een grap, zegt [account"));
  CHECK(state->cover.answer->received == kFriday);
  CHECK(state->cover.tlp == Tlp::amber);
  CHECK(road.communication.workspace->detail(signal)->bundles.at(0).answer->number == state->number);
  CHECK((*app::lastAnswerTo(road.oov.store(), got->number))->cover.answer->word == AnswerWord::niets_mee_gedaan);
  CHECK(road.received(road.communication, busy.file)->inspection.earlier);
  CHECK(road.communication.store().answersTo(sent.number)->size() == 2);
  CHECK(road.communication.workspace->verify()->sound);
}

TEST_CASE("an answer to what was not sent from here is refused, and so is one that says too little", "[app]") {
  Road road, elsewhere;
  road.trust(road.oov, road.key);
  elsewhere.trust(elsewhere.communication, road.back);
  const auto got = road.received(road.oov, road.sent({road.communication.signal(kCall)}).file);
  REQUIRE(got);
  const auto answer = road.answered(got->number, AnswerWord::in_behandeling, "");
  CHECK(codeOf(elsewhere.received(elsewhere.communication, answer.file)) == ErrorCode::answer_unmatched);
  CHECK(elsewhere.communication.store().bundles()->empty());
  const auto attempt = [&](std::int64_t number, AnswerWord word) {
    return codeOf(app::composeAnswer(*road.oov.workspace, number, word, " ", "OOV", kFriday));
  };
  CHECK(attempt(got->number, AnswerWord::niets_mee_gedaan) == ErrorCode::wrong_use);
  CHECK(attempt(answer.number, AnswerWord::in_behandeling) == ErrorCode::wrong_use);
  CHECK(attempt(99, AnswerWord::in_behandeling) == ErrorCode::not_found);
}

TEST_CASE("a bundle is not taken for a file to import", "[app]") {
  Road road;
  const auto sent = road.sent({road.communication.signal(kCall)});
  CHECK(app::isBundle(sent.file));
  app::ImportOptions options;
  options.file = sent.file;
  const std::atomic<bool> cancel{false};
  CHECK(codeOf(road.oov.workspace->import(options, {}, cancel)) == ErrorCode::wrong_use);
  CHECK(codeOf(road.oov.workspace->preview(options)) == ErrorCode::wrong_use);
}

TEST_CASE("a key is made once, kept from others, and renewed when asked", "[app]") {
  OwnPlace place;
  const auto file = app::signingKeyFile(place.folder() / "sleutels", place.store());
  const auto made = app::signingKey(place.store(), file, "Communicatie", kFriday);
  REQUIRE(made);
  CHECK(made->made);
  CHECK(made->ownerOnly);
  const auto again = app::signingKey(place.store(), file, "iemand anders", kFriday + std::chrono::hours(1));
  REQUIRE(again);
  CHECK_FALSE(again->made);
  CHECK(again->key == made->key);
  CHECK(again->since == kFriday);
  const auto renewed = app::renewSigningKey(place.store(), file, "Communicatie", kFriday);
  REQUIRE(renewed);
  CHECK(renewed->key != made->key);
  CHECK(app::signingKey(place.store(), file, "", kFriday)->key == renewed->key);
  CHECK(app::standingOf(place.store(), made->key)->standing == app::Standing::own);
  for (const char* broken : {"", "{}", "{\"version\":1,\"public\":\"x\",\"secret\":\"y\"}", "[1]"}) {
    REQUIRE(file::replace(file, broken));
    CHECK(codeOf(app::signingKey(place.store(), file, "", kFriday)) == ErrorCode::key_unusable);
  }
  OwnPlace other;
  CHECK(app::signingKeyFile("x", place.store()) != app::signingKeyFile("x", other.store()));
}

TEST_CASE("senders are trusted by a function, found by name or fingerprint, and distrusted", "[app]") {
  OwnPlace place;
  const auto own = app::signingKey(place.store(), place.folder() / "s", "Communicatie", kFriday);
  Sender sender;
  sender.key = signature::publicKey(fixedSeed());
  CHECK(codeOf(app::trust(place.store(), sender, kFriday)) == ErrorCode::wrong_use);
  sender.name = "Communicatie\ncentrum";
  CHECK(codeOf(app::trust(place.store(), sender, kFriday)) == ErrorCode::wrong_use);
  sender.role = "OOV-adviseur";
  Sender self = sender;
  self.key = own->key;
  CHECK(codeOf(app::trust(place.store(), self, kFriday)) == ErrorCode::wrong_use);
  CHECK(app::trust(place.store(), sender, kFriday)->name == "Communicatie centrum");
  CHECK(app::standingOf(place.store(), sender.key)->standing == app::Standing::known);
  std::string digits = signature::fingerprint(sender.key);
  CHECK(app::findSender(place.store(), digits)->key == sender.key);
  std::erase(digits, ' ');
  CHECK(app::findSender(place.store(), digits)->key == sender.key);
  CHECK(app::findSender(place.store(), "communicatie centrum")->key == sender.key);
  CHECK(codeOf(app::findSender(place.store(), "iemand")) == ErrorCode::not_found);
  sender.key = signature::publicKey(fixedSeed(9));
  REQUIRE(app::trust(place.store(), sender, kFriday));
  CHECK(codeOf(app::findSender(place.store(), "Communicatie centrum")) == ErrorCode::wrong_use);
  CHECK(codeOf(app::distrust(place.store(), sender.key, "", kFriday)) == ErrorCode::wrong_use);
  REQUIRE(app::distrust(place.store(), sender.key, "OOV-adviseur", kFriday));
  CHECK(app::standingOf(place.store(), sender.key)->standing == app::Standing::distrusted);
  CHECK(codeOf(app::distrust(place.store(), signature::PublicKey{}, "x", kFriday)) == ErrorCode::not_found);
}
