#pragma once

#include <QAbstractButton>

#include "theme/theme.h"

namespace peilstok::ui {

/// The name of a card as a line that can be pressed, with a second line that says more.
class CardLink : public QAbstractButton {
  Q_OBJECT
 public:
  CardLink(const Theme& theme, const QString& name, const QString& more, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
};

}  // namespace peilstok::ui
