#include "widgets/page_dialog.h"

#include <QAbstractButton>
#include <QEvent>
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

constexpr QSize usualRoof(720, 800);
constexpr int lowest = 160;  ///< px

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
  setRoof(usualRoof);
  page->installEventFilter(this);
}

void PageDialog::setRoof(QSize roof) {
  QSize room = screen()->availableSize() - QSize(0, 40);
  if (parentWidget()) room = room.boundedTo(parentWidget()->window()->size());
  m_roof = roof.boundedTo(room - QSize(40, 24));
  resize(m_roof.width(), std::min(lowest, m_roof.height()));
}

void PageDialog::fillRoof() { resize(m_roof); }

void PageDialog::grow() {
  const int needed = m_page->totalHeightForWidth(width()) + m_foot->totalSizeHint().height() + 1;  // 1: the rule
  const int high = std::min(needed, m_roof.height());
  if (high <= height()) return;
  resize(width(), high);
  // What grows downward must not leave the screen.
  const int over = frameGeometry().bottom() - screen()->availableGeometry().bottom();
  if (isVisible() && over > 0) move(x(), std::max(screen()->availableGeometry().top(), y() - over));
}

void PageDialog::showEvent(QShowEvent* event) {
  grow();  // before Qt puts it in the middle of its window
  QDialog::showEvent(event);
}

bool PageDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest && isVisible() && !m_growing) {
    m_growing = true;
    QTimer::singleShot(0, this, [this] {
      m_growing = false;
      grow();
    });
  }
  return QDialog::eventFilter(watched, event);
}

QPushButton* PageDialog::addButton(const QString& text, const char* objectName, bool primary) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1String(objectName));
  button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  button->setAutoDefault(false);
  if (primary) {
    setRole(button, "primary");
    m_primary = button;
  }
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
  else if (qobject_cast<QLineEdit*>(focusWidget())) {
    focusNextChild();
    // Behind the last line stands what lays it down, not what throws it away.
    if (m_primary && m_primary->isEnabled() && m_foot->indexOf(focusWidget()) >= 0)
      m_primary->setFocus(Qt::OtherFocusReason);
  }
}

}  // namespace peilstok::ui
