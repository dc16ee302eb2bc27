#include "language/time_words.h"

#include <array>
#include <string>
#include <unordered_map>

namespace peilstok::language {

namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::array<std::string_view, 31> kCardinals = {
    "een",          "twee",           "drie",          "vier",           "vijf",
    "zes",          "zeven",          "acht",          "negen",          "tien",
    "elf",          "twaalf",         "dertien",       "veertien",       "vijftien",
    "zestien",      "zeventien",      "achttien",      "negentien",      "twintig",
    "eenentwintig", "tweeëntwintig",  "drieëntwintig", "vierentwintig",  "vijfentwintig",
    "zesentwintig", "zevenentwintig", "achtentwintig", "negenentwintig", "dertig",
    "eenendertig"};
constexpr std::array<std::string_view, 19> kOrdinals = {
    "eerste",     "tweede",    "derde",       "vierde",     "vijfde",     "zesde",     "zevende",
    "achtste",    "negende",   "tiende",      "elfde",      "twaalfde",   "dertiende", "veertiende",
    "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende"};
constexpr std::array<std::string_view, 12> kPluralHours = {"enen",    "tweeën", "drieën",  "vieren",
                                                           "vijven",  "zessen", "zevenen", "achten",
                                                           "negenen", "tienen", "elven",   "twaalven"};

constexpr std::array<std::string_view, 7> kWeekdays = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                       "vrijdag", "zaterdag", "zondag"};
struct ShortWeekday {
  std::string_view word;
  int weekday;
  bool unclear;  ///< an ordinary word too, so "om" must not stand between it and the time
};
constexpr ShortWeekday kShortWeekdays[] = {{"ma", 0, true},  {"di", 1, false}, {"wo", 2, false},
                                           {"do", 3, true},  {"vr", 4, false}, {"vrij", 4, true},
                                           {"za", 5, false}, {"zat", 5, true}, {"zo", 6, true}};
/// Spellings of people in a hurry.
struct Misspelt {
  std::string_view word, meant;
};
constexpr Misspelt kMisspelt[] = {{"zatrdag", "zaterdag"},
                                  {"zaterdg", "zaterdag"},
                                  {"vrijdg", "vrijdag"},
                                  {"vanavnd", "vanavond"},
                                  {"vnavond", "vanavond"},
                                  {"vnvnd", "vanavond"},
                                  {"vanaond", "vanavond"},
                                  {"mrgn", "morgen"},
                                  {"morge", "morgen"},
                                  {"overmorge", "overmorgen"},
                                  {"gister", "gisteren"},
                                  {"eergister", "eergisteren"},
                                  {"hedenavond", "vanavond"},
                                  {"vannamiddag", "vanmiddag"},
                                  {"vanmorgen", "vanochtend"},
                                  {"één", "een"},
                                  {"eén", "een"},
                                  {"éen", "een"},
                                  {"drieentwintig", "drieëntwintig"},
                                  {"tweeentwintig", "tweeëntwintig"},
                                  {"drieen", "drieën"},
                                  {"tweeen", "tweeën"},
                                  {"savonds", "avonds"},
                                  {"sochtends", "ochtends"},
                                  {"smorgens", "ochtends"},
                                  {"morgens", "ochtends"},
                                  {"smiddags", "middags"},
                                  {"snachts", "nachts"},
                                  {"namiddag", "middag"}};

struct Month {
  int number;
  Names names;
};
const Month kMonths[] = {{1, {"januari", "jan"}},
                         {2, {"februari", "feb"}},
                         {3, {"maart", "mrt"}},
                         {4, {"april", "apr"}},
                         {5, {"mei"}},
                         {6, {"juni", "jun"}},
                         {7, {"juli", "jul"}},
                         {8, {"augustus", "aug"}},
                         {9, {"september", "sep", "sept"}},
                         {10, {"oktober", "okt", "october"}},
                         {11, {"november", "nov"}},
                         {12, {"december", "dec"}}};

struct Part {
  PartOfDay part;
  std::string_view noun, habit;
};
constexpr Part kParts[] = {{PartOfDay::ochtend, "ochtend", "ochtends"},
                           {PartOfDay::middag, "middag", "middags"},
                           {PartOfDay::avond, "avond", "avonds"},
                           {PartOfDay::nacht, "nacht", "nachts"}};
/// What may stand after the name of a day to make one word: zaterdagavond, morgenvroeg.
struct PartSuffix {
  std::string_view suffix;
  PartOfDay part;
};
constexpr PartSuffix kPartSuffixes[] = {{"ochtend", PartOfDay::ochtend}, {"morgen", PartOfDay::ochtend},
                                        {"middag", PartOfDay::middag},   {"namiddag", PartOfDay::middag},
                                        {"avond", PartOfDay::avond},     {"nacht", PartOfDay::nacht},
                                        {"vroeg", PartOfDay::ochtend}};

struct DayWord {
  std::string_view word;
  int offset;
};
constexpr DayWord kDayWords[] = {
    {"vandaag", 0}, {"morgen", 1}, {"overmorgen", 2}, {"gisteren", -1}, {"eergisteren", -2}};
/// Stems that take a part of the day behind them.
constexpr DayWord kDayStems[] = {{"van", 0},       {"morgen", 1},     {"overmorgen", 2},  {"gister", -1},
                                 {"gisteren", -1}, {"eergister", -2}, {"eergisteren", -2}};

struct PointingWords {
  Pointing pointing;
  Names names;
};
const PointingWords kPointing[] = {
    {Pointing::dit, {"deze", "dit"}},
    {Pointing::komend,
     {"komende", "komend", "aankomende", "aankomend", "aanstaande", "aanstaand", "eerstvolgende", "a.s.", "a.s"}},
    {Pointing::volgend, {"volgende", "volgend"}},
    {Pointing::vorig, {"vorige", "vorig", "afgelopen", "laatste", "jl", "jl.", "j.l.", "j.l", "verleden"}}};

struct UnitWords {
  TimeUnit unit;
  Names names;
};
const UnitWords kUnits[] = {{TimeUnit::minute, {"minuut", "minuten", "minuutjes", "min"}},
                            {TimeUnit::hour, {"uur", "uren", "uurtje", "uurtjes"}},
                            {TimeUnit::day, {"dag", "dagen", "dagje"}},
                            {TimeUnit::weekend, {"weekend", "weekeinde", "wknd"}},
                            {TimeUnit::week, {"week", "weken", "weekje", "weekjes"}},
                            {TimeUnit::month, {"maand", "maanden", "maandje"}},
                            {TimeUnit::year, {"jaar", "jaren"}}};

struct RoleWords {
  TimeRole role;
  Names names;
};
const RoleWords kRoles[] = {
    {TimeRole::clockCue,
     {"om", "rond", "omstreeks", "vanaf", "tegen", "tot", "tussen", "klokslag", "stipt", "na", "voor", "bij", "circa",
      "ca", "sinds", "t/m"}},
    {TimeRole::filler,
     {"stipt", "klokslag", "precies", "exact", "ongeveer", "circa", "ca", "pas", "iets", "uiterlijk"}},
    {TimeRole::joins,
     {"om",    "rond",   "omstreeks", "vanaf",      "tegen", "klokslag", "stipt",     "precies", "exact",    "ongeveer",
      "circa", "ca",     "tussen",    "van",        "voor",  "na",       "uiterlijk", "tijd",    "tijdstip", "aanvang",
      "start", "begint", "begin",     "verzamelen", "al",    "dus",      "dan",       "weer",    "ook"}},
    {TimeRole::between, {"tussen"}},
    {TimeRole::until, {"tot"}},
    {TimeRole::since, {"sinds"}},
    {TimeRole::later, {"over"}},
    {TimeRole::ago, {"geleden", "terug"}},
    {TimeRole::past, {"over"}},
    {TimeRole::before, {"voor"}},
    {TimeRole::quarter, {"kwart"}},
    {TimeRole::half, {"half"}},
    {TimeRole::hourWord, {"uur", "u", "h", "uurtje"}},
    {TimeRole::spanBefore,
     {"over",  "binnen", "al",       "ruim",     "bijna",    "in",      "gedurende", "duurt",     "duurde",
      "duren", "nog",    "elke",     "per",      "iedere",   "eerste",  "laatste",   "afgelopen", "komende",
      "zo'n",  "wel",    "minstens", "maximaal", "minimaal", "paar",    "de",        "het",       "van",
      "na",    "meer",   "minder",   "dan",      "heel",     "hele",    "volle",     "totaal",    "zeker",
      "werk",  "werkt",  "slaap",    "slapen",   "wacht",    "wachten", "kost",      "kostte",    "reed",
      "stond", "had",    "heb",      "heeft",    "hebben",   "hadden"}},
    {TimeRole::spanAfter,
     {"lang",     "geleden",    "later",  "eerder",    "durend",    "durende",  "per",       "slaap",   "achtereen",
      "achter",   "vertraging", "rijden", "taakstraf", "werkstraf", "cel",      "wachttijd", "werk",    "vast",
      "journaal", "onderweg",   "tijd",   "gewacht",   "gestaan",   "geslapen", "gewerkt",   "gereden", "terug",
      "oud",      "oude",       "nodig",  "aan",       "over",      "na"}},
    {TimeRole::counted,
     {"euro",
      "euro's",
      "eur",
      "procent",
      "graden",
      "meter",
      "meters",
      "km",
      "kilometer",
      "kg",
      "kilo",
      "miljoen",
      "miljard",
      "duizend",
      "honderd",
      "jaar",
      "jaren",
      "jarige",
      "jarigen",
      "personen",
      "persoon",
      "mensen",
      "man",
      "mannen",
      "vrouwen",
      "keer",
      "maal",
      "x",
      "redenen",
      "reden",
      "dagen",
      "dag",
      "weken",
      "week",
      "maanden",
      "maand",
      "minuten",
      "minuut",
      "seconden",
      "punten",
      "punt",
      "stuks",
      "kinderen",
      "jongens",
      "jongeren",
      "meisjes",
      "agenten",
      "leden",
      "plaatsen",
      "doelpunten",
      "goals",
      "andere",
      "anderen",
      "huizen",
      "woningen",
      "auto's",
      "auto",
      "bussen",
      "verdachten",
      "arrestaties",
      "gewonden",
      "slachtoffers",
      "aanhoudingen",
      "partijen",
      "dingen",
      "ding",
      "zaken",
      "vragen",
      "straten",
      "plekken",
      "locaties",
      "gemeenten",
      "steden",
      "landen",
      "ploegen",
      "spelers",
      "teams",
      "wedstrijden",
      "stemmen",
      "zetels",
      "likes",
      "volgers",
      "views",
      "reacties",
      "cm",
      "mm",
      "m",
      "gram",
      "liter",
      "ct",
      "cent",
      "deelnemers",
      "demonstranten",
      "relschoppers",
      "asielzoekers",
      "opvangplekken",
      "bewoners",
      "inwoners",
      "buurtbewoners",
      "statushouders",
      "vluchtelingen",
      "gezinnen",
      "studenten",
      "leerlingen",
      "honden",
      "ton",
      "pagina's",
      "berichten",
      "meldingen",
      "klachten",
      "handtekeningen",
      "ruiten",
      "flessen",
      "stenen",
      "bommen",
      "vragen"}},
    {TimeRole::follows,
     {"bij",     "op",       "in",         "aan",      "voor",   "met",    "is",      "zijn",     "kom",
      "komt",    "komen",    "verzamelen", "en",       "of",     "dan",    "daar",    "hier",     "gaan",
      "gaat",    "ga",       "we",         "wij",      "ik",     "jullie", "ze",      "iedereen", "allemaal",
      "naar",    "bijeen",   "samen",      "beginnen", "begint", "start",  "starten", "vertrek",  "vertrekken",
      "weg",     "buiten",   "present",    "klaar",    "staan",  "staat",  "moet",    "moeten",   "afspreken",
      "treffen", "aanwezig", "knallen",    "los",      "tot",    "bij",    "te",      "thuis",    "beneden",
      "zitten",  "wordt",    "worden",     "word",     "zal",    "zullen", "kunnen",  "kan",      "precies",
      "stipt",   "niet",     "maar",       "want",     "als",    "dus",    "ook",     "nog",      "even",
      "rellen",  "matten",   "slopen",     "langs",    "achter"}},
    {TimeRole::aboutBefore,
     {"gaat",    "ging",  "draait", "draaide", "vraagt", "vroeg",    "vragen",   "vraag",  "verzoek", "verzoekt",
      "handelt", "geeft", "lacht",  "lachen",  "roept",  "verzocht", "gevraagd", "bedelt", "geven",   "wedden"}},
    {TimeRole::pastVerb,
     {"was",      "waren",    "werd",   "werden",   "ging",      "gingen", "kwam",    "kwamen",  "stond",
      "stonden",  "had",      "hadden", "gebeurde", "gebeurden", "liep",   "liepen",  "vond",    "vonden",
      "gooide",   "gooiden",  "hield",  "hielden",  "zag",       "zagen",  "geweest", "gebeurd", "toen",
      "destijds", "gisteren", "vorig",  "vorige",   "afgelopen", "laatst", "raakte",  "raakten"}},
    {TimeRole::recurring, {"elke", "iedere", "ieder", "alle", "sommige"}},
    {TimeRole::monthCue, {"in", "begin", "eind", "einde", "half", "medio", "sinds", "vanaf", "tot", "tegen"}},
    {TimeRole::yearCue, {"begin", "eind", "in", "sinds", "vanaf", "anno", "jaar", "tot"}},
    {TimeRole::holidayCue,
     {"met", "op", "rond", "voor", "na", "tijdens", "vanaf", "tot", "dit", "vorig", "en", "jaar", "sinds", "tussen"}},
    {TimeRole::notDayAfter,
     {"goede", "goeie", "goeden", "blauwe", "dolle", "zwarte", "gelukkig", "gelukkige", "fijne", "fijn", "prettige",
      "gezellige", "beste", "leuk", "zalig", "zalige", "vrolijk", "happy"}},
    {TimeRole::street, {"plein", "straat", "laan", "weg", "park", "kade"}}};

class Vocabulary {
 public:
  Vocabulary() {
    numbers();
    days();
    for (const auto& month : kMonths)
      for (const auto name : month.names) at(name).month = month.number;
    for (const auto& [pointing, names] : kPointing)
      for (const auto name : names) at(name).pointing = pointing;
    for (const auto& [unit, names] : kUnits)
      for (const auto name : names) at(name).unit = unit;
    for (const auto& [role, names] : kRoles)
      for (const auto name : names) add(name, role);
    for (const auto& holiday : holidays()) add(holiday.name.substr(0, holiday.name.find(' ')), TimeRole::holiday);
    for (const auto& [word, meant] : kMisspelt) m_words[std::string(word)] = TimeWord(at(meant));
  }

  const TimeWord* find(std::string_view form) const {
    // The longest word of the vocabulary has 21 bytes; longer ones need no copy and no hash.
    if (form.size() > 24) return nullptr;
    const auto found = m_words.find(form);
    return found == m_words.end() ? nullptr : &found->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };

  TimeWord& at(std::string_view word) { return m_words[std::string(word)]; }
  void add(std::string_view word, TimeRole role) { at(word).roles |= static_cast<std::uint32_t>(role); }

  void numbers() {
    for (std::size_t i = 0; i < kCardinals.size(); ++i) {
      at(kCardinals[i]).number = static_cast<int>(i) + 1;
      if (i < 12) at("half" + std::string(kCardinals[i])).halfHour = static_cast<int>(i) + 1;
      if (i >= kOrdinals.size()) at(std::string(kCardinals[i]) + "ste").ordinal = static_cast<int>(i) + 1;
    }
    for (std::size_t i = 0; i < kOrdinals.size(); ++i) at(kOrdinals[i]).ordinal = static_cast<int>(i) + 1;
    for (std::size_t i = 0; i < kPluralHours.size(); ++i) at(kPluralHours[i]).pluralHour = static_cast<int>(i) + 1;
  }

  void days() {
    for (std::size_t i = 0; i < kWeekdays.size(); ++i) {
      at(kWeekdays[i]).weekday = static_cast<int>(i);
      for (const auto& [suffix, part] : kPartSuffixes) {
        TimeWord& word = at(std::string(kWeekdays[i]) + std::string(suffix));
        word.weekday = static_cast<int>(i);
        word.part = part;
      }
    }
    for (const auto& [word, weekday, unclear] : kShortWeekdays) {
      at(word).weekday = weekday;
      at(word).shortWeekday = true;
      if (unclear) add(word, TimeRole::unclear);
    }
    for (const auto& [stem, offset] : kDayStems)
      for (const auto& [suffix, part] : kPartSuffixes) {
        TimeWord& word = at(std::string(stem) + std::string(suffix));
        word.dayOffset = offset;
        word.part = part;
      }
    for (const auto& [word, offset] : kDayWords) at(word) = TimeWord{.dayOffset = offset};
    for (const auto& [part, noun, habit] : kParts) {
      at(noun).part = part;
      at(habit).part = part;
      add(habit, TimeRole::habit);
    }
  }

  std::unordered_map<std::string, TimeWord, Hash, std::equal_to<>> m_words;
};

}  // namespace

const TimeWord* timeWord(std::string_view form) {
  static const Vocabulary vocabulary;
  return vocabulary.find(form);
}

int firstHour(PartOfDay part) {
  constexpr std::array<int, 5> kFirst = {0, 6, 12, 18, 0};
  return kFirst[static_cast<std::size_t>(part)];
}

}  // namespace peilstok::language
