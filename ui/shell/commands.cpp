#include "shell/commands.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <algorithm>
#include <array>
#include <chrono>

#include "settings/settings.h"
#include "shell/keys.h"

namespace peilstok::ui {

namespace {

constexpr qsizetype recentKept = 6;

/// Both would answer: one of them does so everywhere, or they are of one screen.
bool shareContext(const Command& one, const Command& other) {
  return !one.inContext || !other.inContext || one.section == other.section;
}

bool isMnemonic(const QKeySequence& key) {
  const bool sign = key[0].key() < Qt::Key_Escape && QChar(static_cast<char16_t>(key[0].key())).isLetter();
  return sign && key[0].keyboardModifiers() == Qt::AltModifier;
}

/// What lists, fields and dialogs already do with it, and a person counts on.
bool isTaken(const QKeySequence& key) {
  static constexpr std::array navigation{Qt::Key_Return,    Qt::Key_Enter,  Qt::Key_Space,  Qt::Key_Tab,
                                         Qt::Key_Backtab,   Qt::Key_Escape, Qt::Key_Up,     Qt::Key_Down,
                                         Qt::Key_Left,      Qt::Key_Right,  Qt::Key_PageUp, Qt::Key_PageDown,
                                         Qt::Key_Backspace, Qt::Key_Home,   Qt::Key_End};
  const auto held = key[0].keyboardModifiers();
  if (held == Qt::NoModifier || held == Qt::ShiftModifier)
    return std::find(navigation.begin(), navigation.end(), key[0].key()) != navigation.end();
  for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll})
    if (QKeySequence::keyBindings(standard).contains(key)) return true;
  return key[0].key() == Qt::Key_F4 || key[0].key() == Qt::Key_Tab;
}

}  // namespace

Commands::Commands(Settings& settings, QWidget* window) : QObject(window), m_settings(settings), m_window(window) {
  m_recent = settings.recentCommands();
  constexpr std::chrono::seconds pause{2};
  m_writeRecent.setSingleShot(true);
  m_writeRecent.setInterval(pause);
  connect(&m_writeRecent, &QTimer::timeout, this, [this] { m_settings.setRecentCommands(m_recent); });
  qApp->installEventFilter(this);
}

void Commands::add(Command command) {
  Q_ASSERT(!command.id.isEmpty() && !command.title.isEmpty() && !find(command.id));
  m_all.push_back(std::move(command));
  listen(m_all.back());
}

const Command* Commands::find(const QString& id) const {
  const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Command& one) { return one.id == id; });
  return found == m_all.end() ? nullptr : &*found;
}

bool Commands::usable(const Command& command) {
  return command.run && inSight(command) && (!command.available || command.available());
}

bool Commands::run(const QString& id) {
  const Command* command = find(id);
  if (!command || !usable(*command)) return false;
  start(*command);
  return true;
}

void Commands::start(const Command& command) {
  m_recent.removeAll(command.id);
  m_recent.prepend(command.id);
  m_recent = m_recent.mid(0, recentKept);
  if (!m_writeRecent.isActive()) m_writeRecent.start();
  command.run();
}

Commands::~Commands() { m_settings.setRecentCommands(m_recent); }

QList<QKeySequence> Commands::keysOf(const Command& command) const {
  const auto chosen = command.fixed ? std::nullopt : m_settings.key(command.id);
  if (!chosen) return command.keys;
  QList<QKeySequence> keys = command.keys.mid(1);
  if (!chosen->isEmpty()) keys.prepend(*chosen);
  return keys;
}

bool Commands::isChanged(const Command& command) const { return !command.fixed && m_settings.key(command.id); }

const Command* Commands::clashing(const Command& command, const QKeySequence& key) const {
  for (const Command& other : m_all) {
    if (other.id == command.id || !shareContext(command, other)) continue;
    for (const QKeySequence& taken : keysOf(other))
      if (clash(taken, key)) return &other;
  }
  return nullptr;
}

QString Commands::refusal(const Command& command, const QKeySequence& key) const {
  if (command.fixed) return tr("Deze toets hoort bij de lijst zelf en ligt vast.");
  if (key.isEmpty() || (!command.keys.isEmpty() && key == command.keys.front() && !clashing(command, key))) return {};
  const QString text = keyText(key);
  if (isMnemonic(key))
    return tr("%1 is voor de knoppen op het scherm, met een streepje onder de letter. Neem Ctrl met een letter.")
        .arg(text);
  if (isTaken(key)) return tr("%1 heeft al overal een vaste betekenis. Kies een andere toets.").arg(text);
  if (const Command* other = clashing(command, key))
    return tr("%1 is al de toets van \u2018%2\u2019 (%3). Kies een andere toets, of geef die eerst een andere.")
        .arg(text, other->title, other->section);
  return {};
}

QString Commands::setKey(const QString& id, const QKeySequence& key) {
  const Command* command = find(id);
  if (!command) return tr("Deze opdracht bestaat niet.");
  QString refused = refusal(*command, key);
  if (!refused.isEmpty()) return refused;
  const QKeySequence delivered = command->keys.isEmpty() ? QKeySequence() : command->keys.front();
  if (key == delivered) m_settings.forgetKey(id);
  else m_settings.setKey(id, key);
  listenAnew();
  return {};
}

QString Commands::resetKey(const QString& id) {
  const Command* command = find(id);
  return setKey(id, command && !command->keys.isEmpty() ? command->keys.front() : QKeySequence());
}

void Commands::resetAll() {
  for (const Command& command : m_all) m_settings.forgetKey(command.id);
  listenAnew();
}

bool Commands::lettersOn() const { return m_settings.letters(); }

void Commands::setLettersOn(bool on) {
  if (on == lettersOn()) return;
  m_settings.setLetters(on);
  Q_EMIT lettersChanged(on);
}

std::vector<Commands::Conflict> Commands::conflicts() const {
  std::vector<Conflict> found;
  for (auto one = m_all.begin(); one != m_all.end(); ++one)
    for (auto other = std::next(one); other != m_all.end(); ++other) {
      if (!shareContext(*one, *other)) continue;
      for (const QKeySequence& keys : keysOf(*one))
        for (const QKeySequence& same : keysOf(*other))
          if (clash(keys, same)) found.push_back({keys, one->id, other->id});
    }
  return found;
}

void Commands::describe(QWidget* widget, const QString& id, const QString& words) {
  const auto show = [this, widget, id, words] {
    const Command* command = find(id);
    const QString keys = command ? keysText(keysOf(*command)) : QString();
    widget->setToolTip(keys.isEmpty() ? words : tr("%1 (%2)").arg(words, keys));
  };
  show();
  connect(this, &Commands::keysChanged, widget, show);
}

void Commands::listen(const Command& command) {
  if (command.fixed) return;
  for (const QKeySequence& keys : keysOf(command)) {
    const auto same = [&](const QShortcut* one) { return one->key() == keys; };
    if (isBare(keys) || std::any_of(m_shortcuts.begin(), m_shortcuts.end(), same)) continue;
    auto* shortcut = new QShortcut(keys, m_window);
    m_shortcuts.push_back(shortcut);
    connect(shortcut, &QShortcut::activated, this, [this, keys] {
      if (const Command* found = answering(keys)) start(*found);
    });
  }
}

void Commands::listenAnew() {
  for (QShortcut* shortcut : m_shortcuts) {
    shortcut->setEnabled(false);  // deleted later: this may be the answer to one of them
    shortcut->deleteLater();
  }
  m_shortcuts.clear();
  for (const Command& command : m_all) listen(command);
  Q_EMIT keysChanged();
}

const Command* Commands::answering(const QKeySequence& keys) const {
  for (const Command& command : m_all)
    if (!command.fixed && keysOf(command).contains(keys) && usable(command)) return &command;
  return nullptr;
}

/// A key that nothing here answers to at the moment stays with the widget that has the focus.
void Commands::wakeShortcuts() {
  for (QShortcut* shortcut : m_shortcuts) shortcut->setEnabled(answering(shortcut->key()) != nullptr);
}

bool Commands::hearsLetters(const QWidget* focus) const {
  if (!focus || focus->window() != m_window || QApplication::activeModalWidget() || QApplication::activePopupWidget())
    return false;
  const QVariant says = focus->property("takesLetters");
  if (says.isValid()) return says.toBool();
  return qobject_cast<const QAbstractItemView*>(focus) != nullptr;
}

bool Commands::pressBare(const QKeyEvent& event) {
  const bool letter = event.key() < Qt::Key_Escape;
  if (letter && !lettersOn()) return false;
  for (const Command& command : m_all) {
    if (command.fixed) continue;
    for (const QKeySequence& keys : keysOf(command)) {
      if (!isBare(keys) || !isPressed(keys, event) || !usable(command)) continue;
      if (!event.isAutoRepeat()) start(command);
      return true;
    }
  }
  return false;
}

bool Commands::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) wakeShortcuts();
  if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) return false;
  const auto* widget = static_cast<QWidget*>(watched);
  // What a widget leaves alone goes on to its parents: only the first of them counts.
  return widget == widget->window()->focusWidget() && hearsLetters(widget) &&
         pressBare(*static_cast<const QKeyEvent*>(event));
}

}  // namespace peilstok::ui
