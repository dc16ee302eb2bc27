#pragma once
// Bundles for tests: one that holds a little of everything, drawn ones, and a way to sign what this program would not
// write.

#include <random>
#include <string>
#include <string_view>

#include "exchange/bundle.h"
#include "model/words.h"

namespace peilstok::test {

/// Always the same key, so that a file can be kept and compared.
inline signature::Seed fixedSeed(unsigned char fill = 7) {
  signature::Seed seed;
  seed.bytes.fill(fill);
  return seed;
}

inline Instant bundleMoment() { return *civil::parseIso("2026-11-20T10:00:00+01:00"); }

inline exchange::Bundle emptyBundle(BundleKind kind = BundleKind::doorzending) {
  exchange::Bundle bundle;
  bundle.cover.kind = kind;
  bundle.cover.made = bundleMoment();
  bundle.cover.organisation = "GM0361";
  bundle.cover.function = "Communicatie";
  bundle.cover.frameworkVersion = "1.0.0";
  bundle.cover.frameworkHash = "sha256:00";
  if (kind == BundleKind::antwoord)
    bundle.cover.answer = {std::string(32, 'a'), bundleMoment(), AnswerWord::niets_mee_gedaan,
                           "al bekend bij de politie"};
  return bundle;
}

inline exchange::Bundle smallBundle() {
  exchange::Bundle bundle = emptyBundle();
  bundle.cover.note = "Twee oproepen voor \"zaterdag\";\nde tweede is een kopie.";
  bundle.cover.figures.channels = {{"inwoner", 1}, {"monitoring", 1}};
  bundle.cover.figures.days = {{"2026-11-19", 2}};
  bundle.cover.involved = {{"jeugd", {"er is sprake van scholieren"}}};
  bundle.cover.groups = {{"S1", {"S1", "S2"}}};
  exchange::ForwardedSignal one;
  one.signal.id = "S1";
  one.signal.text = "Zaterdag 21.00 uur allemaal naar het Marktplein 🔥 bel [telefoon:1a2b3c4d]";
  one.signal.received = *civil::parseIso("2026-11-19T16:05:00+01:00");
  one.signal.channel = Channel::monitoring;
  one.signal.platform = "telegram";
  one.signal.access = Access::open;
  one.signal.observed = Observed::mogelijk;
  one.signal.reliability = Reliability{'C', 3};
  one.signal.municipality = "GM0361";
  one.signal.url = "https://voorbeeld.nl/1";
  one.signal.reach = {{*one.signal.received, 40}};
  one.sourceId = "tw-1";
  bundle.signals.push_back(one);
  one.signal.id = "S2";
  one.signal.title = "Kop";
  one.signal.text = "Kop\nHetzelfde, maar dan later";
  one.signal.channel = Channel::inwoner;
  one.signal.url.clear();
  one.sourceId.clear();
  bundle.signals.push_back(one);
  return bundle;
}

/// The lines as they are, with a signature that holds.
inline std::string signedLines(std::string lines, const signature::Seed& seed = fixedSeed()) {
  return lines + R"({"signature":")" + signature::written(signature::sign(lines, seed)) + "\"}\n";
}

/// What was signed of a bundle.
inline std::string linesOf(std::string_view bundle) {
  return std::string(bundle.substr(0, bundle.rfind("{\"signature\"")));
}

}  // namespace peilstok::test
