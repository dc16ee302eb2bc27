#include "exchange/mail_draft.h"

#include <fmt/format.h>
#include <sodium.h>

#include "base/hash.h"
#include "model/words.h"

namespace peilstok::exchange {

namespace {

/// Lines of 76 signs, as RFC 2045 asks.
std::string base64(std::string_view bytes) {
  constexpr std::size_t kPiece = 57;  // becomes 76 signs
  hash::ready();
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    const std::string_view piece = bytes.substr(at, kPiece);
    char line[sodium_base64_ENCODED_LEN(kPiece, sodium_base64_VARIANT_ORIGINAL)];
    sodium_bin2base64(line, sizeof line, reinterpret_cast<const unsigned char*>(piece.data()), piece.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    (out += line) += "\r\n";
  }
  return out;
}

/// A header may hold ASCII alone; any other name becomes one that says as much.
std::string plainName(const std::string& fileName) {
  std::string out;
  for (const char c : fileName) {
    const bool plain = c > ' ' && c < 0x7F && c != '"' && c != '\\';
    out += plain ? c : '_';
  }
  return out;
}

std::string forwardedText(const Bundle& bundle) {
  const BundleCover& c = bundle.cover;
  std::string out = fmt::format(
      "In de bijlage {} doorgezonden door {}",
      bundle.signals.size() == 1 ? "staat 1 signaal," : fmt::format("staan {} signalen,", bundle.signals.size()),
      c.function);
  if (!c.groups.empty())
    out += fmt::format(", in {}", c.groups.size() == 1 ? "1 groep" : fmt::format("{} groepen", c.groups.size()));
  out += ".\n";
  if (!c.figures.days.empty())
    out +=
        fmt::format("Ontvangen van {} tot en met {}.\n", c.figures.days.begin()->first, c.figures.days.rbegin()->first);
  if (!c.note.empty()) out += "\n" + c.note + "\n";
  return out + "\nOpen het bestand in Peilstok om de signalen in het Postvak te zetten.\n";
}

std::string answerText(const BundleCover& c) {
  const BundleAnswer& answer = *c.answer;
  const std::string what = answer.word == AnswerWord::in_behandeling ? "is in behandeling" : "daar is niets mee gedaan";
  std::string out = fmt::format("Antwoord van {} op doorzending {}: {}.\n", c.function, answer.to, what);
  if (!answer.reason.empty()) out += "\n" + answer.reason + "\n";
  return out + "\nOpen het bestand in Peilstok om het antwoord bij de doorzending te zetten.\n";
}

}  // namespace

std::string mailDraft(const Bundle& bundle, const std::string& fileName, std::string_view bytes) {
  const BundleCover& c = bundle.cover;
  const std::string label(word(c.tlp)), boundary = "peilstok-" + c.id;
  // Not the fingerprint: whoever forges the bundle would forge that too, so it is told by another way.
  const std::string text = label + "\n\n" + (c.answer ? answerText(c) : forwardedText(bundle));
  const std::string subject = c.answer
                                  ? fmt::format("{} Antwoord op een doorzending", label)
                                  : fmt::format("{} Doorzending online signalen {}", label, civil::formatDate(c.made));
  std::string out;
  const auto line = [&](std::string_view words) { (out += words) += "\r\n"; };
  line("X-Unsent: 1");  // mail programs that know it open the file as a draft
  line("Subject: " + subject);
  line("MIME-Version: 1.0");
  line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
  line("");
  line("--" + boundary);
  line("Content-Type: text/plain; charset=utf-8");
  line("Content-Transfer-Encoding: base64");
  line("");
  out += base64(text);
  line("--" + boundary);
  line("Content-Type: application/octet-stream; name=\"" + plainName(fileName) + "\"");
  line("Content-Disposition: attachment; filename=\"" + plainName(fileName) + "\"");
  line("Content-Transfer-Encoding: base64");
  line("");
  out += base64(bytes);
  line("--" + boundary + "--");
  return out;
}

}  // namespace peilstok::exchange
