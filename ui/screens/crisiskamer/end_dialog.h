#pragma once

#include "bridge/bridge.h"
#include "widgets/page_dialog.h"

namespace peilstok::ui {

class Field;
class RefusalBox;

/// Ends an item: an answer to a question, what an action came to, who took a call, or why something lapses.
class EndDialog : public PageDialog {
  Q_OBJECT
 public:
  EndDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier, DossierItem item,
            ItemState state, const QString& function, QWidget* parent);

 private:
  void lay();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  const std::int64_t m_dossier, m_seen;
  DossierItem m_item;
  const std::string m_role;
  bool m_waiting = false;
  Field *m_outcome, *m_taken = nullptr;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
