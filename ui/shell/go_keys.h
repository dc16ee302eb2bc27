#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

#include "shell/places.h"

class QWidget;

namespace peilstok::ui {

class Commands;

/// G and then a letter goes to a place, unless one is typing or letters were switched off as keys.
class GoKeys : public QObject {
  Q_OBJECT
 public:
  GoKeys(QWidget* window, const Commands& commands);

 Q_SIGNALS:
  void chosen(peilstok::ui::Place place);
  void waiting(bool waiting);  ///< G was pressed: the next letter decides

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool typing() const;
  void setWaiting(bool waiting);

  QWidget* m_window;
  const Commands& m_commands;
  QTimer m_patience;
  bool m_waiting = false;
};

}  // namespace peilstok::ui
