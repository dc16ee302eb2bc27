#include "screens/duiding/decide/growing_edit.h"

#include <algorithm>
#include <cmath>

#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int mostLines = 9;
constexpr int edge = 8;  // border and padding of the stylesheet, above and below

}  // namespace

GrowingEdit::GrowingEdit(int lines, QWidget* parent) : QTextEdit(parent), m_lines(lines) {
  setAcceptRichText(false);
  setTabChangesFocus(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setRole(this, "field");
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(this, &QTextEdit::textChanged, this, &GrowingEdit::fit);
  fit();
}

void GrowingEdit::resizeEvent(QResizeEvent* event) {
  QTextEdit::resizeEvent(event);
  fit();
}

void GrowingEdit::fit() {
  const double line = fontMetrics().lineSpacing(), margins = 2 * document()->documentMargin() + edge;
  const double needed = document()->size().height() - 2 * document()->documentMargin();
  const double height = std::clamp(needed, m_lines * line, mostLines * line) + margins;
  setVerticalScrollBarPolicy(needed > mostLines * line + 1 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  if (const int fixed = static_cast<int>(std::ceil(height)); fixed != maximumHeight()) setFixedHeight(fixed);
}

}  // namespace peilstok::ui
