#include "cli/bundle_words.h"

#include <fmt/format.h>

#include "model/words.h"

namespace peilstok::cli {

Json coverJson(const BundleCover& c) {
  return {{"id", c.id},
          {"kind", word(c.kind)},
          {"made", civil::format(c.made)},
          {"sender",
           {{"organisation", c.organisation},
            {"function", c.function},
            {"key", signature::written(c.key)},
            {"fingerprint", signature::fingerprint(c.key)}}},
          {"tlp", word(c.tlp)},
          {"note", c.note}};
}

Json wholeCoverJson(const BundleCover& c) {
  Json out = coverJson(c);
  out["framework"] = {{"version", c.frameworkVersion}, {"hash", c.frameworkHash}};
  const BundleFigures& f = c.figures;
  out["figures"] = {
      {"channels", f.channels}, {"places", f.places}, {"themes", f.themes}, {"phases", f.phases}, {"days", f.days}};
  out["involved"] = Json::array();
  for (const BundleInvolved& one : c.involved) out["involved"].push_back({{"id", one.id}, {"because", one.because}});
  out["groups"] = Json::array();
  for (const BundleGroup& one : c.groups) out["groups"].push_back({{"id", one.id}, {"signals", one.signals}});
  return out;
}

Json answerJson(const store::StoredBundle& answer) {
  const BundleAnswer& a = *answer.cover.answer;
  return {{"word", word(a.word)},
          {"reason", a.reason},
          {"by", answer.cover.function},
          {"organisation", answer.cover.organisation},
          {"received", civil::format(a.received)},
          {"made", civil::format(answer.cover.made)},
          {"known", answer.known}};
}

Json senderJson(const Sender& sender) {
  return {{"name", sender.name},
          {"organisation", textOrNull(sender.organisation)},
          {"function", textOrNull(sender.function)},
          {"fingerprint", signature::fingerprint(sender.key)},
          {"key", signature::written(sender.key)},
          {"trusted", sender.trusted},
          {"since", civil::format(sender.at)},
          {"role", sender.role}};
}

std::string fromWords(const BundleCover& cover) {
  return printable(fmt::format("{} ({})", cover.function, cover.organisation));
}

std::string answerWords(const BundleAnswer& answer) {
  const char* const what = answer.word == AnswerWord::in_behandeling ? "in behandeling" : "niets mee gedaan";
  if (answer.reason.empty()) return what;
  const char* const joint = answer.word == AnswerWord::in_behandeling ? ": " : " omdat ";
  return printable(what + (joint + answer.reason));
}

std::string countOf(std::size_t count, const char* one, const char* more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
}

}  // namespace peilstok::cli
