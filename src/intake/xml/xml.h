#pragma once
// XML as it comes in, through expat. No entity that a document defines is expanded and nothing outside it is fetched.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace peilstok::intake::xml {

/// An element or attribute: the namespace it is bound to (empty for none), and its own name.
struct Name {
  std::string_view space, local;
};

/// The attributes of one element; they live until the call returns.
class Attributes {
 public:
  explicit Attributes(const char* const* pairs) : m_pairs(pairs) {}
  /// The value of the attribute with this local name, in whatever namespace; the first that has it.
  std::optional<std::string_view> find(std::string_view local) const;
  std::string_view get(std::string_view local) const { return find(local).value_or(std::string_view{}); }
  void each(const std::function<void(Name, std::string_view)>& visit) const;

 private:
  const char* const* m_pairs;
};

/// Listens to a document. `text` may come in any number of pieces.
class Handler {
 public:
  virtual ~Handler() = default;
  virtual void open(Name name, const Attributes& attributes) = 0;
  virtual void close(Name name) = 0;
  virtual void text(std::string_view utf8) = 0;
};

struct Rules {
  bool doctype = false;            ///< a document type may be named, but not define anything
  bool unknownEntities = false;    ///< "&eacute;" that nobody defined comes as text instead of as a mistake
  bool utf8 = false;               ///< the bytes are UTF-8, whatever the document says of itself
  int depth = 64;                  ///< elements within each other
  std::size_t token = 256u << 10;  ///< bytes of one tag, comment or instruction; text may be longer
};

/// Push parser: bounded memory and time linear in the input, given the rules.
class Parser {
 public:
  Parser(Handler& handler, const Rules& rules);
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  /// `malformed` with the place when it is not well-formed or breaks a rule, `too_large` for a token over its limit,
  /// `unpacks_too_large` when memory ran out. After `stop()` it succeeds and reads nothing more.
  Result<void> feed(std::string_view bytes);
  Result<void> finish();

  /// To be called by the handler that has seen enough.
  void stop();
  bool stopped() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace peilstok::intake::xml
