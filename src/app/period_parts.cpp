#include "app/period_parts.h"

#include <algorithm>

#include "analyse/coverage.h"
#include "app/coming_moments.h"
#include "app/dossier_memory.h"
#include "app/forwarded_with.h"
#include "app/surroundings.h"
#include "model/words.h"
#include "privacy/likely_names.h"
#include "privacy/mask.h"
#include "report/dossier_papers.h"

namespace peilstok::app {

namespace {

/// Something of a person is in it, also when it was masked: a pseudonym tells one from another.
bool speaksOfSomebody(const std::string& words) {
  for (const auto& [kind, name] : Words<MaskKind>::table) {
    const std::string mark = "[" + std::string(name);
    for (std::size_t at = words.find(mark); at != std::string::npos; at = words.find(mark, at + 1))
      if (const std::size_t end = at + mark.size(); end < words.size() && (words[end] == ']' || words[end] == ':'))
        return true;
  }
  return !privacy::mask(words).masked.empty() || !privacy::likelyNames(words).empty();
}

Result<report::PeriodForwarding> forwarding(Workspace& workspace, const store::StoredBundle& bundle, Instant made) {
  report::PeriodForwarding out;
  out.at = bundle.at;
  out.way = bundle.way;
  out.signals = bundle.signals;
  out.tlp = bundle.cover.tlp;
  if (bundle.way == BundleWay::ontvangen)
    if (const Municipality* sender = workspace.knowledge().gazetteer.municipality(bundle.cover.organisation))
      out.from = sender->name;
  const auto answers = workspace.store().answersTo(bundle.number);
  if (!answers) return answers.error();
  for (const store::StoredBundle& one : *answers) {
    if (one.at > made || !one.cover.answer) continue;
    out.answer = one.cover.answer->word;
    out.reason = one.cover.answer->reason;
    // An answer for one reader alone, or of which we do not know who gave it, is not to be passed on.
    out.reasonWithheld =
        !out.reason.empty() && (one.cover.tlp == Tlp::red || !one.known || speaksOfSomebody(out.reason));
  }
  if (out.reasonWithheld) out.reason.clear();
  return out;
}

Result<void> addForwarded(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts) {
  const auto bundles = workspace.store().bundles();
  if (!bundles) return bundles.error();
  for (auto bundle = bundles->rbegin(); bundle != bundles->rend(); ++bundle) {
    if (bundle->cover.kind != BundleKind::doorzending || bundle->at < query.from || bundle->at >= query.until) continue;
    auto one = forwarding(workspace, *bundle, query.made);
    if (!one) return one.error();
    facts.forwarded.push_back(std::move(*one));
  }
  return {};
}

Result<void> addDossierDecisions(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts) {
  const auto all = workspace.dossierMemory().all(workspace, query.made);
  if (!all) return all.error();
  for (const ListedDossier& listed : *all) {
    const Dossier& dossier = listed.detail.dossier;
    // One on a card is counted with its signal already.
    const auto decided = std::ranges::count_if(dossier.items, [&](const DossierItem& item) {
      return item.kind == ItemKind::besluit && item.decision == 0 && item.state != ItemState::vervallen &&
             report::leavesTheRoom(item) && item.at >= query.from && item.at < query.until;
    });
    if (decided > 0) facts.inDossiers.emplace_back("D" + std::to_string(dossier.number), static_cast<int>(decided));
  }
  return {};
}

/// Adds what one source shows to what was in view already.
void see(std::vector<report::PeriodSight>& sights, const Coverage& coverage) {
  for (std::size_t i = 0; i < sights.size(); ++i) {
    const ChannelSight& now = coverage.channels[i];
    if (now.seen && (!sights[i].sight.seen || sights[i].sight.by == "register")) sights[i].sight = now;
  }
}

/// A signal counts with the channel through which it came; only where that is not known, with what its access tells.
bool cameThrough(const CoverageChannel& channel, const store::SourceCount& source) {
  if (source.channel) return std::ranges::find(channel.channels, *source.channel) != channel.channels.end();
  return source.access && std::ranges::find(channel.access, *source.access) != channel.access.end();
}

}  // namespace

Result<void> addActs(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts) {
  if (auto done = addForwarded(workspace, query, facts); !done) return done;
  const auto decided = workspace.store().placedDecisions(query.from, query.until);
  if (!decided) return decided.error();
  for (auto one = decided->rbegin(); one != decided->rend(); ++one)
    facts.decided.push_back({one->at, one->card, one->place, one->phase, one->step});
  return addDossierDecisions(workspace, query, facts);
}

Result<void> addSight(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts) {
  const Knowledge& knowledge = workspace.knowledge();
  const Instant at = std::min(query.until, query.made);
  // The register is of the municipality, so it is asked by a signal that is about that and nothing else.
  Signal bare;
  bare.municipality = knowledge.ownMunicipality;
  for (const ChannelSight& channel : analyse::coverageOf(bare, knowledge, at).channels)
    facts.sight.push_back({channel, 0});
  const auto sources = workspace.store().countSources(query.from, query.until);
  if (!sources) return sources.error();
  for (const store::SourceCount& source : *sources) {
    Signal signal;
    signal.channel = source.channel;
    signal.access = source.access;
    see(facts.sight, analyse::coverageOf(signal, knowledge, at));
    for (std::size_t i = 0; i < facts.sight.size(); ++i)
      if (cameThrough(knowledge.framework.coverage.channels[i], source)) facts.sight[i].signals += source.count;
  }
  const auto replies = workspace.store().repliesBetween(query.from, query.until);
  if (!replies) return replies.error();
  for (const Reply& reply : *replies) {
    Signal signal;
    applyReplies(signal, {reply});
    see(facts.sight, analyse::coverageOf(signal, knowledge, at));
  }
  return {};
}

Result<void> addComing(Workspace& workspace, const PeriodQuery& query, report::PeriodFacts& facts) {
  constexpr std::chrono::days kStillNews{1}, kAhead{7};
  if (query.until + kStillNews < query.made) return {};  // what is to come now is no part of what is long over
  const auto coming = comingMoments(workspace, query.made, query.made + kAhead);
  if (!coming) return coming.error();
  for (const survey::ComingMoment& one : *coming)
    facts.coming.push_back({one.at, one.wholeDay, one.municipality, one.spot ? one.place : std::string(),
                            static_cast<std::int64_t>(one.signals.size()) + one.copies});
  return {};
}

}  // namespace peilstok::app
