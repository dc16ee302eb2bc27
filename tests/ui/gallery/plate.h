#pragma once
// A picture of components with their names beside them.

#include <QWidget>
#include <functional>
#include <vector>

#include "theme/theme.h"

class QGridLayout;
class QPainter;

namespace peilstok::gallery {

class Plate : public QWidget {
 public:
  explicit Plate(const ui::Theme& theme, int width = 880);
  /// A line: what it is called in the code, and the thing itself.
  void add(const QString& name, QWidget* thing);
  /// The same, drawn by `paint` in a box of this size.
  void draw(const QString& name, QSize size, std::function<void(QPainter&, const QRectF&)> paint);
  const ui::Theme& theme() const { return m_theme; }
  /// To be called when all is in it.
  void finish();

 private:
  const ui::Theme& m_theme;
  QGridLayout* m_grid;
};

struct Named {
  const char* file;  ///< of the picture, without theme and ending
  std::function<void(Plate&)> fill;
  ui::Rows rows = ui::Rows::normal;
};

/// Colours, type, space, shapes, icons.
std::vector<Named> foundations();
/// Controls, labels, panels, marks, charts.
std::vector<Named> components();
/// Lists, and the pieces of the window.
std::vector<Named> lists();

}  // namespace peilstok::gallery
