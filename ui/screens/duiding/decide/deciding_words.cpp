#include "screens/duiding/decide/deciding_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/findings.h"

namespace peilstok::ui {

namespace {

struct Deciding {
  Q_DECLARE_TR_FUNCTIONS(Deciding)
};

QString tr(const char* text) { return Deciding::tr(text); }

/// "gate" and "what it saw" of "gate:what it saw".
std::pair<std::string, std::string> split(const std::string& gate) {
  const auto colon = gate.find(':');
  if (colon == std::string::npos) return {gate, {}};
  return {gate.substr(0, colon), gate.substr(colon + 1)};
}

}  // namespace

QString cardName(const Knowledge& knowledge, const std::string& id) {
  const Card* card = knowledge.card(id);
  return card ? toQt(card->name) : toQt(id);
}

QString formName(const Knowledge& knowledge, const std::string& id) {
  const Form* form = knowledge.form(id);
  return form ? toQt(form->name) : present::capitalised(present::plain(id));
}

QString gateSentence(const std::string& gate) {
  return gate.empty() ? QString() : present::capitalised(present::gate(gate)) + QLatin1Char('.');
}

QString gateWhy(const Knowledge& knowledge, const std::string& id, const std::string& gate) {
  const auto [kind, seen] = split(gate);
  const Card* card = knowledge.card(id);
  if (!card) return {};
  if (kind == "status") return toQt(card->statusNote);
  if (kind == "tegenaanwijzing")
    for (const Counterindication& one : card->unfitWhen)
      if (std::find(one.indicators.begin(), one.indicators.end(), seen) != one.indicators.end()) {
        const QString sign = indicatorName(knowledge, seen);
        return one.why.empty() ? sign : tr("%1. %2").arg(sign, toQt(one.why));
      }
  if (kind != "opschaalruimte") return {};
  const Card* earlier = knowledge.card(seen);
  if (!earlier) return {};
  for (const Closing& one : earlier->closings)
    if (one.card == id) return tr("Eerder gekozen: %1. %2").arg(toQt(earlier->name), toQt(one.why));
  return tr("Eerder gekozen: %1.").arg(toQt(earlier->name));
}

FormStanding standingOf(const FormPage& page) {
  using State = FormStanding::State;
  if (!page.stored) return {State::empty, tr("niet ingevuld"), {}};
  const app::FormState state = app::stateOf(page.form, page.steps);
  if (!state.stops.empty()) {
    QStringList stops;
    for (const std::string& one : state.stops) stops << toQt(one);
    return {State::stops, tr("houdt tegen"), stops.join(QLatin1Char(' '))};
  }
  if (state.complete()) return {State::done, tr("ingevuld"), {}};
  return {
      State::begun, state.missing.size() == 1 ? tr("nog 1 stap") : tr("nog %1 stappen").arg(state.missing.size()), {}};
}

QString refusedBecause(const Error& error, const Knowledge& knowledge) {
  const std::string& detail = error.detail;
  switch (error.cause) {
    case Cause::forms_missing: {
      QStringList names;
      for (const std::string& id : error.about) names << formName(knowledge, id);
      return tr("Eerst nodig: %1.").arg(names.join(tr(" en ")));
    }
    case Cause::sign_holds:
      return tr("\u2018%1\u2019 is er al, dus dat wekt niemand meer. Kies een ander teken.")
          .arg(indicatorName(knowledge, error.about.front()));
    case Cause::no_signal:
      return tr(
          "Een besluit over een kaart steunt op een signaal. Zet eerst een signaal in dit dossier, of leg het besluit "
          "vast zonder kaart.");
    case Cause::no_other_explanation:
      return tr(
          "Vanaf oplopende spanningen hoort bij een besluit een andere verklaring. Leg eerst vast wat het ook kan zijn "
          "(W); daarna kun je besluiten.");
    case Cause::name_for_room:
      return tr(
          "Hierin lijkt een naam van een persoon te staan, en die komt niet op het scherm in de zaal. Schrijf een "
          "functie of \u2018een bewoner\u2019, of haal het vinkje \u2018Mag op het scherm in de zaal\u2019 weg.");
    case Cause::open_items:
      return tr(
          "Er staan nog vragen of acties open. Rond ze af of laat ze vervallen, met de reden; daarna kan het dossier "
          "dicht.");
    default: break;
  }
  if (error.code != ErrorCode::refused_by_rule) return adviceDetail(error);
  constexpr std::array gates{"status:", "betogingsslot:", "fase:", "tegenaanwijzing:"};
  const bool isGate =
      std::any_of(gates.begin(), gates.end(), [&](const char* gate) { return detail.starts_with(gate); });
  return isGate ? gateSentence(detail) : toQt(detail);
}

QString lookAgainText(Instant moment, Instant now) {
  constexpr std::array days{QT_TRANSLATE_NOOP("Deciding", "ma"), QT_TRANSLATE_NOOP("Deciding", "di"),
                            QT_TRANSLATE_NOOP("Deciding", "wo"), QT_TRANSLATE_NOOP("Deciding", "do"),
                            QT_TRANSLATE_NOOP("Deciding", "vr"), QT_TRANSLATE_NOOP("Deciding", "za"),
                            QT_TRANSLATE_NOOP("Deciding", "zo")};
  const auto day = static_cast<std::size_t>(civil::weekday(civil::fromInstant(moment).date));
  return QStringLiteral("%1 %2").arg(tr(days[day]), momentText(moment, now));
}

}  // namespace peilstok::ui
