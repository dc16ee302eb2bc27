#pragma once
// The place for all that a municipality can do: pages under tabs, of which the cards are the first.

#include <QHash>
#include <QWidget>

#include "base/clock.h"
#include "bridge/values.h"
#include "theme/theme.h"

class QStackedWidget;
class QTabBar;

namespace peilstok::ui {

class BarriersPage;
class Bridge;
class Commands;
class EditCardDialog;
class KennisPage;
class Kaarten;
class PartnersPage;
class Prompts;

class Interventiekaart : public QWidget {
  Q_OBJECT
 public:
  Interventiekaart(const Theme& theme, Bridge& bridge, Prompts& prompts, Clock clock, QWidget* parent = nullptr);

  void addCommands(Commands& commands);
  void setFacts(const WorkspaceFacts& facts);
  /// Filled in beforehand where a function is asked and none was typed.
  void setFunction(const QString& function);
  /// Adds a page behind those there are, with Alt and its number as its key. What should have the focus when the page
  /// comes forward is its focus proxy. Tabs are shown from the second page on.
  void addPage(const QString& title, QWidget* page);
  void showPage(int number);
  /// The whole card, on the page of the cards.
  void openCard(const QString& id);
  void focusPage();
  void focusSearch();
  /// The page of Wie belt wie, with this partner chosen.
  void showPartner(const QString& id);
  /// False when there was nothing to go back from.
  bool stepBack();

 Q_SIGNALS:
  void backRequested();  ///< a step back, where this place has none itself

 private:
  void edit(const QString& id);
  void addPageCommand(int number);

  const Theme& m_theme;
  Bridge& m_bridge;
  CardsPtr m_inForce;
  Commands* m_commands = nullptr;
  QString m_function;
  QHash<QString, EditCardDialog*> m_editors;  ///< by card; hidden ones hold what was typed
  QTabBar* m_tabs;
  QStackedWidget* m_pages;
  Kaarten* m_cards;
  BarriersPage* m_barriers;
  PartnersPage* m_partners;
  KennisPage* m_kennis;
};

}  // namespace peilstok::ui
