#pragma once

#include <QRect>

namespace peilstok::ui {

/// A window brought wholly onto `room`, which is a screen without its bars: moved if that is enough, made smaller if it
/// is not. `titleBar` is what the window system puts above it. What fits already stays as it is.
QRect fitted(const QRect& window, const QRect& room, int titleBar);

}  // namespace peilstok::ui
