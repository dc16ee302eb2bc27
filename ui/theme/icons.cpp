#include "theme/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <memory>

namespace peilstok::ui {

namespace {

QByteArray source(const QString& name) {
  static QHash<QString, QByteArray> read;  // GUI thread only, as all painting is
  const auto found = read.constFind(name);
  if (found != read.constEnd()) return *found;
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  read.insert(name, bytes);
  return bytes;
}

QByteArray recoloured(const QString& name, const QColor& colour) {
  return source(name).replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
}

/// Renders the drawing at the size that is asked for, so that it stays sharp at every scale.
class LineIconEngine : public QIconEngine {
 public:
  LineIconEngine(QString name, QColor colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    if (mode == QIcon::Disabled) painter->setOpacity(painter->opacity() * 0.6);
    paintIcon(*painter, rect, m_name, m_colour);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new LineIconEngine(m_name, m_colour); }

 private:
  QString m_name;
  QColor m_colour;
};

}  // namespace

QIcon lineIcon(const QString& name, const QColor& colour) {
  Q_ASSERT(!source(name).isEmpty());
  return source(name).isEmpty() ? QIcon() : QIcon(new LineIconEngine(name, colour));
}

void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& colour) {
  // Parsing is far dearer than drawing, and lists draw the same few icons in every row.
  static QHash<QString, std::shared_ptr<QSvgRenderer>> parsed;
  auto& renderer = parsed[name + colour.name()];
  if (!renderer) renderer = std::make_shared<QSvgRenderer>(recoloured(name, colour));
  renderer->render(&painter, box);
}

QIcon applicationIcon() {
  QIcon icon;
  for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(QStringLiteral(":/icons/peilstok.svg")).render(&painter);
    icon.addPixmap(pixmap);
  }
  return icon;
}

}  // namespace peilstok::ui
