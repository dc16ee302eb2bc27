#pragma once

#include <QStyledItemDelegate>

#include "models/card_list_model.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// Paints one card of a column: number and weight, name, status and date, marks, time and who decides. As high as its
/// words need at the width that was set.
class CardDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit CardDelegate(const Theme& theme, QObject* parent = nullptr);
  void setWidth(int width) { m_width = width; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  /// A word on a line, after a sign.
  struct Piece {
    enum class Sign { none, status, warning, time };
    Sign sign = Sign::none;
    QString text;
    bool muted = true;
    QRect box;  ///< from the top left of the card
  };
  struct Layout {
    QRect head, name;
    std::vector<Piece> pieces;
    int height = 0;
  };

  Layout layOut(const PreparedCard& card) const;
  /// Lays the pieces from `first` on in lines.
  void place(std::vector<Piece>& pieces, std::size_t first, int& top) const;
  void paintHead(QPainter& painter, const QRect& box, const PreparedCard& card, bool inTray) const;
  void paintPiece(QPainter& painter, const QPoint& origin, const Piece& piece, CardStatus status) const;

  const Theme& m_theme;
  int m_width = 220;
  QFont m_strong, m_small, m_smallStrong;
};

}  // namespace peilstok::ui
