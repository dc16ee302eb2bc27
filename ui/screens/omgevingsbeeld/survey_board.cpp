#include "screens/omgevingsbeeld/survey_board.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "charts/survey_words.h"
#include "screens/omgevingsbeeld/day_views.h"
#include "screens/omgevingsbeeld/map_view.h"
#include "screens/omgevingsbeeld/timeline_view.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

/// A part of the page: a heading with what can be done there, the chart, and words below it.
struct Panel {
  QFrame* frame = new QFrame;
  QVBoxLayout* body = new QVBoxLayout(frame);
  QHBoxLayout* head = new QHBoxLayout;
  QLabel* title;

  explicit Panel(const QString& heading) : title(makeLine(heading, "strong")) {
    setRole(frame, "panel");
    body->setContentsMargins(10, 4, 10, 4);
    body->setSpacing(3);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(4);
    head->addWidget(title);
    head->addStretch(1);
    body->addLayout(head);
  }
};

/// Follows what the keyboard or the mouse points at in a chart; what it said before comes back afterwards.
void follow(const ChartView* view, QLabel* label) {
  QObject::connect(view, &ChartView::hereChanged, label, [label](const QString& words) {
    label->setText(words.isEmpty() ? label->property("resting").toString() : words);
  });
}

void rest(QLabel* label, const QString& words) {
  label->setProperty("resting", words);
  label->setText(words);
}

}  // namespace

SurveyBoard::SurveyBoard(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_map(new MapView(theme)),
      m_timeline(new TimelineView(theme)),
      m_calendar(new CalendarView(theme)),
      m_normal(new NormalView(theme)),
      m_mapNote(makeLabel({}, "small")),
      m_mapHere(makeLine({}, "small")),
      m_timelineNote(makeLabel({}, "small")),
      m_calendarNote(makeLabel({}, "small")),
      m_normalNote(makeLabel({}, "small")),
      m_threshold(makeLabel({}, "small")),
      m_grid(new QGridLayout(this)) {
  setRole(this, "columns");
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(1);
  m_parts[0] = buildMap(theme);
  m_parts[1] = buildCalendar();
  m_parts[2] = buildNormal();
  m_parts[3] = buildTimeline(theme);
  setAttribute(Qt::WA_StyledBackground);
  setWide(true);
  // As one reads: the map, what is beside it, what is below it.
  setTabOrder(m_map, m_calendar);
  setTabOrder(m_calendar, m_normal);
}

QWidget* SurveyBoard::buildMap(const Theme& theme) {
  Panel panel(tr("Kaart"));
  m_mapTitle = panel.title;
  // Not in the place of the note below: how far to trust the borders must always be in sight.
  m_mapHere->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  panel.head->insertWidget(1, m_mapHere, 100);
  panel.body->addWidget(m_map, 1);
  panel.body->addWidget(new LegendView(theme, LegendChart::Of::map));
  panel.body->addWidget(m_mapNote);
  follow(m_map, m_mapHere);
  return panel.frame;
}

QWidget* SurveyBoard::buildCalendar() {
  Panel panel(tr("Bijzondere dagen"));
  panel.head->addWidget(makeLine(CalendarChart::signWords(), "small"));
  panel.body->addWidget(m_calendar, 1);
  panel.body->addWidget(m_calendarNote);
  follow(m_calendar, m_calendarNote);
  return panel.frame;
}

QWidget* SurveyBoard::buildNormal() {
  Panel panel(tr("Meer of minder dan gewoonlijk"));
  panel.body->addWidget(m_normal, 1);
  panel.body->addWidget(m_normalNote);
  follow(m_normal, m_normalNote);
  // What the signs mean must be readable without a mouse; it stands at the heading, and in the tooltip whole.
  auto* what = makeLine(tr("balk: signalen, streep: gewoonlijk"), "small");
  panel.head->addWidget(what);
  panel.body->addWidget(m_threshold);
  return panel.frame;
}

QWidget* SurveyBoard::buildTimeline(const Theme& theme) {
  Panel panel(tr("Tijdlijn"));
  m_timelineNote->setWordWrap(false);
  QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_timelineNote->setSizePolicy(policy);
  panel.head->insertWidget(1, m_timelineNote, 100);
  const auto add = [&](const QString& text, const QString& name, const QString& tip, auto action) {
    auto* button = new QPushButton(text);
    setRole(button, "entry");
    button->setAccessibleName(name);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, m_timeline, action);
    panel.head->addWidget(button);
    return button;
  };
  add(QStringLiteral("\u2212"), tr("Uitzoomen"), tr("Uitzoomen (\u2212, of Ctrl en het muiswiel)"),
      [this] { m_timeline->zoom(1 / 1.6); });
  add(QStringLiteral("+"), tr("Inzoomen"), tr("Inzoomen (+, of Ctrl en het muiswiel)"),
      [this] { m_timeline->zoom(1.6); });
  auto* all = add(tr("Hele periode"), tr("Hele periode"), tr("De hele periode laten zien (0)"),
                  [this] { m_timeline->showAll(); });
  all->setEnabled(false);
  connect(m_timeline, &TimelineView::zoomed, all, [this, all] { all->setEnabled(m_timeline->isZoomed()); });
  panel.body->addWidget(m_timeline, 1);
  panel.body->addWidget(new LegendView(theme, LegendChart::Of::timeline));
  follow(m_timeline, m_timelineNote);
  return panel.frame;
}

void SurveyBoard::setWide(bool wide) {
  if (m_arranged && wide == m_wide) return;
  m_wide = wide;
  m_arranged = true;
  for (QWidget* part : m_parts) m_grid->removeWidget(part);
  if (wide) {
    m_grid->addWidget(m_parts[0], 0, 0, 2, 1);
    m_grid->addWidget(m_parts[1], 0, 1);
    m_grid->addWidget(m_parts[2], 1, 1);
    m_grid->addWidget(m_parts[3], 2, 0, 1, 2);
  } else {
    int row = 0;
    for (const int part : {0, 3, 1, 2}) m_grid->addWidget(m_parts[part], row++, 0);
  }
  m_grid->setColumnStretch(0, 62);
  m_grid->setColumnStretch(1, wide ? 38 : 0);
  for (int row = 0; row < 4; ++row) m_grid->setRowStretch(row, wide && row < 2 ? 3 : 2);
  m_grid->setRowStretch(3, wide ? 0 : 2);
}

void SurveyBoard::showPicture(const SurroundingsPtr& picture, const survey::Selection& selection,
                              const SurveyRules& rules) {
  survey::Selection forMap = selection, forTimeline = selection;
  forMap.place.clear();
  forTimeline.stretch.reset();
  m_map->setContent(picture, survey::chosen(*picture, forMap, picture->occurrences), selection.place);
  m_timeline->setContent(picture, survey::chosen(*picture, forTimeline, picture->occurrences), selection.stretch);
  m_calendar->setContent(picture, selection.stretch);
  m_normal->setContent(survey::daysOf(*picture, selection, rules), rules, selection.stretch);
  m_mapTitle->setText(tr("%1 en buren").arg(toQt(picture->ownName)));
  m_map->setAccessibleName(tr("Kaart van %1 en buren").arg(toQt(picture->ownName)));
  m_mapNote->setText(QStringLiteral("%1 %2").arg(survey_words::placesNote(), survey_words::boundaryNote(*picture)));
  rest(m_mapHere, tr("Pijltjes of klik: kies een gemeente."));
  rest(m_timelineNote,
       tr("Een getal is een groep, met het teken van de zwaarste fase. Sleep om een stuk te kiezen; met Shift en de "
          "pijltjes kan ook."));
  rest(m_calendarNote, m_calendar->chart().coming(3));
  rest(m_normalNote, m_normal->chart().summary());
  m_threshold->setText(survey_words::threshold(rules));
}

}  // namespace peilstok::ui
