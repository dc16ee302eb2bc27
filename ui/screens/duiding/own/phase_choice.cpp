#include "screens/duiding/own/phase_choice.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QRadioButton>

#include "bridge/presenter.h"
#include "model/words.h"

namespace peilstok::ui {

namespace {

QIcon shapeIcon(const PhaseStep& phase, const QColor& colour) {
  constexpr int sharp = 3;  // drawn larger, so that it stays sharp on any screen
  QPixmap pixmap(metrics::mark * sharp, metrics::mark * sharp);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(sharp, sharp);
  paintPhase(painter, QRectF(0, 0, metrics::mark, metrics::mark), phase, colour);
  painter.end();
  pixmap.setDevicePixelRatio(sharp);
  return QIcon(pixmap);
}

}  // namespace

std::string phaseWord(const PhaseStep& one) { return std::string(word(one.phase)) + '/' + std::string(word(one.step)); }

std::optional<PhaseStep> phaseFromWord(const std::string& written) {
  for (const PhaseStep& one : allPhaseSteps())
    if (phaseWord(one) == written) return one;
  return std::nullopt;
}

QString phaseOfDraft(const std::string& field, const std::string& value) {
  const auto phase = field == phaseField ? phaseFromWord(value) : std::nullopt;
  return phase ? present::phaseFull(phase->phase, phase->step) : QString();
}

PhaseChoice::PhaseChoice(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)) {
  setAccessibleName(name);
  m_grid = new QGridLayout(this);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(metrics::page);
  m_grid->setVerticalSpacing(metrics::hair);
  for (const PhaseStep& one : allPhaseSteps()) {
    const int index = static_cast<int>(m_buttons.size());
    auto* button = new QRadioButton(present::phaseName(one.phase, one.step));
    button->setObjectName(QStringLiteral("phase_%1").arg(index));
    button->setAccessibleName(QStringLiteral("%1: %2").arg(name, button->text()));
    button->setIconSize(QSize(metrics::mark, metrics::mark));
    button->installEventFilter(this);
    m_group->addButton(button, index);
    m_buttons.push_back(button);
  }
  arrange();
  paintShapes();
  connect(&m_theme, &Theme::changed, this, &PhaseChoice::paintShapes);
  connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
    if (on && !signalsBlocked()) Q_EMIT edited();
  });
}

int PhaseChoice::columnWidth() const {
  int widest = 0;
  for (const QRadioButton* button : m_buttons) widest = std::max(widest, button->sizeHint().width());
  return widest;
}

QSize PhaseChoice::minimumSizeHint() const { return {columnWidth(), QWidget::minimumSizeHint().height()}; }

void PhaseChoice::arrange() {
  const int columns = columnWidth() * 2 + m_grid->horizontalSpacing() <= width() ? 2 : 1;
  if (columns == m_columns) return;
  m_columns = columns;
  const int rows = static_cast<int>(m_buttons.size()) / columns;
  for (QRadioButton* one : m_buttons) m_grid->removeWidget(one);
  for (int index = 0; index < static_cast<int>(m_buttons.size()); ++index)
    m_grid->addWidget(button(index), index % rows, index / rows, Qt::AlignLeft);
  m_grid->setColumnStretch(1, 1);
}

void PhaseChoice::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

/// By itself a radio button goes to what lies beside it, and stops at the end of its column.
bool PhaseChoice::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool on = key == Qt::Key_Down || key == Qt::Key_Right;
  if (!on && key != Qt::Key_Up && key != Qt::Key_Left) return QWidget::eventFilter(watched, event);
  const int count = static_cast<int>(m_buttons.size());
  const int at = m_group->id(static_cast<QRadioButton*>(watched));
  QRadioButton* next = button((at + (on ? 1 : count - 1)) % count);
  next->setFocus(on ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  next->setChecked(true);
  return true;
}

void PhaseChoice::paintShapes() {
  const auto& all = allPhaseSteps();
  for (std::size_t i = 0; i < all.size(); ++i) m_buttons[i]->setIcon(shapeIcon(all[i], m_theme.phase(all[i].phase)));
}

std::optional<PhaseStep> PhaseChoice::chosen() const {
  const int index = m_group->checkedId();
  return index < 0 ? std::nullopt : std::optional(allPhaseSteps()[static_cast<std::size_t>(index)]);
}

void PhaseChoice::choose(const std::optional<PhaseStep>& one) {
  const QSignalBlocker quiet(this);
  const auto& all = allPhaseSteps();
  m_group->setExclusive(false);  // an exclusive group cannot go back to nothing
  for (std::size_t i = 0; i < all.size(); ++i) m_buttons[i]->setChecked(one && all[i] == *one);
  m_group->setExclusive(true);
}

QWidget* PhaseChoice::first() const {
  QAbstractButton* checked = m_group->checkedButton();
  return checked ? checked : m_buttons.front();
}

}  // namespace peilstok::ui
