#pragma once

#include <QDialog>

#include "cards/card_sheet.h"
#include "model/assessment.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// A whole card of the interventiekaart, to read; with the reasons and cautions of a proposal when it is one.
class CardDialog : public QDialog {
  Q_OBJECT
 public:
  CardDialog(const Theme& theme, const CardSheet& sheet, const Suggestion* suggestion, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// "Kies deze kaart", or key K.
  void decideRequested();
};

}  // namespace peilstok::ui
