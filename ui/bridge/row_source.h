#pragma once
// Where a list gets its rows from. The window's is the Bridge; a test brings its own.

#include <QObject>
#include <vector>

#include "bridge/values.h"

namespace peilstok::ui {

class RowSource : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  /// Answers later through `rowsReady` with the same ticket. Rows that no longer exist are left out.
  virtual void requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) = 0;

 Q_SIGNALS:
  void rowsReady(quint64 ticket, const std::vector<peilstok::ui::ListRow>& rows);
};

}  // namespace peilstok::ui
