#include "widgets/text_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "theme/icons.h"

namespace peilstok::ui {

namespace {

constexpr int above = 4;  // room above and below the words
constexpr int leastHigh = 28;
constexpr int widest = 420;  // wider than this it asks for more lines instead
constexpr int arrowSide = 14;

}  // namespace

TextButton::TextButton(const Theme& theme, const QString& text, const QString& lead, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_lead(lead) {
  setText(text);
  setFont(Theme::font());
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(lead.isEmpty() ? text : QStringLiteral("%1 %2").arg(lead, text));
  connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TextButton::setFold() {
  m_fold = true;
  setCheckable(true);
  setFont(Theme::font(metrics::body, QFont::DemiBold));
  const auto tell = [this](bool open) { setAccessibleDescription(open ? tr("uitgeklapt") : tr("ingeklapt")); };
  tell(false);
  connect(this, &QAbstractButton::toggled, this, tell);
  updateGeometry();
}

QSize TextButton::sizeHint() const {
  const int natural = fontMetrics().horizontalAdvance(m_lead + QStringLiteral("  ") + text()) + indent() + 8;
  const int width = std::min(natural, widest);
  return {width, heightForWidth(width)};
}

QSize TextButton::minimumSizeHint() const { return {80, leastHigh}; }

double TextButton::layOut(QTextLayout& layout, int width) const {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  double y = 0;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(std::max(20, width - indent()));
    line.setPosition(QPointF(0, y));
    y += line.height();
  }
  layout.endLayout();
  return y;
}

void TextButton::dress(QTextLayout& layout) const {
  const auto lead = static_cast<int>(m_lead.size());
  QList<QTextLayout::FormatRange> formats;
  if (lead > 0) {
    QTextCharFormat number;
    number.setFont(Theme::font(metrics::small, QFont::DemiBold));
    number.setForeground(m_theme.colour(Role::textMuted));
    formats.append({0, lead, number});
  }
  QTextCharFormat words;
  words.setForeground(m_theme.colour(m_fold ? Role::text : Role::accent));
  words.setFontUnderline(!m_fold);
  const int start = lead > 0 ? lead + 2 : 0;
  formats.append({start, static_cast<int>(layout.text().size()) - start, words});
  layout.setFormats(formats);
}

int TextButton::heightForWidth(int width) const {
  QTextLayout layout(m_lead.isEmpty() ? text() : m_lead + QStringLiteral("  ") + text(), font());
  dress(layout);
  return std::max(leastHigh, static_cast<int>(std::ceil(layOut(layout, width))) + 2 * above);
}

void TextButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (underMouse() || isDown()) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(isDown() ? Role::selection : Role::raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(-4, 0, 4, 0), 4, 4);
  }
  QTextLayout layout(m_lead.isEmpty() ? text() : m_lead + QStringLiteral("  ") + text(), font());
  dress(layout);
  const double high = layOut(layout, width());
  const double top = std::max<double>(above, (height() - high) / 2);
  layout.draw(&painter, QPointF(indent(), top));
  if (!m_fold) return;
  const double arrowTop = top + (fontMetrics().height() - arrowSide) / 2.0;
  paintIcon(painter, QRectF(0, arrowTop, arrowSide, arrowSide),
            isChecked() ? QStringLiteral("pijl-omlaag") : QStringLiteral("pijl-rechts"), m_theme.colour(Role::accent));
}

void TextButton::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && !event->isAutoRepeat()) return click();
  QAbstractButton::keyPressEvent(event);
}

}  // namespace peilstok::ui
