#pragma once

#include <QWidget>

#include "theme/theme.h"
#include "widgets/marked_text.h"

namespace peilstok::ui {

/// One reason for (+) or against (−), or a plain point (·), on its own line.
class GroundLine : public QWidget {
  Q_OBJECT
 public:
  GroundLine(const Theme& theme, const QString& words, Effect effect, QWidget* parent = nullptr);
};

}  // namespace peilstok::ui
