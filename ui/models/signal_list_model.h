#pragma once
// The list of signals: all numbers at once, the rows themselves in pages as they come into sight.

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>

#include "base/clock.h"
#include "bridge/row_source.h"
#include "models/prepared_row.h"

namespace peilstok::ui {

class SignalListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    urgencyColumn,
    phaseColumn,
    signalColumn,
    placeColumn,
    observedColumn,
    sourceColumn,
    ageColumn,
    likeColumn,
    growthColumn,
    ownerColumn,
    workColumn,
    columns
  };
  enum Role {
    RowRole = Qt::UserRole + 1,  ///< const PreparedRow*, null while the page is on its way; valid until the next event
    NumberRole,                  ///< qint64
    UrgencyRole,                 ///< int, raw
    PhaseRole,                   ///< int, raw; nothing while it is not told
    ReceivedRole,                ///< qint64 seconds, 0 when unknown
  };

  SignalListModel(RowSource& source, Clock clock, QObject* parent = nullptr);

  void setNumbers(std::vector<std::int64_t> numbers);
  /// The beginning of a list of which the rest is still being read, with its rows.
  void setBeginning(std::vector<std::int64_t> numbers, const std::vector<ListRow>& rows);
  const std::vector<std::int64_t>& numbers() const { return m_numbers; }
  /// Takes these out where they stand; the others stay as they are.
  void removeNumbers(const std::vector<std::int64_t>& numbers);
  /// Of which rows the phase is told; none for all of them.
  void setKnown(const std::optional<store::KnownPhases>& known);
  /// Reads these again; what is shown stays until the answer comes.
  void refresh(const std::vector<std::int64_t>& numbers);
  std::int64_t numberAt(int row) const;
  /// Row of a number, or -1.
  int rowOf(std::int64_t number) const;
  const PreparedRow* prepared(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  static constexpr int pageSize = 50;  ///< rows asked for at once: a screen and what one scrolls into next
  static constexpr int rowsKept = 5000;

 private:
  /// Puts the rest behind the beginning that is there. False when it is no beginning of these.
  bool complete(std::vector<std::int64_t>& numbers);
  void want(int row) const;
  void requestWanted();
  void ask(std::vector<std::int64_t> numbers);
  void receive(quint64 ticket, const std::vector<ListRow>& rows);
  void refreshAges();
  QString text(const PreparedRow& row, int column) const;
  /// Whether the phase of this row is told.
  bool tells(const store::SignalRow& row) const;

  RowSource& m_source;
  Clock m_clock;
  std::optional<store::KnownPhases> m_known;
  std::vector<std::int64_t> m_numbers;
  bool m_beginning = false;      ///< the rest of the list is still to come
  mutable int m_lastFound = -1;  ///< by rowOf
  /// By number, so that rows that go leave the others alone; one whose number is 0 is known to be gone.
  mutable QCache<std::int64_t, PreparedRow> m_rows;
  mutable QSet<int> m_wanted;                           ///< pages seen missing since the last request went out
  QHash<quint64, std::vector<std::int64_t>> m_tickets;  ///< what is under way
  QSet<std::int64_t> m_underWay;
  quint64 m_nextTicket = 1;
  mutable QTimer m_request;
  QTimer m_minute;
};

}  // namespace peilstok::ui
