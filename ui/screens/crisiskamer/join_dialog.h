#pragma once

#include "screens/crisiskamer/act_dialog.h"

class QComboBox;

namespace peilstok::ui {

/// Puts signals in a dossier that is there, or asks for a new one.
class JoinDialog : public DossierActDialog {
  Q_OBJECT
 public:
  JoinDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const std::vector<app::DossierRow>& open,
             std::vector<std::int64_t> signals, const QString& function, QWidget* parent);

 Q_SIGNALS:
  void newRequested();
  void joined(std::int64_t dossier);

 private:
  void lay() override;
  void kept(const DossierPtr& detail) override;

  const std::vector<std::int64_t> m_signals;
  QComboBox* m_which;
};

}  // namespace peilstok::ui
