#include "exchange/lines.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/json.h"
#include "model/words.h"

namespace peilstok::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::string line(const Json& object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Length of the mask that begins at `at` ("[telefoon]", "[telefoon:1a2b3c4d]"), and its kind; 0 when there is none.
std::size_t maskAt(std::string_view text, std::size_t at, std::string_view& kind) {
  constexpr std::size_t kPseudonym = 9;  // a colon and eight digits
  for (const auto& [value, word] : Words<MaskKind>::table) {
    if (text.compare(at + 1, word.size(), word) != 0) continue;
    std::size_t end = at + 1 + word.size();
    if (end < text.size() && text[end] == ':' &&
        text.substr(end, kPseudonym).find_first_not_of("0123456789abcdef", 1) == std::string_view::npos)
      end += kPseudonym;
    if (end >= text.size() || text[end] != ']') continue;
    kind = word;
    return end + 1 - at;
  }
  return 0;
}

}  // namespace

std::map<std::string, std::int64_t> masksIn(const Signal& signal) {
  std::map<std::string, std::int64_t> counts;
  for (const std::string_view text : {std::string_view(signal.text), std::string_view(signal.url)}) {
    for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at)) {
      std::string_view kind;
      const std::size_t length = maskAt(text, at, kind);
      if (length > 0) ++counts[std::string(kind)];
      at += std::max<std::size_t>(1, length);
    }
  }
  return counts;
}

std::string headerLine(const Bundle& bundle) {
  const BundleCover& c = bundle.cover;
  return line({{"peilstok", "bundel"},
               {"version", formatVersion},
               {"kind", word(c.kind)},
               {"id", c.id},
               {"made", civil::format(c.made)},
               {"sender", {{"organisation", c.organisation}, {"function", c.function}}},
               {"key", signature::written(c.key)},
               {"framework", {{"version", c.frameworkVersion}, {"hash", c.frameworkHash}}},
               {"tlp", word(c.tlp)},
               {"groups", c.groups.size()},
               {"signals", bundle.signals.size()}});
}

std::string noteLine(const std::string& note) { return line({{"part", "note"}, {"text", note}}); }

std::string figuresLine(const BundleFigures& f) {
  return line({{"part", "figures"},
               {"channels", f.channels},
               {"places", f.places},
               {"themes", f.themes},
               {"phases", f.phases},
               {"days", f.days}});
}

std::string involvedLine(const BundleInvolved& involved) {
  return line({{"part", "involved"}, {"id", involved.id}, {"because", involved.because}});
}

std::string groupLine(const BundleGroup& group) {
  return line({{"part", "group"}, {"id", group.id}, {"signals", group.signals}});
}

std::string signalLine(const ForwardedSignal& forwarded) {
  Json out = {{"part", "signal"}};
  out.update(json::signalJson(forwarded.signal));
  if (!forwarded.signal.title.empty()) out["title"] = forwarded.signal.title;
  if (!forwarded.signal.url.empty()) out["url"] = forwarded.signal.url;
  if (!forwarded.sourceId.empty()) out["source_id"] = forwarded.sourceId;
  out["masks"] = masksIn(forwarded.signal);
  return line(out);
}

std::string answerLine(const BundleAnswer& answer) {
  return line({{"part", "answer"},
               {"to", answer.to},
               {"received", civil::format(answer.received)},
               {"word", word(answer.word)},
               {"reason", answer.reason}});
}

}  // namespace peilstok::exchange
