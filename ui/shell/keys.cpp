#include "shell/keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace peilstok::ui {

namespace {

struct Keys {
  Q_DECLARE_TR_FUNCTIONS(Keys)
};

constexpr int firstNamedKey = 0x01000000;  // from here on a Qt::Key writes nothing

QString capOf(Qt::Key key) {
  switch (key) {
    case Qt::Key_Up: return Keys::tr("Omhoog");
    case Qt::Key_Down: return Keys::tr("Omlaag");
    case Qt::Key_Left: return Keys::tr("Links");
    case Qt::Key_Right: return Keys::tr("Rechts");
    case Qt::Key_Return:
    case Qt::Key_Enter: return Keys::tr("Enter");
    case Qt::Key_Escape: return Keys::tr("Esc");
    case Qt::Key_Space: return Keys::tr("Spatie");
    case Qt::Key_Delete: return Keys::tr("Delete");
    case Qt::Key_Insert: return Keys::tr("Insert");
    case Qt::Key_Backspace: return Keys::tr("Backspace");
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return Keys::tr("Tab");
    case Qt::Key_Home: return Keys::tr("Home");
    case Qt::Key_End: return Keys::tr("End");
    case Qt::Key_PageUp: return Keys::tr("Page Up");
    case Qt::Key_PageDown: return Keys::tr("Page Down");
    default: return QKeySequence(key).toString(QKeySequence::NativeText);
  }
}

bool isFunctionKey(Qt::Key key) { return key >= Qt::Key_F1 && key <= Qt::Key_F35; }

}  // namespace

bool isBare(const QKeySequence& keys) {
  if (keys.isEmpty()) return false;
  const QKeyCombination first = keys[0];
  if (first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  return first.key() != Qt::Key_Escape && !isFunctionKey(first.key());
}

bool isLetter(const QKeySequence& keys) { return isBare(keys) && keys[0].key() < firstNamedKey; }

bool clash(const QKeySequence& one, const QKeySequence& other) {
  if (one.isEmpty() || other.isEmpty()) return false;
  return one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch;
}

bool isPressed(const QKeySequence& keys, const QKeyEvent& event) {
  if (keys.count() != 1) return false;
  const Qt::KeyboardModifiers held = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
  const auto key = static_cast<Qt::Key>(event.key());
  if (keys[0] == QKeyCombination(held, key)) return true;
  // Which signs need Shift depends on the keyboard; what counts is the sign.
  const bool sign = key < firstNamedKey && !QChar(static_cast<char16_t>(key)).isLetter();
  return sign && keys[0] == QKeyCombination(held & ~Qt::ShiftModifier, key);
}

QStringList keyCaps(const QKeySequence& keys) {
  QStringList caps;
  for (int i = 0; i < keys.count(); ++i) {
    if (i > 0) caps << QString();
    const QKeyCombination key = keys[static_cast<uint>(i)];
    const Qt::KeyboardModifiers held = key.keyboardModifiers();
    if (held & Qt::MetaModifier) caps << Keys::tr("Meta");
    if (held & Qt::ControlModifier) caps << Keys::tr("Ctrl");
    if (held & Qt::AltModifier) caps << Keys::tr("Alt");
    if (held & Qt::ShiftModifier) caps << Keys::tr("Shift");
    caps << capOf(key.key());
  }
  return caps;
}

QString keyText(const QKeySequence& keys) {
  QString text;
  bool after = false;
  for (const QString& cap : keyCaps(keys)) {
    if (cap.isEmpty()) {
      text += Keys::tr(" dan ");
      after = false;
      continue;
    }
    if (after) text += QLatin1Char('+');
    text += cap;
    after = true;
  }
  return text;
}

QString keysText(const QList<QKeySequence>& keys) {
  QStringList texts;
  for (const QKeySequence& one : keys) texts << keyText(one);
  return texts.join(Keys::tr(" of "));
}

}  // namespace peilstok::ui
