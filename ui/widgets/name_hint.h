#pragma once

#include <QWidget>

#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

/// Under a field in which one types freely: names what looks like somebody's name, and what to do about it. It has its
/// room while it says nothing, and never keeps anybody from going on.
class NameHint : public QWidget {
  Q_OBJECT
 public:
  explicit NameHint(const Theme& theme, QWidget* parent = nullptr);
  /// What stands in the field now.
  void read(const QString& text);
  QString words() const;

 private:
  QLabel* m_words;
};

/// The same for a field that exists already: the hint follows what is typed there, and is its description too.
NameHint* hintNames(const Theme& theme, QWidget* input);

}  // namespace peilstok::ui
