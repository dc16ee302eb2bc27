#include "privacy/word_lists.h"

#include <algorithm>
#include <array>

namespace peilstok::privacy {

namespace {

constexpr auto kInstitutions = std::to_array<std::string_view>({"action",
                                                                "albert",
                                                                "aldi",
                                                                "apotheek",
                                                                "asielzoekerscentrum",
                                                                "azc",
                                                                "bakkerij",
                                                                "bank",
                                                                "basisschool",
                                                                "bedrijf",
                                                                "bibliotheek",
                                                                "bioscoop",
                                                                "blokker",
                                                                "boerderij",
                                                                "brandweer",
                                                                "brandweerkazerne",
                                                                "buurtcentrum",
                                                                "buurthuis",
                                                                "cafe",
                                                                "cafetaria",
                                                                "café",
                                                                "camping",
                                                                "centrum",
                                                                "club",
                                                                "clubhuis",
                                                                "coffeeshop",
                                                                "college",
                                                                "coop",
                                                                "crisisopvang",
                                                                "dierentuin",
                                                                "dirk",
                                                                "discotheek",
                                                                "dorpshuis",
                                                                "eetcafe",
                                                                "eetcafé",
                                                                "etos",
                                                                "fabriek",
                                                                "fonds",
                                                                "gamma",
                                                                "garage",
                                                                "gebedshuis",
                                                                "gebouw",
                                                                "gemeente",
                                                                "gemeentehuis",
                                                                "gemeentekantoor",
                                                                "gerecht",
                                                                "gerechtshof",
                                                                "gevangenis",
                                                                "ggd",
                                                                "grandcafe",
                                                                "gymnasium",
                                                                "hal",
                                                                "hbo",
                                                                "heijn",
                                                                "hema",
                                                                "hogeschool",
                                                                "hotel",
                                                                "huisartsenpost",
                                                                "huisartsenpraktijk",
                                                                "jeugdhonk",
                                                                "jeugdhuis",
                                                                "jongerencentrum",
                                                                "jumbo",
                                                                "justitie",
                                                                "kantine",
                                                                "kantoor",
                                                                "kapel",
                                                                "kapper",
                                                                "karwei",
                                                                "kathedraal",
                                                                "kazerne",
                                                                "kerk",
                                                                "kinderdagverblijf",
                                                                "kinderopvang",
                                                                "kiosk",
                                                                "kliniek",
                                                                "kroeg",
                                                                "kruidvat",
                                                                "kunsthal",
                                                                "lidl",
                                                                "locatie",
                                                                "loods",
                                                                "lyceum",
                                                                "maatschappij",
                                                                "magazijn",
                                                                "markthal",
                                                                "mbo",
                                                                "mcdonalds",
                                                                "ministerie",
                                                                "moskee",
                                                                "museum",
                                                                "noodopvang",
                                                                "openbaar",
                                                                "opvang",
                                                                "opvanglocatie",
                                                                "organisatie",
                                                                "parkeergarage",
                                                                "partij",
                                                                "partycentrum",
                                                                "pizzeria",
                                                                "plus",
                                                                "politie",
                                                                "politiebureau",
                                                                "praktijk",
                                                                "praxis",
                                                                "provinciehuis",
                                                                "raadhuis",
                                                                "raadzaal",
                                                                "rechtbank",
                                                                "restaurant",
                                                                "roc",
                                                                "sauna",
                                                                "school",
                                                                "shoarma",
                                                                "snackbar",
                                                                "societeit",
                                                                "sociëteit",
                                                                "spar",
                                                                "speeltuin",
                                                                "sportcentrum",
                                                                "sportclub",
                                                                "sporthal",
                                                                "sportpark",
                                                                "stadhuis",
                                                                "stadion",
                                                                "stadskantoor",
                                                                "station",
                                                                "stichting",
                                                                "studio",
                                                                "supermarkt",
                                                                "synagoge",
                                                                "tankstation",
                                                                "tempel",
                                                                "tent",
                                                                "theater",
                                                                "tuincentrum",
                                                                "universiteit",
                                                                "veiligheidsregio",
                                                                "vereniging",
                                                                "verpleeghuis",
                                                                "verzorgingstehuis",
                                                                "vluchtelingenopvang",
                                                                "vmbo",
                                                                "voetbalclub",
                                                                "waterschap",
                                                                "werkplaats",
                                                                "wijkcentrum",
                                                                "wijkgebouw",
                                                                "winkel",
                                                                "winkelcentrum",
                                                                "woningcorporatie",
                                                                "zaak",
                                                                "zaal",
                                                                "zalencentrum",
                                                                "ziekenhuis",
                                                                "zorgcentrum",
                                                                "zwembad"});

constexpr auto kNotInName = std::to_array<std::string_view>(
    {"aan",          "actie",      "adres",       "agent",      "al",       "alle",      "allemaal",    "als",
     "april",        "augustus",   "avond",       "beste",      "betoging", "bij",       "bijeenkomst", "bron",
     "burgemeester", "centrum",    "daar",        "dan",        "dat",      "de",        "december",    "demonstratie",
     "den",          "deze",       "die",         "dinsdag",    "dit",      "donderdag", "door",        "een",
     "en",           "er",         "extra",       "februari",   "feest",    "gaat",      "geen",        "gisteren",
     "goedemorgen",  "groot",      "grote",       "half",       "hallo",    "heel",      "hele",        "hem",
     "het",          "hier",       "hij",         "hoe",        "hoi",      "iedereen",  "iemand",      "ik",
     "in",           "is",         "ja",          "januari",    "juli",     "jullie",    "juni",        "kleine",
     "kom",          "komt",       "korte",       "laatste",    "lange",    "let",       "locatie",     "maandag",
     "maar",         "maart",      "mei",         "mensen",     "met",      "middag",    "mijn",        "minister",
     "morgen",       "na",         "naar",        "nee",        "niemand",  "niet",      "nieuw",       "nieuwe",
     "nieuws",       "nog",        "noord",       "november",   "nu",       "of",        "oktober",     "om",
     "omdat",        "ons",        "onze",        "ook",        "oost",     "op",        "oproep",      "oude",
     "over",         "overmorgen", "politie",     "protest",    "raadslid", "september", "start",       "startpunt",
     "stille",       "straks",     "te",          "tegen",      "tijdens",  "tocht",     "toen",        "tot",
     "uit",          "update",     "uur",         "van",        "vanaf",    "vanavond",  "vandaag",     "vanmiddag",
     "vannacht",     "vanochtend", "vergadering", "verzamelen", "via",      "volgende",  "voor",        "voorzitter",
     "vrijdag",      "waar",       "waarom",      "wanneer",    "want",     "wat",       "we",          "weg",
     "wel",          "west",       "wethouder",   "wie",        "wij",      "woensdag",  "zaterdag",    "ze",
     "zij",          "zijn",       "zo",          "zondag",     "zuid"});

constexpr auto kParticles =
    std::to_array<std::string_view>({"'t", "aan", "al", "ben", "bin", "da", "de", "den", "der", "di",  "du",
                                     "el", "het", "in", "la",  "le",  "op", "te", "ten", "ter", "van", "von"});

constexpr auto kNameCues = std::to_array<std::string_view>(
    {"buurman", "buurvrouw", "dame",    "dhr",      "ene",   "fam",  "familie", "genaamd",  "gezin",
     "heer",    "heet",      "heette",  "heren",    "heten", "hr",   "juf",     "juffrouw", "mej",
     "meneer",  "mevr",      "mevrouw", "mijnheer", "mw",    "naam", "oom",     "tante"});

constexpr auto kNamesAndWords =
    std::to_array<std::string_view>({"bas", "ben",  "bob",   "dean",  "floor", "ine",  "iris", "jet", "job",  "lian",
                                     "max", "mees", "merel", "robin", "roos",  "said", "stan", "ton", "toon", "wil"});

constexpr auto kPlacePrepositions =
    std::to_array<std::string_view>({"in", "nabij", "omgeving", "plein", "richting", "rond", "te", "uit"});

constexpr auto kAbbreviations =
    std::to_array<std::string_view>({"bv", "eu", "nb", "no", "ns", "nv", "nw", "ov", "ps", "us", "vs", "zo", "zw"});

constexpr auto kHouseholds = std::to_array<std::string_view>(
    {"dhr", "ene", "fam", "familie", "gezin", "heer", "hr", "meneer", "mevr", "mevrouw", "mijnheer", "mw"});

constexpr auto kLiving =
    std::to_array<std::string_view>({"huist", "logeert", "slaapt", "verblijft", "wonen", "wonend", "wonende", "woon",
                                     "woonachtig", "woonde", "woonden", "woont"});

constexpr auto kAddressWords = std::to_array<std::string_view>(
    {"adr", "adres", "huisadres", "prive-adres", "priveadres", "privé-adres", "privéadres", "thuisadres", "woonadres"});

constexpr auto kConnectors = std::to_array<std::string_view>(
    {"aan",          "adr",        "adres",      "bij",    "daar",      "de",    "die",    "en",     "gelegen",
     "gewoon",       "haar",       "het",        "hij",    "huisadres", "huist", "hun",    "in",     "is",
     "logeert",      "nog",        "nu",         "nummer", "ook",       "op",    "slaapt", "straat", "te",
     "tegenwoordig", "thuis",      "thuisadres", "van",    "verblijft", "wel",   "wonen",  "wonend", "wonende",
     "woon",         "woonachtig", "woonadres",  "woonde", "woont",     "ze",    "zij",    "zijn"});

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"'t",     "aan", "al",  "bij",  "daar",         "dan", "de",      "die", "echt",  "ergens", "gewoon",
     "haar",   "hem", "het", "hier", "hij",          "hun", "in",      "is",  "langs", "nog",    "nu",
     "nummer", "ook", "op",  "te",   "tegenwoordig", "van", "vlakbij", "ze",  "zij",   "zijn"});

constexpr auto kCounted =
    std::to_array<std::string_view>({"aanhoudingen", "actievoerders", "agenten",    "april",      "augustus",
                                     "auto",         "auto's",        "beste",      "betogers",   "bewoners",
                                     "boa's",        "boetes",        "bomen",      "brandjes",   "bussen",
                                     "cm",           "dagen",         "december",   "deelnemers", "demonstranten",
                                     "doden",        "euro",          "februari",   "fietsen",    "flats",
                                     "gewonden",     "graden",        "huizen",     "jaar",       "januari",
                                     "jaren",        "jongens",       "jongeren",   "juli",       "juni",
                                     "keer",         "kilo",          "kilometer",  "kinderen",   "km",
                                     "leden",        "likes",         "maal",       "maanden",    "maart",
                                     "man",          "mannen",        "mei",        "meisjes",    "mensen",
                                     "meter",        "meters",        "minuten",    "november",   "oktober",
                                     "panden",       "personen",      "plekken",    "procent",    "punten",
                                     "rellen",       "relschoppers",  "scooters",   "seconden",   "september",
                                     "sterren",      "stuks",         "supporters", "tieners",    "u",
                                     "uren",         "uur",           "volgers",    "vrouwen",    "vuurwerkbommen",
                                     "wagens",       "weken",         "winkels",    "woningen",   "x"});

constexpr auto kStreetWords =
    std::to_array<std::string_view>({"brink", "dijk", "dreef", "gracht", "hof", "kade", "laan", "markt", "pad", "plein",
                                     "singel", "steeg", "straat", "weg"});

constexpr auto kBroadcast =
    std::to_array<std::string_view>({"all", "alle", "allemaal", "channel", "everybody", "everyone", "here", "home",
                                     "huis", "iedereen", "online", "school", "thuis", "werk", "work"});

constexpr auto kUnitsAndPronouns = std::to_array<std::string_view>(
    {"avond",    "dag",     "deze",     "die",    "dit",  "haar", "hem",  "hen",    "het",   "hij",
     "hun",      "ieder",   "iedereen", "iemand", "ik",   "jaar", "jij",  "jou",    "jouw",  "jullie",
     "kwartaal", "maand",   "men",      "mensen", "mij",  "mijn", "min",  "minuut", "nacht", "ons",
     "onze",     "persoon", "uur",      "uw",     "week", "wij",  "zelf", "zij"});

constexpr auto kPlatformsBrief = std::to_array<std::string_view>(
    {"accountnaam", "fb", "gamertag", "gebruikersnaam", "ig", "ins", "insta", "instanaam", "sc", "snap", "snapchatnaam",
     "snapnaam", "tg", "tgnaam", "tt", "ttk", "usernaam", "username"});

constexpr auto kPlatformsFull = std::to_array<std::string_view>(
    {"account", "bereal",    "bluesky", "discord", "facebook", "fortnite", "gebruiker", "instagram",
     "kik",     "minecraft", "psn",     "reddit",  "roblox",   "signal",   "snapchat",  "telegram",
     "threads", "tiktok",    "twitch",  "twitter", "user",     "vinted",   "xbox",      "youtube"});

constexpr auto kOrdinaryWords = std::to_array<std::string_view>(
    {"aan",        "account", "al",         "alle",    "alleen",  "allemaal",    "als",     "altijd",    "bekijk",
     "ben",        "bericht", "bij",        "bio",     "blijf",   "check",       "dag",     "dan",       "dat",
     "de",         "deel",    "dem",        "den",     "der",     "deze",        "die",     "dit",       "dm",
     "dms",        "doe",     "door",       "een",     "eens",    "eergisteren", "eh",      "en",        "er",
     "even",       "filmpje", "foto",       "ga",      "gaan",    "gaat",        "geen",    "ging",      "gisteren",
     "had",        "haha",    "hahaha",     "heb",     "hebben",  "heeft",       "heel",    "het",       "hier",
     "hij",        "hoe",     "hoi",        "http",    "https",   "iedereen",    "iemand",  "ik",        "in",
     "is",         "ja",      "je",         "jij",     "jullie",  "kan",         "ken",     "kijk",      "kijken",
     "klik",       "kom",     "komen",      "komt",    "kun",     "kwam",        "link",    "live",      "maar",
     "me",         "mee",     "meer",       "men",     "met",     "mij",         "mijn",    "moet",      "mooi",
     "morgen",     "na",      "naar",       "nee",     "niet",    "niets",       "nieuw",   "nieuwe",    "nieuws",
     "nog",        "nu",      "of",         "om",      "omdat",   "ons",         "ook",     "op",        "oproep",
     "oproepen",   "over",    "overmorgen", "politie", "post",    "reel",        "rellen",  "s",         "snap",
     "snel",       "staat",   "story",      "straks",  "stuur",   "te",          "tegen",   "toch",      "toen",
     "tot",        "u",       "uit",        "uw",      "van",     "vanavond",    "vandaag", "vanmiddag", "vannacht",
     "vanochtend", "veel",    "verzamelen", "via",     "video",   "voeg",        "volg",    "voor",      "vraag",
     "vragen",     "waar",    "waarom",     "wacht",   "wanneer", "want",        "was",     "wat",       "we",
     "weer",       "weg",     "wel",        "welke",   "wie",     "wij",         "wil",     "wordt",     "www",
     "zal",        "ze",      "zeg",        "zelf",    "zie",     "zien",        "zij",     "zijn",      "zo",
     "zoals",      "zoek",    "zometeen",   "zonder",  "zou"});

constexpr auto kMailProviders = std::to_array<std::string_view>(
    {"casema",   "chello", "freedom", "gmail", "gmx",     "hetnet",  "home",    "hotmail", "icloud", "kpn",
     "kpnmail",  "live",   "mail",    "me",    "msn",     "online",  "outlook", "planet",  "proton", "protonmail",
     "quicknet", "school", "solcon",  "tele",  "telfort", "upcmail", "wanadoo", "werk",    "yahoo",  "ziggo"});

constexpr auto kWeekdays =
    std::to_array<std::string_view>({"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"});

constexpr auto kPlateLookAlikes = std::to_array<std::string_view>(
    {"am",  "apr", "aug", "bus", "cm", "dag", "dec", "dl", "en",  "eu",  "eur", "feb", "gb",  "ghz", "gr", "hz",
     "jan", "jr",  "jul", "jun", "kb", "kg",  "kl",  "km", "kv",  "kw",  "mar", "may", "mb",  "mei", "mg", "mhz",
     "min", "ml",  "mm",  "mrt", "ms", "mw",  "nov", "nr", "oct", "of",  "okt", "om",  "op",  "per", "pk", "pm",
     "pt",  "sec", "sep", "st",  "tb", "te",  "tem", "tl", "tm",  "tot", "tv",  "uur", "van", "vs",  "wd", "wk"});

constexpr auto kPlateWords = std::to_array<std::string_view>(
    {"kent", "kenteken", "kentekenplaat", "kentekens", "nummerbord", "nummerplaat", "plaat"});

constexpr auto kReferenceWords = std::to_array<std::string_view>({"aangiftenummer",
                                                                  "artikel",
                                                                  "artikelnr",
                                                                  "artikelnummer",
                                                                  "barcode",
                                                                  "bestelling",
                                                                  "bestelnr",
                                                                  "bestelnummer",
                                                                  "code",
                                                                  "dossier",
                                                                  "dossiernr",
                                                                  "dossiernummer",
                                                                  "ean",
                                                                  "factuur",
                                                                  "factuurnr",
                                                                  "factuurnummer",
                                                                  "id",
                                                                  "incidentnummer",
                                                                  "isbn",
                                                                  "issn",
                                                                  "kenmerk",
                                                                  "klachtnummer",
                                                                  "klantnr",
                                                                  "klantnummer",
                                                                  "kvk",
                                                                  "kvk-nummer",
                                                                  "kvknummer",
                                                                  "lot-nummer",
                                                                  "lotnummer",
                                                                  "meldcode",
                                                                  "melding",
                                                                  "meldingsnummer",
                                                                  "meldnummer",
                                                                  "offertenummer",
                                                                  "order",
                                                                  "order-id",
                                                                  "orderid",
                                                                  "ordernr",
                                                                  "ordernummer",
                                                                  "pakket",
                                                                  "pakketnummer",
                                                                  "productcode",
                                                                  "productnummer",
                                                                  "ref",
                                                                  "referentie",
                                                                  "referentienummer",
                                                                  "registratienummer",
                                                                  "serienummer",
                                                                  "ticket",
                                                                  "ticketnummer",
                                                                  "track",
                                                                  "tracking",
                                                                  "trackingnummer",
                                                                  "transactie",
                                                                  "transactienummer",
                                                                  "trein",
                                                                  "treinnummer",
                                                                  "versie",
                                                                  "vlucht",
                                                                  "vluchtnr",
                                                                  "vluchtnummer",
                                                                  "volgnummer",
                                                                  "zaak",
                                                                  "zaaknr",
                                                                  "zaaknummer",
                                                                  "zendingnummer"});

constexpr auto kCurrencies = std::to_array<std::string_view>(
    {"dollar", "dollars", "eur", "euro", "euro's", "miljard", "miljoen", "mln", "piek", "usd"});

constexpr auto kTelephoneWords =
    std::to_array<std::string_view>({"app", "appen", "bel", "bellen", "gsm", "mob", "mobiel", "mobielnummer", "nr",
                                     "nummer", "tel", "telefoon", "telefoonnummer", "telnr", "wa", "whatsapp"});

constexpr auto kTopLevelDomains = std::to_array<std::string_view>(
    {"app", "be",  "biz", "com", "de",     "dev", "edu", "es",  "eu",   "fr",   "gov", "info", "io", "it", "live",
     "me",  "net", "nl",  "nu",  "online", "org", "pl",  "pro", "shop", "site", "tk",  "tr",   "tv", "uk", "xyz"});

constexpr auto kStreetEndings = std::to_array<std::string_view>(
    {"akker",  "allee",    "baan",  "boulevard", "brink", "dijk",     "dreef", "erf",  "gaarde",  "gracht", "haven",
     "hoeve",  "hof",      "hofje", "horst",     "kaai",  "kade",     "kamp",  "laan", "laantje", "markt",  "meent",
     "oever",  "pad",      "park",  "plantsoen", "plein", "pleintje", "poort", "ring", "singel",  "steeg",  "str",
     "straat", "straatje", "veld",  "waard",     "wal",   "weg",      "weide", "werf", "zoom"});

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

template <std::size_t... N>
constexpr bool sorted(const std::array<std::string_view, N>&... lists) {
  return (std::is_sorted(lists.begin(), lists.end()) && ...);
}
static_assert(sorted(kInstitutions, kNotInName, kParticles, kNameCues, kHouseholds, kLiving, kAddressWords, kConnectors,
                     kPrepositions, kCounted, kStreetWords, kBroadcast, kUnitsAndPronouns, kPlatformsBrief,
                     kPlatformsFull, kOrdinaryWords, kPlateLookAlikes, kPlateWords, kReferenceWords, kCurrencies,
                     kTelephoneWords, kTopLevelDomains, kNamesAndWords, kPlacePrepositions, kAbbreviations,
                     kMailProviders));

}  // namespace

bool isInstitution(std::string_view word) { return has(kInstitutions, word); }
bool isNotInName(std::string_view word) { return has(kNotInName, word); }
bool isParticle(std::string_view word) { return has(kParticles, word); }
bool isNameCue(std::string_view word) { return has(kNameCues, word); }
bool isNameAndWord(std::string_view word) { return has(kNamesAndWords, word); }
bool isPlacePreposition(std::string_view word) { return has(kPlacePrepositions, word); }
bool isAbbreviation(std::string_view letters) { return has(kAbbreviations, letters); }
bool isHousehold(std::string_view word) { return has(kHouseholds, word); }
bool isStaying(std::string_view word) { return word == "zit" || word == "zat" || word == "zitten"; }
bool isLiving(std::string_view word) { return has(kLiving, word); }
bool isAddressWord(std::string_view word) { return has(kAddressWords, word); }
bool isConnector(std::string_view word) { return has(kConnectors, word); }
bool isFillerBeforeStreet(std::string_view word) { return has(kPrepositions, word); }
bool isCounted(std::string_view word) { return has(kCounted, word); }
bool isStreetWord(std::string_view word) { return has(kStreetWords, word); }
bool isBroadcastName(std::string_view word) { return has(kBroadcast, word); }
bool isUnitOrPronoun(std::string_view word) { return has(kUnitsAndPronouns, word); }
bool isMailProvider(std::string_view word) { return has(kMailProviders, word); }
bool isOrdinaryWord(std::string_view word) {
  const auto begins = [word](std::string_view day) { return word.starts_with(day); };  // also "vrijdagavond"
  return std::ranges::any_of(kWeekdays, begins) || has(kOrdinaryWords, word);
}
bool isPlateLookAlike(std::string_view word) { return has(kPlateLookAlikes, word); }
bool isPlateWord(std::string_view word) { return has(kPlateWords, word); }
bool isReferenceWord(std::string_view word) { return has(kReferenceWords, word); }
bool isCurrency(std::string_view word) { return has(kCurrencies, word); }
bool isTelephoneWord(std::string_view word) { return has(kTelephoneWords, word); }
bool isTopLevelDomain(std::string_view word) { return has(kTopLevelDomains, word); }

bool isHouseNumberLabel(std::string_view word) { return word == "nummer" || word == "nr" || word == "huisnummer"; }

bool isDirection(std::string_view word) {
  return word == "noord" || word == "oost" || word == "zuid" || word == "west" || word == "nz" || word == "oz" ||
         word == "zz" || word == "wz";
}

bool isStreetName(std::string_view word) {
  return std::any_of(kStreetEndings.begin(), kStreetEndings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  });
}

PlatformCue platformCue(std::string_view word) {
  if (has(kPlatformsBrief, word)) return PlatformCue::brief;
  return has(kPlatformsFull, word) ? PlatformCue::full : PlatformCue::none;
}

}  // namespace peilstok::privacy
