#pragma once
// F1: the keys of this screen, and those that work everywhere.

#include <QDialog>
#include <vector>

#include "theme/theme.h"

class QBoxLayout;

namespace peilstok::ui {

class Commands;
struct Command;

class KeySheet : public QDialog {
  Q_OBJECT
 public:
  KeySheet(const Theme& theme, const Commands& commands, QWidget* parent);
  /// All of it as plain text, to print or to hang beside the screen.
  QString plainText() const;

 Q_SIGNALS:
  void changeRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Group {
    QString title;
    bool here;  ///< of this screen
    std::vector<const Command*> commands;
  };

  void collect();
  void buildPage();
  void buildFoot(QBoxLayout* outer);
  QWidget* makeGroup(const Group& group) const;
  QString lettersLine() const;

  const Theme& m_theme;
  const Commands& m_commands;
  std::vector<Group> m_groups;
  QBoxLayout* m_columns;
};

}  // namespace peilstok::ui
