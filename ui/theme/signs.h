#pragma once
// The shapes of answers and of what is still missing. A word stands beside each; the shape alone tells them apart too.

#include <QColor>
#include <QRectF>

#include "theme/roles.h"

class QPainter;

namespace peilstok::ui {

enum class Sign {
  yes,     ///< a tick in a disc
  yesIf,   ///< a tick in an open ring
  no,      ///< a cross in a disc
  unsure,  ///< a question mark in an open ring
  gap,     ///< a triangle with an exclamation mark: something is missing or not checked
  empty,   ///< a broken ring: nothing yet
};

Role signRole(Sign sign);
/// Centred in `box`; `ground` is the colour behind it, for what is cut out of a filled disc.
void paintSign(QPainter& painter, const QRectF& box, Sign sign, const QColor& colour, const QColor& ground);

}  // namespace peilstok::ui
