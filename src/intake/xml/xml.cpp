#include "intake/xml/xml.h"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <new>

namespace peilstok::intake::xml {

namespace {

constexpr char kSeparator = ' ';  // no namespace that is written by the rules holds one

/// Bytes that expat gets at once: a token that is cut off is looked at again from its start for each of these.
constexpr std::size_t kPiece = 64u << 10;

Name split(const char* joined) {
  const std::string_view all(joined);
  const std::size_t at = all.rfind(kSeparator);
  if (at == std::string_view::npos) return {{}, all};
  return {all.substr(0, at), all.substr(at + 1)};
}

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view local) const {
  for (const char* const* at = m_pairs; *at != nullptr; at += 2)
    if (split(at[0]).local == local) return at[1];
  return std::nullopt;
}

void Attributes::each(const std::function<void(Name, std::string_view)>& visit) const {
  for (const char* const* at = m_pairs; *at != nullptr; at += 2) visit(split(at[0]), at[1]);
}

struct Parser::State {
  Handler& handler;
  const Rules rules;
  XML_Parser expat = nullptr;
  int depth = 0;
  std::uint64_t fed = 0;
  bool stopped = false;
  const char* broken = nullptr;  ///< the rule that was broken
  std::exception_ptr thrown;     ///< by the listener

  State(Handler& listener, const Rules& given) : handler(listener), rules(given) {
    expat = XML_ParserCreateNS(given.utf8 ? "UTF-8" : nullptr, kSeparator);
    if (expat == nullptr) throw std::bad_alloc();
    XML_SetUserData(expat, this);
    XML_SetElementHandler(expat, onOpen, onClose);
    XML_SetCharacterDataHandler(expat, onText);
    XML_SetStartDoctypeDeclHandler(expat, onDoctype);
    if (given.unknownEntities) {
      // To expat the document then has a part elsewhere, which might have defined them; that part stays unread.
      XML_UseForeignDTD(expat, XML_TRUE);
      XML_SetParamEntityParsing(expat, XML_PARAM_ENTITY_PARSING_ALWAYS);
      XML_SetExternalEntityRefHandler(expat, onOutside);
      XML_SetSkippedEntityHandler(expat, onUnknown);
    }
  }
  ~State() { XML_ParserFree(expat); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void halt() { XML_StopParser(expat, XML_FALSE); }
  void refuse(const char* rule) {
    broken = rule;
    halt();
  }
  Result<void> parse(std::string_view bytes, bool last);
  Error failure() const;

  /// What the listener throws must not travel through a library in C.
  template <class Call>
  void tell(Call call) {
    if (stopped || thrown) return;
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
      halt();
    }
  }

  static State& of(void* data) { return *static_cast<State*>(data); }
  static void onOpen(void* data, const char* name, const char** attributes) {
    State& state = of(data);
    if (++state.depth > state.rules.depth) return state.refuse("nested too deep");
    state.tell([&] { state.handler.open(split(name), Attributes(attributes)); });
  }
  static void onClose(void* data, const char* name) {
    State& state = of(data);
    --state.depth;
    state.tell([&] { state.handler.close(split(name)); });
  }
  static void onText(void* data, const char* text, int length) {
    State& state = of(data);
    state.tell([&] { state.handler.text({text, static_cast<std::size_t>(length)}); });
  }
  static void onDoctype(void* data, const char*, const char*, const char*, int definesThings) {
    State& state = of(data);
    if (!state.rules.doctype) state.refuse("a document type");
    else if (definesThings != 0) state.refuse("a document type with definitions of its own");
  }
  static int onOutside(XML_Parser, const char*, const char*, const char*, const char*) { return XML_STATUS_OK; }
  static void onUnknown(void* data, const char* name, int isParameter) {
    State& state = of(data);
    if (isParameter == 0) state.tell([&] { state.handler.text('&' + std::string(name) + ';'); });
  }
};

Result<void> Parser::State::parse(std::string_view bytes, bool last) {
  if (stopped) return {};
  const XML_Status status = XML_Parse(expat, bytes.data(), static_cast<int>(bytes.size()), last);
  if (thrown) std::rethrow_exception(thrown);
  if (status != XML_STATUS_OK && !stopped) return failure();
  fed += bytes.size();
  const auto behind = static_cast<std::uint64_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(expat)));
  if (!last && !stopped && fed > behind && fed - behind > rules.token) return Error{ErrorCode::too_large, "XML"};
  return {};
}

// The message of expat names no text of the document.
Error Parser::State::failure() const {
  const XML_Error code = XML_GetErrorCode(expat);
  if (code == XML_ERROR_NO_MEMORY) return {ErrorCode::unpacks_too_large, "XML"};
  const char* const what = broken != nullptr ? broken : XML_ErrorString(code);
  return {ErrorCode::malformed, "XML line " + std::to_string(XML_GetCurrentLineNumber(expat)) + ": " + what};
}

Parser::Parser(Handler& handler, const Rules& rules) : m_state(std::make_unique<State>(handler, rules)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

Result<void> Parser::feed(std::string_view bytes) {
  while (!bytes.empty() && !m_state->stopped) {
    if (auto fed = m_state->parse(bytes.substr(0, kPiece), false); !fed) return fed;
    bytes.remove_prefix(std::min(kPiece, bytes.size()));
  }
  return {};
}

Result<void> Parser::finish() { return m_state->parse({}, true); }

void Parser::stop() {
  m_state->stopped = true;
  m_state->halt();
}

bool Parser::stopped() const { return m_state->stopped; }

}  // namespace peilstok::intake::xml
