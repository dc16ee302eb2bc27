// The draft of a mail: what a mail program finds in it is what was put in.

#include "exchange/mail_draft.h"

#include <fmt/format.h>

#include <sodium.h>

#include <algorithm>

#include "base/text.h"
#include "support/bundles.h"
#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

std::string decoded(const std::string& base64) {
  std::string out(base64.size(), '\0');
  std::size_t length = 0;
  REQUIRE(sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), base64.data(), base64.size(),
                            "\r\n", &length, nullptr, sodium_base64_VARIANT_ORIGINAL) == 0);
  out.resize(length);
  return out;
}

/// What stands between the empty line of the part that has `header` and the boundary after it, decoded.
std::string part(const std::string& mail, const std::string& header) {
  const auto at = mail.find(header);
  REQUIRE(at != std::string::npos);
  const auto begin = mail.find("\r\n\r\n", at) + 4, end = mail.find("--peilstok-", begin);
  REQUIRE(end != std::string::npos);
  return decoded(mail.substr(begin, end - begin));
}

bool mentions(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a draft holds the bundle as it is, and the label before everything else", "[exchange]") {
  exchange::Bundle bundle = smallBundle();
  bundle.cover.tlp = Tlp::amber_strict;
  const auto bytes = exchange::seal(bundle, fixedSeed());
  REQUIRE(bytes);
  const std::string mail = exchange::mailDraft(bundle, "doorzending.peilstok", *bytes);
  CHECK(mail.starts_with("X-Unsent: 1\r\nSubject: TLP:AMBER+STRICT Doorzending online signalen 2026-11-20\r\n"));
  CHECK(part(mail, "filename=\"doorzending.peilstok\"") == *bytes);
  const std::string text = part(mail, "text/plain");
  CHECK(text.starts_with(
      "TLP:AMBER+STRICT\n\nIn de bijlage staan 2 signalen, doorgezonden door Communicatie, in 1 groep."));
  CHECK(mentions(text, bundle.cover.note));
  CHECK_FALSE(mentions(text, signature::fingerprint(bundle.cover.key)));
  CHECK(mail == exchange::mailDraft(bundle, "doorzending.peilstok", *bytes));
}

TEST_CASE("a draft of an answer says what was done", "[exchange]") {
  exchange::Bundle bundle = emptyBundle(BundleKind::antwoord);
  const auto bytes = exchange::seal(bundle, fixedSeed());
  REQUIRE(bytes);
  const std::string text = part(exchange::mailDraft(bundle, "a.peilstok", *bytes), "text/plain");
  CHECK(mentions(text, "daar is niets mee gedaan"));
  CHECK(mentions(text, "al bekend bij de politie"));
}

TEST_CASE("a draft is plain text with lines of mail, whatever the bundle is called", "[exchange]") {
  exchange::Bundle bundle = smallBundle();
  bundle.cover.note = fmt::format("{:x>5000}\n.\n--peilstok-{:0>32}\nSubject: anders", "", "");
  const auto bytes = exchange::seal(bundle, fixedSeed());
  REQUIRE(bytes);
  const std::string mail = exchange::mailDraft(bundle, "vóór \"nu\"\r\nBcc: x@y.nl.peilstok", *bytes);
  CHECK(std::all_of(mail.begin(), mail.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  CHECK_FALSE(mentions(mail, "\r\nBcc:"));
  for (const std::string& line : text::split(mail, '\n')) {
    CHECK(line.size() <= 100);
    CHECK((line.empty() || line.back() == '\r'));
  }
}
