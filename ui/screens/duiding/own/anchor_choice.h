#pragma once

#include <QAbstractButton>

#include "theme/theme.h"

namespace peilstok::ui {

/// One of several answers with a sentence that wraps, which a radio button does not.
class AnchorChoice : public QAbstractButton {
  Q_OBJECT
 public:
  AnchorChoice(const Theme& theme, const QString& lead, const QString& words, const QString& example,
               QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
};

}  // namespace peilstok::ui
