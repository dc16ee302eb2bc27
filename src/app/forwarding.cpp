#include "app/forwarding.h"

#include <algorithm>
#include <set>

#include "app/exercise.h"
#include "app/figures.h"
#include "app/incoming.h"
#include "app/logbook.h"
#include "app/masked.h"
#include "base/file.h"
#include "base/hash.h"
#include "exchange/mail_draft.h"
#include "model/words.h"

namespace peilstok::app {

namespace {

std::string idOf(std::int64_t number) { return "S" + std::to_string(number); }

/// What came in under a label goes out under the same or a narrower one, and what is for one reader alone not at all.
Result<void> mayForward(store::Store& store, std::int64_t number, Tlp tlp) {
  const auto came = store.bundlesOf(number);
  if (!came) return came.error();
  for (const store::BundleOfSignal& one : *came) {
    const Tlp label = one.bundle.cover.tlp;
    if (one.bundle.way != BundleWay::ontvangen || (label != Tlp::red && label <= tlp)) continue;
    return Error{ErrorCode::refused_by_rule, idOf(number) + " came in under " + std::string(word(label))};
  }
  return {};
}

/// The signal as it leaves: masked once more, whatever the workspace held, and about nobody.
exchange::ForwardedSignal leaving(const store::StoredSignal& stored, const store::PseudonymKeys& keys) {
  store::NewSignal cleaned = maskedSignal(stored.signal, stored.externalId, keys);
  cleaned.signal.author.clear();
  cleaned.signal.id = idOf(stored.number);
  for (std::string* text : {&cleaned.signal.text, &cleaned.signal.title, &cleaned.signal.url, &cleaned.externalId})
    std::replace(text->begin(), text->end(), '\0', ' ');
  return {std::move(cleaned.signal), std::move(cleaned.externalId)};
}

/// Which of the signals that leave were merged into one.
Result<std::vector<BundleGroup>> groupsOf(store::Store& store, const std::vector<std::int64_t>& signals) {
  std::map<std::int64_t, std::vector<std::string>> members;
  for (const std::int64_t number : signals) {
    const auto handling = store.handling(number);
    if (!handling) return handling.error();
    members[handling->into != 0 ? handling->into : number].push_back(idOf(number));
  }
  std::vector<BundleGroup> groups;
  for (auto& [head, ids] : members)
    if (ids.size() > 1) groups.push_back({idOf(head), std::move(ids)});
  return groups;
}

/// What every bundle says of who sends it.
Result<BundleCover> coverOf(Workspace& workspace, BundleKind kind, const std::string& function, Instant now) {
  BundleCover cover;
  cover.kind = kind;
  cover.made = now;
  cover.organisation = workspace.knowledge().ownMunicipality;
  if (cover.organisation.empty())
    return Error{ErrorCode::wrong_use, "it is not laid down yet which municipality this workspace is of"};
  cover.function = function;
  if (auto ok = maskLines({{&cover.function, kMostRole, "function"}}); !ok) return ok.error();
  if (cover.function.empty()) return Error{ErrorCode::wrong_use, "who sends it, by function, is missing"};
  cover.frameworkVersion = workspace.knowledge().framework.version;
  cover.frameworkHash = workspace.knowledge().framework.hash;
  return cover;
}

Result<std::vector<BundleInvolved>> cleaned(std::vector<BundleInvolved> involved) {
  for (BundleInvolved& one : involved) {
    if (auto ok = maskLines({{&one.id, kMostRole, "involved"}}); !ok) return ok.error();
    for (std::string& reason : one.because)
      if (auto ok = maskLines({{&reason, kMostNote, "reason"}}); !ok) return ok.error();
  }
  return involved;
}

Result<void> addSignals(Workspace& workspace, const std::vector<std::int64_t>& signals, exchange::Bundle& bundle) {
  store::Store& store = workspace.store();
  const auto keys = store.pseudonymKeys();
  if (!keys) return keys.error();
  for (const std::int64_t number : signals) {
    if (auto ok = mayForward(store, number, bundle.cover.tlp); !ok) return ok;
    const auto stored = store.signal(number);
    if (!stored) return stored.error();
    bundle.signals.push_back(leaving(*stored, *keys));
  }
  return {};
}

/// "doorzending-2026-11-20-1a2b3c4d": what it is, of when, and apart from others.
std::string nameOf(const BundleCover& cover) {
  constexpr std::size_t kShortId = 8;
  return std::string(word(cover.kind)) + "-" + civil::formatDate(cover.made) + "-" + cover.id.substr(0, kShortId);
}

/// Files that were written go again unless everything went well.
class WrittenFiles {
 public:
  ~WrittenFiles() {
    std::error_code ignored;
    for (const auto& file : m_files) std::filesystem::remove(file, ignored);
  }
  WrittenFiles() = default;
  WrittenFiles(const WrittenFiles&) = delete;
  WrittenFiles& operator=(const WrittenFiles&) = delete;

  Result<void> write(const std::filesystem::path& file, std::string_view bytes) {
    auto done = file::create(file, bytes);
    if (done) m_files.push_back(file);
    return done;
  }
  void keep() { m_files.clear(); }

 private:
  std::vector<std::filesystem::path> m_files;
};

Result<std::int64_t> record(store::Store& store, const Outgoing& outgoing, const std::string& bytes, Instant now) {
  store::NewBundle sent;
  sent.way = BundleWay::verzonden;
  sent.cover = outgoing.bundle.cover;
  sent.at = now;
  sent.hash = hash::sha256(bytes);
  for (const std::int64_t number : outgoing.signals) sent.members.push_back({idOf(number), number, false});
  sent.forwarded = outgoing.answers;
  return store.addBundle(sent);
}

}  // namespace

Result<std::vector<std::int64_t>> withMerged(store::Store& store, const std::vector<std::int64_t>& signals) {
  std::set<std::int64_t> all;
  for (const std::int64_t number : signals) {
    const auto under = store.mergedInto(number);
    if (!under) return under.error();
    all.insert(number);
    all.insert(under->begin(), under->end());
  }
  return std::vector<std::int64_t>(all.begin(), all.end());
}

Result<Outgoing> composeForwarding(Workspace& workspace, const ForwardWish& wish, Instant now) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  if (wish.signals.empty()) return Error{ErrorCode::wrong_use, "no signal"};
  Outgoing outgoing;
  exchange::Bundle& bundle = outgoing.bundle;
  auto cover = coverOf(workspace, BundleKind::doorzending, wish.function, now);
  if (!cover) return cover.error();
  bundle.cover = std::move(*cover);
  bundle.cover.tlp = wish.tlp;
  auto note = maskedText(wish.note, exchange::mostNoteBytes, "note");
  if (!note) return note.error();
  bundle.cover.note = std::move(*note);
  auto signals = withMerged(workspace.store(), wish.signals);
  if (!signals) return signals.error();
  if (signals->size() > exchange::mostSignals) return Error{ErrorCode::too_large, "signals"};
  if (const auto ok = addSignals(workspace, *signals, bundle); !ok)
    return noteRefusal(workspace.store(), ok.error(),
                       {log_action::kSend, "bundel", {}, bundle.cover.function, now, {}, 0});
  auto groups = groupsOf(workspace.store(), *signals);
  if (!groups) return groups.error();
  bundle.cover.groups = std::move(*groups);
  auto figures = figuresOf(workspace, *signals);
  if (!figures) return figures.error();
  bundle.cover.figures = std::move(figures->counts);
  auto involved = cleaned(wish.involved ? *wish.involved : std::move(figures->involved));
  if (!involved) return involved.error();
  bundle.cover.involved = std::move(*involved);
  outgoing.signals = std::move(*signals);
  return outgoing;
}

Result<Outgoing> composeAnswer(Workspace& workspace, std::int64_t received, AnswerWord answer,
                               const std::string& reason, const std::string& function, Instant now) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  const auto forwarded = workspace.store().bundle(received);
  if (!forwarded) return forwarded.error();
  if (forwarded->way != BundleWay::ontvangen || forwarded->cover.kind != BundleKind::doorzending)
    return Error{ErrorCode::wrong_use, "only a bundle of signals that came in is answered"};
  auto why = maskedText(reason, exchange::mostNoteBytes, "reason");
  if (!why) return why.error();
  if (answer == AnswerWord::niets_mee_gedaan && why->empty())
    return Error{ErrorCode::wrong_use, "that nothing was done needs a reason"};
  Outgoing outgoing;
  exchange::Bundle& bundle = outgoing.bundle;
  auto cover = coverOf(workspace, BundleKind::antwoord, function, now);
  if (!cover) return cover.error();
  bundle.cover = std::move(*cover);
  bundle.cover.tlp = forwarded->cover.tlp;
  bundle.cover.answer = {forwarded->cover.id, forwarded->at, answer, std::move(*why)};
  outgoing.answers = received;
  return outgoing;
}

Result<SentBundle> send(Workspace& workspace, Outgoing outgoing, const SigningKey& key, const BundlePlace& place,
                        Instant now) {
  if (const auto real = mustBeReal(workspace.store()); !real) return real.error();
  exchange::Bundle& bundle = outgoing.bundle;
  const auto bytes = exchange::seal(bundle, key.seed);
  if (!bytes) return bytes.error();
  SentBundle sent;
  std::error_code code;
  const bool folder = std::filesystem::is_directory(place.to, code);
  sent.file = folder ? place.to / (nameOf(bundle.cover) + exchange::extension) : place.to;
  WrittenFiles files;
  if (const auto done = files.write(sent.file, *bytes); !done) return done.error();
  if (place.mailDraft) {
    sent.mail = sent.file;
    sent.mail.replace_extension(".eml");
    const std::string draft = exchange::mailDraft(bundle, sent.file.filename().string(), *bytes);
    if (const auto done = files.write(sent.mail, draft); !done) return done.error();
  }
  const auto number = record(workspace.store(), outgoing, *bytes, now);
  if (!number) return number.error();
  files.keep();
  sent.number = *number;
  sent.bundle = std::move(bundle);
  return sent;
}

}  // namespace peilstok::app
