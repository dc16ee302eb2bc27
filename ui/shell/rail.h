#pragma once
// The rail at the left: eight places, and light or dark.

#include <QAbstractButton>
#include <QFrame>
#include <vector>

#include "shell/places.h"
#include "theme/theme.h"

namespace peilstok::ui {

class Commands;

/// An icon with a word beside it, or the icon alone when there is no room.
class RailButton : public QAbstractButton {
  Q_OBJECT
 public:
  RailButton(const Theme& theme, const QString& text, QString icon, QWidget* parent = nullptr);
  void setNarrow(bool narrow);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {56, 32}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
  QString m_icon;
  bool m_narrow = false;
};

class Rail : public QFrame {
  Q_OBJECT
 public:
  explicit Rail(Theme& theme, QWidget* parent = nullptr);
  void setNarrow(bool narrow);
  void setCurrent(Place place);
  /// Tooltips tell the keys of the moment.
  void describeKeys(Commands& commands);

 Q_SIGNALS:
  void placeChosen(peilstok::ui::Place place);
  void themeToggled();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void showTheme();

  Theme& m_theme;
  QWidget* m_brand;
  std::vector<RailButton*> m_places;
  RailButton* m_scheme;
  bool m_narrow = false;
};

}  // namespace peilstok::ui
