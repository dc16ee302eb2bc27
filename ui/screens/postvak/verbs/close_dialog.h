#pragma once

#include "screens/postvak/verbs/verb_dialog.h"

class QButtonGroup;

namespace peilstok::ui {

/// Why a signal is closed. The digits choose a reason, Enter closes.
class CloseDialog : public VerbDialog {
  Q_OBJECT
 public:
  CloseDialog(const Theme& theme, const VerbSubject& subject, QWidget* parent);

 protected:
  std::optional<app::HandlingWish> wish() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QButtonGroup* m_reasons;
};

}  // namespace peilstok::ui
