#include "intake/xml/feed.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.h"
#include "intake/encoding.h"
#include "intake/html_text.h"
#include "intake/xml/xml.h"

namespace peilstok::intake {

namespace {

constexpr std::size_t kChunk = 64u << 10;
constexpr std::string_view kPlatform = "rss";

enum class Family { none, rss, atom, dublinCore, content, media };

/// The families of names that feeds are made of. RSS 2.0 has no namespace, RSS 1.0 and 0.9 have one each.
Family familyOf(std::string_view space) {
  if (space.empty() || space == "http://purl.org/rss/1.0/" || space == "http://my.netscape.com/rdf/simple/0.9/" ||
      space == "http://backend.userland.com/rss2")
    return Family::rss;
  if (space == "http://www.w3.org/2005/Atom" || space == "http://purl.org/atom/ns#") return Family::atom;
  if (space == "http://purl.org/dc/elements/1.1/" || space == "http://purl.org/dc/terms/") return Family::dublinCore;
  if (space == "http://purl.org/rss/1.0/modules/content/") return Family::content;
  return space == "http://search.yahoo.com/mrss/" ? Family::media : Family::none;
}

/// Where the content of an element goes. Of several for one field that with the highest rank counts.
struct Target {
  Family family;
  std::string_view name, field;
  int rank;
};
constexpr std::array<Target, 21> kTargets = {{{Family::rss, "title", "title", 2},
                                              {Family::rss, "description", "text", 2},
                                              {Family::rss, "link", "url", 2},
                                              {Family::rss, "author", "author", 1},
                                              {Family::rss, "pubDate", "received", 3},
                                              {Family::rss, "guid", "id", 2},
                                              {Family::content, "encoded", "text", 3},
                                              {Family::dublinCore, "creator", "author", 2},
                                              {Family::dublinCore, "date", "received", 2},
                                              {Family::dublinCore, "identifier", "id", 1},
                                              {Family::atom, "title", "title", 2},
                                              {Family::atom, "summary", "text", 2},
                                              {Family::atom, "content", "text", 3},
                                              {Family::atom, "name", "author", 2},
                                              {Family::atom, "published", "received", 3},
                                              {Family::atom, "issued", "received", 3},
                                              {Family::atom, "updated", "received", 1},
                                              {Family::atom, "modified", "received", 1},
                                              {Family::atom, "id", "id", 2},
                                              {Family::media, "title", "title", 1},
                                              {Family::media, "description", "text", 1}}};

const Target* targetOf(Family family, std::string_view name) {
  for (const Target& target : kTargets)
    if (target.family == family && target.name == name) return &target;
  return nullptr;
}

void appendEscaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
}

/// One item while it is being read.
class Item {
 public:
  explicit Item(const Limits& limits) : m_limits(limits) {}

  void begin() {
    m_values.clear();
    m_capture = nullptr;
    m_depth = 0;
    m_bytes = 0;
    m_tooLong = false;
  }

  void open(xml::Name name, const xml::Attributes& attributes) {
    ++m_depth;
    if (m_capture != nullptr) return keepTag("<", name);
    const Family family = familyOf(name.space);
    if (m_depth == 1) m_inAuthor = family == Family::atom && name.local == "author";
    if (m_depth == 1 && family == Family::atom && name.local == "link") return takeLink(attributes);
    const Target* target = targetOf(family, name.local);
    if (target == nullptr || !mayStandHere(*target)) return;
    m_capture = target;
    m_captureDepth = m_depth;
    m_content.clear();
    const std::string_view type = attributes.get("type");
    const bool saysPlain = type.empty() || type == "text" || type == "plain" || type == "text/plain";
    const bool markup = target->field == "text" || target->field == "title";
    m_plain = !markup || (saysPlain && (family == Family::atom || family == Family::media));
  }

  /// False when it was the item itself that ended.
  bool close(xml::Name name) {
    if (m_depth == 0) return false;
    if (m_capture != nullptr && m_depth == m_captureDepth) finish();
    else if (m_capture != nullptr) keepTag("</", name);
    --m_depth;
    return true;
  }

  void text(std::string_view utf8) {
    if (m_capture == nullptr) return;
    // Text within elements that are written out is text; text right inside is HTML that was written as text.
    if (m_depth > m_captureDepth && !m_plain) {
      std::string escaped;
      appendEscaped(escaped, utf8);
      keep(escaped);
    } else {
      keep(utf8);
    }
  }

  bool tooLong() const { return m_tooLong; }

  RawRecord record(std::uint64_t row) {
    RawRecord made;
    made.row = row;
    for (Value& value : m_values)
      if (!value.content.empty()) made.fields[value.field] = std::move(value.content);
    if (const auto moment = made.fields.find("received"); moment != made.fields.end())
      moment->second = withOffset(moment->second);
    made.fields["platform"] = kPlatform;
    made.fields.try_emplace("text");
    return made;
  }

 private:
  struct Value {
    std::string field, content;
    int rank;
  };

  /// What stands deeper is of another thing: the feed that an entry was taken from, or a person who helped. Only media
  /// are put in groups.
  bool mayStandHere(const Target& target) const {
    if (target.family == Family::media) return true;
    if (target.family == Family::atom && target.name == "name") return m_depth == 2 && m_inAuthor;
    return m_depth == 1;
  }

  void keepTag(std::string_view bracket, xml::Name name) {
    if (m_plain) return;
    keep(bracket);
    keep(name.local);
    keep(">");
  }

  void keep(std::string_view text) {
    m_bytes += text.size();
    m_tooLong =
        m_tooLong || m_bytes > m_limits.maxRecordBytes || m_content.size() + text.size() > m_limits.maxFieldBytes;
    if (!m_tooLong) m_content += text;
  }

  /// An entry has links to several things; the one without a relation, or the alternate, leads to it.
  void takeLink(const xml::Attributes& attributes) {
    const std::string_view relation = attributes.get("rel");
    if (relation.empty() || relation == "alternate") set("url", 3, std::string(attributes.get("href")));
  }

  void finish() {
    const std::string text = m_plain ? std::string(text::trimmed(m_content)) : textOfHtml(m_content);
    set(m_capture->field, m_capture->rank, text);
    m_capture = nullptr;
  }

  void set(std::string_view field, int rank, std::string content) {
    if (content.empty()) return;
    for (Value& value : m_values)
      if (value.field == field) {
        if (rank > value.rank) value = {value.field, std::move(content), rank};
        return;
      }
    m_values.push_back({std::string(field), std::move(content), rank});
  }

  const Limits m_limits;
  std::vector<Value> m_values;
  const Target* m_capture = nullptr;
  int m_depth = 0, m_captureDepth = 0;
  bool m_inAuthor = false, m_plain = false, m_tooLong = false;
  std::size_t m_bytes = 0;
  std::string m_content;
};

class FeedHandler final : public xml::Handler {
 public:
  FeedHandler(const Limits& limits, Pieces& pieces) : m_pieces(pieces), m_item(limits) {}

  void open(xml::Name name, const xml::Attributes& attributes) override {
    if (m_stopped) return;
    if (m_inItem) return m_item.open(name, attributes);
    const Family family = familyOf(name.space);
    m_inItem = (family == Family::rss && name.local == "item") || (family == Family::atom && name.local == "entry");
    if (m_inItem) m_item.begin();
  }
  void close(xml::Name name) override {
    if (m_stopped || !m_inItem || m_item.close(name)) return;
    m_inItem = false;
    ++m_row;
    m_stopped = m_item.tooLong() ? !m_pieces.rejected({m_row, "too_long"}) : !m_pieces.record(m_item.record(m_row));
  }
  void text(std::string_view utf8) override {
    if (m_inItem && !m_stopped) m_item.text(utf8);
  }
  bool stopped() const { return m_stopped; }

 private:
  Pieces& m_pieces;
  Item m_item;
  bool m_inItem = false, m_stopped = false;
  std::uint64_t m_row = 0;
};

// ---- Encodings

/// What the document says of itself: <?xml version="1.0" encoding="...">, in lower case; empty when it says nothing.
std::string declaredEncoding(std::string_view head) {
  const std::size_t end = head.find("?>");
  const std::string declaration = text::asciiLower(head.substr(0, std::min<std::size_t>(end, 256)));
  if (!declaration.starts_with("<?xml") || end == std::string_view::npos) return {};
  std::size_t at = declaration.find("encoding");
  if (at == std::string::npos) return {};
  at = declaration.find_first_of("\"'", at);
  if (at == std::string::npos) return {};
  const std::size_t close = declaration.find(declaration[at], at + 1);
  return close == std::string::npos ? std::string{} : declaration.substr(at + 1, close - at - 1);
}

/// The bytes themselves are believed before what the document says: many a feed says UTF-8 and is not. Nothing for an
/// encoding that is not understood.
std::optional<Decoder> decoderFor(std::string_view head) {
  const EncodingGuess guess = guessEncoding(head);
  if (guess.binary) return std::nullopt;
  const std::string said = declaredEncoding(head);
  const bool western =
      said == "iso-8859-1" || said == "iso-8859-15" || said == "windows-1252" || said == "latin1" || said == "cp1252";
  const bool known = western || said.empty() || said == "us-ascii" || said.starts_with("utf-8") ||
                     said.starts_with("utf8") || said.starts_with("utf-16");
  if (!known) return std::nullopt;
  if (guess.asciiOnly && western) return Decoder(Encoding::cp1252);
  return Decoder(guess.encoding, guess.asciiOnly);
}

/// Characters that XML does not allow are blanks: they come along in texts that were pasted.
std::string_view withoutControls(std::string_view utf8, std::string& room) {
  const auto bad = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; };
  if (std::none_of(utf8.begin(), utf8.end(), bad)) return utf8;
  room = utf8;
  std::replace_if(room.begin(), room.end(), bad, ' ');
  return room;
}

/// How long the file is; it is at its beginning before and after.
std::uint64_t sizeOf(std::FILE* file) {
  std::fseek(file, 0, SEEK_END);
  const long end = std::ftell(file);
  std::rewind(file);
  return end > 0 ? static_cast<std::uint64_t>(end) : 0;
}

/// Moves past instructions, comments and the document type to the first tag; empty when there is none.
std::string_view firstTag(std::string_view text) {
  while (true) {
    text = text::trimmed(text);
    std::string_view end;
    if (text.starts_with("<?")) end = "?>";
    else if (text.starts_with("<!--")) end = "-->";
    else if (text.starts_with("<!")) end = ">";
    else return text.starts_with('<') ? text.substr(1) : std::string_view{};
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

/// Names of zones in RFC 822, and the Dutch one, as feeds write them.
struct Zone {
  std::string_view name, offset;
};
constexpr std::array<Zone, 16> kZones = {{{"GMT", "+0000"},
                                          {"UT", "+0000"},
                                          {"UTC", "+0000"},
                                          {"Z", "+0000"},
                                          {"WET", "+0000"},
                                          {"BST", "+0100"},
                                          {"CET", "+0100"},
                                          {"CEST", "+0200"},
                                          {"EST", "-0500"},
                                          {"EDT", "-0400"},
                                          {"CST", "-0600"},
                                          {"CDT", "-0500"},
                                          {"MST", "-0700"},
                                          {"MDT", "-0600"},
                                          {"PST", "-0800"},
                                          {"PDT", "-0700"}}};

}  // namespace

bool isFeed(std::string_view start) {
  const std::string_view tag = firstTag(start);
  const std::string_view name = tag.substr(0, std::min(tag.find_first_of(" \t\r\n/>"), tag.size()));
  const std::string_view local = name.substr(name.find(':') + 1);
  if (local == "rss") return true;
  const auto names = [&](std::string_view space) { return tag.find(space) != std::string_view::npos; };
  if (local == "feed") return names("http://www.w3.org/2005/Atom") || names("http://purl.org/atom/ns#");
  return local == "RDF" && (names("http://purl.org/rss/1.0/") || names("http://my.netscape.com/rdf/simple/0.9/"));
}

std::string withOffset(std::string_view moment) {
  moment = text::trimmed(moment);
  const std::size_t comma = moment.find(',');  // behind the name of the day
  if (comma < 12 && moment.find_first_of("0123456789") > comma) moment = text::trimmed(moment.substr(comma + 1));
  const std::size_t blank = moment.rfind(' ');
  if (blank != std::string_view::npos)
    for (const Zone& zone : kZones)
      if (moment.substr(blank + 1) == zone.name)
        return std::string(moment.substr(0, blank + 1)) + std::string(zone.offset);
  return std::string(moment);
}

Result<void> readFeed(std::FILE* file, const Limits& limits, Pieces& pieces) {
  const std::uint64_t bytes = sizeOf(file);
  FeedHandler handler(limits, pieces);
  xml::Parser parser(handler, {.doctype = true, .unknownEntities = true, .utf8 = true});
  std::optional<Decoder> decoder;
  std::vector<char> chunk(kChunk);
  std::string room;
  std::uint64_t done = 0;
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    const std::string_view raw(chunk.data(), count);
    if (!decoder) decoder = decoderFor(raw);
    if (!decoder) return Error{ErrorCode::not_text, "encoding"};
    if (auto fed = parser.feed(withoutControls(decoder->feed(raw), room)); !fed) return fed;
    done += count;
    if (handler.stopped() || !pieces.progress(static_cast<std::uint32_t>(done * 1000 / std::max(bytes, done))))
      return Error{ErrorCode::cancelled, {}};
  }
  if (std::ferror(file) != 0) return Error{ErrorCode::file_not_readable, {}};
  if (decoder)
    if (auto fed = parser.feed(withoutControls(decoder->finish(), room)); !fed) return fed;
  return parser.finish();
}

}  // namespace peilstok::intake
