// The window's part about what comes in: groups, noise, what is pasted or dropped.

#include <QMimeData>

#include "feedback/feedback_dialog.h"
#include "import/import_dialog.h"
#include "main_window.h"
#include "noise/noise_dialog.h"
#include "noise/rule_dialog.h"
#include "note/note_dialog.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/postvak/groups/groups_dialog.h"
#include "screens/postvak/postvak.h"
#include "shell/status_line.h"
#include "shell/steps.h"

namespace peilstok::ui {

void MainWindow::openGroups() {
  if (!m_knowledge) return;
  auto* dialog = new GroupsDialog(m_theme, m_bridge, m_settings, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &GroupsDialog::changed, m_postvak, &Postvak::reload);
  connect(dialog, &GroupsDialog::undoRequested, m_steps, &Steps::undo);
  connect(dialog, &GroupsDialog::openRequested, this, &MainWindow::openSignal);
  connect(dialog, &GroupsDialog::dossierRequested, m_crisis, &Crisiskamer::take);
  dialog->open();
}

void MainWindow::openNoise() {
  if (!m_knowledge) return;
  auto* dialog = new NoiseDialog(m_theme, m_bridge, m_settings, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &NoiseDialog::changed, m_postvak, &Postvak::reload);
  connect(dialog, &NoiseDialog::undoRequested, m_steps, &Steps::undo);
  connect(dialog, &NoiseDialog::showRequested, this, [this] {
    go(Place::postvak);
    m_postvak->showNoise();
  });
  dialog->open();
}

void MainWindow::openRule(const DetailPtr& detail) {
  auto* dialog = new RuleDialog(m_theme, m_bridge, m_settings, detail, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &RuleDialog::kept, m_postvak, &Postvak::reload);
  connect(dialog, &RuleDialog::kept, this,
          [this] { m_status->say(tr("De ruisregel is bewaard en geldt vanaf de volgende import.")); });
  dialog->open();
}

void MainWindow::openFeedback(const DetailPtr& detail) {
  if (!detail) return;
  auto* dialog = new FeedbackDialog(m_theme, m_bridge, m_settings, detail, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &FeedbackDialog::kept, m_status, &StatusLine::say);
  dialog->open();
}

void MainWindow::openImports(const QStringList& files) {
  if (files.isEmpty()) return;
  if (ImportDialog* dialog = openImport()) dialog->openFiles(files);
}

void MainWindow::takeIn(const QMimeData& mime) {
  if (!m_knowledge) return;
  if (const QStringList files = ImportDialog::localFiles(mime); !files.isEmpty()) return openImports(files);
  const QString text = mime.hasText() ? mime.text() : QString();
  const QString html = mime.hasHtml() ? mime.html() : QString();
  if (text.trimmed().isEmpty() && html.isEmpty())
    return m_status->say(tr("Op het klembord staat geen tekst en geen bestand."));
  m_bridge.readPasted(text.trimmed().isEmpty() ? QString() : text, html);
}

void MainWindow::showPasted(const Pasted& pasted) {
  m_pasted = pasted;
  const bool asText = !pasted.kind || *pasted.kind == intake::FileKind::text;
  if (asText && !pasted.text.trimmed().isEmpty())
    return m_note->beginWith(pasted.text, tr("Geplakt en herkend als een tekst."));
  if (!pasted.kind || !pasted.file) return m_status->say(tr("Wat je plakte, kan niet worden gelezen."));
  openPasted(pasted);
}

void MainWindow::openPasted(const Pasted& pasted) {
  ImportDialog* dialog = pasted.file ? openImport() : nullptr;
  if (!dialog) return;
  dialog->openPasted(pasted, tr("Geplakt"));
  connect(dialog, &ImportDialog::noteRequested, this,
          [this](const QString& text) { m_note->beginWith(text, tr("Geplakt.")); });
}

}  // namespace peilstok::ui
