#pragma once

#include <QKeySequenceEdit>

namespace peilstok::ui {

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

}  // namespace peilstok::ui
