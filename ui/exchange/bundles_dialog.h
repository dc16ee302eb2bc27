#pragma once
// What was forwarded and received, and what was done with it; and answering.

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class FunctionField;
class RefusalBox;
class SentPart;

class BundlesDialog : public PageDialog {
  Q_OBJECT
 public:
  BundlesDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, KnowledgePtr knowledge,
                QWidget* parent);

 Q_SIGNALS:
  void openRequested();  ///< a file with a bundle

 private:
  void buildList();
  void buildAnswer();
  void buildFoot();
  void show(const std::vector<BundleRow>& rows);
  void choose();
  void answer();
  void lay(const QString& folder);
  void showSent(const SentPage& sent);
  void fail(const Error& error);
  const BundleRow* chosen() const;

  Bridge& m_bridge;
  Prompts& m_prompts;
  KnowledgePtr m_knowledge;
  std::vector<BundleRow> m_rows;
  bool m_sending = false;
  QLabel* m_empty;
  QTableWidget* m_table;
  QWidget* m_answerPart;
  QLabel* m_answerHead;
  ChoiceGroup* m_word;
  Field* m_reason;
  FunctionField* m_function;
  SentPart* m_done;
  RefusalBox* m_refusal;
  QPushButton* m_close;
  QPushButton* m_open;
  QPushButton* m_go;
};

}  // namespace peilstok::ui
