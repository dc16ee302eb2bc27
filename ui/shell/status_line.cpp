#include "shell/status_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <chrono>

#include "bridge/text.h"
#include "theme/icons.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

constexpr std::chrono::seconds saidFor{8};
constexpr int leastSaid = 160;  // under this a line of words tells nothing
constexpr int around = 2 * metrics::close;

QLabel* makeFact(const char* name) {
  auto* made = new QLabel;
  made->setTextFormat(Qt::PlainText);
  made->setObjectName(QLatin1String(name));
  return made;
}

}  // namespace

StatusLine::StatusLine(const Theme& theme, bool exercise, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QHBoxLayout(this)),
      m_said(makeFact("said")),
      m_saved(makeFact("saved")),
      m_count(makeFact("stored")),
      m_framework(makeFact("framework")),
      m_due(new QPushButton) {
  setObjectName(QStringLiteral("statusLine"));
  m_layout->setContentsMargins(metrics::gap + metrics::hair, 0, 0, 0);
  m_layout->setSpacing(metrics::hair);
  m_layout->setSizeConstraint(QLayout::SetNoConstraint);
  addLeft(exercise);
  m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_layout->addWidget(m_said, 1);
  m_due->setObjectName(QStringLiteral("due"));
  setRole(m_due, "status");
  const auto paint = [this] { m_due->setIcon(lineIcon(QStringLiteral("tijd"), m_theme.colour(Role::accent))); };
  paint();
  connect(&m_theme, &Theme::changed, m_due, paint);
  m_due->hide();
  m_layout->addWidget(m_due);
  for (QLabel* fact : {m_saved, m_count, m_framework}) m_layout->addWidget(fact);
  m_saying.setSingleShot(true);
  m_saying.setInterval(saidFor);
  connect(&m_saying, &QTimer::timeout, this, [this] { showSaid({}); });
}

void StatusLine::addLeft(bool exercise) {
  auto* local = makeFact("local");
  local->setText(tr("Alles lokaal"));
  local->setToolTip(tr("Peilstok gebruikt geen netwerk. Er gaat niets weg, tenzij jij iets verstuurt."));
  m_layout->addWidget(new IconMark(m_theme, QStringLiteral("slot"), Role::textMuted, metrics::mark));
  m_layout->addWidget(local);
  if (!exercise) return;
  auto* practice = makeFact("exerciseStatus");
  practice->setText(tr("OEFENING"));
  setRole(practice, "exercise");
  m_layout->addWidget(practice);
}

void StatusLine::say(const QString& words) {
  showSaid(words);
  m_saying.start();
}

void StatusLine::hint(const QString& words) {
  m_saying.stop();
  showSaid(words);
}

void StatusLine::showSaid(const QString& words) {
  m_words = words;
  m_said->setToolTip(words);
  m_said->setAccessibleName(words);
  fit();
}

void StatusLine::showSaved(Instant at) {
  m_saved->setText(tr("Opgeslagen %1").arg(timeText(at)));
  fit();
}

void StatusLine::setCount(const QString& words) {
  m_count->setText(words);
  fit();
}

void StatusLine::setFramework(const QString& words, const QString& tip) {
  m_framework->setText(words);
  m_framework->setToolTip(tip);
  fit();
}

void StatusLine::setDue(const QString& words, const QString& brief) {
  m_dueWords = words;
  m_dueBrief = brief;
  m_due->setAccessibleName(words);
  m_due->setVisible(!words.isEmpty());
  fit();
}

QPushButton* StatusLine::addButton(const QString& text, const char* objectName) {
  auto* made = new QPushButton(text);
  made->setObjectName(QLatin1String(objectName));
  made->setAccessibleName(text);
  setRole(made, "status");
  m_layout->addWidget(made);
  return made;
}

void StatusLine::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void StatusLine::fit() {
  m_due->setText(m_dueWords);
  for (QLabel* fact : {m_count, m_framework}) fact->setVisible(!fact->text().isEmpty());
  const int wanted = m_words.isEmpty() ? 0 : m_said->fontMetrics().horizontalAdvance(m_words) + around;
  const auto taken = [this] {
    int sum = m_layout->contentsMargins().left();
    for (int i = 0; i < m_layout->count(); ++i) {
      const QWidget* one = m_layout->itemAt(i)->widget();
      if (one == m_said || one->isHidden()) continue;
      sum += one->sizeHint().width() + m_layout->spacing();
    }
    return sum;
  };
  const auto lacks = [&](int room) { return width() - taken() < room; };
  // The weegkader and the number of signals stand in the settings and the list too; the reminder can be said shorter.
  if (lacks(wanted)) m_framework->hide();
  if (lacks(wanted)) m_count->hide();
  if (lacks(std::min(wanted, leastSaid))) m_due->setText(m_dueBrief);
  m_said->setText(m_said->fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(0, width() - taken() - around)));
}

}  // namespace peilstok::ui
