#include "bridge/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>
#include <algorithm>
#include <array>
#include <cmath>

namespace peilstok::ui {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Text", text, nullptr, n); }

QString shortMonth(unsigned month) {
  static constexpr std::array names{
      QT_TRANSLATE_NOOP("Text", "jan"), QT_TRANSLATE_NOOP("Text", "feb"), QT_TRANSLATE_NOOP("Text", "mrt"),
      QT_TRANSLATE_NOOP("Text", "apr"), QT_TRANSLATE_NOOP("Text", "mei"), QT_TRANSLATE_NOOP("Text", "jun"),
      QT_TRANSLATE_NOOP("Text", "jul"), QT_TRANSLATE_NOOP("Text", "aug"), QT_TRANSLATE_NOOP("Text", "sep"),
      QT_TRANSLATE_NOOP("Text", "okt"), QT_TRANSLATE_NOOP("Text", "nov"), QT_TRANSLATE_NOOP("Text", "dec")};
  return month >= 1 && month <= 12 ? tr(names[month - 1]) : QString();
}

const QLocale& dutch() {
  static const QLocale locale(QLocale::Dutch, QLocale::Netherlands);
  return locale;
}

QString amount(double value) { return dutch().toString(value, 'g', 3); }

}  // namespace

QString toQt(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

std::string fromQt(const QString& text) {
  const QByteArray bytes = text.toUtf8();
  return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString dayText(Instant moment, Instant now) {
  const auto date = civil::fromInstant(moment).date;
  const QString day = QStringLiteral("%1 %2")
                          .arg(static_cast<unsigned>(date.day()))
                          .arg(shortMonth(static_cast<unsigned>(date.month())));
  if (date.year() == civil::fromInstant(now).date.year()) return day;
  return QStringLiteral("%1 %2").arg(day).arg(static_cast<int>(date.year()));
}

QString momentText(Instant moment, Instant now) {
  return QStringLiteral("%1 %2").arg(dayText(moment, now), toQt(civil::formatHourMinute(moment)));
}

QString timeText(Instant moment) {
  const LocalTime local = civil::fromInstant(moment);
  return QTime(local.hour, local.minute, local.second).toString(QStringLiteral("HH:mm:ss"));
}

QString isoDateText(const std::string& isoDate) {
  const auto moment = civil::parseIso(isoDate);
  if (!moment) return toQt(isoDate);
  const auto date = civil::fromInstant(*moment).date;
  const QString month = dutch().monthName(static_cast<int>(static_cast<unsigned>(date.month())), QLocale::LongFormat);
  return QStringLiteral("%1 %2 %3")
      .arg(static_cast<unsigned>(date.day()))
      .arg(month)
      .arg(static_cast<int>(date.year()));
}

QString shortIsoDateText(const std::string& isoDate) {
  const auto moment = civil::parseIso(isoDate);
  if (!moment) return toQt(isoDate);
  const auto date = civil::fromInstant(*moment).date;
  return QStringLiteral("%1-%2-%3")
      .arg(static_cast<unsigned>(date.day()))
      .arg(static_cast<unsigned>(date.month()))
      .arg(static_cast<int>(date.year()));
}

QString ageText(Instant moment, Instant now) {
  using namespace std::chrono;
  const auto gone = now - moment;
  if (gone < -minutes(1)) return momentText(moment, now);
  if (gone < minutes(1)) return tr("nu");
  if (gone < hours(1)) return tr("%1 min").arg(duration_cast<minutes>(gone).count());
  const auto then = civil::fromInstant(moment).date, today = civil::fromInstant(now).date;
  if (then == today || gone < hours(12)) return tr("%1 u").arg(duration_cast<std::chrono::hours>(gone).count());
  if (then == civil::addDays(today, -1)) return tr("gisteren");
  return dayText(moment, now);
}

QString pointsText(Tenths points) {
  // With a real minus, as wide as the plus and as a digit: the figures stand below each other.
  return dutch().toString(points / 10.0, 'f', 1).replace(QLatin1Char('-'), QChar(0x2212));
}

QString signedPointsText(Tenths points) {
  if (points == 0) return pointsText(0);
  return (points > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + pointsText(std::abs(points));
}

QString shortHash(const std::string& hash) {
  constexpr int letters = 12;
  const QString text = toQt(hash);
  return text.mid(text.indexOf(QLatin1Char(':')) + 1, letters);
}

QString countText(qint64 count) { return dutch().toString(count); }

QString signalsText(qint64 count) { return count == 1 ? tr("1 signaal") : tr("%1 signalen").arg(countText(count)); }

QString timeLeftText(double seconds) {
  if (seconds < 0) return {};
  if (seconds < 50) return tr("nog %1 seconden").arg(std::max(1, static_cast<int>(std::ceil(seconds / 5) * 5)));
  const int minutes = static_cast<int>(std::ceil(seconds / 60));
  return minutes == 1 ? tr("nog 1 minuut") : tr("nog %1 minuten").arg(minutes);
}

QString leadTimeText(double fromHours, double toHours) {
  if (toHours <= 0) return tr("direct");
  // Nobody says 0,3 hour.
  if (fromHours > 0 && fromHours < 1) {
    const int from = qRound(fromHours * 60);
    return toHours <= 1 ? tr("%1 tot %2 minuten").arg(from).arg(qRound(toHours * 60))
                        : tr("%1 minuten tot %2").arg(from).arg(leadTimeText(toHours, toHours));
  }
  const double day = 24, week = 168;
  double unit = 1;
  QString name = tr("uur");
  if (toHours >= 3 * week) {
    unit = week;
    name = tr("weken");
  } else if (toHours > 2 * day) {
    unit = day;
    name = tr("dagen");
  }
  const double from = unit > 1 ? std::floor(fromHours / unit) : fromHours;
  const double to = unit > 1 ? std::ceil(toHours / unit) : toHours;
  if (from == to) return tr("%1 %2").arg(amount(to), name);
  if (from <= 0) return tr("direct tot %1 %2").arg(amount(to), name);
  return tr("%1 tot %2 %3").arg(amount(from), amount(to), name);
}

QString sentences(const std::vector<std::string>& reasons) {
  QStringList made;
  for (const std::string& reason : reasons) {
    QString one = toQt(reason).trimmed();
    if (one.isEmpty()) continue;
    one[0] = one[0].toUpper();
    if (!one.endsWith(QLatin1Char('.'))) one += QLatin1Char('.');
    made << one;
  }
  return made.join(QLatin1Char(' '));
}

QString enumeration(const std::vector<std::string>& reasons, const QString& separator) {
  QStringList made;
  for (const std::string& reason : reasons) {
    QString one = toQt(reason).trimmed();
    while (one.endsWith(QLatin1Char('.'))) one.chop(1);
    if (one.isEmpty()) continue;
    // "ME rukt op" and the like keep their capitals.
    if (one.size() < 2 || !one[1].isUpper()) one[0] = one[0].toLower();
    made << one;
  }
  return made.join(separator);
}

CodePointIndex::CodePointIndex(const QString& text) {
  m_starts.reserve(static_cast<std::size_t>(text.size()) + 1);
  const int size = static_cast<int>(text.size());
  for (int at = 0; at < size; ++at) {
    m_starts.push_back(at);
    if (text[at].isHighSurrogate() && at + 1 < size && text[at + 1].isLowSurrogate()) ++at;
  }
  m_starts.push_back(size);
}

int CodePointIndex::utf16(std::uint32_t codePoint) const {
  return m_starts[std::min<std::size_t>(codePoint, m_starts.size() - 1)];
}

}  // namespace peilstok::ui
