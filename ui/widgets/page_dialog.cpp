#include "widgets/page_dialog.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/focus_ring.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"
#include "widgets/tab_order.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(720, 800);

}  // namespace

PageDialog::PageDialog(const Theme& theme, const QString& title, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_scroll(new PageScroll), m_page(new QVBoxLayout), m_foot(new QHBoxLayout) {
  setWindowTitle(title);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* page = new QWidget;
  page->setProperty("page", true);
  page->setLayout(m_page);
  m_page->setContentsMargins(24, 20, 24, 24);
  m_page->setSpacing(8);
  m_scroll->setPage(page);
  m_scroll->setFocusPolicy(Qt::StrongFocus);  // so that the arrow keys scroll what holds no control
  m_scroll->setAccessibleName(title);
  outer->addWidget(m_scroll, 1);
  outer->addWidget(makeRule());
  m_foot->setContentsMargins(24, 12, 24, 12);
  m_foot->setSpacing(8);
  outer->addLayout(m_foot);
  new FocusRing(m_theme, this);
  QSize room = screen()->availableSize() - QSize(0, 40);
  if (parent) room = room.boundedTo(parent->window()->size());
  resize(wanted.boundedTo(room - QSize(40, 24)));
}

QPushButton* PageDialog::addButton(const QString& text, const char* objectName, bool primary) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1String(objectName));
  button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  button->setAutoDefault(false);
  if (primary) setRole(button, "primary");
  m_foot->addWidget(button);
  return button;
}

void PageDialog::orderTabs() {
  std::vector<QWidget*> controls{m_scroll};
  collectControls(m_page, controls);
  collectControls(m_foot, controls);
  ui::orderTabs(controls);
}

void PageDialog::goTo(QWidget* control) {
  control->setFocus(Qt::OtherFocusReason);
  // What has just appeared gets its place only when the page is laid out.
  const QPointer<QWidget> there = control;
  QTimer::singleShot(0, this, [this, there] {
    if (there) m_scroll->ensureWidgetVisible(there, 12, 40);
  });
}

void PageDialog::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!enter) return QDialog::keyPressEvent(event);
  // Enter in a line goes on to the next: laying something down takes its own button or Ctrl+Enter.
  if (auto* button = qobject_cast<QAbstractButton*>(focusWidget())) button->click();
  else if (qobject_cast<QLineEdit*>(focusWidget())) focusNextChild();
}

}  // namespace peilstok::ui
