#include "store/inquiries.h"

#include "store/rows.h"

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
// What people wrote with an answer is theirs; whoever counts answers needs none of it.
constexpr const char* kRepliesBetween = R"sql(
SELECT id, coalesce(inquiry, 0), at, indicator, answer, role, '' FROM reply WHERE at >= ?1 AND at < ?2 ORDER BY id
)sql";

constexpr const char* kInsertFeedback = R"sql(
INSERT INTO feedback (signal, at, given, way, role, note) SELECT number, ?2, ?3, ?4, ?5, ?6 FROM signal
WHERE number = ?1
)sql";
constexpr const char* kFeedbackOf = "SELECT id, at, given, way, role, note FROM feedback WHERE signal = ?1 ORDER BY id";

Reply replyOf(Query& row) {
  Reply one;
  one.id = row.integer();
  one.inquiry = row.integer();
  one.at = row.moment();
  one.indicator = row.text();
  one.answer = row.word<ReplyWord>();
  one.role = row.text();
  one.note = row.text();
  return one;
}

Error noSignal(std::int64_t signal) { return {ErrorCode::not_found, "S" + std::to_string(signal)}; }

}  // namespace

Result<std::int64_t> insertInquiry(Database& database, std::int64_t signal, const Inquiry& i) {
  if (const auto done = Query(database, kInsertInquiry, signal, i.at, i.indicator, i.asked, i.question, i.role).run();
      !done)
    return done.error();
  return added(database, noSignal(signal));
}

Result<std::vector<Inquiry>> readInquiries(Database& database, std::int64_t signal) {
  Query query(database, kInquiriesOf, signal);
  return allRows<Inquiry>(query, [](Query& row) {
    Inquiry one;
    one.id = row.integer();
    one.at = row.moment();
    one.indicator = row.text();
    one.asked = row.text();
    one.question = row.text();
    one.role = row.text();
    return one;
  });
}

Result<std::int64_t> insertReply(Database& database, std::int64_t signal, const Reply& r) {
  if (const auto done =
          Query(database, kInsertReply, signal, r.inquiry, r.at, r.indicator, r.answer, r.role, r.note).run();
      !done)
    return done.error();
  return added(database, noSignal(signal));
}

Result<std::vector<Reply>> readReplies(Database& database, std::int64_t signal) {
  Query query(database, kRepliesOf, signal);
  return allRows<Reply>(query, replyOf);
}

Result<std::vector<Reply>> readRepliesBetween(Database& database, Instant from, Instant until) {
  Query query(database, kRepliesBetween, from, until);
  return allRows<Reply>(query, replyOf);
}

Result<std::int64_t> insertFeedback(Database& database, std::int64_t signal, const Feedback& f) {
  if (const auto done = Query(database, kInsertFeedback, signal, f.at, f.given, f.way, f.role, f.note).run(); !done)
    return done.error();
  return added(database, noSignal(signal));
}

Result<std::vector<Feedback>> readFeedback(Database& database, std::int64_t signal) {
  Query query(database, kFeedbackOf, signal);
  return allRows<Feedback>(query, [](Query& row) {
    Feedback one;
    one.id = row.integer();
    one.at = row.moment();
    one.given = row.flag();
    one.way = row.text();
    one.role = row.text();
    one.note = row.text();
    return one;
  });
}

}  // namespace peilstok::store
