#include <algorithm>
#include <map>
#include <set>

#include "workspace_fixture.h"

using namespace peilstok;
using namespace peilstok::store;
using namespace peilstok::store::test;

namespace {

/// The same question answered by looking at every signal.
class Oracle {
 public:
  explicit Oracle(const std::vector<NewSignal>& signals) : m_signals(signals) {}

  std::vector<std::int64_t> numbers(const SignalFilter& filter) const {
    std::vector<std::int64_t> found;
    for (std::size_t i = 0; i < m_signals.size(); ++i)
      if (passes(m_signals[i], filter)) found.push_back(static_cast<std::int64_t>(i) + 1);
    std::sort(found.begin(), found.end(), [&](auto a, auto b) { return key(a, filter) < key(b, filter); });
    return found;
  }

 private:
  static bool holds(const NewSignal& s, const std::vector<std::string>& forms) {
    std::istringstream words(s.signal.title + " " + s.signal.text);
    for (std::string word; words >> word;)
      for (const std::string& form : forms)
        if (word == form) return true;
    return false;
  }

  static bool passes(const NewSignal& s, const SignalFilter& f) {
    const Assessment& a = s.assessment;
    if (f.phase && a.phase.phase != *f.phase) return false;
    if (f.step && a.phase.step != *f.step) return false;
    if (f.atLeast && a.urgency.level < *f.atLeast) return false;
    if (f.channel && s.signal.channel != *f.channel) return false;
    if (!f.place.empty() && (a.where.empty() || a.where.front().municipality != f.place)) return false;
    if (f.onlyCalls && !a.call.isCall) return false;
    const bool sign =
        a.phase.phase != Phase::rust || a.urgency.level != UrgencyLevel::geen || a.call.isCall || a.consultPoliceNow;
    if (f.onlyQuiet && sign) return false;
    return std::all_of(f.words.begin(), f.words.end(), [&](const auto& forms) { return holds(s, forms); });
  }

  std::vector<std::int64_t> key(std::int64_t number, const SignalFilter& filter) const {
    const SortOrder order = filter.order;
    const NewSignal& s = m_signals[static_cast<std::size_t>(number - 1)];
    const std::int64_t undated = s.signal.received ? 0 : 1;
    const std::int64_t moment = s.signal.received ? s.signal.received->time_since_epoch().count() : 0;
    if (order == SortOrder::oldest) return {undated, moment, number};
    if (order == SortOrder::newest) return {undated, -moment, -number};
    const Urgency& urgency = s.assessment.urgency;
    const bool lapsed = urgency.level != UrgencyLevel::geen && filter.now && urgency.lapses &&
                        *filter.now - *urgency.lapses >= std::chrono::minutes(1);
    return {lapsed ? -1 : -2 * static_cast<std::int64_t>(urgency.level), undated, -moment, -number};
  }

  const std::vector<NewSignal>& m_signals;
};

constexpr std::int64_t kLapse = 1'800'000'000, kMinute = 60;

/// Whole minutes: how often lists look at the clock is tested apart.
void lapseSomewhere(NewSignal& signal, Dice& dice) {
  if (dice.chance(70)) signal.assessment.urgency.lapses = at(kLapse + kMinute * dice.below(40));
}

SignalFilter anyFilter(Dice& dice) {
  SignalFilter f;
  if (dice.chance(25)) f.phase = dice.any<Phase>();
  if (dice.chance(15)) f.step = dice.any<Step>();
  if (dice.chance(35)) f.atLeast = dice.any<UrgencyLevel>();
  if (dice.chance(20)) f.channel = dice.any<Channel>();
  if (dice.chance(20)) f.place = dice.of<std::string>({"GM0361", "GM0373", "GM9999"});
  f.onlyCalls = dice.chance(20);
  f.onlyQuiet = dice.chance(20);
  const int groups = dice.chance(40) ? 1 + dice.below(3) : 0;
  for (int g = 0; g < groups; ++g) {
    std::vector<std::string> forms;
    for (int i = 0; i <= dice.below(3); ++i) forms.push_back(dice.of(vocabulary()));
    f.words.push_back(forms);
  }
  f.order = dice.of<SortOrder>({SortOrder::urgency, SortOrder::newest, SortOrder::oldest});
  if (dice.chance(50)) f.now = at(kLapse + kMinute * dice.below(40));
  return f;
}

}  // namespace

TEST_CASE("every filter in every order gives what looking at each signal gives") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  Dice dice(11);
  std::vector<NewSignal> given;
  for (int i = 0; i < 500; ++i) {
    given.push_back(anySignal(dice, i));
    lapseSomewhere(given.back(), dice);
  }
  import(*store, given);
  const Oracle oracle(given);
  std::size_t hits = 0;
  for (int round = 0; round < 1500; ++round) {
    const SignalFilter filter = anyFilter(dice);
    const auto expected = oracle.numbers(filter);
    const auto found = store->numbers(filter);
    CAPTURE(round, filter.words, filter.place, filter.onlyCalls);
    REQUIRE(found);
    REQUIRE(*found == expected);
    REQUIRE(*store->count(filter) == static_cast<std::int64_t>(expected.size()));
    hits += expected.empty() ? 0 : 1;
  }
  CHECK(hits > 500);
}

TEST_CASE("rows come in the order asked for, with what a list paints") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  Dice dice(12);
  std::vector<NewSignal> given;
  for (int i = 0; i < 200; ++i) given.push_back(anySignal(dice, i));
  import(*store, given);
  std::map<std::uint64_t, int> alike;
  for (const auto& s : given) ++alike[s.sketch.words];
  const std::vector<std::int64_t> asked = {5, 999, 3, 200, 0, -1, 3, 1, 77, 150};
  const auto rows = store->rows(asked);
  REQUIRE(rows);
  std::vector<std::int64_t> got;
  for (const SignalRow& row : *rows) {
    got.push_back(row.number);
    const NewSignal& s = given[static_cast<std::size_t>(row.number - 1)];
    CHECK(row.excerpt == (s.signal.title.empty() ? s.signal.text : s.signal.title));
    CHECK(row.received == s.signal.received);
    CHECK(row.platform == s.signal.platform);
    CHECK(row.channel == s.signal.channel);
    CHECK(row.observed == s.signal.observed);
    CHECK(row.place == (s.assessment.where.empty() ? "" : s.assessment.where.front().municipality));
    CHECK(row.phase == s.assessment.phase.phase);
    CHECK(row.step == s.assessment.phase.step);
    CHECK(row.urgency == s.assessment.urgency.level);
    CHECK(row.certainty == s.assessment.certainty);
    CHECK(row.total == s.assessment.score.total);
    CHECK(row.consultPoliceNow == s.assessment.consultPoliceNow);
    CHECK(row.isCall == s.assessment.call.isCall);
    CHECK(row.demonstrationLock == s.assessment.demonstrationLock);
    CHECK(row.lookAlikes == (s.sketch.words == 0 ? 0 : alike[s.sketch.words] - 1));
  }
  CHECK(got == std::vector<std::int64_t>{5, 3, 200, 3, 1, 77, 150});
  CHECK(store->rows({})->empty());
}

TEST_CASE("an excerpt has at most 200 code points and says when it was cut") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  const auto repeated = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += "é";
    return text;
  };
  import(*store, {plainSignal(repeated(199), "1"), plainSignal(repeated(200), "2"), plainSignal(repeated(201), "3"),
                  plainSignal(repeated(100'000), "4")});
  const auto rows = store->rows({1, 2, 3, 4});
  REQUIRE(rows);
  CHECK((*rows)[0].excerpt == repeated(199));
  CHECK((*rows)[1].excerpt == repeated(200));
  CHECK((*rows)[2].excerpt == repeated(199) + "…");
  CHECK((*rows)[3].excerpt == repeated(199) + "…");
}

TEST_CASE("look-alikes have the same kin, contrast and place") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  std::vector<NewSignal> given;
  for (int i = 0; i < 10; ++i) {
    given.push_back(plainSignal("tekst", std::to_string(i)));
    given.back().signal.received = at(1'800'000'000 - i);
    given.back().sketch.words = i < 4 ? 5u : i < 6 ? 0xFFFFFFFFFFFFFFFFu : i < 9 ? 7u : 0u;
    given.back().sketch.contrast = i == 7 ? 0xFFFFFFFFu : 1u;
    given.back().sketch.place = i == 8 ? 2u : 0xFFFFFFFFu;
  }
  import(*store, given);
  CHECK(*store->lookAlikes(1, 10) == std::vector<std::int64_t>{2, 3, 4});
  CHECK(*store->lookAlikes(3, 2) == std::vector<std::int64_t>{1, 2});
  CHECK(*store->lookAlikes(5, 10) == std::vector<std::int64_t>{6});
  CHECK(store->lookAlikes(7, 10)->empty());
  CHECK(*store->otherKin(7, true, 10) == std::vector<std::int64_t>{9});
  CHECK(*store->otherKin(7, false, 10) == std::vector<std::int64_t>{8});
  CHECK(*store->otherKin(8, false, 10) == std::vector<std::int64_t>{9});
  CHECK(store->otherKin(8, false, 0)->empty());
  CHECK(store->otherKin(1, true, 10)->empty());
  CHECK(store->otherKin(10, true, 10)->empty());
  CHECK(store->lookAlikes(10, 10)->empty());
  CHECK(store->lookAlikes(1, 0)->empty());
  CHECK(store->lookAlikes(1, -1)->empty());
  CHECK(store->lookAlikes(11, 10).error().code == ErrorCode::not_found);
}

TEST_CASE("phase counts add up to everything") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  CHECK(store->phaseCounts()->empty());
  Dice dice(13);
  std::vector<NewSignal> given;
  for (int i = 0; i < 300; ++i) given.push_back(anySignal(dice, i));
  import(*store, given);
  const auto counts = store->phaseCounts();
  REQUIRE(counts);
  std::int64_t sum = 0;
  std::set<std::pair<Phase, Step>> seen;
  for (const auto& c : *counts) {
    sum += c.count;
    CHECK(seen.insert({c.phase, c.step}).second);
    SignalFilter filter;
    filter.phase = c.phase;
    filter.step = c.step;
    CHECK(*store->count(filter) == c.count);
  }
  CHECK(sum == 300);
  CHECK(std::is_sorted(counts->begin(), counts->end(), [](const auto& a, const auto& b) {
    return std::pair(a.phase, a.step) < std::pair(b.phase, b.step);
  }));
}

TEST_CASE("who judges first is told the phases of what was judged or unfolded, and of nothing else") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  Dice dice(14);
  std::vector<NewSignal> given;
  for (int i = 0; i < 200; ++i) given.push_back(anySignal(dice, i));
  import(*store, given);
  const KnownPhases adviser{"OOV-adviseur", {7, 8, 9999}};
  std::set<std::int64_t> known{7, 8}, judged;
  for (int i = 0; i < 40; ++i) {
    Judgement judgement;
    judgement.at = at(1'800'000'000);
    judgement.role = dice.chance(70) ? adviser.role : "jongerenwerk";
    const std::int64_t signal = 1 + dice.below(200);
    REQUIRE(store->addJudgement(signal, judgement));
    if (judgement.role != adviser.role) continue;
    known.insert(signal);
    judged.insert(signal);
  }
  const auto phaseOf = [&](std::int64_t number) {
    return given[static_cast<std::size_t>(number - 1)].assessment.phase.phase;
  };
  SignalFilter filter;
  filter.known = adviser;
  CHECK(*store->count(filter) == 200);  // the list itself leaves nothing out
  std::int64_t told = 0;
  for (const bool searching : {false, true}) {
    filter.words.clear();
    if (searching) filter.words = {vocabulary()};
    for (const auto& [phase, word] : Words<Phase>::table) {
      filter.phase = phase;
      const auto numbers = store->numbers(filter);
      REQUIRE(numbers);
      for (const std::int64_t number : *numbers) CHECK((known.contains(number) && phaseOf(number) == phase));
      CHECK(*store->count(filter) == static_cast<std::int64_t>(numbers->size()));
      if (!searching) told += static_cast<std::int64_t>(numbers->size());
    }
    filter.phase.reset();
    filter.onlyUnjudged = true;
    // What was only unfolded still waits for a judgement.
    const auto waiting = store->numbers(filter);
    REQUIRE(waiting);
    CHECK(waiting->size() == 200 - judged.size());
    CHECK(std::ranges::none_of(*waiting, [&](std::int64_t number) { return judged.contains(number); }));
    CHECK(*store->count(filter) == static_cast<std::int64_t>(waiting->size()));
    filter.onlyUnjudged = false;
  }
  CHECK(told == static_cast<std::int64_t>(known.size()));
  std::int64_t counted = 0;
  SignalFilter everything;
  everything.known = adviser;
  const auto counts = store->phaseCounts(everything);
  REQUIRE(counts);
  for (const PhaseCount& one : *counts) counted += one.count;
  CHECK(counted == told);
}

TEST_CASE("without a function of one's own whatever anybody judged is known") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("a", "1"), plainSignal("b", "2")});
  Judgement judgement;
  judgement.at = at(1'800'000'000);
  judgement.role = "Adviseur OOV";
  REQUIRE(store->addJudgement(1, judgement));
  SignalFilter filter;
  filter.known = KnownPhases{};
  filter.onlyUnjudged = true;
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{2});
  CHECK(KnownPhases{}.hold(1, store->rows({1})->front().judgedBy));
  CHECK_FALSE(KnownPhases{}.hold(2, store->rows({2})->front().judgedBy));
}

TEST_CASE("where people judged their phase leads, until the weighing comes to another") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  std::vector<NewSignal> given{plainSignal("a", "1"), plainSignal("b", "2"), plainSignal("c", "3")};
  for (NewSignal& one : given) one.assessment.phase.phase = Phase::escalatie;
  import(*store, given);
  Judgement judgement;
  judgement.at = at(1'800'000'000);
  judgement.role = "OOV-adviseur";
  judgement.phase = Phase::oplopende_spanningen;
  judgement.step = Step::concrete_mobilisatie;
  REQUIRE(store->addJudgement(1, judgement));
  judgement.phase = Phase::rust;
  judgement.step = Step::none;
  REQUIRE(store->addJudgement(2, judgement));
  const StandingPhase rust{Phase::rust, Step::none};
  CHECK(store->rows({2})->front().judged == rust);
  CHECK_FALSE(store->rows({3})->front().judged);
  SignalFilter filter;
  filter.order = SortOrder::phase;
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{3, 2, 1});  // the program alone: all the same
  filter.judgedLeads = true;
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{3, 1, 2});
  filter.phase = Phase::escalatie;
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{3});
  filter.phase = Phase::oplopende_spanningen;
  filter.step = Step::concrete_mobilisatie;
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1});
  SignalFilter counted;
  counted.judgedLeads = true;
  CHECK(store->phaseCounts(counted)->size() == 3);
  CHECK(store->phaseCounts()->size() == 1);

  Assessment again = given[0].assessment;
  again.phase.phase = Phase::na_de_escalatie;
  REQUIRE(store->addAssessment(1, again));
  CHECK_FALSE(store->rows({1})->front().judged);
  counted.phase = Phase::na_de_escalatie;
  CHECK(*store->numbers(counted) == std::vector<std::int64_t>{1});
}

TEST_CASE("in the order of phases what is not known comes last, in the order of arrival") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  std::vector<NewSignal> given;
  for (int i = 0; i < 6; ++i) {
    given.push_back(plainSignal("bericht", std::to_string(i)));
    given.back().signal.received = at(1'750'000'000 + i);
    given.back().assessment.phase.phase = i % 2 == 0 ? Phase::escalatie : Phase::rust;
  }
  import(*store, given);
  SignalFilter filter;
  filter.order = SortOrder::phase;
  filter.known = KnownPhases{"", {1, 2}};
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1, 2, 6, 5, 4, 3});
}

TEST_CASE("a row names the functions that judged it, each once") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("a", "1"), plainSignal("b", "2")});
  for (const char* role : {"politie", "OOV-adviseur", "politie"}) {
    Judgement judgement;
    judgement.at = at(1'800'000'000);
    judgement.role = role;
    REQUIRE(store->addJudgement(1, judgement));
  }
  const auto rows = store->rows({1, 2});
  CHECK(rows->front().judgedBy == std::vector<std::string>{"OOV-adviseur", "politie"});
  CHECK(rows->back().judgedBy.empty());
}

TEST_CASE("a row tells which questions are open and how often was decided") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  import(*store, {plainSignal("a", "1"), plainSignal("b", "2")});
  const auto asked = store->addInquiry(1, {0, at(10), "tegenpartij_aangekondigd", "wijkagent", "Komt er een?", ""});
  REQUIRE(asked);
  REQUIRE(store->addInquiry(1, {0, at(11), "", "politie", "Wordt dit iets?", ""}));
  CHECK(store->rows({1})->front().openQuestions == 2);
  Reply reply;
  reply.inquiry = *asked;
  reply.at = at(12);
  reply.indicator = "tegenpartij_aangekondigd";
  reply.answer = ReplyWord::geen_antwoord;
  REQUIRE(store->addReply(1, reply));
  CHECK(store->rows({1})->front().openQuestions == 2);  // silence is no answer
  reply.answer = ReplyWord::nee;
  REQUIRE(store->addReply(1, reply));
  CHECK(store->rows({1})->front().openQuestions == 1);
  CHECK(store->rows({2})->front().openQuestions == 0);
  CHECK(store->rows({1})->front().decisions == 0);
}

TEST_CASE("the place of a signal is its most certain one") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  const auto mention = [](const std::string& code, PlaceCertainty certainty) {
    PlaceMention m;
    m.municipality = code;
    m.certainty = certainty;
    return m;
  };
  auto sure = plainSignal("a", "1"), vague = plainSignal("b", "2"), nameless = plainSignal("c", "3");
  sure.assessment.where = {mention("GM0001", PlaceCertainty::aangenomen), mention("GM0002", PlaceCertainty::zeker),
                           mention("GM0003", PlaceCertainty::zeker)};
  vague.assessment.where = {mention("GM0001", PlaceCertainty::meerduidig), mention("GM0004", PlaceCertainty::onbekend)};
  nameless.assessment.where = {mention("", PlaceCertainty::zeker), mention("GM0005", PlaceCertainty::aangenomen)};
  import(*store, {sure, vague, nameless});
  CHECK(store->currentAssessment(1)->place == "GM0002");
  CHECK(store->currentAssessment(2)->place == "");
  CHECK(store->currentAssessment(3)->place == "GM0005");
}

TEST_CASE("the first of a list are there before the list is read, and are its first") {
  const Folder folder;
  Dice dice(7);
  std::vector<NewSignal> given;
  for (int i = 0; i < 300; ++i) {
    given.push_back(plainSignal("tekst " + std::to_string(i), std::to_string(i)));
    if (!dice.chance(10)) given.back().signal.received = at(1'800'000'000 + dice.below(50));
    else given.back().signal.received.reset();
    given.back().assessment.urgency.level = dice.any<UrgencyLevel>();
    lapseSomewhere(given.back(), dice);
  }
  import(*opened(folder / "x.db"), given);
  const auto store = opened(folder / "x.db");
  SignalFilter filter;
  CHECK_FALSE(store->firstNumbers(filter, 50)->has_value());  // without a tray there is no index for it
  filter.tray = Tray::postvak;
  filter.onlyCalls = true;
  CHECK_FALSE(store->firstNumbers(filter, 50)->has_value());
  filter.onlyCalls = false;
  for (const int most : {50, 250})
    for (const int minutes : {-1, 0, 7, 20, 39, 100}) {
      if (minutes >= 0) filter.now = at(kLapse + kMinute * minutes);
      CAPTURE(most, minutes);
      const auto first = store->firstNumbers(filter, most);
      REQUIRE(first);
      REQUIRE(first->has_value());
      const auto all = opened(folder / "x.db")->numbers(filter);
      REQUIRE((*first)->size() == static_cast<std::size_t>(most));
      CHECK(std::equal((*first)->begin(), (*first)->end(), all->begin()));
      filter.now.reset();
    }
  REQUIRE(store->numbers(filter));
  CHECK_FALSE(store->firstNumbers(filter, 50)->has_value());  // now all of them are as soon there
}

TEST_CASE("an urgency that lapsed comes behind those that did not, and before what has none") {
  const Folder folder;
  const auto store = opened(folder / "x.db");
  std::vector<NewSignal> given;
  const auto add = [&](UrgencyLevel level, std::optional<Instant> lapses) {
    given.push_back(plainSignal("tekst " + std::to_string(given.size()), std::to_string(given.size())));
    given.back().assessment.urgency.level = level;
    given.back().assessment.urgency.lapses = lapses;
  };
  add(UrgencyLevel::nu, at(kLapse));
  add(UrgencyLevel::geen, std::nullopt);
  add(UrgencyLevel::deze_week, at(kLapse + 3600));
  add(UrgencyLevel::vandaag, at(kLapse + 600));
  import(*store, given);
  SignalFilter filter;
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1, 4, 3, 2});
  filter.now = at(kLapse + 30);  // within the minute it is not told yet
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1, 4, 3, 2});
  filter.now = at(kLapse + kMinute);
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{4, 3, 1, 2});
  filter.now = at(kLapse + 3000);
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{3, 4, 1, 2});
  filter.now = at(kLapse - 60);  // a clock that was put back
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1, 4, 3, 2});
  // Weighed again it counts anew, in a list that was put in order before.
  filter.now = at(kLapse + 3000);
  REQUIRE(store->numbers(filter));
  Assessment anew = given[0].assessment;
  anew.urgency.lapses = at(kLapse + 7200);
  REQUIRE(store->addAssessment(1, anew));
  CHECK(*store->numbers(filter) == std::vector<std::int64_t>{1, 3, 4, 2});
  CHECK(store->rows({1}, {})->front().lapses == at(kLapse + 7200));
}
