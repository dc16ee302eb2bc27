#pragma once
// The table of signals: rows of one height, columns that follow the room there is.

#include <QTableView>

#include "delegates/signal_delegate.h"

namespace peilstok::ui {

class SignalView : public QTableView {
  Q_OBJECT
 public:
  SignalView(const Theme& theme, QWidget* parent = nullptr);

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
};

}  // namespace peilstok::ui
