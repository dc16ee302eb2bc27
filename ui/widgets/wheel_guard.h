#pragma once

#include <QObject>

namespace peilstok::ui {

/// Rolling over a choice, a number or a date scrolls the page that it stands on and never changes it: whoever rolls
/// wants to read on. An open list of choices still rolls.
class WheelGuard : public QObject {
  Q_OBJECT
 public:
  explicit WheelGuard(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace peilstok::ui
