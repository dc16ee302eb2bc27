#pragma once

#include "screens/duiding/asking/question_lines.h"
#include "screens/duiding/typing/lay_down_dialog.h"

namespace peilstok::ui {

class Field;

/// Lays down that a question was asked: to whom, by function, and in which words. Both are filled in beforehand.
class AskDialog : public LayDownDialog {
  Q_OBJECT
 public:
  AskDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
            const QuestionLine& line, const std::string& role, QWidget* parent);

 protected:
  void restore(const DraftFields& fields) override;
  void layDown() override;

 private:
  void typed();

  QuestionLine m_line;
  std::string m_role;
  Field* m_asked;
  Field* m_question;
};

}  // namespace peilstok::ui
