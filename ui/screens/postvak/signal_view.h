#pragma once
// The table of signals: rows of one height, columns that follow the room there is.

#include <QList>
#include <QTableView>

#include "delegates/signal_delegate.h"

namespace peilstok::ui {

class SignalView : public QTableView {
  Q_OBJECT
 public:
  SignalView(const Theme& theme, QWidget* parent = nullptr);
  void setHiddenColumns(const QList<int>& columns);
  /// Numbers of the chosen rows, from top to bottom.
  std::vector<std::int64_t> chosenNumbers() const;
  /// Makes a row the current one and the only one that is chosen.
  void goTo(int row);
  /// Where the current row begins in the view, and putting it there again: what one looks at must not jump.
  int currentTop() const;
  void putCurrentAt(int top);

 Q_SIGNALS:
  void openRequested(std::int64_t number);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void arrangeColumns();
  void fitRows();
  void hover(int row);
  void openCurrent();

  const Theme& m_theme;
  SignalDelegate* m_delegate;
  QList<int> m_hidden;
};

}  // namespace peilstok::ui
