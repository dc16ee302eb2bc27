#pragma once

#include <QAbstractButton>

#include "screens/duiding/finding_groups.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// One finding in the list: the way it is marked in the text, its indicator, its weight, its rules. Choosing it makes
/// its stretch of the text stand out; arrow keys go along the list.
class FindingRow : public QAbstractButton {
  Q_OBJECT
 public:
  FindingRow(const Theme& theme, const FindingGroup& group, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  void paintSwatch(QPainter& painter) const;

  const Theme& m_theme;
  Effect m_effect;
};

}  // namespace peilstok::ui
