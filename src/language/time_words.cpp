#include "language/time_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/form_table.h"

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
                                  {"namiddag", "middag"},
                                  {"vnacht", "vannacht"},
                                  {"vnmiddag", "vanmiddag"},
                                  {"vndg", "vandaag"},
                                  {"vndaag", "vandaag"},
                                  {"vdaag", "vandaag"},
                                  {"vanacht", "vannacht"},
                                  {"vanoctend", "vanochtend"},
                                  {"mrgen", "morgen"},
                                  {"morg", "morgen"},
                                  {"overmrgn", "overmorgen"},
                                  {"gstrn", "gisteren"},
                                  {"gistern", "gisteren"},
                                  {"zodag", "zondag"},
                                  {"zndag", "zondag"},
                                  {"zodnag", "zondag"},
                                  {"zondga", "zondag"},
                                  {"zonndag", "zondag"},
                                  {"mandag", "maandag"},
                                  {"maadag", "maandag"},
                                  {"dindag", "dinsdag"},
                                  {"disndag", "dinsdag"},
                                  {"wonsdag", "woensdag"},
                                  {"vijdag", "vrijdag"},
                                  {"vridag", "vrijdag"},
                                  {"vrydag", "vrijdag"},
                                  {"ztrdag", "zaterdag"},
                                  {"zaterag", "zaterdag"},
                                  {"weekent", "weekend"},
                                  {"weekeind", "weekend"},
                                  {"weekende", "weekend"},
                                  {"s'avonds", "avonds"},
                                  {"s'ochtends", "ochtends"},
                                  {"s'morgens", "ochtends"},
                                  {"s'middags", "middags"},
                                  {"s'nachts", "nachts"},
                                  {"febuari", "februari"},
                                  {"feburari", "februari"},
                                  {"october", "oktober"}};

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
                         {10, {"oktober", "okt"}},
                         {11, {"november", "nov"}},
                         {12, {"december", "dec"}}};

struct Season {
  int firstMonth;
  Names names;
};
const Season kSeasons[] = {{3, {"lente", "voorjaar"}}, {6, {"zomer"}}, {9, {"herfst", "najaar"}}, {12, {"winter"}}};

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
constexpr DayWord kDayWords[] = {{"vandaag", 0},    {"heden", 0},     {"morgen", 1},
                                 {"overmorgen", 2}, {"gisteren", -1}, {"eergisteren", -2}};
/// Stems that take a part of the day behind them.
constexpr DayWord kDayStems[] = {{"van", 0},       {"morgen", 1},     {"overmorgen", 2},  {"gister", -1},
                                 {"gisteren", -1}, {"eergister", -2}, {"eergisteren", -2}};

struct PointingWords {
  Pointing pointing;
  Names names;
};
const PointingWords kPointing[] = {{Pointing::dit, {"deze", "dit"}},
                                   {Pointing::komend,
                                    {"komende", "komend", "aankomende", "aankomend", "aanstaande", "aanstaand",
                                     "eerstvolgende", "eerstkomende", "a.s.", "a.s", "e.k.", "e.k"}},
                                   {Pointing::volgend, {"volgende", "volgend"}},
                                   {Pointing::vorig,
                                    {"vorige", "vorig", "afgelopen", "laatste", "jl", "jl.", "j.l.", "j.l", "verleden",
                                     "jongstleden", "laatstleden", "ll"}}};

struct UnitWords {
  TimeUnit unit;
  Names names;
};
const UnitWords kUnits[] = {{TimeUnit::minute, {"minuut", "minuten", "minuutjes", "min"}},
                            {TimeUnit::hour, {"uur", "uren", "uurtje", "uurtjes"}},
                            {TimeUnit::day, {"dag", "dagen", "dagje"}},
                            {TimeUnit::weekend, {"weekend", "weekeinde", "wknd"}},
                            {TimeUnit::week, {"week", "weken", "weekje", "weekjes", "wk", "weeknummer"}},
                            {TimeUnit::month, {"maand", "maanden", "maandje"}},
                            {TimeUnit::quarter, {"kwartaal"}},
                            {TimeUnit::year, {"jaar", "jaren"}}};

struct RoleWords {
  TimeRole role;
  Names names;
};
const RoleWords kRoles[] = {
    {TimeRole::clockCue,
     {"om",           "rond",      "omstreeks",   "vanaf",        "tegen",   "tot",    "tussen",  "klokslag",
      "stipt",        "na",        "voor",        "bij",          "circa",   "ca",     "sinds",   "t/m",
      "te",           "richting",  "uiterlijk",   "nabij",        "aanvang", "inloop", "vertrek", "aankomst",
      "aanvangstijd", "starttijd", "vertrektijd", "verzameltijd", "tijdstip"}},
    {TimeRole::filler,
     {"stipt", "klokslag", "precies", "exact", "ongeveer", "circa", "ca", "pas", "iets", "uiterlijk", "zo", "even",
      "zowat", "pakweg", "ergens"}},
    {TimeRole::joins,
     {"om",       "rond",    "omstreeks", "vanaf",    "tegen",        "klokslag",     "stipt",   "precies",   "exact",
      "ongeveer", "circa",   "ca",        "tussen",   "van",          "voor",         "na",      "uiterlijk", "tijd",
      "tijdstip", "aanvang", "start",     "begint",   "begin",        "verzamelen",   "al",      "dus",       "dan",
      "weer",     "ook",     "te",        "richting", "nabij",        "zo",           "ergens",  "even",      "pas",
      "nog",      "laat",    "vroeg",     "inloop",   "verzameltijd", "aanvangstijd", "vertrek", "afspraak"}},
    {TimeRole::between, {"tussen"}},
    {TimeRole::since, {"sinds"}},
    {TimeRole::later, {"over", "binnen"}},
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
    {TimeRole::pastVerb, {"was",        "waren",        "werd",          "werden",        "ging",
                          "gingen",     "kwam",         "kwamen",        "stond",         "stonden",
                          "had",        "hadden",       "gebeurde",      "gebeurden",     "liep",
                          "liepen",     "vond",         "vonden",        "gooide",        "gooiden",
                          "hield",      "hielden",      "zag",           "zagen",         "geweest",
                          "gebeurd",    "toen",         "destijds",      "gisteren",      "vorig",
                          "vorige",     "afgelopen",    "laatst",        "raakte",        "raakten",
                          "kreeg",      "kregen",       "reed",          "reden",         "hoorde",
                          "hoorden",    "bleef",        "bleven",        "begon",         "deed",
                          "deden",      "trof",         "troffen",       "zaten",         "lag",
                          "lagen",      "sloeg",        "sloegen",       "stak",          "brak",
                          "braken",     "viel",         "vielen",        "nam",           "namen",
                          "riep",       "riepen",       "schoot",        "schoten",       "vloog",
                          "vlogen",     "hing",         "hingen",        "sprak",         "spraken",
                          "meldde",     "meldden",      "belde",         "belden",        "dreigde",
                          "dreigden",   "ontstond",     "ontstonden",    "escaleerde",    "ontplofte",
                          "ontploften", "explodeerde",  "vertrok",       "vertrokken",    "eindigde",
                          "duurde",     "bleek",        "bleken",        "probeerde",     "probeerden",
                          "vernielde",  "vernielden",   "sloopte",       "sloopten",      "knalde",
                          "knalden",    "trok",         "trokken",       "schreeuwde",    "schreeuwden",
                          "verzamelde", "verzamelden",  "zorgde",        "zorgden",       "leidde",
                          "leidden",    "constateerde", "constateerden", "ontving",       "ontvingen",
                          "hoorde",     "hielp",        "betrof",        "vocht",         "vochten",
                          "gingen",     "bedreigde",    "bekladde",      "bekladden",     "stopte",
                          "stelde",     "stelden",      "besloot",       "kondigde",      "kondigden",
                          "opende",     "openden",      "startte",       "startten",      "werkte",
                          "werkten",    "stemde",       "stemden",       "kocht",         "kochten",
                          "bouwde",     "bouwden",      "stapte",        "stapten",       "overleed",
                          "verloor",    "won",          "wonnen",        "schreef",       "schreven",
                          "hakte",      "koos",         "kozen",         "verhuisde",     "verhuisden",
                          "ontdekte",   "ontdekten",    "arresteerde",   "protesteerden", "demonstreerden",
                          "sneuvelden", "sneuvelde"}},
    {TimeRole::perfect, {"is", "zijn", "heeft", "hebben", "heb", "hebt", "ben", "bent"}},
    {TimeRole::ahead,
     {"wordt", "worden", "word", "gaat",   "gaan",     "ga",         "zal",        "zullen", "zou",   "zouden",
      "moet",  "moeten", "kan",  "kunnen", "mag",      "mogen",      "wil",        "willen", "komt",  "komen",
      "kom",   "laten",  "laat", "begint", "beginnen", "start",      "starten",    "staan",  "staat", "sta",
      "neem",  "doe",    "doen", "rijden", "vertrekt", "vertrekken", "verzamelen", "wil",    "willen"}},
    {TimeRole::disorder,
     {"onrust",       "rellen",         "rel",           "ongeregeldheden", "incident",       "incidenten",
      "steekpartij",  "steekpartijen",  "vechtpartij",   "vechtpartijen",   "brand",          "branden",
      "explosie",     "explosies",      "beelden",       "filmpjes",        "filmpje",        "video",
      "foto's",       "inbraak",        "inbraken",      "schietpartij",    "schietpartijen", "vernieling",
      "vernielingen", "overval",        "geweld",        "ellende",         "overlast",       "gebeurtenissen",
      "gebeurtenis",  "schade",         "aanslag",       "mishandeling",    "ontploffing",    "ontploffingen",
      "knal",         "brandstichting", "autobranden",   "autobrand",       "aanhoudingen",   "arrestaties",
      "chaos",        "confrontatie",   "confrontaties", "escalatie",       "plundering",     "plunderingen",
      "drama",        "toestanden",     "opstootje",     "opstootjes",      "verstoring",     "verstoringen",
      "bekladding",   "bedreiging",     "bedreigingen",  "noodverordening", "nasleep"}},
    {TimeRole::morning,
     {"ontbijt",
      "ontbijten",
      "ontbijtje",
      "brunch",
      "school",
      "les",
      "lessen",
      "schooldag",
      "weekmarkt",
      "rommelmarkt",
      "vlooienmarkt",
      "kerkdienst",
      "eredienst",
      "kantoor",
      "spreekuur",
      "balie",
      "loket",
      "tandarts",
      "huisarts",
      "ziekenhuis",
      "zitting",
      "rechtszaak",
      "hoorzitting",
      "zwemles",
      "ochtendspits",
      "spits",
      "bakker",
      "wekker",
      "opstaan",
      "vroeg",
      "ochtendgymnastiek",
      "zwerfvuil",
      "stembureau",
      "stembureaus",
      "schoolbel",
      "tentamen",
      "examen",
      "werkdag",
      "dauwtrappen",
      "dauwtrap"}},
    {TimeRole::evening, {"feest",   "feestje",    "feesten",  "fissa",       "disco",         "kroeg",
                         "kroegen", "film",       "bioscoop", "borrel",      "borrelen",      "uitgaan",
                         "stappen", "kampvuur",   "concert",  "theater",     "diner",         "avondeten",
                         "donker",  "lampionnen", "fakkels",  "fakkeltocht", "fakkeloptocht", "lichtjestocht",
                         "party",   "rave",       "drankjes", "vreugdevuur", "vreugdevuren"}},
    {TimeRole::money, {"euro",      "euro's",   "eur",    "prijs",   "prijzen", "kaartje",     "kaartjes", "ticket",
                       "tickets",   "kost",     "kosten", "kostte",  "entree",  "voorverkoop", "duur",     "duurder",
                       "goedkoper", "goedkoop", "betaal", "betalen", "betaald", "betaalt",     "korting",  "bedrag",
                       "cent",      "tikkie",   "kilo",   "liter",   "uurloon"}},
    {TimeRole::notClockAfter,
     {"schaal",
      "psalm",
      "psalmen",
      "genesis",
      "exodus",
      "leviticus",
      "jesaja",
      "jeremia",
      "spreuken",
      "prediker",
      "matteüs",
      "mattheüs",
      "matteus",
      "mattheus",
      "marcus",
      "markus",
      "lucas",
      "lukas",
      "johannes",
      "handelingen",
      "romeinen",
      "korintiërs",
      "korinthiërs",
      "galaten",
      "efeziërs",
      "filippenzen",
      "openbaring",
      "hebreeën",
      "soera",
      "koran",
      "vers",
      "art",
      "artikel",
      "versie",
      "par",
      "paragraaf",
      "hoofdstuk",
      "softwareversie",
      "kamer",
      "lokaal",
      "update",
      "in",
      "stand",
      "score",
      "uitslag",
      "eindstand",
      "nummer",
      "nr",
      "kanaal",
      "frequentie",
      "fm",
      "artikelnummer",
      "zaaknummer",
      "dossier",
      "dossiernummer",
      "ordernummer",
      "factuur",
      "perceel",
      "pagina",
      "blz",
      "ios",
      "android",
      "windows",
      "verhouding",
      "ratio",
      "tempo",
      "eindtijd",
      "besteltijd",
      "gewonnen",

      "voorsprong",
      "achterstand"}},
    {TimeRole::clause,
     {"en", "maar", "dus", "want", "dat", "als", "omdat", "terwijl", "zodat", "tenzij", "hoewel", "of", "nadat",
      "voordat", "waarna", "die", "wie"}},
    {TimeRole::stays,
     {"woon", "woont", "wonen", "woonde", "etage", "verdieping", "eindigde", "finishte", "plaats", "plek", "werd",
      "komma", "klas"}},
    {TimeRole::adverb,
     {"laat", "vroeg", "vroege", "late", "aan", "het", "eind", "einde", "begin", "van", "de", "in", "op", "tegen",
      "loop", "dan", "nog", "ergens", "overdag"}},
    {TimeRole::opens, {"'s", "s", "het", "'t", "t", "eind", "einde", "begin"}},
    {TimeRole::opensAlone,
     {"middernacht", "kwartier", "kwartiertje", "halfuur", "halfuurtje", "anderhalf", "anderhalve", "tweeënhalf",
      "tweeëneenhalf"}},
    {TimeRole::habitual,
     {"altijd", "meestal", "vaak", "steeds", "telkens", "regelmatig", "soms", "gewoonlijk", "doorgaans", "standaard"}},
    {TimeRole::near, {"even", "kort", "vlak", "net", "iets", "meteen", "direct", "ruim"}},
    {TimeRole::vague,
     {"tegen", "rond", "omstreeks", "ongeveer", "circa", "ca", "richting", "zowat", "pakweg", "nabij", "ergens"}},
    {TimeRole::recurring, {"elke", "iedere", "ieder", "alle", "sommige", "elk", "dagelijks", "wekelijks"}},
    {TimeRole::monthCue,
     {"in", "begin", "eind", "einde", "half", "medio", "sinds", "vanaf", "tot", "tegen", "halverwege", "maand", "uit",
      "per", "rond", "heel"}},
    {TimeRole::yearCue,
     {"begin", "eind", "einde", "in", "sinds", "vanaf", "anno", "jaar", "tot", "medio", "halverwege", "uit", "zomer",
      "winter", "voorjaar", "najaar", "lente", "herfst"}},
    {TimeRole::holidayCue,
     {"met", "op", "rond", "voor", "na", "tijdens", "vanaf", "tot", "dit", "vorig", "en", "jaar", "sinds", "tussen"}},
    {TimeRole::notDayAfter,
     {"goede", "goeie", "goeden", "blauwe", "dolle", "zwarte", "gelukkig", "gelukkige", "fijne", "fijn", "prettige",
      "gezellige", "beste", "leuk", "zalig", "zalige", "vrolijk", "happy"}},
    {TimeRole::street, {"plein", "straat", "laan", "weg", "park", "kade"}}};

bool namesTime(const TimeWord& w) {
  return w.number > 1 || w.ordinal > 0 || w.pluralHour > 0 || w.halfHour > 0 || w.weekday >= 0 || w.month > 0 ||
         w.dayOffset || w.part != PartOfDay::none || w.unit != TimeUnit::none || w.is(TimeRole::holiday) ||
         w.is(TimeRole::half) || w.is(TimeRole::quarter) || w.season > 0 || w.is(TimeRole::opensAlone);
}

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
    for (const auto& [first, names] : kSeasons)
      for (const auto name : names) at(name).season = first;
    for (const auto& [role, names] : kRoles)
      for (const auto name : names) add(name, role);
    for (const auto& holiday : holidays()) add(holiday.name.substr(0, holiday.name.find(' ')), TimeRole::holiday);
    for (const auto& [word, meant] : kMisspelt) m_words[word] = TimeWord(at(meant));
    for (auto& [word, meaning] : m_words.entries()) {
      const bool names = namesTime(meaning);
      const bool begins = names || meaning.number == 1 || meaning.pointing != Pointing::none ||
                          meaning.is(TimeRole::later) || meaning.is(TimeRole::opens) || meaning.is(TimeRole::recurring);
      if (names) add(word, TimeRole::names);
      if (begins) add(word, TimeRole::begins);
    }
    typingErrors();
  }

  const TimeWord* find(std::string_view form) const { return m_words.find(form); }

  /// A long word with one letter too few, too many or two in the wrong order.
  const TimeWord* misspelt(std::string_view form) const {
    if (form.size() > kLongestMisspelt) return nullptr;
    if (const auto* found = m_without.find(form)) return *found;  // one too few
    // A plural or "zaterdags" is another word, not an error.
    const bool ending = form.back() == 's' || form.back() == 'e' || form.back() == 'n';
    std::array<char, kLongestMisspelt> other;
    std::copy(form.begin(), form.end(), other.begin());
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (i + 1 < form.size() && form[i] != form[i + 1]) {
        std::swap(other[i], other[i + 1]);
        if (const TimeWord* found = day({other.data(), form.size()})) return found;
        std::swap(other[i], other[i + 1]);
      }
      if (i + 1 == form.size() && ending) break;
      // Without the letter at i.
      std::copy(form.begin() + static_cast<std::ptrdiff_t>(i) + 1, form.end(),
                other.begin() + static_cast<std::ptrdiff_t>(i));
      const std::string_view shorter(other.data(), form.size() - 1);
      const TimeWord* found = shorter.size() >= kShortestForgiven ? day(shorter) : nullptr;
      if (found && shorter != "vandaag") return found;
      std::copy(form.begin() + static_cast<std::ptrdiff_t>(i), form.end(),
                other.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return nullptr;
  }

  std::vector<std::string_view> forms() const {
    std::vector<std::string_view> out;
    for (const auto& [form, word] : m_words.entries()) out.push_back(form);
    return out;
  }

 private:
  TimeWord& at(std::string_view word) { return m_words[word]; }
  void add(std::string_view word, TimeRole role) { at(word).roles |= static_cast<std::uint64_t>(role); }

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

  /// Every spelling of the long words of time with one letter left out; null for a spelling that may be of two.
  void typingErrors() {
    for (const auto& [word, meaning] : m_words.entries()) {
      if (isDay(meaning) && firstLetters(word) >= 0) m_dayBegins[static_cast<std::size_t>(firstLetters(word))] = true;
      if (!isDay(meaning) || word.size() < kShortestForgiven || word == "vandaag") continue;
      for (std::size_t i = 0; i < word.size(); ++i) {
        std::string without = word;
        without.erase(i, 1);
        if (const TimeWord** known = m_without.find(without)) {
          if (*known && !sameMeaning(**known, meaning)) *known = nullptr;
        } else {
          m_without.add(without, &meaning);
        }
      }
    }
  }

  /// Number of the first two letters of a form; -1 when they are no plain letters.
  static int firstLetters(std::string_view form) {
    if (form.size() < 2 || form[0] < 'a' || form[0] > 'z' || form[1] < 'a' || form[1] > 'z') return -1;
    return (form[0] - 'a') * 26 + (form[1] - 'a');
  }

  /// The day that is called so, or null. The first letters spare most words the search.
  const TimeWord* day(std::string_view form) const {
    const int first = firstLetters(form);
    if (first < 0 || !m_dayBegins[static_cast<std::size_t>(first)]) return nullptr;
    const TimeWord* found = m_words.find(form);
    return found && isDay(*found) ? found : nullptr;
  }
  static bool sameMeaning(const TimeWord& a, const TimeWord& b) {
    return a.weekday == b.weekday && a.dayOffset == b.dayOffset && a.month == b.month && a.part == b.part;
  }

  static bool isDay(const TimeWord& w) { return w.weekday >= 0 || w.dayOffset || w.month > 0; }

  static constexpr std::size_t kShortestForgiven = 7, kLongestMisspelt = 24;

  FormTable<TimeWord> m_words;
  FormTable<const TimeWord*> m_without;
  std::array<bool, 26 * 26> m_dayBegins{};  ///< by firstLetters
};

bool endsWith(std::string_view form, std::string_view end) {
  return form.size() > end.size() && form.substr(form.size() - end.size()) == end;
}

bool isOneOf(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// What was arranged beforehand: "er is zaterdag een tocht gepland" looks ahead.
bool isArranged(std::string_view form) {
  return isOneOf(form, {"gesloten",     "afgesloten",   "geopend",          "gepland",
                        "ingepland",    "aangekondigd", "georganiseerd",    "gevraagd",
                        "gereserveerd", "geregeld",     "uitgenodigd",      "afgesproken",
                        "bezet",        "aangemeld",    "afgelast",         "geannuleerd",
                        "voorbereid",   "bedoeld",      "besteld",          "gehuurd",
                        "gezellig",     "opgeroepen",   "ingeroosterd",     "gezocht",
                        "gewenst",      "geldig",       "verzet",           "vergund",
                        "aangevraagd",  "toegezegd",    "beloofd",          "gepost",
                        "geplaatst",    "gedeeld",      "gereed",           "uitgesteld",
                        "verplaatst",   "toegestaan",   "ingesteld",        "gestremd",
                        "opengesteld",  "ontruimd",     "verhinderd",       "verkocht",
                        "uitverkocht",  "gezond",       "bekend",           "bereid",
                        "gericht",      "geweld",       "gebied",           "gezicht",
                        "geluid",       "gevecht",      "geduld",           "gedicht",
                        "gebed",        "verband",      "verstand",         "bestand",
                        "verkeerd",     "bevriend",     "gezinnen",         "gebouwen",
                        "gesprekken",   "gevaren",      "gebieden",         "gemeenten",
                        "gezichten",    "geluiden",     "gevechten",        "gebeuren",
                        "gebruiken",    "genieten",     "geloven",          "getuigen",
                        "gedachten",    "geheimen",     "gelden",           "gemeenschappen",
                        "gedragen",     "gerechten",    "geschikt",         "gehandicapten",
                        "geest",        "geheel",       "gewelddadigheden", "geruchten",
                        "beeld",        "benoemd",      "beroemd",          "verhuurd",
                        "geschenken",   "geweren",      "gewoonten",        "gegevenheden",
                        "ontzettend",   "bestaand",     "verdiend"});
}

/// By its shape a participle: "ingegooid", "gestoken", "vernield".
bool isParticiple(std::string_view form) {
  const char last = form.back();
  const bool strong = endsWith(form, "en");
  if (!strong && last != 'd' && last != 't') return false;
  constexpr std::string_view kParticles[] = {
      "",      "in",   "aan",   "af",   "op",     "neer",  "uit",    "om",     "mee",   "weg",  "dicht",
      "terug", "los",  "klaar", "stuk", "kapot",  "plat",  "vast",   "binnen", "langs", "rond", "voor",
      "over",  "door", "bij",   "toe",  "plaats", "samen", "achter", "tegen",  "onder", "open", "dood"};
  // Without a particle a short one may be another word ("geld", "gerust").
  for (const auto particle : kParticles)
    if (form.substr(0, particle.size()) == particle && form.substr(particle.size(), 2) == "ge" &&
        form.size() >= particle.size() + (particle.empty() ? 6 : 5))
      return !isArranged(form);
  // In -t it looks like the present tense ("vertrekt"), but for these.
  constexpr std::string_view kInT[] = {"ontploft", "verwoest", "verpest",  "bekrast", "beplakt",
                                       "bespat",   "verminkt", "bestookt", "betast"};
  for (const auto one : kInT)
    if (form == one) return true;
  if (last != 'd' || form.size() < 6) return false;
  const auto first = form.substr(0, 3);
  return (first == "ver" || first == "ont" || first.substr(0, 2) == "be") && !endsWith(form, "heid") &&
         !endsWith(form, "end") && !isArranged(form);
}

TimeWord wordWith(TimeRole role) {
  TimeWord word;
  word.roles = static_cast<std::uint64_t>(role);
  return word;
}

/// Words of time that no list holds: compounds ("koffieochtend"), participles.
const TimeWord* timeWordByShape(std::string_view form) {
  static const TimeWord kMorning = wordWith(TimeRole::morning), kEvening = wordWith(TimeRole::evening),
                        kParticiple = wordWith(TimeRole::participle);
  if (endsWith(form, "ochtend") || endsWith(form, "ontbijt")) return &kMorning;
  if (endsWith(form, "avond") || endsWith(form, "feest") || endsWith(form, "nacht")) return &kEvening;
  if (isParticiple(form)) return &kParticiple;
  static const TimeWord kJoinedDate = [] {
    TimeWord word = wordWith(TimeRole::joinedDate);
    word.roles |= wordWith(TimeRole::names).roles | wordWith(TimeRole::begins).roles;
    return word;
  }();
  const bool digits = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && joinedDate(form) ? &kJoinedDate : nullptr;
}

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary;
  return kVocabulary;
}

}  // namespace

const TimeWord* timeWord(std::string_view form) {
  constexpr std::size_t kLongest = 24;  // of the words in the vocabulary and of those by shape
  if (form.size() > kLongest) return nullptr;
  if (const TimeWord* known = vocabulary().find(form)) return known;
  if (form.size() < 5) return nullptr;
  if (const TimeWord* shape = timeWordByShape(form)) return shape;
  return form.size() > 5 ? vocabulary().misspelt(form) : nullptr;
}

std::optional<JoinedDate> joinedDate(std::string_view form) {
  JoinedDate date;
  const auto digit = [&](std::size_t i) { return i < form.size() && form[i] >= '0' && form[i] <= '9'; };
  std::size_t at = 0;
  while (at < form.size() && !digit(at)) ++at;
  if (at > 0) {
    const TimeWord* day = vocabulary().find(form.substr(0, at));
    if (!day || day->weekday < 0) return std::nullopt;
    date.weekday = day->weekday;
  }
  const auto number = [&](std::size_t most) {
    int value = 0;
    for (std::size_t n = 0; n < most && digit(at); ++n) value = value * 10 + (form[at++] - '0');
    return value;
  };
  date.day = number(2);
  const std::size_t name = at;
  while (at < form.size() && !digit(at)) ++at;
  const TimeWord* month = vocabulary().find(form.substr(name, at - name));
  if (!month || month->month == 0 || date.day < 1 || date.day > 31) return std::nullopt;
  date.month = month->month;
  if (at < form.size()) date.year = number(4);
  return at == form.size() ? std::optional(date) : std::nullopt;
}

bool isTimeWord(std::string_view form) { return vocabulary().find(form) != nullptr; }
std::vector<std::string_view> timeWordForms() { return vocabulary().forms(); }

int firstHour(PartOfDay part) {
  constexpr std::array<int, 5> kFirst = {0, 6, 12, 18, 0};
  return kFirst[static_cast<std::size_t>(part)];
}

}  // namespace peilstok::language
