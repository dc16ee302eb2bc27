#pragma once
// What a key is, and how it is written: for the palette, the sheet of keys, tooltips and refusals.

#include <QKeySequence>
#include <QStringList>

class QKeyEvent;

namespace peilstok::ui {

/// No Ctrl, Alt or Meta in it, and no function key or Escape: such a key works only while a list has the focus.
bool isBare(const QKeySequence& keys);
/// Bare, and it writes something: what whoever speaks to the computer can press by accident (WCAG 2.1.4).
bool isLetter(const QKeySequence& keys);
/// One is the other, or its beginning.
bool clash(const QKeySequence& one, const QKeySequence& other);
/// Whether a key press is this one key, on any layout: "?" is a question mark with or without Shift.
bool isPressed(const QKeySequence& keys, const QKeyEvent& event);

/// The caps of a key in Dutch, one for each key that is held or pressed: "Ctrl", "Omhoog". A key that is pressed after
/// another stands behind an empty string.
QStringList keyCaps(const QKeySequence& keys);
/// "Ctrl+Omhoog", "G dan P"; empty for no key.
QString keyText(const QKeySequence& keys);
/// "Ctrl+1 of G dan P".
QString keysText(const QList<QKeySequence>& keys);

}  // namespace peilstok::ui
