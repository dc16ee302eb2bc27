#pragma once
// The place with the map of the own municipality and its neighbours, the timeline, the calendar and days against what
// is usual. What is brushed in one filters the others; a table holds the same.

#include <QWidget>
#include <map>

#include "bridge/bridge.h"
#include "charts/timeline_chart.h"
#include "theme/theme.h"

class QStackedWidget;
class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class Commands;
class Banner;
class EmptyState;
class PageScroll;
class Prompts;
class ComingStrip;
class SurveyBar;
class SurveyBoard;
class SurveyTables;
struct SurveySheet;

class Omgevingsbeeld : public QWidget {
  Q_OBJECT
 public:
  Omgevingsbeeld(const Theme& theme, Bridge& bridge, Prompts& prompts, Clock clock, QWidget* parent = nullptr);
  ~Omgevingsbeeld() override;

  void setFacts(const WorkspaceFacts& facts);
  /// Asks anew, now or when the place comes into sight.
  void reload();
  void focusPage();
  /// Lets go of what was brushed last, then of the table. False when there was nothing to let go of.
  bool stepBack();
  void addCommands(Commands& commands);
  const survey::Selection& selection() const { return m_selection; }

 Q_SIGNALS:
  void openRequested(std::int64_t number);
  void importRequested();
  void periodRequested();                            ///< a report of a period
  void municipalityChosen(const std::string& code);  ///< as the own one
  void said(const QString& line);
  void shown();  ///< the picture stands on the screen

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildPages();
  void connectBar();
  void connectCharts();
  void connectBridge();
  void ask();
  void showPicture(const SurroundingsPtr& picture);
  void refresh();
  /// The request failed: says so where the picture would stand, with a way to try again.
  void showFailure(const Error& error);
  void showNotes();
  void showPage(EmptyState* state);
  void placeBar();
  void select(survey::Selection selection);
  void choosePlace(const std::string& place);
  void chooseDay(std::chrono::sys_days day);
  void setDays(int days);
  void step(int direction);
  void goToLast();
  void showTable(bool shown);
  QString selectionWords() const;
  SurveySheet sheet() const;
  void print();
  void savePdf();
  void refuse(const Error& error);
  bool isNothingStored() const { return m_picture && m_picture->stored == 0; }

  const Theme& m_theme;
  Bridge& m_bridge;
  Prompts& m_prompts;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  SurroundingsPtr m_picture;
  survey::Selection m_selection;
  int m_days = 7;
  std::optional<Instant> m_until;  ///< end of the stretch when it is not now
  bool m_stale = true, m_tableShown = false;
  bool m_wantsFocus = false;  ///< somebody went here before there was anything to stand on
  SurveyBar* m_bar;
  Banner* m_quiet;
  ComingStrip* m_coming;
  QLabel* m_notes;
  SurveyBoard* m_board;
  QVBoxLayout* m_scrolled;  ///< what scrolls: the board, and in a narrow window the bar above it
  PageScroll* m_scroll;
  SurveyTables* m_tables;
  QStackedWidget* m_pages;
  EmptyState* m_nothing;
  EmptyState* m_nowhere;
  EmptyState* m_busy;
  EmptyState* m_failed;
  std::map<EmptyState*, PageScroll*> m_emptyPages;
};

}  // namespace peilstok::ui
