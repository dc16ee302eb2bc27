#include "store/watched.h"

#include "store/rows.h"

namespace peilstok::store {

namespace {

constexpr const char* kRead = "SELECT path, channel, access, municipality, format FROM watched_folder ORDER BY path";
constexpr const char* kWrite = R"sql(
INSERT INTO watched_folder (path, channel, access, municipality, format) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (path) DO UPDATE SET channel = excluded.channel, access = excluded.access,
  municipality = excluded.municipality, format = excluded.format
)sql";
constexpr const char* kFind = "SELECT id FROM watched_folder WHERE path = ?1";
constexpr const char* kRemove = "DELETE FROM watched_folder WHERE path = ?1";
// A file of which every row was left out may be tried again, once whoever sent it or we ourselves put it right.
constexpr const char* kEarlier = R"sql(
SELECT id, at, read, stored, duplicates, rejected, laid_aside FROM import_run
WHERE file_hash = ?1 AND file_hash <> '' AND stored + duplicates > 0 ORDER BY id DESC LIMIT 1
)sql";
constexpr const char* kRejectedOf = "SELECT row, code FROM rejected_row WHERE run = ?1 ORDER BY row, id LIMIT 1000";

std::uint64_t countIn(Query& row) { return static_cast<std::uint64_t>(row.integer()); }

Result<std::int64_t> idOf(Database& database, const std::string& path) {
  Query query(database, kFind, path);
  const auto there = query.next();
  if (!there) return there.error();
  if (!*there) return Error{ErrorCode::not_found, "watched folder"};
  return query.integer();
}

}  // namespace

Result<std::vector<WatchedFolder>> readWatchedFolders(Database& database) {
  Query query(database, kRead);
  return allRows<WatchedFolder>(query, [](Query& row) {
    WatchedFolder folder;
    folder.path = row.text();
    folder.channel = row.optionalWord<Channel>();
    folder.access = row.optionalWord<Access>();
    folder.municipality = row.text();
    folder.format = row.text();
    return folder;
  });
}

Result<std::int64_t> writeWatchedFolder(Database& database, const WatchedFolder& folder) {
  if (const auto done =
          Query(database, kWrite, folder.path, folder.channel, folder.access, folder.municipality, folder.format).run();
      !done)
    return done.error();
  return idOf(database, folder.path);
}

Result<std::int64_t> removeWatchedFolder(Database& database, const std::string& path) {
  const auto id = idOf(database, path);
  if (!id) return id;
  if (const auto done = Query(database, kRemove, path).run(); !done) return done.error();
  return id;
}

Result<std::optional<EarlierImport>> earlierImportOf(Database& database, const std::string& fileHash) {
  EarlierImport earlier;
  {
    Query query(database, kEarlier, fileHash);
    const auto there = query.next();
    if (!there) return there.error();
    if (!*there) return std::optional<EarlierImport>{};
    earlier.summary.run = query.integer();
    earlier.at = query.moment();
    earlier.summary.read = countIn(query);
    earlier.summary.stored = countIn(query);
    earlier.summary.duplicates = countIn(query);
    earlier.summary.rejected = countIn(query);
    earlier.summary.laidAside = countIn(query);
  }
  Query query(database, kRejectedOf, earlier.summary.run);
  auto rows = allRows<RejectedRow>(query, [](Query& row) {
    RejectedRow rejected;
    rejected.row = countIn(row);
    rejected.code = row.text();
    return rejected;
  });
  if (!rows) return rows.error();
  earlier.rejectedRows = std::move(*rows);
  return std::optional(std::move(earlier));
}

}  // namespace peilstok::store
