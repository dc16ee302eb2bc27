// The window's part about dossiers: the crisis room, the logbook and the evaluation.

#include "main_window.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/duiding/duiding.h"
#include "screens/evaluatie/evaluatie.h"
#include "screens/logboek/logboek.h"
#include "screens/postvak/postvak.h"
#include "shell/status_line.h"

namespace peilstok::ui {

void MainWindow::connectDossiers() {
  connect(m_postvak, &Postvak::dossierRequested, m_crisis, &Crisiskamer::take);
  connect(m_duiding, &Duiding::dossierRequested, m_crisis, &Crisiskamer::take);
  connect(m_crisis, &Crisiskamer::signalRequested, this, &MainWindow::openSignal);
  connect(m_crisis, &Crisiskamer::said, m_status, &StatusLine::say);
  connect(m_crisis, &Crisiskamer::refused, this, &MainWindow::showError);
  const auto open = [this](std::int64_t number) {
    go(Place::crisiskamer);
    m_crisis->openDossier(number);
  };
  connect(m_crisis, &Crisiskamer::dossierRequested, this, open);
  connect(m_logbook, &Logboek::signalRequested, this, &MainWindow::openSignal);
  connect(m_logbook, &Logboek::dossierRequested, this, open);
  connect(m_logbook, &Logboek::said, m_status, &StatusLine::say);
  connect(m_logbook, &Logboek::refused, this, &MainWindow::showError);
  connect(m_evaluation, &Evaluatie::dossierRequested, this, open);
  connect(m_evaluation, &Evaluatie::roomRequested, this, [this] { go(Place::crisiskamer); });
  connect(m_evaluation, &Evaluatie::said, m_status, &StatusLine::say);
}

}  // namespace peilstok::ui
