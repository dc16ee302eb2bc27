// What the window said it had kept outlives it. A child of this program is the real window on a workspace; keys are
// typed in it as a person types, and it tells over its output what was acknowledged: a draft that lies in the
// workspace, a quick note that stands in the dossier. It is killed (SIGKILL) at drawn moments. PEILSTOK_WINDOW_KILLS:
// how often.

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTextEdit>
#include <algorithm>
#include <random>

#include "bridge/text.h"
#include "main_window.h"
#include "model/dossier.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/crisiskamer/item_dialog.h"
#include "screens/crisiskamer/regie.h"
#include "settings_desk.h"
#include "shell/commands.h"
#include "store/store.h"
#include "typing/autosave.h"

using namespace peilstok;
using namespace peilstok::ui;

namespace {

constexpr int usualRounds = 10, everyFact = 3;
const std::string quickDraft = "D1/snel", factDraft = "D1/nieuw-0";

/// A mark of letters alone: a number might be masked as one of somebody's. Without a g, which goes to another place
/// when the first of it is typed before the window is active.
QString markOf(int number) {
  const QString letters = QStringLiteral("abcdefhijklmnopqrstuvwxyz");
  const int base = static_cast<int>(letters.size());
  QString mark;
  for (; number > 0; number /= base) mark.prepend(letters.at(number % base));
  return QStringLiteral("merk") + mark;
}

void say(const char* what, int number) {
  std::printf("%s %d\n", what, number);
  std::fflush(stdout);
}

/// Types in the window until it is killed.
class Typist {
 public:
  explicit Typist(const QString& folder) : m_settings(folder + QStringLiteral("/instellingen.ini")) {
    m_settings.setWelcomed(true);
    m_settings.setTourSeen(true);
    m_settings.setFunction(QStringLiteral("adviseur OOV"));
    m_window.resize(1366, 768);
    m_window.show();
    m_window.activateWindow();
    m_window.start({toPath(QStringLiteral(PEILSTOK_TEST_DATA_DIR)), toPath(folder + QStringLiteral("/werk.db")), {}},
                   false);
  }

  int type(int first) {
    auto* place = m_window.findChild<Crisiskamer*>();
    m_regie = m_window.findChild<Regie*>();
    QSignalSpy shown(&m_window, &MainWindow::listShown);
    if (!wait([&] { return !shown.isEmpty(); })) return 2;
    m_window.commands().run(QStringLiteral("plaats.crisiskamer"));
    place->openDossier(1);
    if (!wait([&] { return m_regie->detail() != nullptr; })) return 3;
    say("klaar", 0);
    for (int number = first;; ++number)
      if (!(number % everyFact == 0 ? fact(number) : note(number))) return 4;
  }

 private:
  static bool wait(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience); }

  /// Waits until what was just typed lies in the workspace.
  template <class Type>
  bool kept(QObject* where, Type typing) {
    bool kept = false;
    QObject guard;
    for (auto* one : where->findChildren<Autosave*>())
      QObject::connect(one, &Autosave::kept, &guard, [&kept](Instant) { kept = true; });
    typing();
    return wait([&] { return kept; });
  }

  bool note(int number) {
    auto* line = m_regie->findChild<QLineEdit*>(QStringLiteral("quickLine"));
    const QString mark = markOf(number);
    line->setFocus();
    line->clear();
    if (!kept(m_regie, [&] { QTest::keyClicks(line, mark); })) return false;
    say("concept", number);
    QTest::keyClick(line, Qt::Key_Return);
    const auto stands = [&] {
      const auto& items = m_regie->detail()->dossier.items;
      return !items.empty() && items.back().text == fromQt(mark);
    };
    if (!wait(stands)) return false;
    say("notitie", number);
    return true;
  }

  /// A fact that is typed in its dialog, which is left with Esc: the text waits there as a draft.
  bool fact(int number) {
    m_regie->add(ItemKind::gegeven);
    auto* dialog = m_window.findChild<ItemDialog*>();
    if (!dialog || !wait([&] { return dialog->isVisible(); })) return false;
    auto* field = dialog->findChild<QTextEdit*>(QStringLiteral("item_textInput"));
    QTest::qWait(100);  // what lay there comes back first
    field->clear();
    if (!kept(dialog, [&] { QTest::keyClicks(field, markOf(number)); })) return false;
    say("feit", number);
    QTest::keyClick(dialog, Qt::Key_Escape);
    return wait([&] { return m_window.findChild<ItemDialog*>() == nullptr; });
  }

  Settings m_settings;
  Theme m_theme{*qApp, Scheme::light};
  AgreeingPrompts m_prompts;
  Bridge m_bridge;
  MainWindow m_window{m_theme, m_bridge, m_settings, m_prompts, m_bridge.clock()};
  Regie* m_regie = nullptr;
};

/// What a child acknowledged before it was killed.
struct Acknowledged {
  std::vector<int> notes;
  int draft = 0, fact = 0;  ///< the last of each
  int last = 0;             ///< the last that it spoke of at all
};

}  // namespace

class KilledWindowTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void whatWasAcknowledgedIsThere();

 private:
  QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
  QByteArray cli(const QStringList& words) const;
  Acknowledged killedRound(int first, int milliseconds, bool whileStarting) const;
  /// `first`: the number with which the child began.
  void check(const Acknowledged& said, int first);

  QTemporaryDir m_folder;
  std::vector<int> m_notes;  ///< of all rounds
  int m_fact = 0;            ///< the last that was acknowledged
  bool m_retyped = false;    ///< the one after it was begun
};

QByteArray KilledWindowTest::cli(const QStringList& words) const {
  QProcess program;
  QStringList all{QStringLiteral("--data"), QStringLiteral(PEILSTOK_TEST_DATA_DIR), QStringLiteral("--db"),
                  path("werk.db")};
  program.start(QStringLiteral(PEILSTOK_TEST_CLI), all + words);
  program.waitForFinished(patience);
  return program.exitCode() == 0 ? program.readAllStandardOutput() + "ok" : program.readAllStandardError();
}

void KilledWindowTest::initTestCase() {
  QFile source(path("in.jsonl"));
  QVERIFY(source.open(QIODevice::WriteOnly));
  source.write(
      R"({"id":"s1","text":"Wat een waardeloos besluit","access":"open","received":"2026-11-20T08:00:00+01:00"})"
      "\n");
  source.close();
  QVERIFY(cli({"import", "--gemeente", "GM0361", path("in.jsonl")}).endsWith("ok"));
  QVERIFY(cli({"dossier", "open", "s1", "--title", "begin", "--owner", "OOV", "--next", "2199-01-01T12:00:00+01:00",
               "--role", "OOV-adviseur"})
              .endsWith("ok"));
}

Acknowledged KilledWindowTest::killedRound(int first, int milliseconds, bool whileStarting) const {
  QProcess child;
  child.start(QApplication::applicationFilePath(),
              {QStringLiteral("--typist"), m_folder.path(), QString::number(first)});
  QByteArray out;
  if (!whileStarting)
    while (!out.contains("klaar") && child.waitForReadyRead(patience)) out += child.readAllStandardOutput();
  QTest::qWait(milliseconds);
  child.kill();
  child.waitForFinished(patience);
  out += child.readAllStandardOutput();
  if (!whileStarting && !out.contains("klaar")) qWarning() << child.exitCode() << child.readAllStandardError();
  Acknowledged said;
  QList<QByteArray> lines = out.split('\n');
  lines.removeLast();  // half a line acknowledges nothing
  for (const QByteArray& line : lines) {
    const QList<QByteArray> words = line.split(' ');
    const int number = words.value(1).toInt();
    if (words.front() == "concept") said.draft = number;
    if (words.front() == "feit") said.fact = number;
    if (words.front() == "notitie") said.notes.push_back(number);
    said.last = std::max(said.last, number);
  }
  return said;
}

void KilledWindowTest::check(const Acknowledged& said, int first) {
  auto opened = store::open(toPath(path("werk.db")), true);
  QVERIFY(opened);
  const auto entries = (*opened)->dossierEntries(1);
  QVERIFY(entries);
  const Dossier dossier = fold(*entries);
  const auto times = [&](int number) {
    return std::ranges::count(dossier.items, fromQt(markOf(number)), &DossierItem::text);
  };
  const auto lies = [&](const std::string& key, int number) {
    const auto draft = (*opened)->draft(key);
    return draft && *draft && (*draft)->body.find(fromQt(markOf(number))) != std::string::npos;
  };
  m_notes.insert(m_notes.end(), said.notes.begin(), said.notes.end());
  for (const int number : m_notes)
    QVERIFY2(times(number) == 1, qPrintable(QStringLiteral("%1 lies there %2 times, among %3 items, of %4 notes")
                                                .arg(markOf(number))
                                                .arg(times(number))
                                                .arg(dossier.items.size())
                                                .arg(m_notes.size())));
  // A draft that was acknowledged lies there, or became a note; it is never in neither.
  if (said.draft > 0) QVERIFY2(times(said.draft) == 1 || lies(quickDraft, said.draft), qPrintable(markOf(said.draft)));
  // Of a fact the last draft lies there, until the next is typed in the same place: of that any piece may lie there,
  // when the typing halted long enough to be kept.
  if (said.fact > 0) {
    m_fact = said.fact;
    m_retyped = false;
  }
  const int next = said.fact > 0 ? said.fact + everyFact : (first + everyFact - 1) / everyFact * everyFact;
  m_retyped = m_retyped || said.last >= next - 1 || next == first;
  if (m_fact > 0 && !m_retyped) QVERIFY2(lies(factDraft, m_fact), qPrintable(markOf(m_fact)));
  const auto sound = (*opened)->verify();
  QVERIFY(sound);
  QVERIFY(sound->sound);
  opened->reset();
  const QByteArray verified = cli({"verify"});
  QVERIFY2(verified.endsWith("ok"), verified.constData());
}

void KilledWindowTest::whatWasAcknowledgedIsThere() {
  const int asked = qEnvironmentVariableIntValue("PEILSTOK_WINDOW_KILLS");
  const int rounds = asked > 0 ? asked : usualRounds;
  std::mt19937 dice(7);
  int first = 1, drafts = 0;
  for (int round = 0; round < rounds; ++round) {
    // Now and then while it still opens the file.
    const bool whileStarting = round % 5 == 4;
    const int wait = std::uniform_int_distribution<int>(50, whileStarting ? 1500 : 2500)(dice);
    const Acknowledged said = killedRound(first, wait, whileStarting);
    check(said, first);
    if (QTest::currentTestFailed()) return qWarning("in round %d, killed after %d ms", round, wait);
    drafts += said.draft > 0;
    first = std::max(first, said.last) + 4;
  }
  qInfo("killed %d times: %zu notes acknowledged and there, drafts in %d rounds, sound", rounds, m_notes.size(),
        drafts);
  QVERIFY(!m_notes.empty());
  QVERIFY(drafts > 0);
}

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  const QStringList words = app.arguments();
  if (words.value(1) == QStringLiteral("--typist")) return Typist(words.value(2)).type(words.value(3).toInt());
  KilledWindowTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "killed_window_test.moc"
