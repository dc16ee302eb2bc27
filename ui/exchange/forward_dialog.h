#pragma once
// Forwarding: which signals, what they are about, who should be involved, what goes with them and with whom it may be
// shared; then one signed file. Nothing is sent by the program.

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "typing/autosave.h"
#include "widgets/page_dialog.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class FunctionField;
class FiguresPart;
class RefusalBox;
class SentPart;

class ForwardDialog : public PageDialog {
  Q_OBJECT
 public:
  /// `choice` is what is forwarded at first; its list and its chosen signals are the others to choose from.
  /// `lastImport` says whether there is an import of this session to choose.
  ForwardDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, KnowledgePtr knowledge,
                ForwardChoice choice, bool lastImport, QWidget* parent);

 Q_SIGNALS:
  void forwarded();

 protected:
  void done(int result) override;

 private:
  void buildChoice(bool lastImport);
  void buildForm();
  void buildFoot();
  void askPage();
  void showPage(const ForwardPage& page);
  void showInvolved(const app::Figures& figures);
  void showDraft();
  void go();
  void lay(const QString& folder);
  void showSent(const SentPage& sent);
  void fail(const Error& error);
  std::vector<BundleInvolved> involved() const;
  Tlp label() const;

  Bridge& m_bridge;
  Prompts& m_prompts;
  KnowledgePtr m_knowledge;
  ForwardChoice m_choice;
  std::vector<ForwardChoice::Which> m_offered;
  std::optional<ForwardPage> m_page;
  Autosave m_autosave;
  bool m_noteTyped = false;  ///< by a person; what was filled in beforehand follows the choice
  bool m_sending = false, m_sent = false;
  QWidget* m_form;
  QVBoxLayout* m_formLayout;
  ChoiceGroup* m_which;
  QLabel* m_count;
  FiguresPart* m_figures;
  QLabel* m_involvedLead;
  QVBoxLayout* m_involvedLayout;
  std::vector<std::pair<QCheckBox*, BundleInvolved>> m_involved;
  Field* m_note;
  FunctionField* m_function;
  ChoiceGroup* m_label;
  QLabel* m_labelMeaning;
  QCheckBox* m_mail;
  RefusalBox* m_refusal;
  SentPart* m_done;
  QPushButton* m_close;
  QPushButton* m_go;
};

}  // namespace peilstok::ui
