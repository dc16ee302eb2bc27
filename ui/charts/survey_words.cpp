#include "charts/survey_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"

namespace peilstok::ui::survey_words {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SurveyWords)
};

QString tr(const char* text) { return Words::tr(text); }

const QLocale& dutch() {
  static const QLocale locale(QLocale::Dutch, QLocale::Netherlands);
  return locale;
}

QDate dateOf(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return QDate(int(date.year()), static_cast<int>(unsigned(date.month())), static_cast<int>(unsigned(date.day())));
}

QString hour(Instant moment) { return toQt(civil::formatHourMinute(moment)); }

}  // namespace

QString lane(Lane lane) {
  switch (lane) {
    case Lane::online: return tr("Online");
    case Lane::fysiek: return tr("Fysiek");
    case Lane::besluiten: return tr("Besluiten");
    case Lane::communicatie: return tr("Communicatie");
    case Lane::buren: return tr("Buren");
  }
  return {};
}

QString precision(Precision precision) {
  switch (precision) {
    case Precision::plek: return tr("plek of straat");
    case Precision::woonplaats: return tr("woonplaats");
    case Precision::gemeente: return tr("gemeente");
    case Precision::aangenomen: return tr("aangenomen");
    case Precision::geen: return tr("zonder plaats");
  }
  return {};
}

QString change(survey::Change change) {
  switch (change) {
    case survey::Change::silent: return tr("te weinig om iets te zeggen");
    case survey::Change::no_normal: return tr("nog geen gewoon beeld");
    case survey::Change::as_usual: return tr("zoals gewoonlijk");
    case survey::Change::more: return tr("meer dan gewoonlijk");
    case survey::Change::less: return tr("minder dan gewoonlijk");
  }
  return {};
}

QString fades(const std::optional<int>& fades) {
  if (!fades) return {};
  if (*fades >= 3) return tr("telt volop mee");
  return *fades > 0 ? tr("telt minder mee") : tr("telt niet meer mee");
}

QString what(const survey::Occurrence& one) {
  if (one.kind != survey::Happening::gebeurtenis) return toQt(one.title);
  const auto outcome = fromWord<Outcome>(one.source);
  const QString theme = one.title.empty() ? tr("Gebeurtenis") : tr("Gebeurtenis: %1").arg(toQt(one.title));
  return outcome ? QStringLiteral("%1, %2").arg(theme, present::outcome(*outcome).toLower()) : theme;
}

QString phase(const survey::Occurrence& one) {
  return one.phase ? present::phaseName(*one.phase, one.step) : tr("geen fase");
}

QString place(const survey::Picture& picture, const Knowledge& knowledge, const std::string& code) {
  if (code.empty()) return tr("zonder plaats");
  if (const survey::Cell* cell = picture.region.cell(code)) return toQt(cell->name);
  const Municipality* municipality = knowledge.gazetteer.municipality(code);
  return toQt(municipality ? municipality->name : code);
}

QString day(std::chrono::sys_days day) {
  return dutch().toString(dateOf(day), QStringLiteral("ddd d MMM")).remove(QLatin1Char('.'));
}

QString wholeDay(std::chrono::sys_days day) { return dutch().toString(dateOf(day), QStringLiteral("dddd d MMMM")); }
QString weekday(std::chrono::sys_days day) { return dutch().toString(dateOf(day), QStringLiteral("dddd")); }

QString stretch(Instant from, Instant until) {
  const auto first = survey::civilDay(from), last = survey::civilDay(until - std::chrono::seconds(1));
  const bool whole = from == survey::beginOf(first) && until == survey::beginOf(last + std::chrono::days(1));
  if (whole) return first == last ? day(first) : tr("%1 tot en met %2").arg(day(first), day(last));
  if (first == survey::civilDay(until)) return tr("%1 %2 tot %3").arg(day(first), hour(from), hour(until));
  return tr("%1 %2 tot %3 %4").arg(day(first), hour(from), day(survey::civilDay(until)), hour(until));
}

QString usual(double value) { return dutch().toString(value, 'f', value == static_cast<int>(value) ? 0 : 1); }

QString figures(const survey::DayFigures& day, const SurveyRules& rules) {
  const QString count = signalsText(day.count);
  if (day.weeksKnown < rules.weeksLeast)
    return tr("%1; nog geen gewoon beeld, pas %2 van de %3 weken").arg(count).arg(day.weeksKnown).arg(rules.weeks);
  const QString compared = tr("%1, gewoonlijk %2 op %3").arg(count, usual(day.usual), weekday(day.day));
  return day.change == survey::Change::silent ? compared : QStringLiteral("%1: %2").arg(compared, change(day.change));
}

QString threshold(const SurveyRules& rules) {
  return tr("Gewoonlijk: de middelste van die weekdag in de %1 weken ervoor. Meer of minder: een factor %2 verschil. "
            "Onder de %3 signalen blijft het stil.")
      .arg(rules.weeks)
      .arg(usual(rules.times))
      .arg(rules.least);
}

QString occasion(const survey::OccasionDay& occasion) {
  if (!occasion.own) return toQt(occasion.name);
  const auto kind = fromWord<ContextKind>(occasion.name);
  const QString name = kind ? present::contextKind(*kind) : toQt(occasion.name);
  return occasion.why.empty() ? name : QStringLiteral("%1: %2").arg(name, toQt(occasion.why));
}

QString boundaryNote(const survey::Picture& picture) {
  if (picture.boundariesSince.empty()) return tr("Grenzen zijn een schets.");
  const QString since = isoDateText(picture.boundariesSince);
  return picture.region.isSchematic()
             ? tr("Grenzen uit een bestand, sinds %1; wat daarin ontbreekt is een schets.").arg(since)
             : tr("Grenzen uit een bestand, sinds %1.").arg(since);
}

QString placesNote() {
  return tr(
      "Een getal is een groep, met het teken van de zwaarste fase. De plek van een teken binnen een gemeente zegt "
      "niets.");
}

}  // namespace peilstok::ui::survey_words
