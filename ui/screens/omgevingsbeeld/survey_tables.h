#pragma once
// Everything that map, timeline and charts of days show, as three tables.

#include <QWidget>
#include <vector>

#include "bridge/values.h"
#include "models/survey_table_model.h"
#include "survey/normal.h"
#include "theme/theme.h"

class QStackedWidget;
class QTabBar;
class QTableView;

namespace peilstok::ui {

std::vector<SurveyTableRow> occurrenceRows(const survey::Picture& picture, const Knowledge& knowledge,
                                           const std::vector<survey::Occurrence>& shown);
std::vector<SurveyTableRow> dayRows(const survey::Picture& picture, const std::vector<survey::DayFigures>& days,
                                    const SurveyRules& rules);
std::vector<SurveyTableRow> placeRows(const survey::Picture& picture, const std::vector<survey::Occurrence>& shown);

class SurveyTables : public QWidget {
  Q_OBJECT
 public:
  explicit SurveyTables(const Theme& theme, QWidget* parent = nullptr);
  void setRows(std::vector<SurveyTableRow> occurrences, std::vector<SurveyTableRow> days,
               std::vector<SurveyTableRow> places);
  void focusTable();
  SurveyTableModel* occurrences() const { return m_models.front(); }

 Q_SIGNALS:
  void openRequested(std::int64_t number);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addTable(const QString& title, const char* name, const QStringList& headers, const std::vector<int>& widths,
                int stretched);
  void open(const QTableView* view);

  const Theme& m_theme;
  QTabBar* m_tabs;
  QStackedWidget* m_pages;
  std::vector<SurveyTableModel*> m_models;
  std::vector<QTableView*> m_views;
};

}  // namespace peilstok::ui
