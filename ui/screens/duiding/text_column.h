#pragma once
// Left: what came in, what was found in it, and where it came from.

#include <QWidget>

#include "screens/duiding/finding_groups.h"
#include "theme/theme.h"

class QGridLayout;
class QVBoxLayout;

namespace peilstok::ui {

class FindingText;

class TextColumn : public QWidget {
  Q_OBJECT
 public:
  TextColumn(const Theme& theme, QWidget* parent = nullptr);
  FindingText& text() const { return *m_text; }
  void show(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showFindings();
  void showAlike(const app::SignalDetail& detail, Instant now);
  void layFacts();

  const Theme& m_theme;
  std::vector<FindingGroup> m_groups;
  std::vector<std::pair<QString, QString>> m_factLines;
  int m_factColumns = 0;
  FindingText* m_text;
  QWidget* m_findingsHead;
  QVBoxLayout* m_findings;
  QGridLayout* m_facts;
  QVBoxLayout* m_alike;
};

}  // namespace peilstok::ui
