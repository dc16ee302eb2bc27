#include "report/dossier_words.h"

#include "report/words.h"

namespace peilstok::report {

std::string surenessWords(Sureness sureness) {
  switch (sureness) {
    case Sureness::zeker: return "zeker";
    case Sureness::vermoed: return "vermoed";
    case Sureness::onbekend: return "onbekend";
    case Sureness::niet_gezien: return "zien wij niet";
  }
  return {};
}

std::string likelihoodWords(Likelihood likelihood) {
  switch (likelihood) {
    case Likelihood::onwaarschijnlijk: return "onwaarschijnlijk";
    case Likelihood::mogelijk: return "mogelijk";
    case Likelihood::waarschijnlijk: return "waarschijnlijk";
    case Likelihood::zeer_waarschijnlijk: return "zeer waarschijnlijk";
  }
  return {};
}

std::string originWords(ItemOrigin origin) {
  switch (origin) {
    case ItemOrigin::eigen: return "eigen waarneming";
    case ItemOrigin::signaal: return "uit een signaal";
    case ItemOrigin::politie: return "van de politie";
    case ItemOrigin::partner: return "van een partner";
  }
  return {};
}

std::string saidWords(const std::optional<bool>& said) { return !said ? "onbekend" : *said ? "ja" : "nee"; }

std::string kindName(ItemKind kind) {
  switch (kind) {
    case ItemKind::gegeven: return "Feit";
    case ItemKind::vraag: return "Vraag";
    case ItemKind::verklaring: return "Andere verklaring";
    case ItemKind::scenario: return "Scenario";
    case ItemKind::besluit: return "Besluit";
    case ItemKind::actie: return "Actie";
    case ItemKind::bijlage: return "Bijlage";
    case ItemKind::opschaling: return "Opschaling";
    case ItemKind::les: return "Les";
    case ItemKind::notitie: return "Notitie";
  }
  return {};
}

std::string meetingStepName(MeetingStep step) {
  switch (step) {
    case MeetingStep::geen: return "Geen overleg";
    case MeetingStep::beeld: return "Beeld";
    case MeetingStep::oordeel: return "Oordeel";
    case MeetingStep::besluit: return "Besluit";
    case MeetingStep::klaar: return "Afgerond";
  }
  return {};
}

std::string shortPhase(const PhaseSince& phase) {
  std::string name = phaseName(phase.phase, phase.step);
  if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return name;
}

std::string heldWords(const DossierPhase& held) {
  if (!held.own) {
    const PhaseSince phase = held.leading();
    return phaseName(phase.phase, phase.step) + ", volgens Peilstok";
  }
  std::string out = "Eigen oordeel: " + shortPhase(*held.own);
  if (held.program) out += " \u00b7 Peilstok: " + (held.differs() ? shortPhase(*held.program) : "hetzelfde");
  if (held.heavierUnjudged) out += " (dat signaal is nog niet beoordeeld)";
  return out;
}

std::string scalingWords(const std::string& because, const Knowledge& knowledge) {
  constexpr std::string_view kByRule = "regel ";
  if (!because.starts_with(kByRule)) return because;
  const EscalationRule* const rule = knowledge.escalation.rule(because.substr(kByRule.size()));
  return rule ? "afspraak: " + rule->name : because;
}

std::string callOf(const SignalTold& told) {
  const Call& call = told.call;
  if (call.reported && !call.isCall) return "Het bericht vertelt volgens Peilstok over een oproep van anderen";
  if (!call.isCall) return "Het bericht roept volgens Peilstok zelf niet op";
  const std::string start = "Het bericht roept volgens Peilstok op tot ";
  switch (call.kind) {
    case CallKind::samenkomst: return start + "een samenkomst";
    case CallKind::geweld: return start + "geweld";
    case CallKind::vernieling: return start + "vernieling";
    case CallKind::blokkade: return start + "een blokkade";
    case CallKind::feest: return start + "een feest";
    case CallKind::betoging: return start + (call.peaceful ? "een vreedzame betoging" : "een betoging");
    case CallKind::overig: return start + "iets anders dan komen";
  }
  return start;
}

std::string whereOf(const SignalTold& told, const Knowledge& knowledge) {
  if (told.municipality.empty()) return told.spot;
  const Municipality* known = knowledge.gazetteer.municipality(told.municipality);
  const std::string municipality = known ? known->name : told.municipality;
  return told.spot.empty() ? municipality : told.spot + ", " + municipality;
}

}  // namespace peilstok::report
