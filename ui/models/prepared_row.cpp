#include "models/prepared_row.h"

#include <QCoreApplication>

#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PreparedRow)
};

QString sourceText(const store::SignalRow& row) {
  if (!row.platform.empty()) return present::platform(row.platform);
  return row.channel ? present::channel(*row.channel) : QString();
}

/// What stands of the judgement, beside the phase that is shown.
QString judgedText(const store::SignalRow& row) {
  if (!row.judged) return Words::tr("geduid, daarna anders gewogen");
  if (*row.judged == store::StandingPhase{row.phase, row.step}) return Words::tr("geduid");
  return Words::tr("geduid, Peilstok: %1").arg(present::phaseName(row.phase, row.step));
}

/// "geduid · 2 vragen open · besluit"
QString workText(const ListRow& from) {
  const store::SignalRow& row = from.row;
  QStringList parts;
  if (!from.noise.isEmpty()) parts << Words::tr("ruis: %1").arg(from.noise);
  if (row.demonstrationLock) parts << Words::tr("betoging");
  if (!row.judgedBy.empty()) parts << judgedText(row);
  if (row.openQuestions == 1) parts << Words::tr("vraag open");
  if (row.openQuestions > 1) parts << Words::tr("%1 vragen open").arg(row.openQuestions);
  if (row.decisions == 1) parts << Words::tr("besluit");
  if (row.decisions > 1) parts << Words::tr("%1 besluiten").arg(row.decisions);
  if (from.toldBack) parts << (*from.toldBack ? Words::tr("teruggekoppeld") : Words::tr("niet teruggekoppeld"));
  return parts.join(QStringLiteral("  \u00b7  "));
}

// A search shows what it found: what stands further on than this would fall off the end of a row.
constexpr std::uint32_t hitInSight = 40, wordsBefore = 24;

/// Begins the excerpt a few words before its first hit when that stands far into it.
void beginNearHit(PreparedRow& row) {
  if (row.hits.empty() || row.hits.front().begin <= hitInSight) return;
  const auto from = row.excerpt.indexOf(QLatin1Char(' '), row.hits.front().begin - wordsBefore);
  if (from < 0 || from >= static_cast<qsizetype>(row.hits.front().begin)) return;
  row.excerpt = QStringLiteral("\u2026") + row.excerpt.mid(from);
  const auto gone = static_cast<std::uint32_t>(from - 1);
  for (Span& hit : row.hits) hit = {hit.begin - gone, hit.end - gone};
}

}  // namespace

PreparedRow prepareRow(const ListRow& from, Instant now, bool phaseTold) {
  const store::SignalRow& row = from.row;
  PreparedRow made;
  made.raw = row;
  made.phaseTold = phaseTold;
  const QString stored = toQt(row.excerpt);
  const CodePointIndex places(stored);
  const ReadableText excerpt(stored);
  made.excerpt = excerpt.text();
  for (const Span hit : row.hits)
    made.hits.push_back({static_cast<std::uint32_t>(excerpt.at(places.utf16(hit.begin))),
                         static_cast<std::uint32_t>(excerpt.at(places.utf16(hit.end)))});
  // One sign for one sign, so that the hits stay where they are.
  for (QChar& sign : made.excerpt)
    if (sign.isSpace()) sign = QLatin1Char(' ');
  beginNearHit(made);
  made.owner = toQt(row.handling.owner);
  if (row.grew > 0) made.growth = Words::tr("+%1 in %2 u").arg(row.grew).arg(store::growthHours);
  made.place = from.place;
  made.observed = row.observed ? present::observed(*row.observed) : QString();
  made.source = sourceText(row);
  made.received = row.received ? momentText(*row.received, now) : QString();
  if (row.lookAlikes > 0) made.lookAlikes = countText(row.lookAlikes);
  if (row.merged > 0) made.alike = made.lookAlikes = Words::tr("%1 eronder").arg(row.merged);
  else if (row.lookAlikes > 0) made.alike = Words::tr("%1 gelijk").arg(made.lookAlikes);
  made.work = workText(from);
  made.tellTime(now);
  return made;
}

void PreparedRow::tellTime(Instant now) {
  lapsed = raw.lapses && now > *raw.lapses;
  urgency = lapsed ? present::urgencyLapsed() : present::urgency(raw.urgency);
  age = raw.received ? ageText(*raw.received, now) : QString();
  tellPhase(phaseTold);
}

void PreparedRow::tellPhase(bool told) {
  phaseTold = told;
  phase = told ? present::phaseName(leads().phase, leads().step) : present::phaseNotTold();
  QStringList spoken{
      lapsed ? Words::tr("urgentie verlopen, was %1").arg(present::urgency(raw.urgency).toLower()) : urgency,
      told ? present::phaseFull(leads().phase, leads().step) : present::phaseNotTold(),
      raw.consultPoliceNow ? Words::tr("overleg nu met de politie") : QString(),
      excerpt,
      place,
      observed,
      source,
      received,
      alike,
      growth,
      owner.isEmpty() ? QString() : Words::tr("bij %1").arg(owner),
      work};
  spoken.removeAll(QString());
  accessible = spoken.join(QStringLiteral(", "));
}

}  // namespace peilstok::ui
