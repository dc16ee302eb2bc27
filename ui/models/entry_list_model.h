#pragma once
// A short list of things to look up: title, sign and word, what else; with headings between them where there are kinds.

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "theme/signs.h"

namespace peilstok::ui {

struct EntryRow {
  QString id;  ///< empty for a heading
  QString title;
  std::optional<Sign> sign;
  QString word;  ///< beside the sign, or heavy without one
  QString tail;  ///< after it
  bool isHeading() const { return id.isEmpty(); }
};

class EntryListModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { IdRole = Qt::UserRole + 1, RowRole };  ///< RowRole: const EntryRow*, valid until the next change

  using QAbstractListModel::QAbstractListModel;
  void setRows(std::vector<EntryRow> rows);
  /// Changes what is shown of rows that stay what they are; false when they do not.
  bool refresh(const std::vector<EntryRow>& rows);
  /// Row of an id, or -1.
  int rowOf(const QString& id) const;
  /// The first row that is no heading, or -1.
  int firstEntry() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  std::vector<EntryRow> m_rows;
};

}  // namespace peilstok::ui
