#pragma once

#include <QFrame>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

/// Why something was not laid down, in three parts: what happened, what was kept, what is still needed.
class RefusalBox : public QFrame {
  Q_OBJECT
 public:
  explicit RefusalBox(const Theme& theme, QWidget* parent = nullptr);
  void show(const Error& error, const Knowledge& knowledge);

 private:
  QLabel* m_what;
  QLabel* m_kept;
  QLabel* m_todo;
  QLabel* m_because;
};

}  // namespace peilstok::ui
