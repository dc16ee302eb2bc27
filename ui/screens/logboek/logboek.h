#pragma once
// The logbook: who did what and when, as a chain that only grows. One reads it, checks it, gives it away and puts a
// line right; nothing here changes or removes one.

#include <QWidget>

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace peilstok::ui {

class Commands;
class EmptyState;
class FilterChip;
class LineTable;
class LineView;
class LogTableModel;
class SignLine;

class Logboek : public QWidget {
  Q_OBJECT
 public:
  Logboek(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock,
          QWidget* parent = nullptr);
  void setFacts(const WorkspaceFacts& facts);
  void addCommands(Commands& commands);
  void focusPage();

 Q_SIGNALS:
  void signalRequested(std::int64_t number);
  void dossierRequested(std::int64_t number);
  void said(const QString& words);
  void refused(const peilstok::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeBar();
  QWidget* makeChainStrip();
  void ask();
  void receive(const LogPage& page);
  void chooseLine(std::int64_t number);
  void showCounts(const LogPage& page);
  void showCheck(const LogCheck& check);
  void check();
  void exportLog();
  void correct(std::int64_t number);
  LogQuery query() const;
  void clearFilters();

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Prompts& m_prompts;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  bool m_stale = true, m_checking = false;
  std::int64_t m_wanted = 0;   ///< the line to choose once it is there
  std::int64_t m_checked = 0;  ///< how many lines the last check saw
  std::vector<FilterChip*> m_kinds;
  std::size_t m_kind = 0;
  QLineEdit* m_object;
  QComboBox* m_since;
  LogTableModel* m_model;
  LineTable* m_table;
  LineView* m_view;
  LogLine m_line;
  QSplitter* m_splitter;
  QStackedWidget* m_stack;
  EmptyState* m_nothing;
  QLabel* m_count;
  SignLine* m_chain;
  QPushButton *m_check, *m_export;
};

}  // namespace peilstok::ui
