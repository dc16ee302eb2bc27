#pragma once
// The columns beside each other. Those for which there is no room are folded to a strip at the side; where there is
// room for one only, a box chooses which.

#include <QWidget>
#include <vector>

#include "cards/card_deck.h"
#include "theme/theme.h"

class QComboBox;

namespace peilstok::ui {

class CardColumn;
class PhaseStrip;

class CardBoard : public QWidget {
  Q_OBJECT
 public:
  explicit CardBoard(const Theme& theme, QWidget* parent = nullptr);

  /// Lays the cards in their columns. One stays on the card one was on when it still passes.
  void showCards(const DeckPtr& deck, const std::vector<const PreparedCard*>& cards);
  void setTray(const QStringList& ids);
  /// The card one is on; empty when there is none.
  QString currentId() const;
  void focusCurrent();
  bool hasFocusWithin() const;
  int shownColumns() const { return m_shown; }
  QSize minimumSizeHint() const override { return {200, 160}; }

 Q_SIGNALS:
  void currentChanged(const QString& id);
  void openRequested(const QString& id);
  void chosen(const QString& id);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addColumn(int place);
  /// Columns that there are: the last one only when it has cards.
  int available() const;
  /// The columns that have cards; the one that one is on when none has.
  std::vector<int> filled() const;
  void arrange();
  void activate(int column, bool choose);
  void moveAside(int step);
  void choosePhase(int column);
  void fillChooser();
  int roomFor(int columns) const;
  int nearestFilled(int column) const;

  const Theme& m_theme;
  std::vector<CardColumn*> m_columns;
  std::vector<PhaseStrip*> m_strips;
  QWidget* m_chooserRow;
  QComboBox* m_chooser;
  int m_active = 0;
  int m_first = 0, m_shown = 1;  ///< of the filled columns: the first in sight, and how many
  bool m_settling = false;
};

}  // namespace peilstok::ui
