#pragma once
// Words of the omgevingsbeeld: in which lane of the timeline something stands, and how precisely its place is known.

namespace peilstok {

enum class Lane { online, fysiek, besluiten, communicatie, buren };

/// From precise to unknown. `aangenomen`: the municipality follows from the context, the text does not name it.
enum class Precision { plek, woonplaats, gemeente, aangenomen, geen };

}  // namespace peilstok
