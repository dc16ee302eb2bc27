// Links to a person's profile. Links to posts of news sites, groups, events and invitations are left alone.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "privacy/matchers.h"

namespace peilstok::privacy {

namespace {

constexpr std::size_t kLongestHost = 100;
constexpr std::size_t kLongestSegment = 100;

using List = std::string_view;  ///< words between single spaces, with one at either end

bool has(List list, const std::string& wordToFind) { return list.find(" " + wordToFind + " ") != List::npos; }

/// How a site writes the address of a profile.
struct Site {
  List hosts;
  List under;     ///< first segments behind which the name stands ("in" of linkedin.com/in/name)
  bool direct;    ///< the first segment may be the name itself
  bool atSign;    ///< "@name" as first segment
  List reserved;  ///< first segments that are no name
};

constexpr auto kSites = std::to_array<Site>({
    {" facebook.com fb.com fb.me ", " people profile.php ", true, false,
     " events event groups group watch marketplace story.php permalink.php photo photo.php photos hashtag pages "
     "gaming login login.php sharer sharer.php share reel reels videos help policies search public dialog home.php "
     "media notes stories fundraisers donate l.php plugins "},
    {" instagram.com instagr.am ", " stories ", true, true,
     " p reel reels explore tv accounts direct about legal developer "},
    {" x.com twitter.com nitter.net ", "", true, true,
     " i home search hashtag explore intent share settings notifications messages login tos privacy compose about "},
    {" tiktok.com ", "", false, true, ""},
    {" t.me telegram.me telegram.dog ", " s ", true, false,
     " joinchat c addstickers addemoji share proxy socks boost addlist iv login setlanguage addtheme bg "},
    {" linkedin.com ", " in pub ", false, false, ""},
    {" snapchat.com ", " add ", false, true, ""},
    {" youtube.com ", " c user channel ", false, true, ""},
    {" reddit.com ", " user u ", false, false, ""},
    {" threads.net threads.com ", "", false, true, ""},
    {" bsky.app ", " profile ", false, false, ""},
    {" discord.com ", " users ", false, false, ""},
    {" linktr.ee onlyfans.com twitch.tv ", "", true, false,
     " directory videos login signup about terms help settings p jobs store downloads my "},
});

bool isHostChar(char32_t c) { return c < 0x80 && (isDigit(c) || isAsciiLetter(c) || c == U'.' || c == U'-'); }

bool endsAddress(char32_t c) {
  return c <= U' ' || c == kBarrier || std::u32string_view(U"<>\"'()[]{}|\\^`,;").find(c) != std::u32string_view::npos;
}

/// The site of a host, with any "www.", "m." or language in front of it left out.
const Site* siteOf(const std::string& host) {
  const auto last = host.rfind('.');
  if (last == std::string::npos || last == 0) return nullptr;
  const auto second = host.rfind('.', last - 1);
  const std::string name = second == std::string::npos ? host : host.substr(second + 1);
  for (const Site& site : kSites)
    if (has(site.hosts, name)) return &site;
  return nullptr;
}

std::size_t segmentEnd(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (i - at < kLongestSegment && !endsAddress(t.at(i)) && t.at(i) != U'/' && t.at(i) != U'?' && t.at(i) != U'#')
    ++i;
  while (i > at && (t.before(i) == U'.' || t.before(i) == U':' || t.before(i) == U'!')) --i;
  return i;
}

/// A name has a letter or a digit and nothing that only a sentence has.
bool isName(const Folded& t, std::size_t begin, std::size_t end) {
  bool any = false;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = t.at(i);
    if (isWordChar(c)) any = true;
    else if (c != U'.' && c != U'-' && c != U'%' && c != U':') return false;
  }
  return any;
}

/// True when the path at `at` (behind the first slash) leads to a profile; `site` is null for a host that is not
/// known, where only "@name" tells.
bool isProfilePath(const Folded& t, std::size_t at, const Site* site) {
  const std::size_t end = segmentEnd(t, at);
  if (t.at(at) == U'@') return (site == nullptr || site->atSign) && isName(t, at + 1, end);
  if (site == nullptr || end == at) return false;
  const std::string first = t.lowered(at, end);
  if (has(site->under, first)) {
    if (first == "profile.php") return t.startsWith(end, "?id=") && isDigit(t.at(end + 4));
    return t.at(end) == U'/' && isName(t, end + 1, segmentEnd(t, end + 1));
  }
  return site->direct && !has(site->reserved, first) && isName(t, at, end);
}

std::size_t addressEnd(const Folded& t, std::size_t at) {
  std::size_t i = at;
  while (!endsAddress(t.at(i))) ++i;
  while (i > at && std::u32string_view(U".:!?").find(t.before(i)) != std::u32string_view::npos) --i;
  return i;
}

}  // namespace

std::size_t matchProfileLink(const Folded& t, std::size_t at) {
  const char32_t before = t.before(at);
  if (!t.hasSlash()) return 0;
  if (before == U'.' || before == U'-' || before == U'@') return 0;
  std::size_t i = at;
  bool scheme = false;
  for (const std::string_view s : {"https://", "http://"}) {
    if (!t.startsWith(at, s)) continue;
    i = at + s.size();
    scheme = true;
    break;
  }
  const std::size_t host = i;
  while (i - host <= kLongestHost && isHostChar(t.at(i))) ++i;
  if (t.at(i) != U'/' || i - host < 4) return 0;
  const Site* site = siteOf(t.lowered(host, i));
  // Without a scheme "en/@naam" is no address; the account in it is found as such.
  if (site == nullptr && !scheme) return 0;
  return isProfilePath(t, i + 1, site) ? addressEnd(t, i + 1) : 0;
}

}  // namespace peilstok::privacy
