#include "app/senders.h"

#include <algorithm>

#include "app/masked.h"
#include "base/text.h"

namespace peilstok::app {

namespace {

std::string digitsOf(std::string_view words) {
  std::string digits;
  for (const char c : words)
    if (c != ' ') digits += c;
  return digits;
}

Result<Sender> kept(store::Store& store, Sender sender, Instant now) {
  sender.at = now;
  if (const auto done = store.addSender(sender); !done) return done.error();
  return sender;
}

}  // namespace

Result<SenderStanding> standingOf(store::Store& store, const signature::PublicKey& key) {
  SenderStanding out;
  const auto own = store.signingKey(key);
  if (!own) return own.error();
  if (*own) {
    out.standing = Standing::own;
    return out;
  }
  const auto sender = store.sender(key);
  if (!sender) return sender.error();
  if (!*sender) return out;
  out.sender = **sender;
  out.standing = out.sender.trusted ? Standing::known : Standing::distrusted;
  return out;
}

Result<Sender> trust(store::Store& store, Sender sender, Instant now) {
  if (auto ok = maskLines({{&sender.name, kMostRole, "name"},
                           {&sender.function, kMostRole, "function"},
                           {&sender.role, kMostRole, "role"}});
      !ok)
    return ok.error();
  if (sender.name.empty()) return Error{ErrorCode::wrong_use, "a sender needs a name"};
  if (sender.role.empty()) return Error{ErrorCode::wrong_use, "who trusts the sender, by function, is missing"};
  const auto own = store.signingKey(sender.key);
  if (!own) return own.error();
  if (*own) return Error{ErrorCode::wrong_use, "this is the key of this workspace itself"};
  sender.trusted = true;
  return kept(store, std::move(sender), now);
}

Result<Sender> distrust(store::Store& store, const signature::PublicKey& key, const std::string& role, Instant now) {
  const auto found = store.sender(key);
  if (!found) return found.error();
  if (!*found) return Error{ErrorCode::not_found, signature::fingerprint(key)};
  Sender sender = **found;
  sender.role = role;
  if (auto ok = maskLines({{&sender.role, kMostRole, "role"}}); !ok) return ok.error();
  if (sender.role.empty()) return Error{ErrorCode::wrong_use, "who decides so, by function, is missing"};
  sender.trusted = false;
  return kept(store, std::move(sender), now);
}

Result<Sender> findSender(store::Store& store, std::string_view meant) {
  const auto all = store.senders();
  if (!all) return all.error();
  const std::string digits = digitsOf(meant), name = text::asciiLower(text::trimmed(meant));
  std::vector<const Sender*> found;
  for (const Sender& one : *all)
    if (signature::written(one.key) == meant || digitsOf(signature::fingerprint(one.key)) == digits ||
        text::asciiLower(one.name) == name)
      found.push_back(&one);
  if (found.empty()) return Error{ErrorCode::not_found, "sender"};
  if (found.size() > 1) return Error{ErrorCode::wrong_use, "more than one sender has that name; give the fingerprint"};
  return *found.front();
}

}  // namespace peilstok::app
