#include "store/inquiries.h"

namespace peilstok::store {

namespace {

constexpr const char* kInsertInquiry = R"sql(
INSERT INTO inquiry (signal, at, indicator, asked, question, role)
SELECT number, ?2, ?3, ?4, ?5, ?6 FROM signal WHERE number = ?1
)sql";
constexpr const char* kInquiriesOf =
    "SELECT id, at, indicator, asked, question, role FROM inquiry WHERE signal = ?1 ORDER BY id";
// An answer belongs to a question about the same signal, or to none.
constexpr const char* kInsertReply = R"sql(
INSERT INTO reply (signal, inquiry, at, indicator, answer, role, note)
SELECT number, nullif(?2, 0), ?3, ?4, ?5, ?6, ?7 FROM signal
WHERE number = ?1 AND (?2 = 0 OR EXISTS (SELECT 1 FROM inquiry WHERE id = ?2 AND signal = ?1))
)sql";
constexpr const char* kRepliesOf =
    "SELECT id, coalesce(inquiry, 0), at, indicator, answer, role, note FROM reply WHERE signal = ?1 ORDER BY id";
constexpr const char* kChanges = "SELECT changes()";

Result<std::int64_t> added(Database& database, std::int64_t signal) {
  const auto changes = database.integer(kChanges);
  if (!changes) return changes.error();
  if (*changes == 0) return Error{ErrorCode::not_found, "S" + std::to_string(signal)};
  return database.lastInsertId();
}

}  // namespace

Result<std::int64_t> insertInquiry(Database& database, std::int64_t signal, const Inquiry& i) {
  if (const auto done = Query(database, kInsertInquiry, signal, i.at, i.indicator, i.asked, i.question, i.role).run();
      !done)
    return done.error();
  return added(database, signal);
}

Result<std::vector<Inquiry>> readInquiries(Database& database, std::int64_t signal) {
  std::vector<Inquiry> all;
  Query query(database, kInquiriesOf, signal);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return all;
    Inquiry one;
    one.id = query.integer();
    one.at = query.moment();
    one.indicator = query.text();
    one.asked = query.text();
    one.question = query.text();
    one.role = query.text();
    all.push_back(std::move(one));
  }
}

Result<std::int64_t> insertReply(Database& database, std::int64_t signal, const Reply& r) {
  if (const auto done =
          Query(database, kInsertReply, signal, r.inquiry, r.at, r.indicator, r.answer, r.role, r.note).run();
      !done)
    return done.error();
  return added(database, signal);
}

Result<std::vector<Reply>> readReplies(Database& database, std::int64_t signal) {
  std::vector<Reply> all;
  Query query(database, kRepliesOf, signal);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return all;
    Reply one;
    one.id = query.integer();
    one.inquiry = query.integer();
    one.at = query.moment();
    one.indicator = query.text();
    one.answer = query.word<ReplyWord>();
    one.role = query.text();
    one.note = query.text();
    if (const auto sound = query.sound(); !sound) return sound.error();
    all.push_back(std::move(one));
  }
}

}  // namespace peilstok::store
