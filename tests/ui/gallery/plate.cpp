#include "plate.h"

#include <QGridLayout>
#include <QPainter>
#include <utility>

#include "widgets/labels.h"

namespace peilstok::gallery {

using namespace ui;

namespace {

constexpr int nameWidth = 220;

class Drawing : public QWidget {
 public:
  Drawing(QSize size, std::function<void(QPainter&, const QRectF&)> paint) : m_paint(std::move(paint)) {
    setFixedSize(size);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_paint(painter, rect());
  }

 private:
  std::function<void(QPainter&, const QRectF&)> m_paint;
};

}  // namespace

Plate::Plate(const Theme& theme, int width) : m_theme(theme), m_grid(new QGridLayout(this)) {
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
  setFixedWidth(width);
  m_grid->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::block);
  m_grid->setHorizontalSpacing(metrics::wide);
  m_grid->setVerticalSpacing(metrics::loose);
  m_grid->setColumnMinimumWidth(0, nameWidth);
  m_grid->setColumnStretch(1, 1);
}

void Plate::add(const QString& name, QWidget* thing) {
  const int row = m_grid->rowCount();
  auto* label = makeLabel(name, "small");
  label->setMaximumWidth(nameWidth);
  m_grid->addWidget(label, row, 0, Qt::AlignTop);
  m_grid->addWidget(thing, row, 1);
}

void Plate::finish() {
  // What the grid has too much of goes below everything, where the picture is cut off.
  m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void Plate::draw(const QString& name, QSize size, std::function<void(QPainter&, const QRectF&)> paint) {
  add(name, new Drawing(size, std::move(paint)));
}

}  // namespace peilstok::gallery
