#pragma once

#include <QMenu>

#include "bridge/bridge.h"
#include "screens/postvak/view_text.h"

class QLineEdit;

namespace peilstok::ui {

/// The menu of saved views and of columns. Filled anew whenever it opens.
class ViewsMenu : public QMenu {
  Q_OBJECT
 public:
  ViewsMenu(Bridge& bridge, QWidget* parent);
  /// What is in sight now, to be kept under a name and to tick columns by.
  void setCurrent(const InboxView& view) { m_current = view; }

 Q_SIGNALS:
  void chosen(const peilstok::ui::InboxView& view);
  void columnsChosen(const QList<int>& hidden);

 private:
  void fill();
  void addColumns();
  void askName();

  Bridge& m_bridge;
  InboxView m_current;
  std::vector<store::SavedView> m_views;
};

}  // namespace peilstok::ui
