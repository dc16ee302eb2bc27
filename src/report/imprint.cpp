#include "model/words.h"
#include "report/document.h"
#include "report/words.h"

namespace peilstok::report {

std::string municipalityLine(const Imprint& imprint) {
  return imprint.municipality.empty() ? "" : "Gemeente " + imprint.municipality;
}

std::string markingLine(const Imprint& imprint) {
  const std::string label(word(imprint.tlp));
  return imprint.classification.empty() ? label : imprint.classification + ", " + label;
}

std::string markingLine(const Report& report) {
  const std::string line = markingLine(report.imprint);
  return report.exercise.empty() ? line : "OEFENING, " + line;
}

std::string logbookLine(const Imprint& imprint) {
  if (!imprint.logbook) return "";
  return "Logboek tot regel " + std::to_string(imprint.logbook->lines) + ", hash " + imprint.logbook->hash;
}

std::string originLine(const Imprint& imprint) {
  std::string out = municipalityLine(imprint);
  if (imprint.made) out += (out.empty() ? "" : ", ") + momentWords(*imprint.made);
  return out;
}

}  // namespace peilstok::report
