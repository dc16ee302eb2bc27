#pragma once

#include <QAbstractButton>
#include <optional>

#include "model/assessment.h"
#include "theme/shapes.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// A column folded to its shape, its count and its name from top to bottom; pressing it brings the column into sight.
class PhaseStrip : public QAbstractButton {
  Q_OBJECT
 public:
  static constexpr int wide = 34;

  PhaseStrip(const Theme& theme, const QString& name, std::optional<PhaseStep> phase, QWidget* parent = nullptr);
  void setCount(int count);
  QSize sizeHint() const override { return {wide, 200}; }
  QSize minimumSizeHint() const override { return {wide, 60}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
  std::optional<PhaseStep> m_phase;
  QString m_count;
};

}  // namespace peilstok::ui
