#pragma once

#include "screens/crisiskamer/act_dialog.h"

class QComboBox;

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class MomentField;

/// Opens a dossier with signals, or changes what it is called, whose it is and when it is looked at next.
class DossierDialog : public DossierActDialog {
  Q_OBJECT
 public:
  /// A new one with these signals. No title is proposed: the words of a message may not become what the room reads.
  DossierDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::vector<std::int64_t> signals,
                const QString& function, QWidget* parent);
  /// One that is there.
  DossierDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier,
                const QString& function, QWidget* parent);

 private:
  DossierDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const QString& function,
                std::int64_t number, std::int64_t seen, DossierHead head, std::vector<std::int64_t> signals,
                QWidget* parent);
  void addPhase();
  void lay() override;

  const std::int64_t m_seen;  ///< 0 for a new one
  DossierHead m_head;
  const std::vector<std::int64_t> m_signals;
  Field *m_title, *m_roomTitle, *m_owner;
  MomentField* m_next;
  ChoiceGroup *m_physical, *m_seenBefore;
  QComboBox* m_phase = nullptr;
};

}  // namespace peilstok::ui
