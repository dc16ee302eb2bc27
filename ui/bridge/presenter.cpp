#include "bridge/presenter.h"

#include <QCoreApplication>

#include "bridge/text.h"
#include "model/handling.h"
#include "report/words.h"

namespace peilstok::ui::present {

namespace {

struct Presenter {
  Q_DECLARE_TR_FUNCTIONS(Presenter)
};

QString tr(const char* text) { return Presenter::tr(text); }

}  // namespace

QString functionName(const std::string& role) { return toQt(role.empty() ? kUnnamedFunction : role); }

QString phaseName(Phase phase, Step step) { return toQt(report::phaseName(phase, step)); }

QString phaseFull(Phase phase, Step step) {
  if (step == Step::none) return phaseName(phase);
  return QStringLiteral("%1: %2").arg(phaseName(phase), phaseName(phase, step).toLower());
}

QString phaseNotTold() { return tr("nog niet geduid"); }

QString phaseNotToldWhy() {
  return tr("Eerst jouw oordeel: de fase staat hier zodra je in de Duiding een oordeel gaf of het voorstel uitvouwde.");
}

QString urgency(UrgencyLevel level) {
  switch (level) {
    case UrgencyLevel::geen: return tr("Geen haast");
    case UrgencyLevel::deze_week: return tr("Deze week");
    case UrgencyLevel::vandaag: return tr("Vandaag");
    case UrgencyLevel::nu: return tr("Nu");
  }
  return {};
}

QString urgencyLapsed() { return tr("Verlopen"); }

QString urgencyLapsedWhy(UrgencyLevel level) {
  return tr("Was bij het wegen \u2018%1\u2019. Die tijd is voorbij: vraag na hoe het nu is, of sluit het signaal.")
      .arg(urgency(level));
}

QString certainty(Certainty certainty) {
  switch (certainty) {
    case Certainty::laag: return tr("laag");
    case Certainty::midden: return tr("midden");
    case Certainty::hoog: return tr("hoog");
  }
  return {};
}

QString coverage(const Coverage& coverage) {
  if (coverage.channels.empty()) return {};
  QStringList hidden;
  for (const ChannelSight& one : coverage.channels)
    if (one.hidden && !one.seen) hidden += toQt(one.name);
  const QString seen = tr("Zicht %1 van %2 kanalen").arg(coverage.seen()).arg(coverage.channels.size());
  return hidden.isEmpty() ? seen : tr("%1; %2 onzichtbaar").arg(seen, hidden.join(QStringLiteral(", ")));
}

QString coverageDetails(const Coverage& coverage) {
  QStringList lines;
  for (const ChannelSight& one : coverage.channels) {
    const QString name = toQt(one.name);
    QString line = one.seen ? tr("In beeld: %1").arg(name) : tr("Niet in beeld: %1").arg(name);
    if (!one.staleGroups.empty()) line += tr("; te lang niets gehoord van %1").arg(enumeration(one.staleGroups));
    lines += line;
  }
  return lines.join(QLatin1Char('\n'));
}

QString channel(Channel channel) {
  switch (channel) {
    case Channel::monitoring: return tr("Monitoring");
    case Channel::politie: return tr("Politie");
    case Channel::inwoner: return tr("Inwoner");
    case Channel::jongerenwerk: return tr("Jongerenwerk");
    case Channel::school: return tr("School");
    case Channel::collega: return tr("Collega");
    case Channel::media: return tr("Media");
    case Channel::buurgemeente: return tr("Buurgemeente");
    case Channel::ondernemer: return tr("Ondernemer");
    case Channel::anders: return tr("Anders");
  }
  return {};
}

QString access(Access access) {
  switch (access) {
    case Access::open: return tr("Open bron");
    case Access::besloten_op_uitnodiging: return tr("Besloten groep, op uitnodiging");
    case Access::mondeling: return tr("Mondeling");
    case Access::politie: return tr("Via de politie");
    case Access::besloten_zonder_uitnodiging: return tr("Besloten groep, zonder uitnodiging: niet toegestaan");
  }
  return {};
}

QString observed(Observed observed) {
  switch (observed) {
    case Observed::gezien: return tr("gezien");
    case Observed::ervaren: return tr("ervaren");
    case Observed::mogelijk: return tr("mogelijk");
  }
  return {};
}

QString observedMeaning(Observed observed) {
  switch (observed) {
    case Observed::gezien: return tr("De melder heeft het zelf gezien.");
    case Observed::ervaren: return tr("De melder heeft het zelf meegemaakt of gevoeld.");
    case Observed::mogelijk: return tr("Het is gehoord of vermoed, niet zelf gezien.");
  }
  return {};
}

QString police(PoliceJudgement judgement) {
  switch (judgement) {
    case PoliceJudgement::wordt_iets: return tr("Dit wordt iets");
    case PoliceJudgement::wordt_niets: return tr("Dit wordt niets");
    case PoliceJudgement::geen_signaal: return tr("Geen signaal bij de politie");
    case PoliceJudgement::geen_antwoord: return tr("Gevraagd, nog geen antwoord");
    case PoliceJudgement::niet_gevraagd: return tr("Nog niet gevraagd");
  }
  return {};
}

QString contextKind(ContextKind kind) {
  switch (kind) {
    case ContextKind::incident: return tr("Incident");
    case ContextKind::besluit: return tr("Besluit");
    case ContextKind::bijeenkomst: return tr("Bijeenkomst");
    case ContextKind::kalender: return tr("Bijzondere dag");
    case ContextKind::tegenactie: return tr("Tegenactie");
    case ContextKind::maatregel: return tr("Maatregel");
  }
  return {};
}

QString outcome(Outcome outcome) {
  switch (outcome) {
    case Outcome::opkomst: return tr("met opkomst");
    case Outcome::op_niets_uitgelopen: return tr("op niets uitgelopen");
    case Outcome::onbekend: return tr("afloop onbekend");
  }
  return {};
}

QString answer(Answer answer) {
  switch (answer) {
    case Answer::ja: return tr("ja");
    case Answer::nee: return tr("nee");
    case Answer::onbekend: return tr("onbekend");
  }
  return {};
}

QString callKind(CallKind kind) {
  switch (kind) {
    case CallKind::samenkomst: return tr("samenkomst");
    case CallKind::geweld: return tr("geweld");
    case CallKind::vernieling: return tr("vernieling");
    case CallKind::blokkade: return tr("blokkade");
    case CallKind::feest: return tr("feest");
    case CallKind::betoging: return tr("betoging");
    case CallKind::overig: return tr("overig");
  }
  return {};
}

QString sentiment(SentimentLabel label) {
  switch (label) {
    case SentimentLabel::negatief: return tr("negatief");
    case SentimentLabel::neutraal: return tr("neutraal");
    case SentimentLabel::positief: return tr("positief");
  }
  return {};
}

QString grain(Grain grain) {
  switch (grain) {
    case Grain::minute: return tr("op de minuut");
    case Grain::hour: return tr("op het uur");
    case Grain::part_of_day: return tr("dagdeel");
    case Grain::day: return tr("dag");
    case Grain::week: return tr("week");
    case Grain::month: return tr("maand");
    case Grain::year: return tr("jaar");
  }
  return {};
}

QString placeKind(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::gemeente: return tr("gemeente");
    case PlaceKind::woonplaats: return tr("woonplaats");
    case PlaceKind::plek: return tr("plek");
    case PlaceKind::straat: return tr("straat");
  }
  return {};
}

QString placeCertainty(PlaceCertainty certainty) {
  switch (certainty) {
    case PlaceCertainty::zeker: return tr("zeker");
    case PlaceCertainty::aangenomen: return tr("aangenomen");
    case PlaceCertainty::meerduidig: return tr("meer dan één mogelijkheid");
    case PlaceCertainty::onbekend: return tr("onbekend waar");
  }
  return {};
}

QString place(const QString& words, PlaceKind kind, bool certain, const QString& elsewhere) {
  // Who shouts does not shout here.
  const QString name = capitalised(words == words.toUpper() ? words.toLower() : words);
  const QString precision = certain ? placeKind(kind) : placeCertainty(PlaceCertainty::aangenomen);
  if (elsewhere.isEmpty() || kind == PlaceKind::gemeente) return tr("%1, %2").arg(name, precision);
  return tr("%1 in %2, %3").arg(name, elsewhere, precision);
}

QString mask(MaskKind kind) {
  switch (kind) {
    case MaskKind::account: return tr("account");
    case MaskKind::telefoon: return tr("telefoonnummer");
    case MaskKind::email: return tr("e-mailadres");
    case MaskKind::naam_met_adres: return tr("naam en adres");
    case MaskKind::iban: return tr("rekeningnummer");
    case MaskKind::bsn: return tr("burgerservicenummer");
    case MaskKind::kenteken: return tr("kenteken");
    case MaskKind::profiellink: return tr("link naar een profiel");
  }
  return {};
}

QString cardStatus(CardStatus status) {
  switch (status) {
    case CardStatus::bruikbaar: return tr("Bruikbaar");
    case CardStatus::alleen_met_juridisch_advies: return tr("Alleen met juridisch advies");
    case CardStatus::vereist_raadsbesluit: return tr("Vereist raadsbesluit");
    case CardStatus::niet_door_gemeente: return tr("Niet door gemeente");
    case CardStatus::nog_geen_recht: return tr("Nog geen recht");
    case CardStatus::niet_gebruiken: return tr("Niet gebruiken");
  }
  return {};
}

}  // namespace peilstok::ui::present
