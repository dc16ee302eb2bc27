// The window's side of doing and undoing: the quick note, the steps of this session, a second window.

#include <QApplication>
#include <QPushButton>

#include "main_window.h"
#include "note/note_dialog.h"
#include "screens/duiding/duiding.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/postvak.h"
#include "shell/commands.h"
#include "shell/keys.h"
#include "shell/status_line.h"
#include "shell/steps.h"

namespace peilstok::ui {

void MainWindow::connectSteps() {
  m_steps = new Steps(m_bridge, m_settings, this);
  m_note = new NoteDialog(m_theme, m_bridge, this);
  addStepCommands();
  m_commands->describe(m_postvak->findChild<QPushButton*>(QStringLiteral("writeNote")),
                       QStringLiteral("overal.notitie"), tr("Schrijf op wat iemand vertelt of ziet"));
  connect(m_postvak, &Postvak::groupsRequested, this, &MainWindow::openGroups);
  connect(m_postvak, &Postvak::noiseRuleRequested, this, &MainWindow::openRule);
  connect(&m_bridge, &Bridge::pasteRead, this, &MainWindow::showPasted);
  connect(m_note, &NoteDialog::importRequested, this, [this] { openPasted(m_pasted); });
  connect(m_postvak, &Postvak::feedbackRequested, this, &MainWindow::openFeedback);
  connect(m_duiding, &Duiding::feedbackRequested, this, &MainWindow::openFeedback);
  connect(m_postvak, &Postvak::noteRequested, m_note, &NoteDialog::begin);
  connect(m_steps, &Steps::kept, this, &MainWindow::showKept);
  connect(m_steps, &Steps::refused, this, &MainWindow::showError);
  connect(m_steps, &Steps::turned, m_postvak, &Postvak::show);
  connect(m_steps, &Steps::removed, this, [this](std::int64_t number) {
    m_duiding->forget(number);
    m_postvak->reload();
    m_survey->reload();
  });
  connect(m_postvak, &Postvak::refused, this, &MainWindow::showError);
  connect(m_postvak, &Postvak::questionRequested, this, [this](std::int64_t number) {
    // The page asks when it stands: before that there is no question to put.
    connect(
        m_duiding, &Duiding::shown, this, [this] { m_commands->run(QStringLiteral("duiding.vragen")); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    openSignal(number);
  });
}

void MainWindow::addStepCommands() {
  const QString everywhere = tr("Overal");
  m_commands->add({QStringLiteral("overal.ongedaan"),
                   tr("Laatste stap ongedaan maken"),
                   everywhere,
                   {Qt::CTRL | Qt::Key_Z},
                   [this] { m_steps->undo(); },
                   [this] { return m_steps->canUndo(); },
                   {},
                   {tr("terug"), tr("herstellen"), tr("undo")}});
  m_commands->add({QStringLiteral("overal.opnieuw"),
                   tr("Ongedaan gemaakte stap opnieuw doen"),
                   everywhere,
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                   [this] { m_steps->redo(); },
                   [this] { return m_steps->canRedo(); },
                   {},
                   {tr("redo")}});
  m_commands->add({QStringLiteral("postvak.ongedaan"),
                   tr("Laatste stap ongedaan maken"),
                   placeName(Place::postvak),
                   {Qt::Key_Z},
                   [this] { m_steps->undo(); },
                   [this] { return m_steps->canUndo(); },
                   [this] { return m_postvak->isVisible(); },
                   {}});
  m_commands->add({QStringLiteral("overal.notitie"),
                   tr("Notitie maken van wat iemand vertelt"),
                   everywhere,
                   {Qt::CTRL | Qt::Key_N},
                   [this] { m_note->begin(); },
                   [this] { return m_knowledge != nullptr; },
                   {},
                   {tr("melding"), tr("telefoontje"), tr("nieuw signaal")}});
  m_commands->add({QStringLiteral("overal.venster"),
                   tr("Nog een venster openen"),
                   everywhere,
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
                   [this] { Q_EMIT anotherRequested(); },
                   {},
                   {},
                   {tr("tweede scherm"), tr("beeldscherm")}});
  // Whatever was typed is kept as a draft, so there is nothing to ask first.
  m_commands->add({QStringLiteral("overal.afsluiten"),
                   tr("Peilstok afsluiten"),
                   everywhere,
                   {Qt::CTRL | Qt::Key_Q},
                   [] { QApplication::closeAllWindows(); },
                   {},
                   {},
                   {tr("stoppen"), tr("sluiten")}});
}

void MainWindow::showKept(const QString& words, const QString& next) {
  const Command* turn = m_commands->find(next);
  const QString keys = turn ? keysText(m_commands->keysOf(*turn)) : QString();
  const bool back = next == QLatin1String("overal.ongedaan");
  m_status->say(keys.isEmpty() ? words
                : back         ? tr("%1. Met %2 maak je dit ongedaan.").arg(words, keys)
                               : tr("%1. Met %2 doe je het weer.").arg(words, keys));
}

}  // namespace peilstok::ui
