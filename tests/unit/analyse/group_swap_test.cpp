// Who is named must not matter: every name of the lexicon `groep`, every party and many first names, in many sentences.

#include <algorithm>
#include <set>

#include "analyse/analyser.h"
#include "support/real_knowledge.h"

using namespace peilstok;

namespace {

const analyse::Analyser& analyser() {
  static const analyse::Analyser one(test::realKnowledge());
  return one;
}

/// Everything of a reading that may not depend on who is named, in one line.
std::string gist(const std::string& text) {
  const analyse::Reading r = analyser().read(text, "GM0361", *civil::parseIso("2026-11-19T16:05:00+01:00"));
  std::string out = r.language + " call " + std::to_string(r.call.isCall) +
                    std::to_string(static_cast<int>(r.call.kind)) + std::to_string(r.call.peaceful) +
                    std::to_string(r.call.reported) + " mood " + std::to_string(r.sentiment.polarity) + " places " +
                    std::to_string(r.where.size());
  for (const TimeMention& time : r.when) out += " time " + std::to_string(time.start.time_since_epoch().count());
  std::multiset<std::string> findings;
  for (const Finding& f : r.findings) findings.insert(" " + f.rule + ":" + std::to_string(f.strength));
  for (const std::string& one : findings) out += one;
  return out;
}

std::string filled(std::string sentence, const std::string& name) {
  const std::size_t at = sentence.find("{}");
  return sentence.replace(at, 2, name);
}

std::string withCapital(const std::string& name) {
  std::u32string points = text::toCodePoints(name);
  if (!points.empty() && points[0] >= U'a' && points[0] <= U'z') points[0] -= 32;
  return text::fromCodePoints(points);
}

/// The entries of a lexicon as people write them.
std::vector<std::string> entriesOf(const std::string& id) {
  std::vector<std::string> out;
  for (const Lexicon& lexicon : test::realKnowledge()->lexicons) {
    if (lexicon.id != id) continue;
    for (const LexiconEntry& entry : lexicon.entries) {
      std::string name = entry.text;
      std::erase(name, '=');
      out.push_back(name);
    }
  }
  return out;
}

void requireSame(const std::vector<std::string>& sentences, const std::vector<std::string>& names, bool capitals) {
  std::size_t different = 0;
  for (const std::string& sentence : sentences) {
    const bool hashtag = sentence.find("#{}") != std::string::npos;
    const std::string expected = gist(filled(sentence, names.front()));
    for (const std::string& name : names) {
      if (hashtag && name.find_first_of(" '-") != std::string::npos) continue;  // ends the hashtag
      for (const std::string& written : capitals ? std::vector{name, withCapital(name)} : std::vector{name}) {
        const std::string found = gist(filled(sentence, written));
        if (found == expected) continue;
        if (++different <= 40) {
          INFO(sentence << " | " << names.front() << " | " << written << "\n" << expected << "\n" << found);
          FAIL_CHECK("the reading depends on who is named");
        }
      }
    }
  }
  CHECK(different == 0);
}

}  // namespace

TEST_CASE("whichever group is named, the reading is the same") {
  const std::vector<std::string> groups = entriesOf("groep");
  REQUIRE(groups.size() > 500);
  requireSame({"{} zijn ongedierte.",
               "Alle {} moeten het land uit",
               "ik haat {}",
               "Die {} moeten ze ophangen",
               "waarom zijn {} zo achterlijk?",
               "volgens mij zijn {} gewoon dieven",
               "{} verdienen geen rechten, het zijn geen mensen",
               "Ik vind dat {} niet te vertrouwen zijn",
               "wie zegt dat {} ongedierte zijn is een racist",
               "{} zijn geen ongedierte",
               "Kut {} altijd",
               "Vrijdag gaan we die {} opwachten bij het station",
               "Iemand moet die {} eens een lesje leren met een honkbalknuppel",
               "Er wonen sinds mei veertig {} in het oude verpleeghuis.",
               "De {} in onze straat zijn heel vriendelijk",
               "wat een heerlijk eten hadden de {} gisteren gemaakt, dank je wel!",
               "Ik hou van {}",
               "Mijn buren zijn {} en het zijn schatten van mensen",
               "Zaterdag 21.00 uur allemaal naar het Marktplein, de {} moeten weg. Neem vuurwerk mee",
               "{}, kom zaterdag om 20:00 naar het Stationsplein!",
               "Zondag 14:00 uur vreedzame demonstratie op de Dam voor de rechten van {}",
               "Politie waarschuwt voor oproepen om {} op te wachten bij de moskee",
               "Deel dit snel voordat het verwijderd wordt: er komen stiekem 400 {} in de opvang",
               "Via via gehoord dat {} straks voorrang krijgen op een woning",
               "De gemeente praat morgen om 19.30 uur met {} over de nieuwe school",
               "#{} zijn een plaag",
               "{}? Nee dank je.",
               "weg met de {}",
               "dood aan alle {}",
               "{} horen hier niet. Ze zijn vies en lui.",
               "Gisteren liep ik langs een groep {}. Die lui zijn een gevaar voor onze kinderen",
               "wij willen geen {} in onze wijk",
               "zonder {} was dit land een paradijs",
               "Stop met haat tegen {}",
               "Als ik lees '{} zijn ratten' draait mijn maag om.",
               "Ik walg van {} en van alles wat ze doen",
               "Elke dag staan er {} op de hoek en ik vind het prima",
               "Ouders, let op: vanavond wordt er in de wijk gereld door {}",
               "haha {} zijn allemaal gek grapje",
               "in mijn ogen zijn {} een last voor iedereen",
               "Geef {} nooit je huissleutel, stelen zit bij die lui in het bloed",
               "zodra ik {} op mijn galerij zie sla ik ze het ziekenhuis in",
               "Complimenten voor de {} uit onze flat, geweldig!",
               "{} {} {}"},
              groups, true);
}

TEST_CASE("whichever party is named, the reading is the same") {
  requireSame({"Het parkeerplan van de {} is slecht doordacht", "ik stem altijd op {} en jij?",
               "wat een idioten daar bij de {}", "zaterdag 14.00 staat de {} met een kraam op de markt",
               "Rot op met je {}", "We gooien de ruiten in bij de {} vanavond"},
              entriesOf("groep.partij").empty()
                  ? std::vector<std::string>{"VVD"}
                  : std::vector<std::string>{"VVD", "PVV", "D66", "CDA", "PvdA", "SP", "SGP", "FvD", "BBB", "NSC",
                                             "DENK", "Volt", "JA21", "GroenLinks", "ChristenUnie",
                                             "Forum voor Democratie", "Partij voor de Dieren", "50PLUS", "BIJ1"},
              false);
}

TEST_CASE("whichever first name is named, the reading is the same") {
  requireSame({"zeg maar tegen {} dat ik hem opwacht na school", "{} is een klootzak",
               "Wij gaan {} pakken zaterdag om 20:00 op het Marktplein",
               "{} viert morgenavond een feest in de kantine, iedereen is welkom!",
               "Ik heb {} vandaag geholpen met de boodschappen, zo lief", "weet iemand waar {} woont",
               "als {} dat doorzet sla ik hem verrot", "Gefeliciteerd {} met je diploma!",
               "kom vanavond met {} naar het plein en neem vuurwerk mee", "{} zegt dat hij zondag niet komt",
               "Volgens {} wordt er zaterdag gereld op het Stationsplein", "Groetjes, {}", "{} kapot",
               "dankzij {} hebben we weer een veilige buurt"},
              {"Mohammed", "Jan",      "Piotr",     "Chaim",   "Emeka", "Fatima",  "Sanne",   "Agnieszka",
               "Rivka",    "Mei-Ling", "Daan",      "Youssef", "Ahmed", "Kevin",   "Chantal", "Priya",
               "Ibrahim",  "Sem",      "Noor",      "Wei",     "Anouk", "Bram",    "Ayşe",    "Zoë",
               "José",     "Björn",    "Oleksandr", "Dmitri",  "Abdi",  "Aaliyah", "Sjaak",   "Willem-Alexander",
               "Henk",     "Ingrid",   "Kofi",      "Siobhán", "Anton", "Roos",    "Mehmet",  "Linh",
               "Tjitske",  "Djamila",  "Esra",      "Jayden",  "Levi",  "Sara",    "Omar",    "Lotte",
               "Gijs",     "Maria"},
              false);
}

TEST_CASE("names of groups keep their span and are no places") {
  const analyse::Reading r = analyser().read("De mensen met een handicap zijn ongedierte", "GM0361",
                                             *civil::parseIso("2026-11-19T16:05:00+01:00"));
  REQUIRE_FALSE(r.findings.empty());
  CHECK(r.findings.front().text.find("mensen met een handicap") != std::string::npos);
  CHECK(r.where.empty());
}
