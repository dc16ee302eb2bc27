#include "models/signal_list_model.h"

#include <QSet>
#include <algorithm>

#include "bridge/presenter.h"

namespace peilstok::ui {

namespace {

QString phaseTip(const PreparedRow& row) {
  const QString program = present::phaseFull(row.raw.phase, row.raw.step);
  if (!row.raw.judged) return program;
  return SignalListModel::tr("Eigen oordeel: %1. Peilstok: %2.")
      .arg(present::phaseFull(row.leads().phase, row.leads().step), program);
}

}  // namespace

SignalListModel::SignalListModel(RowSource& source, Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_clock(std::move(clock)), m_rows(rowsKept) {
  // One request for all pages that one paint found missing, not one a cell.
  m_request.setSingleShot(true);
  m_request.setInterval(0);
  connect(&m_request, &QTimer::timeout, this, &SignalListModel::requestWanted);
  connect(&m_source, &RowSource::rowsReady, this, &SignalListModel::receive);
  m_minute.setInterval(60'000);
  connect(&m_minute, &QTimer::timeout, this, &SignalListModel::refreshAges);
  m_minute.start();
}

void SignalListModel::setBeginning(std::vector<std::int64_t> numbers, const std::vector<ListRow>& rows) {
  setNumbers(std::move(numbers));
  m_beginning = true;
  const Instant now = m_clock();
  for (const ListRow& row : rows) m_rows.insert(row.row.number, new PreparedRow(prepareRow(row, now, tells(row.row))));
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

bool SignalListModel::complete(std::vector<std::int64_t>& numbers) {
  if (!std::exchange(m_beginning, false) || m_numbers.size() >= numbers.size()) return false;
  if (!std::equal(m_numbers.begin(), m_numbers.end(), numbers.begin())) return false;
  beginInsertRows({}, rowCount(), static_cast<int>(numbers.size()) - 1);
  m_numbers = std::move(numbers);
  endInsertRows();
  return true;
}

void SignalListModel::setNumbers(std::vector<std::int64_t> numbers) {
  if (complete(numbers)) return;
  beginResetModel();
  m_numbers = std::move(numbers);
  m_rows.clear();
  m_wanted.clear();
  m_tickets.clear();
  m_underWay.clear();
  endResetModel();
}

void SignalListModel::removeNumbers(const std::vector<std::int64_t>& numbers) {
  std::vector<int> rows;
  for (const std::int64_t number : numbers)
    if (const int row = rowOf(number); row >= 0) rows.push_back(row);
  std::sort(rows.rbegin(), rows.rend());
  for (const int row : rows) {
    beginRemoveRows({}, row, row);
    m_rows.remove(numberAt(row));
    m_numbers.erase(m_numbers.begin() + row);
    endRemoveRows();
  }
}

void SignalListModel::refresh(const std::vector<std::int64_t>& numbers) {
  std::vector<std::int64_t> here;
  for (const std::int64_t number : numbers)
    if (rowOf(number) >= 0) here.push_back(number);
  if (!here.empty()) ask(std::move(here));
}

std::int64_t SignalListModel::numberAt(int row) const {
  return row >= 0 && row < rowCount() ? m_numbers[static_cast<std::size_t>(row)] : 0;
}

int SignalListModel::rowOf(std::int64_t number) const {
  // They are asked for in the order in which they lie, so nearly always it is the one that was found last or the next.
  for (const int row : {m_lastFound + 1, m_lastFound})
    if (row >= 0 && row < rowCount() && numberAt(row) == number) return m_lastFound = row;
  const auto found = std::ranges::find(m_numbers, number);
  if (found == m_numbers.end()) return -1;
  return m_lastFound = static_cast<int>(found - m_numbers.begin());
}

int SignalListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int SignalListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

void SignalListModel::want(int row) const {
  if (m_underWay.contains(numberAt(row))) return;
  m_wanted.insert(row / pageSize);
  if (!m_request.isActive()) m_request.start();
}

const PreparedRow* SignalListModel::prepared(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const PreparedRow* found = m_rows.object(numberAt(row));
  if (!found) want(row);
  return found && found->raw.number != 0 ? found : nullptr;
}

void SignalListModel::requestWanted() {
  const auto wanted = std::exchange(m_wanted, {});
  for (const int page : wanted) {
    std::vector<std::int64_t> missing;
    const int end = std::min(rowCount(), (page + 1) * pageSize);
    for (int row = page * pageSize; row < end; ++row)
      if (const auto number = numberAt(row); !m_rows.contains(number) && !m_underWay.contains(number))
        missing.push_back(number);
    if (!missing.empty()) ask(std::move(missing));
  }
}

void SignalListModel::ask(std::vector<std::int64_t> numbers) {
  const quint64 ticket = m_nextTicket++;
  for (const std::int64_t number : numbers) m_underWay.insert(number);
  const auto& kept = m_tickets.insert(ticket, std::move(numbers)).value();
  m_source.requestRows(ticket, kept);
}

bool SignalListModel::tells(const store::SignalRow& row) const {
  return !m_known || m_known->hold(row.number, row.judgedBy);
}

void SignalListModel::setKnown(const std::optional<store::KnownPhases>& known) {
  if (m_known == known) return;
  m_known = known;
  for (const std::int64_t number : m_rows.keys())
    if (PreparedRow* row = m_rows.object(number); row->raw.number != 0) row->tellPhase(tells(row->raw));
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void SignalListModel::receive(quint64 ticket, const std::vector<ListRow>& rows) {
  const auto found = m_tickets.find(ticket);
  if (found == m_tickets.end()) return;  // of an earlier list
  const std::vector<std::int64_t> asked = std::move(*found);
  m_tickets.erase(found);
  const Instant now = m_clock();
  auto next = rows.begin();
  int first = rowCount(), last = -1;
  for (const std::int64_t number : asked) {
    m_underWay.remove(number);
    const bool there = next != rows.end() && next->row.number == number;
    auto* made = new PreparedRow(there ? prepareRow(*next, now, tells(next->row)) : PreparedRow{});
    if (there) ++next;
    m_rows.insert(number, made);
    const int row = rowOf(number);
    if (row < 0) continue;
    first = std::min(first, row);
    last = std::max(last, row);
  }
  if (last >= 0) Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

void SignalListModel::refreshAges() {
  const Instant now = m_clock();
  for (const std::int64_t number : m_rows.keys()) {
    PreparedRow* row = m_rows.object(number);
    row->tellTime(now);
  }
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

QString SignalListModel::text(const PreparedRow& row, int column) const {
  switch (column) {
    case urgencyColumn: return row.urgency;
    case phaseColumn: return row.phase;
    case signalColumn: return row.excerpt;
    case placeColumn: return row.place;
    case observedColumn: return row.observed;
    case sourceColumn: return row.source;
    case ageColumn: return row.age;
    case likeColumn: return row.lookAlikes;
    case growthColumn: return row.growth;
    case ownerColumn: return row.owner;
    case workColumn: return row.work;
    default: return {};
  }
}

QVariant SignalListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role == NumberRole) return QVariant::fromValue<qint64>(numberAt(index.row()));
  const PreparedRow* row = prepared(index.row());
  if (role == RowRole) return QVariant::fromValue(static_cast<const void*>(row));
  if (!row) return role == Qt::DisplayRole && index.column() == signalColumn ? tr("wordt geladen\u2026") : QVariant();
  switch (role) {
    case Qt::DisplayRole: return text(*row, index.column());
    case Qt::ToolTipRole:
      if (index.column() == signalColumn) return row->excerpt;
      if (index.column() == ageColumn) return row->received;
      if (index.column() == urgencyColumn) return row->lapsed ? present::urgencyLapsedWhy(row->raw.urgency) : QString();
      if (index.column() == placeColumn) return row->place;
      if (index.column() == growthColumn && !row->growth.isEmpty())
        return tr("%1 gelijke signalen binnen %2 uur voor het nieuwste").arg(row->raw.grew).arg(store::growthHours);
      if (index.column() == observedColumn && row->raw.observed) return present::observedMeaning(*row->raw.observed);
      if (index.column() != phaseColumn) return {};
      return row->phaseTold ? phaseTip(*row) : present::phaseNotToldWhy();
    case Qt::AccessibleTextRole: return index.column() == signalColumn ? row->accessible : text(*row, index.column());
    case UrgencyRole: return static_cast<int>(row->raw.urgency);
    case PhaseRole: return row->phaseTold ? QVariant(static_cast<int>(row->leads().phase)) : QVariant();
    case ReceivedRole:
      return QVariant::fromValue<qint64>(row->raw.received ? row->raw.received->time_since_epoch().count() : 0);
    default: return {};
  }
}

QVariant SignalListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(section == ageColumn || section == likeColumn || section == growthColumn
                        ? Qt::AlignRight | Qt::AlignVCenter
                        : Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case urgencyColumn: return tr("Urgentie");
    case phaseColumn: return tr("Fase");
    case signalColumn: return tr("Signaal");
    case placeColumn: return tr("Plaats");
    case observedColumn: return tr("Waarneming");
    case sourceColumn: return tr("Bron");
    case ageColumn: return tr("Binnen");
    case likeColumn: return tr("Gelijk");
    case growthColumn: return tr("Groei");
    case ownerColumn: return tr("Bij");
    case workColumn: return tr("Gedaan");
    default: return {};
  }
}

}  // namespace peilstok::ui
