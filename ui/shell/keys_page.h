#pragma once
// Every command with its key, and the means to give it another. A page of its own, for the settings or in a dialog.

#include <QDialog>
#include <QKeySequenceEdit>
#include <QWidget>

#include "theme/theme.h"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace peilstok::ui {

class Commands;
struct Command;

/// Takes the first key that is pressed, at once.
class KeyField : public QKeySequenceEdit {
  Q_OBJECT
 public:
  explicit KeyField(QWidget* parent = nullptr);

 Q_SIGNALS:
  void pressed(const QKeySequence& key);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent*) override {}  // what was pressed is taken already
};

class KeysPage : public QWidget {
  Q_OBJECT
 public:
  KeysPage(const Theme& theme, Commands& commands, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildLetters(QBoxLayout* layout);
  void buildTable(QBoxLayout* layout);
  void buildEditor(QBoxLayout* layout);
  void fill();
  void showKeys();
  void showChosen();
  void give(const QKeySequence& key);
  /// What was refused, or nothing.
  void say(const QString& refusal);
  const Command* chosen() const;

  const Theme& m_theme;
  Commands& m_commands;
  QCheckBox* m_letters;
  QTableWidget* m_table;
  QLabel* m_name;
  KeyField* m_field;
  QPushButton* m_standard;
  QPushButton* m_none;
  QPushButton* m_all;
  QLabel* m_refusal;
};

/// The page by itself.
class KeysDialog : public QDialog {
  Q_OBJECT
 public:
  KeysDialog(const Theme& theme, Commands& commands, QWidget* parent);
};

}  // namespace peilstok::ui
