#pragma once

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// What was decided for a signal, newest first. Not shown while nothing was.
class DecisionsPart : public QWidget {
  Q_OBJECT
 public:
  explicit DecisionsPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const std::vector<store::StoredDecision>& decisions, const Knowledge& knowledge, Instant now);

 private:
  QWidget* makeDecision(const store::StoredDecision& stored, const Knowledge& knowledge, Instant now) const;

  const Theme& m_theme;
  QVBoxLayout* m_list;
};

}  // namespace peilstok::ui
