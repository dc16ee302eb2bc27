#pragma once
// Before the proposal: what the adviser thinks. Both ways to the proposal are buttons in sight.

#include <QWidget>
#include <memory>

#include "bridge/bridge.h"
#include "screens/duiding/own/phase_choice.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

class Autosave;
class DraftLine;
class Field;
class LevelsPart;
class MissingNote;
class RefusalBox;

class OwnPart : public QWidget {
  Q_OBJECT
 public:
  OwnPart(const Theme& theme, Bridge& bridge, LevelsPart& levels, QWidget* parent = nullptr);
  /// The key of the draft in which an own judgement of that signal is kept.
  static std::string draftOf(std::int64_t number);
  /// Empties the fields and brings back what was typed for this signal before.
  void begin(std::int64_t number);
  /// Asked only while it is not known with whose function somebody works here.
  void askFunction(bool ask);
  /// What stands there, as an own view; without a phase there is none.
  std::optional<Judgement> judgement() const;
  QString function() const;
  /// It was laid down: nothing of it waits any more.
  void laidDown();
  void refuse(const Error& error, const Knowledge& knowledge);
  /// The key that unfolds: lays down when a phase was chosen; else it points at the button that does without, once.
  void unfold();
  void focusFirst();
  QPushButton* layDownButton() const { return m_layDown; }
  QPushButton* skipButton() const { return m_skip; }

 Q_SIGNALS:
  void layDownRequested(const peilstok::Judgement& judgement);
  void skipRequested();
  /// A function was typed here.
  void functionTyped(const QString& function);

 private:
  void addFields();
  void addButtons();
  void typed();
  void restore(const DraftFields& fields);
  void layDown();

  const Theme& m_theme;
  Bridge& m_bridge;
  LevelsPart& m_levels;
  std::unique_ptr<Autosave> m_autosave;
  bool m_pointed = false;
  PhaseChoice* m_phase;
  MissingNote* m_phaseNote;
  Field* m_note;
  Field* m_function;
  DraftLine* m_draft;
  RefusalBox* m_refusal;
  QLabel* m_hint;
  QPushButton* m_layDown;
  QPushButton* m_skip;
};

}  // namespace peilstok::ui
