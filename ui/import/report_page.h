#pragma once

#include <QWidget>

#include "bridge/values.h"
#include "import/import_dialog.h"
#include "theme/theme.h"

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;

/// What came of it: read, stored, double, left out and why.
class ImportReportPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImportReportPage(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::ImportReport& report);
  /// Of several files: all figures together, and a line for each.
  void show(const std::vector<FileOutcome>& files);
  void showError(const Error& error);

 private:
  void buildFiles();
  QWidget* makeFigure(const QString& name, const QString& objectName, QLabel*& value);
  /// What was laid aside as noise, and what belongs together.
  void showMore(const app::ImportReport& report);
  void showRejected(const app::ImportReport& report);
  void addFile(const FileOutcome& one);

  const Theme& m_theme;
  QLabel* m_title;
  Banner* m_error;
  QWidget* m_figures;
  QLabel* m_read = nullptr;
  QLabel* m_stored = nullptr;
  QLabel* m_double = nullptr;
  QLabel* m_left = nullptr;
  QLabel* m_phases;
  QLabel* m_more;
  QTableWidget* m_files;
  QLabel* m_rejectedHead;
  QTableWidget* m_rejected;
};

}  // namespace peilstok::ui
