#pragma once

#include "screens/duiding/own/phase_choice.h"
#include "screens/duiding/typing/lay_down_dialog.h"

namespace peilstok::ui {

class Field;
class MissingNote;

/// Asks for another phase and one line why. As much work as following: one choice, one line, one button.
class DeviateDialog : public LayDownDialog {
  Q_OBJECT
 public:
  DeviateDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
                const std::string& role, QWidget* parent);

 protected:
  void restore(const DraftFields& fields) override;
  void layDown() override;

 private:
  void typed();
  /// What keeps this choice from being a deviation; empty when nothing does.
  QString phaseRefusal() const;

  std::string m_role;
  PhaseStep m_proposal;
  PhaseChoice* m_phase;
  MissingNote* m_phaseNote;
  Field* m_why;
};

}  // namespace peilstok::ui
