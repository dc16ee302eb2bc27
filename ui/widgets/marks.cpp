#include "widgets/marks.h"

#include <QPainter>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "theme/icons.h"
#include "theme/shapes.h"

namespace peilstok::ui {

PhaseMark::PhaseMark(const Theme& theme, QWidget* parent) : QLabel(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseMark::setPhase(Phase phase, Step step) {
  m_phase = phase;
  m_step = step;
  setText(present::phaseFull(phase, step));
  setAccessibleName(tr("Fase: %1").arg(text()));
  setToolTip(present::phaseFull(phase, step));
  updateGeometry();
  update();
}

QSize PhaseMark::sizeHint() const { return {260, m_step == Step::none ? 34 : 50}; }

void PhaseMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor ink = m_theme.phase(m_phase);
  paintPhase(painter, QRectF(0, 3, 28, 28), {m_phase, m_step}, ink);
  const QRect name(40, 0, width() - 40, 34);
  painter.setFont(Theme::font(metrics::title, QFont::DemiBold));
  painter.setPen(m_theme.colour(Role::text));
  painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(present::phaseName(m_phase), Qt::ElideRight, name.width()));
  if (m_step == Step::none) return;
  painter.setFont(Theme::font(metrics::body));
  painter.setPen(m_theme.colour(Role::textMuted));
  painter.drawText(QRect(40, 30, width() - 40, 20), Qt::AlignVCenter,
                   tr("Stap: %1").arg(present::phaseName(m_phase, m_step).toLower()));
}

UrgencyMark::UrgencyMark(const Theme& theme, QWidget* parent) : QLabel(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void UrgencyMark::setUrgency(UrgencyLevel level, bool lapsed) {
  m_level = level;
  m_lapsed = lapsed;
  setText(lapsed ? present::urgencyLapsed() : present::urgency(level));
  setToolTip(lapsed ? present::urgencyLapsedWhy(level) : QString());
  setAccessibleName(tr("Urgentie: %1").arg(text()));
  setAccessibleDescription(toolTip());
  updateGeometry();
  update();
}

QSize UrgencyMark::sizeHint() const {
  const QFontMetrics fm(Theme::font(metrics::body, QFont::DemiBold));
  return {fm.horizontalAdvance(text()) + 34, 26};
}

void UrgencyMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool now = !m_lapsed && m_level == UrgencyLevel::nu;
  const QColor ink = m_theme.colour(now ? Role::onUrgent : m_lapsed ? Role::textMuted : Role::text);
  painter.setPen(now ? QPen(Qt::NoPen) : QPen(m_theme.colour(Role::lineStrong), 1));
  painter.setBrush(now ? QBrush(m_theme.colour(Role::urgent)) : QBrush(Qt::NoBrush));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  paintUrgency(painter, QRectF(8, 5, 9, 16), m_level, ink);
  painter.setPen(ink);
  painter.setFont(Theme::font(metrics::body, QFont::DemiBold));
  painter.drawText(rect().adjusted(24, 0, 0, 0), Qt::AlignVCenter, text());
}

CardStatusMark::CardStatusMark(const Theme& theme, QWidget* parent) : QLabel(parent), m_theme(theme) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CardStatusMark::setStatus(CardStatus status) {
  m_status = status;
  setText(present::cardStatus(status));
  setAccessibleName(tr("Status: %1").arg(text()));
  updateGeometry();
  update();
}

QSize CardStatusMark::sizeHint() const {
  const QFontMetrics fm(Theme::font(metrics::body, QFont::DemiBold));
  return {fm.horizontalAdvance(present::cardStatus(m_status)) + 30, 24};
}

void CardStatusMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintCardStatus(painter, QRectF(0, 2, 20, 20), m_status, m_theme.colour(statusRole(m_status)));
  painter.setPen(m_theme.colour(Role::text));
  painter.setFont(Theme::font(metrics::body, QFont::DemiBold));
  painter.drawText(rect().adjusted(28, 0, 0, 0), Qt::AlignVCenter, present::cardStatus(m_status));
}

IconMark::IconMark(const Theme& theme, QString icon, Role role, int side, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_icon(std::move(icon)), m_role(role), m_side(side) {
  setFixedSize(side, side);
}

void IconMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintIcon(painter, rect(), m_icon, m_theme.colour(m_role));
}

FilterChip::FilterChip(const Theme& theme, const QString& word, std::optional<PhaseStep> phase, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_phase(phase) {
  setText(word);
  setCheckable(true);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAccessibleName(word);
}

void FilterChip::setCount(qint64 count) {
  m_count = countText(count);
  setAccessibleName(QStringLiteral("%1, %2").arg(text(), signalsText(count)));
  updateGeometry();
  update();
}

QSize FilterChip::sizeHint() const {
  const QFontMetrics fm(Theme::font(13)), bold(Theme::font(13, QFont::DemiBold));
  const int count = m_count.isEmpty() ? 0 : 6 + fm.horizontalAdvance(m_count);
  return {9 + (m_phase ? 18 : 0) + bold.horizontalAdvance(text()) + count + 9, 28};
}

void FilterChip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool on = isChecked();
  painter.setPen(QPen(m_theme.colour(on ? Role::accent : Role::line), on ? 1.5 : 1));
  painter.setBrush(m_theme.colour(on ? Role::selection : underMouse() ? Role::raised : Role::panel));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 13, 13);
  int x = 9;
  if (m_phase) {
    paintPhase(painter, QRectF(x - 1, height() / 2.0 - 7, 14, 14), *m_phase, m_theme.phase(m_phase->phase));
    x += 18;
  }
  const QFont word = Theme::font(13, on ? QFont::DemiBold : QFont::Normal);
  painter.setFont(word);
  painter.setPen(m_theme.colour(Role::text));
  // The chip is as wide as its word in bold; without a count beside it the lighter word stands in the middle of that.
  if (m_count.isEmpty()) painter.drawText(QRect(x, 0, width() - x - 9, height()), Qt::AlignCenter, text());
  else painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, text());
  painter.setFont(Theme::font(13));
  painter.setPen(m_theme.colour(Role::textMuted));
  painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight, m_count);
}

}  // namespace peilstok::ui
