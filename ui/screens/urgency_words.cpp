#include "screens/urgency_words.h"

#include <QCoreApplication>
#include <cmath>

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

constexpr double oldAfterHours = 6, daysFrom = 72;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(UrgencyWords)
};

double hoursBetween(Instant from, Instant to) { return static_cast<double>((to - from).count()) / 3600; }

/// Rounded down: who reads it must not think there is more time than there is.
QString timeLeft(Instant moment, Instant now) {
  const double hours = hoursBetween(now, moment);
  const QString when = momentText(moment, now);
  if (hours < 0) return Words::tr("Het genoemde moment is voorbij: %1.").arg(when);
  if (hours < 1) return Words::tr("Het genoemde moment komt binnen een uur: %1.").arg(when);
  if (hours < daysFrom) return Words::tr("Nog %1 uur tot het genoemde moment: %2.").arg(std::floor(hours)).arg(when);
  return Words::tr("Nog %1 dagen tot het genoemde moment: %2.").arg(std::floor(hours / 24)).arg(when);
}

/// Of a day without an hour nothing more exact is said than the day.
QString dayLeft(Instant day, Instant now) {
  const QString when = dayText(day, now);
  return hoursBetween(day, now) >= 24 ? Words::tr("De genoemde dag is voorbij: %1.").arg(when)
                                      : Words::tr("De genoemde dag: %1; een tijdstip staat er niet bij.").arg(when);
}

}  // namespace

bool urgencyLapsed(const Assessment& assessment, Instant now) {
  return assessment.urgency.lapses && now > *assessment.urgency.lapses;
}

QString urgencyReasons(const Assessment& assessment, Instant now) {
  const Urgency& urgency = assessment.urgency;
  std::vector<std::string> reasons = urgency.because;
  const bool timed = urgency.level != UrgencyLevel::geen && urgency.hoursToEvent;
  if (timed && !reasons.empty()) reasons.pop_back();  // the weighing's own last line: what was left then
  QStringList all{sentences(reasons)};
  if (timed) {
    const auto left = std::chrono::seconds(std::llround(*urgency.hoursToEvent * 3600));
    all << (urgency.daysToEvent ? dayLeft(assessment.now + left, now) : timeLeft(assessment.now + left, now));
  }
  if (urgency.level != UrgencyLevel::geen && hoursBetween(assessment.now, now) >= oldAfterHours)
    all << Words::tr("Zo is het gewogen op %1.").arg(momentText(assessment.now, now));
  all.removeAll(QString());
  return all.join(QLatin1Char(' '));
}

}  // namespace peilstok::ui
