#pragma once

#include "bridge/bridge.h"
#include "widgets/page_dialog.h"

class QComboBox;

namespace peilstok::ui {

class RefusalBox;

/// Puts signals in a dossier that is there, or asks for a new one.
class JoinDialog : public PageDialog {
  Q_OBJECT
 public:
  JoinDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const std::vector<app::DossierRow>& open,
             std::vector<std::int64_t> signals, const QString& function, QWidget* parent);

 Q_SIGNALS:
  void newRequested();
  void joined(std::int64_t dossier);

 private:
  void lay();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  const std::vector<std::int64_t> m_signals;
  const std::string m_role;
  std::int64_t m_waitsFor = 0;
  QComboBox* m_which;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
