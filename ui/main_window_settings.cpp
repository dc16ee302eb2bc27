// The window's side of settings, welcome, exercise and tour.

#include <QApplication>
#include <QStackedWidget>
#include <QTimer>

#include "import/import_dialog.h"
#include "main_window.h"
#include "screens/duiding/duiding.h"
#include "screens/instellingen/instellingen.h"
#include "screens/interventiekaart/interventiekaart.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/postvak.h"
#include "screens/welkom/welkom.h"
#include "shell/commands.h"
#include "shell/keys_page.h"
#include "tour/tour.h"

namespace peilstok::ui {

void MainWindow::connectSettings() {
  m_settingsPage->setKeysPage(new KeysPage(m_theme, *m_commands));
  m_commands->add({QStringLiteral("instellingen.terug"),
                   tr("Terug naar de lijst"),
                   placeName(Place::instellingen),
                   {Qt::Key_Escape},
                   [this] { m_settingsPage->stepBack(); },
                   {},
                   [this] { return m_settingsPage->isVisible(); },
                   {}});
  m_settingsPage->addCommands(*m_commands, [this] { go(Place::instellingen); });
  m_commands->add({QStringLiteral("overal.rondleiding"),
                   tr("Rondleiding langs het venster"),
                   tr("Overal"),
                   {Qt::CTRL | Qt::Key_F1},
                   [this] { startTour(); },
                   {},
                   {},
                   {tr("uitleg"), tr("beginnen"), tr("hulp")}});
  m_commands->add({QStringLiteral("overal.welkom"),
                   tr("Welkom tonen: gemeente kiezen en beginnen"),
                   tr("Overal"),
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_F1},
                   [this] { showWelcome(); },
                   [this] { return m_knowledge != nullptr; },
                   {},
                   {tr("begin"), tr("eerste keer"), tr("gemeente")}});
  m_commands->add({QStringLiteral("welkom.verlaten"),
                   tr("Naar het Postvak"),
                   tr("Welkom"),
                   {Qt::Key_Escape},
                   [this] { go(Place::postvak); },
                   {},
                   [this] { return m_welcome->isVisible(); },
                   {}});
  connect(m_settingsPage, &Instellingen::exerciseRequested, this, [this](bool exercise) { askExercise(exercise); });
  connect(m_settingsPage, &Instellingen::folderRequested, this, [this] {
    m_prompts.chooseFolder(this, tr("Map om te bekijken"),
                           [this](const QString& folder) { m_settingsPage->setFolder(folder); });
  });
  connect(m_settingsPage, &Instellingen::cleanRequested, this, [this](const QString& what) {
    m_prompts.confirm(
        this, tr("Nu opruimen"),
        tr("Dit wordt voorgoed verwijderd: %1. Terughalen kan daarna niet meer. In de verantwoording blijft "
           "alleen staan hoeveel het waren.")
            .arg(what),
        tr("Voorgoed verwijderen"), [this] { m_bridge.carryOutRetention(m_settings.function()); });
  });
  connect(&m_bridge, &Bridge::retentionDone, this, [this] {
    // What is gone may still be in sight elsewhere.
    m_duiding->forget(m_duiding->number());
    m_postvak->reload();
    m_survey->reload();
  });
  connect(m_settingsPage, &Instellingen::tourRequested, this, &MainWindow::startTour);
  connect(m_settingsPage, &Instellingen::welcomeRequested, this, &MainWindow::showWelcome);
  const auto fillIn = [this] {
    m_duiding->setFunction(m_settings.function());
    m_cards->setFunction(m_settings.function());
    m_postvak->setFunction(m_settings.function());
  };
  fillIn();
  // Whoever names a function once is asked no more, and is known by it after a restart.
  connect(m_duiding, &Duiding::functionNamed, this, [this, fillIn](const QString& function) {
    if (!m_settings.function().isEmpty()) return;
    m_settings.setFunction(function);
    m_settingsPage->showFunction();
    fillIn();
  });
  connect(m_settingsPage, &Instellingen::functionChosen, this, fillIn);
  connect(m_postvak, &Postvak::functionWanted, this, [this] {
    go(Place::instellingen);
    m_settingsPage->showSection(QStringLiteral("functionSection"));
    m_settingsPage->focusSection();
  });
  m_duiding->setOwnFirst(m_settings.ownFirst());
  connect(m_settingsPage, &Instellingen::ownFirstChosen, m_duiding, &Duiding::setOwnFirst);
  connect(m_settingsPage, &Instellingen::ownFirstChosen, m_postvak, &Postvak::setOwnFirst);
  connect(m_settingsPage, &Instellingen::restartRequested, this, [this] {
    m_prompts.confirm(
        this, tr("Opnieuw starten"),
        tr("Peilstok sluit even en begint dan met de nieuwe schaal. Wat je in de Duiding, in een formulier "
           "of in een notitie typte, staat er daarna nog. Wat je bij een partner of een kaart typte, "
           "bewaar je eerst."),
        tr("Opnieuw starten"), [this] { Q_EMIT restartRequested(); });
  });
  connect(m_postvak, &Postvak::welcomeRequested, this, &MainWindow::showWelcome);
  connect(m_welcome, &Welkom::municipalityPicked, this, [this](const QString& code) {
    m_settings.setWelcomed(true);
    m_bridge.setMunicipality(code, m_settings.function());
  });
  connect(m_welcome, &Welkom::importRequested, this, [this] { openImport(); });
  connect(m_welcome, &Welkom::exampleRequested, this, [this] {
    m_settings.setWelcomed(true);
    if (m_exercise) loadExample();
    else Q_EMIT exerciseRequested(true, true);
  });
  connect(m_welcome, &Welkom::putAside, this, &MainWindow::leaveWelcome);
  connect(m_tour, &Tour::ended, this, [this] { m_settings.setTourSeen(true); });
}

void MainWindow::askExercise(bool exercise, bool choose) {
  if (!exercise) {
    m_prompts.confirm(this, tr("Oefening verlaten"),
                      tr("Je gaat terug naar het echte werkbestand. De oefening blijft "
                         "bewaard in haar eigen bestand."),
                      tr("Naar echt werk"), [this] { Q_EMIT exerciseRequested(false, false); });
    return;
  }
  if (choose) {
    m_prompts.confirm(this, tr("Oefening starten"),
                      tr("Peilstok opent een apart oefenbestand, en daar kies je een scenario. Je echte werk blijft "
                         "zoals het is. Bovenin staat OEFENING zolang je oefent."),
                      tr("Verder"), [this] { Q_EMIT exerciseRequested(true, false, true); });
    return;
  }
  m_prompts.confirm(this, tr("Oefenmodus aanzetten"),
                    tr("Peilstok opent een apart oefenbestand. Je echte werk blijft zoals het is. Bovenin staat "
                       "OEFENING zolang je oefent."),
                    tr("Oefenmodus aanzetten"), [this] { Q_EMIT exerciseRequested(true, false); });
}

void MainWindow::showWelcome() {
  m_pages->setCurrentWidget(m_welcome);
  setWindowTitle(m_exercise ? tr("OEFENING: Welkom \u2013 Peilstok") : tr("Welkom \u2013 Peilstok"));
  m_welcome->begin();
}

void MainWindow::leaveWelcome() {
  go(Place::postvak);
  m_tourDue = !m_settings.tourSeen();
  startTourIfDue();
}

void MainWindow::startTourIfDue() {
  if (!m_tourDue) return;
  // Not behind a dialog; a moment later there may be none.
  if (QApplication::activeModalWidget()) {
    constexpr int later = 500;
    QTimer::singleShot(later, this, &MainWindow::startTourIfDue);
    return;
  }
  m_tourDue = false;
  startTour();
}

void MainWindow::startTour() { m_tour->begin(); }

}  // namespace peilstok::ui
