// Files that belong to the dossier: chosen or dropped, and compared later.

#include <QDragEnterEvent>
#include <QMimeData>

#include "bridge/text.h"
#include "prompts/prompts.h"
#include "screens/crisiskamer/attach_dialog.h"
#include "screens/crisiskamer/regie.h"

namespace peilstok::ui {

namespace {

/// The one file that is dropped; empty when it is none, or several.
QString droppedFile(const QMimeData& data) {
  const QList<QUrl> urls = data.urls();
  return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

bool Regie::canAdd() const { return m_now && !m_past && !m_now->dossier.head.closed; }

void Regie::attach() {
  if (!canAdd()) return;
  m_prompts.chooseFile(this, tr("Welk bestand hoort bij dit dossier?"), [this](const QString& file) { attach(file); });
}

void Regie::attach(const QString& file) {
  if (!canAdd() || file.isEmpty()) return;
  auto* dialog = new AttachDialog(m_theme, m_bridge, m_knowledge, m_now->dossier.number,
                                  std::filesystem::path(file.toStdU16String()), m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Regie::compareFile(const DossierItem& item) {
  m_prompts.chooseFile(this, tr("Welk bestand wil je nakijken?"),
                       [this, dossier = m_now->dossier.number, id = item.id](const QString& file) {
                         if (!file.isEmpty())
                           m_bridge.checkAttachment(dossier, id, std::filesystem::path(file.toStdU16String()));
                       });
}

void Regie::tellCompared(const AttachmentCheck& check) {
  const QString file = toQt(check.file);
  if (check.same)
    return m_prompts.tell(this, tr("Hetzelfde bestand"),
                          tr("\u2018%1\u2019 is het bestand dat is toegevoegd: het kenmerk klopt.").arg(file), {});
  m_prompts.tell(this, tr("Een ander bestand"),
                 tr("\u2018%1\u2019 is niet het bestand dat is toegevoegd, of het is sindsdien gewijzigd: het kenmerk "
                    "klopt niet.")
                     .arg(file),
                 {});
}

void Regie::dragEnterEvent(QDragEnterEvent* event) {
  // What is not taken here goes to the window, which imports it.
  if (canAdd() && !droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
  else event->ignore();
}

void Regie::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  attach(droppedFile(*event->mimeData()));
}

}  // namespace peilstok::ui
