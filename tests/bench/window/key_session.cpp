#include "window/key_session.h"

#include <QLineEdit>
#include <QTest>
#include <array>

#include "screens/duiding/duiding.h"
#include "screens/instellingen/instellingen.h"
#include "screens/interventiekaart/interventiekaart.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/postvak.h"

namespace peilstok::bench {

namespace {

using namespace ui;

// Sixteen keys a second: faster than anybody reads, so that work which is left over meets the next key.
constexpr int pause = 60;

/// Each searched for in one of the rounds: from seldom to in nearly every text.
constexpr std::array words{"wijk", "mars", "boos", "tuig", "bang", "mooi", "heel", "goed", "zien", "deze"};

class KeySession {
 public:
  KeySession(WatchedApplication& application, Desk& desk)
      : m_application(application),
        m_desk(desk),
        m_search(m_desk.window().findChild<QLineEdit*>(QStringLiteral("search"))) {
    QObject::connect(&desk.bridge(), &Bridge::detailReady, &m_context,
                     [this](const DetailPtr& detail) { m_detail = detail->stored.number; });
    QObject::connect(&desk.bridge(), &Bridge::listReady, &m_context,
                     [this](const ListAnswer& answer) { m_listed = answer.query.text; });
    QObject::connect(&desk.bridge(), &Bridge::handled, &m_context, [this] { m_handled = true; });
    QObject::connect(&desk.bridge(), &Bridge::rowsReady, &m_context, [this] { m_reread = m_handled; });
    QObject::connect(&desk.window(), &MainWindow::duidingShown, &m_context, [this] { m_opened = true; });
  }

  void round(const QString& word);
  KeyTimings timings;

 private:
  void press(const char* kind, int key, Qt::KeyboardModifiers modifiers, std::function<bool()> stands);
  void move(int key);
  void takeOn();
  void open();
  void type(const QString& word);
  void leaveSearch();
  void place(int digit, const QWidget* page);
  /// The chosen row and, beside it, what it is about.
  bool chosenStands() const { return m_desk.rowsStand() && m_detail == m_desk.current(); }
  template <class Page>
  const QWidget* page() const {
    return m_desk.window().findChild<Page*>();
  }

  WatchedApplication& m_application;
  Desk& m_desk;
  QLineEdit* m_search;
  std::int64_t m_detail = 0;
  QString m_listed;
  bool m_handled = false, m_reread = false, m_opened = false;
  QObject m_context;  ///< last, so that nothing calls a session that is gone
};

void KeySession::press(const char* kind, int key, Qt::KeyboardModifiers modifiers, std::function<bool()> stands) {
  QWidget* focus = m_desk.window().focusWidget();
  QWidget* target = focus ? focus : &m_desk.window();
  const auto act = [&] { QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers); };
  timings[kind].push_back(m_application.time(act, std::move(stands)));
  if (timings[kind].back().whole < 0) qWarning("a %s key changed nothing", kind);
  WatchedApplication::rest(pause);
}

void KeySession::move(int key) {
  const std::int64_t before = m_desk.current();
  press("arrow", key, Qt::NoModifier, [this, before] { return m_desk.current() != before && chosenStands(); });
}

void KeySession::takeOn() {
  m_handled = m_reread = false;
  press("take on (A)", Qt::Key_A, Qt::NoModifier, [this] {
    const PreparedRow* row = m_desk.model()->prepared(m_desk.view()->currentIndex().row());
    return m_reread && row && !row->owner.isEmpty();
  });
}

void KeySession::open() {
  m_opened = false;
  const QWidget* reading = page<Duiding>();
  press("open (Enter)", Qt::Key_Return, Qt::NoModifier, [this, reading] { return m_opened && reading->isVisible(); });
}

void KeySession::type(const QString& word) {
  press("search (/)", Qt::Key_Slash, Qt::NoModifier, [this] { return m_search->hasFocus(); });
  for (qsizetype i = 0; i < word.size(); ++i)
    press("letter", word[i].toUpper().unicode(), Qt::NoModifier,
          [this, typed = word.left(i + 1)] { return m_search->text() == typed; });
}

void KeySession::leaveSearch() {
  const QString sought = m_search->text();
  press("to the list (Enter)", Qt::Key_Return, Qt::NoModifier, [this, sought] {
    return m_listed == sought && m_desk.view()->hasFocus() && m_desk.model()->rowCount() > 0 && chosenStands();
  });
}

void KeySession::place(int digit, const QWidget* page) {
  press("place (Ctrl+digit)", Qt::Key_0 + digit, Qt::ControlModifier, [page] { return page->isVisible(); });
}

void KeySession::round(const QString& word) {
  for (int i = 0; i < 7; ++i) move(Qt::Key_Down);
  move(Qt::Key_Up);
  for (int i = 0; i < 2; ++i) {
    takeOn();
    move(Qt::Key_Down);
  }
  move(Qt::Key_PageDown);
  type(word);
  leaveSearch();
  move(Qt::Key_Down);
  move(Qt::Key_Down);
  open();
  const QWidget* inbox = page<Postvak>();
  press("back (Esc)", Qt::Key_Escape, Qt::NoModifier, [inbox] { return inbox->isVisible(); });
  press("search (/)", Qt::Key_Slash, Qt::NoModifier, [this] { return m_search->hasFocus(); });
  press("clear (Esc)", Qt::Key_Escape, Qt::NoModifier, [this] { return m_search->text().isEmpty(); });
  leaveSearch();
  place(3, page<Omgevingsbeeld>());
  place(4, page<Interventiekaart>());
  place(8, page<Instellingen>());
  place(1, inbox);
}

}  // namespace

KeyTimings pressKeys(WatchedApplication& application, Desk& desk) {
  KeySession session(application, desk);
  for (const char* word : words) session.round(QLatin1String(word));
  return session.timings;
}

}  // namespace peilstok::bench
