#pragma once

#include "screens/duiding/asking/question_lines.h"
#include "screens/duiding/typing/lay_down_dialog.h"

namespace peilstok::ui {

class Field;
class TextButton;

/// Gets a question ready to be asked, and lays down that it was: to whom, by function, and in which words. Both are
/// filled in beforehand; the words can be copied, and whom to call can be looked up.
class AskDialog : public LayDownDialog {
  Q_OBJECT
 public:
  AskDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
            const QuestionLine& line, const std::string& role, QWidget* parent);

 Q_SIGNALS:
  /// Whoever goes by this id of a partner is to be looked up in Wie belt wie.
  void partnerRequested(const QString& partner);

 protected:
  void restore(const DraftFields& fields) override;
  void layDown() override;

 private:
  void addCopy();
  void addPartner();
  void showPartner();
  void typed();

  QuestionLine m_line;
  std::string m_role;
  Field* m_asked;
  Field* m_question;
  TextButton* m_partner;
  KnowledgePtr m_knowledge;
};

}  // namespace peilstok::ui
