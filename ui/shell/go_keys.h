#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

#include "shell/places.h"

class QWidget;

namespace peilstok::ui {

/// G and then a letter goes to a place, unless one is typing.
class GoKeys : public QObject {
  Q_OBJECT
 public:
  explicit GoKeys(QWidget* window);

 Q_SIGNALS:
  void chosen(peilstok::ui::Place place);
  void waiting(bool waiting);  ///< G was pressed: the next letter decides

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool typing() const;
  void setWaiting(bool waiting);

  QWidget* m_window;
  QTimer m_patience;
  bool m_waiting = false;
};

}  // namespace peilstok::ui
