#include "app/workspace.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <thread>

#include "app/cards.h"
#include "app/column_doubts.h"
#include "app/deciding.h"
#include "app/dossier_memory.h"
#include "app/grouping.h"
#include "app/groups.h"
#include "app/import_line.h"
#include "app/known_columns.h"
#include "app/lapsing.h"
#include "app/noise.h"
#include "app/receiving.h"
#include "app/related.h"
#include "base/text.h"
#include "language/tokens.h"
#include "model/words.h"
#include "privacy/mask.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kMostRejectedKept = 1000;
constexpr int kMostForms = 40;

/// Where the storing side keeps count.
class Tally {
 public:
  Tally(ImportReport& report, std::uint64_t bytesTotal, const std::function<void(const ImportProgress&)>& progress)
      : m_report(report), m_progress(progress) {
    m_now.bytesTotal = bytesTotal;
  }
  void batchDone(const Batch& batch) {
    m_report.summary.read += batch.recordsRead;
    m_report.summary.rejected += batch.rejected.size();
    for (const store::RejectedRow& r : batch.rejected)
      if (m_report.rejectedRows.size() < kMostRejectedKept) m_report.rejectedRows.push_back(r);
    for (const store::NewSignal& s : batch.signals) {
      ++m_phases[{s.assessment.phase.phase, s.assessment.phase.step}];
      ++m_report.access[std::string(s.signal.access ? word(*s.signal.access) : "onbekend")];
    }
    m_now.rows = m_report.summary.read;
    m_now.bytesDone = std::max(m_now.bytesDone, batch.bytesDone);
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    if (elapsed > 0.5 && m_now.bytesDone > 0)
      m_now.secondsLeft = elapsed *
                          static_cast<double>(m_now.bytesTotal - std::min(m_now.bytesTotal, m_now.bytesDone)) /
                          static_cast<double>(m_now.bytesDone);
    if (m_progress) m_progress(m_now);
  }
  void close() {
    for (const auto& [key, count] : m_phases) m_report.phases.push_back({key.first, key.second, count});
  }

 private:
  ImportReport& m_report;
  const std::function<void(const ImportProgress&)>& m_progress;
  ImportProgress m_now;
  std::map<std::pair<Phase, Step>, std::int64_t> m_phases;
  std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

void countNoise(const store::NoiseMark& mark, std::uint64_t NoiseTally::*which, std::vector<NoiseTally>& noise) {
  if (mark.rule.empty()) return;
  auto at = std::ranges::find(noise, mark.rule, &NoiseTally::rule);
  if (at == noise.end()) at = noise.insert(at, {mark.rule, mark.name});
  ++((*at).*which);
}

/// Stores a batch; without a transaction, in a dry run, it is only counted.
Result<void> takeBatch(store::ImportTransaction* transaction, const Batch& batch, ImportReport& report) {
  if (batch.refused) return *batch.refused;
  store::ImportSummary& summary = report.summary;
  for (std::size_t i = 0; i < batch.signals.size(); ++i) {
    const store::NewSignal& signal = batch.signals[i];
    const Result<bool> added = transaction ? transaction->add(signal) : Result<bool>(true);
    if (!added) return added.error();
    if (transaction) ++(*added ? summary.stored : summary.duplicates);
    if (!*added) continue;
    if (!signal.noise.rule.empty()) ++summary.laidAside;
    countNoise(signal.noise, &NoiseTally::laidAside, report.noise);
    countNoise(batch.kept[i], &NoiseTally::kept, report.noise);
  }
  for (const store::RejectedRow& row : batch.rejected)
    if (transaction)
      if (Result<void> kept = transaction->reject(row); !kept) return kept;
  return {};
}

/// `sniff` is one of the two ways to look at a file: intake::sniff or intake::sniffColumns.
Result<intake::FileProfile> profileOf(const ImportOptions& options, const Knowledge& knowledge,
                                      decltype(intake::sniff)& sniff = intake::sniff) {
  if (isBundle(options.file)) return Error{ErrorCode::wrong_use, "a bundle is taken in with `bundle import`"};
  if (!options.mapping) return sniff(options.file, knowledge.mappings, options.format, options.limits, options.sheet);
  // A mapping of the user's own goes first and wins by being asked for by name.
  std::vector<intake::ColumnMapping> mappings{*options.mapping};
  mappings.insert(mappings.end(), knowledge.mappings.begin(), knowledge.mappings.end());
  return sniff(options.file, mappings, options.mapping->id, options.limits, options.sheet);
}

/// A conversation of a group is not open whoever says so: only an invitation lets us read it.
Result<void> mayBeRead(const intake::FileProfile& profile, std::optional<Access> access) {
  if (profile.kind != intake::FileKind::chat || access == Access::besloten_op_uitnodiging) return {};
  return Error{
      access == Access::besloten_zonder_uitnodiging ? ErrorCode::access_not_allowed : ErrorCode::chat_needs_invitation,
      {}};
}

}  // namespace

Workspace::Workspace(std::filesystem::path file, std::shared_ptr<const Pipeline> pipeline,
                     std::unique_ptr<store::Store> store, Clock clock)
    : m_file(std::move(file)),
      m_pipeline(std::move(pipeline)),
      m_knowledge(m_pipeline->sharedKnowledge()),
      m_store(std::move(store)),
      m_clock(std::move(clock)),
      m_dossiers(std::make_unique<DossierMemory>()) {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& file,
                                                   std::shared_ptr<const Pipeline> pipeline, bool readOnly,
                                                   Clock clock) {
  Result<std::unique_ptr<store::Store>> opened = store::open(file, readOnly, clock);
  if (!opened) return opened.error();
  const Instant now = clock();
  std::unique_ptr<Workspace> made(new Workspace(file, std::move(pipeline), std::move(*opened), std::move(clock)));
  if (!readOnly) {
    if (const auto grouped = groupOlder(*made->m_store, *made->m_pipeline); !grouped) return grouped.error();
    if (const auto settled = settleOlder(*made->m_store, *made->m_pipeline); !settled) return settled.error();
  }
  if (!readOnly)
    if (const auto laid = layDownShippedCards(*made->m_store, made->m_pipeline->knowledge(), now); !laid)
      return laid.error();
  if (const auto loaded = made->reloadCards(); !loaded) return loaded.error();
  return made;
}

Result<void> Workspace::reloadCards() {
  const Knowledge& shipped = m_pipeline->knowledge();
  auto inForce = cardsInForce(*m_store, shipped);
  if (!inForce) return inForce.error();
  m_cardProblems = std::move(inForce->problems);
  m_knowledge = m_pipeline->sharedKnowledge();
  if (inForce->asShipped) return {};
  auto own = std::make_shared<Knowledge>(shipped);
  own->cards = std::move(inForce->cards);
  m_knowledge = std::move(own);
  return {};
}

Result<IncomingDefaults> Workspace::incomingDefaults(const std::string& municipality) const {
  auto keys = m_store->pseudonymKeys();
  if (!keys) return keys.error();
  IncomingDefaults defaults;
  defaults.municipality = municipality.empty() ? knowledge().ownMunicipality : municipality;
  defaults.keys = std::move(*keys);
  return defaults;
}

std::optional<Access> Workspace::statedAccess(const ImportOptions& options, const intake::FileProfile& profile) const {
  if (options.access || profile.mapping.empty()) return options.access;
  if (options.mapping && options.mapping->id == profile.mapping) return fromWord<Access>(options.mapping->access);
  const auto& known = knowledge().mappings;
  const auto at = std::ranges::find(known, profile.mapping, &intake::ColumnMapping::id);
  return at == known.end() ? std::nullopt : fromWord<Access>(at->access);
}

Result<ImportOptions> Workspace::withKnownColumns(const ImportOptions& options, std::optional<Instant>* since) const {
  if (options.mapping || options.format != "auto") return options;
  const auto any = anyKnownColumns(*m_store);
  if (!any) return any.error();
  if (!*any) return options;
  // What cannot be read is told by who reads it.
  const auto profile = profileOf(options, knowledge(), intake::sniffColumns);
  if (!profile || !profile->isTable() || profile->header.empty()) return options;
  const bool unsure = std::ranges::find(profile->doubts, "generic_mapping") != profile->doubts.end();
  if (profile->fieldColumns.contains("text") && !unsure) return options;
  auto known = app::knownColumns(*m_store, profile->header);
  if (!known) return known.error();
  if (!*known) return options;
  ImportOptions found = options;
  found.mapping = std::move((*known)->mapping);
  if (since != nullptr) *since = (*known)->at;
  return found;
}

Result<ImportPreview> Workspace::preview(const ImportOptions& asked, int rows) const {
  ImportPreview out;
  const auto known = withKnownColumns(asked, &out.knownSince);
  if (!known) return known.error();
  const ImportOptions& options = *known;
  Result<intake::FileProfile> profile = profileOf(options, knowledge(), intake::sniffColumns);
  if (!profile) return profile.error();
  if (auto ok = mayBeRead(*profile, statedAccess(options, *profile)); !ok) return ok.error();
  out.profile = *profile;
  if (profile->isTable() && !profile->fieldColumns.contains("text")) return out;
  auto defaults = incomingDefaults(options.municipality);
  if (!defaults) return defaults.error();
  defaults->access = statedAccess(options, *profile);
  defaults->channel = options.channel;
  defaults->received = options.received;
  intake::Sink sink;
  ColumnDoubts doubts;
  sink.record = [&](intake::RawRecord&& record) {
    if (out.profile.isTable()) doubts.look(record);
    auto made = toSignal(record, knowledge().gazetteer, *defaults);
    if (const auto* refused = std::get_if<std::string>(&made)) {
      out.rejected.push_back({record.row, *refused, excerptOf(record, *refused)});
    } else {
      const Signal& s = std::get<store::NewSignal>(made).signal;
      out.rows.push_back(
          {record.row, s.received ? civil::format(*s.received) : std::string{}, s.platform, s.text, s.access});
    }
    return out.rows.size() + out.rejected.size() < static_cast<std::size_t>(rows);
  };
  sink.doubt = [&](std::string_view code) { addDoubt(code, out.profile.doubts); };
  sink.rejected = [&](const intake::Rejected& r) { out.rejected.push_back({r.row, r.code, {}}); };
  const Result<void> read = intake::read(options.file, *profile, sink, options.limits);
  if (!read && read.error().code != ErrorCode::cancelled) return read.error();
  for (const std::string& code : doubts.codes()) addDoubt(code, out.profile.doubts);
  return out;
}

namespace {

/// What a library throws where nothing is expected (no memory left) becomes an error; a thread must not end by it.
template <class Work>
Result<void> guarded(Work work) {
  try {
    return work();
  } catch (const std::exception& thrown) { return Error{ErrorCode::internal, thrown.what()}; }
}

struct Stopping {
  ImportLine& line;
  ~Stopping() { line.stop(); }
};

}  // namespace

Result<ImportReport> Workspace::import(const ImportOptions& asked,
                                       const std::function<void(const ImportProgress&)>& progress,
                                       const std::atomic<bool>& cancel) {
  const auto known = withKnownColumns(asked);
  if (!known) return known.error();
  const ImportOptions& options = *known;
  Result<intake::FileProfile> profile = profileOf(options, knowledge());
  if (!profile) return profile.error();
  if (options.access == Access::besloten_zonder_uitnodiging) return Error{ErrorCode::access_not_allowed, {}};
  if (auto ok = mayBeRead(*profile, statedAccess(options, *profile)); !ok) return ok.error();
  auto defaults = incomingDefaults(options.municipality);
  if (!defaults) return defaults.error();
  defaults->access = statedAccess(options, *profile);
  defaults->channel = options.channel;
  defaults->received = options.received;
  defaults->recognise = !options.dryRun;
  const auto noise = noiseFilter(*this);
  if (!noise) return noise.error();
  ImportReport report;
  const auto masked = [&](const std::string& name) {
    return privacy::mask(text::repaired(name), defaults->keys.current).text;
  };
  report.file = masked(options.name.empty() ? options.file.filename().string() : options.name);
  for (const std::uint32_t sheet : profile->sheetsRead) report.sheets.push_back(masked(profile->sheets[sheet].name));
  report.profile = *profile;

  std::unique_ptr<store::ImportTransaction> transaction;
  if (!options.dryRun) {
    const std::string fileHash = hash::sha256OfFile(options.file);
    auto begun = m_store->beginImport(report.file, fileHash, profile->mapping);
    if (!begun) return begun.error();
    transaction = std::move(*begun);
    if (options.once) {  // asked under the write lock: two who look at one folder take a file in once
      auto earlier = m_store->earlierImport(fileHash);
      if (!earlier) return earlier.error();
      report.earlier = std::move(*earlier);
      if (report.earlier) return report;
    }
  }

  const ImportWork work{options, *profile, *m_pipeline, *defaults, *noise, m_clock, cancel};
  ImportLine line;
  ReadingNotes notes;
  Result<void> reading;
  Result<void> storing;
  {
    const std::size_t others = weighingThreads();
    const std::jthread reader([&] {
      reading = guarded([&] { return readRows(work, line, notes, others == 0); });
      line.finish();
    });
    std::vector<std::jthread> weighers;
    std::vector<Result<void>> weighing(others);
    for (std::size_t i = 0; i < others; ++i)
      weighers.emplace_back([&, i] {
        weighing[i] = guarded([&] { return weighRows(work, line), Result<void>(); });
        if (!weighing[i]) line.stop();
      });
    const Stopping stopping{line};  // whatever is thrown here, nobody goes on waiting
    Tally tally(report, profile->bytes, progress);
    for (Batch batch; line.take(batch);) {
      storing = takeBatch(transaction.get(), batch, report);
      tally.batchDone(batch);
      if (!storing || cancel) break;
    }
    line.stop();
    tally.close();
    weighers.clear();
    for (const Result<void>& done : weighing)
      if (!done && storing) storing = done;
  }
  report.restricted = std::move(notes.restricted);
  for (const std::string& code : notes.doubts) addDoubt(code, report.profile.doubts);
  if (!storing) return storing.error();
  if (cancel) return Error{ErrorCode::cancelled, {}};
  if (!reading) return reading.error();
  if (transaction) {
    const auto grouped = groupFresh(*transaction, *m_store, *m_pipeline, cancel);
    if (!grouped) return grouped.error();
    report.grouped = *grouped;
    if (const Result<void> forms = addBaseForms(*transaction, m_pipeline->analyser()); !forms) return forms.error();
    // Within the same transaction, so that nobody hears of a failure of an import that landed.
    if (options.keepColumns && options.mapping && !profile->header.empty())
      if (auto kept = app::keepColumns(*m_store, profile->header, *options.mapping, m_clock()); !kept)
        return kept.error();
    if (cancel) return Error{ErrorCode::cancelled, {}};
    const Result<store::ImportSummary> done = transaction->commit(report.summary.read);
    if (!done) return done.error();
    report.summary.run = done->run;
  }
  return report;
}

Result<std::int64_t> Workspace::take(const intake::RawRecord& record, const std::string& from,
                                     const std::string& municipality) {
  const auto defaults = incomingDefaults(municipality);
  if (!defaults) return defaults.error();
  auto made = toSignal(record, knowledge().gazetteer, *defaults);
  if (const auto* refused = std::get_if<std::string>(&made)) {
    const bool access = *refused == codeWord(ErrorCode::access_not_allowed);
    return Error{access ? ErrorCode::access_not_allowed : ErrorCode::wrong_use, *refused};
  }
  store::NewSignal& fresh = std::get<store::NewSignal>(made);
  const Instant now = nowFor(fresh.signal, std::nullopt, m_clock);
  weighFresh(*m_pipeline, now, fresh);
  auto transaction = m_store->beginImport(from, {}, from);
  if (!transaction) return transaction.error();
  const auto added = (*transaction)->add(fresh);
  if (!added) return added.error();
  if (!*added) return Error{ErrorCode::wrong_use, "it is there already", Cause::already_there};
  const auto number = m_store->lastNumber();
  if (!number) return number.error();
  if (const auto grouped = groupFresh(**transaction, *m_store, *m_pipeline, false); !grouped) return grouped.error();
  if (const auto forms = addBaseForms(**transaction, m_pipeline->analyser()); !forms) return forms.error();
  if (const auto done = (*transaction)->commit(1); !done) return done.error();
  return *number;
}

Result<std::int64_t> Workspace::find(const std::string& id) {
  const std::string digits = !id.empty() && (id[0] == 'S' || id[0] == 's') ? id.substr(1) : id;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc{} && end == digits.data() + digits.size() && m_store->signal(number)) return number;
  const Result<std::optional<std::int64_t>> found = m_store->numberOf(id);
  if (!found) return found.error();
  if (!*found) return Error{ErrorCode::not_found, id};
  return **found;
}

Result<SignalDetail> Workspace::detail(std::int64_t number) {
  Result<store::StoredSignal> stored = m_store->signal(number);
  if (!stored) return stored.error();
  Result<store::StoredAssessment> recorded = m_store->currentAssessment(number);
  if (!recorded) return recorded.error();
  SignalDetail out;
  out.stored = std::move(*stored);
  out.recorded = std::move(*recorded);
  auto decisions = m_store->decisions(number);
  if (!decisions) return decisions.error();
  out.decisions = std::move(*decisions);
  auto forms = m_store->forms(number);
  if (!forms) return forms.error();
  out.forms = std::move(*forms);
  out.assessment = m_pipeline->assess(out.stored.signal, out.recorded.now,
                                      {.table = cardsOnTable(out.decisions, out.forms, knowledge())});
  out.sameFramework = out.recorded.frameworkHash == knowledge().framework.hash;
  out.agrees = out.recorded.total == out.assessment.score.total && out.recorded.phase == out.assessment.phase.phase &&
               out.recorded.step == out.assessment.phase.step;
  constexpr int kMostLookAlikes = 20;
  const Result<std::vector<std::int64_t>> alike = m_store->lookAlikes(number, kMostLookAlikes);
  if (!alike) return alike.error();
  Result<std::vector<store::SignalRow>> rows = m_store->rows(*alike);
  if (!rows) return rows.error();
  out.lookAlikes = std::move(*rows);
  constexpr int kMostNear = 6;
  auto near = nearSignals(*this, number, kMostNear);
  if (!near) return near.error();
  out.near = std::move(*near);
  if (const auto done = addWhatPeopleDid(out); !done) return done.error();
  const auto noise = noiseFilter(*this);
  if (!noise) return noise.error();
  if (const NoiseRule* rule = noise->match(out.stored.signal))
    out.noise = {rule->id, rule->name, analyse::barredFromNoise(out.assessment)};
  return out;
}

Result<void> Workspace::addWhatPeopleDid(SignalDetail& out) {
  const std::int64_t number = out.stored.number;
  const auto keep = [](auto&& from, auto& to) -> Result<void> {
    if (!from) return from.error();
    to = std::move(*from);
    return {};
  };
  if (auto ok = keep(m_store->handling(number), out.handling); !ok) return ok;
  if (auto ok = keep(m_store->handlingLines(number), out.handlingLines); !ok) return ok;
  if (auto ok = keep(m_store->inquiries(number), out.inquiries); !ok) return ok;
  if (auto ok = keep(m_store->replies(number), out.replies); !ok) return ok;
  if (auto ok = keep(m_store->feedback(number), out.feedback); !ok) return ok;
  if (auto ok = keep(m_store->judgements(number), out.judgements); !ok) return ok;
  if (auto ok = keep(forwardedWith(*m_store, number), out.bundles); !ok) return ok;
  const auto merged = m_store->mergedInto(number);
  if (!merged) return merged.error();
  return keep(m_store->rows(*merged), out.merged);
}

Result<LikeSignals> Workspace::likeness(const SignalDetail& detail) {
  constexpr std::size_t kMostRelated = 5, kMostSimilar = 3;
  auto related = relatedSignals(*this, detail.stored, kMostRelated);
  if (!related) return related.error();
  auto similar = similarCases(*this, detail.stored.number, detail.assessment, kMostSimilar);
  if (!similar) return similar.error();
  return LikeSignals{std::move(*related), std::move(*similar)};
}

Result<std::vector<SearchWord>> Workspace::searchWords(const std::string& query, bool expand) {
  constexpr std::size_t kMostWords = 12;
  std::vector<SearchWord> words;
  for (const language::Token& token : language::tokenise(text::repaired(query)).tokens) {
    using Kind = language::TokenKind;
    if (token.kind != Kind::word && token.kind != Kind::number && token.kind != Kind::hashtag &&
        token.kind != Kind::mention)
      continue;
    SearchWord word{token.form, m_pipeline->analyser().baseForm(token.form), {token.form}};
    if (expand) {
      const Result<std::vector<std::string>> forms = m_store->formsOf(word.base, kMostForms);
      if (!forms) return forms.error();
      for (const std::string& form : *forms)
        if (std::find(word.forms.begin(), word.forms.end(), form) == word.forms.end()) word.forms.push_back(form);
    }
    words.push_back(std::move(word));
    if (words.size() == kMostWords) break;
  }
  return words;
}

std::vector<std::vector<std::string>> Workspace::toFilter(const std::vector<SearchWord>& words) {
  std::vector<std::vector<std::string>> groups;
  for (const SearchWord& word : words) groups.push_back(word.forms);
  return groups;
}

}  // namespace peilstok::app
