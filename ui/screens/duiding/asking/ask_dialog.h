#pragma once

#include "bridge/bridge.h"
#include "screens/duiding/asking/question_lines.h"
#include "screens/duiding/decide/page_dialog.h"
#include "screens/duiding/typing/autosave.h"

namespace peilstok::ui {

class Field;
class RefusalBox;

/// Lays down that a question was asked: to whom, by function, and in which words. Both are filled in beforehand.
class AskDialog : public PageDialog {
  Q_OBJECT
 public:
  AskDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
            const QuestionLine& line, const std::string& role, QWidget* parent);

 private:
  void typed();
  void layDown();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  std::int64_t m_number;
  QuestionLine m_line;
  std::string m_role;
  bool m_waiting = false;
  Autosave m_autosave;
  Field* m_asked;
  Field* m_question;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
