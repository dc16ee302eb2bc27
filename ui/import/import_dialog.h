#pragma once
// Reading in a file, in four steps: choose, look, read, report. Nothing is stored before the person says so.

#include <QDialog>

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace peilstok::ui {

class ImportPreviewPage;
class ImportReportPage;

class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  ImportDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, KnowledgePtr knowledge,
               QWidget* parent = nullptr);

  void chooseFile();
  /// Goes straight to the preview of a file.
  void openFile(const QString& path);

 Q_SIGNALS:
  void imported();
  /// What was just read is to be forwarded.
  void forwardRequested();
  void groupsRequested();
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

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Prompts& m_prompts;
  KnowledgePtr m_knowledge;
  app::ImportOptions m_options;
  bool m_waiting = false;  ///< a preview is under way
  bool m_stored = false;   ///< the file brought something new
  bool m_alike = false;    ///< and some of that says the same as something else
  bool m_newFile = false;  ///< of a file that was just chosen, not of other columns of the same
  QStackedWidget* m_pages;
  QFrame* m_drop;
  ImportPreviewPage* m_preview;
  ImportReportPage* m_report;
  QLabel* m_progressText;
  QProgressBar* m_bar;
  QPushButton* m_choose;
  QPushButton* m_other;
  QPushButton* m_go;
  QPushButton* m_forward;
  QPushButton* m_groups;
  QPushButton* m_close;
};

}  // namespace peilstok::ui
