#pragma once
// Small makers of labels and rules, so that every screen names the same roles of type.

#include <QLabel>

class QFrame;
class QLayout;

namespace peilstok::ui {

/// A label in a role of the stylesheet ("muted", "label", "head", ...). Wraps; its text can be selected with the mouse.
QLabel* makeLabel(const QString& text, const char* role = nullptr, QWidget* parent = nullptr);
/// The same on one line that is never wrapped.
QLabel* makeLine(const QString& text, const char* role = nullptr, QWidget* parent = nullptr);
QFrame* makeRule(QWidget* parent = nullptr);
void setRole(QWidget* widget, const char* role);
/// A mark of the stylesheet ("missing", "over", "sign") that comes and goes.
void setMark(QWidget* widget, const char* mark, bool on);
/// Takes out and deletes everything that a layout holds.
void clear(QLayout* layout);

}  // namespace peilstok::ui
