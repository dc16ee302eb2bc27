#include "models/compare_model.h"

#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "cards/card_sheet.h"

namespace peilstok::ui {

namespace {

QString joined(const CompareCell& cell) {
  QStringList lines;
  for (const CompareLine& line : cell) lines << line.text;
  return lines.join(QLatin1Char('\n'));
}

QStringList status(const PreparedCard& one) {
  QStringList lines{one.status, one.checked};
  if (!one.card->statusNote.empty()) lines << toQt(one.card->statusNote);
  return lines;
}

QStringList sideEffects(const PreparedCard& one) {
  QStringList lines;
  for (const std::string& effect : one.card->sideEffects) lines << present::capitalised(present::sideEffect(effect));
  return lines;
}

QStringList basis(const PreparedCard& one) {
  QStringList lines;
  for (const LegalBasis& part : one.card->legalBasis)
    lines << (part.verified ? toQt(part.text) : QStringLiteral("%1 (%2)").arg(toQt(part.text), uncheckedMark()));
  return lines;
}

}  // namespace

void CompareModel::setCards(const DeckPtr& deck, const QStringList& ids) {
  beginResetModel();
  m_deck = deck;
  m_cards.clear();
  m_rows.clear();
  for (const QString& id : ids)
    if (const PreparedCard* found = deck->find(id)) m_cards.push_back(found);
  const auto add = [this](const QString& aspect, auto value, bool compared = true) {
    std::vector<QStringList> values;
    for (const PreparedCard* one : m_cards) values.push_back(value(*one));
    addRow(aspect, std::move(values), compared);
  };
  // What a card is, is told and not compared: no two are alike, and all bold is no emphasis.
  add(
      tr("Wat"), [](const PreparedCard& one) { return QStringList{toQt(one.card->what)}; }, false);
  add(tr("Status"), status);
  add(tr("Zwaarte"), [](const PreparedCard& one) {
    return QStringList{tr("%1 (%2 van 5)").arg(present::capitalised(one.lightness)).arg(one.card->lightness)};
  });
  add(tr("Terugdraaien"), [](const PreparedCard& one) {
    return QStringList{present::capitalised(present::reversible(one.card->reversible))};
  });
  add(tr("Doorlooptijd"), [](const PreparedCard& one) { return QStringList{present::capitalised(one.leadTime)}; });
  add(tr("Inzet en kosten"), [](const PreparedCard& one) {
    return QStringList{present::capitalised(present::effort(one.card->effort)),
                       present::capitalised(present::cost(one.card->cost))};
  });
  add(tr("Beslist"), [](const PreparedCard& one) { return QStringList{present::capitalised(one.decides)}; });
  add(tr("Nodig vooraf"),
      [](const PreparedCard& one) { return QStringList{present::capitalised(present::cardNeeds(*one.card))}; });
  add(tr("Bijwerkingen"), sideEffects);
  add(tr("Kan daarna niet meer"), [this](const PreparedCard& one) {
    QStringList lines;
    for (const Closing& other : one.card->closings)
      lines << QStringLiteral("%1 %2").arg(toQt(other.card), m_deck->nameOf(other.card)).trimmed();
    return lines;
  });
  add(tr("Grondslag"), basis);
  endResetModel();
}

void CompareModel::addRow(const QString& aspect, std::vector<QStringList> values, bool compared) {
  Row row;
  row.aspect = aspect;
  for (QStringList& lines : values)
    if (lines.isEmpty()) lines << tr("Geen");
  for (const QStringList& lines : values) {
    CompareCell cell;
    for (const QString& line : lines) {
      const bool everywhere =
          std::all_of(values.begin(), values.end(), [&line](const QStringList& other) { return other.contains(line); });
      cell.push_back({line, compared && !everywhere});
      row.differs = row.differs || cell.back().differs;
    }
    row.cells.push_back(std::move(cell));
  }
  m_rows.push_back(std::move(row));
}

int CompareModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const CompareCell& cell = row.cells[static_cast<std::size_t>(index.column())];
  switch (role) {
    case Qt::DisplayRole: return joined(cell);
    case Qt::AccessibleTextRole: {
      const QString text = joined(cell).replace(QLatin1Char('\n'), QStringLiteral(", "));
      return row.differs ? tr("%1: %2 (verschilt)").arg(row.aspect, text)
                         : QStringLiteral("%1: %2").arg(row.aspect, text);
    }
    case CellRole: return QVariant::fromValue(static_cast<const void*>(&cell));
    case DiffersRole: return row.differs;
    default: return {};
  }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole)
    return QVariant(orientation == Qt::Vertical ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  if (orientation == Qt::Vertical) {
    if (section < 0 || section >= rowCount()) return {};
    return m_rows[static_cast<std::size_t>(section)].aspect;
  }
  if (section < 0 || section >= columnCount()) return {};
  const PreparedCard& card = *m_cards[static_cast<std::size_t>(section)];
  return QStringLiteral("%1  %2").arg(card.number, card.name);
}

}  // namespace peilstok::ui
