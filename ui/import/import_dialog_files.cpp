// The dialog's part about which files: one, several in one go, what was pasted, what is dropped on it.

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFrame>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

#include "bridge/text.h"
#include "import/import_dialog.h"
#include "import/preview_page.h"
#include "widgets/labels.h"

namespace peilstok::ui {

void ImportDialog::openFile(const QString& path) { openFiles({path}); }

void ImportDialog::openFiles(QStringList paths) {
  if (paths.isEmpty()) return;
  m_done.clear();
  m_stopAsked = false;
  m_filesInAll = static_cast<int>(paths.size());
  m_queue = std::move(paths);
  m_settings.setImportFolder(QFileInfo(m_queue.front()).absolutePath());
  nextFile();
}

void ImportDialog::nextFile() {
  m_preview->keepAccess(!m_done.empty());
  app::ImportOptions options;
  options.file = std::filesystem::path(m_queue.takeFirst().toStdU16String());
  begin(std::move(options));
}

void ImportDialog::openPasted(const Pasted& pasted, const QString& name) {
  m_done.clear();
  m_stopAsked = false;
  m_queue.clear();
  m_filesInAll = 1;
  app::ImportOptions options;
  options.file = pasted.file->path();
  options.name = fromQt(name);
  options.received = m_bridge.clock()();  // what says no moment itself comes in as it is pasted
  begin(std::move(options));
  m_pasted = pasted;  // holds the bytes until the dialog is gone
  m_asNote = !pasted.text.trimmed().isEmpty();
}

void ImportDialog::begin(app::ImportOptions options) {
  m_options = std::move(options);
  m_options.municipality = m_preview->municipality();
  m_pasted = {};
  m_asNote = m_ownColumns = false;
  m_newFile = true;
  askPreview();
}

bool ImportDialog::nothingToAsk() const {
  return m_go->isEnabled() && !m_preview->wantsAccess() &&
         (!m_preview->hasDoubts() || m_preview->doubtWords() == m_lookedAt);
}

void ImportDialog::skip() {
  m_reading = true;
  showReport(m_unread ? Result<app::ImportReport>(*m_unread) : Error{ErrorCode::wrong_use, {}, Cause::skipped});
}

QString ImportDialog::shownName() const {
  return m_options.name.empty() ? QString::fromStdU16String(m_options.file.filename().u16string())
                                : toQt(m_options.name);
}

QStringList ImportDialog::localFiles(const QMimeData& data) {
  QStringList files;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile()) files << url.toLocalFile();
  return files;
}

void ImportDialog::setOver(bool over) { setMark(m_drop, "over", over); }

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
  if (!event->mimeData()->hasUrls() || m_pages->currentIndex() == progressPage) return;
  event->acceptProposedAction();
  setOver(true);
}

void ImportDialog::dragLeaveEvent(QDragLeaveEvent*) { setOver(false); }

void ImportDialog::dropEvent(QDropEvent* event) {
  setOver(false);
  openFiles(localFiles(*event->mimeData()));
}

}  // namespace peilstok::ui
