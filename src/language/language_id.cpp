#include "language/language_id.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "base/text.h"
#include "language/form_table.h"

namespace peilstok::language {

namespace {

/// Words that are common in Dutch and rare or absent in its neighbours.
const std::unordered_set<std::string_view>& dutchWords() {
  static const std::unordered_set<std::string_view> words = {
      "de",     "het",    "een",    "en",     "van",    "ik",       "je",       "jij",      "jullie", "wij",
      "we",     "ze",     "zij",    "niet",   "geen",   "dat",      "dit",      "deze",     "zijn",   "heeft",
      "hebben", "wordt",  "worden", "naar",   "voor",   "met",      "aan",      "bij",      "uit",    "ook",
      "maar",   "om",     "te",     "er",     "op",     "wat",      "wie",      "waar",     "hoe",    "gaan",
      "gaat",   "kom",    "komt",   "moet",   "moeten", "kan",      "kunnen",   "nog",      "al",     "nu",
      "weer",   "onze",   "ons",    "mijn",   "jouw",   "allemaal", "iedereen", "vanavond", "morgen", "zaterdag",
      "uur",    "straks", "zo",     "toch",   "hier",   "daar",     "want",     "omdat",    "als",    "dan",
      "over",   "tegen",  "zonder", "tussen", "laat",   "laten",    "doen",     "doet",     "neem",   "mee",
      "heb",    "ben",    "bent",   "was",    "waren",  "wel",      "meer",     "zich",     "haar",   "hun",
      "zal",    "zou",    "zullen", "mag",    "wil",    "willen"};
  return words;
}

using Words = std::unordered_set<std::string_view>;

struct Language {
  std::string_view code;
  Words words;
};

/// The commonest little words of Dutch and of languages that stand beside it in Dutch streets. A word of several
/// languages counts for each of them.
const std::vector<Language>& littleWordsOf() {
  static const std::vector<Language> languages = {
      {"nl", {"de",   "het",    "een",      "en",     "van",    "ik",    "je",    "jij",   "we",     "wij",   "ze",
              "niet", "geen",   "dat",      "dit",    "die",    "zijn",  "is",    "heeft", "naar",   "voor",  "met",
              "aan",  "bij",    "uit",      "ook",    "maar",   "om",    "te",    "er",    "op",     "wat",   "wie",
              "hoe",  "in",     "gaan",     "gaat",   "moet",   "kan",   "nog",   "al",    "nu",     "weer",  "ons",
              "mijn", "want",   "als",      "dan",    "of",     "door",  "na",    "tot",   "was",    "wel",   "zo",
              "echt", "gewoon", "allemaal", "toch",   "iemand", "eens",  "kom",   "wees",  "moeten", "had",   "u",
              "uw",   "mee",    "bent",     "deze",   "alle",   "alles", "omdat", "veel",  "nooit",  "niets", "niks",
              "ben",  "heb",    "hij",      "jullie", "me",     "mij",   "over",  "hier"}},
      {"en", {"the",  "and",   "is",      "are",   "to",  "of",    "in",   "for",    "you",   "we",   "they",
              "it",   "this",  "that",    "with",  "not", "on",    "at",   "be",     "have",  "has",  "my",
              "your", "our",   "what",    "when",  "who", "how",   "will", "can",    "do",    "does", "i",
              "a",    "there", "from",    "all",   "was", "but",   "if",   "please", "me",    "so",   "he",
              "she",  "his",   "her",     "their", "an",  "by",    "as",   "just",   "get",   "any",  "anyone",
              "come", "bring", "tonight", "or",    "no",  "don't", "it's", "i'm",    "about", "out",  "up"}},
      {"de",
       {"der",  "die",   "das",   "und",    "ist",  "nicht", "ich",   "du",   "wir",  "ihr",   "sie",  "es",  "ein",
        "eine", "einen", "mit",   "auf",    "für",  "von",   "zu",    "zum",  "zur",  "den",   "dem",  "im",  "in",
        "an",   "auch",  "wie",   "was",    "wer",  "wo",    "kann",  "mir",  "mich", "haben", "habe", "hat", "sind",
        "noch", "nach",  "bei",   "aus",    "oder", "aber",  "heute", "alle", "am",   "um",    "uhr",  "des", "werden",
        "wird", "bitte", "kommt", "jemand", "dass", "mein",  "meine", "euch", "uns"}},
      {"fr",
       {"le",   "la",   "les",   "un",   "une",  "des", "de",    "du",        "et",   "est",  "je",      "tu",    "il",
        "elle", "nous", "vous",  "ils",  "ne",   "pas", "que",   "qui",       "dans", "pour", "sur",     "avec",  "au",
        "aux",  "ce",   "cette", "mon",  "ma",   "mes", "son",   "sa",        "ou",   "mais", "bonjour", "merci", "à",
        "tout", "tous", "en",    "plus", "sont", "ont", "c'est", "quelqu'un", "où",   "très", "par"}},
      {"es", {"el",   "la",   "los",     "las",  "un",    "una", "de",    "del", "y",  "es", "que",  "en",
              "no",   "por",  "para",    "con",  "se",    "su",  "al",    "lo",  "me", "mi", "como", "pero",
              "más",  "hola", "gracias", "está", "están", "hay", "todos", "muy", "ya", "yo", "nos",  "alguien",
              "este", "esta", "qué",     "sin",  "sobre", "son", "tiene", "a",   "o"}},
      {"it", {"il",     "lo",    "la",     "i",    "gli",   "le",   "un",  "una",   "di",   "del",      "della",
              "e",      "è",     "che",    "non",  "per",   "con",  "si",  "da",    "dal",  "in",       "al",
              "alla",   "a",     "ma",     "mi",   "ci",    "sono", "ho",  "ha",    "come", "quando",   "questo",
              "questa", "tutti", "grazie", "ciao", "anche", "più",  "nel", "nella", "dei",  "qualcuno", "buongiorno"}},
      {"pt", {"o",        "a",      "os",   "as",   "um",   "uma",   "de",    "do",   "da",   "dos", "das",
              "e",        "é",      "que",  "não",  "em",   "no",    "na",    "por",  "para", "com", "se",
              "seu",      "sua",    "ao",   "mais", "mas",  "eu",    "você",  "está", "bom",  "dia", "obrigado",
              "obrigada", "alguém", "como", "este", "esta", "muito", "todos", "pela", "pelo", "sem", "tem"}},
      {"ro", {"un",   "o",    "de",     "la",   "și",   "si",     "în",  "nu", "este", "sunt",   "am",  "ai",
              "are",  "pe",   "cu",     "care", "din",  "pentru", "ce",  "să", "sa",   "că",     "mai", "cum",
              "unde", "când", "foarte", "bună", "ziua", "eu",     "noi", "al", "ale",  "cineva", "au",  "loc"}},
      {"pl", {"i",        "w",   "na",   "z",     "do",  "nie",   "się",     "to",    "jest",   "że",    "jak",
              "co",       "czy", "ktoś", "gdzie", "dla", "od",    "za",      "po",    "ale",    "tak",   "mam",
              "są",       "ja",  "my",   "wy",    "o",   "przez", "już",     "też",   "proszę", "dzień", "dobry",
              "dziękuję", "tu",  "ten",  "ta",    "te",  "mnie",  "wszyscy", "można", "będzie"}},
      {"tr", {"ve",      "bir",    "bu",     "için", "ile", "de",  "da",    "ne",     "mi",    "mı",    "çok",
              "ama",     "var",    "yok",    "ben",  "sen", "biz", "siz",   "o",      "daha",  "gibi",  "kadar",
              "değil",   "olan",   "olarak", "her",  "şey", "kim", "nasıl", "akşam",  "yarın", "bugün", "kimse",
              "hepimiz", "herkes", "yine",   "en",   "ki",  "mu",  "selam", "merhaba"}},
      {"af",
       {"die", "en",  "is",   "nie", "ek",   "jy",  "hy",   "sy",   "ons",       "hulle",  "julle",   "het", "van",
        "vir", "met", "wat",  "om",  "te",   "in",  "na",   "dat",  "sal",       "kan",    "baie",    "as",  "'n",
        "n",   "se",  "my",   "jou", "maar", "ook", "gaan", "môre", "asseblief", "almal",  "mense",   "nou", "was",
        "by",  "op",  "moet", "wil", "hoe",  "of",  "so",   "wees", "kom",       "iemand", "vanaand", "weet"}},
      {"fy", {"de",  "it",  "in",  "en",    "fan",   "is",  "net",   "dat",   "op",    "mei",      "foar",
              "te",  "oan", "by",  "dy",    "der",   "ik",  "jo",    "hja",   "wy",    "sy",       "ek",
              "nei", "út",  "oer", "wurdt", "hawwe", "hat", "kinne", "moat",  "sille", "syn",      "har",
              "ús",  "as",  "mar", "noch",  "wol",   "wa",  "hoe",   "moarn", "jûn",   "allegear", "tsjin",
              "wer", "ien", "om",  "binne", "wie",   "jim", "hjoed", "komme", "gjin"}},
      {"da", {"og",   "er",    "det",  "den",  "en",  "et",  "at",  "på",  "af",   "til", "med",  "for",
              "ikke", "jeg",   "du",   "vi",   "de",  "som", "har", "kan", "om",   "fra", "hvor", "hvem",
              "hvad", "nogen", "også", "skal", "der", "i",   "min", "mig", "alle", "vil"}},
      {"sv", {"och",  "är",    "det",   "den", "en", "ett", "att", "på",   "av",   "till", "med", "för",
              "inte", "jag",   "du",    "vi",  "de", "som", "har", "kan",  "om",   "från", "var", "vem",
              "vad",  "någon", "också", "ska", "i",  "min", "mig", "alla", "vill", "när"}},
      {"id", {"yang",  "dan",  "di",     "ke",    "dari",  "ini",   "itu",  "untuk", "dengan",
              "tidak", "saya", "kami",   "kita",  "ada",   "apa",   "akan", "bisa",  "juga",
              "sudah", "kamu", "mereka", "semua", "besok", "malam", "pada", "anda",  "tolong"}},
      {"hu", {"a",  "az", "és",  "hogy", "nem",    "egy", "van",  "meg",  "de",   "ez",   "is", "mi",      "én",
              "te", "ki", "mit", "hol",  "valaki", "már", "csak", "kell", "lesz", "vagy", "jó", "köszönöm"}},
      {"cs", {"a",    "je",  "se",  "na",  "v",   "ve",  "že", "to", "si",     "do",    "s",     "z",   "jsem",  "jsou",
              "není", "kde", "kdo", "jak", "pro", "ale", "já", "už", "prosím", "někdo", "dobrý", "den", "děkuji"}},
      {"so",
       {"waa", "iyo", "oo", "ka", "ku", "ma", "in", "la", "waxaan", "waxa", "waxay", "ayaa", "soo", "u", "uu", "ay",
        "kale", "fadlan"}},
      {"sq",
       {"dhe", "të", "në", "një", "është", "për", "me", "që", "nuk", "nga", "si", "unë", "ju", "jam", "ka", "ku",
        "kush"}}};
  return languages;
}

struct LittleWords {
  std::size_t dutch = 0;      ///< little words of Dutch
  std::size_t own = 0;        ///< those of the other language that Dutch has not
  std::size_t onlyDutch = 0;  ///< those of Dutch that the other language has not
  std::string_view language;  ///< the one that stands out most against Dutch
};

/// Of the other languages the one is given that has most words of its own.
LittleWords littleWords(const WordCount& count) {
  const std::vector<Language>& languages = littleWordsOf();
  LittleWords found;
  found.dutch = count.dutch;
  std::size_t best = 0;
  for (std::size_t l = 1; l < languages.size(); ++l)
    if (count.own[l] > count.own[best] ||
        (count.own[l] > 0 && count.own[l] == count.own[best] && count.shared[l] > count.shared[best]))
      best = l;
  if (best == 0) return found;
  found.own = count.own[best];
  found.onlyDutch = found.dutch - count.shared[best];
  found.language = languages[best].code;
  return found;
}

/// Languages that little words alone hardly tell apart.
const std::vector<std::unordered_set<std::string_view>>& families() {
  static const std::vector<std::unordered_set<std::string_view>> families = {{"es", "pt", "gl", "ca", "it", "ro", "fr"},
                                                                             {"da", "no", "sv", "nb", "nn"},
                                                                             {"cs", "sk", "pl", "sl", "hr", "bs", "sr"},
                                                                             {"tr", "az"},
                                                                             {"id", "ms"},
                                                                             {"de", "lb"}};
  return families;
}

bool isSisterOf(std::string_view a, std::string_view b) {
  return std::any_of(families().begin(), families().end(),
                     [&](const auto& family) { return family.count(a) > 0 && family.count(b) > 0; });
}

bool hasSister(std::string_view language) {
  return std::any_of(families().begin(), families().end(),
                     [&](const auto& family) { return family.count(language) > 0; });
}

/// The language that a script by itself stands for when most letters are of it, else empty.
std::string foreignScript(const std::string& utf8) {
  struct Range {
    char32_t from, to;
    const char* code;
  };
  static constexpr Range kRanges[] = {{0x370, 0x3FF, "el"},   {0x400, 0x52F, "ru"},   {0x530, 0x58F, "hy"},
                                      {0x590, 0x5FF, "he"},   {0x600, 0x77F, "ar"},   {0x900, 0x97F, "hi"},
                                      {0xE00, 0xE7F, "th"},   {0x10A0, 0x10FF, "ka"}, {0x1200, 0x137F, "am"},
                                      {0x3040, 0x30FF, "ja"}, {0x3400, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"}};
  constexpr std::size_t kMostBytes = 4096, kFewest = 3;
  // Every character of these scripts begins with this byte or a higher one; "é" and the like do not.
  constexpr unsigned char kFirstByte = 0xCD;
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < kFirstByte; }))
    return {};
  std::size_t latin = 0, counts[std::size(kRanges)] = {};
  for (std::size_t at = 0; at < std::min(utf8.size(), kMostBytes);) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      latin += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
      ++at;
      continue;
    }
    const char32_t c = text::next(utf8, at);
    latin += c >= 0xC0 && c < 0x250;
    for (std::size_t r = 0; r < std::size(kRanges); ++r) counts[r] += c >= kRanges[r].from && c <= kRanges[r].to;
  }
  std::size_t best = 0;
  for (std::size_t r = 1; r < std::size(kRanges); ++r)
    if (counts[r] > counts[best]) best = r;
  constexpr std::size_t kKana = 9, kHan = 10;
  if (best == kHan && counts[kKana] > 0) best = kKana;
  return counts[best] >= kFewest && counts[best] > latin ? kRanges[best].code : std::string{};
}

/// What CLD2 makes of it, as ISO 639-1; empty when it is not sure. `leaning` tells it to expect Dutch.
std::string judge(const std::string& utf8, bool leaning) {
  CLD2::CLDHints hints = {nullptr, leaning ? "nl" : nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language top[3];
  int percent[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  const int length = static_cast<int>(std::min<std::size_t>(utf8.size(), 4096));
  CLD2::ExtDetectLanguageSummary(utf8.data(), length, true, &hints, 0, top, percent, scores, nullptr, &bytes,
                                 &reliable);
  std::string code = CLD2::LanguageCode(top[0]);
  if (!reliable || code == "un" || code.empty()) return {};
  code = code.substr(0, code.find('-'));
  if (code == "iw") return "he";  // CLD2 still uses the names of before 1989
  if (code == "in") return "id";
  return code == "jw" ? "jv" : code;
}

/// The text without names, which would decide in which language a short text seems to be: those that were merged or
/// replaced (their forms hold a space), and one or two words with a capital inside a sentence. Where there are more,
/// they are nouns of German or a text of capitals.
std::string withoutNames(const TokenisedText& text) {
  constexpr std::size_t kMostCapitals = 2;
  const auto& tokens = text.tokens;
  const auto capitalInside = [&](std::size_t i) {
    return tokens[i].capital && tokens[i].kind == TokenKind::word && i > 0 &&
           tokens[i - 1].sentence == tokens[i].sentence;
  };
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) capitals += capitalInside(i);
  const auto isName = [&](std::size_t i) {
    return tokens[i].form.find(' ') != std::string::npos || (capitals <= kMostCapitals && capitalInside(i));
  };
  std::string out;
  std::uint32_t place = 0;  // code points before this byte
  std::size_t name = 0;
  for (const char c : text.text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    const std::uint32_t here = begins ? place++ : place - 1;
    while (name < tokens.size() && (tokens[name].span.end <= here || !isName(name))) ++name;
    if (name == tokens.size() || here < tokens[name].span.begin) out += c;
  }
  return out;
}

}  // namespace

namespace {

struct LittleWord {
  LanguageSet languages = 0;
  bool function = false;  ///< one of dutchWords()
};

LittleWord littleWord(std::string_view form) {
  static const auto table = [] {
    FormTable<LittleWord> words;
    for (std::size_t l = 0; l < littleWordsOf().size() && l < kMostLanguages; ++l)
      for (const std::string_view word : littleWordsOf()[l].words) words[word].languages |= 1U << l;
    for (const std::string_view word : dutchWords()) {
      words[word].languages |= 1U;
      words[word].function = true;
    }
    return words;
  }();
  const LittleWord* word = table.find(form);
  return word ? *word : LittleWord{};
}

}  // namespace

bool isFunctionWord(std::string_view form) { return littleWord(form).function; }
LanguageSet littleWordOf(std::string_view form) { return littleWord(form).languages; }

std::vector<std::string_view> functionWords() { return {dutchWords().begin(), dutchWords().end()}; }

void WordCount::add(bool functionWord, LanguageSet languages) {
  ++words;
  functionWords += functionWord;
  if (languages == 0) return;
  const bool isDutch = (languages & 1U) != 0;
  dutch += isDutch;
  for (std::size_t l = 1; languages >> l != 0; ++l)
    if ((languages >> l & 1U) != 0) ++(isDutch ? shared : own)[l];
}

LanguageGuess guessLanguage(const TokenisedText& text) {
  WordCount count;
  for (const Token& t : text.tokens) {
    if (t.kind == TokenKind::word) count.add(isFunctionWord(t.form), littleWordOf(t.form));
    if (count.enough()) break;
  }
  return guessLanguage(text, count);
}

LanguageGuess guessLanguage(const TokenisedText& text, const WordCount& count) {
  const std::size_t words = count.words, dutch = count.functionWords;
  if (const std::string script = foreignScript(text.text); !script.empty()) {
    const std::string judged = judge(text.text, false);
    return {judged.empty() || judged == "nl" ? script : judged, false};
  }
  if (words < 3) return {};
  const LittleWords little = littleWords(count);
  // A tie is Dutch: street language borrows, and Dutch with English in it stays Dutch.
  const bool foreign = little.own >= 2 && little.own > little.onlyDutch && little.own * 6 >= words;
  // With every third word its own, only a language that has a sister needs a second opinion.
  if (foreign && little.own * 3 >= words && !hasSister(little.language)) return {std::string(little.language), false};
  if (foreign) {
    const std::string judged = judge(withoutNames(text), false);
    const bool believed = !judged.empty() && judged != "nl" && judged != "af";
    return {believed && isSisterOf(judged, little.language) ? judged : std::string(little.language), false};
  }
  if (dutch * 4 >= words || (dutch >= 2 && words <= 8)) return {"nl", true};
  if (little.own == 0 && little.dutch * 4 >= words) return {"nl", true};
  const std::string judged = judge(withoutNames(text), true);
  if (judged == "nl") return {"nl", true};
  if (judged.empty()) return {"und", true};
  // A few Dutch words in a text that CLD2 gives to a neighbour: street language, not another language.
  if (std::max(dutch, little.dutch) >= 2 && std::max(dutch, little.dutch) * 6 >= words) return {"nl", true};
  return {judged, false};
}

}  // namespace peilstok::language
