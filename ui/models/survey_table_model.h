#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "theme/shapes.h"

namespace peilstok::ui {

/// A cell: what is read, and the raw value it is sorted by.
struct SurveyCell {
  QString text;
  QVariant sort;
  std::optional<PhaseStep> phase{};  ///< its shape stands beside the text
};

struct SurveyTableRow {
  std::vector<SurveyCell> cells;
  std::int64_t signal = 0;  ///< to open, or 0
  QString tip;
};

/// A table of the omgevingsbeeld, made whole and never changed in part.
class SurveyTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role { SortRole = Qt::UserRole + 1, NumberRole, PhaseRole, StepRole };

  explicit SurveyTableModel(QStringList headers, QObject* parent = nullptr);
  void setRows(std::vector<SurveyTableRow> rows);
  const std::vector<SurveyTableRow>& rows() const { return m_rows; }
  const QStringList& headers() const { return m_headers; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QStringList m_headers;
  std::vector<SurveyTableRow> m_rows;
};

}  // namespace peilstok::ui
