#pragma once
// One signal on one page: what we know, how it weighs, what it amounts to.

#include <QWidget>

#include "bridge/bridge.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace peilstok::ui {

class Banner;
class ColumnsPage;
class EmptyState;
class PictureColumn;
class TextColumn;
class WeighingColumn;

class Duiding : public QWidget {
  Q_OBJECT
 public:
  Duiding(const Theme& theme, Bridge& bridge, Clock clock, QWidget* parent = nullptr);

  void setKnowledge(const KnowledgePtr& knowledge) { m_knowledge = knowledge; }
  /// Asks for a signal and shows it when it comes.
  void open(std::int64_t number);
  std::int64_t number() const { return m_number; }

 Q_SIGNALS:
  void backRequested();
  void stepRequested(int rows);
  void shown();

 private:
  QWidget* makeHead();
  void showDetail(const DetailPtr& detail);
  void showRemarks(const app::SignalDetail& detail);
  void openCard(const QString& id);

  const Theme& m_theme;
  Bridge& m_bridge;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  DetailPtr m_detail;
  std::int64_t m_number = 0;
  QStackedWidget* m_stack;
  EmptyState* m_empty;
  QLabel* m_title;
  QLabel* m_excerpt;
  Banner* m_lock;
  Banner* m_changed;
  TextColumn* m_text;
  WeighingColumn* m_weighing;
  PictureColumn* m_picture;
  ColumnsPage* m_columns;
};

}  // namespace peilstok::ui
