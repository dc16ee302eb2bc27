#pragma once

#include <QWidget>

#include "screens/duiding/asking/question_lines.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// How far a question is, by shape; the words stand beside it. Not asked: a broken ring. Waiting: a ring with a
/// question mark. No answer: a triangle. No signal: a ring with a dash. Yes and no: a disc with a tick or a cross. The
/// police's judgement: a disc with an arrow up or down.
class AskMark : public QWidget {
  Q_OBJECT
 public:
  AskMark(const Theme& theme, AskState state, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {metrics::icon, metrics::icon}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  AskState m_state;
};

}  // namespace peilstok::ui
