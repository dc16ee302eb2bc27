#pragma once

#include "screens/crisiskamer/act_dialog.h"

namespace peilstok::ui {

class Field;

/// Ends an item: an answer to a question, what an action came to, who took a call, or why something lapses.
class EndDialog : public DossierActDialog {
  Q_OBJECT
 public:
  EndDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier, DossierItem item,
            ItemState state, const QString& function, QWidget* parent);

 private:
  void lay() override;

  const std::int64_t m_seen;
  DossierItem m_item;
  Field *m_outcome, *m_taken = nullptr;
};

}  // namespace peilstok::ui
