#pragma once
// Noise lists of a workspace: ours, less those that were switched off, and the municipality's own.

#include <string>
#include <vector>

#include "analyse/noise.h"
#include "app/workspace.h"

namespace peilstok::app {

/// A rule as it stands here.
struct NoiseEntry {
  NoiseRule rule;
  bool inForce = true;      ///< false: one of ours that was switched off
  std::int64_t closed = 0;  ///< signals that lie closed by it
};

struct NoiseList {
  std::vector<NoiseEntry> entries;    ///< own ones first
  std::vector<std::string> problems;  ///< own rules that cannot be read any more; they do nothing
};
Result<NoiseList> noiseList(Workspace& workspace);

/// The rules in force, made ready for an import that begins now.
Result<analyse::NoiseFilter> noiseFilter(Workspace& workspace);

/// The rules of a document of schema noise/1 that may be kept. Errors: knowledge_invalid with every mistake, wrong_use
/// (personal data), too_large.
Result<std::vector<NoiseRule>> checkedNoise(const std::string& document, const Knowledge& knowledge);

/// Keeps rules as the municipality's own; one with the id of an own rule takes its place. Errors: as checkedNoise;
/// wrong_use for the id of one of ours.
Result<std::vector<NoiseRule>> addNoise(Workspace& workspace, const std::string& document, const std::string& role,
                                        Instant now);
/// Removes an own rule, or switches one of ours off. What it laid aside stays so. Error: not_found.
Result<void> removeNoise(Workspace& workspace, const std::string& id, const std::string& role, Instant now);
/// Lets one of ours hold again. Error: not_found when it was not switched off.
Result<void> restoreNoise(Workspace& workspace, const std::string& id, const std::string& role);

/// What rules would do with what is stored; changes nothing.
struct NoiseTrial {
  std::string rule, name;
  std::int64_t layAside = 0, keep = 0;
  std::vector<std::int64_t> examples, kept;  ///< numbers, the newest first, a few of each
};
Result<std::vector<NoiseTrial>> tryNoise(Workspace& workspace, const std::vector<NoiseRule>& rules);

/// Whether a rule fits a signal as it is stored. Error: not_found.
Result<bool> noiseFits(Workspace& workspace, const NoiseRule& rule, std::int64_t signal);

/// Puts back in the inbox what a rule laid aside and nobody touched since, as one step. Gives how many. Error:
/// not_found when nothing lies closed by that rule.
struct NoiseUndone {
  std::int64_t step = 0;
  std::vector<std::int64_t> signals;
};
Result<NoiseUndone> undoNoise(Workspace& workspace, const std::string& rule, const std::string& role, Instant now);

}  // namespace peilstok::app
