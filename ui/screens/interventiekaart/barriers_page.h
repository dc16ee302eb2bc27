#pragma once
// The barrièremodel: six links in order, what makes each possible, and the cards that stand in its way.

#include <QWidget>
#include <vector>

#include "bridge/bridge.h"
#include "theme/theme.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class EmptyState;
class Fold;
class PageScroll;
class SignLine;

class BarriersPage : public QWidget {
  Q_OBJECT
 public:
  BarriersPage(const Theme& theme, Bridge& bridge, QWidget* parent = nullptr);
  void setKnowledge(const KnowledgePtr& knowledge);
  /// How many links stand beside each other now: six, three or one.
  int columns() const { return m_columns; }

 Q_SIGNALS:
  void cardRequested(const QString& id);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// The three parts of a link that line up with those of its neighbours.
  struct Part {
    QWidget *head, *what, *lists;
  };

  QWidget* makeTop();
  void rebuild();
  Part makeLink(int number, const BarrierLink& link);
  QWidget* makeLists(const BarrierLink& link);
  void addLines(QVBoxLayout* layout, const QString& title, const QStringList& lines);
  void addBarriers(QVBoxLayout* layout, const BarrierLink& link);
  void arrange(int columns);
  void setAllOpen(bool open);
  void showFolds();

  const Theme& m_theme;
  KnowledgePtr m_knowledge;
  PageScroll* m_scroll;
  QWidget* m_page;
  EmptyState* m_waiting;
  QBoxLayout* m_top = nullptr;  ///< words and buttons; below each other where there is one column
  QGridLayout* m_grid;
  SignLine* m_check;
  QLabel* m_source;
  QPushButton *m_open, *m_close;
  std::vector<Part> m_links;
  std::vector<Fold*> m_folds;
  int m_columns = 0;
};

}  // namespace peilstok::ui
