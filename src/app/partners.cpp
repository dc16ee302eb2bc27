#include "app/partners.h"

#include <algorithm>

#include "app/masked.h"
#include "base/clock.h"
#include "base/text.h"

namespace peilstok::app {

namespace {

constexpr std::size_t kMostContact = 200, kMostAgreement = 20000;  // bytes

/// One line, as it was typed: a contact is a number to call, so it is not masked.
Result<void> tidy(std::string& line) {
  if (line.size() > kMostContact) return Error{ErrorCode::too_large, "contact"};
  line = text::trimmed(text::repaired(line));
  for (char& c : line)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return {};
}

}  // namespace

Result<std::vector<PartnerLine>> partnerLines(Workspace& workspace) {
  const auto contacts = workspace.store().contacts();
  if (!contacts) return contacts.error();
  std::vector<PartnerLine> lines;
  for (const Partner& partner : workspace.knowledge().partners) {
    PartnerLine line;
    line.partner = &partner;
    line.contact.partner = partner.id;
    for (const Contact& one : *contacts)
      if (one.partner == partner.id) line.contact = one;
    auto agreements = workspace.store().texts(TextKind::afspraak, partner.id);
    if (!agreements) return agreements.error();
    line.agreements = std::move(*agreements);
    std::reverse(line.agreements.begin(), line.agreements.end());
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<void> setContact(Workspace& workspace, Contact contact) {
  if (!workspace.knowledge().partner(contact.partner)) return Error{ErrorCode::not_found, contact.partner};
  for (std::string* line :
       {&contact.function, &contact.reach, &contact.hours, &contact.deputy, &contact.deputyReach, &contact.checked})
    if (auto ok = tidy(*line); !ok) return ok;
  if (!contact.checked.empty() && !civil::parseIso(contact.checked))
    return Error{ErrorCode::wrong_use, "checked: '" + contact.checked + "' is not a date"};
  return workspace.store().setContact(contact);
}

Result<void> removeContact(Workspace& workspace, const std::string& partner) {
  if (!workspace.knowledge().partner(partner)) return Error{ErrorCode::not_found, partner};
  return workspace.store().removeContact(partner);
}

Result<void> agree(Workspace& workspace, const std::string& partner, const std::string& written,
                   const std::string& role, Instant at) {
  if (!workspace.knowledge().partner(partner)) return Error{ErrorCode::not_found, partner};
  auto text = maskedText(written, kMostAgreement, "agreement");
  if (!text) return text.error();
  if (text->empty()) return Error{ErrorCode::wrong_use, "an agreement has a text"};
  TextVersion version;
  version.kind = TextKind::afspraak;
  version.key = partner;
  version.origin = CardOrigin::gemeente;
  version.at = at;
  version.role = role;
  version.body = std::move(*text);
  if (auto ok = maskLines({{&version.role, kMostRole, "role"}}); !ok) return ok;
  return workspace.store().addTexts({version});
}

}  // namespace peilstok::app
