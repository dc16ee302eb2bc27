#include "screens/interventiekaart/interventiekaart.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/text.h"
#include "screens/interventiekaart/barriers_page.h"
#include "screens/interventiekaart/edit_card_dialog.h"
#include "screens/interventiekaart/kaarten.h"
#include "screens/interventiekaart/kennis_page.h"
#include "screens/interventiekaart/partners_page.h"
#include "shell/commands.h"
#include "shell/keys.h"
#include "shell/places.h"

namespace peilstok::ui {

Interventiekaart::Interventiekaart(const Theme& theme, Bridge& bridge, Prompts& prompts, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_cards(new Kaarten(theme, prompts, clock)),
      m_barriers(new BarriersPage(theme, bridge)),
      m_partners(new PartnersPage(theme, bridge, nullptr, clock)),
      m_kennis(new KennisPage(theme, bridge, nullptr, clock)) {
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
  addPage(tr("Barrièremodel"), m_barriers);
  addPage(tr("Wie belt wie"), m_partners);
  addPage(tr("Kennisbank"), m_kennis);
  connect(m_cards, &Kaarten::editRequested, this, &Interventiekaart::edit);
  connect(m_barriers, &BarriersPage::cardRequested, this, &Interventiekaart::openCard);
  connect(m_kennis, &KennisPage::cardRequested, this, &Interventiekaart::openCard);
}

void Interventiekaart::setFacts(const WorkspaceFacts& facts) {
  m_inForce = facts.cards;
  m_cards->setCards(facts.cards, facts.cardSearch);
  m_barriers->setKnowledge(facts.knowledge);
  m_kennis->setKnowledge(facts.knowledge);
  m_partners->reload();
}

void Interventiekaart::setFunction(const QString& function) {
  m_function = function;
  for (EditCardDialog* editor : m_editors)
    if (editor) editor->setFunction(function);
  m_partners->setFunction(function);
}

void Interventiekaart::edit(const QString& id) {
  EditCardDialog*& editor = m_editors[id];
  if (!editor && m_inForce) {
    const auto card =
        std::find_if(m_inForce->begin(), m_inForce->end(), [&](const Card& one) { return toQt(one.id) == id; });
    if (card != m_inForce->end()) editor = new EditCardDialog(m_theme, m_bridge, *card, this);
    if (editor) editor->setFunction(m_function);
  }
  if (editor) editor->open();
}

void Interventiekaart::openCard(const QString& id) {
  showPage(m_pages->indexOf(m_cards));
  m_cards->openCard(id, true);
}

void Interventiekaart::addPage(const QString& title, QWidget* page) {
  const int number = m_pages->addWidget(page);
  m_tabs->addTab(title);
  if (m_commands) addPageCommand(number);
  m_tabs->setVisible(m_pages->count() > 1);
}

void Interventiekaart::addPageCommand(int number) {
  const QString title = m_tabs->tabText(number);
  const QString id = QStringLiteral("interventiekaart.blad%1").arg(number + 1);
  // Not Ctrl: those numbers are the places of the window.
  m_commands->add({id,
                   tr("Naar het blad %1").arg(title),
                   placeName(Place::interventiekaart),
                   {Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number)},
                   [this, number] { showPage(number); },
                   {},
                   [this] { return isVisible(); },
                   {tr("tab"), tr("bladzijde")}});
  const auto show = [this, number, id, title] {
    m_tabs->setTabToolTip(number, tr("%1 (%2)").arg(title, keysText(m_commands->keysOf(*m_commands->find(id)))));
  };
  show();
  connect(m_commands, &Commands::keysChanged, m_tabs, show);
}

void Interventiekaart::addCommands(Commands& commands) {
  m_commands = &commands;
  m_cards->addCommands(commands);
  for (int number = 0; number < m_pages->count(); ++number) addPageCommand(number);
  commands.add({QStringLiteral("interventiekaart.terug"),
                tr("Een stap terug"),
                placeName(Place::interventiekaart),
                {Qt::Key_Escape},
                [this] {
                  if (!stepBack()) Q_EMIT backRequested();
                },
                {},
                [this] { return isVisible(); },
                {tr("sluiten"), tr("wissen")}});
}

void Interventiekaart::showPage(int number) {
  m_tabs->setCurrentIndex(number);
  focusPage();
}

void Interventiekaart::showPartner(const QString& id) {
  m_tabs->setCurrentIndex(m_pages->indexOf(m_partners));
  m_partners->showPartner(id);
}

void Interventiekaart::focusPage() {
  if (m_pages->currentWidget() == m_cards) m_cards->focusBoard();
  else m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void Interventiekaart::focusSearch() {
  if (m_pages->currentWidget() == m_kennis) return m_kennis->focusSearch();
  m_tabs->setCurrentIndex(m_pages->indexOf(m_cards));
  m_cards->focusSearch();
}

bool Interventiekaart::stepBack() {
  if (m_pages->currentWidget() == m_kennis) return m_kennis->stepBack();
  return m_pages->currentWidget() == m_cards && m_cards->stepBack();
}

}  // namespace peilstok::ui
