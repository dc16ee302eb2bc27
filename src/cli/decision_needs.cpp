#include "cli/decision_needs.h"

#include <fmt/format.h>

#include "report/words.h"

namespace peilstok::cli {

void sayNeeds(Output& out, const Session& session, const app::DecisionNeeds& needs, const std::string& card,
              std::int64_t signal) {
  if (session.json()) {
    Json told = {{"card", card},         {"gate", needs.gate},   {"refused", needs.refused}, {"lighter", needs.lighter},
                 {"forms", needs.forms}, {"stops", needs.stops}, {"silence", needs.silence}};
    if (signal != 0) told["signal"] = "S" + std::to_string(signal);
    out.json(told);
    return;
  }
  if (signal != 0) out.line(fmt::format("Het besluit over {} steunt op signaal S{}.", card, signal));
  if (!needs.gate.empty())
    out.line(fmt::format("Staat niet in het voorstel: {}.{}", report::blockedWords(needs.gate),
                         needs.refused ? " Hier kan niet van worden afgeweken." : " Zeg met --despite waarom toch."));
  if (needs.gate.starts_with("status:")) return;
  for (const std::string& id : needs.forms) out.line("Eerst invullen: " + id);
  for (const std::string& words : needs.stops) out.line("Niet doen: " + words);
  for (const std::string& id : needs.lighter) out.line("Waarom niet de lichtere kaart " + id + "? (--why-not)");
  if (needs.silence)
    out.line("Zeg wie het in de gaten houdt (--owner), wanneer (--look-again) en waarvan het wakker wordt (--wakes).");
  out.line(signal == 0 ? "Altijd: --role en --reason." : "Altijd: --role en --because.");
}

Result<std::vector<LighterCard>> readWhyNot(const std::vector<std::string>& written) {
  std::vector<LighterCard> lighter;
  for (const std::string& one : written) {
    const std::size_t sign = one.find('=');
    if (sign == std::string::npos) return Error{ErrorCode::wrong_use, "--why-not is written as CARD=reason"};
    lighter.push_back({one.substr(0, sign), one.substr(sign + 1)});
  }
  return lighter;
}

}  // namespace peilstok::cli
