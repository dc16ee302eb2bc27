#include "widgets/panels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "theme/icons.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

Section::Section(const QString& title, QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::close);
  layout->addWidget(makeLabel(title, "head"));
  m_body = new QVBoxLayout;
  m_body->setSpacing(metrics::close);
  layout->addLayout(m_body);
  setAccessibleName(title);
}

Disclosure::Disclosure(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_button(new QPushButton(title)), m_content(new QWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::tight);
  m_button->setCheckable(true);
  setRole(m_button, "quiet");
  m_body = new QVBoxLayout(m_content);
  m_body->setContentsMargins(metrics::gap, 0, 0, 0);
  m_body->setSpacing(metrics::close);
  layout->addWidget(m_button, 0, Qt::AlignLeft);
  layout->addWidget(m_content);
  connect(m_button, &QPushButton::toggled, this, &Disclosure::showState);
  connect(m_button, &QPushButton::toggled, this, &Disclosure::toggled);
  connect(&m_theme, &Theme::changed, this, &Disclosure::showState);
  setTitle(title);
  showState();
}

void Disclosure::setTitle(const QString& title) {
  m_button->setText(title);
  m_button->setAccessibleName(title);
}

void Disclosure::setOpen(bool open) { m_button->setChecked(open); }
bool Disclosure::isOpen() const { return m_button->isChecked(); }

void Disclosure::showState() {
  const bool open = m_button->isChecked();
  m_content->setVisible(open);
  m_button->setIcon(
      lineIcon(open ? QStringLiteral("pijl-omlaag") : QStringLiteral("pijl-rechts"), m_theme.colour(Role::accent)));
  m_button->setAccessibleDescription(open ? tr("uitgeklapt") : tr("ingeklapt"));
}

Banner::Banner(const Theme& theme, const QString& icon, QWidget* parent)
    : QFrame(parent), m_title(makeLabel({}, "strong")), m_text(makeLabel({})) {
  setRole(this, "banner");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(metrics::loose, 10, metrics::loose, 10);
  layout->setSpacing(metrics::loose);
  layout->addWidget(new IconMark(theme, icon, Role::text, 22), 0, Qt::AlignTop);
  m_words = new QVBoxLayout;
  m_words->setSpacing(metrics::hair);
  m_words->addWidget(m_title);
  m_words->addWidget(m_text);
  layout->addLayout(m_words, 1);
}

QPushButton* Banner::addButton(const QString& text) {
  auto* button = new QPushButton(text);
  button->setAccessibleName(text);
  setRole(button, "quiet");
  m_words->addWidget(button, 0, Qt::AlignLeft);
  return button;
}

void Banner::setText(const QString& title, const QString& text) {
  m_title->setText(title);
  m_text->setText(text);
  m_text->setVisible(!text.isEmpty());
  setAccessibleName(title);
  setAccessibleDescription(text);
}

EmptyState::EmptyState(const Theme& theme, const QString& icon, QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, "title")), m_text(makeLabel({}, "muted")), m_buttons(new QWidget) {
  announceAs<EmptyState>(QAccessible::Pane);
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
  auto* column = new QWidget;
  column->setMaximumWidth(520);
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  layout->addStretch(2);
  layout->addWidget(new IconMark(theme, icon, Role::textMuted, 40));
  layout->addWidget(m_title);
  layout->addWidget(m_text);
  auto* buttons = new FlowLayout(metrics::gap, m_buttons);  // many buttons go on below each other
  buttons->setContentsMargins(0, metrics::gap, 0, 0);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  m_buttons->setSizePolicy(policy);
  layout->addWidget(m_buttons);
  layout->addStretch(3);
  outer->addStretch();
  outer->addWidget(column, 100);
  outer->addStretch();
  // A page that is shown gets the focus when nothing on it can have it; a ring around all of it says nothing.
  setProperty("ownFocus", true);
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
}

void EmptyState::setText(const QString& title, const QString& text) {
  m_title->setText(title);
  m_text->setText(text);
  setAccessibleName(title);
  setAccessibleDescription(text);
}

void EmptyState::focusFirst() {
  if (auto* first = m_buttons->findChild<QPushButton*>()) first->setFocus(Qt::OtherFocusReason);
}

QPushButton* EmptyState::addButton(const QString& text, bool primary) {
  auto* button = new QPushButton(text);
  button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  if (primary) setRole(button, "primary");
  m_buttons->layout()->addWidget(button);
  return button;
}

}  // namespace peilstok::ui
