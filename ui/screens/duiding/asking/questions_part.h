#pragma once
// The police's judgement and the next questions: asked or not, and what came back. An answer is weighed at once.

#include <QWidget>

#include "bridge/bridge.h"
#include "screens/duiding/asking/question_lines.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

class QuestionRow;
class RefusalBox;

class QuestionsPart : public QWidget {
  Q_OBJECT
 public:
  QuestionsPart(const Theme& theme, Bridge& bridge, QWidget* parent = nullptr);
  /// `unfolded`: whether numbers of the proposal may be shown.
  void show(const app::SignalDetail& detail, const KnowledgePtr& knowledge, Instant now, bool unfolded);
  void setRole(const std::string& role) { m_role = role; }
  /// Asks the first question that is still open, or goes to the first that waits for an answer.
  void askFirst();
  bool canAsk() const;

 Q_SIGNALS:
  void askRequested(const peilstok::ui::QuestionLine& line);

 private:
  void addRows(const QString& title, const std::vector<QuestionLine>& lines, Instant now);
  void send(QuestionRow* row, Reply reply);
  /// What an answer did to the weighing, against what stood here before.
  QString changeText(const app::SignalDetail& detail, bool unfolded) const;

  struct Before {
    Tenths total = 0;
    Phase phase = Phase::rust;
    Step step = Step::none;
    ReplyWord answer = ReplyWord::onbekend;
  };

  const Theme& m_theme;
  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  std::string m_role;
  std::int64_t m_number = 0;
  Before m_now;
  std::optional<Before> m_sent;
  QString m_focusBack;
  QString m_answered, m_change;  ///< the row that was answered last, and what that did; until the next answer
  RefusalBox* m_refusal;
  QVBoxLayout* m_list;
  std::vector<QuestionRow*> m_rows;
};

}  // namespace peilstok::ui
