#pragma once
// A view of the inbox as text: which filters, which order, which columns. Kept under a name, or as the last one.

#include <QList>
#include <QString>

#include "bridge/values.h"

namespace peilstok::ui {

struct InboxView {
  ListQuery query;
  QList<int> hiddenColumns;  ///< of SignalListModel
};

QString toText(const InboxView& view);
/// What cannot be read is left as it is by default: a view of a newer program still opens.
InboxView viewFrom(const QString& text);

}  // namespace peilstok::ui
