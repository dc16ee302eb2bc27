#include "models/signal_list_model.h"

#include <QSet>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

QString sourceText(const store::SignalRow& row) {
  if (!row.platform.empty()) return present::platform(row.platform);
  return row.channel ? present::channel(*row.channel) : QString();
}

QString joined(QStringList parts) {
  parts.removeAll(QString());
  return parts.join(QStringLiteral("  \u00b7  "));
}

}  // namespace

SignalListModel::SignalListModel(RowSource& source, Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_source(source), m_clock(std::move(clock)), m_pages(pagesKept) {
  // One request for all pages that one paint found missing, not one a cell.
  m_request.setSingleShot(true);
  m_request.setInterval(0);
  connect(&m_request, &QTimer::timeout, this, &SignalListModel::requestWanted);
  connect(&m_source, &RowSource::rowsReady, this, &SignalListModel::receive);
  m_minute.setInterval(60'000);
  connect(&m_minute, &QTimer::timeout, this, &SignalListModel::refreshAges);
  m_minute.start();
}

void SignalListModel::setNumbers(std::vector<std::int64_t> numbers) {
  beginResetModel();
  m_numbers = std::move(numbers);
  m_rowOf.clear();
  m_pages.clear();
  m_wanted.clear();
  m_underWay.clear();
  endResetModel();
}

std::int64_t SignalListModel::numberAt(int row) const {
  return row >= 0 && row < rowCount() ? m_numbers[static_cast<std::size_t>(row)] : 0;
}

int SignalListModel::rowOf(std::int64_t number) const {
  if (m_rowOf.isEmpty() && !m_numbers.empty()) {
    m_rowOf.reserve(static_cast<qsizetype>(m_numbers.size()));
    for (std::size_t i = 0; i < m_numbers.size(); ++i) m_rowOf.insert(m_numbers[i], static_cast<int>(i));
  }
  return m_rowOf.value(number, -1);
}

int SignalListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int SignalListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

const SignalListModel::Page* SignalListModel::page(int number) const {
  if (const Page* found = m_pages.object(number)) return found;
  if (!std::any_of(m_underWay.begin(), m_underWay.end(), [number](int p) { return p == number; })) {
    m_wanted.insert(number);
    if (!m_request.isActive()) m_request.start();
  }
  return nullptr;
}

const PreparedRow* SignalListModel::prepared(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const Page* found = page(row / pageSize);
  if (!found) return nullptr;
  const PreparedRow& prepared = found->rows[static_cast<std::size_t>(row % pageSize)];
  return prepared.raw.number == 0 ? nullptr : &prepared;
}

void SignalListModel::requestWanted() {
  const auto wanted = std::exchange(m_wanted, {});
  for (const int number : wanted) {
    const auto begin = static_cast<std::size_t>(number) * pageSize;
    if (begin >= m_numbers.size()) continue;
    const auto end = std::min(m_numbers.size(), begin + pageSize);
    const quint64 ticket = m_nextTicket++;
    m_underWay.insert(ticket, number);
    m_source.requestRows(ticket, {m_numbers.begin() + static_cast<std::ptrdiff_t>(begin),
                                  m_numbers.begin() + static_cast<std::ptrdiff_t>(end)});
  }
}

namespace {

PreparedRow prepare(const ListRow& from, Instant now) {
  const store::SignalRow& row = from.row;
  PreparedRow made;
  made.raw = row;
  made.urgency = present::urgency(row.urgency);
  made.phase = present::phaseShort(row.phase, row.step);
  made.excerpt = toQt(row.excerpt).simplified();
  made.place = from.place;
  made.observed = row.observed ? present::observed(*row.observed) : QString();
  made.source = sourceText(row);
  made.age = row.received ? ageText(*row.received, now) : QString();
  made.received = row.received ? momentText(*row.received, now) : QString();
  if (row.lookAlikes > 0) made.lookAlikes = countText(row.lookAlikes);
  const QString alike = row.lookAlikes > 0 ? SignalListModel::tr("%1 gelijk").arg(made.lookAlikes) : QString();
  made.secondLine = joined({made.phase, made.place, made.observed, made.source, alike});
  const QString police = row.consultPoliceNow ? SignalListModel::tr("overleg nu met de politie") : QString();
  QStringList spoken{made.urgency, present::phaseFull(row.phase, row.step),
                     police,       made.excerpt,
                     made.place,   made.observed,
                     made.source,  made.received,
                     alike};
  spoken.removeAll(QString());
  made.accessible = spoken.join(QStringLiteral(", "));
  return made;
}

}  // namespace

void SignalListModel::receive(quint64 ticket, const std::vector<ListRow>& rows) {
  const auto found = m_underWay.find(ticket);
  if (found == m_underWay.end()) return;  // of an earlier list
  const int number = *found;
  m_underWay.erase(found);
  const int first = number * pageSize;
  const int last = std::min(first + pageSize, rowCount()) - 1;
  const Instant now = m_clock();
  auto page = std::make_unique<Page>();
  page->rows.resize(static_cast<std::size_t>(last - first + 1));
  auto next = rows.begin();
  for (int row = first; row <= last && next != rows.end(); ++row) {
    if (next->row.number != m_numbers[static_cast<std::size_t>(row)]) continue;  // gone since the list was made
    page->rows[static_cast<std::size_t>(row - first)] = prepare(*next++, now);
  }
  m_pages.insert(number, page.release());
  Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

void SignalListModel::refreshAges() {
  const Instant now = m_clock();
  for (const int number : m_pages.keys()) {
    Page* page = m_pages.object(number);
    for (PreparedRow& row : page->rows)
      if (row.raw.received) row.age = ageText(*row.raw.received, now);
    const int first = number * pageSize;
    Q_EMIT dataChanged(index(first, ageColumn), index(first + static_cast<int>(page->rows.size()) - 1, ageColumn));
  }
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
      if (index.column() == observedColumn && row->raw.observed) return present::observedMeaning(*row->raw.observed);
      return index.column() == phaseColumn ? present::phaseFull(row->raw.phase, row->raw.step) : QVariant();
    case Qt::AccessibleTextRole: return index.column() == signalColumn ? row->accessible : text(*row, index.column());
    case UrgencyRole: return static_cast<int>(row->raw.urgency);
    case PhaseRole: return static_cast<int>(row->raw.phase);
    case ReceivedRole:
      return QVariant::fromValue<qint64>(row->raw.received ? row->raw.received->time_since_epoch().count() : 0);
    default: return {};
  }
}

QVariant SignalListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(section == ageColumn || section == likeColumn ? Qt::AlignRight | Qt::AlignVCenter
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
    default: return {};
  }
}

}  // namespace peilstok::ui
