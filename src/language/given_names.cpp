#include "language/given_names.h"

#include <algorithm>
#include <array>

namespace peilstok::language {

namespace {

constexpr auto kGivenNames = std::to_array<std::string_view>(
    {"aad",       "abdel",     "abdul",     "abel",       "achmed",     "adam",      "adriaan",   "agnes",
     "ahmed",     "aida",      "aisha",     "albert",     "alex",       "alexander", "ali",       "alice",
     "alina",     "amin",      "amina",     "amir",       "amira",      "amy",       "andre",     "andrea",
     "andreas",   "andrew",    "anita",     "anja",       "anke",       "ann",       "anna",      "anne",
     "annemarie", "annie",     "anouk",     "anton",      "antonio",    "arend",     "arie",      "arjan",
     "arjen",     "arno",      "arnold",    "arthur",     "ayoub",      "ayse",      "aysel",     "aziz",
     "barbara",   "bart",      "bas",       "bastiaan",   "beatrix",    "ben",       "benjamin",  "bernard",
     "bert",      "bianca",    "bilal",     "bob",        "boris",      "brahim",    "bram",      "brian",
     "brigitte",  "bruno",     "burak",     "carla",      "carlo",      "carlos",    "carolien",  "caroline",
     "casper",    "cees",      "cem",       "chantal",    "charlotte",  "chris",     "christa",   "christiaan",
     "christina", "cindy",     "claudia",   "coen",       "colin",      "conny",     "cor",       "corrie",
     "daan",      "damian",    "dani",      "daniel",     "daniela",    "danny",     "david",     "dean",
     "debbie",    "denise",    "dennis",    "derk",       "diana",      "dick",      "diederik",  "dieter",
     "dilan",     "dirk",      "dominique", "donald",     "doris",      "ed",        "eddy",      "edith",
     "edwin",     "eef",       "elif",      "eline",      "elisabeth",  "elise",     "elizabeth", "ellen",
     "els",       "elsa",      "emiel",     "emine",      "emma",       "emre",      "eric",      "erik",
     "erika",     "erna",      "esmee",     "ester",      "esther",     "eva",       "evelien",   "evert",
     "ewa",       "fatih",     "fatima",    "fatma",      "femke",      "ferdinand", "ferry",     "fien",
     "fleur",     "floor",     "floris",    "fouad",      "francis",    "frank",     "frans",     "fred",
     "frederik",  "freek",     "gea",       "geert",      "geertje",    "gemma",     "george",    "gerard",
     "gerda",     "gerrit",    "gert",      "gijs",       "giovanni",   "greet",     "greta",     "guido",
     "guus",      "hakan",     "hamid",     "hamza",      "hanna",      "hannah",    "hanneke",   "hannie",
     "hans",      "harm",      "harry",     "hasan",      "hassan",     "hatice",    "heidi",     "hein",
     "heleen",    "helen",     "helena",    "hendrik",    "henk",       "henny",     "henri",     "herman",
     "hidde",     "hilda",     "hilde",     "hugo",       "hussein",    "huub",      "ibrahim",   "ilham",
     "ilse",      "iman",      "imane",     "imke",       "ine",        "ineke",     "inge",      "ingrid",
     "irene",     "iris",      "isa",       "isabel",     "ismael",     "ivan",      "ivo",       "jaap",
     "jack",      "jaco",      "jacob",     "jacqueline", "jacques",    "jade",      "jamal",     "james",
     "jan",       "janine",    "janna",     "janneke",    "jannie",     "jantje",    "jasmijn",   "jasper",
     "jayden",    "jean",      "jeanette",  "jeannette",  "jelle",      "jennifer",  "jens",      "jeroen",
     "jesse",     "jessica",   "jet",       "jip",        "jo",         "joanna",    "job",       "jochem",
     "joep",      "johan",     "johanna",   "johannes",   "john",       "jolanda",   "jonas",     "jonathan",
     "joop",      "joost",     "jordy",     "joris",      "jos",        "jose",      "josef",     "joseph",
     "josephine", "joshua",    "joyce",     "juan",       "judith",     "jules",     "julia",     "julian",
     "julie",     "jurgen",    "jurre",     "justin",     "kaan",       "kamal",     "karel",     "karen",
     "karim",     "karin",     "karina",    "kasper",     "katarzyna",  "kees",      "kelly",     "kemal",
     "kevin",     "khadija",   "khalid",    "kim",        "klaas",      "koen",      "koos",      "krzysztof",
     "lars",      "laura",     "laurens",   "leen",       "lena",       "leo",       "leon",      "leonie",
     "levi",      "lian",      "lida",      "lieke",      "lies",       "liesbeth",  "lina",      "linda",
     "lisa",      "lisette",   "liv",       "loes",       "lotte",      "lou",       "louis",     "louise",
     "luca",      "lucas",     "lucia",     "luuk",       "maaike",     "maarten",   "maartje",   "machteld",
     "magda",     "maik",      "malika",    "manon",      "marc",       "marcel",    "marco",     "margot",
     "margriet",  "maria",     "marian",    "marianne",   "marie",      "marieke",   "marije",    "marijke",
     "marina",    "mario",     "marion",    "marit",      "marja",      "marjan",    "marjolein", "mark",
     "marleen",   "marlies",   "marloes",   "martijn",    "martin",     "martine",   "mats",      "matthijs",
     "maud",      "maurice",   "max",       "maxim",      "mees",       "mehmet",    "meike",     "melanie",
     "melissa",   "menno",     "merel",     "merve",      "michael",    "michel",    "michelle",  "mieke",
     "miep",      "mike",      "mila",      "milan",      "milou",      "mimoun",    "mirjam",    "mitchell",
     "moad",      "mohamed",   "mohammed",  "moniek",     "monique",    "moustafa",  "murat",     "mustafa",
     "myrthe",    "nadia",     "naima",     "nancy",      "natalie",    "natasja",   "nathalie",  "nick",
     "nico",      "nicole",    "niek",      "niels",      "nienke",     "nina",      "noa",       "noah",
     "noor",      "noortje",   "nora",      "nordin",     "nour",       "olaf",      "olga",      "olivia",
     "omar",      "oscar",     "osman",     "otto",       "patricia",   "patrick",   "paul",      "paula",
     "pauline",   "peter",     "petra",     "philip",     "pien",       "pierre",    "piet",      "pieter",
     "pim",       "pleun",     "quinten",   "rachel",     "rachid",     "ralph",     "ramon",     "ramona",
     "raoul",     "rashid",    "rayan",     "raymond",    "rebecca",    "redouan",   "reinier",   "remco",
     "renate",    "rene",      "renee",     "rianne",     "ricardo",    "rick",      "riet",      "rik",
     "rita",      "rob",       "robbert",   "robert",     "robin",      "roel",      "roeland",   "rogier",
     "roland",    "rolf",      "romy",      "ron",        "ronald",     "roos",      "rosa",      "rosalie",
     "ruben",     "rudi",      "rudolf",    "rutger",     "ruth",       "ruud",      "ryan",      "saar",
     "sabine",    "sabrina",   "said",      "sam",        "samir",      "samira",    "sander",    "sandra",
     "sanne",     "sara",      "sarah",     "sascha",     "sebastiaan", "selma",     "senna",     "serge",
     "sharon",    "siem",      "sjaak",     "sjoerd",     "sofie",      "sophie",    "soraya",    "stan",
     "stef",      "stefan",    "stefanie",  "steven",     "stijn",      "suzan",     "suzanne",   "sven",
     "sylvia",    "tamara",    "tara",      "teun",       "thea",       "theo",      "thijs",     "thomas",
     "tijn",      "tim",       "timo",      "tina",       "tobias",     "tom",       "ton",       "tonnie",
     "toon",      "trudy",     "truus",     "ursula",     "valerie",    "vera",      "verena",    "veronica",
     "victor",    "vincent",   "wendy",     "wesley",     "wessel",     "wiebe",     "wil",       "wilhelmina",
     "willem",    "willemijn", "wilma",     "wim",        "winston",    "wouter",    "xander",    "yara",
     "yasin",     "yasmin",    "yassin",    "yassine",    "youri",      "youssef",   "yusuf",     "yvonne",
     "zainab",    "zeynep",    "zoe",       "zohra"});
static_assert(std::is_sorted(kGivenNames.begin(), kGivenNames.end()));

}  // namespace

bool isGivenName(std::string_view word) { return std::binary_search(kGivenNames.begin(), kGivenNames.end(), word); }

}  // namespace peilstok::language
