#pragma once
// A form of the knowledge, to fill in step by step; alone or for a card.

#include "bridge/bridge.h"
#include "screens/duiding/decide/drafts.h"
#include "typing/autosave.h"
#include "widgets/page_dialog.h"

class QLabel;
class QTextEdit;

namespace peilstok::ui {

class Field;
class FormStepView;
class GrowingEdit;
class RefusalBox;

class FormDialog : public PageDialog {
  Q_OBJECT
 public:
  FormDialog(const Theme& theme, Bridge& bridge, const FormPage& form, Drafts& drafts, const KnowledgePtr& knowledge,
             QWidget* parent);

 Q_SIGNALS:
  /// One line for the status bar.
  void said(const QString& line);
  void kept();

 protected:
  void done(int result) override;

 private:
  void addHead();
  void addSteps();
  void addDraft();
  FormDraft collect() const;
  void typed();
  void restore(const DraftFields& fields);
  /// Steps that are asked appear, numbers and progress follow, the text that is made is written anew.
  void follow();
  void showDraft(const FormDraft& steps);
  void keep();
  void keptNow();
  void refuse(const Error& error);

  Bridge& m_bridge;
  FormPage m_form;
  Drafts& m_drafts;
  KnowledgePtr m_knowledge;
  Autosave m_autosave;
  FormDraft m_start, m_saved;  ///< as it was shown first, and as it was kept last
  std::vector<FormStepView*> m_steps;
  Field* m_role = nullptr;
  GrowingEdit* m_draft = nullptr;
  QLabel* m_draftHint = nullptr;
  QPushButton* m_copy = nullptr;
  QPushButton* m_close = nullptr;
  RefusalBox* m_refusal = nullptr;
  QLabel* m_progress;
  QLabel* m_restoredNote;
  bool m_waiting = false;
  bool m_restored = false;  ///< from what this window remembers, which is not masked
};

}  // namespace peilstok::ui
