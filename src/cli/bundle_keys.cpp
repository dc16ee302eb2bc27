// bundle key, trust, senders, distrust: what is signed with here, and whose signature is believed.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/senders.h"
#include "app/signing_key.h"
#include "base/file.h"
#include "cli/bundle_verbs.h"
#include "cli/bundle_words.h"
#include "exchange/bundle.h"

namespace peilstok::cli {

namespace {

struct KeyOptions {
  std::string file, role, meant, name, function;
  bool renew = false;
};

ExitStatus runKey(const Session& session, const KeyOptions& options) {
  const auto store = session.store(false);
  if (!store) return session.fail(store.error());
  const auto file = session.signingKeyFile(options.file, **store);
  if (!file) return session.fail(file.error());
  const Instant now = session.nowOrClock();
  const auto key = options.renew ? app::renewSigningKey(**store, *file, options.role, now)
                                 : app::signingKey(**store, *file, options.role, now);
  if (!key) return session.fail(key.error());
  Output out;
  if (session.json()) {
    out.json({{"key", signature::written(key->key)},
              {"fingerprint", signature::fingerprint(key->key)},
              {"since", civil::format(key->since)},
              {"made", key->made},
              {"owner_only", key->ownerOnly}});
  } else {
    out.line(fmt::format("Sleutel: {}", signature::written(key->key)));
    out.line(fmt::format("Vingerafdruk: {}", signature::fingerprint(key->key)));
    out.line(fmt::format("Sinds {}.", civil::formatDate(key->since)));
    if (key->made) out.line("Deze sleutel is nieuw: geef de vingerafdruk door aan wie je doorzendingen krijgt.");
    if (!key->ownerOnly) out.line("Let op: op deze schijf kunnen ook anderen het bestand met de sleutel lezen.");
  }
  return finished(out, session);
}

/// A key as it is written, or the sender of a bundle of which the signature holds.
Result<Sender> meantSender(const KeyOptions& options) {
  Sender sender;
  sender.function = options.function;
  if (const auto key = signature::readPublicKey(options.meant)) {
    sender.key = *key;
    return sender;
  }
  const auto bytes = file::read(options.meant, exchange::mostBytes);
  if (!bytes) return bytes.error();
  const auto bundle = exchange::read(*bytes);
  if (!bundle) return bundle.error();
  sender.key = bundle->cover.key;
  sender.organisation = bundle->cover.organisation;
  if (sender.function.empty()) sender.function = bundle->cover.function;
  return sender;
}

ExitStatus saySender(const Session& session, const Sender& sender, const char* done) {
  Output out;
  if (session.json()) out.json(senderJson(sender));
  else
    out.line(fmt::format("{} wordt vanaf nu {} (vingerafdruk {}).", printable(sender.name), done,
                         signature::fingerprint(sender.key)));
  return finished(out, session);
}

ExitStatus runTrust(const Session& session, const KeyOptions& options) {
  auto sender = meantSender(options);
  if (!sender) return session.fail(sender.error());
  sender->name = options.name;
  sender->role = options.role;
  const auto store = session.store(false);
  if (!store) return session.fail(store.error());
  const auto trusted = app::trust(**store, std::move(*sender), session.nowOrClock());
  if (!trusted) return session.fail(trusted.error());
  return saySender(session, *trusted, "vertrouwd");
}

ExitStatus runDistrust(const Session& session, const KeyOptions& options) {
  const auto store = session.store(false);
  if (!store) return session.fail(store.error());
  const auto found = app::findSender(**store, options.meant);
  if (!found) return session.fail(found.error());
  const auto done = app::distrust(**store, found->key, options.role, session.nowOrClock());
  if (!done) return session.fail(done.error());
  return saySender(session, *done, "niet meer vertrouwd");
}

ExitStatus runSenders(const Session& session) {
  const auto store = session.store(true);
  if (!store) return session.fail(store.error());
  const auto senders = (*store)->senders();
  if (!senders) return session.fail(senders.error());
  Output out;
  for (const Sender& one : *senders) {
    if (session.json()) out.json(senderJson(one));
    else
      out.line(fmt::format("{}  {}  {} sinds {}, door {}", signature::fingerprint(one.key),
                           column(printable(one.name), 30), one.trusted ? "vertrouwd" : "niet meer vertrouwd",
                           civil::formatDate(one.at), printable(one.role)));
  }
  if (senders->empty() && !session.json()) out.line("Er zijn nog geen afzenders vertrouwd.");
  return finished(out, session);
}

}  // namespace

void addBundleKeys(CLI::App& bundle, const Session& session, ExitStatus& status) {
  auto own = std::make_shared<KeyOptions>();
  CLI::App* key = bundle.add_subcommand("key", "The key that this workspace signs with; made on first need");
  key->add_flag("--renew", own->renew, "Make a new one; who receives your bundles must trust it anew");
  key->add_option("--key", own->file, "The file with the key (default: in the folder of the user's data)");
  key->add_option("--role", own->role, "Your function, never a name");
  key->callback([&session, &status, own] { status = runKey(session, *own); });

  auto believed = std::make_shared<KeyOptions>();
  CLI::App* trust = bundle.add_subcommand(
      "trust", "Believe a sender from now on; compare the fingerprint with them by telephone first");
  trust->add_option("what", believed->meant, "A bundle of the sender, or the key as `bundle key` prints it")
      ->required();
  trust->add_option("--name", believed->name, "What the sender is called here, such as a department")->required();
  trust->add_option("--role", believed->role, "Your function, never a name")->required();
  trust->add_option("--function", believed->function, "The sender's function; default what the bundle says");
  trust->callback([&session, &status, believed] { status = runTrust(session, *believed); });

  CLI::App* senders = bundle.add_subcommand("senders", "Who is believed, since when and by whom");
  senders->callback([&session, &status] { status = runSenders(session); });

  auto dropped = std::make_shared<KeyOptions>();
  CLI::App* distrust = bundle.add_subcommand("distrust", "Believe a sender no longer; what came in stays");
  distrust->add_option("who", dropped->meant, "Name, fingerprint or key")->required();
  distrust->add_option("--role", dropped->role, "Your function, never a name")->required();
  distrust->callback([&session, &status, dropped] { status = runDistrust(session, *dropped); });
}

}  // namespace peilstok::cli
