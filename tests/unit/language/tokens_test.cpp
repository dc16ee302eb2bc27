#include "language/tokens.h"

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::language;

namespace {

const char* kindName(TokenKind kind) {
  switch (kind) {
    case TokenKind::word: return "w";
    case TokenKind::number: return "n";
    case TokenKind::punctuation: return "p";
    case TokenKind::emoji: return "e";
    case TokenKind::url: return "url";
    case TokenKind::mention: return "@";
    case TokenKind::hashtag: return "#";
    case TokenKind::mask: return "mask";
    case TokenKind::newline: return "nl";
  }
  return "?";
}

/// "w:kom n:20u p:!"; a newline is "nl".
std::string shown(std::string_view text) {
  std::string out;
  for (const Token& token : tokenise(text).tokens) {
    if (!out.empty()) out += ' ';
    out += kindName(token.kind);
    if (token.kind != TokenKind::newline) out += ":" + token.form;
  }
  return out;
}

struct Case {
  const char* text;
  const char* tokens;
};

void checkAll(const std::vector<Case>& cases) {
  for (const auto& [text, tokens] : cases) {
    INFO(text);
    CHECK(shown(text) == tokens);
  }
}

std::vector<int> sentences(std::string_view text) {
  std::vector<int> out;
  for (const Token& token : tokenise(text).tokens) out.push_back(token.sentence);
  return out;
}

Token first(std::string_view text) { return tokenise(text).tokens.at(0); }

}  // namespace

TEST_CASE("Words", "[language][tokens]") {
  checkAll({
      {"Kom naar het plein", "w:kom w:naar w:het w:plein"},
      {"'t is z'n foto's, da's", "w:'t w:is w:z'n w:foto's p:, w:da's"},
      {"foto’s ‘s avonds", "w:foto's w:'s w:avonds"},
      {"'rellen'", "p:' w:rellen p:'"},
      {"'k'", "p:' w:k p:'"},
      {"'s-Gravenhage", "w:'s-gravenhage"},
      {"azc-protest", "w:azc-protest"},
      {"azc‑protest", "w:azc-protest"},
      {"azc - protest", "w:azc p:- w:protest"},
      {"azc-", "w:azc p:-"},
      {"r3llen v1r4l b0mmen covid19 A12", "w:r3llen w:v1r4l w:b0mmen w:covid19 w:a12"},
      {"3llende 10k 16-jarige 2e-hands", "w:3llende w:10k w:16-jarige w:2e-hands"},
      {"k*nker k**ker r@llen $tom m$n r€l", "w:k*nker w:k**ker w:r@llen p:$ w:tom w:m$n w:r€l"},
      {"sl@@n ru$$en", "w:sl@@n w:ru$$en"},
      {"*vet* _schuin_ 5*3", "p:* w:vet p:* p:_ w:schuin p:_ n:5 p:* n:3"},
      {"r e l l e n", "w:r w:e w:l w:l w:e w:n"},
      {"r.e.l.l.e.n", "w:rellen"},
      {"r-e-l-l-e-n", "w:rellen"},
      {"r.3.l.l.e.n", "w:r3llen"},
      {"A.C.A.B.", "w:acab p:."},
      {"d.w.z. a.s. o.a", "w:d.w.z. w:a.s. w:o.a"},
      {"a.s.zaterdag", "w:a.s. w:zaterdag"},
      {"ja.nee", "w:ja p:. w:nee"},
      {"Ünïcode ÉÉN ﬁets straße", "w:ünïcode w:één w:fiets w:strasse"},
      {"𝓡𝓮𝓵 Ⓡⓔⓛ ｒｅｌ", "w:rel w:rel w:rel"},
  });
}

TEST_CASE("Invisible characters neither split a word nor stay in its form", "[language][tokens]") {
  checkAll({
      {"re\u00adllen", "w:rellen"},
      {"re\u200bl\u200dl\u2060en", "w:rellen"},
      {"\ufeffrel\ufe0f", "w:rel"},
      {"20\u200b.00", "n:20.00"},
      {"2\ufe0f0 #\ufe0f", "n:20 p:#"},
      {"\u200b", ""},
  });
  const Token token = first("re\u00adl");
  CHECK(token.span == Span{0, 4});
  CHECK(first("\u200brel\u200b").span == Span{1, 4});
}

TEST_CASE("Numbers", "[language][tokens]") {
  checkAll({
      {"20u 8u30 20u15 14h 1900u", "n:20u n:8u30 n:20u15 n:14h n:1900u"},
      {"20.00 20:15 20.00u 20:00h", "n:20.00 n:20:15 n:20.00u n:20:00h"},
      {"20 uur 20uur", "n:20 w:uur n:20 w:uur"},
      {"24-05 12/10/26 12-10-2026 2026-11-19", "n:24-05 n:12/10/26 n:12-10-2026 n:2026-11-19"},
      {"3e 1ste 2de", "n:3e n:1ste n:2de"},
      {"1.000 3,5 1.000.000,50", "n:1.000 n:3,5 n:1.000.000,50"},
      {"50+ €20 20%", "n:50 p:+ p:€ n:20 n:20 p:%"},
      {"24dec 24-dec", "n:24 w:dec n:24 p:- w:dec"},
      {"14.00-16.00 14-16.30 20-23u 20-22", "n:14.00 p:- n:16.00 n:14 p:- n:16.30 n:20 p:- n:23u n:20-22"},
      {"24/7 2-1 06-12345678", "n:24/7 n:2-1 n:06-12345678"},
      {"'40-'45", "p:' n:40 p:- p:' n:45"},
      {"om 20.00.", "w:om n:20.00 p:."},
      {"88u77", "w:88u77"},
      {"20⁰⁰ ½", "n:2000 n:1⁄2"},
  });
}

TEST_CASE("Addresses, mentions, hashtags", "[language][tokens]") {
  checkAll({
      {"zie https://t.co/Abc1, nu", "w:zie url:https://t.co/abc1 p:, w:nu"},
      {"HTTP://X.NL/a?b=c&d#e!", "url:http://x.nl/a?b=c&d#e p:!"},
      {"www.voorbeeld.nl.", "url:www.voorbeeld.nl p:."},
      {"t.me/groep voorbeeld.nl/pad", "url:t.me/groep url:voorbeeld.nl/pad"},
      {"nu.nl meldt", "url:nu.nl w:meldt"},
      {"plein.nu kom.de", "w:plein p:. w:nu w:kom p:. w:de"},
      {"(https://x.nl/a_(b))", "p:( url:https://x.nl/a_(b) p:)"},
      {"<https://x.nl>", "p:< url:https://x.nl p:>"},
      {"@Jan_de.Wit: #AZC_nee #1 # @", "@:jan_de.wit p:: #:azc_nee p:# n:1 p:# p:@"},
      {"#11november", "#:11november"},
  });
}

TEST_CASE("Masks", "[language][tokens]") {
  checkAll({
      {"bel [telefoon:1a2b3c4d] of [account]", "w:bel mask:telefoon w:of mask:account"},
      {"[naam_met_adres] [profiellink:0]", "mask:naam_met_adres mask:profiellink"},
      {"[account:xyz]", "p:[ w:account p:: w:xyz p:]"},
      {"[account:]", "p:[ w:account p:: p:]"},
      {"[account:11112222333344445]", "p:[ w:account p:: n:11112222333344445 p:]"},
      {"[iets]", "p:[ w:iets p:]"},
  });
}

TEST_CASE("Emoji", "[language][tokens]") {
  checkAll({
      {"😡😡", "e:😡 e:😡"},
      {"✊🏿", "e:✊"},
      {"❤️", "e:❤"},
      {"👨‍👩‍👧", "e:👨‍👩‍👧"},
      {"🤷🏽‍♀️", "e:🤷‍♀"},
      {"🇳🇱🇧🇪", "e:🇳🇱 e:🇧🇪"},
      {"🏴‍☠️", "e:🏴‍☠"},
      {"1️⃣ #️⃣", "e:1⃣ e:#⃣"},
      {"kom🔥nu", "w:kom e:🔥 w:nu"},
      {"© ™ ×", "p:© p:tm p:×"},
  });
  CHECK(first("👨‍👩‍👧").span == Span{0, 5});
}

TEST_CASE("Punctuation and line ends", "[language][tokens]") {
  checkAll({
      {"kom!!! ... ?!", "w:kom p:!!! p:... p:? p:!"},
      {"a\nb\r\nc\rd\u2028e", "w:a nl w:b nl w:c nl w:d nl w:e"},
      {"„citaat”", "p:„ w:citaat p:”"},
      {"…", "p:..."},
      {"", ""},
      {" \t\u00a0 ", ""},
  });
}

TEST_CASE("Capitals and white space", "[language][tokens]") {
  CHECK(first("Kom").capital);
  CHECK_FALSE(first("Kom").allCaps);
  CHECK(first("KOM").allCaps);
  CHECK_FALSE(first("K").allCaps);
  CHECK(first("É").capital);
  CHECK_FALSE(first("kOM").capital);
  CHECK(first("#AZC").allCaps);
  const auto tokens = tokenise("kom, nu\nda").tokens;
  CHECK(tokens.at(0).spaceBefore);
  CHECK_FALSE(tokens.at(1).spaceBefore);
  CHECK(tokens.at(2).spaceBefore);
  CHECK(tokens.at(4).spaceBefore);
}

TEST_CASE("Sentences", "[language][tokens]") {
  CHECK(sentences("Kom mee. Nu") == std::vector<int>{0, 0, 0, 1});
  CHECK(sentences("Kom! Nu? Ja… Dan") == std::vector<int>{0, 0, 1, 1, 2, 2, 3});
  CHECK(sentences("\"Kom!\" Nu") == std::vector<int>{0, 0, 0, 0, 1});
  CHECK(sentences("Kom?! Nu") == std::vector<int>{0, 0, 0, 1});
  CHECK(sentences("Kom\n\nNu") == std::vector<int>{0, 0, 0, 1});
  CHECK(sentences("zaterdag a.s. om") == std::vector<int>{0, 0, 0});
  CHECK(sentences("bijv. dit") == std::vector<int>{0, 0, 0});
  CHECK(sentences("3. oktober") == std::vector<int>{0, 0, 0});
  CHECK(sentences("om 20.00. Neem") == std::vector<int>{0, 0, 0, 1});
  CHECK(sentences("op 3. oktober") == std::vector<int>{0, 0, 0, 0});
  CHECK(sentences("J. Jansen") == std::vector<int>{0, 0, 0});
  std::string many;
  for (int i = 0; i < 70000; ++i) many += "a! ";
  CHECK(tokenise(many).tokens.back().sentence == 65535);
}

namespace {

std::string randomText(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "a",       "Z",      "é",  "1", "20",   ".",  ",",      ":",          "-",
      "/",       "'",      "’",  "*", "@",    "#",  "[",      "]",          "account",
      "http://", "www.",   "nl", " ", "\n",   "\r", "\u00ad", "\u200b",     "\u200d",
      "\ufe0f",  "\u20e3", "😡",  "👩", "🏽", "🇳",  "✊",      "\U000E0067", "🏴",
      "u",       "uur",    "e",  "_", "!",    "…",  "漢",     "ﷺ",          "\u0301"};
  std::string out;
  const auto count = random() % 20;
  for (unsigned i = 0; i < count; ++i) out += pieces[random() % pieces.size()];
  return out;
}

}  // namespace

TEST_CASE("Tokens cover every visible character once", "[language][tokens][property]") {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string given = randomText(random);
    INFO(given);
    const TokenisedText tokenised = tokenise(given);
    const std::u32string chars = text::toCodePoints(given);
    REQUIRE(tokenised.text == given);
    std::uint32_t end = 0;
    std::uint16_t sentence = 0;
    const auto skippable = [&](std::uint32_t from, std::uint32_t to) {
      for (std::uint32_t i = from; i < to; ++i) {
        const char32_t c = chars[i];
        if (c != U' ' && c != 0xAD && c != 0x200B && c != 0x200D && c != 0xFE0F && c != 0xE0067) return false;
      }
      return true;
    };
    for (const Token& token : tokenised.tokens) {
      REQUIRE(token.span.begin >= end);
      REQUIRE(token.span.end > token.span.begin);
      REQUIRE(skippable(end, token.span.begin));
      REQUIRE_FALSE(token.form.empty());
      REQUIRE(text::isValidUtf8(token.form));
      REQUIRE(token.sentence >= sentence);
      sentence = token.sentence;
      end = token.span.end;
    }
    REQUIRE(end <= chars.size());
    REQUIRE(skippable(end, static_cast<std::uint32_t>(chars.size())));
  }
}

TEST_CASE("Any bytes are survived", "[language][tokens][property]") {
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    for (const Token& token : tokenise(bytes).tokens) REQUIRE(text::isValidUtf8(token.form));
  }
}

TEST_CASE("Twice the text takes about twice the time", "[language][tokens][property]") {
  const auto seconds = [](const std::string& text) {
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
      const auto start = std::chrono::steady_clock::now();
      const auto count = tokenise(text).tokens.size();
      REQUIRE(count > 0);
      best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
  };
  for (const std::string unit :
       {"a.b.", "1-", "[account:", "http://", "k*", "#1", "'", "\u200d", "1.  ", "a@", "👩\u200d", "x.y-", "((", "1:"}) {
    std::string small, large;
    while (small.size() < 100000) small += unit;
    for (int i = 0; i < 8; ++i) large += small;
    if (tokenise(small).tokens.empty()) continue;  // nothing but invisible characters
    INFO(unit);
    CHECK(seconds(large) < 0.05 + 40 * seconds(small));
  }
}
