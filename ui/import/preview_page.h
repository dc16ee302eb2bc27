#pragma once

#include <QWidget>

#include "base/clock.h"
#include "bridge/values.h"
#include "theme/theme.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace peilstok::ui {

class Banner;
class ColumnChoices;
class MissingNote;

/// How a file is understood: recognised as what, which column is what, and the first rows as they will be stored.
class ImportPreviewPage : public QWidget {
  Q_OBJECT
 public:
  ImportPreviewPage(const Theme& theme, const Knowledge& knowledge, Clock clock, QWidget* parent = nullptr);
  void show(const QString& file, const app::ImportPreview& preview);
  void showError(const QString& file, const Error& error);
  intake::ColumnMapping mapping() const;
  std::string municipality() const;
  /// How all of it was obtained; nothing when the file says so itself, or nobody said it yet.
  std::optional<Access> access() const;
  /// Nobody said how it was obtained and the file does not either, or it was in a way that may not be.
  bool wantsAccess() const;
  void focusAccess();
  /// What had to be guessed, in words.
  const QString& doubtWords() const { return m_doubtWords; }
  /// Something had to be guessed.
  /// What was said of one file holds for those after it: they were chosen in one go.
  void keepAccess(bool keeps) { m_keepsAccess = keeps; }
  bool hasDoubts() const { return m_hasDoubts; }
  /// Says that it cannot go on like this, and why.
  void refuseWithoutAccess();
  /// The sheet that was chosen, as `intake::sniff` takes it.
  std::string sheet() const;
  /// A table of which the person still has to say which column holds the text.
  bool wantsTextColumn() const { return m_wantsText; }
  const std::vector<std::string>& header() const { return m_header; }
  void focusTextColumn();

 Q_SIGNALS:
  void mappingChanged();
  /// The columns are not to be read any more as they were chosen before.
  void forgetRequested();
  void sheetChanged();
  /// The person says that the municipality was invited to the conversation that was refused.
  void invitationStated();

 private:
  QLayout* makeMunicipalityRow();
  QLayout* makeAccessRow();
  bool mayKeep() const;
  static QString refusedWords();
  QWidget* makeSheetRow();
  QWidget* makeKnownLine();
  void showSheets(const intake::FileProfile& profile);
  void showAccess(const app::ImportPreview& preview);
  void showRows(const app::ImportPreview& preview);
  void showDoubts(const intake::FileProfile& profile);
  QString describe(const intake::FileProfile& profile) const;

  const Knowledge& m_knowledge;
  Clock m_clock;
  QLabel* m_file;
  QLabel* m_kind;
  Banner* m_doubts;
  QPushButton* m_invited;
  QWidget* m_known;  ///< says that it was read this way before, and offers to forget that
  QLabel* m_knownSince;
  QComboBox* m_sheet;
  QWidget* m_sheetRow;
  QWidget* m_columnsBox;
  ColumnChoices* m_columns;
  QComboBox* m_access;
  MissingNote* m_accessMissing;
  QComboBox* m_municipality;
  QLabel* m_rowsHead;
  QTableWidget* m_rows;
  QLabel* m_rejected;
  QWidget* m_content;
  bool m_fileSaysAccess = false;
  bool m_wantsText = false;
  bool m_hasDoubts = false;
  QString m_doubtWords;
  bool m_keepsAccess = false;
  std::vector<std::string> m_header;
};

}  // namespace peilstok::ui
