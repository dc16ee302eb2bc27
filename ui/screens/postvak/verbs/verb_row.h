#pragma once

#include <QWidget>
#include <deque>

class QMenu;
class QPushButton;

namespace peilstok::ui {

class Commands;

/// What can be done with the chosen signal, on one line: as many verbs as there is room for, in the order in which they
/// were added, and the others under "Meer" with their keys beside them.
class VerbRow : public QWidget {
  Q_OBJECT
 public:
  explicit VerbRow(QWidget* parent = nullptr);
  /// `command` is the id under which its keys are known.
  void add(const char* command, const QString& word);
  /// Takes a verb that makes no sense for this signal out of the row and the menu.
  void setApplies(const char* command, bool applies);
  /// Tooltips and the menu tell the keys of the moment.
  void describe(Commands& commands);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void chosen(const QString& command);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Verb {
    QString command, word;
    QPushButton* button;
    bool applies = true;
    bool inRow = true;
  };
  void arrange();
  void fillMenu();

  std::deque<Verb> m_verbs;
  QPushButton* m_more;
  QMenu* m_menu;
  Commands* m_commands = nullptr;
};

}  // namespace peilstok::ui
