// The window's part about what comes in: groups, noise, what is pasted or dropped.

#include "main_window.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/groups/groups_dialog.h"
#include "screens/postvak/postvak.h"
#include "shell/steps.h"

namespace peilstok::ui {

void MainWindow::openGroups() {
  if (!m_knowledge) return;
  auto* dialog = new GroupsDialog(m_theme, m_bridge, m_settings, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &GroupsDialog::changed, m_postvak, &Postvak::reload);
  connect(dialog, &GroupsDialog::undoRequested, m_steps, &Steps::undo);
  connect(dialog, &GroupsDialog::openRequested, this, &MainWindow::openSignal);
  dialog->open();
}

}  // namespace peilstok::ui
