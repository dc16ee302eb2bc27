// Scenarios of exercises. They are read when somebody wants to practise, not at every start.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "knowledge/exercise.h"
#include "knowledge/load_parts.h"
#include "model/words.h"

namespace peilstok::knowledge {

namespace {

class ExerciseReader {
 public:
  ExerciseReader(const Node& root, Loading& loading, const Knowledge& knowledge)
      : m_root(root), m_loading(loading), m_knowledge(knowledge) {}

  Exercise read() {
    m_out.id = m_root.str("id");
    m_out.title = m_root.str("title");
    m_out.about = m_root.str("about");
    m_out.goals = m_root.strings("goals");
    m_out.questions = m_root.strings("questions");
    m_out.speed = m_root.integer("speed", 1);
    m_out.length = m_root.integer("length");
    m_out.begins = moment(m_root, "begins");
    readMunicipalities();
    readJumps();
    for (const Node& node : m_root.list("sources")) readSource(node);
    for (const Node& node : m_root.list("context")) readContext(node);
    for (const Node& node : m_root.list("signals")) readSignal(node);
    for (const Node& node : m_root.list("injects")) readInject(node);
    for (const Node& node : m_root.list("really")) readFact(node);
    return std::move(m_out);
  }

 private:
  /// A moment with its offset: a story of another season must not hang on the clock of today.
  Instant moment(const Node& node, const char* key) {
    const std::string written = node.str(key);
    const auto at = civil::parseIso(written);
    const bool hasOffset = written.size() > 10 && written.find_first_of("Z+", 10) != std::string::npos;
    const bool behind = written.size() > 16 && written.find('-', 16) != std::string::npos;
    if (!at) m_loading.complain(node, fmt::format("{}: '{}' is not a moment", key, written));
    else if (!hasOffset && !behind) m_loading.complain(node, fmt::format("{}: '{}' has no offset", key, written));
    return at.value_or(Instant{});
  }

  void readMunicipalities() {
    m_out.municipality = m_root.str("municipality");
    m_out.others = m_root.strings("others");
    checkKnown(m_out.municipality, m_root);
    for (const std::string& code : m_out.others) checkKnown(code, m_root);
  }

  void checkKnown(const std::string& code, const Node& at) {
    if (!m_knowledge.gazetteer.municipality(code))
      m_loading.complain(at, fmt::format("there is no municipality '{}'", code));
  }

  bool takesPart(const std::string& code) const {
    return code == m_out.municipality ||
           std::find(m_out.others.begin(), m_out.others.end(), code) != m_out.others.end();
  }

  /// The minute of something in the story; complains when it does not lie in it or before what stood above it.
  int minuteOf(const Node& node, int& last, const char* what) {
    const int minute = node.integer("minute");
    if (minute >= m_out.length)
      m_loading.complain(node, fmt::format("{}: minute {} lies behind the end, {}", what, minute, m_out.length));
    if (minute < last) m_loading.complain(node, fmt::format("{}: minute {} comes after {}", what, minute, last));
    last = std::max(last, minute);
    return minute;
  }

  void readJumps() {
    int last = 1;
    for (const Node& node : m_root.list("jumps")) {
      const ExerciseJump jump{minuteOf(node, last, "jump"), moment(node, "to"), node.str("words")};
      if (jump.to <= m_out.momentAt(std::int64_t{jump.minute} * 60))
        m_loading.complain(node, "a jump leads forward in the story");
      m_out.jumps.push_back(jump);
    }
  }

  void readSource(const Node& node) {
    m_out.sources.push_back({node.str("id"), node.str("what"), node.str("address"), date(node), node.flag("verified")});
  }

  std::string date(const Node& node) {
    const std::string checked = node.str("checked");
    if (!isRealDate(checked)) m_loading.complain(node, fmt::format("checked: '{}' is not a date", checked));
    return checked;
  }

  void readContext(const Node& node) {
    ExerciseContext context;
    context.minute = minuteOf(node, m_lastContext, "context");
    context.item.kind = fromWord<ContextKind>(node.str("kind")).value_or(ContextKind::incident);
    context.item.theme = node.str("theme");
    context.item.municipality = node.str("municipality");
    context.item.outcome = fromWord<Outcome>(node.str("outcome")).value_or(Outcome::onbekend);
    if (node.find("at")) context.item.at = moment(node, "at");
    if (!context.item.municipality.empty() && !takesPart(context.item.municipality))
      m_loading.complain(node, fmt::format("context: '{}' is not in this exercise", context.item.municipality));
    m_out.context.push_back(std::move(context));
  }

  void readSignal(const Node& node) {
    ExerciseSignal out;
    out.minute = minuteOf(node, m_lastSignal, "signal");
    out.aim = fromWord<ExerciseAim>(node.str("aim")).value_or(ExerciseAim::signaal);
    Signal& signal = out.signal;
    signal.id = node.str("id");
    signal.text = node.str("text");
    signal.received = m_out.momentAt(std::int64_t{out.minute} * 60);
    signal.channel = fromWord<Channel>(node.str("channel"));
    signal.platform = node.str("platform");
    signal.access = fromWord<Access>(node.str("access"));
    signal.observed = fromWord<Observed>(node.str("observed"));
    signal.municipality = node.str("municipality", m_out.municipality);
    if (!takesPart(signal.municipality))
      m_loading.complain(node,
                         fmt::format("signal '{}': '{}' is not in this exercise", signal.id, signal.municipality));
    if (const std::string code = node.str("reliability"); !code.empty()) readReliability(node, code, signal);
    if (const Node* reach = node.find("reach"))
      signal.reach.push_back({*signal.received, static_cast<std::int64_t>(reach->number)});
    if (const Node* police = node.find("police"))
      signal.police =
          PoliceInput{fromWord<PoliceJudgement>(police->str("judgement")).value_or(PoliceJudgement::niet_gevraagd),
                      police->str("reason")};
    if (const Node* answers = node.find("indicators")) readIndicators(*answers, signal);
    m_out.signals.push_back(std::move(out));
  }

  void readReliability(const Node& node, const std::string& code, Signal& signal) {
    const bool sound = code.size() == 2 && code[0] >= 'A' && code[0] <= 'F' && code[1] >= '1' && code[1] <= '6';
    if (sound) signal.reliability = Reliability{code[0], code[1] - '0'};
    else m_loading.complain(node, fmt::format("reliability: '{}' is not A1 to F6", code));
  }

  void readIndicators(const Node& answers, Signal& signal) {
    for (const auto& [id, value] : answers.members) {
      const auto answer = fromWord<Answer>(value.text);
      if (!m_knowledge.framework.indicator(id))
        m_loading.complain(value, fmt::format("there is no indicator '{}'", id));
      else if (!answer) m_loading.complain(value, fmt::format("'{}' is not ja, nee or onbekend", value.text));
      else signal.indicators[id] = *answer;
    }
  }

  void readInject(const Node& node) {
    ExerciseInject inject;
    inject.minute = minuteOf(node, m_lastInject, "inject");
    inject.kind = fromWord<InjectKind>(node.str("kind")).value_or(InjectKind::telefoontje);
    inject.to = node.str("to");
    inject.text = node.str("text");
    if (const Node* answers = node.find("answers")) {
      inject.answers =
          InjectAnswer{answers->str("indicator"), fromWord<ReplyWord>(answers->str("answer")).value_or(ReplyWord::ja)};
      if (!inject.answers->indicator.empty() && !m_knowledge.framework.indicator(inject.answers->indicator))
        m_loading.complain(*answers, fmt::format("there is no indicator '{}'", inject.answers->indicator));
    }
    m_out.injects.push_back(std::move(inject));
  }

  void readFact(const Node& node) {
    ExerciseFact fact;
    fact.at = moment(node, "at");
    fact.what = node.str("what");
    fact.source = node.str("source");
    fact.verified = node.flag("verified");
    fact.checked = date(node);
    if (node.find("phase")) fact.phase = knownPhase(node, m_loading.nameOf(node), m_loading, m_knowledge.framework);
    if (!m_out.source(fact.source)) m_loading.complain(node, fmt::format("there is no source '{}'", fact.source));
    if (!m_out.really.empty() && fact.at < m_out.really.back().at)
      m_loading.complain(node, "really: not in the order of time");
    m_out.really.push_back(std::move(fact));
  }

  const Node& m_root;
  Loading& m_loading;
  const Knowledge& m_knowledge;
  Exercise m_out;
  int m_lastContext = 0, m_lastSignal = 0, m_lastInject = 0;
};

std::optional<Exercise> exerciseFrom(const OwnText& text, Loading& loading, const Knowledge& knowledge) {
  const auto root = loading.textDocument(text.json, text.name, "", "exercise");
  if (!root) return std::nullopt;
  Exercise exercise = ExerciseReader(*root, loading, knowledge).read();
  exercise.document = text.json;
  return exercise;
}

}  // namespace

void loadExercises(Loading& loading, const Knowledge& knowledge, std::vector<Exercise>& exercises) {
  for (const std::string& file : loading.list("exercises")) {
    const auto bytes = loading.bytes(file);
    if (!bytes) continue;
    auto exercise = exerciseFrom({file, *bytes}, loading, knowledge);
    if (!exercise) continue;
    if (exercise->id != std::filesystem::path(file).stem().string())
      loading.complain(file, 1, fmt::format("'{}' does not bear the name of its file", exercise->id));
    exercises.push_back(std::move(*exercise));
  }
}

}  // namespace peilstok::knowledge

namespace peilstok {

Result<std::vector<Exercise>> loadExercises(const Knowledge& known) {
  knowledge::Loading loading(known.dataDir);
  std::vector<Exercise> exercises;
  knowledge::loadExercises(loading, known, exercises);
  if (!loading.isSound()) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return exercises;
}

Result<Exercise> readExercise(const OwnText& text, const Knowledge& known) {
  knowledge::Loading loading(known.dataDir);
  auto exercise = knowledge::exerciseFrom(text, loading, known);
  if (!loading.isSound() || !exercise) return Error{ErrorCode::knowledge_invalid, loading.problems()};
  return std::move(*exercise);
}

}  // namespace peilstok
