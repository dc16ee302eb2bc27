#pragma once
// What travels between the window and the worker: plain values, never a pointer into the workspace. What is large and
// never changes (knowledge, one signal's detail) travels as a shared pointer to const.

#include <QString>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/card_search.h"
#include "app/cards.h"
#include "app/deciding.h"
#include "app/forms.h"
#include "app/handling.h"
#include "app/in_force.h"
#include "app/lookup.h"
#include "app/notes.h"
#include "app/partners.h"
#include "app/surroundings.h"
#include "app/watched_folders.h"
#include "app/workspace.h"

namespace peilstok::ui {

using KnowledgePtr = std::shared_ptr<const Knowledge>;
using CardsPtr = std::shared_ptr<const std::vector<Card>>;
using DetailPtr = std::shared_ptr<const app::SignalDetail>;
using LikenessPtr = std::shared_ptr<const struct SignalLikeness>;
using SurroundingsPtr = std::shared_ptr<const survey::Picture>;

/// Where everything is; `overlay` may be empty. `keys` is the folder of the keys with which bundles are signed; beside
/// the workspace when it is empty.
struct WorkspacePlaces {
  std::filesystem::path data, database, overlay, keys = {};
  bool exercise = false;  ///< the file is for practice: it is marked, and nothing of it counts
};

/// A report of the monitoring of a period [from, until), and the file it goes to; the extension says in which form.
struct PeriodWish {
  Instant from, until;
  bool onePage = false;
  Tlp tlp = Tlp::amber;
  std::string classification;
  std::filesystem::path file;
};

/// What the window says of itself in the status bar.
struct WorkspaceFacts {
  KnowledgePtr knowledge;
  CardsPtr cards;  ///< those in force
  std::shared_ptr<const app::CardSearch> cardSearch;
  std::filesystem::path database;
  std::int64_t signalCount = 0;
  bool laidOver = false;  ///< a municipality's own file is laid over the national data, the example's too
  bool example = false;   ///< the invented municipality is laid over the national data
  std::optional<app::VariantNotice> notice;  ///< what must be said of the municipality's own variant of the weegkader
  std::vector<std::string> leftOut;          ///< own cards and entries that no longer fit, with why; ours hold instead
};

/// What the settings tell of the workspace and cannot be seen elsewhere.
struct SettingsPage {
  /// Signals per channel of the coverage, in its order; nothing where signals do not show through which they came.
  std::vector<std::optional<std::int64_t>> perChannel;
  std::int64_t signalCount = 0;
  std::optional<app::AdoptedVariant> adopted;
  std::uintmax_t bytes = 0;  ///< size of the workspace file
  std::vector<store::WatchedFolder> folders;
};

/// What looking into the watched folders came to.
struct FolderNews {
  app::FolderLook look;
  std::optional<ErrorCode> trouble;  ///< of the last file that was not taken in
};

/// A row of the list with the words that the core does not have by itself: where it is, and how precisely that is
/// known.
struct ListRow {
  store::SignalRow row;
  QString place;
  QString noise = {};                 ///< by which rule it was closed as noise
  std::optional<bool> toldBack = {};  ///< whoever told of it heard back; false when it was said why not
};

/// What is like one signal.
struct SignalLikeness {
  std::int64_t signal = 0;
  app::LikeSignals found;
};

/// What is asked of the list.
struct ListQuery {
  QString text;
  bool literal = false;
  std::optional<Phase> phase;
  std::optional<Step> step;
  store::SortOrder order = store::SortOrder::urgency;
  std::optional<Tray> tray = Tray::postvak;  ///< none for everything
  bool onlyConsult = false, onlyCalls = false;
  bool onlyNoise = false;  ///< closed as noise, wherever else is looked
  bool onlyQuiet = false;  ///< nothing points at unrest
  QString owner;           ///< only what this function has
  /// Who judges first is told the phase of these only; none when all phases are told.
  std::optional<store::KnownPhases> known;
  bool onlyUnjudged = false;  ///< with `known`: only what was not judged yet
  bool operator==(const ListQuery&) const = default;
  bool filters() const {
    return phase.has_value() || !text.trimmed().isEmpty() || onlyConsult || onlyCalls || onlyUnjudged || onlyNoise ||
           onlyQuiet || !owner.isEmpty();
  }
};

/// The answer: every number that passes, the words that were sought, and how many there are per phase without the
/// phase chosen.
struct ListAnswer {
  ListQuery query;
  std::vector<std::int64_t> numbers;
  std::vector<store::PhaseCount> counts;
  std::int64_t unknown = 0;             ///< of which the phase is not told
  std::int64_t quiet = 0;               ///< of what is in sight otherwise, where nothing points at unrest
  std::int64_t noise = 0;               ///< closed as noise with the words that are sought, whatever else is asked
  std::vector<store::TrayCount> trays;  ///< of everything, whatever the query
  std::vector<app::SearchWord> words;
  std::int64_t stored = 0;  ///< signals in the workspace, whatever the query
  /// False for the first of a list that takes longer to read whole: only numbers and rows are there then, and the whole
  /// list follows.
  bool whole = true;
  std::vector<ListRow> rows;  ///< of the first numbers, when it is not whole
};

/// What came of something that was done with signals, or of taking it back.
struct HandlingAnswer {
  std::vector<std::int64_t> signals;  ///< empty when a step was taken back
  app::HandlingWish wish;
  std::int64_t step = 0;
  std::int64_t undone = 0;  ///< the step that was taken back
  int groups = 0;           ///< how many were merged at once; 0 when it was one, by a verb of the inbox
  std::optional<Error> error;
};

/// What somebody told, as it was written down.
struct NoteDraft {
  QString text;
  Channel channel = Channel::inwoner;
  std::optional<Observed> observed;
  QString municipality;             ///< code; empty for the own one
  std::optional<Instant> received;  ///< when it was told; the moment at which it is kept when absent
};

/// A form for one signal and card: what was filled in last, else what can be filled in beforehand.
struct FormPage {
  std::int64_t signal = 0;
  std::string card;  ///< may be empty
  Form form;
  std::map<std::string, FilledStep> steps;
  bool stored = false;  ///< somebody laid it down before
};

/// What a decision on a card asks for.
struct NeedsPage {
  std::int64_t signal = 0;
  std::string card;
  app::DecisionNeeds needs;
  std::vector<FormPage> forms;     ///< every form that the card asks for, filled in or not
  std::vector<std::string> wakes;  ///< signs that may wake it: what would put the phase higher goes first
};

/// A partner with contact and agreements, as values.
struct PartnerPage {
  Partner partner;
  Contact contact;
  std::vector<TextVersion> agreements;  ///< newest first
};

}  // namespace peilstok::ui
