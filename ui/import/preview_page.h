#pragma once

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace peilstok::ui {

class Banner;
class ColumnChoices;

/// How a file is understood: recognised as what, which column is what, and the first rows as they will be stored.
class ImportPreviewPage : public QWidget {
  Q_OBJECT
 public:
  ImportPreviewPage(const Theme& theme, const Knowledge& knowledge, QWidget* parent = nullptr);
  void show(const QString& file, const app::ImportPreview& preview);
  void showError(const QString& file, const Error& error);
  intake::ColumnMapping mapping() const;
  std::string municipality() const;

 Q_SIGNALS:
  void mappingChanged();

 private:
  QLayout* makeMunicipalityRow();
  void showRows(const app::ImportPreview& preview);
  QString describe(const intake::FileProfile& profile) const;

  const Knowledge& m_knowledge;
  QLabel* m_file;
  QLabel* m_kind;
  Banner* m_doubts;
  QWidget* m_columnsBox;
  ColumnChoices* m_columns;
  QComboBox* m_municipality;
  QTableWidget* m_rows;
  QLabel* m_rejected;
  QWidget* m_content;
};

}  // namespace peilstok::ui
