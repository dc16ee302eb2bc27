// The window's part about what leaves it: what passes between Communication and OOV, and the report of a period.

#include "exchange/bundles_dialog.h"
#include "exchange/forward_dialog.h"
#include "exchange/receive_dialog.h"
#include "import/import_dialog.h"
#include "main_window.h"
#include "period/period_dialog.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/postvak.h"
#include "shell/status_line.h"

namespace peilstok::ui {

void MainWindow::openForward(bool lastImport) {
  if (!m_knowledge) return;
  ForwardChoice choice = m_postvak->forwardChoice();
  if (lastImport) choice.which = ForwardChoice::Which::lastImport;
  auto* dialog =
      new ForwardDialog(m_theme, m_bridge, m_settings, m_prompts, m_knowledge, std::move(choice), m_imported, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::openBundle(const std::filesystem::path& file) {
  if (!m_knowledge) return;
  auto* dialog = new ReceiveDialog(m_theme, m_bridge, m_settings, m_knowledge, file, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ReceiveDialog::received, m_postvak, &Postvak::show);
  connect(dialog, &ReceiveDialog::received, m_survey, &Omgevingsbeeld::reload);
  dialog->open();
}

void MainWindow::openBundles() {
  if (!m_knowledge) return;
  auto* dialog = new BundlesDialog(m_theme, m_bridge, m_settings, m_prompts, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &BundlesDialog::openRequested, this, [this] {
    if (ImportDialog* import = openImport()) import->chooseFile();
  });
  dialog->open();
}

void MainWindow::openPeriod() {
  if (!m_knowledge) return;
  auto* dialog = new PeriodDialog(m_theme, m_bridge, m_prompts, m_knowledge, m_clock(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PeriodDialog::written, this, [this](const std::filesystem::path& file) {
    m_status->say(tr("Overzicht opgeslagen: %1").arg(QString::fromStdU16String(file.filename().u16string())));
  });
  dialog->open();
}

}  // namespace peilstok::ui
