#pragma once
// The noise lists: which rules there are, what each laid aside, and switching one off, on, or taking back what it did.

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace peilstok::ui {

class Banner;

class NoiseDialog : public PageDialog {
  Q_OBJECT
 public:
  NoiseDialog(const Theme& theme, Bridge& bridge, Settings& settings, QWidget* parent);

 Q_SIGNALS:
  void changed();  ///< what a rule laid aside was put back
  void undoRequested();
  void showRequested();  ///< what lies closed as noise, in the inbox

 private:
  void buildTable();
  void buildFoot();
  void show(const app::NoiseList& list);
  void choose();
  const app::NoiseEntry* chosen() const;
  void switchRule();
  void takeBack();
  void takeHandled(const HandlingAnswer& answer);
  void refuse(const Error& error);

  Bridge& m_bridge;
  Settings& m_settings;
  app::NoiseList m_list;
  QTableWidget* m_table;
  QLabel* m_name;
  QLabel* m_looksAt;
  QLabel* m_why;
  QLabel* m_problems;
  Banner* m_refusal;
  QLabel* m_said;
  QPushButton* m_switch = nullptr;
  QPushButton* m_back = nullptr;
  QPushButton* m_see = nullptr;
  QPushButton* m_close = nullptr;
  bool m_waiting = false;  ///< taking back was asked and not answered yet
};

}  // namespace peilstok::ui
