#include "widgets/sign_line.h"

#include <QHBoxLayout>
#include <QPainter>

#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int side = 16;
constexpr int gap = 7;

}  // namespace

SignLine::SignLine(const Theme& theme, Sign sign, const QString& words, const char* role, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_sign(sign), m_words(makeLabel(words, role)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(side + gap, 0, 0, 0);
  layout->addWidget(m_words);
  setAccessibleName(words);
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SignLine::setSign(Sign sign, const QString& words) {
  m_sign = sign;
  m_words->setText(words);
  setAccessibleName(words);
  update();
}

QString SignLine::words() const { return m_words->text(); }

void SignLine::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  // In the middle of the first line, however many there are.
  const double top = (m_words->fontMetrics().height() - side) / 2.0;
  paintSign(painter, QRectF(0, top, side, side), m_sign, m_theme.colour(signRole(m_sign)), m_theme.colour(Role::panel));
}

}  // namespace peilstok::ui
