#include "delegates/card_delegate.h"

#include <QPainter>
#include <algorithm>

#include "theme/icons.h"
#include "theme/shapes.h"

namespace peilstok::ui {

namespace {

constexpr int side = 10, right = 4, above = 8, below = 9;
constexpr int lineHeight = 18;  // of small type
constexpr int signSide = 15, signGap = 4, pieceGap = 8;
constexpr int nameLines = 3;

const PreparedCard* cardAt(const QModelIndex& index) {
  return static_cast<const PreparedCard*>(index.data(CardListModel::CardRole).value<const void*>());
}

}  // namespace

CardDelegate::CardDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_strong(Theme::font(metrics::body, QFont::DemiBold)),
      m_small(Theme::font(metrics::small)),
      m_smallStrong(Theme::font(metrics::small, QFont::DemiBold)) {}

CardDelegate::Layout CardDelegate::layOut(const PreparedCard& card) const {
  Layout layout;
  const int wide = m_width - side - right;
  int top = above + m_theme.rowSlack();
  layout.head = QRect(side, top, wide, lineHeight);
  top += lineHeight + 1;
  const QFontMetrics name(m_strong);
  const int needed = name.boundingRect(QRect(0, 0, wide, 1000), Qt::TextWordWrap, card.name).height();
  const int oneLine = name.boundingRect(QRect(0, 0, wide, 1000), Qt::TextWordWrap, QStringLiteral("X")).height();
  layout.name = QRect(side, top, wide, std::min(needed, nameLines * oneLine));
  top += layout.name.height() + 4;
  std::vector<Piece>& pieces = layout.pieces;
  pieces.push_back({Piece::Sign::status, card.status, false, {}});
  pieces.push_back({Piece::Sign::none, card.checked, true, {}});
  place(pieces, 0, top);
  const std::size_t marks = pieces.size();
  for (const QString& mark : card.marks) pieces.push_back({Piece::Sign::warning, mark, false, {}});
  place(pieces, marks, top);
  const std::size_t last = pieces.size();
  pieces.push_back({Piece::Sign::time, card.leadTime, false, {}});
  pieces.push_back({Piece::Sign::none, card.decides, true, {}});
  place(pieces, last, top);
  layout.height = top + below + m_theme.rowSlack();
  return layout;
}

void CardDelegate::place(std::vector<Piece>& pieces, std::size_t first, int& top) const {
  if (first == pieces.size()) return;
  const QFontMetrics small(m_small);
  const int wide = m_width - side - right;
  int x = 0;
  for (std::size_t i = first; i < pieces.size(); ++i) {
    const int sign = pieces[i].sign == Piece::Sign::none ? 0 : signSide + signGap;
    int needed = std::min(wide, sign + small.horizontalAdvance(pieces[i].text) + 1);
    if (x > 0 && x + needed > wide) {
      x = 0;
      top += lineHeight;
    }
    // On a line of its own a word without a sign stands under the words, not under the signs.
    if (x == 0 && pieces[i].sign == Piece::Sign::none) {
      x = signSide + signGap;
      needed = std::min(needed, wide - x);
    }
    pieces[i].box = QRect(side + x, top, needed, lineHeight);
    x += needed + pieceGap;
  }
  top += lineHeight;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const PreparedCard* card = cardAt(index);
  return {m_width, card ? layOut(*card).height : 80};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const PreparedCard* card = cardAt(index);
  if (!card) return;
  painter->save();
  const bool chosen = option.state & QStyle::State_Selected;
  const Role ground = chosen ? Role::selection : option.state & QStyle::State_MouseOver ? Role::raised : Role::panel;
  const QRect& all = option.rect;
  painter->fillRect(all, m_theme.colour(ground));
  painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), m_theme.colour(Role::line));
  if (chosen) painter->fillRect(QRect(all.left(), all.top(), 3, all.height() - 1), m_theme.colour(Role::accent));
  const Layout layout = layOut(*card);
  paintHead(*painter, layout.head.translated(all.topLeft()), *card, index.data(CardListModel::TrayRole).toBool());
  painter->setFont(m_strong);
  painter->setPen(m_theme.colour(Role::text));
  painter->drawText(layout.name.translated(all.topLeft()), Qt::TextWordWrap, card->name);
  for (const Piece& piece : layout.pieces) paintPiece(*painter, all.topLeft(), piece, card->card->status);
  painter->restore();
}

void CardDelegate::paintHead(QPainter& painter, const QRect& box, const PreparedCard& card, bool inTray) const {
  constexpr int dots = 44;
  const QColor muted = m_theme.colour(Role::textMuted);
  painter.setFont(m_small);
  painter.setPen(muted);
  const int word = painter.fontMetrics().horizontalAdvance(card.lightness);
  painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, card.lightness);
  paintLightness(painter, QPointF(box.right() - word - dots - 5, box.center().y() - 3), card.card->lightness, muted);
  painter.setFont(m_smallStrong);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, card.number);
  if (!inTray) return;
  const int after = box.left() + painter.fontMetrics().horizontalAdvance(card.number) + 8;
  paintIcon(painter, QRectF(after, box.center().y() - 7, signSide, signSide), QStringLiteral("vergelijken"),
            m_theme.colour(Role::accent));
}

void CardDelegate::paintPiece(QPainter& painter, const QPoint& origin, const Piece& piece, CardStatus status) const {
  QRect box = piece.box.translated(origin);
  const QRectF sign(box.left(), box.center().y() - 7, signSide, signSide);
  switch (piece.sign) {
    case Piece::Sign::none: break;
    case Piece::Sign::status: paintCardStatus(painter, sign, status, m_theme.colour(statusRole(status))); break;
    case Piece::Sign::warning:
      paintIcon(painter, sign, QStringLiteral("waarschuwing"), m_theme.colour(Role::textMuted));
      break;
    case Piece::Sign::time: paintIcon(painter, sign, QStringLiteral("tijd"), m_theme.colour(Role::textMuted)); break;
  }
  if (piece.sign != Piece::Sign::none) box.setLeft(box.left() + signSide + signGap);
  painter.setFont(m_small);
  painter.setPen(m_theme.colour(piece.muted ? Role::textMuted : Role::text));
  painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(piece.text, Qt::ElideRight, box.width()));
}

}  // namespace peilstok::ui
