#include "knowledge/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unordered_set>

namespace peilstok::knowledge {

namespace {

constexpr int kMaxDepth = 40;

/// Hands characters to the parser and counts the lines as they go by. A line counts once the character after its end
/// was taken: the parser looks one character past a number, and the number still stands on the line before.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, int* line) : m_at(at), m_line(line) {}
  reference operator*() const { return *m_at; }
  CountingIterator& operator++() {
    if (m_lineEnded) ++*m_line;
    m_lineEnded = *m_at == '\n';
    ++m_at;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator old = *this;
    ++*this;
    return old;
  }
  bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }
  bool operator!=(const CountingIterator& other) const { return m_at != other.m_at; }

 private:
  const char* m_at;
  int* m_line;
  bool m_lineEnded = false;
};

/// Builds the tree from the parser's events.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(const int& line, int document) : m_line(line), m_document(document) {}

  Node root;
  std::string problem;
  int problemLine = 0;

  bool null() override { return add(make(Node::Type::null)); }
  bool boolean(bool value) override {
    Node n = make(Node::Type::boolean);
    n.boolean = value;
    return add(std::move(n));
  }
  bool number_integer(number_integer_t value) override { return addNumber(static_cast<double>(value), true); }
  bool number_unsigned(number_unsigned_t value) override { return addNumber(static_cast<double>(value), true); }
  bool number_float(number_float_t value, const string_t&) override { return addNumber(value, false); }
  bool string(string_t& value) override {
    Node n = make(Node::Type::string);
    n.text = std::move(value);
    return add(std::move(n));
  }
  bool binary(binary_t&) override { return fail("binary value"); }
  bool start_object(std::size_t) override { return open(Node::Type::object); }
  bool start_array(std::size_t) override { return open(Node::Type::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (!m_stack.back().keys.insert(name).second) return fail("key '" + name + "' stands twice");
    m_stack.back().key = name;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& e) override {
    std::string what = e.what();
    const auto cut = what.find("syntax error");
    return fail(cut == std::string::npos ? what : what.substr(cut));
  }

 private:
  struct Open {
    Node node;
    std::string key;
    std::unordered_set<std::string> keys;  ///< so that an object of many keys takes no quadratic time
  };

  Node make(Node::Type type) const {
    Node n;
    n.type = type;
    n.line = m_line;
    n.document = m_document;
    return n;
  }
  bool addNumber(double value, bool integral) {
    Node n = make(Node::Type::number);
    n.number = value;
    n.integral = integral;
    return add(std::move(n));
  }
  bool open(Node::Type type) {
    if (m_stack.size() >= kMaxDepth) return fail("nested too deeply");
    m_stack.push_back({make(type), {}, {}});
    return true;
  }
  bool close() {
    Node n = std::move(m_stack.back().node);
    m_stack.pop_back();
    return add(std::move(n));
  }
  bool add(Node&& n) {
    if (m_stack.empty()) {
      root = std::move(n);
    } else if (Open& top = m_stack.back(); top.node.type == Node::Type::object) {
      top.node.members.emplace_back(std::move(top.key), std::move(n));
    } else {
      top.node.items.push_back(std::move(n));
    }
    return true;
  }
  bool fail(std::string reason) {
    problem = std::move(reason);
    problemLine = m_line;
    return false;
  }

  const int& m_line;
  int m_document;
  std::vector<Open> m_stack;
};

const char* typeWord(Node::Type type) {
  switch (type) {
    case Node::Type::null: return "null";
    case Node::Type::boolean: return "boolean";
    case Node::Type::number: return "number";
    case Node::Type::string: return "string";
    case Node::Type::array: return "array";
    case Node::Type::object: return "object";
  }
  return "";
}

/// The way to a value: a key of an object or a place in a list, behind that of what holds it. Written out only where
/// something is wrong, which in knowledge that ships is nowhere.
struct Step {
  const Step* from = nullptr;  ///< null for the document itself
  const std::string* key = nullptr;
  std::size_t place = 0;

  std::string written() const {
    if (!from) return {};
    const std::string before = from->written();
    if (!key) return fmt::format("{}[{}]", before, place);
    return before.empty() ? *key : before + "." + *key;
  }
};

/// Walks document and schema side by side.
class Checker {
 public:
  Checker(const Node& schemaRoot, const std::vector<std::string>& names, std::vector<std::string>& problems)
      : m_root(schemaRoot), m_names(names), m_problems(problems) {}

  void check(const Node& value, const Node& schema, const Step& path) {
    if (const Node* ref = schema.find("$ref")) return check(value, resolve(ref->text), path);
    if (!checkType(value, schema, path)) return;
    checkValue(value, schema, path);
    if (value.type == Node::Type::object) checkObject(value, schema, path);
    if (value.type == Node::Type::array) checkArray(value, schema, path);
  }

 private:
  void complain(const Node& at, const Step& path, const std::string& reason) {
    const auto document = static_cast<std::size_t>(at.document);
    const std::string& name = m_names[document < m_names.size() ? document : 0];
    const std::string where = path.written();
    m_problems.push_back(fmt::format("{}:{}: {}: {}", name, at.line, where.empty() ? "document" : where, reason));
  }

  const Node& resolve(const std::string& reference) const {
    const Node* at = &m_root;
    std::stringstream parts(reference.substr(std::min<std::size_t>(2, reference.size())));
    for (std::string part; std::getline(parts, part, '/');) {
      const Node* next = at->find(part);
      if (!next) return m_nothing;
      at = next;
    }
    return *at;
  }

  bool checkType(const Node& value, const Node& schema, const Step& path) {
    const Node* type = schema.find("type");
    if (!type) return true;
    const auto fits = [&](const std::string& word) {
      return word == typeWord(value.type) || (word == "integer" && value.type == Node::Type::number && value.integral);
    };
    bool ok = type->type == Node::Type::string && fits(type->text);
    for (const Node& t : type->items) ok = ok || fits(t.text);
    if (!ok) complain(value, path, std::string("is a ") + typeWord(value.type) + ", which is not allowed here");
    return ok;
  }

  static bool same(const Node& a, const Node& b) {
    return a.type == b.type && a.text == b.text && a.number == b.number && a.boolean == b.boolean;
  }

  void checkValue(const Node& value, const Node& schema, const Step& path) {
    if (const Node* allowed = schema.find("enum"))
      if (std::none_of(allowed->items.begin(), allowed->items.end(), [&](const Node& n) { return same(n, value); }))
        complain(value, path, "'" + value.text + "' is not one of the allowed words");
    if (const Node* fixed = schema.find("const"); fixed && !same(*fixed, value))
      complain(value, path, "must be '" + fixed->text + "'");
    if (const Node* pattern = schema.find("pattern");
        pattern && value.type == Node::Type::string && !matches(value.text, pattern->text))
      complain(value, path, "'" + value.text + "' does not have the form " + pattern->text);
    if (const Node* least = schema.find("minLength");
        least && value.text.size() < static_cast<std::size_t>(least->number))
      complain(value, path, "is empty or too short");
    if (const Node* least = schema.find("minimum");
        least && value.type == Node::Type::number && value.number < least->number)
      complain(value, path, fmt::format("{} is below {}", value.number, least->number));
    if (const Node* most = schema.find("maximum");
        most && value.type == Node::Type::number && value.number > most->number)
      complain(value, path, fmt::format("{} is above {}", value.number, most->number));
  }

  /// The forms that data uses need no regular-expression engine.
  static bool matches(const std::string& s, const std::string& form) {
    const auto digits = [&](std::size_t from, std::size_t count) {
      return s.size() >= from + count && std::all_of(s.begin() + static_cast<std::ptrdiff_t>(from),
                                                     s.begin() + static_cast<std::ptrdiff_t>(from + count),
                                                     [](char c) { return c >= '0' && c <= '9'; });
    };
    if (form == "id")
      return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
      });
    if (form == "word") return !s.empty() && s.find_first_of(" \t\r\n") == std::string::npos;
    if (form == "card-id") return s.size() == 6 && s[3] == '-' && digits(4, 2);
    if (form == "date")
      return s.size() == 10 && digits(0, 4) && s[4] == '-' && digits(5, 2) && s[7] == '-' && digits(8, 2);
    if (form == "version") return isVersion(s);
    if (form == "municipality-code") return s.size() == 6 && s.substr(0, 2) == "GM" && digits(2, 4);
    return false;
  }

  /// Three whole numbers without leading zeros, as semantic versions have them: 1.10.0, and not 1..0 or 01.0.0.
  static bool isVersion(const std::string& s) {
    int parts = 0;
    for (std::size_t from = 0; from <= s.size(); ++parts) {
      const std::size_t end = std::min(s.find('.', from), s.size());
      const std::string part = s.substr(from, end - from);
      constexpr std::size_t most = 6;  // digits; more is no version but a mistake
      if (part.empty() || part.size() > most || part.find_first_not_of("0123456789") != std::string::npos) return false;
      if (part.size() > 1 && part[0] == '0') return false;
      from = end + 1;
    }
    return parts == 3;
  }

  void checkObject(const Node& value, const Node& schema, const Step& path) {
    const Node* properties = schema.find("properties");
    const Node* additional = schema.find("additionalProperties");
    if (const Node* required = schema.find("required"))
      for (const Node& key : required->items)
        if (!value.find(key.text)) complain(value, path, "key '" + key.text + "' is missing");
    for (const auto& [key, member] : value.members) {
      const Step inner{&path, &key, 0};
      const Node* known = properties ? properties->find(key) : nullptr;
      if (known) check(member, *known, inner);
      else if (additional && additional->type == Node::Type::object) check(member, *additional, inner);
      else if (properties || (additional && !additional->boolean)) complain(member, path, "unknown key '" + key + "'");
    }
  }

  void checkArray(const Node& value, const Node& schema, const Step& path) {
    if (const Node* least = schema.find("minItems");
        least && value.items.size() < static_cast<std::size_t>(least->number))
      complain(value, path, fmt::format("has {} items, needs at least {}", value.items.size(), least->number));
    if (const Node* most = schema.find("maxItems"); most && value.items.size() > static_cast<std::size_t>(most->number))
      complain(value, path, fmt::format("has {} items, at most {} are allowed", value.items.size(), most->number));
    if (const Node* each = schema.find("items"))
      for (std::size_t i = 0; i < value.items.size(); ++i) check(value.items[i], *each, Step{&path, nullptr, i});
    if (const Node* key = schema.find("uniqueBy")) {
      std::unordered_set<std::string> seen;
      for (const Node& item : value.items)
        if (const std::string id = item.str(key->text); !seen.insert(id).second)
          complain(item, path, "duplicate " + key->text + " '" + id + "'");
    }
  }

  const Node& m_root;
  const std::vector<std::string>& m_names;
  std::vector<std::string>& m_problems;
  const Node m_nothing;
};

}  // namespace

Node::Node() = default;
Node::Node(const Node&) = default;
Node::Node(Node&&) noexcept = default;
Node& Node::operator=(const Node&) = default;
Node& Node::operator=(Node&&) noexcept = default;
Node::~Node() = default;

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

std::string Node::str(std::string_view key, std::string fallback) const {
  const Node* n = find(key);
  return n && n->type == Type::string ? n->text : fallback;
}

double Node::num(std::string_view key, double fallback) const {
  const Node* n = find(key);
  return n && n->type == Type::number ? n->number : fallback;
}

int Node::integer(std::string_view key, int fallback) const {
  return static_cast<int>(std::lround(num(key, fallback)));
}

bool Node::flag(std::string_view key, bool fallback) const {
  const Node* n = find(key);
  return n && n->type == Type::boolean ? n->boolean : fallback;
}

const std::vector<Node>& Node::list(std::string_view key) const {
  static const std::vector<Node> none;
  const Node* n = find(key);
  return n ? n->items : none;
}

std::vector<std::string> Node::strings(std::string_view key) const {
  std::vector<std::string> out;
  for (const Node& n : list(key)) out.push_back(n.text);
  return out;
}

Result<Node> parseDocument(std::string_view json, const std::string& name, int document) {
  int line = 1;
  Builder builder(line, document);
  const CountingIterator begin(json.data(), &line), end(json.data() + json.size(), &line);
  if (!nlohmann::json::sax_parse(begin, end, &builder, nlohmann::json::input_format_t::json, true, true))
    return Error{ErrorCode::knowledge_invalid, fmt::format("{}:{}: {}", name, builder.problemLine, builder.problem)};
  return std::move(builder.root);
}

Result<Node> readDocument(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::knowledge_invalid, file.filename().string() + ":0: cannot be read"};
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return parseDocument(bytes.str(), file.filename().string());
}

std::vector<std::string> checkSchema(const Node& document, const Node& schema, const std::string& name) {
  return checkSchema(document, schema, std::vector<std::string>{name});
}

std::vector<std::string> checkSchema(const Node& document, const Node& schema, const std::vector<std::string>& names) {
  std::vector<std::string> problems;
  Checker(schema, names, problems).check(document, schema, Step{});
  return problems;
}

}  // namespace peilstok::knowledge
