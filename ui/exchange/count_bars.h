#pragma once

#include <QWidget>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

/// How many there are of each, as bars under each other with the name before and the figure behind. All of it is in
/// words in the accessible name.
class CountBars : public QWidget {
  Q_OBJECT
 public:
  struct Bar {
    QString name;
    qint64 count = 0;
    Role role = Role::accent;
  };

  /// `title` says what is counted, for who hears it.
  CountBars(const Theme& theme, const QString& title, QWidget* parent = nullptr);
  void setBars(std::vector<Bar> bars);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int nameWidth() const;

  const Theme& m_theme;
  QString m_title;
  std::vector<Bar> m_bars;
};

}  // namespace peilstok::ui
