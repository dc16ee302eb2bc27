#pragma once
// The first page of the interventiekaart: filters, columns, one card in full, the tray and the comparison.

#include <QWidget>

#include "base/clock.h"
#include "cards/card_deck.h"
#include "cards/card_filter.h"
#include "cards/card_sheet.h"
#include "theme/theme.h"

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace peilstok::ui {

class CardBoard;
class CardFilterBar;
class CardPanel;
class Commands;
class ComparePage;
class CompareTray;
class EmptyState;
class Prompts;

class Kaarten : public QWidget {
  Q_OBJECT
 public:
  Kaarten(const Theme& theme, Prompts& prompts, Clock clock, QWidget* parent = nullptr);

  void addCommands(Commands& commands);
  /// `search` may be null: then words are found letter by letter only.
  void setCards(const CardsPtr& cards, std::shared_ptr<const app::CardSearch> search = {});
  void focusBoard();
  void focusSearch();
  /// One step back: comparison, card, filters. False when there was nothing to go back from.
  bool stepBack();
  bool cardIsOpen() const;
  /// Shows a card in full beside the columns, or over them when there is no room.
  void openCard(const QString& id, bool focus);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 Q_SIGNALS:
  void editRequested(const QString& id);

 private:
  void buildEmptyStates();
  void connectParts();
  void applyFilter();
  void explainNothing();
  void showSheet(const QString& id);
  void closeCard();
  void compare();
  void arrange();
  void print();
  void savePdf();
  /// The card that is open, or else the one one is on.
  QString chosenId() const;
  CardSheet sheet(const QString& id) const;
  int countOf(const CardFilter& filter) const;
  bool stands(const QString& word, const std::string& card) const;

  const Theme& m_theme;
  Prompts& m_prompts;
  Clock m_clock;
  std::shared_ptr<const app::CardSearch> m_search;
  mutable std::map<QString, std::set<std::string>> m_found;  ///< by word, as long as the cards are the same
  DeckPtr m_deck;
  QString m_open;  ///< id of the card in the panel; empty when it is closed
  CardFilterBar* m_filter;
  CardBoard* m_board;
  CardPanel* m_panel;
  CompareTray* m_tray;
  ComparePage* m_compare;
  QSplitter* m_splitter;
  QStackedWidget* m_body;   ///< the board, or why it is empty
  QStackedWidget* m_pages;  ///< columns and card, or the comparison
  QWidget* m_left;
  EmptyState* m_nothing;
  EmptyState* m_loading;
  QPushButton* m_relax;
  CardFilter m_relaxed;
};

}  // namespace peilstok::ui
