#pragma once
// Reading in a file, in four steps: choose, look, read, report. Nothing is stored before the person says so.

#include <QDialog>

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QFrame;
class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace peilstok::ui {

class ImportPreviewPage;
class ImportReportPage;

/// What came of one of several files.
struct FileOutcome {
  QString name;
  Result<app::ImportReport> report;
};

class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  ImportDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, KnowledgePtr knowledge,
               QWidget* parent = nullptr);

  void chooseFile();
  /// Goes straight to the preview of a file.
  void openFile(const QString& path);
  /// The files that were dropped or copied.
  static QStringList localFiles(const QMimeData& data);
  /// Several in one go: each is read as soon as nothing has to be asked about it, and all are told of at the end.
  void openFiles(QStringList paths);
  /// What was pasted or dropped, under this name.
  void openPasted(const Pasted& pasted, const QString& name);

 Q_SIGNALS:
  void imported();
  /// What was just read is to be forwarded.
  void forwardRequested();
  void groupsRequested();
  /// What was pasted is to be written down as a note instead.
  void noteRequested(const QString& text);
  /// The file is a bundle that somebody sent, which is opened in its own way.
  void bundleChosen(const std::filesystem::path& file);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void reject() override;

 private:
  enum Page { choosePage, previewPage, progressPage, reportPage };

  QWidget* makeChoosePage();
  QWidget* makeProgressPage();
  QWidget* makeFoot();
  void go(Page page);
  void askPreview();
  void showPreview(const Result<app::ImportPreview>& preview);
  void start();
  void showProgress(const app::ImportProgress& progress);
  void showReport(const Result<app::ImportReport>& report);
  void setOver(bool over);
  void begin(app::ImportOptions options);
  /// Whether there is nothing left to ask about the file that is shown, so that it may be read along with the others.
  bool nothingToAsk() const;
  void nextFile();
  void skip();
  QString shownName() const;

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Prompts& m_prompts;
  KnowledgePtr m_knowledge;
  app::ImportOptions m_options;
  bool m_waiting = false;           ///< a preview is under way
  std::optional<Error> m_unread;    ///< why the file at hand cannot be read
  QString m_lookedAt;               ///< what was in doubt of the file that was read last, and was agreed to
  bool m_reading = false;           ///< a file is being read
  bool m_stopAsked = false;         ///< no other file is begun
  QStringList m_queue;              ///< files still to come
  int m_filesInAll = 1;             ///< with the one at hand and those that are done
  std::vector<FileOutcome> m_done;  ///< of the files before the one at hand
  Pasted m_pasted;
  bool m_asNote = false;      ///< what is shown was pasted and can be a note as well
  bool m_ownColumns = false;  ///< a person pointed out columns of this file
  bool m_stored = false;      ///< the file brought something new
  bool m_alike = false;       ///< and some of that says the same as something else
  bool m_newFile = false;     ///< of a file that was just chosen, not of other columns of the same
  QStackedWidget* m_pages;
  QFrame* m_drop;
  ImportPreviewPage* m_preview;
  ImportReportPage* m_report;
  QLabel* m_progressText;
  QProgressBar* m_bar;
  QPushButton* m_choose;
  QPushButton* m_other;
  QPushButton* m_note;
  QPushButton* m_skip;  ///< one of several
  QPushButton* m_go;
  QPushButton* m_forward;
  QPushButton* m_groups;
  QPushButton* m_close;
};

}  // namespace peilstok::ui
