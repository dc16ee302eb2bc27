#pragma once

#include <QWidget>

#include "app/scaling_up.h"
#include "bridge/dossier_values.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// Whom the agreements say to call now, what may be said, and who has it. The program calls nobody.
class ScalingPart : public QWidget {
  Q_OBJECT
 public:
  explicit ScalingPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::DossierDetail& detail, const Knowledge& knowledge, Instant now, bool fixed);

 Q_SIGNALS:
  void calledRequested(const std::string& rule);  ///< somebody called the next of this rule's chain

 private:
  void addStep(const app::ScalingStep& step, Instant now);

  const Theme& m_theme;
  QVBoxLayout* m_lines;
};

}  // namespace peilstok::ui
