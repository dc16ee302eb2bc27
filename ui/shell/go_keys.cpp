#include "shell/go_keys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextEdit>

#include "shell/commands.h"

namespace peilstok::ui {

namespace {

constexpr int patience = 2000;  // milliseconds between G and the letter

}  // namespace

GoKeys::GoKeys(QWidget* window, const Commands& commands) : QObject(window), m_window(window), m_commands(commands) {
  m_patience.setSingleShot(true);
  m_patience.setInterval(patience);
  connect(&m_patience, &QTimer::timeout, this, [this] { setWaiting(false); });
  qApp->installEventFilter(this);
}

bool GoKeys::typing() const {
  const QWidget* focus = QApplication::focusWidget();
  if (!focus) return false;
  if (const QVariant says = focus->property("takesLetters"); says.isValid() && !says.toBool()) return true;
  if (const auto* text = qobject_cast<const QTextEdit*>(focus)) return !text->isReadOnly();
  return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QComboBox*>(focus) ||
         qobject_cast<const QAbstractSpinBox*>(focus);
}

void GoKeys::setWaiting(bool now) {
  if (now == m_waiting) return;
  m_waiting = now;
  if (now) m_patience.start();
  else m_patience.stop();
  Q_EMIT waiting(now);
}

bool GoKeys::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return false;
  if (!m_commands.lettersOn() || QApplication::activeModalWidget() ||
      static_cast<QWidget*>(watched)->window() != m_window || typing())
    return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->modifiers() != Qt::NoModifier) return false;
  if (!m_waiting) {
    if (key->key() != Qt::Key_G) return false;
    setWaiting(true);
    return true;
  }
  setWaiting(false);
  for (const Place place : allPlaces) {
    if (key->key() != placeKey(place)) continue;
    Q_EMIT chosen(place);
    return true;
  }
  // A slip after G must not do what its letter does in the list.
  return key->key() < Qt::Key_Escape;
}

}  // namespace peilstok::ui
