#pragma once

#include "bridge/bridge.h"
#include "screens/duiding/decide/page_dialog.h"
#include "screens/duiding/typing/autosave.h"

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class MissingNote;
class RefusalBox;

/// What came of a signal, in one of four words and a line.
class OutcomeDialog : public PageDialog {
  Q_OBJECT
 public:
  OutcomeDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                const std::string& role, QWidget* parent);

 private:
  void layDown();
  void typed();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  std::int64_t m_number;
  std::string m_role;
  bool m_waiting = false;
  Autosave m_autosave;
  ChoiceGroup* m_happened;
  MissingNote* m_missing;
  Field* m_note;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
