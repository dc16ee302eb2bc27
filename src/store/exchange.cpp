#include "store/exchange.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "store/rows.h"

namespace peilstok::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kInsertKey =
    "INSERT INTO signing_key (key, at, role) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO NOTHING";
constexpr const char* kReadKey = "SELECT key, at, role FROM signing_key WHERE key = ?1";
constexpr const char* kInsertSender = R"sql(
INSERT INTO sender_line (key, trusted, name, organisation, function, at, role) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
)sql";
constexpr const char* kReadSender = R"sql(
SELECT key, trusted, name, organisation, function, at, role FROM sender_line WHERE key = ?1 ORDER BY id DESC LIMIT 1
)sql";
constexpr const char* kReadSenders = R"sql(
SELECT key, trusted, name, organisation, function, at, role FROM sender_line
WHERE id IN (SELECT max(id) FROM sender_line GROUP BY key) ORDER BY name, id
)sql";
constexpr const char* kInsertBundle = R"sql(
INSERT INTO bundle (way, bundle_id, kind, key, known, organisation, function, made, at, hash, tlp, framework_version,
                    framework_hash, note, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (bundle_id, way, key) DO NOTHING
)sql";
constexpr const char* kInsertMember =
    "INSERT INTO bundle_signal (bundle, origin, signal, fresh) VALUES (?1, ?2, ?3, ?4)";
// Only an answer that goes the other way than what it answers.
constexpr const char* kInsertAnswer = R"sql(
INSERT INTO bundle_answer (answer, forwarded, received, word, reason)
SELECT a.id, f.id, ?3, ?4, ?5 FROM bundle a JOIN bundle f ON f.id = ?2
WHERE a.id = ?1 AND a.kind = 'antwoord' AND f.kind = 'doorzending' AND a.way <> f.way
)sql";
constexpr const char* kReadBundle = R"sql(
SELECT b.id, b.way, b.bundle_id, b.kind, b.key, b.known, b.organisation, b.function, b.made, b.at, b.hash, b.tlp,
       b.framework_version, b.framework_hash, b.note, b.body,
       (SELECT count(*) FROM bundle_signal s WHERE s.bundle = b.id),
       (SELECT count(*) FROM bundle_signal s WHERE s.bundle = b.id AND s.fresh = 1),
       f.bundle_id, a.received, a.word, a.reason
FROM bundle b LEFT JOIN bundle_answer a ON a.answer = b.id LEFT JOIN bundle f ON f.id = a.forwarded WHERE b.id = ?1
)sql";
constexpr const char* kListBundles = "SELECT id FROM bundle ORDER BY id DESC";
constexpr const char* kFindBundles =
    "SELECT id FROM bundle WHERE way = ?1 AND substr(bundle_id, 1, length(?2)) = ?2 ORDER BY id";
constexpr const char* kAnswersTo = R"sql(
SELECT a.answer FROM bundle_answer a JOIN bundle b ON b.id = a.answer WHERE a.forwarded = ?1 ORDER BY b.made, b.id
)sql";
constexpr const char* kMembers =
    "SELECT origin, signal, fresh FROM bundle_signal WHERE bundle = ?1 ORDER BY signal, origin";
constexpr const char* kBundlesOf =
    "SELECT bundle, origin, fresh FROM bundle_signal WHERE signal = ?1 ORDER BY bundle, origin";

signature::PublicKey keyOf(Query& row) {
  signature::PublicKey key{};
  const auto bytes = row.blob();
  std::copy_n(bytes.begin(), std::min(bytes.size(), key.size()), key.begin());
  return key;
}

Sender senderOf(Query& row) {
  Sender sender;
  sender.key = keyOf(row);
  sender.trusted = row.flag();
  sender.name = row.text();
  sender.organisation = row.text();
  sender.function = row.text();
  sender.at = row.moment();
  sender.role = row.text();
  return sender;
}

/// What no query asks for: figures, who should be involved, and which signals belong together.
std::string bodyOf(const BundleCover& cover) {
  const BundleFigures& f = cover.figures;
  Json involved = Json::array(), groups = Json::array();
  for (const BundleInvolved& one : cover.involved) involved.push_back({{"id", one.id}, {"because", one.because}});
  for (const BundleGroup& one : cover.groups) groups.push_back({{"id", one.id}, {"signals", one.signals}});
  const Json body = {{"channels", f.channels},     {"places", f.places}, {"themes", f.themes},
                     {"phases", f.phases},         {"days", f.days},     {"involved", std::move(involved)},
                     {"groups", std::move(groups)}};
  return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// False when the body is not as `bodyOf` writes it: someone else wrote in the file.
bool readBody(const std::string& body, BundleCover& cover) {
  try {
    const Json json = Json::parse(body);
    BundleFigures& f = cover.figures;
    for (const auto& [key, counts] :
         {std::pair("channels", &f.channels), std::pair("places", &f.places), std::pair("themes", &f.themes),
          std::pair("phases", &f.phases), std::pair("days", &f.days)})
      json.at(key).get_to(*counts);
    for (const Json& one : json.at("involved"))
      cover.involved.push_back({one.at("id"), one.at("because").get<std::vector<std::string>>()});
    for (const Json& one : json.at("groups"))
      cover.groups.push_back({one.at("id"), one.at("signals").get<std::vector<std::string>>()});
    return true;
  } catch (const Json::exception&) { return false; }
}

StoredBundle bundleOf(Query& row, bool& sound) {
  StoredBundle out;
  BundleCover& c = out.cover;
  out.number = row.integer();
  out.way = row.word<BundleWay>();
  c.id = row.text();
  c.kind = row.word<BundleKind>();
  c.key = keyOf(row);
  out.known = row.flag();
  c.organisation = row.text();
  c.function = row.text();
  c.made = row.moment();
  out.at = row.moment();
  out.hash = row.text();
  c.tlp = row.word<Tlp>();
  c.frameworkVersion = row.text();
  c.frameworkHash = row.text();
  c.note = row.text();
  sound = readBody(row.text(), c);
  out.signals = row.integer();
  out.fresh = row.integer();
  if (const auto to = row.optionalText()) {
    BundleAnswer& answer = c.answer.emplace();
    answer.to = *to;
    answer.received = row.moment();
    answer.word = row.word<AnswerWord>();
    answer.reason = row.text();
  }
  return out;
}

Result<std::vector<StoredBundle>> readEach(Database& database, Query&& numbers) {
  const auto list = allNumbers(numbers);
  if (!list) return list.error();
  std::vector<StoredBundle> out;
  for (const std::int64_t number : *list) {
    auto bundle = readBundle(database, number);
    if (!bundle) return bundle.error();
    out.push_back(std::move(*bundle));
  }
  return out;
}

Result<void> insertParts(Database& database, std::int64_t number, const NewBundle& bundle) {
  for (const BundleMember& one : bundle.members)
    if (auto done = Query(database, kInsertMember, number, one.origin, one.signal, one.fresh).run(); !done) return done;
  const auto& answer = bundle.cover.answer;
  if (!answer) return {};
  if (auto done =
          Query(database, kInsertAnswer, number, bundle.forwarded, answer->received, answer->word, answer->reason)
              .run();
      !done)
    return done;
  const auto there = added(database, {ErrorCode::not_found, "the bundle that is answered"});
  return there ? Result<void>() : there.error();
}

}  // namespace

Result<void> insertSigningKey(Database& database, const SigningKeyLine& line) {
  return Query(database, kInsertKey, line.key, line.at, line.role).run();
}

Result<std::optional<SigningKeyLine>> readSigningKey(Database& database, const signature::PublicKey& key) {
  Query query(database, kReadKey, key);
  const auto there = query.next();
  if (!there) return there.error();
  if (!*there) return std::optional<SigningKeyLine>();
  SigningKeyLine line;
  line.key = keyOf(query);
  line.at = query.moment();
  line.role = query.text();
  return std::optional(line);
}

Result<void> insertSender(Database& database, const Sender& s) {
  return Query(database, kInsertSender, s.key, s.trusted, s.name, s.organisation, s.function, s.at, s.role).run();
}

Result<std::optional<Sender>> readSender(Database& database, const signature::PublicKey& key) {
  Query query(database, kReadSender, key);
  const auto there = query.next();
  if (!there) return there.error();
  return *there ? std::optional(senderOf(query)) : std::nullopt;
}

Result<std::vector<Sender>> readSenders(Database& database) {
  Query query(database, kReadSenders);
  return allRows<Sender>(query, senderOf);
}

Result<std::int64_t> insertBundle(Database& database, const NewBundle& bundle) {
  const BundleCover& c = bundle.cover;
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  if (const auto done =
          Query(database, kInsertBundle, bundle.way, c.id, c.kind, c.key, bundle.known, c.organisation, c.function,
                c.made, bundle.at, bundle.hash, c.tlp, c.frameworkVersion, c.frameworkHash, c.note, bodyOf(c))
              .run();
      !done)
    return done.error();
  const auto number = added(database, {ErrorCode::wrong_use, "this bundle is here already"});
  if (!number) return number;
  if (const auto done = insertParts(database, *number, bundle); !done) return done.error();
  if (const auto done = transaction->commit(); !done) return done.error();
  return number;
}

Result<StoredBundle> readBundle(Database& database, std::int64_t number) {
  Query query(database, kReadBundle, number);
  const auto there = query.next();
  if (!there) return there.error();
  if (!*there) return Error{ErrorCode::not_found, "bundle " + std::to_string(number)};
  bool sound = true;
  StoredBundle bundle = bundleOf(query, sound);
  if (const auto words = query.sound(); !words) return words.error();
  if (!sound) return Error{ErrorCode::database_corrupt, "bundle " + std::to_string(number)};
  return bundle;
}

Result<std::vector<StoredBundle>> readBundles(Database& database) {
  return readEach(database, Query(database, kListBundles));
}

Result<std::vector<StoredBundle>> findBundles(Database& database, BundleWay way, const std::string& idBegins) {
  return readEach(database, Query(database, kFindBundles, way, idBegins));
}

Result<std::vector<StoredBundle>> readAnswersTo(Database& database, std::int64_t number) {
  return readEach(database, Query(database, kAnswersTo, number));
}

Result<std::vector<BundleMember>> readMembers(Database& database, std::int64_t number) {
  Query query(database, kMembers, number);
  return allRows<BundleMember>(query, [](Query& row) {
    BundleMember one;
    one.origin = row.text();
    one.signal = row.integer();
    one.fresh = row.flag();
    return one;
  });
}

Result<std::vector<BundleOfSignal>> readBundlesOf(Database& database, std::int64_t signal) {
  struct Row {
    std::int64_t bundle = 0;
    std::string origin;
    bool fresh = false;
  };
  Query query(database, kBundlesOf, signal);
  const auto rows = allRows<Row>(query, [](Query& row) {
    Row one;
    one.bundle = row.integer();
    one.origin = row.text();
    one.fresh = row.flag();
    return one;
  });
  if (!rows) return rows.error();
  std::vector<BundleOfSignal> out;
  for (const Row& row : *rows) {
    auto bundle = readBundle(database, row.bundle);
    if (!bundle) return bundle.error();
    out.push_back({std::move(*bundle), row.origin, row.fresh});
  }
  return out;
}

}  // namespace peilstok::store
