// Links to a person's profile. Links to posts of news sites, groups, events and invitations are left alone.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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
    {" linktr.ee onlyfans.com twitch.tv kick.com patreon.com soundcloud.com tellonym.me ngl.link ", "", true, false,
     " directory videos login signup about terms help settings p jobs store downloads my discover search "},
    {" vk.com ", "", true, false, " feed im video clips wall away.php share.php login search "},
    {" pinterest.com pinterest.nl ", "", true, false, " pin ideas search explore business today login "},
    {" strava.com ", " athletes pros ", false, false, ""},
    {" spotify.com ", " user ", false, false, ""},
    {" marktplaats.nl ", " u ", false, false, ""},
    {" vinted.nl vinted.com ", " member ", false, false, ""},
});

/// By name of the host, since every word of a text with a slash is asked for.
const std::unordered_map<std::string_view, const Site*>& sitesByHost() {
  static const auto table = [] {
    std::unordered_map<std::string_view, const Site*> sites;
    for (const Site& site : kSites)
      for (std::size_t at = 1; at < site.hosts.size();) {
        const std::size_t end = site.hosts.find(' ', at);
        sites.emplace(site.hosts.substr(at, end - at), &site);
        at = end + 1;
      }
    return sites;
  }();
  return table;
}

bool isHostChar(char32_t c) { return c < 0x80 && (isDigit(c) || isAsciiLetter(c) || c == U'.' || c == U'-'); }

bool endsAddress(char32_t c) {
  return c <= U' ' || c == kBarrier || std::u32string_view(U"<>\"'()[]{}|\\^`,;").find(c) != std::u32string_view::npos;
}

/// The site of a host, with any "www.", "m." or language in front of it left out.
const Site* siteOf(const std::string& host) {
  const auto last = host.rfind('.');
  if (last == std::string::npos || last == 0) return nullptr;
  const auto second = host.rfind('.', last - 1);
  const auto site = sitesByHost().find(second == std::string::npos ? host : std::string_view(host).substr(second + 1));
  return site == sitesByHost().end() ? nullptr : site->second;
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

struct Host {
  std::string name;
  std::size_t path = 0;  ///< behind the slash that ends it, or 0 when none does
};

/// Behind the first of `spellings` that stands at `at`, or `at`.
template <std::size_t N>
std::size_t skipSpelled(const Folded& t, std::size_t at, const std::array<std::string_view, N>& spellings) {
  const char32_t first = lower(t.at(at));
  for (const std::string_view spelling : spellings)
    if (first == static_cast<char32_t>(spelling[0]) && t.startsWith(at, spelling)) return at + spelling.size();
  return at;
}

/// "instagram.com/", "instagram[.]com/", "instagram punt com slash ".
Host readHost(const Folded& t, std::size_t at) {
  static constexpr auto dots =
      std::to_array<std::string_view>({"[.]", "(.)", "[dot]", "(dot)", "[punt]", "(punt)", " dot ", " punt "});
  static constexpr auto slashes = std::to_array<std::string_view>({"/", " slash "});
  Host host;
  std::size_t i = at;
  while (i - at <= kLongestHost) {
    const std::size_t label = i;
    while (i - at <= kLongestHost && isHostChar(t.at(i))) ++i;
    const std::size_t slash = skipSpelled(t, i, slashes), next = i == label ? i : skipSpelled(t, i, dots);
    if (slash == i && next == i) return {};
    host.name += t.lowered(label, i);
    if (slash != i) {
      host.path = slash;
      return host;
    }
    host.name += '.';
    i = next;
  }
  return {};
}

}  // namespace

std::size_t matchProfileLink(const Folded& t, std::size_t at) {
  const char32_t before = t.before(at);
  if (!t.hasSlash()) return 0;
  if (before == U'.' || before == U'-' || before == U'@') return 0;
  // "hxxp" is how people write a link that must not be opened by accident.
  static constexpr auto schemes = std::to_array<std::string_view>({"https://", "http://", "hxxps://", "hxxp://"});
  const std::size_t begin = skipSpelled(t, at, schemes);
  const bool scheme = begin != at;
  const Host host = readHost(t, begin);
  constexpr std::size_t kShortestHost = 4;
  if (host.path == 0 || host.name.size() < kShortestHost) return 0;
  const Site* site = siteOf(host.name);
  // Without a scheme "en/@naam" is no address; the account in it is found as such.
  if (site == nullptr && !scheme) return 0;
  return isProfilePath(t, host.path, site) ? addressEnd(t, host.path) : 0;
}

}  // namespace peilstok::privacy
