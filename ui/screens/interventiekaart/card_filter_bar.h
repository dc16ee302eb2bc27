#pragma once

#include <QFrame>
#include <QTimer>

#include "cards/card_deck.h"
#include "cards/card_filter.h"
#include "theme/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace peilstok::ui {

class FilterChip;

/// Search and conditions of the interventiekaart in one bar, the count, and one button that clears them all. Where
/// there is little room the conditions fold behind a button.
class CardFilterBar : public QFrame {
  Q_OBJECT
 public:
  explicit CardFilterBar(const Theme& theme, QWidget* parent = nullptr);
  /// The categories there are to choose from.
  void setDeck(const DeckPtr& deck);
  const CardFilter& filter() const { return m_filter; }
  void setFilter(const CardFilter& filter);
  /// `allOld`: that every card was checked long ago is told here, once.
  void showCount(int shown, int all, bool allOld);
  void focusSearch();
  /// Little room: conditions only when asked for.
  void setCompact(bool compact);

 Q_SIGNALS:
  void changed(const peilstok::ui::CardFilter& filter);
  void leaveSearch();  ///< on to the cards

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeTop();
  QWidget* makeConditions();
  QComboBox* addBox(QWidget* row, const QString& name, const QString& objectName);
  FilterChip* addChip(QWidget* row, const QString& word, const QString& tip, FilterChip* opposite = nullptr);
  CardFilter read() const;
  void ask();
  void showState();

  const Theme& m_theme;
  CardFilter m_filter;
  QLineEdit* m_search;
  QLabel* m_count;
  QPushButton* m_clear;
  QPushButton* m_fold;
  QWidget* m_conditions;
  QComboBox *m_category, *m_decider, *m_time;
  FilterChip *m_legal, *m_other, *m_online, *m_street, *m_sender, *m_usable;
  QTimer m_typing;
  bool m_compact = false;
};

}  // namespace peilstok::ui
