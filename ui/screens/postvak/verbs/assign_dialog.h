#pragma once

#include "screens/postvak/verbs/verb_dialog.h"

class QComboBox;

namespace peilstok::ui {

/// To which function a signal goes: assigned to a colleague, or scaled up.
class AssignDialog : public VerbDialog {
  Q_OBJECT
 public:
  /// `verb` is wijs_toe or schaal_op; `functions` are offered, another can be typed.
  AssignDialog(const Theme& theme, HandlingVerb verb, const QStringList& functions, VerbSubject subject,
               QWidget* parent);

 protected:
  std::optional<app::HandlingWish> wish() override;

 private:
  HandlingVerb m_verb;
  QComboBox* m_to;
};

}  // namespace peilstok::ui
