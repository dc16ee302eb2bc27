#pragma once
// Every command with its key, and the means to give it another. A page of its own, for the settings or in a dialog.

#include <QDialog>
#include <QWidget>

#include "theme/theme.h"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace peilstok::ui {

class Commands;
class KeyField;
struct Command;

class KeysPage : public QWidget {
  Q_OBJECT
 public:
  KeysPage(const Theme& theme, Commands& commands, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void buildLetters(QBoxLayout* layout);
  void buildSearch(QBoxLayout* layout);
  void buildTable(QBoxLayout* layout);
  void buildEditor(QBoxLayout* layout);
  void fill();
  void showKeys();
  /// Leaves the commands that answer what is sought, by their words or by their key.
  void filter();
  void showChosen();
  void give(const QKeySequence& key);
  /// What was refused, or nothing.
  void say(const QString& refusal);
  const Command* chosen() const;

  const Theme& m_theme;
  Commands& m_commands;
  QCheckBox* m_letters;
  QLineEdit* m_search;
  QLabel* m_nothing;
  QTableWidget* m_table;
  QWidget* m_editor;
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
