#pragma once

#include "screens/duiding/typing/lay_down_dialog.h"

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class MissingNote;

/// What came of a signal, in one of four words and a line.
class OutcomeDialog : public LayDownDialog {
  Q_OBJECT
 public:
  OutcomeDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                const std::string& role, QWidget* parent);

 protected:
  void restore(const DraftFields& fields) override;
  void layDown() override;

 private:
  std::string m_role;
  ChoiceGroup* m_happened;
  MissingNote* m_missing;
  Field* m_note;
};

}  // namespace peilstok::ui
