#pragma once
// Which weegkader a workspace uses: the one that ships, or the variant that its municipality adopted.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/pipeline.h"
#include "base/result.h"
#include "knowledge/knowledge.h"
#include "store/store.h"

namespace peilstok::app {

/// A variant as a workspace keeps it. `text` is the whole file, so that the file itself is no longer needed.
struct AdoptedVariant {
  std::string name, version, basedOn;
  std::string hash;  ///< of the weegkader with this variant, when it was adopted
  std::string text;
  std::vector<std::string> by;  ///< the two who adopted it, by function or name
};

/// What a person must be told about the variant of a workspace.
struct VariantNotice {
  enum class Kind {
    not_in_force,     ///< it no longer fits: the weegkader that ships is used instead
    made_for_another  ///< it is in force, but was written for another version of the weegkader
  };
  Kind kind = Kind::not_in_force;
  std::string variant;  ///< name and version; name alone is empty when even that cannot be read
  std::string basedOn;  ///< version of the weegkader it was written for
  std::string inForce;  ///< version that is used
  std::string detail;   ///< what no longer fits, one "file:line: reason" a line
};

/// The setting of a workspace that names its own municipality, by code.
inline constexpr const char* municipalitySetting = "gemeente";

struct InForce {
  std::shared_ptr<const Pipeline> pipeline;
  std::optional<VariantNotice> notice;
};

/// The version of the framework itself, without the variant's.
std::string shippedVersion(const Framework& framework);

/// The variant that was adopted, if any. Error malformed when the setting was damaged.
Result<std::optional<AdoptedVariant>> adoptedVariant(store::Store& store);

/// Loads `sources` with the municipality and the variant that the workspace at `database` adopted; a variant already in
/// `sources` goes first, as does the municipality of an overlay. Where the workspace is not there yet, nothing was
/// adopted. A variant that does not load is left out and said to be in the notice; anything else that is wrong is an
/// error. Errors: knowledge_invalid, those of store::open.
Result<InForce> loadInForce(const std::filesystem::path& database, bool readOnly, KnowledgeSources sources);

/// Checks the variant in `sources` against all knowledge. Error knowledge_invalid with all reasons.
Result<AdoptedVariant> checkedVariant(const KnowledgeSources& sources);

/// Keeps a variant that was checked in the workspace, in the place of the one before. Two must answer for it, since it
/// changes every weighing from then on. Error: wrong_use when there are not two different ones.
Result<void> adoptVariant(store::Store& store, AdoptedVariant variant, const std::vector<std::string>& by);

/// Takes the adopted variant off. False when there was none.
Result<bool> dropVariant(store::Store& store);

}  // namespace peilstok::app
