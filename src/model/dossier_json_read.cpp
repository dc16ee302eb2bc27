// The body of an entry as it stands in a file that anybody may have written in.

#include <algorithm>
#include <initializer_list>

#include "base/text.h"
#include "model/dossier_json.h"
#include "model/json_fields.h"
#include "model/json_source.h"

namespace peilstok::json {

namespace {

constexpr std::size_t kMostText = 64u << 10;  // bytes; people type at most a few thousand
constexpr std::size_t kMostList = 10'000;

/// Members of one object, read one after the other; the first that is wrong is kept and the rest passed over.
class Members {
 public:
  Members(const nlohmann::json& object, std::initializer_list<const char*> known) : m_object(object) {
    if (!object.is_object()) fail(malformed("body"));
    for (const auto& member : object.items())
      if (std::ranges::find(known, member.key()) == known.end()) fail(malformed("member"));
  }

  Members& text(const char* key, std::string& out) { return take(readText(m_object, key, key, kMostText, out)); }
  template <class Out>
  Members& moment(const char* key, Out& out) {
    return take(readMoment(m_object, key, key, out));
  }
  template <class E, class Out>
  Members& word(const char* key, Out& out) {
    return take(readWord<E>(m_object, key, key, out));
  }
  template <class Out>
  Members& flag(const char* key, Out& out) {
    const nlohmann::json* value = member(m_object, key);
    if (value && !value->is_boolean()) return take(malformed(key));
    if (value) out = value->get<bool>();
    return *this;
  }
  template <class Out>
  Members& number(const char* key, Out& out, std::int64_t most) {
    const nlohmann::json* value = member(m_object, key);
    if (!value) return *this;
    const bool fits = value->is_number_integer() && *value >= 0 && *value <= most;
    if (!fits) return take(malformed(key));
    out = static_cast<Out>(value->get<std::int64_t>());
    return *this;
  }
  /// Calls `read` with each of a list; it says whether that was right.
  template <class Read>
  Members& list(const char* key, Read read) {
    const nlohmann::json* value = member(m_object, key);
    if (!value) return *this;
    if (!value->is_array()) return take(malformed(key));
    if (value->size() > kMostList) return take(tooLarge(key));
    for (const nlohmann::json& one : *value)
      if (!read(one)) return take(malformed(key));
    return *this;
  }

  bool sound() const { return !m_error; }
  template <class Act>
  Result<DossierAct> done(Act act) const {
    if (m_error) return *m_error;
    return DossierAct(std::move(act));
  }

 private:
  void fail(Error error) {
    if (!m_error) m_error = std::move(error);
  }
  Members& take(const Result<void>& read) {
    if (!read) fail(read.error());
    return *this;
  }

  const nlohmann::json& m_object;
  std::optional<Error> m_error;
};

constexpr std::int64_t kMostNumber = INT64_MAX;

bool readSignal(const nlohmann::json& one, std::vector<std::int64_t>& out) {
  if (!one.is_number_integer() || one <= 0 || one > kMostNumber) return false;
  out.push_back(one.get<std::int64_t>());
  return true;
}

bool readLine(const nlohmann::json& one, std::vector<std::string>& out) {
  if (!one.is_string() || one.get_ref<const std::string&>().size() > kMostText) return false;
  out.push_back(one.get<std::string>());
  return true;
}

Result<DossierAct> readHead(const nlohmann::json& object) {
  DossierHead head;
  Members members(object, {"title", "room_title", "place", "owner", "next", "closed", "closed_because", "physical",
                           "seen_before", "reviewed", "phase", "step"});
  if (const auto ok = readMunicipality(object, "place", "place", head.place); !ok) return ok.error();
  return members.text("title", head.title)
      .text("room_title", head.roomTitle)
      .text("owner", head.owner)
      .moment("next", head.next)
      .flag("closed", head.closed)
      .text("closed_because", head.closedBecause)
      .flag("physical", head.physical)
      .flag("seen_before", head.seenBefore)
      .moment("reviewed", head.reviewed)
      .word<Phase>("phase", head.phase)
      .word<Step>("step", head.step)
      .done(head);
}

Result<DossierAct> readItem(const nlohmann::json& object) {
  DossierItem item;
  Members members(object,
                  {"id",       "kind",      "state",        "text",     "owner",     "due",        "outcome",
                   "origin",   "share",     "tlp",          "sureness", "known",     "likelihood", "nothing",
                   "asked",    "because",   "card",         "mandate",  "present",   "dissent",    "lighter",
                   "decision", "read_back", "wait_minutes", "taken",    "file_name", "file_hash",  "file_size"});
  if (!member(object, "kind")) return malformed("kind");
  members.number("id", item.id, kMostNumber).word<ItemKind>("kind", item.kind).word<ItemState>("state", item.state);
  members.text("text", item.text).text("owner", item.owner).moment("due", item.due).text("outcome", item.outcome);
  members.word<ItemOrigin>("origin", item.origin).flag("share", item.share).word<Tlp>("tlp", item.tlp);
  members.word<Sureness>("sureness", item.sureness).moment("known", item.known);
  members.word<Likelihood>("likelihood", item.likelihood).flag("nothing", item.nothing);
  members.text("asked", item.asked).text("because", item.because).text("card", item.card);
  members.text("mandate", item.mandate).text("present", item.present).text("dissent", item.dissent);
  members.text("lighter", item.lighter).number("decision", item.decision, kMostNumber);
  members.moment("read_back", item.readBack).number("wait_minutes", item.waitMinutes, kMostWaitMinutes);
  members.text("taken", item.taken).text("file_name", item.fileName).text("file_hash", item.fileHash);
  return members.number("file_size", item.fileSize, kMostNumber).done(item);
}

Result<DossierAct> readJoin(const nlohmann::json& object) {
  SignalsJoin join;
  return Members(object, {"signals"})
      .list("signals", [&](const nlohmann::json& one) { return readSignal(one, join.signals); })
      .done(join);
}

Result<DossierAct> readLeave(const nlohmann::json& object) {
  SignalsLeave leave;
  return Members(object, {"signals", "because"})
      .list("signals", [&](const nlohmann::json& one) { return readSignal(one, leave.signals); })
      .text("because", leave.because)
      .done(leave);
}

Result<DossierAct> readMeeting(const nlohmann::json& object) {
  Meeting meeting;
  return Members(object, {"step", "began", "step_began", "present", "next"})
      .word<MeetingStep>("step", meeting.step)
      .moment("began", meeting.began)
      .moment("step_began", meeting.stepBegan)
      .list("present", [&](const nlohmann::json& one) { return readLine(one, meeting.present); })
      .moment("next", meeting.next)
      .done(meeting);
}

Result<DossierAct> readHandover(const nlohmann::json& object) {
  Handover handover;
  return Members(object, {"to", "note"}).text("to", handover.to).text("note", handover.note).done(handover);
}

bool readCard(const nlohmann::json& object, std::vector<CardWorked>& out) {
  CardWorked& one = out.emplace_back();
  return Members(object, {"card", "result", "note"})
      .text("card", one.card)
      .word<CardResult>("result", one.result)
      .text("note", one.note)
      .sound();
}

Result<DossierAct> readEvaluation(const nlohmann::json& object) {
  Evaluation e;
  return Members(object,
                 {"at", "role", "happened", "what_happened", "reading", "reading_note", "cards", "skipped_because"})
      .moment("at", e.at)
      .text("role", e.role)
      .word<Happened>("happened", e.happened)
      .text("what_happened", e.whatHappened)
      .word<ReadingWas>("reading", e.reading)
      .text("reading_note", e.readingNote)
      .list("cards", [&](const nlohmann::json& one) { return readCard(one, e.cards); })
      .text("skipped_because", e.skippedBecause)
      .done(e);
}

}  // namespace

Result<DossierAct> readAct(ActKind kind, std::string_view body) {
  const auto object = parseObject(body);
  if (!object) return object.error();
  switch (kind) {
    case ActKind::hoofd: return readHead(*object);
    case ActKind::onderdeel: return readItem(*object);
    case ActKind::erbij: return readJoin(*object);
    case ActKind::eraf: return readLeave(*object);
    case ActKind::overleg: return readMeeting(*object);
    case ActKind::overdracht: return readHandover(*object);
    case ActKind::evaluatie: return readEvaluation(*object);
  }
  return malformed("kind");
}

}  // namespace peilstok::json
