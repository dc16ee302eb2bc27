#pragma once

#include <QWidget>

#include "models/card_list_model.h"
#include "screens/interventiekaart/card_list_view.h"
#include "theme/shapes.h"

class QLabel;

namespace peilstok::ui {

/// One phase: its shape, name and count, and the cards that fit it. Says so when none do.
class CardColumn : public QWidget {
  Q_OBJECT
 public:
  /// `place` in cardPhases, or `withoutPhase`.
  CardColumn(const Theme& theme, int place, QWidget* parent = nullptr);
  void setCards(const DeckPtr& deck, std::vector<const PreparedCard*> cards);
  void setHeadVisible(bool visible);
  CardListModel* model() const { return m_model; }
  CardListView* view() const { return m_view; }
  QString name() const;
  int count() const { return m_model->rowCount(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  int m_place;
  CardListModel* m_model;
  CardListView* m_view;
  QWidget* m_head;
  QWidget* m_rule;
  QLabel* m_count;
  QLabel* m_empty;
};

/// The phase of a column for its shape; none for the last one.
std::optional<PhaseStep> columnPhase(int place);
QString columnName(int place);
/// The name in full, and for the last column why its cards stand there.
QString columnMeaning(int place);

}  // namespace peilstok::ui
