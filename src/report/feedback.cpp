#include "report/feedback.h"

#include "report/words.h"

namespace peilstok::report {

namespace {

/// "donderdag 19 november 2026".
std::string dayWords(Instant moment) {
  TimeMention day;
  day.start = moment;
  day.grain = Grain::day;
  return momentWords(day);
}

/// Why nothing more is done with it, or what was done.
std::string closedWords(CloseReason reason) {
  switch (reason) {
    case CloseReason::ruis:
      return "We hebben ernaar gekeken. Het is geen teken van onrust; daarom doen we er nu niets mee.";
    case CloseReason::geen_actie:
      return "We hebben het gewogen. Op dit moment is er geen reden om in te grijpen. Verandert dat, dan kijken we "
             "opnieuw.";
    case CloseReason::afgehandeld: return "We hebben gedaan wat nodig was. Voor ons is het nu afgerond.";
    case CloseReason::niet_hier: return "Het speelt niet in onze gemeente. Daarom doen wij er zelf niets mee.";
    case CloseReason::betoging:
      return "Het gaat om een betoging. Betogen is een recht: we letten op de veiligheid en niet op de boodschap.";
    case CloseReason::dubbel: return "We wisten het al van een ander. Uw melding bevestigt het beeld dat we hadden.";
    case CloseReason::vergissing: return "Uw melding stond door een vergissing in ons werk en telt daar niet meer mee.";
    case CloseReason::geen: break;
  }
  return "We hebben het bekeken en afgesloten.";
}

std::string openWords(const Handling& h) {
  if (h.scaledUp) return "We hebben het binnen de gemeente hoger neergelegd, bij wie erover beslist.";
  if (!h.owner.empty()) return "Een collega van de gemeente is ermee bezig.";
  return "Uw melding ligt bij ons en wordt nog bekeken.";
}

std::string asideWords(const Handling& h) {
  std::string when;
  if (h.until) when = " op " + dayWords(*h.until);
  if (h.grows) when += h.until ? ", of eerder als er meer over binnenkomt" : " zodra er meer over binnenkomt";
  return "Nu hoeft er niets te gebeuren. We kijken er opnieuw naar" + when + ".";
}

/// One state, the last there was: what was true before it would contradict it.
std::string stateWords(const FeedbackFacts& facts) {
  if (facts.decided) return "De gemeente heeft hierover een besluit genomen.";
  const Handling& h = facts.handling;
  switch (h.tray) {
    case Tray::gesloten: return closedWords(h.reason);
    case Tray::weggelegd: return asideWords(h);
    case Tray::postvak:
    case Tray::samengevoegd: break;
  }
  return openWords(h);
}

}  // namespace

std::string feedbackText(const FeedbackFacts& facts) {
  std::string out = "Dank u voor uw melding";
  if (facts.received) out += " van " + dayWords(*facts.received);
  out += ".\n\n";
  if (facts.merged) out += "We hebben die bij andere meldingen over hetzelfde gelegd. ";
  out += stateWords(facts);
  if (facts.police) out += " We hebben ook de politie gevraagd mee te kijken.";
  out += "\n\nZiet of hoort u meer, laat het ons dan weten. Is er direct gevaar, bel dan 112.";
  if (!facts.signature.empty()) out += "\n\nGemeente " + facts.signature;
  return out + "\n";
}

}  // namespace peilstok::report
