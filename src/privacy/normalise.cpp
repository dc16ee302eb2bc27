#include <string>
#include <string_view>

#include "privacy/matchers.h"

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

std::string email(const std::string& low) {
  std::string out = low;
  const auto replaceAll = [&out](std::string_view what, std::string_view by) {
    for (std::size_t i = out.find(what); i != std::string::npos; i = out.find(what, i + by.size()))
      out.replace(i, what.size(), by);
  };
  for (const std::string_view at : {"(at)", "[at]", "{at}", "<at>", " at ", "apenstaartje", "apestaartje"})
    if (out.find('@') == std::string::npos) replaceAll(at, "@");
  for (const std::string_view dot :
       {"(punt)", "[punt]", "{punt}", "<punt>", " punt ", "(dot)", "[dot]", "{dot}", "<dot>", " dot "})
    replaceAll(dot, ".");
  for (const std::string_view sign : {" ", "(", ")", "[", "]", "{", "}", "<", ">"}) replaceAll(sign, "");
  return out;
}

std::string link(std::string low) {
  dropFront(low, "https://");
  dropFront(low, "http://");
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
    case MaskKind::telefoon: return telephone(low);
    case MaskKind::email: return email(low);
    case MaskKind::naam_met_adres: return address(low);
    case MaskKind::iban:
    case MaskKind::kenteken: return keepAlphanumerics(low);
    case MaskKind::bsn: return keepDigits(low);
    case MaskKind::profiellink: return link(low);
  }
  return low;
}

}  // namespace peilstok::privacy
