#pragma once

#include "widgets/page_dialog.h"

namespace peilstok::ui {

class Field;

/// Not evaluating takes a function and a reason.
class SkipDialog : public PageDialog {
  Q_OBJECT
 public:
  SkipDialog(const Theme& theme, const QString& function, QWidget* parent);

 Q_SIGNALS:
  void agreed(const QString& function, const QString& because);

 private:
  void lay();

  Field *m_because, *m_function;
};

}  // namespace peilstok::ui
