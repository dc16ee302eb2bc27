// Bundles: what is sealed reads back as it was, whatever it holds, and nothing else reads.

#include "exchange/bundle.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/json.h"
#include "support/bundles.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::test;
using exchange::Bundle;

namespace {

std::string sealed(Bundle bundle, const signature::Seed& seed = fixedSeed()) {
  const auto bytes = exchange::seal(bundle, seed);
  if (!bytes) FAIL(codeWord(bytes.error().code) << " " << bytes.error().detail);
  return *bytes;
}

std::string refusal(std::string_view bytes) {
  const auto read = exchange::read(bytes);
  return read ? "" : codeWord(read.error().code);
}

std::string detail(std::string_view bytes) {
  const auto read = exchange::read(bytes);
  return read ? "" : read.error().detail;
}

/// The lines of the small bundle with `from` once replaced, signed again: what a hostile sender could make.
std::string forged(const std::string& from, const std::string& to) {
  std::string lines = linesOf(sealed(smallBundle()));
  const auto at = lines.find(from);
  REQUIRE(at != std::string::npos);
  return signedLines(lines.replace(at, from.size(), to));
}

bool same(const exchange::ForwardedSignal& a, const exchange::ForwardedSignal& b) {
  return json::signalJson(a.signal) == json::signalJson(b.signal) && a.signal.title == b.signal.title &&
         a.signal.url == b.signal.url && a.sourceId == b.sourceId;
}

class Drawn {
 public:
  explicit Drawn(unsigned seed) : m_random(seed) {}
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }
  bool chance() { return below(2) == 0; }
  template <class E>
  E any() {
    return Words<E>::table[below(Words<E>::table.size())].first;
  }
  /// Words with everything that JSON has to escape, and everything that people type.
  std::string words() {
    static const std::vector<std::string> pieces = {"plein",
                                                    "\"",
                                                    "\\",
                                                    "\n",
                                                    "\t",
                                                    "/",
                                                    "é",
                                                    "🔥",
                                                    "{",
                                                    "[account]",
                                                    "\x7f",
                                                    "zaterdag",
                                                    "\x01",
                                                    "<b>",
                                                    "\u2028",
                                                    "\u202e",
                                                    "[email:0a1b2c3d]",
                                                    " "};
    std::string out = "x";
    for (std::size_t i = below(12); i > 0; --i) out += pieces[below(pieces.size())];
    return out;
  }
  Instant moment() { return Instant{std::chrono::seconds{1'600'000'000 + static_cast<int>(below(500'000'000))}}; }
  std::map<std::string, std::int64_t> counts() {
    std::map<std::string, std::int64_t> out;
    for (std::size_t i = below(4); i > 0; --i) out[words()] = static_cast<std::int64_t>(below(1000));
    return out;
  }

 private:
  std::mt19937 m_random;
};

exchange::ForwardedSignal drawnSignal(Drawn& drawn, std::size_t number) {
  exchange::ForwardedSignal out;
  Signal& s = out.signal;
  s.id = "S" + std::to_string(number);
  s.text = drawn.words();
  if (drawn.chance()) s.title = drawn.words();
  if (drawn.chance()) s.url = drawn.words();
  if (drawn.chance()) out.sourceId = drawn.words();
  if (drawn.chance()) s.received = drawn.moment();
  if (drawn.chance()) s.channel = drawn.any<Channel>();
  if (drawn.chance()) s.platform = drawn.words();
  if (drawn.chance()) s.access = drawn.chance() ? Access::open : Access::mondeling;
  if (drawn.chance()) s.observed = drawn.any<Observed>();
  if (drawn.chance())
    s.reliability = Reliability{static_cast<char>('A' + drawn.below(6)), 1 + static_cast<int>(drawn.below(6))};
  if (drawn.chance()) s.municipality = "GM0373";
  for (std::size_t i = drawn.below(3); i > 0; --i)
    s.reach.push_back({drawn.moment(), static_cast<std::int64_t>(drawn.below(100000))});
  if (drawn.chance()) s.police = PoliceInput{drawn.any<PoliceJudgement>(), drawn.chance() ? drawn.words() : ""};
  for (std::size_t i = drawn.below(3); i > 0; --i)
    s.context.push_back({drawn.any<ContextKind>(), drawn.words(), drawn.moment(), "", drawn.any<Outcome>()});
  for (std::size_t i = drawn.below(3); i > 0; --i) s.indicators[drawn.words()] = drawn.any<Answer>();
  return out;
}

Bundle drawnBundle(Drawn& drawn) {
  Bundle bundle = emptyBundle();
  BundleCover& c = bundle.cover;
  c.made = drawn.moment();
  c.tlp = drawn.any<Tlp>();
  c.note = drawn.words();
  c.figures = {drawn.counts(), drawn.counts(), drawn.counts(), drawn.counts(), drawn.counts()};
  for (std::size_t i = drawn.below(3); i > 0; --i) c.involved.push_back({"jeugd", {drawn.words(), drawn.words()}});
  for (std::size_t i = 0, all = 2 + drawn.below(5); i < all; ++i) bundle.signals.push_back(drawnSignal(drawn, i));
  if (drawn.chance()) c.groups.push_back({"S0", {"S0", "S1"}});
  return bundle;
}

}  // namespace

TEST_CASE("what is sealed reads back as it was, whatever is in it", "[exchange]") {
  Drawn drawn(11);
  for (int round = 0; round < 200; ++round) {
    Bundle bundle = drawnBundle(drawn);
    const auto bytes = exchange::seal(bundle, fixedSeed());
    REQUIRE(bytes);
    CHECK(text::isValidUtf8(*bytes));
    const auto back = exchange::read(*bytes);
    REQUIRE(back);
    CHECK(back->cover == bundle.cover);
    REQUIRE(back->signals.size() == bundle.signals.size());
    for (std::size_t i = 0; i < bundle.signals.size(); ++i) CHECK(same(back->signals[i], bundle.signals[i]));
  }
  Bundle answer = emptyBundle(BundleKind::antwoord);
  const auto back = exchange::read(sealed(answer));
  REQUIRE(back);
  CHECK(back->cover.answer == answer.cover.answer);
  CHECK(back->signals.empty());
}

TEST_CASE("a bundle is text, a line for each part, with the signature last", "[exchange]") {
  const std::string bytes = sealed(smallBundle());
  std::vector<std::string> parts;
  for (const std::string& line : text::split(bytes, '\n')) {
    if (line.empty()) continue;
    const auto object = nlohmann::ordered_json::parse(line);
    CHECK(object.dump() == line);
    parts.push_back(object.begin().key() == "part" ? object["part"].get<std::string>() : object.begin().key());
  }
  CHECK(parts ==
        std::vector<std::string>{"peilstok", "note", "figures", "involved", "group", "signal", "signal", "signature"});
  CHECK(bytes.find(R"("tlp":"TLP:AMBER")") != std::string::npos);
  CHECK(bytes.find(R"("masks":{"telefoon":1})") != std::string::npos);
}

TEST_CASE("the same content of the same moment is the same bundle, and of another key another", "[exchange]") {
  CHECK(sealed(smallBundle()) == sealed(smallBundle()));
  const auto mine = exchange::read(sealed(smallBundle())), other = exchange::read(sealed(smallBundle(), fixedSeed(8)));
  CHECK(mine->cover.id != other->cover.id);
  Bundle later = smallBundle();
  later.cover.made += std::chrono::seconds(1);
  CHECK(exchange::read(sealed(later))->cover.id != mine->cover.id);
}

TEST_CASE("a bundle of which one bit is another is refused, wherever it is", "[exchange]") {
  const std::string bytes = sealed(smallBundle());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ (1 << at % 8));
    const std::string why = refusal(other);
    INFO("byte " << at);
    CHECK((why == "bundle_changed" || why == "bundle_newer"));
  }
}

TEST_CASE("a bundle that misses its end, or has something behind it, is refused", "[exchange]") {
  const std::string bytes = sealed(smallBundle());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const std::string why = refusal(std::string_view(bytes).substr(0, length));
    INFO("length " << length);
    CHECK((why == "bundle_changed" || (length < 31 && why == "unknown_format")));
  }
  for (const char* behind : {"\n", " ", "{}", "{}\n"}) CHECK(refusal(bytes + behind) == "bundle_changed");
  CHECK(refusal(bytes + bytes) == "bundle_changed");
  CHECK(refusal("\xEF\xBB\xBF" + bytes) == "bundle_changed");
}

TEST_CASE("what is no bundle is said to be none", "[exchange]") {
  for (const char* bytes : {"", "\n", "{}", "id;tekst\n1;hallo\n", "{\"peilstok\":\"sleutel\"}\n"})
    CHECK(refusal(bytes) == "unknown_format");
}

TEST_CASE("a bundle of a later form is refused as such, signed or not", "[exchange]") {
  CHECK(refusal(forged("\"version\":1", "\"version\":2")) == "bundle_newer");
  CHECK(refusal(forged("\"kind\":\"doorzending\"", "\"kind\":\"buurbericht\"")) == "bundle_newer");
  for (const char* broken : {"\"version\":0", "\"version\":-1", "\"version\":x", "\"version\":99999999999"})
    CHECK(refusal(forged("\"version\":1", broken)) == "bundle_changed");
  CHECK(refusal(forged("\"version\":1", "\"version\":01")) == "bundle_changed");
}

TEST_CASE("a signed bundle that is not in its one form is refused", "[exchange]") {
  const std::pair<const char*, const char*> forgeries[] = {
      {"\"made\":\"2026", "\"made\" : \"2026"},                         // spaces
      {"\"made\":", "\"hidden\":\"x\",\"made\":"},                      // what nobody is shown
      {"\"part\":\"note\",", "\"part\":\"note\",\"text\":\"niets\","},  // one member twice
      {"\"text\":\"Twee", "\"text\":\"\\u0054wee"},                     // written in another way
      {"2026-11-20T10:00:00+01:00", "2026-11-20T09:00:00Z"},            // the same moment in another way
      {"\"masks\":{\"telefoon\":1}", "\"masks\":{}"},                   // says that nothing was masked
      {"\"masks\":{}", "\"masks\":{},\"author\":\"iemand\""},
      {"\"signals\":2}", "\"signals\":3}"},
      {"\"groups\":1", "\"groups\":0"},
      {"TLP:AMBER", "TLP:ORANJE"},
      {"\"organisation\":\"GM0361\"", "\"organisation\":\"\""},
      {"\"function\":\"Communicatie\"", "\"function\":\"a\\nb\""},
      {"\"id\":\"S2\"", "\"id\":\"S1\""},      // two signals with one id
      {"[\"S1\",\"S2\"]", "[\"S1\",\"S3\"]"},  // a member that is not there
      {"[\"S1\",\"S2\"]", "[\"S1\"]"},
      {"\"monitoring\":1", "\"monitoring\":-1"},
      {"\"monitoring\":1", "\"monitoring\":1.5"},
      {"\"channel\":\"inwoner\"", "\"channel\":\"fax\""},
      {"\"text\":\"Kop\\nHetzelfde, maar dan later\"", "\"text\":\"  \""},
      {"bel [telefoon", "bel \\u0000[telefoon"},
  };
  for (const auto& [from, to] : forgeries) {
    INFO(from << " -> " << to);
    CHECK(refusal(forged(from, to)) == "malformed");
  }
  CHECK(detail(forged("\"channel\":\"inwoner\"", "\"channel\":\"fax\"")) == "line 7: channel");
}

TEST_CASE("a signed bundle with a part too many, too few or out of order is refused", "[exchange]") {
  const std::vector<std::string> lines = text::split(linesOf(sealed(smallBundle())), '\n');
  const auto with = [&](std::vector<std::size_t> order) {
    std::string all;
    for (const std::size_t i : order) all += lines[i] + "\n";
    return signedLines(all);
  };
  CHECK(refusal(with({0, 1, 2, 3, 4, 5, 6})).empty());
  for (const std::vector<std::size_t>& order : std::vector<std::vector<std::size_t>>{{0},
                                                                                     {0, 1},
                                                                                     {0, 2, 3, 4, 5, 6},
                                                                                     {0, 1, 3, 4, 5, 6},
                                                                                     {0, 2, 1, 3, 4, 5, 6},
                                                                                     {0, 1, 2, 5, 6, 3, 4},
                                                                                     {0, 1, 1, 2, 3, 4, 5, 6},
                                                                                     {0, 1, 2, 2, 3, 4, 5, 6},
                                                                                     {0, 1, 2, 3, 4},
                                                                                     {0, 1, 2, 3, 4, 5, 6, 6},
                                                                                     {0, 0}})
    CHECK(refusal(with(order)) == "malformed");
  const std::string answer = text::split(sealed(emptyBundle(BundleKind::antwoord)), '\n')[1];
  CHECK(refusal(signedLines(linesOf(sealed(smallBundle())) + answer + "\n")) == "malformed");
}

TEST_CASE("a closed group that nobody was invited to is refused in a bundle too", "[exchange]") {
  CHECK(refusal(forged("\"access\":\"open\"", "\"access\":\"besloten_zonder_uitnodiging\"")) ==
        "toegang_niet_toegestaan");
}

TEST_CASE("limits of size and depth hold before anything is kept", "[exchange]") {
  CHECK(refusal(std::string(exchange::mostBytes + 1, 'x')) == "too_large");
  CHECK(refusal(forged("\"text\":\"Twee", "\"text\":\"" + std::string(exchange::mostNoteBytes, 'x'))) == "too_large");
  CHECK(refusal(forged("\"masks\":{}", "\"masks\":" + std::string(20000, '['))) == "malformed");
  CHECK(refusal(forged("\"made\"", "\"" + std::string(20000, 'x') + "\":1,\"made\"")) == "too_large");
  Bundle bundle = smallBundle();
  for (int i = 0; i < 501; ++i) bundle.signals[0].signal.indicators["i" + std::to_string(i)] = Answer::ja;
  const auto tooMany = exchange::seal(bundle, fixedSeed());
  REQUIRE_FALSE(tooMany);
  CHECK(tooMany.error().code == ErrorCode::too_large);
}

TEST_CASE("what could not be read is not sealed", "[exchange]") {
  Bundle bundle = emptyBundle();
  const auto none = exchange::seal(bundle, fixedSeed());
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ErrorCode::malformed);
}

TEST_CASE("masks are counted by kind, and only what is one", "[exchange]") {
  Signal signal;
  signal.text =
      "[account:00aa11bb] en [account] bellen met [telefoon:12345678]; [telefoon:1234567] [mail] [email [email";
  signal.url = "[profiellink:00aa11bb]/1";
  CHECK(exchange::masksIn(signal) ==
        std::map<std::string, std::int64_t>{{"account", 2}, {"telefoon", 1}, {"profiellink", 1}});
}
