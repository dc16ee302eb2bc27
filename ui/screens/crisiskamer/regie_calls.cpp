// Who is to be called now, at the head of the page, and what changes there because time passes.

#include <QRegularExpression>
#include <QVBoxLayout>
#include <utility>

#include "app/scaling_up.h"
#include "bridge/text.h"
#include "screens/crisiskamer/regie.h"
#include "screens/crisiskamer/scaling_part.h"
#include "widgets/columns_page.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

// Waiting times are in minutes; half a minute late nobody notices.
constexpr std::chrono::seconds beat{20};

}  // namespace

void Regie::buildCalls() {
  m_calls = new QWidget;
  auto* lines = new QVBoxLayout(m_calls);
  lines->setContentsMargins(0, metrics::hair, 0, 0);
  lines->setSpacing(0);
  m_calls->hide();
  connect(&m_tick, &QTimer::timeout, this, &Regie::showTime);
  m_tick.start(beat);
}

void Regie::showCalls() {
  QStringList who;
  if (!m_past && !m_shown->dossier.head.closed)
    for (const app::ScalingStep& step : app::adviseScaling(*m_shown, *m_knowledge, m_clock()))
      if (!step.next.empty() && !who.contains(toQt(step.next))) who << toQt(step.next);
  const bool other = std::exchange(m_callsOf, m_shown->dossier.number) != m_shown->dossier.number;
  const QStringList before = other ? who : m_calling;
  if (m_calling == who && !other) return;
  m_calling = who;
  clear(static_cast<QVBoxLayout*>(m_calls->layout()));
  m_calls->setVisible(!who.isEmpty());
  if (who.isEmpty()) return;
  auto* link = new TextButton(m_theme, who.join(QStringLiteral("  \u00b7  ")), tr("Nu bellen:"));
  link->setObjectName(QStringLiteral("callNow"));
  link->setAccessibleName(tr("Nu bellen: %1. Naar wat er te zeggen is").arg(who.join(QStringLiteral(", "))));
  connect(link, &QAbstractButton::clicked, this, [this] {
    const auto buttons = m_scaling->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^called_")));
    if (!buttons.isEmpty()) m_columns->reveal(m_scaling, buttons.front());
  });
  m_calls->layout()->addWidget(link);
  QStringList fresh;
  for (const QString& one : who)
    if (!before.contains(one)) fresh << one;
  if (!fresh.isEmpty()) Q_EMIT said(tr("Nu bellen: %1").arg(fresh.join(QStringLiteral(", "))));
}

void Regie::showTime() {
  if (!m_shown || m_past || !isVisible()) return;
  const QStringList before = m_calling;
  showHead();
  showCalls();
  // Made anew only when somebody else is next: whoever reads a card there is left alone.
  if (m_calling != before) m_scaling->show(*m_shown, *m_knowledge, m_clock(), m_shown->dossier.head.closed);
}

}  // namespace peilstok::ui
