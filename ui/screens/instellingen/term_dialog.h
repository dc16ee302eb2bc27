#pragma once

#include "app/retention.h"
#include "widgets/page_dialog.h"

class QSpinBox;

namespace peilstok::ui {

/// How long one kind is kept here: within the bounds of its term, or as Peilstok has it.
class TermDialog : public PageDialog {
  Q_OBJECT
 public:
  TermDialog(const Theme& theme, const app::TermInForce& term, QWidget* parent);

 Q_SIGNALS:
  /// 0: as Peilstok has it.
  void chosen(peilstok::RetentionKind kind, int days);

 private:
  void choose(int days);

  const RetentionTerm m_term;
  QSpinBox* m_days;
};

/// "30 dagen", "1 jaar": whole years are counted as such, leap days and all.
QString termSpanText(int days);

}  // namespace peilstok::ui
