#pragma once
// Keys drawn as the caps one sees on the keyboard.

#include <QKeySequence>
#include <QLabel>

#include "theme/theme.h"

class QPainter;

namespace peilstok::ui {

int keyCapsWidth(const QList<QKeySequence>& keys);
/// At the left of the box, in the middle of its height.
void paintKeyCaps(QPainter& painter, const QRect& box, const QList<QKeySequence>& keys, const Theme& theme, bool faint);

/// The keys of one command. A label, so that assistive technology reads it as text.
class KeyCaps : public QLabel {
  Q_OBJECT
 public:
  KeyCaps(const Theme& theme, QList<QKeySequence> keys, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QList<QKeySequence> m_keys;
};

}  // namespace peilstok::ui
