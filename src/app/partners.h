#pragma once
// Who calls whom: the partners that ship, with the contacts and agreements that the municipality fills in.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "model/deciding.h"

namespace peilstok::app {

struct PartnerLine {
  const Partner* partner = nullptr;
  Contact contact;                      ///< empty members where nothing was filled in
  std::vector<TextVersion> agreements;  ///< newest first; the first holds
  bool filled() const { return !contact.function.empty() || !contact.reach.empty(); }
  bool hasDeputy() const { return !contact.deputy.empty() || !contact.deputyReach.empty(); }
};

/// Every partner in the order of the data, with what was filled in.
Result<std::vector<PartnerLine>> partnerLines(Workspace& workspace);

/// Replaces the contact of a partner; functions and numbers of people at work, nothing else. Errors: not_found
/// (partner), too_large, wrong_use (a date that is none).
Result<void> setContact(Workspace& workspace, Contact contact);
Result<void> removeContact(Workspace& workspace, const std::string& partner);

/// Keeps what was agreed with a partner; earlier texts stay. Errors: not_found, too_large, wrong_use (empty).
Result<void> agree(Workspace& workspace, const std::string& partner, const std::string& text, const std::string& role,
                   Instant at);

}  // namespace peilstok::app
