#include <optional>
#include <string>
#include <string_view>

#include "privacy/matchers.h"
#include "privacy/spelled_digits.h"

namespace peilstok::privacy {

namespace {

std::string keepDigits(std::string_view s) {
  std::string out;
  for (const char c : s)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

std::string keepAlphanumerics(std::string_view s) {
  std::string out;
  for (const char c : s)
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) out += c;
  return out;
}

void replaceAll(std::string& s, std::string_view what, std::string_view by) {
  for (std::size_t i = s.find(what); i != std::string::npos; i = s.find(what, i + by.size()))
    s.replace(i, what.size(), by);
}

void dropFront(std::string& s, std::string_view front) {
  if (s.starts_with(front)) s.erase(0, front.size());
}

/// A Dutch number gets its leading zero back, so that "+31 6" and "06" are the same telephone.
std::string telephone(const std::string& low) {
  std::string digits = keepDigits(low);
  const bool plus = low.find('+') != std::string::npos;
  if (!plus && digits.starts_with("00")) digits.erase(0, 2);
  else if (!plus && !(digits.size() == 11 && digits.starts_with("316"))) return digits;
  if (!digits.starts_with("31")) return digits;
  digits.erase(0, digits.starts_with("310") ? 3 : 2);
  return "0" + digits;
}

/// The digits of a number that is partly words or look-alike letters.
std::optional<std::string> spelledTelephone(const Folded& t) {
  constexpr std::size_t kDigits = 10;
  const SpelledNumber number = readSpelledNumber(t, 0, kDigits);
  if (!number.spelled || number.end != t.size()) return std::nullopt;
  return number.digits;
}

std::string email(const std::string& low) {
  std::string out = low;
  for (const std::string_view at :
       {"(at)", "[at]", "{at}", "<at>", " at ", "apenstaartje", "apenstaart", "apestaartje", "apestaart"})
    if (out.find('@') == std::string::npos) replaceAll(out, at, "@");
  for (const std::string_view dot :
       {"(punt)", "[punt]", "{punt}", "<punt>", " punt ", "(dot)", "[dot]", "{dot}", "<dot>", " dot "})
    replaceAll(out, dot, ".");
  for (const std::string_view sign : {" ", "(", ")", "[", "]", "{", "}", "<", ">"}) replaceAll(out, sign, "");
  return out;
}

std::string link(std::string low) {
  for (const std::string_view scheme : {"https://", "http://", "hxxps://", "hxxp://"}) dropFront(low, scheme);
  for (const std::string_view dot : {"[.]", "(.)", "[dot]", "(dot)", "[punt]", "(punt)", " punt ", " dot "})
    replaceAll(low, dot, ".");
  replaceAll(low, " slash ", "/");
  for (const std::string_view front : {"www.", "m.", "mobile."}) dropFront(low, front);
  const std::size_t query = low.find_first_of("?#");
  if (query != std::string::npos && low.find("profile.php") == std::string::npos) low.erase(query);
  while (!low.empty() && low.back() == '/') low.pop_back();
  return low;
}

std::string address(const std::string& low) {
  std::string out;
  for (const char c : low) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == ',';
    if (!blank) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string account(std::string low) {
  dropFront(low, "/");
  dropFront(low, "u/");
  dropFront(low, "@");
  return low;
}

}  // namespace

std::string normalisedValue(MaskKind kind, std::string_view utf8) {
  const Folded folded(utf8);
  const std::string low = folded.lowered(0, folded.size());
  switch (kind) {
    case MaskKind::account: return account(low);
    case MaskKind::telefoon: return spelledTelephone(folded).value_or(telephone(low));
    case MaskKind::email: return email(low);
    case MaskKind::naam_met_adres: return address(low);
    case MaskKind::iban: return ibanMeant(keepAlphanumerics(low));
    case MaskKind::kenteken: return keepAlphanumerics(low);
    case MaskKind::bsn: return keepDigits(low);
    case MaskKind::profiellink: return link(low);
  }
  return low;
}

}  // namespace peilstok::privacy
