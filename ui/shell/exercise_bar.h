#pragma once

#include <QFrame>

#include "theme/theme.h"

namespace peilstok::ui {

/// The mark of a window that works in the exercise workspace: the word, and stripes along the whole top. It is always
/// there and cannot be closed.
class ExerciseBar : public QFrame {
  Q_OBJECT
 public:
  explicit ExerciseBar(const Theme& theme, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
};

}  // namespace peilstok::ui
