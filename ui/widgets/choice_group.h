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
