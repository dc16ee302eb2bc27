#include "screens/logboek/log_table_model.h"

#include <algorithm>

#include "bridge/text.h"
#include "screens/logboek/log_words.h"

namespace peilstok::ui {

void LogTableModel::setPage(LogPage page, KnowledgePtr knowledge, Instant now) {
  beginResetModel();
  m_page = std::move(page);
  m_words.clear();
  m_words.reserve(m_page.lines.size());
  const LoggedRow none;
  for (const LogLine& line : m_page.lines) {
    const auto row = m_page.rows.find(line.number);
    QString what = logged::action(line.action);
    if (line.result == kLogRefused) what = tr("Geweigerd: %1").arg(what.toLower());
    m_words.push_back({countText(line.number), logged::moment(line, now), what, logged::object(line.object),
                       logged::summary(line, row == m_page.rows.end() ? none : row->second, *knowledge),
                       logged::actor(line)});
  }
  endResetModel();
}

int LogTableModel::rowOf(std::int64_t number) const {
  const auto found = std::ranges::find(m_page.lines, number, &LogLine::number);
  return found == m_page.lines.end() ? -1 : static_cast<int>(found - m_page.lines.begin());
}

int LogTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

int LogTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const QString& LogTableModel::cell(const Words& words, int column) const {
  switch (column) {
    case NumberColumn: return words.number;
    case MomentColumn: return words.moment;
    case ActionColumn: return words.action;
    case ObjectColumn: return words.object;
    case SummaryColumn: return words.summary;
    default: return words.actor;
  }
}

QVariant LogTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  const LogLine& line = m_page.lines[row];
  const Words& words = m_words[row];
  switch (role) {
    case Qt::DisplayRole: return cell(words, index.column());
    case Qt::ToolTipRole: return index.column() == SummaryColumn ? words.summary : QVariant();
    case Qt::TextAlignmentRole:
      return int((index.column() == NumberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
      const QString text = cell(words, index.column());
      return m_page.corrected.contains(line.number) && index.column() == ActionColumn
                 ? tr("%1, later rechtgezet").arg(text)
                 : text;
    }
    case NumberRole: return QVariant::fromValue<qlonglong>(line.number);
    default: return {};
  }
}

QVariant LogTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == NumberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case NumberColumn: return tr("Regel");
    case MomentColumn: return tr("Wanneer");
    case ActionColumn: return tr("Wat");
    case ObjectColumn: return tr("Waarover");
    case SummaryColumn: return tr("Bijzonderheden");
    case ActorColumn: return tr("Wie");
    default: return {};
  }
}

}  // namespace peilstok::ui
