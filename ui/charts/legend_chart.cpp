#include "charts/legend_chart.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <vector>

#include "bridge/presenter.h"
#include "charts/occurrence_mark.h"
#include "charts/survey_words.h"
#include "theme/shapes.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(LegendChart)
};

constexpr double line = 20, markWidth = 22, gap = 12;

struct Entry {
  survey::Occurrence one;
  bool ring = false;
  bool shape = true;  ///< false: the ring alone
  QString words;
};

Entry ofPhase(const PhaseStep& of) {
  Entry entry;
  entry.one.phase = of.phase;
  entry.one.step = of.step;
  entry.words = present::phaseName(of.phase, of.step).toLower();
  return entry;
}

std::vector<Entry> mapEntries() {
  std::vector<Entry> entries;
  for (const Precision precision :
       {Precision::plek, Precision::woonplaats, Precision::gemeente, Precision::aangenomen}) {
    Entry entry;
    entry.one.precision = precision;
    entry.one.phase = Phase::rust;
    entry.ring = true;
    entry.words = survey_words::precision(precision);
    entries.push_back(entry);
  }
  Entry came, nothing;
  came.one.source = "opkomst";
  came.words = Words::tr("gebeurtenis met opkomst");
  nothing.words = Words::tr("op niets uitgelopen");
  entries.push_back(came);
  entries.push_back(nothing);
  Entry old;
  old.one.phase = Phase::escalatie;
  old.one.fades = 0;
  old.words = Words::tr("bij de buren, te lang geleden om mee te tellen");
  entries.push_back(old);
  return entries;
}

std::vector<Entry> timelineEntries() {
  std::vector<Entry> entries;
  for (const PhaseStep& one : allPhaseSteps()) entries.push_back(ofPhase(one));
  Entry decision, message;
  decision.one.kind = message.one.kind = survey::Happening::besluit;
  decision.one.lane = Lane::besluiten;
  decision.words = Words::tr("besluit");
  message.one.lane = Lane::communicatie;
  message.words = Words::tr("besluit over communicatie");
  entries.push_back(decision);
  entries.push_back(message);
  return entries;
}

std::vector<Entry> entriesOf(LegendChart::Of of) {
  return of == LegendChart::Of::map ? mapEntries() : timelineEntries();
}

}  // namespace

template <class Visit>
double LegendChart::arrange(double width, Visit visit) const {
  const QFontMetricsF metrics(Theme::font(metrics::small));
  double x = 0, y = 0;
  for (const Entry& entry : entriesOf(m_of)) {
    const double wide = markWidth + metrics.horizontalAdvance(entry.words);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += line;
    }
    visit(entry, QPointF(x, y));
    x += wide + gap;
  }
  return y + line;
}

int LegendChart::heightFor(double width) const {
  return static_cast<int>(arrange(width, [](const Entry&, const QPointF&) {}));
}

void LegendChart::draw(QPainter& painter, const QRectF& box, const Ink& ink) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  arrange(box.width(), [&](const Entry& entry, const QPointF& at) {
    const QPointF corner = box.topLeft() + at;
    paintMark(painter, corner + QPointF(10, line / 2), entry.one, ink, entry.ring);
    painter.setFont(Theme::font(metrics::small));
    painter.setPen(ink(Role::textMuted));
    painter.drawText(QRectF(corner.x() + markWidth, corner.y(), box.width(), line), Qt::AlignVCenter, entry.words);
  });
  painter.restore();
}

QString LegendChart::words() const {
  QStringList all;
  for (const Entry& entry : entriesOf(m_of)) all << entry.words;
  return Words::tr("Legenda: %1").arg(all.join(QStringLiteral(", ")));
}

}  // namespace peilstok::ui
