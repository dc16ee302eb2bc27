#pragma once
// The one door to everything: both front ends talk to a Workspace and to nothing behind it.
// One Workspace belongs to one thread.

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "analyse/noise.h"
#include "app/forwarded_with.h"
#include "app/incoming.h"
#include "app/pipeline.h"
#include "base/result.h"
#include "intake/reader.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace peilstok::app {

struct ImportOptions {
  std::filesystem::path file;
  std::string format = "auto";                   ///< or a kind (csv, json, jsonl, xlsx, rss) or the id of a mapping
  std::string sheet;                             ///< of a workbook: a name, intake::kAllSheets, or the one that fits
  std::optional<intake::ColumnMapping> mapping;  ///< a mapping of the user's own
  std::string municipality;                      ///< code for rows that name none
  std::optional<Access> access;                  ///< how rows that do not say so were obtained
  std::optional<Channel> channel;                ///< by which door rows came in that do not say so
  std::optional<Instant> received;               ///< when rows came in that do not say so
  bool requireAccess = false;                    ///< refuse the file when it is not known of every row
  std::optional<Instant> now;                    ///< else each signal's moment of receipt
  std::string name;                              ///< what it is called when that is not the name of the file
  bool keepColumns = false;                      ///< the mapping is a person's: read the next one with it too
  bool dryRun = false;                           ///< read, mask and weigh, but store nothing
  bool once = false;                             ///< nothing is read when a file with these bytes came in before
  intake::Limits limits = {};
};

struct ImportProgress {
  std::uint64_t rows = 0, bytesDone = 0, bytesTotal = 0;
  double secondsLeft = -1;  ///< negative while it cannot be told
};

/// What one noise rule did in an import.
struct NoiseTally {
  std::string rule, name;
  std::uint64_t laidAside = 0;
  std::uint64_t kept = 0;  ///< fitted, but shown all the same: violence, a higher phase, or the police are asked now
};

struct ImportReport {
  std::string file;  ///< file name without its folder
  intake::FileProfile profile;
  std::vector<std::string> sheets;      ///< names of those that were read, masked as the file name is
  std::vector<std::string> restricted;  ///< what shut in the process that read it; empty when the program itself did
  store::ImportSummary summary;
  std::vector<store::RejectedRow> rejectedRows;  ///< the first thousand
  std::vector<store::PhaseCount> phases;         ///< of what was read
  std::map<std::string, std::uint64_t> access;   ///< by its word, of what was read; "onbekend" when nobody said
  std::vector<NoiseTally> noise;                 ///< of what was stored, or would be
  store::CopyCounts grouped;                     ///< of what was stored: copies of each other and of what was there
  std::optional<store::EarlierImport> earlier;   ///< asked for `once`: it came in then, and nothing was done now
};

/// A row of the preview: as it would be stored, masks visible.
struct PreviewRow {
  std::uint64_t row = 0;
  std::string received, platform, text;
  std::optional<Access> access;
};

/// So many rows are shown of a file before it is imported.
inline constexpr int previewRows = 20;

struct ImportPreview {
  intake::FileProfile profile;
  std::vector<PreviewRow> rows;
  std::vector<store::RejectedRow> rejected;
  std::optional<Instant> knownSince;  ///< the columns are read as a person said then of the same header
};

/// A word of a search with the forms that are sought for it.
struct SearchWord {
  std::string typed, base;
  std::vector<std::string> forms;
};

/// A signal that speaks of the same thing.
struct Related {
  store::SignalRow row;
  std::vector<std::string> shared;  ///< words of this signal that stand in that one too, the rarest first
};

/// A signal that says nearly the same, or that names the same place and moment.
struct NearSignal {
  store::SignalRow row;
  Likeness likeness = Likeness::lijkt_op_maar;
  std::vector<std::string> here, there;  ///< the words by which they differ, of this one and of that one
};

/// An earlier case of which it is known what came of it.
struct SimilarCase {
  store::SignalRow row;
  EventOutcome outcome;
  std::vector<std::string> shared;  ///< indicators that were ja in both
  double likeness = 0;              ///< 0..1: shared indicators against those of either (Dice)
};

/// A noise rule that fits a signal as the lists stand now.
struct NoiseSeen {
  std::string rule, name;                           ///< empty: none does
  analyse::NoiseBar bar = analyse::NoiseBar::none;  ///< why it would be shown all the same
};

/// Everything one signal's page shows.
struct SignalDetail {
  store::StoredSignal stored;
  Assessment assessment;                     ///< recomputed from what is stored, with suggestions and blocked cards
  store::StoredAssessment recorded;          ///< what was concluded when it came in
  bool sameFramework = true;                 ///< recorded with the framework that is in force now
  bool agrees = true;                        ///< recomputed figures equal the recorded ones
  std::vector<store::SignalRow> lookAlikes;  ///< those that say the same, the last received first
  std::vector<NearSignal> near;
  std::vector<store::StoredDecision> decisions;  ///< oldest first
  std::vector<store::StoredForm> forms;          ///< oldest first
  Handling handling;
  std::vector<HandlingLine> handlingLines;  ///< oldest first
  std::vector<store::SignalRow> merged;     ///< merged into this one
  std::vector<Inquiry> inquiries;           ///< oldest first
  std::vector<Reply> replies;               ///< oldest first
  std::vector<Feedback> feedback;           ///< oldest first
  NoiseSeen noise;
  std::vector<store::StoredJudgement> judgements;  ///< oldest first
  std::vector<ForwardedWith> bundles;              ///< oldest first
};

/// What else is known that is like a signal. To find it takes longer than all of its detail.
struct LikeSignals {
  std::vector<Related> related;
  std::vector<SimilarCase> similar;
};

class DossierMemory;

class Workspace {
 public:
  ~Workspace();
  /// Opens or makes the workspace file. Errors as store::open.
  static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& file,
                                                 std::shared_ptr<const Pipeline> pipeline, bool readOnly = false,
                                                 Clock clock = systemClock());

  /// What the pipeline knows, with the municipality's own texts of cards over ours.
  const Knowledge& knowledge() const { return *m_knowledge; }
  const std::shared_ptr<const Knowledge>& sharedKnowledge() const { return m_knowledge; }
  /// Own texts of cards that no longer fit what the program knows, so that ours hold; one line each.
  const std::vector<std::string>& cardProblems() const { return m_cardProblems; }
  /// Reads own texts and experience again; to be called after either was added to.
  Result<void> reloadCards();
  const Pipeline& pipeline() const { return *m_pipeline; }
  const std::shared_ptr<const Pipeline>& sharedPipeline() const { return m_pipeline; }
  const std::filesystem::path& file() const { return m_file; }
  Instant now() const { return m_clock(); }
  store::Store& store() { return *m_store; }

  /// A table of which no column is known to hold the text gives its columns and no rows; importing it is an error.
  Result<ImportPreview> preview(const ImportOptions& options, int rows = previewRows) const;
  /// Reads, masks, weighs and stores one file: all of it or nothing. `cancel` may be set from another thread.
  Result<ImportReport> import(const ImportOptions& options, const std::function<void(const ImportProgress&)>& progress,
                              const std::atomic<bool>& cancel);

  /// The options, with the mapping that a person chose for the same header before, where nothing better is known.
  Result<ImportOptions> withKnownColumns(const ImportOptions& options, std::optional<Instant>* since = nullptr) const;

  /// How the rows of a file were obtained that do not say so: as `options` say, else as its mapping states.
  std::optional<Access> statedAccess(const ImportOptions& options, const intake::FileProfile& profile) const;

  /// Takes in one record that no file holds, such as a call that was written down; `from` says where it came from.
  /// Gives its number. Errors: wrong_use for a record that cannot be read, with its code, or that is there already;
  /// access_not_allowed.
  Result<std::int64_t> take(const intake::RawRecord& record, const std::string& from, const std::string& municipality);

  /// "S1042", "1042" or the id the source gave. Error: not_found.
  Result<std::int64_t> find(const std::string& id);
  Result<SignalDetail> detail(std::int64_t number);
  Result<LikeSignals> likeness(const SignalDetail& detail);
  /// The words of a query with their forms in this store; punctuation is ignored. With `expand` false only what was
  /// typed.
  Result<std::vector<SearchWord>> searchWords(const std::string& query, bool expand = true);
  static std::vector<std::vector<std::string>> toFilter(const std::vector<SearchWord>& words);

  /// Dossiers as they were read last, which only what was added since is read of again.
  DossierMemory& dossierMemory() { return *m_dossiers; }

  Result<store::VerifyReport> verify() { return m_store->verify(); }

 private:
  Workspace(std::filesystem::path file, std::shared_ptr<const Pipeline> pipeline, std::unique_ptr<store::Store> store,
            Clock clock);
  /// What every row of an import shares.
  Result<IncomingDefaults> incomingDefaults(const std::string& municipality) const;

  std::filesystem::path m_file;
  std::shared_ptr<const Pipeline> m_pipeline;
  std::shared_ptr<const Knowledge> m_knowledge;  ///< the pipeline's own while nothing of the municipality is over it
  std::vector<std::string> m_cardProblems;
  std::unique_ptr<store::Store> m_store;
  Result<void> addWhatPeopleDid(SignalDetail& detail);

  Clock m_clock;
  std::unique_ptr<DossierMemory> m_dossiers;
};

}  // namespace peilstok::app
