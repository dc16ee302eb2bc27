#pragma once
// What a screen reader needs and Qt does not say by itself.

#include <QAccessible>
#include <QString>

class QComboBox;

namespace peilstok::ui {

/// Says what a widget of our own is. Without it Qt calls it a filler, which readers pass over, also when it has the
/// focus. Holds for every object of the class and of those made from it; `className` as in its QMetaObject.
void announceAs(const char* className, QAccessible::Role role);

template <class OurWidget>
void announceAs(QAccessible::Role role) {
  announceAs(OurWidget::staticMetaObject.className(), role);
}

/// Names a box that has no visible label. On Linux Qt gives a reader the value of a combo box as its name, whatever its
/// accessible name is; what the box is for only comes across as a label beside it, which need not be in sight.
void nameBox(QComboBox* box, const QString& name);

}  // namespace peilstok::ui
