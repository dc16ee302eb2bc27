#include "shell/window_room.h"

#include <algorithm>

namespace peilstok::ui {

QRect fitted(const QRect& window, const QRect& room, int titleBar) {
  const QRect inner = room.adjusted(0, titleBar, 0, 0);
  const QSize size = window.size().boundedTo(inner.size());
  const int left = std::clamp(window.left(), inner.left(), inner.right() - size.width() + 1);
  const int top = std::clamp(window.top(), inner.top(), inner.bottom() - size.height() + 1);
  return {QPoint(left, top), size};
}

}  // namespace peilstok::ui
