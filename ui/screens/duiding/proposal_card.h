#pragma once

#include <QAbstractButton>

#include "model/assessment.h"
#include "model/intervention.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// One proposal in short; pressing it opens the whole card.
class ProposalCard : public QAbstractButton {
  Q_OBJECT
 public:
  /// `card` may be null when the map has changed since.
  ProposalCard(const Theme& theme, const Suggestion& suggestion, const Card* card, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
};

}  // namespace peilstok::ui
