#include "screens/interventiekaart/interventiekaart.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "screens/interventiekaart/kaarten.h"

namespace peilstok::ui {

Interventiekaart::Interventiekaart(const Theme& theme, Prompts& prompts, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_cards(new Kaarten(theme, prompts, std::move(clock))) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_tabs->setExpanding(false);
  m_tabs->setDrawBase(false);
  m_tabs->setAccessibleName(tr("Onderdelen van de interventiekaart"));
  m_tabs->hide();
  layout->addWidget(m_tabs);
  layout->addWidget(m_pages, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
  addPage(tr("Kaarten"), m_cards);
}

void Interventiekaart::setCards(const CardsPtr& cards) { m_cards->setCards(cards); }

void Interventiekaart::addPage(const QString& title, QWidget* page) {
  const int number = m_pages->addWidget(page);
  m_tabs->addTab(title);
  // Not Ctrl: those numbers are the places of the window.
  const QKeySequence key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number));
  m_tabs->setTabToolTip(number, QStringLiteral("%1 (%2)").arg(title, key.toString(QKeySequence::NativeText)));
  connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
          [this, number] { showPage(number); });
  m_tabs->setVisible(m_pages->count() > 1);
}

void Interventiekaart::showPage(int number) {
  m_tabs->setCurrentIndex(number);
  focusPage();
}

void Interventiekaart::focusPage() {
  if (m_pages->currentWidget() == m_cards) m_cards->focusBoard();
  else m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void Interventiekaart::focusSearch() {
  m_tabs->setCurrentIndex(m_pages->indexOf(m_cards));
  m_cards->focusSearch();
}

bool Interventiekaart::stepBack() { return m_pages->currentWidget() == m_cards && m_cards->stepBack(); }

}  // namespace peilstok::ui
