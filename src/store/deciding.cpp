#include "store/deciding.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "store/dossiers.h"
#include "store/rows.h"

namespace peilstok::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kInsertText = R"sql(
INSERT INTO text_version (kind, key, origin, version, based_on, at, role, note, body)
SELECT ?1, ?2, ?3, coalesce(max(version), 0) + 1, ?4, ?5, ?6, ?7, ?8 FROM text_version
WHERE kind = ?1 AND key = ?2 AND origin = ?3
)sql";
// The number of ours is the card's own, so that a version says the same in every workspace.
constexpr const char* kInsertShipped = R"sql(
INSERT INTO text_version (kind, key, origin, version, based_on, at, role, note, body)
SELECT ?1, ?2, 'peilstok', ?3, 0, ?4, '', '', ?5 WHERE NOT EXISTS (
  SELECT 1 FROM text_version WHERE id = (SELECT max(id) FROM text_version
    WHERE kind = ?1 AND key = ?2 AND origin = 'peilstok') AND version = ?3 AND body = ?5)
)sql";
constexpr const char* kChanges = "SELECT changes()";
constexpr const char* kTextsOf = R"sql(
SELECT id, kind, key, origin, version, based_on, at, role, note, body FROM text_version
WHERE kind = ?1 AND key = ?2 ORDER BY id
)sql";
constexpr const char* kCurrentTexts = R"sql(
SELECT id, kind, key, origin, version, based_on, at, role, note, body FROM text_version
WHERE id IN (SELECT max(id) FROM text_version WHERE kind = ?1 AND origin = ?2 GROUP BY key) ORDER BY key
)sql";
constexpr const char* kInsertUse =
    "INSERT INTO card_use (card, at, result, signal, role, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr const char* kUsesOf = "SELECT card, at, result, signal, role, note FROM card_use WHERE card = ?1 ORDER BY id";
constexpr const char* kExperience = "SELECT card, result, count(*) FROM card_use GROUP BY card, result";
constexpr const char* kInsertForm = R"sql(
INSERT INTO filled_form (signal, form, card, at, role, steps)
SELECT s.number, ?2, ?3, ?4, ?5, ?6 FROM signal s WHERE s.number = ?1
)sql";
constexpr const char* kFormsOf =
    "SELECT id, form, card, at, role, steps FROM filled_form WHERE signal = ?1 ORDER BY id";
constexpr const char* kInsertDecision = R"sql(
INSERT INTO decision (signal, assessment, card, card_text, at, look_again, body)
SELECT t.number, t.assessment, ?2, v.id, ?3, ?4, ?5 FROM signal_state t, text_version v
WHERE t.number = ?1 AND v.body <> '' AND v.id = (
  SELECT max(id) FROM text_version WHERE kind = 'kaart' AND key = ?2 AND origin = ?6)
)sql";
constexpr const char* kDecisionsOf = R"sql(
SELECT d.id, d.signal, d.card, v.origin, v.version, a.phase, a.step, a.total, d.at, d.look_again, d.body
FROM decision d JOIN assessment a ON a.id = d.assessment JOIN text_version v ON v.id = d.card_text
WHERE d.signal = ?1 ORDER BY d.id
)sql";
// Of the signals about which something ever had to wait; those that were decided on later too, as which decision is the
// last one hangs on what was withdrawn.
constexpr const char* kMayWait = R"sql(
SELECT d.id, d.signal, d.card, v.origin, v.version, a.phase, a.step, a.total, d.at, d.look_again, d.body
FROM decision d JOIN assessment a ON a.id = d.assessment JOIN text_version v ON v.id = d.card_text
WHERE d.signal IN (SELECT signal FROM decision WHERE look_again IS NOT NULL) ORDER BY d.signal, d.id
)sql";
constexpr const char* kContacts =
    "SELECT partner, function, reach, hours, deputy, deputy_reach, checked FROM contact ORDER BY partner";
constexpr const char* kWriteContact = R"sql(
INSERT INTO contact (partner, function, reach, hours, deputy, deputy_reach, checked) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (partner) DO UPDATE SET function = excluded.function, reach = excluded.reach, hours = excluded.hours,
  deputy = excluded.deputy, deputy_reach = excluded.deputy_reach, checked = excluded.checked
)sql";
constexpr const char* kRemoveContact = "DELETE FROM contact WHERE partner = ?1";

TextVersion textColumns(Query& row) {
  TextVersion one;
  one.id = row.integer();
  one.kind = row.word<TextKind>();
  one.key = row.text();
  one.origin = row.word<CardOrigin>();
  one.version = row.number();
  one.basedOn = row.number();
  one.at = row.moment();
  one.role = row.text();
  one.note = row.text();
  one.body = row.text();
  return one;
}

std::string stepsText(const std::map<std::string, FilledStep>& steps) {
  Json out = Json::object();
  for (const auto& [id, step] : steps) out[id] = {{"choice", step.choice}, {"text", step.text}};
  return out.dump();
}

/// A text in an object that somebody else may have written; empty when it is none.
std::string wordsIn(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::map<std::string, FilledStep> stepsOf(const std::string& written) {
  std::map<std::string, FilledStep> steps;
  const Json json = Json::parse(written, nullptr, false);
  if (!json.is_object()) return steps;
  for (const auto& [id, step] : json.items())
    if (step.is_object()) steps[id] = {wordsIn(step, "choice"), wordsIn(step, "text")};
  return steps;
}

std::string bodyOf(const Decision& d) {
  Json lighter = Json::array();
  for (const LighterCard& one : d.lighter) lighter.push_back({{"card", one.card}, {"why_not", one.whyNot}});
  return Json{{"role", d.role},       {"mandate", d.mandate}, {"present", d.present}, {"reason", d.reason},
              {"dissent", d.dissent}, {"despite", d.despite}, {"gate", d.gate},       {"lighter", std::move(lighter)},
              {"owner", d.owner},     {"wakes", d.wakes},     {"forms", d.forms}}
      .dump();
}

void readBody(const std::string& written, Decision& d) {
  const Json json = Json::parse(written, nullptr, false);
  if (!json.is_object()) return;
  d.role = wordsIn(json, "role");
  d.mandate = wordsIn(json, "mandate");
  d.present = wordsIn(json, "present");
  d.reason = wordsIn(json, "reason");
  d.dissent = wordsIn(json, "dissent");
  d.despite = wordsIn(json, "despite");
  d.gate = wordsIn(json, "gate");
  d.owner = wordsIn(json, "owner");
  const auto list = [&](const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_array() ? *at : Json(Json::array());
  };
  for (const Json& one : list("wakes"))
    if (one.is_string()) d.wakes.push_back(one.get<std::string>());
  for (const Json& one : list("forms"))
    if (one.is_number_integer()) d.forms.push_back(one.get<std::int64_t>());
  for (const Json& one : list("lighter"))
    if (one.is_object()) d.lighter.push_back({wordsIn(one, "card"), wordsIn(one, "why_not")});
}

StoredDecision decisionColumns(Query& row) {
  StoredDecision one;
  one.id = row.integer();
  one.signal = row.integer();
  one.decision.card = row.text();
  one.cardOrigin = row.word<CardOrigin>();
  one.cardVersion = row.number();
  one.phase = row.word<Phase>();
  one.step = row.word<Step>();
  one.total = row.number();
  one.decision.at = row.moment();
  one.decision.lookAgain = row.optionalMoment();
  readBody(row.text(), one.decision);
  return one;
}

/// Dossiers are read only where there is a decision to ask about.
Result<void> markWithdrawn(Database& database, std::vector<StoredDecision>& decisions) {
  if (decisions.empty()) return {};
  const auto named = readDossierDecisions(database);
  if (!named) return named.error();
  for (StoredDecision& one : decisions) one.withdrawn = named->withdrawn.contains(one.id);
  return {};
}

}  // namespace

Result<void> insertTexts(Database& database, const std::vector<TextVersion>& texts) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  for (const TextVersion& t : texts)
    if (auto done =
            Query(database, kInsertText, t.kind, t.key, t.origin, t.basedOn, t.at, t.role, t.note, t.body).run();
        !done)
      return done;
  return transaction->commit();
}

Result<int> insertShippedTexts(Database& database, const std::vector<TextVersion>& shipped) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  int count = 0;
  for (const TextVersion& t : shipped) {
    const auto done = Query(database, kInsertShipped, t.kind, t.key, t.version, t.at, t.body).run();
    if (!done) return done.error();
    const auto changes = database.integer(kChanges);
    if (!changes) return changes.error();
    count += static_cast<int>(*changes);
  }
  if (const auto done = transaction->commit(); !done) return done.error();
  return count;
}

Result<std::vector<TextVersion>> readTexts(Database& database, TextKind kind, const std::string& key) {
  Query query(database, kTextsOf, kind, key);
  return allRows<TextVersion>(query, textColumns);
}

Result<std::vector<TextVersion>> readCurrentTexts(Database& database, TextKind kind, CardOrigin origin) {
  Query query(database, kCurrentTexts, kind, origin);
  return allRows<TextVersion>(query, textColumns);
}

Result<std::int64_t> insertUse(Database& database, const CardUse& u) {
  const auto done = Query(database, kInsertUse, u.card, u.at, u.result, u.signal, u.role, u.note).run();
  if (!done) return done.error();
  return database.lastInsertId();
}

Result<std::vector<CardUse>> readUses(Database& database, const std::string& card) {
  Query query(database, kUsesOf, card);
  return allRows<CardUse>(query, [](Query& row) {
    CardUse one;
    one.card = row.text();
    one.at = row.moment();
    one.result = row.word<CardResult>();
    one.signal = row.integer();
    one.role = row.text();
    one.note = row.text();
    return one;
  });
}

Result<std::map<std::string, CardExperience>> readExperience(Database& database) {
  std::map<std::string, CardExperience> all;
  Query query(database, kExperience);
  while (true) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return all;
    CardExperience& one = all[query.text()];
    const auto result = query.word<CardResult>();
    const int count = query.number();
    if (const auto sound = query.sound(); !sound) return sound.error();
    switch (result) {
      case CardResult::hielp: one.helped = count; break;
      case CardResult::niets: one.nothing = count; break;
      case CardResult::averechts: one.backfired = count; break;
      case CardResult::onbekend: one.unknown = count; break;
    }
  }
}

Result<std::int64_t> insertForm(Database& database, std::int64_t signal, const FilledForm& f) {
  const auto done = Query(database, kInsertForm, signal, f.form, f.card, f.at, f.role, stepsText(f.steps)).run();
  if (!done) return done.error();
  return added(database, {ErrorCode::not_found, "S" + std::to_string(signal)});
}

Result<std::vector<StoredForm>> readForms(Database& database, std::int64_t signal) {
  Query query(database, kFormsOf, signal);
  return allRows<StoredForm>(query, [](Query& row) {
    StoredForm one;
    one.id = row.integer();
    one.form.form = row.text();
    one.form.card = row.text();
    one.form.at = row.moment();
    one.form.role = row.text();
    one.form.steps = stepsOf(row.text());
    return one;
  });
}

Result<std::int64_t> insertDecision(Database& database, std::int64_t signal, const Decision& d, CardOrigin read) {
  const auto done = Query(database, kInsertDecision, signal, d.card, d.at, d.lookAgain, bodyOf(d), read).run();
  if (!done) return done.error();
  return added(database, {ErrorCode::not_found, "S" + std::to_string(signal) + " " + d.card});
}

Result<std::vector<StoredDecision>> readDecisions(Database& database, std::int64_t signal) {
  Query query(database, kDecisionsOf, signal);
  auto all = allRows<StoredDecision>(query, decisionColumns);
  if (!all) return all;
  if (const auto marked = markWithdrawn(database, *all); !marked) return marked.error();
  return all;
}

namespace {

/// Whether nobody looked again yet. Of a signal by itself the last decision waits: whoever decided anew looked again. A
/// team decides on several things at once, so each decision of a dossier waits for itself, as long as that is open,
/// until the same card is decided on anew.
bool waits(const std::vector<StoredDecision>& inOrder, std::size_t at, const DossierDecisions& inDossiers) {
  const StoredDecision& one = inOrder[at];
  const bool team = inDossiers.any.contains(one.id);
  if (team && !inDossiers.open.contains(one.id)) return false;
  for (std::size_t later = at + 1; later < inOrder.size() && inOrder[later].signal == one.signal; ++later)
    if (!team || inOrder[later].decision.card == one.decision.card) return false;
  return true;
}

}  // namespace

Result<std::vector<StoredDecision>> readWaiting(Database& database) {
  Query query(database, kMayWait);
  auto all = allRows<StoredDecision>(query, decisionColumns);
  if (!all) return all;
  if (const auto marked = markWithdrawn(database, *all); !marked) return marked.error();
  std::erase_if(*all, [](const StoredDecision& one) { return one.withdrawn; });
  const auto inDossiers = readDossierDecisions(database);
  if (!inDossiers) return inDossiers.error();
  std::vector<StoredDecision> waiting;
  for (std::size_t i = 0; i < all->size(); ++i)
    if ((*all)[i].decision.lookAgain && waits(*all, i, *inDossiers)) waiting.push_back((*all)[i]);
  std::ranges::sort(waiting, [](const StoredDecision& a, const StoredDecision& b) {
    return std::pair(a.decision.lookAgain, a.id) < std::pair(b.decision.lookAgain, b.id);
  });
  return waiting;
}

Result<std::vector<Contact>> readContacts(Database& database) {
  Query query(database, kContacts);
  return allRows<Contact>(query, [](Query& row) {
    Contact one;
    for (std::string* part :
         {&one.partner, &one.function, &one.reach, &one.hours, &one.deputy, &one.deputyReach, &one.checked})
      *part = row.text();
    return one;
  });
}

Result<void> writeContact(Database& database, const Contact& c) {
  return Query(database, kWriteContact, c.partner, c.function, c.reach, c.hours, c.deputy, c.deputyReach, c.checked)
      .run();
}

Result<void> removeContact(Database& database, const std::string& partner) {
  return Query(database, kRemoveContact, partner).run();
}

}  // namespace peilstok::store
