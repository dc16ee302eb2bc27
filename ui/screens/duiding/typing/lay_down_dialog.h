#pragma once

#include "bridge/bridge.h"
#include "typing/autosave.h"
#include "widgets/page_dialog.h"

namespace peilstok::ui {

class RefusalBox;

/// A short page with one thing to lay down about a signal: what is typed is kept, Ctrl+Enter lays down, a refusal is
/// told in place, and it closes when it was done.
class LayDownDialog : public PageDialog {
  Q_OBJECT
 protected:
  /// What is typed lies under "S<number>/<draft>".
  LayDownDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                const std::string& draft, const QString& title, QWidget* parent);

  void addLead(const QString& question, const QString& lead);
  /// After the fields: the rest of the page, its buttons (`name` with "Go" and "Close"), and the focus.
  void finish(const char* name, const QString& goTip, QSize wanted, QWidget* first);
  virtual void restore(const DraftFields& fields) = 0;
  /// Sends it through the bridge after `beginSending`, or marks what is missing.
  virtual void layDown() = 0;
  void beginSending();

  Bridge& bridge() const { return m_bridge; }
  Autosave& autosave() { return m_autosave; }
  std::int64_t number() const { return m_number; }

 private:
  void connectBridge();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  std::int64_t m_number;
  Autosave m_autosave;
  bool m_waiting = false;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
