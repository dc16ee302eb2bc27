#pragma once
// What travels between the window and the worker: plain values, never a pointer into the workspace. What is large and
// never changes (knowledge, one signal's detail) travels as a shared pointer to const.

#include <QString>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/in_force.h"
#include "app/workspace.h"

namespace peilstok::ui {

using KnowledgePtr = std::shared_ptr<const Knowledge>;
using DetailPtr = std::shared_ptr<const app::SignalDetail>;

/// Where everything is; `overlay` and `example` may be empty.
struct WorkspacePlaces {
  std::filesystem::path data, database, overlay;
};

/// What the window says of itself in the status bar.
struct WorkspaceFacts {
  KnowledgePtr knowledge;
  std::int64_t signalCount = 0;
  bool example = false;                      ///< the invented municipality is laid over the national data
  std::optional<app::VariantNotice> notice;  ///< what must be said of the municipality's own variant of the weegkader
};

/// A row of the list with the one word the core does not know by itself: what its place is called.
struct ListRow {
  store::SignalRow row;
  QString place;
};

/// What is asked of the list.
struct ListQuery {
  QString text;
  bool literal = false;
  std::optional<Phase> phase;
  std::optional<Step> step;
  store::SortOrder order = store::SortOrder::urgency;
  bool operator==(const ListQuery&) const = default;
  bool filters() const { return phase.has_value() || !text.trimmed().isEmpty(); }
};

/// The answer: every number that passes, the words that were sought, and how many there are per phase without the
/// phase chosen.
struct ListAnswer {
  ListQuery query;
  std::vector<std::int64_t> numbers;
  std::vector<store::PhaseCount> counts;
  std::vector<app::SearchWord> words;
  std::int64_t stored = 0;  ///< signals in the workspace, whatever the query
};

}  // namespace peilstok::ui
