#pragma once

#include "screens/crisiskamer/act_dialog.h"
#include "typing/autosave.h"

class QCheckBox;
class QComboBox;

namespace peilstok::ui {

class CardAsks;
class ChoiceGroup;
class DraftLine;
class Field;
class MomentField;
class TwoTexts;

/// Adds an item to a dossier, or changes one. What is typed is kept, and what another window did meanwhile is told.
class ItemDialog : public DossierActDialog {
  Q_OBJECT
 public:
  /// `item`: as it stands, or a new one (id 0) of its kind. `seen`: the version of the dossier on the screen.
  ItemDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier, DossierItem item,
             const QString& function, QWidget* parent);

  /// A sentence below the title: why this comes first.
  void sayFirst(const QString& words);

 Q_SIGNALS:
  /// The item is to be withdrawn, for which a reason is asked.
  void withdrawRequested(const peilstok::DossierItem& item);

 private:
  void addFields();
  void addDecision();
  void addCard();
  void chooseCard();
  void addDue(const QString& label, bool optional);
  Field* addField(const char* name, const QString& label, const QString& help, int lines, bool optional,
                  const std::string& text);
  void addShare();
  void finish();
  void restore(const DraftFields& fields);
  void keepDraft();
  DossierItem made() const;
  bool complete();
  void lay() override;
  void kept(const DossierPtr& detail) override;
  void refused(const Error& error) override;
  void showTheirs(const DossierPtr& detail);

  std::int64_t m_seen;
  const DossierItem m_item;
  const Instant m_now;
  Autosave m_autosave;
  bool m_clashed = false;
  std::vector<std::pair<std::string, Field*>> m_fields;  ///< by the name under which a draft keeps them
  Field* m_text = nullptr;
  Field *m_owner = nullptr, *m_asked = nullptr, *m_because = nullptr, *m_lighter = nullptr, *m_mandate = nullptr,
        *m_present = nullptr, *m_dissent = nullptr;
  ChoiceGroup *m_sureness = nullptr, *m_origin = nullptr, *m_likelihood = nullptr;
  MomentField *m_due = nullptr, *m_known = nullptr;
  QComboBox* m_card = nullptr;
  CardAsks* m_asks = nullptr;
  QCheckBox *m_nothing = nullptr, *m_share = nullptr;
  DraftLine* m_draftLine;
  TwoTexts* m_two;
};

}  // namespace peilstok::ui
