#pragma once

#include <QListView>

#include "delegates/entry_delegate.h"

namespace peilstok::ui {

/// The view of an EntryListModel: never sideways, one ring around the row one is on.
class EntryList : public QListView {
  Q_OBJECT
 public:
  explicit EntryList(const Theme& theme, QWidget* parent = nullptr);
  void setEntries(EntryListModel* model);
  /// Makes this entry the current one; the first when there is no such entry. False when the list is empty.
  bool choose(const QString& id);
  QString currentId() const;
  /// From now on as high as its rows, at most so many of them, whatever their height and the width of the list.
  void fitHeight(int mostRows);

 Q_SIGNALS:
  void chosen(const QString& id);         ///< the current entry is another one
  void openRequested(const QString& id);  ///< Enter, or a click

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyboardSearch(const QString&) override {}  // letters are keys of the screen
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void hover(int row);
  void fit();

  const Theme& m_theme;
  EntryDelegate* m_delegate;
  int m_mostRows = 0;  ///< 0: any height
};

}  // namespace peilstok::ui
