#include "widgets/columns_page.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/spoken.h"
#include "widgets/tab_order.h"

namespace peilstok::ui {

ColumnsPage::ColumnsPage(std::vector<Part> parts, int wideFrom, QWidget* parent)
    : QWidget(parent), m_parts(std::move(parts)), m_single(makeScroll()), m_wideFrom(wideFrom) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(1);  // the line between the columns is the ground showing through
  setProperty("role", "columns");
  setAttribute(Qt::WA_StyledBackground);
  setFocusPolicy(Qt::ClickFocus);
  setProperty("ownFocus", true);
  QStringList names;
  for (const Part& part : m_parts) {
    names << part.widget->accessibleName();
    m_columns.push_back(makeScroll());
    m_columns.back()->setAccessibleName(part.widget->accessibleName());
    layout->addWidget(m_columns.back(), part.stretch);
  }
  announceAs<ColumnsPage>(QAccessible::Pane);
  setAccessibleName(names.join(QStringLiteral(", ")));
  m_single->setAccessibleName(accessibleName());
  layout->addWidget(m_single, 1);
  arrange(true);
}

void ColumnsPage::unstack() {
  if (!m_stack) return;
  // The parts move out before their old holder goes.
  for (const Part& part : m_parts) part.widget->setParent(nullptr);
  for (const auto& ends : {m_above, m_below})
    for (QWidget* end : ends)
      if (end->parentWidget() == m_stack) end->setParent(nullptr);
  delete m_single->takePage();
  m_stack = nullptr;
}

void ColumnsPage::setEnds(std::vector<QWidget*> above, std::vector<QWidget*> below) {
  unstack();
  m_above = std::move(above);
  m_below = std::move(below);
  m_arranged = false;
  arrange(wantsWide());
}

PageScroll* ColumnsPage::makeScroll() {
  auto* scroll = new PageScroll;
  scroll->setFocusPolicy(Qt::StrongFocus);  // so that the arrow keys scroll what holds no control
  return scroll;
}

void ColumnsPage::arrange(bool wide) {
  if (m_arranged && wide == m_wide) return;
  m_wide = wide;
  for (PageScroll* column : m_columns) column->takePage();
  unstack();
  if (!wide) stackParts();
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    if (wide) m_columns[i]->setPage(m_parts[i].widget);
    m_columns[i]->setVisible(wide);
    m_parts[i].widget->show();
  }
  m_single->setVisible(!wide);
  m_arranged = true;
  orderTabs();
}

void ColumnsPage::orderTabs() {
  std::vector<QWidget*> controls{this};
  if (m_wide) {
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      controls.push_back(m_columns[i]);
      collectControls(m_parts[i].widget->layout(), controls);
    }
  } else {
    controls.push_back(m_single);
    if (m_stack) collectControls(m_stack->layout(), controls);
  }
  ui::orderTabs(controls);
}

void ColumnsPage::stackParts() {
  m_stack = new QWidget;
  m_stack->setProperty("page", true);
  auto* layout = new QVBoxLayout(m_stack);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  for (QWidget* end : m_above) layout->addWidget(end);
  for (int place = 0; place < static_cast<int>(m_parts.size()); ++place)
    for (const Part& part : m_parts)
      if (part.narrowPlace == place) layout->addWidget(part.widget);
  layout->addStretch(1);
  for (QWidget* end : m_below) layout->addWidget(end);
  for (const auto& ends : {m_above, m_below})
    for (QWidget* end : ends) end->show();
  m_single->setPage(m_stack);
}

void ColumnsPage::resizeEvent(QResizeEvent* event) {
  arrange(wantsWide());
  QWidget::resizeEvent(event);
}

void ColumnsPage::scrollToTop() {
  m_single->verticalScrollBar()->setValue(0);
  for (PageScroll* column : m_columns) column->verticalScrollBar()->setValue(0);
}

void ColumnsPage::reveal(QWidget* part, QWidget* control) {
  scrollToTop();
  if (!m_wide) return m_single->reveal(part, control);
  for (PageScroll* column : m_columns)
    if (column->isAncestorOf(part)) column->reveal(part, control);
}

}  // namespace peilstok::ui
