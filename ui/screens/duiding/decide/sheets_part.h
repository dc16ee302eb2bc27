#pragma once

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// Forms to think with that belong to no card: the one that the picture asks for stands out, the others are in a menu.
class SheetsPart : public QWidget {
  Q_OBJECT
 public:
  explicit SheetsPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::SignalDetail& detail, const Knowledge& knowledge);

 Q_SIGNALS:
  void formRequested(const QString& form);

 private:
  const Theme& m_theme;
  QVBoxLayout* m_list;
};

}  // namespace peilstok::ui
