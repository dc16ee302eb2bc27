#pragma once
// One dossier looked back on: its course at the left, the three questions at the right.

#include <QWidget>
#include <memory>

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "theme/theme.h"
#include "typing/autosave.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class ChoiceGroup;
class ColumnsPage;
class DraftLine;
class Field;
class RefusalBox;

class EvaluationPart : public QWidget {
  Q_OBJECT
 public:
  EvaluationPart(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* parent = nullptr);
  void setKnowledge(const KnowledgePtr& knowledge) { m_knowledge = knowledge; }
  void show(const EvaluationForm& form);
  std::int64_t number() const { return m_detail ? m_detail->dossier.number : 0; }
  void lay();
  void skip();

 Q_SIGNALS:
  void dossierRequested(std::int64_t number);
  void said(const QString& words);

 private:
  struct CardAnswer {
    std::string card;
    ChoiceGroup* result;
  };
  QWidget* makeForm();
  void fillTimeline(const std::vector<report::Happening>& happened);
  void fillCards(const Evaluation& filled);
  void keepDraft();
  void addLesson();
  void hear(std::int64_t number, const Error* error);

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  DossierPtr m_detail;
  bool m_waiting = false;
  QWidget *m_timeline, *m_form;
  QVBoxLayout *m_lines, *m_cardLines;
  QLabel *m_title, *m_state;
  ChoiceGroup *m_happened, *m_reading;
  Field *m_what, *m_readingNote, *m_lesson, *m_function;
  std::vector<CardAnswer> m_cards;
  QPushButton *m_go, *m_skip, *m_open;
  DraftLine* m_draftLine;
  RefusalBox* m_refusal;
  ColumnsPage* m_columns;
  std::unique_ptr<Autosave> m_draft;
};

}  // namespace peilstok::ui
