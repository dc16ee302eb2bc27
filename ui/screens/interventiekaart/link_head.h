#pragma once

#include <QWidget>

#include "theme/theme.h"

namespace peilstok::ui {

/// The number and name of a link in an arrow that points to the next one.
class LinkHead : public QWidget {
  Q_OBJECT
 public:
  LinkHead(const Theme& theme, int number, const QString& name, bool last, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {200, 44}; }
  QSize minimumSizeHint() const override { return {120, 44}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  int m_number;
  QString m_name;
  bool m_last;
};

}  // namespace peilstok::ui
