#pragma once
// All groups at once: what says the same is suggested, a person confirms one or many, and takes apart again at any
// later time.

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace peilstok::ui {

class Banner;
class GroupsModel;
class GroupView;
class LineTable;

class GroupsDialog : public PageDialog {
  Q_OBJECT
 public:
  GroupsDialog(const Theme& theme, Bridge& bridge, Settings& settings, KnowledgePtr knowledge, QWidget* parent);

 Q_SIGNALS:
  void changed();  ///< something was merged or taken apart
  void undoRequested();
  void openRequested(std::int64_t number);
  void forwardRequested();
  void dossierRequested(const std::vector<std::int64_t>& signals);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();
  void take(const GroupsPtr& groups);
  void takeHandled(const HandlingAnswer& answer);
  void choose(int row);
  void showButtons();
  /// What would be merged now: the groups that are ticked, else the one that is chosen.
  std::vector<std::vector<std::int64_t>> toMerge() const;
  void merge();
  void takeApart();
  /// Of the group one looks at: all of it, or what is ticked among its signals.
  std::vector<std::int64_t> forDossier() const;
  void openDossier();

  Bridge& m_bridge;
  Settings& m_settings;
  KnowledgePtr m_knowledge;
  GroupsModel* m_model;
  QLabel* m_lead;
  QCheckBox* m_all;
  LineTable* m_table;
  GroupView* m_view;
  Banner* m_refusal;
  QLabel* m_said;
  QPushButton* m_dossier = nullptr;
  QPushButton* m_apart = nullptr;
  QPushButton* m_close = nullptr;
  QPushButton* m_go = nullptr;
  int m_waiting = 0;  ///< asked by this dialog and not answered yet
  bool m_read = false;
};

}  // namespace peilstok::ui
