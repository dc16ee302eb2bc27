#pragma once
// The line at the bottom of the window. Where one's work stays and whether one practises always stand; what is said for
// a moment has its own place beside them.

#include <QTimer>
#include <QWidget>

#include "base/clock.h"
#include "theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace peilstok::ui {

class StatusLine : public QWidget {
  Q_OBJECT
 public:
  StatusLine(const Theme& theme, bool exercise, QWidget* parent = nullptr);

  /// For a few seconds; an empty line takes away what stands there.
  void say(const QString& words);
  /// Until it is taken away with an empty line.
  void hint(const QString& words);
  /// "Opgeslagen 14:02:11": when something was written last.
  void showSaved(Instant at);
  void setCount(const QString& words);
  void setFramework(const QString& words, const QString& tip);
  /// A reminder that is a button; `brief` is for where there is little room, and no words hide it.
  void setDue(const QString& words, const QString& brief);
  QPushButton* due() const { return m_due; }
  /// At the right end, in the order in which they are added.
  QPushButton* addButton(const QString& text, const char* objectName);
  /// It makes do with what there is: its facts make way, and must not keep the window wide.
  QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addLeft(bool exercise);
  void showSaid(const QString& words);
  /// Gives what is said its room: facts that stand elsewhere too make way for it.
  void fit();

  const Theme& m_theme;
  QHBoxLayout* m_layout;
  QLabel* m_said;
  QLabel* m_saved;
  QLabel* m_count;
  QLabel* m_framework;
  QPushButton* m_due;
  QString m_words, m_dueWords, m_dueBrief;
  QTimer m_saying;
};

}  // namespace peilstok::ui
