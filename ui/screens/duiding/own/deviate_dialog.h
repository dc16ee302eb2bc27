#pragma once

#include "screens/duiding/typing/lay_down_dialog.h"

namespace peilstok::ui {

class Field;
class MissingNote;
class PhaseChoice;

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

  std::string m_role;
  PhaseChoice* m_phase;
  MissingNote* m_phaseNote;
  Field* m_why;
};

}  // namespace peilstok::ui
