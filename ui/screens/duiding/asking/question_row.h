#pragma once

#include <QWidget>
#include <memory>

#include "bridge/bridge.h"
#include "screens/duiding/asking/question_lines.h"
#include "theme/theme.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Autosave;
class DraftLine;

/// One question: how far it is, and what can be done with it next.
class QuestionRow : public QWidget {
  Q_OBJECT
 public:
  QuestionRow(const Theme& theme, Bridge& bridge, std::int64_t number, QuestionLine line, Instant now,
              QWidget* parent = nullptr);
  ~QuestionRow() override;
  const QuestionLine& line() const { return m_line; }
  QPushButton* askButton() const { return m_ask; }
  /// What its answer did to the weighing; stays as long as the row does.
  void tell(const QString& words);
  /// The answer is on its way: what was typed with it is no draft any more.
  void laidDown();
  /// Writes what still waits, since the row is about to go.
  void settle();

 Q_SIGNALS:
  void askRequested();
  void answerRequested(const peilstok::Reply& reply);

 private:
  void addWords(Instant now);
  void addAsk();
  void addAnswers(bool folded);
  QWidget* makeButtons();
  /// Shows `part` only when somebody wants to take an answer back.
  void foldBehind(QWidget* part);
  void startNote();

  const Theme& m_theme;
  Bridge& m_bridge;
  std::int64_t m_number;
  QuestionLine m_line;
  QVBoxLayout* m_words;
  int m_told = 0;  ///< where in `m_words` a line about the answer goes
  QHBoxLayout* m_actions;
  QPushButton* m_ask = nullptr;
  QLineEdit* m_note = nullptr;
  DraftLine* m_draft = nullptr;
  std::unique_ptr<Autosave> m_autosave;
};

}  // namespace peilstok::ui
