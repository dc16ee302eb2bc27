#pragma once
// What went wrong, told to a person: what happened, what was kept, what to do. One for every ErrorCode.

#include <QString>

#include "app/in_force.h"
#include "base/result.h"

namespace peilstok::ui {

struct Message {
  QString what, kept, todo;
  /// The three as one paragraph.
  QString text() const;
};

Message messageFor(ErrorCode code);
/// Which weegkader is in force when the municipality's own variant no longer fits, or was made for another.
Message messageFor(const app::VariantNotice& notice);
/// The detail of an error for whoever helps: "Voor beheer: ..."; empty when there is none.
QString adviceDetail(const Error& error);

}  // namespace peilstok::ui
