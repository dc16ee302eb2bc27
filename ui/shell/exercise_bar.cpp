#include "shell/exercise_bar.h"

#include <QPainter>

namespace peilstok::ui {

namespace {

constexpr int barHeight = 28;
constexpr int stripe = 10;  // as wide as it is apart from the next

}  // namespace

ExerciseBar::ExerciseBar(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
  setObjectName(QStringLiteral("exerciseBar"));
  setAccessibleName(tr("OEFENING"));
  setAccessibleDescription(tr("Dit venster werkt in het oefenbestand. Echt werk staat ergens anders."));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ExerciseBar::sizeHint() const { return {200, barHeight}; }

void ExerciseBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), m_theme.colour(Role::noticeTint));
  painter.setPen(Qt::NoPen);
  painter.setBrush(m_theme.colour(Role::notice));
  for (int x = -barHeight; x < width(); x += 2 * stripe)
    painter.drawPolygon(QPolygonF({QPointF(x, barHeight), QPointF(x + barHeight, 0), QPointF(x + barHeight + stripe, 0),
                                   QPointF(x + stripe, barHeight)}));
  painter.setFont(Theme::font(metrics::body, QFont::Bold));
  const QString full = tr("OEFENING   Dit is geen echt werk");
  const QString words =
      painter.fontMetrics().horizontalAdvance(full) + 2 * metrics::wide < width() ? full : tr("OEFENING");
  const int wide = painter.fontMetrics().horizontalAdvance(words) + 2 * metrics::block;
  const QRect plate((width() - wide) / 2, 0, wide, barHeight);
  painter.fillRect(plate, m_theme.colour(Role::noticeTint));
  painter.setPen(m_theme.colour(Role::text));
  painter.drawText(plate, Qt::AlignCenter, words);
  painter.fillRect(QRect(0, barHeight - 1, width(), 1), m_theme.colour(Role::notice));
}

}  // namespace peilstok::ui
