#pragma once
// The words of the kennisbank and of partners, beside presenter.h.

#include <QString>
#include <optional>

#include "base/clock.h"
#include "knowledge/guidance.h"
#include "model/assessment.h"
#include "theme/signs.h"

namespace peilstok::ui::present {

QString kennisKind(const std::string& kind);      ///< "Bevoegdheid": of one entry
QString kennisKinds(const std::string& kind);     ///< "Bevoegdheden": of a filter
QString kennisAnswer(const std::string& answer);  ///< "Ja, mits"; empty when there is none
std::optional<Sign> answerSign(const std::string& answer);
QString partnerKind(const std::string& kind);  ///< "Politie", "In de regio"

/// A phase or step by its word in the data.
struct Moment {
  Phase phase;
  Step step;
};
std::optional<Moment> momentOf(const std::string& word);

QString notChecked();  ///< what stands beside a source that nobody has checked
QString outdated();    ///< and beside facts that were checked too long ago

}  // namespace peilstok::ui::present
