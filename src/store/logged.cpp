// What people do through the store: each of these is kept together with its line of the logbook.

#include <fmt/format.h>

#include "store/deciding.h"
#include "store/dossier_lines.h"
#include "store/dossiers.h"
#include "store/drafts.h"
#include "store/exchange.h"
#include "store/handling.h"
#include "store/inquiries.h"
#include "store/judgements.h"
#include "store/keys.h"
#include "store/noise.h"
#include "store/retention.h"
#include "store/search.h"
#include "store/signals.h"
#include "store/sqlite_store.h"
#include "store/watched.h"

namespace peilstok::store {

namespace {

using Detail = std::map<std::string, std::string>;

std::string signalName(std::int64_t number) { return "S" + std::to_string(number); }
std::string rowName(const char* kind, std::int64_t id) { return fmt::format("{} {}", kind, id); }
std::string wordOf(auto value) { return std::string(word(value)); }

LogEntry entry(const char* action, std::string object, const std::string& actor, std::optional<Instant> at,
               Detail detail) {
  return {action, std::move(object), kLogDone, actor, at, std::move(detail), 0};
}

/// Where a signal came to lie, in words of lists.
Detail detailOf(const HandlingLine& line) {
  const Handling& h = line.after;
  Detail detail = {
      {"rij", rowName("behandeling", line.id)}, {"stap", std::to_string(line.step)}, {"ligt", wordOf(h.tray)}};
  if (h.reason != CloseReason::geen) detail["reden"] = word(h.reason);
  if (h.into != 0) detail["onder"] = signalName(h.into);
  if (h.until) detail["tot"] = logStamp(*h.until);
  if (h.grows) detail["groei"] = fmt::format("{} in {} uur", h.grows.count, h.grows.hours);
  if (h.scaledUp) detail["opgeschaald"] = "ja";
  if (!h.owner.empty()) detail["bij"] = h.owner;
  return detail;
}

/// One line for each signal of a step.
Result<std::int64_t> tellStep(Database& database, SqliteLogbook& log, std::int64_t step, const char* because) {
  const auto lines = readHandlingStep(database, step);
  if (!lines) return lines.error();
  for (const HandlingLine& line : *lines) {
    const bool program = line.verb == HandlingVerb::wek;
    LogEntry told{wordOf(line.verb), signalName(line.signal), kLogDone, program ? kLogProgram : line.role,
                  line.at,           detailOf(line),          0};
    if (because != nullptr) told.detail["herstelt"] = because;
    if (const auto added = log.add(told); !added) return added.error();
  }
  return step;
}

/// An entry of a dossier with its line.
Result<std::int64_t> enter(Database& database, SqliteLogbook& log, DossierEntry entry, const Dossier& before) {
  const auto id = insertDossierEntry(database, entry);
  if (!id) return id;
  entry.id = *id;
  if (const auto told = log.add(lineOf(entry, before)); !told) return told;
  return id;
}

std::string settingName(const std::string& key) { return "instelling " + key; }

}  // namespace

Result<PseudonymKeys> SqliteStore::pseudonymKeys() {
  const Instant now = m_clock();
  const auto there = hasKeyOf(*m_database, now);
  if (!there) return there.error();
  if (*there || m_database->isReadOnly()) return store::pseudonymKeys(*m_database, now, !m_database->isReadOnly());
  return m_log.logged(
      [&] { return store::pseudonymKeys(*m_database, now, true); },
      [&](const auto&) { return entry(log_action::kMakeKey, "sleutel " + periodOf(now).name, kLogProgram, now, {}); });
}

Result<void> SqliteStore::setSetting(const std::string& key, const std::string& value, const LogEntry& line) {
  return m_log.logged([&] { return setSetting(key, value); },
                      [&](const auto&) {
                        LogEntry told = line;
                        if (told.object.empty()) told.object = settingName(key);
                        return told;
                      });
}

/// No path: what a folder is called may say whom it is about.
Result<void> SqliteStore::setWatchedFolder(const WatchedFolder& folder, const std::string& role) {
  const auto kept = m_log.logged([&] { return writeWatchedFolder(*m_database, folder); },
                                 [&](const Result<std::int64_t>& id) {
                                   Detail detail = {{"kanaal", "niet genoemd"}, {"toegang", "niet genoemd"}};
                                   if (folder.channel) detail["kanaal"] = wordOf(*folder.channel);
                                   if (folder.access) detail["toegang"] = wordOf(*folder.access);
                                   return entry(log_action::kSetting, settingName(rowName("map", *id)), role,
                                                std::nullopt, std::move(detail));
                                 });
  return kept ? Result<void>() : kept.error();
}

Result<void> SqliteStore::removeWatchedFolder(const std::string& path, const std::string& role) {
  const auto gone = m_log.logged([&] { return store::removeWatchedFolder(*m_database, path); },
                                 [&](const Result<std::int64_t>& id) {
                                   return entry(log_action::kSetting, settingName(rowName("map", *id)), role,
                                                std::nullopt, {{"map", "weggehaald"}});
                                 });
  return gone ? Result<void>() : gone.error();
}

Result<void> SqliteStore::removeSignal(std::int64_t number, const std::string& role) {
  const auto there = readSignal(*m_database, number);
  if (!there) return there.error();
  const auto done = m_log.logged(
      [&]() -> Result<void> {
        if (auto removed = store::removeSignal(*m_database, number); !removed) return removed;
        return removeDraftsOf(*m_database, number);
      },
      [&](const auto&) { return entry(log_action::kRemove, signalName(number), role, std::nullopt, {}); });
  if (!done) return done;
  const auto erased = eraseRemovedWords(*m_database);
  // Somebody else still reads the log; it is written over when they are done.
  if (!erased && erased.error().code == ErrorCode::database_locked) return {};
  return erased;
}

Result<std::int64_t> SqliteStore::addJudgement(std::int64_t signal, const Judgement& j) {
  return m_log.logged(
      [&] { return insertJudgement(*m_database, signal, j); },
      [&](const Result<std::int64_t>& id) {
        Detail detail = {{"rij", rowName("oordeel", *id)}, {"soort", wordOf(j.kind)}, {"fase", wordOf(j.phase)}};
        if (j.step != Step::none) detail["stap"] = word(j.step);
        return entry(log_action::kJudge, signalName(signal), j.role, j.at, std::move(detail));
      });
}

Result<std::int64_t> SqliteStore::addOutcome(std::int64_t signal, const EventOutcome& o) {
  return m_log.logged([&] { return insertOutcome(*m_database, signal, o); },
                      [&](const Result<std::int64_t>& id) {
                        return entry(log_action::kOutcome, signalName(signal), o.role, o.recorded,
                                     {{"rij", rowName("afloop", *id)}, {"afloop", wordOf(o.happened)}});
                      });
}

Result<void> SqliteStore::addTexts(const std::vector<TextVersion>& texts) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  if (auto done = insertTexts(*m_database, texts); !done) return done;
  for (const TextVersion& t : texts) {
    const auto told =
        m_log.add(entry(log_action::kText, t.key, t.role, t.at,
                        {{"soort", wordOf(t.kind)}, {"inhoud", t.body.empty() ? "teruggenomen" : "eigen"}}));
    if (!told) return told.error();
  }
  return transaction->commit();
}

Result<std::int64_t> SqliteStore::addUse(const CardUse& u) {
  return m_log.logged([&] { return insertUse(*m_database, u); },
                      [&](const Result<std::int64_t>& id) {
                        Detail detail = {{"rij", rowName("ervaring", *id)}, {"uitkomst", wordOf(u.result)}};
                        if (u.signal != 0) detail["signaal"] = signalName(u.signal);
                        return entry(log_action::kExperience, u.card, u.role, u.at, std::move(detail));
                      });
}

Result<std::int64_t> SqliteStore::addForm(std::int64_t signal, const FilledForm& f) {
  return m_log.logged([&] { return insertForm(*m_database, signal, f); },
                      [&](const Result<std::int64_t>& id) {
                        Detail detail = {{"rij", rowName("formulier", *id)}, {"formulier", f.form}};
                        if (!f.card.empty()) detail["kaart"] = f.card;
                        return entry(log_action::kForm, signalName(signal), f.role, f.at, std::move(detail));
                      });
}

Result<std::int64_t> SqliteStore::addDecision(std::int64_t signal, const Decision& d, CardOrigin read) {
  return m_log.logged([&] { return insertDecision(*m_database, signal, d, read); },
                      [&](const Result<std::int64_t>& id) {
                        Detail detail = {{"rij", rowName("besluit", *id)}, {"kaart", d.card}};
                        if (!d.gate.empty()) detail["ondanks"] = d.gate;
                        if (!d.owner.empty()) detail["bij"] = d.owner;
                        if (d.lookAgain) detail["opnieuw_kijken"] = logStamp(*d.lookAgain);
                        return entry(log_action::kDecide, signalName(signal), d.role, d.at, std::move(detail));
                      });
}

Result<std::int64_t> SqliteStore::handle(const HandlingStep& step) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  const auto done = insertHandling(*m_database, step);
  if (!done) return done;
  if (const auto told = tellStep(*m_database, m_log, *done, nullptr); !told) return told;
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return done;
}

Result<std::int64_t> SqliteStore::undoHandling(std::int64_t step, Instant at, const std::string& role) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  const auto done = store::undoHandling(*m_database, step, at, role);
  if (!done) return done;
  const std::string undone = "stap " + std::to_string(step);
  if (const auto told = tellStep(*m_database, m_log, *done, undone.c_str()); !told) return told;
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return done;
}

Result<void> SqliteStore::setNoiseRule(const NoiseText& rule) {
  return m_log.logged([&] { return writeNoiseText(*m_database, rule); },
                      [&](const auto&) {
                        return entry(log_action::kNoise, "ruisregel " + rule.id, rule.role, rule.at,
                                     {{"regel", rule.body.empty() ? "uitgezet" : "eigen"}});
                      });
}

Result<void> SqliteStore::removeNoiseRule(const std::string& id, const std::string& role) {
  return m_log.logged(
      [&] { return removeNoiseText(*m_database, id); },
      [&](const auto&) {
        return entry(log_action::kNoise, "ruisregel " + id, role, std::nullopt, {{"regel", "teruggenomen"}});
      });
}

namespace {

/// One line of what was removed and one of the keys that were destroyed, so that who looks for either finds it.
std::vector<LogEntry> entriesOf(const PurgeLine& done, const PurgeOrder& order) {
  Detail removed = {{"rij", rowName("opruiming", done.id)}}, keys = removed;
  for (const auto& [kind, count] : done.removed)
    (kind == wordOf(RetentionKind::sleutel) ? keys : removed)[kind] = std::to_string(count);
  const auto told = [&](const char* action, Detail detail) {
    return entry(action, "werkruimte", order.role, order.at, std::move(detail));
  };
  std::vector<LogEntry> entries;
  const bool onlyKeys = keys.size() > 1 && removed.size() == 1;
  if (!onlyKeys) entries.push_back(told(log_action::kPurge, removed));
  if (keys.size() > 1) entries.push_back(told(log_action::kDestroyKey, keys));
  return entries;
}

}  // namespace

Result<PurgeLine> SqliteStore::purge(const PurgeOrder& order) {
  auto line = m_log.logged([&] { return removeNamed(*m_database, order); },
                           [&](const Result<PurgeLine>& done) { return entriesOf(*done, order); });
  if (!line) return line;
  if (const auto erased = eraseRemovedWords(*m_database); !erased) return erased.error();
  return line;
}

Result<std::int64_t> SqliteStore::addInquiry(std::int64_t signal, const Inquiry& i) {
  return m_log.logged([&] { return insertInquiry(*m_database, signal, i); },
                      [&](const Result<std::int64_t>& id) {
                        Detail detail = {{"rij", rowName("vraag", *id)},
                                         {"over", i.indicator.empty() ? "oordeel_politie" : i.indicator}};
                        if (!i.asked.empty()) detail["aan"] = i.asked;
                        return entry(log_action::kAsk, signalName(signal), i.role, i.at, std::move(detail));
                      });
}

Result<std::int64_t> SqliteStore::addReply(std::int64_t signal, const Reply& r) {
  return m_log.logged([&] { return insertReply(*m_database, signal, r); },
                      [&](const Result<std::int64_t>& id) {
                        return entry(log_action::kAnswer, signalName(signal), r.role, r.at,
                                     {{"rij", rowName("antwoord", *id)},
                                      {"over", r.indicator.empty() ? "oordeel_politie" : r.indicator},
                                      {"antwoord", wordOf(r.answer)}});
                      });
}

Result<std::int64_t> SqliteStore::addFeedback(std::int64_t signal, const Feedback& f) {
  return m_log.logged([&] { return insertFeedback(*m_database, signal, f); },
                      [&](const Result<std::int64_t>& id) {
                        return entry(log_action::kFeedback, signalName(signal), f.role, f.at,
                                     {{"rij", rowName("terugkoppeling", *id)}, {"gedaan", f.given ? "ja" : "nee"}});
                      });
}

Result<std::int64_t> SqliteStore::openDossier(std::vector<DossierEntry> entries) {
  if (entries.empty() || !std::holds_alternative<DossierHead>(entries.front().act))
    return Error{ErrorCode::wrong_use, "a dossier begins with its head"};
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  const auto number = insertDossier(*m_database, entries.front().at);
  if (!number) return number;
  Dossier before;
  for (DossierEntry& entry : entries) {
    entry.dossier = *number;
    const auto id = enter(*m_database, m_log, entry, before);
    if (!id) return id;
    entry.id = *id;
    apply(before, entry);
  }
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return number;
}

Result<std::int64_t> SqliteStore::addDossierEntry(std::int64_t dossier, const DossierWriter& make) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  const auto before = readDossierEntries(*m_database, dossier);
  if (!before) return before.error();
  auto entry = make(*before);
  if (!entry) return entry.error();
  entry->dossier = dossier;
  if (!before->empty()) entry->at = std::max(entry->at, before->back().at);
  const auto id = enter(*m_database, m_log, std::move(*entry), fold(*before));
  if (!id) return id;
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return id;
}

Result<std::int64_t> SqliteStore::addDossierDecision(std::int64_t dossier, const DecisionOnSignal& decided,
                                                     const DossierWriter& make) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.error();
  const auto decision = addDecision(decided.signal, decided.decision, decided.read);
  if (!decision) return decision;
  const auto id = addDossierEntry(dossier, [&](const std::vector<DossierEntry>& before) {
    auto entry = make(before);
    if (!entry) return entry;
    if (auto* item = std::get_if<DossierItem>(&entry->act)) item->decision = *decision;
    return entry;
  });
  if (!id) return id;
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  return id;
}

Result<void> SqliteStore::addSigningKey(const SigningKeyLine& line) {
  const auto known = readSigningKey(*m_database, line.key);
  if (!known) return known.error();
  if (*known) return {};
  return m_log.logged([&] { return insertSigningKey(*m_database, line); },
                      [&](const auto&) {
                        return entry(log_action::kMakeKey, "sleutel " + signature::fingerprint(line.key), line.role,
                                     line.at, {{"soort", "ondertekening"}});
                      });
}

Result<void> SqliteStore::addSender(const Sender& s) {
  return m_log.logged([&] { return insertSender(*m_database, s); },
                      [&](const auto&) {
                        return entry(s.trusted ? log_action::kTrust : log_action::kDistrust,
                                     "afzender " + signature::fingerprint(s.key), s.role, s.at,
                                     {{"rij", rowName("afzender", m_database->lastInsertId())}});
                      });
}

Result<std::int64_t> SqliteStore::addBundle(const NewBundle& b) {
  return m_log.logged([&] { return insertBundle(*m_database, b); },
                      [&](const Result<std::int64_t>& id) {
                        const bool sent = b.way == BundleWay::verzonden;
                        Detail detail = {{"rij", rowName("bundel", *id)},
                                         {"soort", wordOf(b.cover.kind)},
                                         {"tlp", wordOf(b.cover.tlp)},
                                         {"signalen", std::to_string(b.members.size())},
                                         {"afzender", signature::fingerprint(b.cover.key)},
                                         {"bestand", b.hash}};
                        if (b.cover.answer) detail["antwoord"] = word(b.cover.answer->word);
                        return entry(sent ? log_action::kSend : log_action::kReceive, "bundel " + b.cover.id,
                                     sent ? b.cover.function : std::string(), b.at, std::move(detail));
                      });
}

}  // namespace peilstok::store
