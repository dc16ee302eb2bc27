#pragma once
// One signal beside the list: enough to decide whether to open its duiding.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;
class MarkedText;
class PageScroll;
class PhaseMark;
class TotalBar;
class UrgencyMark;

class DetailPanel : public QWidget {
  Q_OBJECT
 public:
  DetailPanel(const Theme& theme, QWidget* parent = nullptr);

  void showDetail(const DetailPtr& detail, const KnowledgePtr& knowledge, Instant now);
  void showNothing();

 Q_SIGNALS:
  void openRequested(std::int64_t number);

 private:
  void showFigures(const Assessment& assessment);
  void showGrounds(const PhaseResult& phase);
  void buildHead(QVBoxLayout* layout);

  const Theme& m_theme;
  std::int64_t m_number = 0;
  PageScroll* m_scroll;
  QLabel* m_title;
  QLabel* m_source;
  UrgencyMark* m_urgency;
  PhaseMark* m_phase;
  Banner* m_police;
  Banner* m_lock;
  MarkedText* m_text;
  QLabel* m_total;
  QLabel* m_certainty;
  TotalBar* m_bar;
  QVBoxLayout* m_grounds;
  QPushButton* m_open;
  QLabel* m_nothing;
};

}  // namespace peilstok::ui
