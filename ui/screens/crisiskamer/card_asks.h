#pragma once

#include <QMap>
#include <QWidget>

#include "app/dossier_deciding.h"
#include "bridge/bridge.h"
#include "screens/duiding/decide/drafts.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

class Field;
class FormLine;
class LookAgainPart;

/// What a card asks of the meeting that decides on it: the gate, the forms, why nothing lighter, who decides and when
/// to look again. Only what the card asks for is there; without a card there is nothing.
class CardAsks : public QWidget {
  Q_OBJECT
 public:
  CardAsks(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier, QWidget* parent = nullptr);
  /// Empty: none.
  void ask(const std::string& card);
  const std::string& card() const { return m_card; }

  /// Marks what is missing and gives the first control to go to, or null. While the answer is not there yet that is the
  /// widget itself.
  QWidget* check(Instant now);
  app::CardReasons reasons() const;

  /// What was typed, by the names under which a draft keeps it.
  DraftFields typed() const;
  void restore(const DraftFields& fields);

 Q_SIGNALS:
  void edited();
  /// What it asks for stands there now.
  void shown();

 private:
  void show(const NeedsPage& page);
  void addGate();
  void addForms();
  void addLighter();
  void addWho();
  void addLookAgain();
  void openForm(const FormPage& page);
  Field* addField(const QString& name, const QString& label, const QString& help, int lines);
  QString typed(const QString& name) const;
  void collect();
  void fail(const Error& error);

  const Theme& m_theme;
  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  const std::int64_t m_dossier;
  std::string m_card;
  NeedsPage m_page;
  bool m_ready = false;
  Drafts m_drafts;  ///< of the forms that are opened from here
  QMap<QString, QString> m_texts;
  std::vector<Field*> m_fields;
  std::vector<std::pair<const FormPage*, FormLine*>> m_forms;
  LookAgainPart* m_look = nullptr;
  QVBoxLayout* m_lines;
};

}  // namespace peilstok::ui
