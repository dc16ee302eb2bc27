#pragma once

#include <QAbstractTableModel>

#include "bridge/log_values.h"

namespace peilstok::ui {

/// The lines of a LogPage, the newest first. Lines are never changed, so the page is taken whole.
class LogTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NumberColumn, MomentColumn, ActionColumn, ObjectColumn, SummaryColumn, ActorColumn, ColumnCount };
  enum Role { NumberRole = Qt::UserRole + 1 };

  using QAbstractTableModel::QAbstractTableModel;
  void setPage(LogPage page, KnowledgePtr knowledge, Instant now);
  const LogPage& page() const { return m_page; }
  /// The row of a line, or -1.
  int rowOf(std::int64_t number) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  struct Words {
    QString number, moment, action, object, summary, actor;
  };
  const QString& cell(const Words& words, int column) const;

  LogPage m_page;
  std::vector<Words> m_words;  ///< made once: to paint is not to look up
};

}  // namespace peilstok::ui
