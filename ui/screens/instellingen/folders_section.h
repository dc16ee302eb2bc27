#pragma once

#include "screens/instellingen/settings_section.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace peilstok::ui {

/// Folders from which new files are taken in: which there are, and one more.
class FoldersSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit FoldersSection(const Theme& theme, QWidget* parent = nullptr);
  void showPage(const SettingsPage& page) override;
  /// As somebody pointed it out.
  void setFolder(const QString& folder);
  /// Why it was not kept.
  void showRefusal(const Error& error);

 Q_SIGNALS:
  void browseRequested();
  void keepRequested(const peilstok::store::WatchedFolder& folder);
  void dropRequested(const std::string& path);

 private:
  void addForm();
  void addRow(const store::WatchedFolder& folder);
  void keep();

  QVBoxLayout* m_rows;
  QLineEdit* m_folder;
  QComboBox* m_channel;
  QComboBox* m_access;
  QPushButton* m_keep;
  QLabel* m_refusal;
};

}  // namespace peilstok::ui
