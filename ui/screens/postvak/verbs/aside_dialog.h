#pragma once

#include "screens/postvak/verbs/verb_dialog.h"

class QButtonGroup;
class QCheckBox;
class QDateTimeEdit;
class QSpinBox;

namespace peilstok::ui {

/// Until when, or until how much growth, a signal is laid aside.
class AsideDialog : public VerbDialog {
  Q_OBJECT
 public:
  AsideDialog(const Theme& theme, VerbSubject subject, Instant now, QWidget* parent);

 protected:
  std::optional<app::HandlingWish> wish() override;

 private:
  void addWarnings();
  void addMoments();
  void addGrowth();

  Instant m_now;
  QButtonGroup* m_moments;
  std::vector<std::optional<Instant>> m_until;  ///< by the id of the button
  QDateTimeEdit* m_own;
  QCheckBox* m_grows;
  QSpinBox* m_count;
  QSpinBox* m_hours;
};

}  // namespace peilstok::ui
