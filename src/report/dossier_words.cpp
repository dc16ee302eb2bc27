#include "report/dossier_words.h"

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

}  // namespace peilstok::report
