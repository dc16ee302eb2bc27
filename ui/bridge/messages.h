#pragma once
// What went wrong, told to a person: what happened, what was kept, what to do. One for every ErrorCode.

#include <QString>

#include "base/result.h"

namespace peilstok::ui {

struct Message {
  QString what, kept, todo;
  /// The three as one paragraph.
  QString text() const;
};

Message messageFor(ErrorCode code);
/// The detail of an error for whoever helps: "Voor beheer: ..."; empty when there is none.
QString adviceDetail(const Error& error);

}  // namespace peilstok::ui
