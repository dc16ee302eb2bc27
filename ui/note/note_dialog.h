#pragma once

#include <memory>

#include "bridge/bridge.h"
#include "typing/autosave.h"
#include "widgets/page_dialog.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace peilstok::ui {

class Banner;
class DraftLine;
class NameHint;

/// A quick note of what somebody told: four fields, of which only the text must be filled in. It lives as
/// long as its window, so that what was typed is still there when it was closed by mistake; and what was typed is a
/// draft of the workspace, so that it is still there after a crash.
class NoteDialog : public PageDialog {
  Q_OBJECT
 public:
  NoteDialog(const Theme& theme, Bridge& bridge, QWidget* parent);
  void setKnowledge(const KnowledgePtr& knowledge);
  /// Shows it with the focus in the text.
  void begin();
  /// The same with a text that was pasted behind what stands there, and as what it was recognised.
  void beginWith(const QString& text, const QString& recognised);

 Q_SIGNALS:
  /// What was pasted is to be read in as a message instead.
  void importRequested();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addEarlierLine();
  void addChoices();
  void followDraft();
  DraftFields fields() const;
  void typed();
  void fill(const DraftFields& fields);
  void keep();
  void refuse(const QString& title, const QString& words);
  void take(const Result<std::int64_t>& number);

  Bridge& m_bridge;
  std::unique_ptr<Autosave> m_autosave;  ///< from the first time it is shown: before that there is no workspace
  QWidget* m_pastedLine;
  QWidget* m_earlierLine;  ///< says that what stands there is of an earlier time
  QString m_beforePaste;   ///< what stood there when something was pasted behind it
  int m_pasteTurn = 0;     ///< goes up with every paste and when one goes its own way
  bool m_pasteFilled = false;
  QLabel* m_recognised;
  Banner* m_refusal;
  QPlainTextEdit* m_text;
  NameHint* m_names;
  QComboBox* m_who;
  QComboBox* m_how;
  QComboBox* m_where;
  DraftLine* m_draft;
  bool m_waiting = false;
};

}  // namespace peilstok::ui
