#pragma once

#include "bridge/bridge.h"
#include "screens/duiding/decide/page_dialog.h"
#include "screens/duiding/typing/autosave.h"

namespace peilstok::ui {

class DraftLine;
class Field;
class MissingNote;
class PhaseChoice;
class RefusalBox;

/// Asks for another phase and one line why. As much work as following: one choice, one line, one button.
class DeviateDialog : public PageDialog {
  Q_OBJECT
 public:
  DeviateDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
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
  PhaseChoice* m_phase;
  MissingNote* m_phaseNote;
  Field* m_why;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
