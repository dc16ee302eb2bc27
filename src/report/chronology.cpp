#include "report/chronology.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

using Lines = std::vector<Happening>;

void add(std::string& all, const std::string& words) {
  if (!words.empty()) all += (all.empty() ? "" : "; ") + words;
}

std::string labelled(const char* label, const std::string& words) { return words.empty() ? "" : label + words; }

std::string by(const std::string& role) { return role.empty() ? "functie niet opgegeven" : role; }

std::string hourWords(Instant moment) {
  const LocalTime t = civil::fromInstant(moment);
  return fmt::format("{:02}.{:02}", t.hour, t.minute);
}

std::string dayOf(Instant moment) {
  TimeMention day;
  day.start = moment;
  day.grain = Grain::day;
  return momentWords(day);
}

std::string dueWords(const DossierItem& item) { return item.due ? "voor " + shortMomentWords(*item.due) : ""; }

std::string signalsOf(const std::vector<std::int64_t>& numbers) {
  std::vector<std::string> names;
  for (const std::int64_t number : numbers) names.push_back("S" + std::to_string(number));
  return text::joined(names);
}

/// Walks the entries of a dossier and tells what each of them changed.
class Teller {
 public:
  Teller(const DossierFacts& facts, const Knowledge& knowledge, bool inside)
      : m_facts(facts), m_knowledge(knowledge), m_inside(inside) {}

  Lines told() {
    for (const DossierEntry& entry : m_facts.entries) {
      m_entry = &entry;
      std::visit([this](const auto& act) { tell(act); }, entry.act);
      apply(m_before, entry);
    }
    return std::move(m_lines);
  }

 private:
  void line(std::string what, std::string source, std::string known = "", bool turns = false) {
    m_lines.push_back({m_entry->at, std::move(what), std::move(source), std::move(known), turns});
  }

  void tell(const DossierHead& head) {
    const DossierHead& was = m_before.head;
    const bool first = m_before.number == 0;
    if (first) line("Het dossier is geopend.", by(m_entry->role), "eigenaar: " + head.owner);
    else if (head.owner != was.owner) line("De eigenaar is nu " + head.owner + ".", by(m_entry->role));
    if (head.closed && !was.closed) line("Het dossier is gesloten.", by(m_entry->role), head.closedBecause, true);
    if (!head.closed && was.closed) line("Het dossier is heropend.", by(m_entry->role), head.closedBecause);
    if (head.physical != was.physical)
      line(fmt::format("Leidt dit tot iets fysieks: {}.", saidWords(head.physical)), by(m_entry->role));
    if (head.seenBefore != was.seenBefore)
      line(fmt::format("Eerder gezien volgens de politie: {}.", saidWords(head.seenBefore)), by(m_entry->role));
    if (head.phase && (head.phase != was.phase || head.step != was.step))
      line(fmt::format("Eigen oordeel over het geheel: {}.", phaseWords(*head.phase, head.step)), by(m_entry->role), "",
           true);
    if (head.reviewed && head.reviewed != was.reviewed && !first)
      line("Het geheel is opnieuw bekeken.", by(m_entry->role));
  }

  void tell(const SignalsJoin& join) {
    // Those it was opened with came in before; the table has them.
    if (m_before.signals.empty()) return;
    line("Bij het dossier gevoegd: " + signalsOf(join.signals) + ".", by(m_entry->role));
  }

  void tell(const SignalsLeave& leave) {
    line("Uit het dossier gehaald: " + signalsOf(leave.signals) + ".", by(m_entry->role), leave.because);
  }

  void tell(const Meeting&) {}  // read back as a whole

  void tell(const Handover& handover) {
    line("Het dossier is overgedragen aan " + handover.to + ".", by(m_entry->role), m_inside ? handover.note : "");
  }

  void tell(const Evaluation& e) {
    if (e.skipped()) return line("De evaluatie is overgeslagen.", by(e.role), e.skippedBecause);
    std::string known = e.whatHappened;
    add(known, readingWords(e.reading));
    for (const CardWorked& one : e.cards)
      add(known, fmt::format("{} {}", cardName(m_knowledge, one.card), workedWords(one.result)));
    line("Het dossier is geëvalueerd.", by(e.role), known);
  }

  void tell(const DossierItem& item) {
    // What was shut in later is shut in here too.
    const DossierItem* const last = m_facts.dossier.item(item.id == 0 ? m_entry->id : item.id);
    if (!m_inside && (!leavesTheRoom(item) || (last && !leavesTheRoom(*last)))) return;
    if (const DossierItem* const was = item.id == 0 ? nullptr : m_before.item(item.id)) return changed(item, *was);
    begun(item);
  }

  void begun(const DossierItem& item) {
    const std::string role = by(m_entry->role);
    switch (item.kind) {
      case ItemKind::gegeven: return fact(item);
      case ItemKind::vraag: {
        std::string known;
        add(known, item.asked.empty() ? "" : "aan: " + item.asked);
        add(known, item.owner.empty() ? "" : "bij: " + item.owner);
        add(known, dueWords(item));
        return line("Gevraagd: " + item.text, role, known);
      }
      case ItemKind::verklaring: return line("Het kan ook zijn: " + item.text, role);
      case ItemKind::scenario:
        return line((item.nothing ? "Als we niets doen: " : "Wat er kan gebeuren: ") + item.text, role,
                    likelihoodWords(item.likelihood));
      case ItemKind::besluit: return decision(item);
      case ItemKind::actie: {
        std::string known = item.owner;
        add(known, dueWords(item));
        return line("Afgesproken: " + item.text, role, known);
      }
      case ItemKind::opschaling:
        return line("Ingelicht: " + item.asked + ".", role, scalingWords(item.because, m_knowledge));
      case ItemKind::les: return line("Les: " + item.text, role, labelled("bij: ", item.owner));
      case ItemKind::bijlage:
        return line("Bijlage vastgelegd" + (item.text.empty() ? "." : ": " + item.text), role,
                    "kenmerk " + item.fileHash.substr(0, 19));
      case ItemKind::notitie:
        if (m_inside) line("Notitie: " + item.text, role);
        return;
    }
  }

  void fact(const DossierItem& item) {
    std::string known = surenessWords(item.sureness);
    if (item.known && *item.known != m_entry->at) known += "; vastgelegd op " + shortMomentWords(m_entry->at);
    m_lines.push_back({item.known.value_or(m_entry->at), item.text, originWords(item.origin), known, false});
  }

  void decision(const DossierItem& item) {
    std::string known;
    add(known, labelled("omdat: ", item.because));
    add(known, labelled("mandaat: ", item.mandate));
    add(known, labelled("uitvoering: ", item.owner));
    add(known, labelled("aanwezig: ", item.present));
    add(known, labelled("lichter, en waarom niet: ", item.lighter));
    add(known, labelled("tegenspraak: ", item.dissent));
    for (const DecisionFacts& one : m_facts.decisions)
      if (one.id != 0 && one.id == item.decision) addTests(known, one);
    add(known, phaseThen());
    const std::string card = item.card.empty() ? "" : " (" + cardName(m_knowledge, item.card) + ")";
    line((item.readBack ? "Besloten en teruggelezen: " : "Besluit vastgelegd: ") + item.text + card,
         "besluit, vastgelegd door " + by(m_entry->role), known, true);
  }

  /// Which tests were filled in for it; the answers stand in the decision note.
  void addTests(std::string& known, const DecisionFacts& decision) const {
    for (const FilledForm& one : decision.forms)
      if (const Form* form = m_knowledge.form(one.form)) add(known, "ingevuld: " + form->name);
  }

  static std::string readingWords(ReadingWas reading) {
    switch (reading) {
      case ReadingWas::klopte: return "de duiding klopte";
      case ReadingWas::te_zwaar: return "de duiding was te zwaar";
      case ReadingWas::te_licht: return "de duiding was te licht";
      case ReadingWas::onbekend: return "of de duiding klopte is niet bekend";
    }
    return {};
  }

  static std::string workedWords(CardResult result) {
    switch (result) {
      case CardResult::hielp: return "hielp";
      case CardResult::niets: return "deed niets";
      case CardResult::averechts: return "werkte averechts";
      case CardResult::onbekend: return "hielp of hielp niet: niet bekend";
    }
    return {};
  }

  /// What the program made of it when the entry was written.
  std::string phaseThen() const {
    const CoursePhase* then = nullptr;
    for (const CoursePhase& one : m_facts.course.history)
      if (one.from <= m_entry->at) then = &one;
    return then ? "toen volgens Peilstok: " + phaseWords(then->phase, then->step) : "";
  }

  void changed(const DossierItem& item, const DossierItem& was) {
    const std::string role = by(m_entry->role);
    if (item.text != was.text) line("Gewijzigd: " + item.text, role, "eerst: " + was.text);
    if (!item.taken.empty() && was.taken.empty())
      line(fmt::format("Opgepakt: {} heeft het ({}).", item.taken, item.asked), role);
    if (item.readBack && !was.readBack) line("Teruggelezen en akkoord: " + item.text, role);
    if (item.kind == ItemKind::gegeven && item.sureness != was.sureness)
      line(item.text, originWords(item.origin),
           fmt::format("nu {}; eerst {}", surenessWords(item.sureness), surenessWords(was.sureness)));
    else if (item.kind == ItemKind::gegeven && item.known != was.known && item.text == was.text)
      line("Nagevraagd, klopt nog: " + item.text, originWords(item.origin), surenessWords(item.sureness));
    if (item.kind == ItemKind::scenario && item.likelihood != was.likelihood)
      line("Wat er kan gebeuren: " + item.text, role,
           fmt::format("nu {}; eerst {}", likelihoodWords(item.likelihood), likelihoodWords(was.likelihood)));
    if (item.state == was.state) {
      if (item.state == ItemState::open && (item.owner != was.owner || item.due != was.due)) moved(item);
      return;
    }
    if (item.state == ItemState::open) return line("Weer open: " + item.text, role);
    if (item.state == ItemState::vervallen)
      return line("Ingetrokken: " + item.text, role, labelled("omdat: ", item.outcome));
    ended(item);
  }

  void moved(const DossierItem& item) {
    if (item.kind != ItemKind::vraag && item.kind != ItemKind::actie) return;
    std::string known = item.owner;
    add(known, dueWords(item));
    line("Nu bij een ander of later: " + item.text, by(m_entry->role), known);
  }

  void ended(const DossierItem& item) {
    const std::string role = by(m_entry->role);
    switch (item.kind) {
      case ItemKind::vraag: return line("Beantwoord: " + item.text, role, m_inside ? item.outcome : "");
      case ItemKind::les: return line("Les toegepast: " + item.text, role, item.outcome);
      case ItemKind::opschaling: return;  // told when somebody took it
      default: return line("Gedaan: " + item.text, role, item.outcome);
    }
  }

  const DossierFacts& m_facts;
  const Knowledge& m_knowledge;
  const bool m_inside;
  Dossier m_before;
  const DossierEntry* m_entry = nullptr;
  Lines m_lines;
};

void addSignals(Lines& lines, const DossierFacts& f) {
  for (const OverviewRow& one : f.signals)
    if (one.received)
      lines.push_back({*one.received, "Er kwam een signaal binnen.", "signaal " + one.id,
                       "volgens Peilstok: " + phaseWords(one.phase, one.step)});
  for (const JudgedFact& one : f.judged)
    lines.push_back({one.own.since, fmt::format("Eigen oordeel over S{}: {}.", one.signal, shortPhase(one.own)),
                     one.role.empty() ? "eigen oordeel" : "oordeel van " + one.role,
                     "Peilstok: " + shortPhase(one.proposed) + (one.note.empty() ? "" : "; reden: " + one.note), true});
}

void addCourse(Lines& lines, const DossierFacts& f, const Knowledge& knowledge) {
  for (const CoursePhase& one : f.course.history)
    lines.push_back({one.from, "Volgens Peilstok werd de fase: " + phaseWords(one.phase, one.step) + ".",
                     "verloop van de signalen", courseReasonWords(knowledge.framework, one.reason), true});
}

/// Of a decision that stands as an item too, the item is told.
void addDecisions(Lines& lines, const DossierFacts& f, const Knowledge& knowledge) {
  for (const DecisionFacts& one : f.decisions) {
    const bool told = one.id != 0 && std::ranges::any_of(f.dossier.items, [&](const DossierItem& item) {
                        return item.decision == one.id;
                      });
    if (told && !f.entries.empty()) continue;
    std::string known = "toen bekend: " + phaseWords(one.phase, one.step);
    add(known, labelled("omdat: ", one.decision.reason));
    add(known, labelled("aanwezig: ", one.decision.present));
    add(known, labelled("tegenspraak: ", one.decision.dissent));
    lines.push_back({one.decision.at, "Besloten: " + cardName(knowledge, one.decision.card) + ".",
                     "besluit van " + one.decision.role, known, true});
  }
}

void addMeetings(Lines& lines, const DossierFacts& f) {
  for (const HeldMeeting& one : f.meetings) {
    lines.push_back({one.began, "Het overleg begon.", "overleg",
                     one.present.empty() ? "" : "aanwezig: " + text::joined(one.present)});
    for (const HeldStep& step : one.steps)
      if (step.from != one.began)
        lines.push_back({step.from, "In het overleg aan de orde: " + meetingStepName(step.step) + ".", "overleg", ""});
    if (one.ended) lines.push_back({*one.ended, "Het overleg was afgelopen.", "overleg", ""});
  }
}

}  // namespace

std::vector<Happening> chronology(const DossierFacts& f, const Knowledge& knowledge, bool inside) {
  Lines lines;
  addSignals(lines, f);
  addCourse(lines, f, knowledge);
  std::ranges::move(Teller(f, knowledge, inside).told(), std::back_inserter(lines));
  addMeetings(lines, f);
  addDecisions(lines, f, knowledge);
  std::stable_sort(lines.begin(), lines.end(), [](const Happening& a, const Happening& b) { return a.at < b.at; });
  return lines;
}

std::vector<Section> chronologySections(const std::vector<Happening>& lines, const std::string& id) {
  std::vector<Section> out;
  std::string day;
  for (const Happening& one : lines) {
    const std::string its = dayOf(one.at);
    if (its != day || out.empty()) {
      day = its;
      Section section{fmt::format("{}-{}", id, out.size() + 1), its, 3, {}};
      section.heading[0] = static_cast<char>(section.heading[0] - 'a' + 'A');
      section.blocks.push_back(Table{"", {{"Tijd"}, {"Wat"}, {"Bron"}, {"Toen bekend, en waarom"}}, {}, {}});
      out.push_back(std::move(section));
    }
    std::get<Table>(out.back().blocks.front()).rows.push_back({hourWords(one.at), one.what, one.source, one.known});
  }
  return out;
}

}  // namespace peilstok::report
