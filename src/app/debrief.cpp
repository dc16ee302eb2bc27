#include "app/debrief.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::app {

namespace {

using report::DebriefAct;
using report::DebriefKind;

/// What was done, as a report says it; a step that says nothing about the case gives nothing.
std::string handlingWords(const HandlingLine& line) {
  switch (line.verb) {
    case HandlingVerb::pak_op: return "opgepakt";
    case HandlingVerb::wijs_toe: return "toegewezen aan " + line.after.owner;
    case HandlingVerb::voeg_samen: return "samengevoegd met S" + std::to_string(line.after.into);
    case HandlingVerb::leg_weg: return "weggelegd";
    case HandlingVerb::sluit: return "gesloten";
    case HandlingVerb::schaal_op:
      return line.after.owner.empty() ? "opgeschaald" : "opgeschaald naar " + line.after.owner;
    case HandlingVerb::heropen: return "heropend";
    case HandlingVerb::wek: return "terug in het postvak";
    case HandlingVerb::maak_ongedaan: return "een stap ongedaan gemaakt";
  }
  return {};
}

std::string judgementWords(const Judgement& one) {
  const std::string phase = report::phaseWords(one.phase, one.step);
  const char* seen = one.proposalSeen ? "voorstel gezien" : "voor het voorstel";
  switch (one.kind) {
    case JudgementKind::eigen: return fmt::format("eigen oordeel, {}: {}", seen, phase);
    case JudgementKind::volg: return "voorstel gevolgd: " + phase;
    case JudgementKind::wijk_af: return "van het voorstel afgeweken: " + phase;
  }
  return {};
}

std::string replyWords(ReplyWord answer) {
  switch (answer) {
    case ReplyWord::ja: return "ja";
    case ReplyWord::nee: return "nee";
    case ReplyWord::onbekend: return "onbekend";
    case ReplyWord::geen_signaal: return "geen signaal";
    case ReplyWord::geen_antwoord: return "geen antwoord";
    case ReplyWord::wordt_iets: return "verwacht dat het iets wordt";
    case ReplyWord::wordt_niets: return "verwacht dat het niets wordt";
  }
  return {};
}

/// Collects what was done with one signal after another. Own words of people are not read.
class Gathering {
 public:
  Gathering(Workspace& workspace, const RunningExercise& running) : m_workspace(workspace), m_running(running) {}

  Result<report::DebriefFacts> all(Instant made) {
    const ExerciseClock clock = m_running.clock();
    m_out.begun = clock.beganAt();
    m_out.stopped = m_running.state.stopped;
    m_out.speed = clock.speed();
    m_out.storyAt =
        m_running.exercise.momentAt(std::max<std::int64_t>(clock.playedAt(made), m_running.state.playedUpTo));
    std::vector<std::int64_t> numbers;
    const auto read = m_workspace.store().forEach([&](const auto& stored, const auto& assessment) {
      if (stored.storedAt >= m_out.begun || isOfThisRun(stored)) {
        numbers.push_back(stored.number);
        addSignal(stored, assessment);
      }
      return true;
    });
    if (!read) return read.error();
    for (const std::int64_t number : numbers)
      if (const auto done = addActs(number); !done) return done.error();
    if (const auto done = addDossiers(numbers); !done) return done.error();
    std::stable_sort(m_out.acts.begin(), m_out.acts.end(),
                     [](const DebriefAct& a, const DebriefAct& b) { return a.at < b.at; });
    return std::move(m_out);
  }

 private:
  bool isOfThisRun(const store::StoredSignal& stored) const {
    return stored.externalId.starts_with(exerciseSignalId(m_running.state, ""));
  }

  void addSignal(const store::StoredSignal& stored, const store::StoredAssessment& assessment) {
    if (!isOfThisRun(stored) || !stored.signal.received) return;
    m_out.signals.push_back(
        {stored.signal.id, stored.signal.text, *stored.signal.received, assessment.phase, assessment.step});
  }

  void add(Instant done, DebriefKind kind, std::int64_t number, std::string words, const std::string& role) {
    addTo("S" + std::to_string(number), done, kind, std::move(words), role);
  }
  void addTo(std::string object, Instant done, DebriefKind kind, std::string words, const std::string& role) {
    m_out.acts.push_back({storyMoment(m_running, done), kind, std::move(object), std::move(words), role, std::nullopt});
  }

  /// Those that hold a signal of this run; one without any signal can only be told to be of it in the first run.
  bool isOfThisRun(const std::vector<DossierEntry>& entries, const std::vector<std::int64_t>& signals) const {
    bool joined = false;
    for (const DossierEntry& entry : entries)
      if (const auto* join = std::get_if<SignalsJoin>(&entry.act))
        for (const std::int64_t one : join->signals) {
          joined = true;
          if (std::ranges::find(signals, one) != signals.end()) return true;
        }
    return !joined && (m_running.state.run == 1 || entries.front().at >= m_out.begun);
  }

  Result<void> addDossiers(const std::vector<std::int64_t>& signals) {
    const auto numbers = m_workspace.store().dossierNumbers();
    if (!numbers) return numbers.error();
    for (const std::int64_t number : *numbers) {
      const auto entries = m_workspace.store().dossierEntries(number);
      if (!entries) return entries.error();
      if (entries->empty() || !isOfThisRun(*entries, signals)) continue;
      Dossier before;
      m_object = "D" + std::to_string(number);
      for (const DossierEntry& entry : *entries) {
        m_entry = &entry;
        std::visit([&](const auto& act) { tell(act, before); }, entry.act);
        apply(before, entry);
      }
    }
    return {};
  }

  void told(DebriefKind kind, std::string words) {
    addTo(m_object, m_entry->at, kind, std::move(words), m_entry->role);
  }

  void tell(const DossierHead& head, const Dossier& before) {
    if (before.number == 0) told(DebriefKind::afhandeling, "dossier geopend");
    if (head.closed != before.head.closed)
      told(DebriefKind::afhandeling, head.closed ? "dossier gesloten" : "dossier heropend");
    if (!head.phase || (head.phase == before.head.phase && head.step == before.head.step)) return;
    told(DebriefKind::oordeel, "eigen oordeel over het geheel: " + report::phaseWords(*head.phase, head.step));
    m_out.acts.back().phase.emplace(*head.phase, head.step);
  }

  void tell(const SignalsJoin& join, const Dossier& before) {
    if (!before.signals.empty())
      told(DebriefKind::afhandeling, fmt::format("{} erbij in het dossier", countWords(join.signals.size())));
  }
  void tell(const SignalsLeave& leave, const Dossier&) {
    told(DebriefKind::afhandeling, fmt::format("{} uit het dossier", countWords(leave.signals.size())));
  }
  static std::string countWords(std::size_t count) {
    return count == 1 ? "1 signaal" : std::to_string(count) + " signalen";
  }

  void tell(const Meeting& meeting, const Dossier& before) {
    if (meeting.step != before.meeting.step && meeting.step != MeetingStep::geen)
      told(DebriefKind::afhandeling, "overleg: " + lowered(report::meetingStepName(meeting.step)));
  }
  void tell(const Handover& handover, const Dossier&) {
    told(DebriefKind::afhandeling, "overgedragen aan " + handover.to);
  }
  void tell(const Evaluation& e, const Dossier&) {
    told(DebriefKind::afhandeling, e.skipped() ? "evaluatie overgeslagen" : "geëvalueerd");
  }

  void tell(const DossierItem& item, const Dossier& before) {
    const DossierItem* const was = item.id == 0 ? nullptr : before.item(item.id);
    if (was != nullptr) return tellChange(item, *was);
    switch (item.kind) {
      case ItemKind::besluit:
        if (item.decision != 0) return;  // told of its signal
        return told(DebriefKind::besluit, item.card.empty()
                                              ? "besluit vastgelegd"
                                              : "besloten: " + report::cardName(m_workspace.knowledge(), item.card));
      case ItemKind::vraag:
        return told(DebriefKind::vraag, item.asked.empty() ? "vraag gesteld" : "gevraagd aan " + item.asked);
      case ItemKind::opschaling: return told(DebriefKind::afhandeling, "opgeschaald naar " + item.asked);
      default: return told(DebriefKind::afhandeling, "vastgelegd: " + lowered(report::kindName(item.kind)));
    }
  }

  void tellChange(const DossierItem& item, const DossierItem& was) {
    const std::string kind = lowered(report::kindName(item.kind));
    if (!item.taken.empty() && was.taken.empty())
      return told(DebriefKind::afhandeling, "\"ik heb hem\": " + item.taken);
    if (item.readBack && !was.readBack) told(DebriefKind::besluit, "besluit teruggelezen");
    if (item.state == was.state) return;
    if (item.state == ItemState::vervallen) told(DebriefKind::afhandeling, kind + " vervallen");
    else if (item.state == ItemState::gedaan && item.kind == ItemKind::vraag)
      told(DebriefKind::antwoord, "vraag beantwoord");
    else if (item.state == ItemState::gedaan) told(DebriefKind::afhandeling, kind + " gedaan");
  }

  static std::string lowered(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
  }

  std::string askedAbout(const std::string& indicator) const {
    return indicator.empty() ? "oordeel van de politie"
                             : report::indicatorName(m_workspace.knowledge().framework, indicator);
  }

  Result<void> addActs(std::int64_t number) {
    store::Store& store = m_workspace.store();
    const auto judgements = store.judgements(number);
    if (!judgements) return judgements.error();
    for (const store::StoredJudgement& one : *judgements) {
      add(one.judgement.at, DebriefKind::oordeel, number, judgementWords(one.judgement), one.judgement.role);
      m_out.acts.back().phase.emplace(one.judgement.phase, one.judgement.step);
    }
    const auto inquiries = store.inquiries(number);
    if (!inquiries) return inquiries.error();
    for (const Inquiry& one : *inquiries)
      add(one.at, DebriefKind::vraag, number,
          fmt::format("gevraagd{}: {}", one.asked.empty() ? "" : " aan " + one.asked, askedAbout(one.indicator)),
          one.role);
    const auto replies = store.replies(number);
    if (!replies) return replies.error();
    for (const Reply& one : *replies)
      add(one.at, DebriefKind::antwoord, number,
          fmt::format("antwoord op {}: {}", askedAbout(one.indicator), replyWords(one.answer)), one.role);
    return addDecided(number);
  }

  Result<void> addDecided(std::int64_t number) {
    store::Store& store = m_workspace.store();
    const auto decisions = store.decisions(number);
    if (!decisions) return decisions.error();
    for (const store::StoredDecision& one : *decisions)
      add(one.decision.at, DebriefKind::besluit, number,
          "besloten: " + report::cardName(m_workspace.knowledge(), one.decision.card), one.decision.role);
    const auto lines = store.handlingLines(number);
    if (!lines) return lines.error();
    for (const HandlingLine& one : *lines) add(one.at, DebriefKind::afhandeling, number, handlingWords(one), one.role);
    return {};
  }

  Workspace& m_workspace;
  const RunningExercise& m_running;
  report::DebriefFacts m_out;
  std::string m_object;  ///< the dossier that is told of
  const DossierEntry* m_entry = nullptr;
};

}  // namespace

Instant storyMoment(const RunningExercise& running, Instant done) {
  const ExerciseClock clock = running.clock();
  const bool later = running.exercise.begins > clock.beganAt() && done >= running.exercise.begins;
  if (done < clock.beganAt() || later) return done;
  return running.exercise.momentAt(clock.playedAt(done));
}

Result<report::Report> debrief(Workspace& workspace, Instant made) {
  const auto running = runningExercise(workspace);
  if (!running) return running.error();
  const auto facts = Gathering(workspace, *running).all(made);
  if (!facts) return facts.error();
  return report::debriefReport(running->exercise, *facts, workspace.knowledge(), made);
}

}  // namespace peilstok::app
