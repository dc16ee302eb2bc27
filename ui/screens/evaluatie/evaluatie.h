#pragma once
// Looking back: which dossiers wait for it, what happened as it was known then, and three questions filled in
// beforehand.

#include <QWidget>

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace peilstok::ui {

class Commands;
class EmptyState;
class EntryList;
class EntryListModel;
class EvaluationPart;

class Evaluatie : public QWidget {
  Q_OBJECT
 public:
  Evaluatie(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* parent = nullptr);
  void setFacts(const WorkspaceFacts& facts);
  void addCommands(Commands& commands);
  void focusPage();

 Q_SIGNALS:
  void dossierRequested(std::int64_t number);
  void roomRequested();
  void said(const QString& words);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// List and questions beside each other, or in a narrow window below each other.
  void divide();
  void ask();
  void receive(const EvaluationPage& page);
  void showShare(const std::vector<app::QuarterShare>& quarters);

  const Theme& m_theme;
  Bridge& m_bridge;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  bool m_stale = true;
  EntryListModel* m_model;
  EntryList* m_list;
  QLabel* m_share;
  EvaluationPart* m_part;
  EmptyState* m_empty;
  QSplitter* m_splitter;
  QStackedWidget* m_stack;
};

}  // namespace peilstok::ui
