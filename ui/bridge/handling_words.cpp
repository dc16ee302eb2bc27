#include "bridge/handling_words.h"

#include <QCoreApplication>

#include "bridge/text.h"

namespace peilstok::ui::present {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Handling", text, nullptr, n); }

QString namesOf(const std::vector<std::int64_t>& signals) {
  if (signals.size() == 1) return signalName(signals.front());
  return signalsText(static_cast<qint64>(signals.size()));
}

QString lyingUntil(const Handling& h, Instant now) {
  QStringList parts;
  if (h.until) parts << tr("tot %1").arg(momentText(*h.until, now));
  if (h.grows) parts << tr("tot het groeit: %1").arg(growth(h.grows));
  return parts.join(tr(", of eerder "));
}

}  // namespace

QString signalName(std::int64_t number) { return QStringLiteral("S%1").arg(number); }

QString tray(Tray tray) {
  switch (tray) {
    case Tray::postvak: return tr("Postvak");
    case Tray::weggelegd: return tr("Weggelegd");
    case Tray::gesloten: return tr("Gesloten");
    case Tray::samengevoegd: return tr("Samengevoegd");
  }
  return {};
}

QString closeReason(CloseReason reason) {
  switch (reason) {
    case CloseReason::geen: return {};
    case CloseReason::ruis: return tr("Ruis: heeft niets met de openbare orde te maken");
    case CloseReason::geen_actie: return tr("Gezien, geen actie nodig");
    case CloseReason::afgehandeld: return tr("Afgehandeld");
    case CloseReason::niet_hier: return tr("Niet voor deze gemeente");
    case CloseReason::betoging: return tr("Gewone betoging: verder via de aanmelding");
    case CloseReason::dubbel: return tr("Dubbel: staat er al");
    case CloseReason::vergissing: return tr("Vergissing: had hier niet moeten staan");
  }
  return {};
}

QString verb(HandlingVerb verb) {
  switch (verb) {
    case HandlingVerb::pak_op: return tr("Oppakken");
    case HandlingVerb::wijs_toe: return tr("Toewijzen");
    case HandlingVerb::voeg_samen: return tr("Samenvoegen");
    case HandlingVerb::leg_weg: return tr("Wegleggen");
    case HandlingVerb::sluit: return tr("Sluiten");
    case HandlingVerb::schaal_op: return tr("Opschalen");
    case HandlingVerb::heropen: return tr("Heropenen");
    case HandlingVerb::wek: return tr("Terug in het postvak");
    case HandlingVerb::maak_ongedaan: return tr("Ongedaan maken");
  }
  return {};
}

QString growth(Growth growth) { return tr("%1 gelijke in %2 uur").arg(growth.count).arg(growth.hours); }

QString done(const HandlingAnswer& answer) {
  const QString names = namesOf(answer.signals);
  const app::HandlingWish& wish = answer.wish;
  if (answer.undone != 0) return tr("De laatste stap is ongedaan gemaakt");
  switch (wish.verb) {
    case HandlingVerb::pak_op: return tr("%1 opgepakt").arg(names);
    case HandlingVerb::wijs_toe: return tr("%1 toegewezen aan %2").arg(names, toQt(wish.owner));
    case HandlingVerb::voeg_samen:
      if (answer.groups == 1) return tr("%1 samengevoegd").arg(names);
      if (answer.groups > 1) return tr("%1 samengevoegd in %2 groepen").arg(names).arg(answer.groups);
      return tr("%1 samengevoegd onder %2").arg(names, signalName(wish.into));
    case HandlingVerb::leg_weg: return tr("%1 weggelegd").arg(names);
    case HandlingVerb::sluit: return tr("%1 gesloten").arg(names);
    case HandlingVerb::schaal_op: return tr("%1 opgeschaald naar %2").arg(names, toQt(wish.owner));
    case HandlingVerb::heropen: return tr("%1 ligt weer in het postvak").arg(names);
    case HandlingVerb::maak_ongedaan: return tr("Losgehaald wat bij %1 lag").arg(names);
    case HandlingVerb::wek: break;
  }
  return {};
}

QString handlingState(const Handling& h, Instant now) {
  switch (h.tray) {
    case Tray::postvak: {
      if (h.scaledUp) return tr("Opgeschaald naar %1").arg(toQt(h.owner));
      return h.owner.empty() ? QString() : tr("Opgepakt door %1").arg(toQt(h.owner));
    }
    case Tray::weggelegd: return tr("Weggelegd %1").arg(lyingUntil(h, now));
    case Tray::gesloten: return tr("Gesloten. %1").arg(closeReason(h.reason));
    case Tray::samengevoegd: return tr("Samengevoegd onder %1").arg(signalName(h.into));
  }
  return {};
}

QString handlingLine(const HandlingLine& line, Instant now) {
  QString words =
      line.verb == HandlingVerb::maak_ongedaan || line.verb == HandlingVerb::wek || line.verb == HandlingVerb::heropen
          ? verb(line.verb)
          : handlingState(line.after, now);
  if (words.isEmpty()) words = verb(line.verb);
  if (!line.after.note.empty() && line.verb != HandlingVerb::maak_ongedaan)
    words += QStringLiteral(". ") + toQt(line.after.note);
  return words;
}

}  // namespace peilstok::ui::present
