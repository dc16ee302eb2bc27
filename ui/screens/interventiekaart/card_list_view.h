#pragma once

#include <QListView>

#include "delegates/card_delegate.h"

namespace peilstok::ui {

/// The list of one column. It never scrolls sideways; what it cannot do itself it asks of the board.
class CardListView : public QListView {
  Q_OBJECT
 public:
  explicit CardListView(const Theme& theme, QWidget* parent = nullptr);
  QString currentId() const;
  /// Where the current card stands, from the top of the list; 0 when there is none.
  int currentTop() const;
  /// Makes the card nearest to this height current.
  void chooseAt(int top);

 Q_SIGNALS:
  void entered(bool byMouse);    ///< the focus came here
  void sideRequested(int step);  ///< −1 to the left, 1 to the right
  void openRequested(const QString& id);
  void chosen(const QString& id);  ///< pressed with the mouse

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyboardSearch(const QString&) override {}  // letters are keys of the screen
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  CardDelegate* m_delegate;
};

}  // namespace peilstok::ui
