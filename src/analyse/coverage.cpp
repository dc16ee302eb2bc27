#include "analyse/coverage.h"

#include <algorithm>

namespace peilstok::analyse {

namespace {

template <class Value>
bool contains(const std::vector<Value>& values, const Value& wanted) {
  return std::find(values.begin(), values.end(), wanted) != values.end();
}

/// A person answered something that this channel's roles are asked about.
bool answeredByRole(const CoverageChannel& channel, const Signal& signal, const Framework& framework) {
  return std::any_of(signal.indicators.begin(), signal.indicators.end(), [&](const auto& own) {
    const Indicator* indicator = own.second == Answer::onbekend ? nullptr : framework.indicator(own.first);
    return indicator && !indicator->ask.empty() && contains(channel.asked, indicator->ask);
  });
}

bool hasContextElsewhere(const Signal& signal) {
  return std::any_of(signal.context.begin(), signal.context.end(), [&](const ContextItem& item) {
    return !item.municipality.empty() && !signal.municipality.empty() && item.municipality != signal.municipality;
  });
}

/// What in the signal itself shows that the channel works; empty when nothing does.
std::string shownBy(const CoverageChannel& channel, const Signal& signal, const Framework& framework) {
  if (signal.channel && contains(channel.channels, *signal.channel)) return "signaal";
  if (signal.access && contains(channel.access, *signal.access)) return "signaal";
  if (signal.police && contains(channel.police, signal.police->judgement)) return "politie";
  if (answeredByRole(channel, signal, framework)) return "mens";
  return channel.elsewhere && hasContextElsewhere(signal) ? "context" : "";
}

/// Adds what the register says: the latest contact, and the groups that were not heard for too long.
void consultRegister(const CoverageChannel& channel, const Knowledge& knowledge, Instant now, ChannelSight& sight) {
  bool fresh = false;
  for (const ChannelContact& contact : knowledge.contacts) {
    if (contact.channel != channel.id || contact.last > now) continue;
    if (!sight.last || *sight.last < contact.last) sight.last = contact.last;
    const double days = static_cast<double>((now - contact.last).count()) / 86400.0;
    if (days <= channel.freshDays) fresh = true;
    else sight.staleGroups.push_back(contact.group);
  }
  if (fresh && !sight.seen) {
    sight.seen = true;
    sight.by = "register";
  }
}

}  // namespace

Coverage coverageOf(const Signal& signal, const Knowledge& knowledge, Instant now) {
  const bool own = !knowledge.ownMunicipality.empty() && signal.municipality == knowledge.ownMunicipality;
  Coverage coverage;
  for (const CoverageChannel& channel : knowledge.framework.coverage.channels) {
    ChannelSight sight;
    sight.id = channel.id;
    sight.name = channel.name;
    sight.hidden = channel.hidden;
    sight.by = shownBy(channel, signal, knowledge.framework);
    sight.seen = !sight.by.empty();
    if (own) consultRegister(channel, knowledge, now, sight);
    coverage.channels.push_back(std::move(sight));
  }
  return coverage;
}

}  // namespace peilstok::analyse
