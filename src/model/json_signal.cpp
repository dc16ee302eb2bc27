// Reading and keeping signals as JSON. Everything here comes from outside, so every type, length and word is checked.

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "model/json.h"
#include "model/json_fields.h"
#include "model/json_line.h"
#include "model/json_source.h"
#include "model/words.h"

namespace peilstok::json {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

// Far above what an honest signal holds; an object that passes them costs little to weigh.
constexpr std::size_t kMaxIdBytes = 256;
constexpr std::size_t kMaxReasonBytes = 16u << 10;
constexpr std::size_t kMaxItems = 10000;

Result<void> readReliability(const Json& object, Signal& signal) {
  std::string code;
  if (auto ok = readText(object, "reliability", "reliability", kMaxWordBytes, code); !ok) return ok;
  if (!member(object, "reliability")) return {};
  if (code.size() != 2 || code[0] < 'A' || code[0] > 'F' || code[1] < '1' || code[1] > '6')
    return unknownWord("reliability");
  signal.reliability = Reliability{code[0], code[1] - '0'};
  return {};
}

Result<const Json*> readList(const Json& object, const char* key) {
  const Json* list = member(object, key);
  if (!list) return static_cast<const Json*>(nullptr);
  if (!list->is_array()) return malformed(key);
  if (list->size() > kMaxItems) return tooLarge(key);
  return list;
}

std::string itemName(const char* list, std::size_t index) {
  return std::string(list) + "[" + std::to_string(index) + "]";
}

Result<ReachCount> readReachCount(const Json& item, const std::string& name) {
  if (!item.is_object()) return malformed(name);
  ReachCount out;
  if (!member(item, "at")) return malformed(name + ".at");
  if (auto ok = readMoment(item, "at", name + ".at", out.at); !ok) return ok.error();
  const Json* count = member(item, "count");
  if (!count || !count->is_number_integer()) return malformed(name + ".count");
  if (count->is_number_unsigned() &&
      count->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    return malformed(name + ".count");
  out.count = count->get<std::int64_t>();
  if (out.count < 0) return malformed(name + ".count");
  return out;
}

Result<void> readReach(const Json& object, Signal& signal) {
  const auto list = readList(object, "reach");
  if (!list) return list.error();
  for (std::size_t i = 0; *list && i < (*list)->size(); ++i) {
    const auto count = readReachCount((**list)[i], itemName("reach", i));
    if (!count) return count.error();
    signal.reach.push_back(*count);
  }
  return {};
}

Result<void> readPolice(const Json& object, Signal& signal) {
  const Json* police = member(object, "police");
  if (!police) return {};
  if (!police->is_object()) return malformed("police");
  PoliceInput out;
  if (!member(*police, "judgement")) return malformed("police.judgement");
  if (auto ok = readWord<PoliceJudgement>(*police, "judgement", "police.judgement", out.judgement); !ok) return ok;
  if (auto ok = readText(*police, "reason", "police.reason", kMaxReasonBytes, out.reason); !ok) return ok;
  signal.police = std::move(out);
  return {};
}

Result<ContextItem> readContextItem(const Json& item, const std::string& name) {
  if (!item.is_object()) return malformed(name);
  ContextItem out;
  if (!member(item, "kind")) return malformed(name + ".kind");
  if (auto ok = readWord<ContextKind>(item, "kind", name + ".kind", out.kind); !ok) return ok.error();
  if (auto ok = readText(item, "theme", name + ".theme", kMaxReasonBytes, out.theme); !ok) return ok.error();
  if (auto ok = readMoment(item, "at", name + ".at", out.at); !ok) return ok.error();
  if (auto ok = readMunicipality(item, "municipality", name + ".municipality", out.municipality); !ok)
    return ok.error();
  if (auto ok = readWord<Outcome>(item, "outcome", name + ".outcome", out.outcome); !ok) return ok.error();
  return out;
}

Result<void> readContext(const Json& object, Signal& signal) {
  const auto list = readList(object, "context");
  if (!list) return list.error();
  for (std::size_t i = 0; *list && i < (*list)->size(); ++i) {
    auto item = readContextItem((**list)[i], itemName("context", i));
    if (!item) return item.error();
    signal.context.push_back(std::move(*item));
  }
  return {};
}

/// The key of a wrong answer is not named in the error: it is imported text.
Result<void> readIndicators(const Json& object, Signal& signal) {
  const Json* answers = member(object, "indicators");
  if (!answers) return {};
  if (!answers->is_object()) return malformed("indicators");
  if (answers->size() > kMaxItems) return tooLarge("indicators");
  for (const auto& [key, value] : answers->items()) {
    if (key.empty() || key.size() > kMaxWordBytes) return malformed("indicators");
    if (!value.is_string()) return malformed("indicators");
    const auto answer = fromWord<Answer>(value.get_ref<const std::string&>());
    if (!answer) return unknownWord("indicators");
    signal.indicators[key] = *answer;
  }
  return {};
}

Result<void> readExtras(const Json& object, Signal& signal) {
  if (auto ok = readReach(object, signal); !ok) return ok;
  if (auto ok = readPolice(object, signal); !ok) return ok;
  if (auto ok = readContext(object, signal); !ok) return ok;
  return readIndicators(object, signal);
}

Result<void> readId(const Json& object, std::string& id) {
  std::string read;
  if (auto ok = readText(object, "id", "id", kMaxIdBytes, read); !ok) return ok;
  if (read.empty()) return malformed("id");
  id = std::move(read);
  return {};
}

/// What was never ours to see is refused before anything else of it is looked at.
Result<void> readAccess(const Json& object, Signal& signal) {
  if (auto ok = readWord<Access>(object, "access", "access", signal.access); !ok) return ok;
  if (signal.access == Access::besloten_zonder_uitnodiging) return Error{ErrorCode::access_not_allowed, "access"};
  return {};
}

Result<void> readMessage(const Json& object, Signal& signal) {
  if (!member(object, "text")) return malformed("text");
  if (auto ok = readText(object, "text", "text", kMaxTextBytes, signal.text); !ok) return ok;
  if (auto ok = readMoment(object, "received", "received", signal.received); !ok) return ok;
  if (auto ok = readWord<Channel>(object, "channel", "channel", signal.channel); !ok) return ok;
  if (auto ok = readText(object, "platform", "platform", kMaxWordBytes, signal.platform); !ok) return ok;
  if (auto ok = readWord<Observed>(object, "observed", "observed", signal.observed); !ok) return ok;
  if (auto ok = readReliability(object, signal); !ok) return ok;
  return readMunicipality(object, "municipality", "municipality", signal.municipality);
}

void addMoment(JsonLine& line, std::string_view name, Instant moment) {
  line.key(name);
  line.text(civil::format(moment));
}

void addReach(JsonLine& line, const std::vector<ReachCount>& reach) {
  line.key("reach");
  line.beginArray();
  for (const ReachCount& r : reach) {
    line.beginObject();
    addMoment(line, "at", r.at);
    line.key("count");
    line.number(r.count);
    line.endObject();
  }
  line.endArray();
}

void addContext(JsonLine& line, const std::vector<ContextItem>& context) {
  line.key("context");
  line.beginArray();
  for (const ContextItem& item : context) {
    line.beginObject();
    line.key("kind");
    line.text(word(item.kind));
    line.key("theme");
    line.text(item.theme);
    if (item.at) addMoment(line, "at", *item.at);
    if (!item.municipality.empty()) {
      line.key("municipality");
      line.text(item.municipality);
    }
    line.key("outcome");
    line.text(word(item.outcome));
    line.endObject();
  }
  line.endArray();
}

}  // namespace

Result<Signal> readSignal(std::string_view object, std::string& id) {
  id.clear();
  const auto parsed = parseObject(object);
  if (!parsed) return parsed.error();
  Signal signal;
  const auto idRead = readId(*parsed, id);
  if (auto ok = readAccess(*parsed, signal); !ok) return ok.error();
  if (!idRead) return idRead.error();
  if (auto ok = readMessage(*parsed, signal); !ok) return ok.error();
  if (auto ok = readExtras(*parsed, signal); !ok) return ok.error();
  signal.id = id;
  return signal;
}

std::string writeSignalExtras(const Signal& signal) {
  JsonLine line;
  line.beginObject();
  if (!signal.reach.empty()) addReach(line, signal.reach);
  if (signal.police) {
    line.key("police");
    line.beginObject();
    line.key("judgement");
    line.text(word(signal.police->judgement));
    line.key("reason");
    line.text(signal.police->reason);
    line.endObject();
  }
  if (!signal.context.empty()) addContext(line, signal.context);
  if (!signal.indicators.empty()) {
    line.key("indicators");
    line.beginObject();
    for (const auto& [indicator, answer] : signal.indicators) {
      line.key(indicator);
      line.text(word(answer));
    }
    line.endObject();
  }
  line.endObject();
  return line.take();
}

OrderedJson signalJson(const Signal& signal) {
  OrderedJson out = {{"id", signal.id}, {"text", signal.text}};
  if (signal.received) out["received"] = civil::format(*signal.received);
  if (signal.channel) out["channel"] = word(*signal.channel);
  if (!signal.platform.empty()) out["platform"] = signal.platform;
  if (signal.access) out["access"] = word(*signal.access);
  if (signal.observed) out["observed"] = word(*signal.observed);
  if (signal.reliability)
    out["reliability"] =
        std::string{signal.reliability->source, static_cast<char>('0' + signal.reliability->credibility)};
  if (!signal.municipality.empty()) out["municipality"] = signal.municipality;
  out.update(OrderedJson::parse(writeSignalExtras(signal)));
  return out;
}

Result<void> readSignalExtras(std::string_view object, Signal& signal) {
  if (object.empty()) return {};
  const auto parsed = parseObject(object);
  if (!parsed) return parsed.error();
  signal.reach.clear();
  signal.police.reset();
  signal.context.clear();
  signal.indicators.clear();
  return readExtras(*parsed, signal);
}

}  // namespace peilstok::json
