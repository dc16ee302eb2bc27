#pragma once
// All that can be done, found by its words: Ctrl+K, type, Enter.

#include <QPointer>
#include <QWidget>

#include "shell/palette_rows.h"
#include "theme/theme.h"

class QFrame;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;

namespace peilstok::ui {

class Commands;
struct Command;

/// Lies over the whole window; pressing beside the panel closes it. The focus goes back where it was.
class CommandPalette : public QWidget {
  Q_OBJECT
 public:
  CommandPalette(const Theme& theme, Commands& commands, QWidget* window);

  void open();
  void leave();

 Q_SIGNALS:
  /// The number of a signal was typed and chosen.
  void signalChosen(std::int64_t number);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void build();
  void search();
  void arrange();
  bool press(QObject* on, QKeyEvent& key);
  void move(int rows);
  void choose(const QModelIndex& index);
  void tellCurrent();
  PaletteRow rowOf(const Command& command, bool usable) const;

  const Theme& m_theme;
  Commands& m_commands;
  QWidget* m_window;
  QFrame* m_panel;
  QLineEdit* m_field;
  QListView* m_list;
  QLabel* m_nothing;
  PaletteModel* m_model;
  QPointer<QWidget> m_back;           ///< had the focus
  std::vector<PaletteRow> m_offered;  ///< what can be done is asked once: the palette itself takes the focus away
};

}  // namespace peilstok::ui
