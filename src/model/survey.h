#pragma once
// Words of the omgevingsbeeld: in which lane of the timeline something stands, how precisely its place is known, and
// whether a count is what is usual.

#include <cstdint>

namespace peilstok {

enum class Lane { online, fysiek, besluiten, communicatie, buren };

/// From precise to unknown. `aangenomen`: the municipality follows from the context, the text does not name it.
enum class Precision { plek, woonplaats, gemeente, aangenomen, geen };

/// A count against what is usual. `silent`: too few on both sides to say anything; `no_normal`: too few weeks known.
enum class Change { silent, no_normal, as_usual, more, less };

struct Compared {
  std::int64_t count = 0;
  double usual = 0;    ///< the middle of the weeks before; meaningless without enough of them
  int weeksKnown = 0;  ///< weeks from which there were signals at all
  Change change = Change::silent;
};

}  // namespace peilstok
