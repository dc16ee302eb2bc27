#pragma once
// The program's own line icons, in any colour and sharp at any scale. No icon theme is needed.

#include <QIcon>
#include <QString>

class QPainter;

namespace peilstok::ui {

/// The icon `name` of resources/icons in one colour. An unknown name gives an empty icon (and is a bug).
QIcon lineIcon(const QString& name, const QColor& colour);

/// Paints it straight, for delegates and own widgets.
void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& colour);

QIcon applicationIcon();

}  // namespace peilstok::ui
