#include "intake/mail/letter.h"

#include <gmime/gmime.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "base/text.h"
#include "intake/encoding.h"
#include "intake/html_text.h"

namespace peilstok::intake::mail {

namespace {

constexpr int kDeepest = 20;        // parts within parts, and letters within letters
constexpr int kMostParts = 500;     // of one letter with all that is in it
constexpr std::size_t kMarkup = 8;  // so many times longer than its text a part may be on its way: HTML, and base64
constexpr std::size_t kLookedAt = 64u << 10;  // bytes of an attachment
constexpr gint64 kLastMoment = 7258118400;    // the year 2200

/// Character sets that letters come in and that iconv takes from modules. A process that is shut in can load none, so
/// they are loaded before, and stay. UTF-8 and Windows-1252 are not here: those we decode.
constexpr std::array kCharsets = {"ISO-8859-1", "ISO-8859-2",  "ISO-8859-3", "ISO-8859-4",  "ISO-8859-5",  "ISO-8859-6",
                                  "ISO-8859-7", "ISO-8859-8",  "ISO-8859-9", "ISO-8859-13", "ISO-8859-15", "CP1250",
                                  "CP1251",     "CP1252",      "CP1253",     "CP1254",      "CP1255",      "CP1256",
                                  "CP1257",     "KOI8-R",      "KOI8-U",     "MACINTOSH",   "IBM850",      "UTF-7",
                                  "UTF-16",     "GB2312",      "GBK",        "GB18030",     "BIG5",        "SHIFT_JIS",
                                  "EUC-JP",     "ISO-2022-JP", "EUC-KR",     "UTF-16LE",    "UTF-16BE"};

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

/// A C string as text of ours.
std::string clean(const char* s) { return s == nullptr ? std::string{} : text::repaired(text::trimmed(s)); }

/// Encodings for which the bytes themselves are believed before what the letter says of them: many a letter says one
/// and is in another.
bool isOurs(const std::string& charset) {
  constexpr std::array<std::string_view, 9> ours = {"",           "us-ascii",    "ascii",        "utf-8", "utf8",
                                                    "iso-8859-1", "iso-8859-15", "windows-1252", "latin1"};
  return std::find(ours.begin(), ours.end(), charset) != ours.end();
}

std::string throughFilter(std::string_view bytes, GMimeFilter* made) {
  const Held<GMimeFilter> filter(made);
  const Held<GMimeStream> memory(g_mime_stream_mem_new());
  const Held<GMimeStream> filtered(g_mime_stream_filter_new(memory.get()));
  g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered.get()), filter.get());
  if (!bytes.empty()) g_mime_stream_write(filtered.get(), bytes.data(), bytes.size());
  g_mime_stream_flush(filtered.get());
  const GByteArray* out = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  return {reinterpret_cast<const char*>(out->data), out->len};
}

std::string utf8Of(std::string_view bytes, const char* said) {
  const std::string charset = said == nullptr ? std::string{} : text::asciiLower(text::trimmed(said));
  std::string out;
  GMimeFilter* filter = isOurs(charset) ? nullptr : g_mime_filter_charset_new(charset.c_str(), "utf-8");
  if (filter != nullptr) {
    out = text::repaired(throughFilter(bytes, filter));
  } else {
    const EncodingGuess guess = guessEncoding(bytes);
    Decoder decoder(guess.encoding, guess.asciiOnly);
    out = decoder.feed(bytes);
    out += decoder.finish();
  }
  std::replace(out.begin(), out.end(), '\0', ' ');
  return out;
}

/// Lines that were broken only to be sent (RFC 3676) become one again.
std::string unfolded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool signature = line == "-- ";
    out += line;
    if (signature || !line.ends_with(' ')) out += '\n';
  }
  return out;
}

/// The text of some parts, and whether it came from HTML.
struct Body {
  std::string text;
  bool html = false;
};

class Reader {
 public:
  explicit Reader(const Limits& limits) : m_limits(limits) {}

  Letter read(GMimeMessage* message, int depth) {
    Letter letter;
    letter.subject = clean(g_mime_message_get_subject(message));
    letter.id = clean(g_mime_message_get_message_id(message));
    letter.author = senderOf(message);
    letter.received = momentOf(message);
    if (GMimeObject* content = g_mime_message_get_mime_part(message)) letter.text = bodyOf(content, depth, letter).text;
    return letter;
  }

 private:
  static std::string senderOf(GMimeMessage* message) {
    InternetAddressList* from = g_mime_message_get_from(message);
    for (int i = 0; from != nullptr && i < internet_address_list_length(from); ++i) {
      InternetAddress* address = internet_address_list_get_address(from, i);
      if (INTERNET_ADDRESS_IS_MAILBOX(address))
        return text::asciiLower(clean(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))));
    }
    return {};
  }

  static std::string momentOf(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);
    if (date == nullptr) return {};
    const gint64 unix = g_date_time_to_unix(date);
    if (unix < 0 || unix >= kLastMoment) return {};
    GDateTime* utc = g_date_time_new_from_unix_utc(unix);
    gchar* written = g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ");
    std::string out = clean(written);
    g_free(written);
    g_date_time_unref(utc);
    return out;
  }

  Body bodyOf(GMimeObject* part, int depth, Letter& letter) {
    if (depth >= kDeepest || ++m_parts > kMostParts) return left(letter);
    if (GMIME_IS_MULTIPART_ENCRYPTED(part) || GMIME_IS_APPLICATION_PKCS7_MIME(part))
      return letter.encrypted = true, Body{};
    if (GMIME_IS_MULTIPART(part)) return bodyOfSeveral(GMIME_MULTIPART(part), depth, letter);
    if (GMIME_IS_MESSAGE_PART(part)) {
      GMimeMessage* carried = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
      if (carried != nullptr) letter.inside.push_back(read(carried, depth + 1));
      return {};
    }
    return GMIME_IS_PART(part) ? bodyOfOne(GMIME_PART(part), letter) : left(letter);
  }

  static Body left(Letter& letter) { return letter.attachmentLeft = true, Body{}; }

  Body bodyOfSeveral(GMimeMultipart* parts, int depth, Letter& letter) {
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
    const bool choice = g_mime_content_type_is_type(type, "multipart", "alternative");
    // Of what is signed the first part is the letter, the second its signature.
    const int count = std::min(g_mime_multipart_get_count(parts), GMIME_IS_MULTIPART_SIGNED(parts) ? 1 : kMostParts);
    Body all, html;
    for (int i = 0; i < count; ++i) {
      Body one = bodyOf(g_mime_multipart_get_part(parts, i), depth + 1, letter);
      if (text::trimmed(one.text).empty()) continue;
      if (choice && !one.html) return one;
      if (choice) html = std::move(one);
      else append(one, all);
    }
    return choice ? html : all;
  }

  void append(const Body& one, Body& all) const {
    if (!all.text.empty() && !all.text.ends_with('\n')) all.text += '\n';
    all.text += one.text;
    all.html = all.html || one.html;
  }

  static std::string decoded(GMimeDataWrapper* content) {
    const Held<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
  }

  /// Kept when its bytes may be a table, a workbook or JSON; whoever takes them looks further.
  static Body attach(GMimeContentType* type, GMimeDataWrapper* content, Letter& letter) {
    for (const char* media : {"image", "audio", "video"})
      if (g_mime_content_type_is_type(type, media, "*")) return left(letter);
    if (content == nullptr) return left(letter);
    std::string bytes = decoded(content);
    const bool workbook = bytes.starts_with("PK\x03\x04");
    if (bytes.empty() || (!workbook && guessEncoding(std::string_view(bytes).substr(0, kLookedAt)).binary))
      return left(letter);
    letter.attached.push_back(std::move(bytes));
    return {};
  }

  Body bodyOfOne(GMimePart* part, Letter& letter) const {
    GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    const bool html = g_mime_content_type_is_type(type, "text", "html");
    const bool plain = g_mime_content_type_is_type(type, "text", "plain");
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if ((!html && !plain) || g_mime_part_is_attachment(part)) return attach(type, content, letter);
    if (content == nullptr) return {};
    const gint64 length = g_mime_stream_length(g_mime_data_wrapper_get_stream(content));
    if (length < 0 || static_cast<std::size_t>(length) > kMarkup * m_limits.maxFieldBytes)
      return letter.tooLong = true, Body{};
    std::string text = utf8Of(decoded(content), g_mime_content_type_get_parameter(type, "charset"));
    const char* format = g_mime_content_type_get_parameter(type, "format");
    if (html) text = textOfHtml(text);
    else if (format != nullptr && text::asciiLower(format) == "flowed") text = unfolded(text);
    if (text.size() > m_limits.maxFieldBytes) return letter.tooLong = true, Body{};
    return {std::move(text), html};
  }

  const Limits& m_limits;
  int m_parts = 0;
};

}  // namespace

void prepare() {
  static std::once_flag once;
  std::call_once(once, [] {
    g_mime_init();
    for (const char* charset : kCharsets) static_cast<void>(iconv_open("UTF-8", charset));  // kept for good
  });
}

std::optional<Letter> readLetter(std::string_view bytes, const Limits& limits) {
  prepare();
  const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  GMimeParserOptions* options = g_mime_parser_options_new();
  std::array<const char*, 3> fallback = {"utf-8", "windows-1252", nullptr};
  g_mime_parser_options_set_fallback_charsets(options, fallback.data());
  const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options));
  std::optional<Letter> letter;
  if (message) letter = Reader(limits).read(message.get(), 0);
  g_mime_parser_options_free(options);
  return letter;
}

}  // namespace peilstok::intake::mail
