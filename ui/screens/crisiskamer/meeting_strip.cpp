#include "screens/crisiskamer/meeting_strip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "bridge/text.h"
#include "model/meeting.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/meeting_words.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

constexpr std::array steps{MeetingStep::geen, MeetingStep::beeld, MeetingStep::oordeel, MeetingStep::besluit,
                           MeetingStep::klaar};
constexpr std::chrono::seconds beat{15};
constexpr int besideFrom = 900;  // below this the steps, the time and the buttons stand below each other

}  // namespace

MeetingStrip::MeetingStrip(const Theme& theme, Clock clock, QWidget* parent)
    : QFrame(parent),
      m_clock(std::move(clock)),
      m_time(new SignLine(theme, Sign::yes, {}, "small")),
      m_atTable(makeLine(tr("Aan tafel"), "small")),
      m_present(new QLineEdit),
      m_next(new QPushButton),
      m_held(new QPushButton) {
  setRole(this, "bar");
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(metrics::block, metrics::tight, metrics::block, metrics::tight);
  lines->setSpacing(metrics::tight);
  m_row = new QBoxLayout(QBoxLayout::LeftToRight);
  m_row->setSpacing(metrics::tight);
  lines->addLayout(m_row);
  auto* layout = new QHBoxLayout;
  layout->setSpacing(metrics::tight);
  auto* group = new QButtonGroup(this);
  for (const MeetingStep step : steps) {
    auto* chip = new FilterChip(theme, dossier_words::step(step), {});
    chip->setObjectName(QStringLiteral("meeting_%1").arg(static_cast<int>(step)));
    chip->setAccessibleName(tr("Overleg: %1").arg(dossier_words::step(step)));
    chip->setToolTip(dossier_words::stepAsks(step));
    group->addButton(chip);
    layout->addWidget(chip);
    m_steps.emplace_back(step, chip);
    connect(chip, &QAbstractButton::clicked, this, [this, step] { choose(step); });
  }
  layout->addStretch(1);
  m_row->addLayout(layout);
  m_row->addWidget(m_time, 1, Qt::AlignVCenter);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::tight);
  buttons->addWidget(m_held);
  buttons->addWidget(m_next);
  buttons->addStretch(0);
  m_row->addLayout(buttons);
  m_present->setObjectName(QStringLiteral("meetingPresent"));
  m_present->setPlaceholderText(tr("Wie zitten er? Functies, met een komma ertussen"));
  m_present->setAccessibleName(tr("Aanwezig, per functie, met een komma ertussen"));
  connect(m_present, &QLineEdit::editingFinished, this, &MeetingStrip::keepPresent);
  auto* table = new QHBoxLayout;
  table->setSpacing(metrics::gap);
  table->addWidget(m_atTable);
  table->addWidget(m_present, 1);
  lines->addLayout(table);
  m_atTable->setBuddy(m_present);
  m_next->setObjectName(QStringLiteral("meetingNext"));
  setRole(m_next, "quiet");
  connect(m_next, &QPushButton::clicked, this, &MeetingStrip::nextRequested);
  m_time->setObjectName(QStringLiteral("meetingTime"));
  m_held->setObjectName(QStringLiteral("meetingsHeld"));
  m_held->setToolTip(tr("Hoe lang elke stap duurde, en wie erbij waren"));
  setRole(m_held, "quiet");
  m_held->hide();
  connect(m_held, &QPushButton::clicked, this, &MeetingStrip::heldRequested);
  connect(&m_tick, &QTimer::timeout, this, &MeetingStrip::showTime);
  m_tick.start(beat);
}

void MeetingStrip::show(const Meeting& meeting, bool fixed, bool closed) {
  m_meeting = meeting;
  m_closed = closed;
  for (const auto& [step, chip] : m_steps) {
    chip->setChecked(step == meeting.step);
    chip->setEnabled(!fixed);
    chip->setVisible(!closed);
  }
  if (!m_present->hasFocus() || fixed) {
    QStringList present;
    for (const std::string& one : meeting.present) present << toQt(one);
    m_present->setText(present.join(QStringLiteral(", ")));
  }
  m_present->setEnabled(!fixed);
  // Without a meeting nobody sits at the table.
  for (QWidget* part : {static_cast<QWidget*>(m_atTable), static_cast<QWidget*>(m_present)})
    part->setVisible(meeting.step != MeetingStep::geen && !closed);
  m_next->setEnabled(!fixed);
  m_next->setVisible(!closed);
  m_next->setText(meeting.next ? tr("Volgend overleg: %1").arg(momentText(*meeting.next, m_clock()))
                               : tr("Volgend overleg afspreken\u2026"));
  m_next->setAccessibleName(m_next->text());
  showTime();
}

void MeetingStrip::setHeld(std::size_t meetings) {
  m_held->setVisible(meetings > 0);
  m_held->setText(meetings == 1 ? tr("1 overleg terugkijken\u2026")
                                : tr("%1 overleggen terugkijken\u2026").arg(meetings));
  m_held->setAccessibleName(m_held->text());
}

void MeetingStrip::resizeEvent(QResizeEvent* event) {
  m_row->setDirection(width() < besideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  QFrame::resizeEvent(event);
}

void MeetingStrip::showTime() {
  const bool runs = !m_closed && isSitting(m_meeting.step) && m_meeting.began && m_meeting.stepBegan;
  m_time->setVisible(runs);
  if (!runs) return;
  const Instant now = m_clock();
  const int minutes = meeting_words::minutesBetween(*m_meeting.stepBegan, now);
  const int target = m_agenda.minutesFor(m_meeting.step);
  // Over time stands in the words and in the shape before them; a colour alone says nothing.
  m_time->setSign(target > 0 && minutes > target ? Sign::gap : Sign::yes,
                  tr("%1 in deze stap; %2 min in totaal")
                      .arg(meeting_words::stepTime(minutes, target))
                      .arg(meeting_words::minutesBetween(*m_meeting.began, now)));
}

void MeetingStrip::choose(MeetingStep step) {
  if (step == m_meeting.step) return;
  const Instant now = m_clock();
  const bool running = isSitting(m_meeting.step);
  const bool begins = isSitting(step);
  Meeting meeting = m_meeting;
  meeting.step = step;
  if (begins && !running) meeting.began = now;
  meeting.stepBegan = begins ? std::optional(now) : std::nullopt;
  if (step == MeetingStep::geen) meeting.began.reset();
  Q_EMIT changed(meeting);
}

void MeetingStrip::goOn() {
  const auto at = static_cast<std::size_t>(m_meeting.step);
  choose(at + 1 < steps.size() ? steps[at + 1] : MeetingStep::beeld);
}

void MeetingStrip::keepPresent() {
  Meeting meeting = m_meeting;
  meeting.present.clear();
  for (const QString& one : m_present->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
    if (!one.trimmed().isEmpty()) meeting.present.push_back(fromQt(one.trimmed()));
  if (meeting.present != m_meeting.present) Q_EMIT changed(meeting);
}

}  // namespace peilstok::ui
