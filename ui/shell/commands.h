#pragma once
// Every action of the window under one name: what it is called, its keys, when it can be done. The palette, the sheet
// of keys and the page to change keys are made from this list, so that they cannot differ from what the keys do.

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <deque>
#include <functional>
#include <vector>

class QKeyEvent;
class QShortcut;
class QWidget;

namespace peilstok::ui {

class Settings;

struct Command {
  QString id = {};                ///< "postvak.zoeken"; never changes, a person's choice of key is kept under it
  QString title = {};             ///< what it does, in Dutch
  QString section = {};           ///< the screen, or "Overal"
  QList<QKeySequence> keys = {};  ///< as delivered; the first is the one that a person can change
  std::function<void()> run = {};
  std::function<bool()> available = {};  ///< whether there is something to do it to; none means always
  std::function<bool()> inContext = {};  ///< whether its screen is the one in sight; none means everywhere
  QStringList alsoKnownAs = {};
  /// The widget itself listens to the key (Enter, arrows): it is shown, but neither listened to here nor changed.
  bool fixed = false;
};

/// Owned by the window. Keys with Ctrl or Alt, function keys and Escape work in the whole window. A bare key works only
/// while a list has the focus (or a widget with the property `takesLetters`) and, when it is a letter, unless letters
/// were switched off.
class Commands : public QObject {
  Q_OBJECT
 public:
  struct Conflict {
    QKeySequence keys;
    QString first, second;  ///< ids
  };

  Commands(Settings& settings, QWidget* window);
  ~Commands() override;

  void add(Command command);
  const std::deque<Command>& all() const { return m_all; }
  const Command* find(const QString& id) const;
  /// False when there is nothing to do it to, or its screen is not in sight.
  bool run(const QString& id);
  /// False too for what has no action of its own.
  static bool usable(const Command& command);
  static bool inSight(const Command& command) { return !command.inContext || command.inContext(); }
  /// The commands that were run last, the latest first.
  QStringList recent() const { return m_recent; }

  /// The keys as they are: those delivered, with the first as a person chose it.
  QList<QKeySequence> keysOf(const Command& command) const;
  bool isChanged(const Command& command) const;
  /// Empty when it is done; otherwise the sentence that says why not. No key at all is a choice too.
  QString setKey(const QString& id, const QKeySequence& key);
  QString resetKey(const QString& id);
  void resetAll();
  bool lettersOn() const;
  void setLettersOn(bool on);
  /// The same key twice where both would answer.
  std::vector<Conflict> conflicts() const;

  /// Keeps a tooltip true: the words, and between brackets the keys of the moment.
  void describe(QWidget* widget, const QString& id, const QString& words);
  /// Whether a letter that is pressed now is for a list, and not being typed or meant for a dialog.
  bool hearsLetters(const QWidget* focus) const;

 Q_SIGNALS:
  void keysChanged();
  void lettersChanged(bool on);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QString refusal(const Command& command, const QKeySequence& key) const;
  const Command* clashing(const Command& command, const QKeySequence& key) const;
  const Command* answering(const QKeySequence& keys) const;
  bool pressBare(const QKeyEvent& event);
  void listen(const Command& command);
  void listenAnew();
  void wakeShortcuts();
  void start(const Command& command);

  Settings& m_settings;
  QWidget* m_window;
  std::deque<Command> m_all;  ///< a deque: pointers to commands stay good when one is added
  std::vector<QShortcut*> m_shortcuts;
  QStringList m_recent;
  /// Written after a pause: a file that is written with every key makes the key wait for the disk.
  QTimer m_writeRecent;
};

}  // namespace peilstok::ui
