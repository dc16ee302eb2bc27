#include "intake/json_object.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace peilstok::intake {

namespace {

using Json = nlohmann::json;

/// The events of nlohmann's parser, reduced to the members of the top-level object. Cheaper than a tree, and the
/// depth is known before it is taken.
template <class Derived>
class MemberEvents {
 public:
  bool null() { return element(); }
  bool boolean(bool value) { return scalar(value ? "true" : "false"); }
  bool number_integer(Json::number_integer_t value) { return number(value); }
  bool number_unsigned(Json::number_unsigned_t value) { return number(value); }
  bool number_float(Json::number_float_t, const std::string& written) { return scalar(written); }
  bool string(const std::string& value) {
    if (m_depth == 1) self().text(m_key, value);
    return scalar(value);
  }
  bool binary(Json::binary_t&) { return false; }
  bool key(const std::string& name) {
    if (m_depth == 1) {
      m_key = name;
      self().member(name);
    }
    return true;
  }
  bool start_object(std::size_t) {
    if (m_depth == 2 && m_firstOfArray) self().arrayOfObjects();
    return element() && ++m_depth <= kMaxJsonDepth;
  }
  bool start_array(std::size_t) {
    if (!element()) return false;
    m_firstOfArray = m_depth == 1;
    return ++m_depth <= kMaxJsonDepth;
  }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }

 protected:
  void text(const std::string&, const std::string&) {}
  void member(const std::string&) {}
  void value(const std::string&, std::string_view) {}
  void arrayOfObjects() {}

 private:
  Derived& self() { return static_cast<Derived&>(*this); }
  template <class Number>
  bool number(Number value) {
    if (m_depth != 1) return element();
    return scalar(fmt::to_string(value));
  }
  bool scalar(std::string_view value) {
    if (m_depth == 1) self().value(m_key, value);
    return element() && m_depth > 0;
  }
  bool element() {
    m_firstOfArray = false;
    return true;
  }
  bool end() {
    m_firstOfArray = false;
    --m_depth;
    return true;
  }

  std::string m_key;
  int m_depth = 0;
  bool m_firstOfArray = false;
};

template <class Events>
bool parse(std::string_view object, Events& events) {
  if (!object.starts_with('{')) return false;
  try {
    return Json::sax_parse(object.begin(), object.end(), &events);
  } catch (const Json::exception&) { return false; }
}

bool isBlank(std::string_view value) { return text::trimmed(value).empty(); }

}  // namespace

class JsonObjectReader::Events : public MemberEvents<JsonObjectReader::Events> {
 public:
  explicit Events(JsonObjectReader& reader) : m_reader(reader) {}
  bool contractText() const { return m_contractText; }

 private:
  friend class MemberEvents<Events>;
  /// Of members with the same name the last one counts, as everywhere in the program.
  void member(const std::string& key) {
    if (key == "text") m_contractText = false;
  }
  void text(const std::string& key, const std::string& value) {
    if (key != "text") return;
    m_contractText = true;
    m_reader.m_sawNul = m_reader.m_sawNul || value.find('\0') != std::string::npos;
  }
  void value(const std::string& key, std::string_view value) { m_reader.take(key, value); }

  JsonObjectReader& m_reader;
  bool m_contractText = false;
};

JsonObjectReader::JsonObjectReader(const ColumnMapping& mapping) {
  for (const auto& [field, names] : mapping.columns) {
    for (std::size_t rank = 0; rank < names.size(); ++rank)
      m_targets[text::asciiLower(text::trimmed(names[rank]))].push_back({m_fields.size(), rank});
    m_fields.push_back(field);
  }
  m_slots.resize(m_fields.size());
  while (m_textField < m_fields.size() && m_fields[m_textField] != "text") ++m_textField;
}

JsonOutcome JsonObjectReader::read(std::string_view object, RawRecord& record) {
  for (Slot& slot : m_slots) slot.present = false;
  m_sawNul = false;
  Events events(*this);
  if (!parse(object, events)) return JsonOutcome::invalid;
  if (m_sawNul) return JsonOutcome::notText;
  record.json.clear();
  if (events.contractText()) {
    record.fields.clear();
    record.json.assign(object);
    return JsonOutcome::contract;
  }
  if (m_textField == m_slots.size() || !m_slots[m_textField].present) return JsonOutcome::noText;
  giveFields(record);
  return JsonOutcome::mapped;
}

/// The preferred name wins; but a member with nothing in it gives way to one with something.
void JsonObjectReader::take(const std::string& key, std::string_view value) {
  const auto found = m_targets.find(text::asciiLower(text::trimmed(key)));
  if (found == m_targets.end()) return;
  m_sawNul = m_sawNul || value.find('\0') != std::string_view::npos;
  for (const Target& target : found->second) {
    Slot& slot = m_slots[target.field];
    if (slot.present) {
      const bool oldBlank = isBlank(slot.value), newBlank = isBlank(value);
      if (oldBlank != newBlank ? newBlank : target.rank > slot.rank) continue;
    }
    slot.value.assign(value);
    slot.rank = target.rank;
    slot.present = true;
  }
}

void JsonObjectReader::giveFields(RawRecord& record) const {
  for (std::size_t i = 0; i < m_slots.size(); ++i) {
    if (m_slots[i].present && (i == m_textField || !isBlank(m_slots[i].value)))
      record.fields[m_fields[i]] = m_slots[i].value;
    else record.fields.erase(m_fields[i]);
  }
}

namespace {

class ProbeEvents : public MemberEvents<ProbeEvents> {
 public:
  JsonProbe probe;

 private:
  friend class MemberEvents<ProbeEvents>;
  void member(const std::string& name) {
    constexpr std::size_t enough = 1000;  // what a hostile head may make us hold
    if (probe.names.size() < enough) probe.names.push_back(name);
    if (name == "text") probe.textMember = false;
  }
  void text(const std::string& key, const std::string&) { probe.textMember = probe.textMember || key == "text"; }
  void arrayOfObjects() { probe.arrayOfObjects = true; }
};

}  // namespace

JsonProbe probeObject(std::string_view object) {
  ProbeEvents events;
  events.probe.valid = parse(object, events);
  return std::move(events.probe);
}

}  // namespace peilstok::intake
