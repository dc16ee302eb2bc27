#pragma once

#include "bridge/bridge.h"
#include "widgets/page_dialog.h"

class QComboBox;

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class MomentField;
class RefusalBox;

/// Opens a dossier with signals, or changes what it is called, whose it is and when it is looked at next.
class DossierDialog : public PageDialog {
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
  void lay();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  const std::int64_t m_number, m_seen;  ///< 0 for a new one
  DossierHead m_head;
  const std::vector<std::int64_t> m_signals;
  const std::string m_role;
  bool m_waiting = false;
  Field *m_title, *m_owner;
  MomentField* m_next;
  ChoiceGroup *m_physical, *m_seenBefore;
  QComboBox* m_phase = nullptr;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
