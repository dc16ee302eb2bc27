#include "shell/palette_rows.h"

#include <QPainter>
#include <algorithm>

#include "shell/key_caps.h"
#include "shell/keys.h"

namespace peilstok::ui {

namespace {

constexpr int side = 16, gap = 14;
constexpr int leastTitle = 120;  // below this the section gives way

}  // namespace

void PaletteModel::setRows(std::vector<PaletteRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int PaletteModel::usableFrom(int row, int step) const {
  for (; row >= 0 && row < rowCount(); row += step)
    if (at(row).usable) return row;
  return -1;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PaletteRow& row = at(index.row());
  if (role == Qt::DisplayRole) return row.title;
  if (role != Qt::AccessibleTextRole) return {};
  QStringList parts{row.title, row.section};
  if (!row.keys.isEmpty()) parts << tr("toets %1").arg(keysText(row.keys));
  if (!row.usable) parts << tr("kan nu niet");
  return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  if (!at(index.row()).usable) return Qt::ItemNeverHasChildren;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

PaletteDelegate::PaletteDelegate(const Theme& theme, const PaletteModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {leastTitle, metrics::rowHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const PaletteRow& row = m_model.at(index.row());
  const bool chosen = option.state & QStyle::State_Selected;
  painter->fillRect(option.rect, m_theme.colour(chosen ? Role::selection : Role::panel));
  if (chosen)
    painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme.colour(Role::accent));
  QRect box = option.rect.adjusted(side, 0, -side, 0);
  if (const int wide = keyCapsWidth(row.keys); wide > 0) {
    paintKeyCaps(*painter, QRect(box.right() + 1 - wide, box.top(), wide, box.height()), row.keys, m_theme,
                 !row.usable);
    box.setRight(box.right() - wide - gap);
  }
  const QFont small = Theme::font(metrics::small), body = Theme::font();
  const int section = QFontMetrics(small).horizontalAdvance(row.section);
  const int title = std::min(QFontMetrics(body).horizontalAdvance(row.title), std::max(leastTitle, box.width()));
  painter->setFont(body);
  painter->setPen(m_theme.colour(row.usable ? Role::text : Role::textMuted));
  painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                    QFontMetrics(body).elidedText(row.title, Qt::ElideRight, box.width()));
  if (title + gap + section <= box.width()) {
    painter->setFont(small);
    painter->setPen(m_theme.colour(Role::textMuted));
    painter->drawText(box.adjusted(title + gap, 1, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, row.section);
  }
  painter->restore();
}

}  // namespace peilstok::ui
