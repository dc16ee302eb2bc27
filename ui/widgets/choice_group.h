#pragma once

#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace peilstok::ui {

/// A few choices of which one holds, in a line that wraps. The arrow keys choose.
class ChoiceGroup : public QWidget {
  Q_OBJECT
 public:
  /// `name` goes before each word for who cannot see what they belong to.
  ChoiceGroup(const QString& name, const QStringList& words, QWidget* parent = nullptr);
  /// What the choice changes, for who hears it.
  void describe(const QString& words);
  int chosenIndex() const;
  /// Shows a choice without telling of it.
  void show(int index);
  QRadioButton* button(int index) const;

 Q_SIGNALS:
  void chosen(int index);

 private:
  QButtonGroup* m_group;
};

}  // namespace peilstok::ui
