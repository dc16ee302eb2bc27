#pragma once
// What the small dialogs of the inbox share: which signals it is about, one line of note, and a place that says why it
// was refused. Nothing typed is lost: the dialog closes only when it was done.

#include "bridge/values.h"
#include "widgets/page_dialog.h"

class QLabel;

namespace peilstok::ui {

class Banner;
class Field;

/// The signals that a verb is done with: one by its words, or a number of them.
struct VerbSubject {
  std::vector<std::int64_t> signals;
  QString excerpt = {};                ///< of the only one; empty when there are more
  bool police = false;                 ///< one of them asks for the police now
  std::optional<Instant> moment = {};  ///< the first moment to come that the only one names
};

class VerbDialog : public PageDialog {
  Q_OBJECT
 public:
  /// `verb` is the title and, unless `finish` names others, the words of the button: "Wegleggen".
  VerbDialog(const Theme& theme, const QString& verb, VerbSubject subject, QWidget* parent);

  const std::vector<std::int64_t>& signals_() const { return m_subject.signals; }
  const VerbSubject& subject() const { return m_subject; }
  void showError(const Error& error);

 Q_SIGNALS:
  void wished(const std::vector<std::int64_t>& signals, const peilstok::app::HandlingWish& wish);

 protected:
  /// What is to be done; empty, after `complain`, while something is missing.
  virtual std::optional<app::HandlingWish> wish() = 0;
  void complain(const QString& words);
  /// Adds the note and the buttons below what the dialog itself put on the page, and orders the tabs.
  void finish(QWidget* first, const QString& noteHelp, const QString& deed = {});
  QString note() const;
  Field* noteField() const { return m_note; }
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void submit();
  void refuse(const QString& title, const QString& words);

  VerbSubject m_subject;
  QString m_verb;
  Banner* m_refusal;
  Field* m_note = nullptr;
  QWidget* m_cancel = nullptr;
};

}  // namespace peilstok::ui
