#pragma once

#include <QWidget>

#include "cards/card_deck.h"
#include "theme/theme.h"

class QTableView;

namespace peilstok::ui {

class CompareDelegate;
class CompareModel;

/// Two or three cards beside each other. What they have in common is light, what differs is heavy.
class ComparePage : public QWidget {
  Q_OBJECT
 public:
  explicit ComparePage(const Theme& theme, QWidget* parent = nullptr);
  void showCards(const DeckPtr& deck, const QStringList& ids);
  void focusTable();

 Q_SIGNALS:
  void backRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();

  const Theme& m_theme;
  CompareModel* m_model;
  CompareDelegate* m_delegate;
  QTableView* m_table;
};

}  // namespace peilstok::ui
