#pragma once

#include <QAbstractButton>

#include "model/assessment.h"
#include "model/intervention.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// One proposal in short; pressing it opens the whole card, its button, or a letter while it has the focus, begins to
/// decide on it.
class ProposalCard : public QAbstractButton {
  Q_OBJECT
 public:
  /// `card` may be null when the map has changed since. `chosen` says when it was decided on before; empty for never.
  ProposalCard(const Theme& theme, const Suggestion& suggestion, const Card* card, const QString& chosen = {},
               QWidget* parent = nullptr);

 Q_SIGNALS:
  void decideRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
};

}  // namespace peilstok::ui
