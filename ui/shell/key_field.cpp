#include "shell/key_field.h"

#include <QKeyEvent>

#include "widgets/spoken.h"

namespace peilstok::ui {

KeyField::KeyField(QWidget* parent) : QKeySequenceEdit(parent) {
  announceAs<KeyField>(QAccessible::HotkeyField);
  setProperty("takesLetters", false);  // what is pressed here is the answer, not a command
}

void KeyField::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  // Whoever wants to leave must not be kept here.
  if (key == Qt::Key_Escape) return event->ignore();
  if (key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
      key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == Qt::Key_unknown || key == 0)
    return;
  Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
  // Which signs need Shift depends on the keyboard; what counts is the sign.
  if (key < Qt::Key_Escape && !QChar(static_cast<char16_t>(key)).isLetter()) held &= ~Qt::ShiftModifier;
  Q_EMIT pressed(QKeySequence(QKeyCombination(held, static_cast<Qt::Key>(key))));
}

}  // namespace peilstok::ui
