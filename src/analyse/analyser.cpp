#include "analyse/analyser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "analyse/context.h"
#include "analyse/pattern.h"
#include "analyse/place.h"
#include "analyse/sentiment.h"
#include "analyse/wording.h"
#include "base/text.h"
#include "language/base_form.h"
#include "language/language_id.h"
#include "language/spelling.h"
#include "language/time_expression.h"
#include "model/words.h"

namespace peilstok::analyse {

namespace {

// Counter-speech of this strength silences the calls around it; weaker only speaks out ("nee tegen haat").
constexpr int kSilencingStrength = 2;

// What is announced to happen is a call as strong as this.
constexpr int kAnnouncedStrength = 2;

// How far what must stand beside a match may be from it, in tokens: about a clause and a half.
constexpr std::size_t kBeside = 12;

// Bounds on what one hostile text may yield.
constexpr std::size_t kMostMatches = 4000, kMostFindings = 200, kMostPerRule = 10;

struct CompiledPattern {
  std::size_t rule = 0;
  Pattern pattern;
  std::vector<std::uint32_t> gates;  ///< what must stand somewhere in the text, rarest first
};

struct Match {
  std::size_t rule = 0, first = 0, last = 0;
};

/// A word that begins nothing recognised, so that it is of none of the classes; most tokens are.
bool isPlainWord(const TokenView& t) {
  return t.token->kind == language::TokenKind::word && t.timeLength == 0 && t.placeLength == 0 && t.groupLength == 0;
}

/// What a gate asks for, in a form that is quickly tried: the number of a word, a lexicon or a class.
struct GateAtom {
  enum class Kind : std::uint8_t { exact, base, lexicon, tokenClass } kind = Kind::exact;
  std::uint32_t number = 0;
  auto operator<=>(const GateAtom&) const = default;

  static GateAtom of(const Atom& atom) {
    switch (atom.kind) {
      case Atom::Kind::word: return {atom.word.exact ? Kind::exact : Kind::base, atom.word.id};
      case Atom::Kind::lexicon: return {Kind::lexicon, atom.lexicon};
      case Atom::Kind::tokenClass: break;
    }
    return {Kind::tokenClass, static_cast<std::uint32_t>(atom.tokenClass)};
  }
};

/// The patterns of all rules, by what their rarest element asks for.
struct PatternIndex {
  std::vector<CompiledPattern> patterns;
  std::vector<std::vector<PatternLead>> byExact, byBase;  ///< by number of the word
  std::vector<std::vector<PatternLead>> byLexicon = std::vector<std::vector<PatternLead>>(kMostLexicons);
  std::array<std::vector<PatternLead>, kTokenClasses> byClass;
  LexiconSet lexicons;  ///< those by which a pattern is looked for
  /// Elements that patterns share, each once: any of the atoms [gateEnds[gate - 1], gateEnds[gate]). Whether one stands
  /// in a text is found out once a text. The gate of a pattern that asks for nothing else is always open.
  std::vector<GateAtom> gateAtoms;
  std::vector<std::uint32_t> gateEnds = {0};
  static constexpr std::uint32_t kAlwaysOpen = 0;

  void add(std::size_t rule, Pattern pattern, std::initializer_list<const std::vector<Element>*> near) {
    const auto number = static_cast<std::uint32_t>(patterns.size());
    std::vector<std::uint32_t> needed;
    for (const std::uint32_t at : pattern.required) needed.push_back(gateOf(pattern.elements[at].atoms));
    for (const std::vector<Element>* elements : near)
      for (const Element& element : *elements) needed.push_back(gateOf(element.atoms));
    const PatternLead lead{number, needed.empty() ? kAlwaysOpen : needed.front()};
    for (const Atom& atom : pattern.elements[pattern.rarest].atoms) {
      switch (atom.kind) {
        case Atom::Kind::word: {
          auto& table = atom.word.exact ? byExact : byBase;
          if (table.size() <= atom.word.id) table.resize(atom.word.id + 1);
          table[atom.word.id].push_back(lead);
          break;
        }
        case Atom::Kind::lexicon:
          byLexicon[atom.lexicon].push_back(lead);
          lexicons.set(atom.lexicon);
          break;
        case Atom::Kind::tokenClass: byClass[static_cast<std::size_t>(atom.tokenClass)].push_back(lead); break;
      }
    }
    patterns.push_back({rule, std::move(pattern), std::move(needed)});
  }

  std::uint32_t gateOf(const std::vector<Atom>& atoms) {
    std::vector<GateAtom> wanted;
    for (const Atom& atom : atoms) wanted.push_back(GateAtom::of(atom));
    const auto [it, isNew] = gateNumbers.try_emplace(std::move(wanted), static_cast<std::uint32_t>(gateEnds.size()));
    if (isNew) {
      gateAtoms.insert(gateAtoms.end(), it->first.begin(), it->first.end());
      gateEnds.push_back(static_cast<std::uint32_t>(gateAtoms.size()));
    }
    return it->second;
  }

  /// To be called once, after the last `add`. What shares a gate stands together, so that the gate is tried once.
  void close() {
    gateNumbers.clear();
    const auto sorted = [](std::vector<PatternLead>& leads) {
      std::stable_sort(leads.begin(), leads.end(),
                       [](const PatternLead& a, const PatternLead& b) { return a.gate < b.gate; });
    };
    for (auto* table : {&byExact, &byBase, &byLexicon}) std::for_each(table->begin(), table->end(), sorted);
    std::for_each(byClass.begin(), byClass.end(), sorted);
  }

  /// The patterns that a word by itself brings up.
  void describe(WordInfo& info) const {
    const auto take = [&](const auto& table, std::uint32_t id) {
      if (id != 0 && id < table.size()) info.patterns.insert(info.patterns.end(), table[id].begin(), table[id].end());
    };
    take(byExact, info.exact);
    take(byBase, info.base);
    info.hasPatterns = !info.patterns.empty();
  }

  /// Calls `visit` with the patterns whose rarest element may stand at this token.
  template <class Visit>
  void candidates(const TokenView& t, Visit visit) const {
    if (t.info->hasPatterns) visit(t.info->patterns);
    if (const LexiconSet here = t.lexicons & lexicons; here.any())
      for (std::size_t l = here._Find_first(); l < kMostLexicons; l = here._Find_next(l)) visit(byLexicon[l]);
    if (isPlainWord(t)) return;
    for (std::size_t c = 0; c < kTokenClasses; ++c)
      if (!byClass[c].empty() && classFits(static_cast<TokenClass>(c), t)) visit(byClass[c]);
  }

 private:
  std::map<std::vector<GateAtom>, std::uint32_t> gateNumbers;
};

/// Which words, lexicons and classes stand anywhere in a text, so that a pattern that lacks one is passed over at once.
/// Kept from text to text, so that its tables are made once.
class Presence {
 public:
  /// Takes in a text.
  void read(const TextView& view, const Vocabulary& vocabulary, const PatternIndex& index) {
    forget(vocabulary, index);
    m_lexicons.reset();
    m_classes = 0;
    for (const TokenView& t : view.tokens) {
      set(m_exact, m_exactSet, t.info->exact);
      set(m_base, m_baseSet, t.info->base);
      m_lexicons |= t.lexicons;
      if (isPlainWord(t)) continue;
      for (std::size_t c = 0; c < kTokenClasses; ++c)
        if (classFits(static_cast<TokenClass>(c), t)) m_classes |= 1U << c;
    }
  }

  /// True when something that the gate asks for stands in the text.
  bool isOpen(std::uint32_t gate) {
    Gate& state = m_gates[gate];
    if (state == Gate::unknown) {
      const GateAtom* const atoms = m_index->gateAtoms.data();
      const bool stands = std::any_of(atoms + m_index->gateEnds[gate - 1], atoms + m_index->gateEnds[gate],
                                      [&](const GateAtom& atom) { return has(atom); });
      state = stands ? Gate::open : Gate::shut;
      m_tried.push_back(gate);
    }
    return state == Gate::open;
  }

 private:
  /// Wipes out what the text before it left: the tables are far larger than what one text touches of them.
  void forget(const Vocabulary& vocabulary, const PatternIndex& index) {
    for (const std::uint32_t number : m_exactSet) m_exact[number / 64] = 0;
    for (const std::uint32_t number : m_baseSet) m_base[number / 64] = 0;
    for (const std::uint32_t gate : m_tried) m_gates[gate] = Gate::unknown;
    m_exactSet.clear();
    m_baseSet.clear();
    m_tried.clear();
    m_index = &index;
    m_exact.resize(vocabulary.exactWords() / 64 + 1);
    m_base.resize(vocabulary.baseWords() / 64 + 1);
    m_gates.resize(index.gateEnds.size());
    m_gates[PatternIndex::kAlwaysOpen] = Gate::open;
  }

  // Number 0 is of no word, and no gate asks for it.
  static void set(std::vector<std::uint64_t>& bits, std::vector<std::uint32_t>& touched, std::uint32_t number) {
    if (number == 0) return;
    bits[number / 64] |= std::uint64_t{1} << (number % 64);
    touched.push_back(number);
  }
  static bool test(const std::vector<std::uint64_t>& bits, std::uint32_t number) {
    return (bits[number / 64] >> (number % 64) & 1U) != 0;
  }
  bool has(const GateAtom& atom) const {
    switch (atom.kind) {
      case GateAtom::Kind::exact: return test(m_exact, atom.number);
      case GateAtom::Kind::base: return test(m_base, atom.number);
      case GateAtom::Kind::lexicon: return m_lexicons[atom.number];
      case GateAtom::Kind::tokenClass: return (m_classes >> atom.number & 1U) != 0;
    }
    return false;
  }

  enum class Gate : std::uint8_t { unknown, open, shut };

  const PatternIndex* m_index = nullptr;
  std::vector<std::uint64_t> m_exact, m_base;
  std::vector<Gate> m_gates;
  std::vector<std::uint32_t> m_exactSet, m_baseSet, m_tried;  ///< what this text touched of the three
  LexiconSet m_lexicons;
  std::uint32_t m_classes = 0;
};

/// Marks on the tokens where each time expression stands.
void markTimes(TextView& view, const std::vector<language::TimeFound>& times) {
  std::vector<Span> spans;
  for (const language::TimeFound& time : times) {
    spans.push_back(time.mention.span);
    if (time.dayWords.begin < time.dayWords.end) spans.push_back(time.dayWords);
  }
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::size_t i = 0;
  for (const Span& span : spans) {
    while (i < view.tokens.size() && view.tokens[i].token->span.end <= span.begin) ++i;
    const std::size_t first = i;
    while (i < view.tokens.size() && view.tokens[i].token->span.begin < span.end) view.tokens[i++].inTime = true;
    if (first < i) view.tokens[first].timeLength = static_cast<std::uint16_t>(std::min<std::size_t>(i - first, 60000));
  }
}

/// Which kind of call wins when a text holds several: the gravest.
int callRank(CallKind kind) {
  switch (kind) {
    case CallKind::geweld: return 6;
    case CallKind::vernieling: return 5;
    case CallKind::blokkade: return 4;
    case CallKind::betoging: return 3;
    case CallKind::samenkomst: return 2;
    case CallKind::feest: return 2;
    case CallKind::overig: return 1;
  }
  return 0;
}

}  // namespace

/// Words right behind each other.
using Phrase = std::vector<Atom>;

/// The context that a rule sets, and how far.
struct Mark {
  Context context;
  Reach reach;
};

struct Analyser::Impl {
  std::shared_ptr<const Knowledge> knowledge;
  language::BaseForms baseForms;
  Vocabulary vocabulary;
  MoodLexicons moodLexicons;
  ContextReader freshContext;  ///< each text gets a copy
  PatternIndex index;
  std::vector<std::vector<Context>> silencers;     ///< per rule
  std::vector<std::optional<CallKind>> calls;      ///< per rule
  std::vector<std::optional<Mark>> marks;          ///< per rule that sets a context
  std::vector<std::vector<Atom>> needs;            ///< per rule
  std::vector<std::vector<Phrase>> unless;         ///< per rule
  std::vector<std::vector<Element>> beside, also;  ///< per rule
  WordKey but;                                     ///< "maar"
  std::unique_ptr<PlaceFinder> places;
  WordingReader wordings;

  explicit Impl(std::shared_ptr<const Knowledge> k)
      : knowledge(std::move(k)),
        baseForms(knowledge->words, knowledge->irregularForms),
        vocabulary(*knowledge, baseForms),
        moodLexicons(vocabulary),
        freshContext(vocabulary),
        but(vocabulary.intern("=maar")),
        wordings(vocabulary, knowledge->grouping) {}

  void compile(std::vector<std::string>* problems);
  std::vector<Match> matches(const TextView& view) const;
  bool stands(const Match& match, const TextView& view) const;
  std::optional<Context> silencer(const Match& match, const TextView& view, const ContextReader& context) const;
  bool turnsRound(const Match& match, const std::vector<Match>& all, const TextView& view,
                  const ContextReader& context) const;
  void setContexts(const std::vector<Match>& matches, const TextView& view, ContextReader& context,
                   std::vector<std::size_t>* rulesSet) const;
  void addFinding(const Match& match, const TextView& view, const ContextReader& context, Reading& reading,
                  bool& reported) const;
  std::vector<language::TimeFound> markTimes(TextView& view, Instant received) const;
  Reading read(const std::string& maskedText, const std::string& municipality, Instant received, Wording* wording,
               std::vector<std::size_t>* rulesSet = nullptr) const;
};

void Analyser::Impl::compile(std::vector<std::string>* problems) {
  const auto complain = [&](const Rule& rule, const std::string& reason) {
    if (problems) problems->push_back(fmt::format("{}:{}: rule '{}': {}", rule.file, rule.line, rule.id, reason));
  };
  for (std::size_t r = 0; r < knowledge->rules.size(); ++r) {
    const Rule& rule = knowledge->rules[r];
    silencers.emplace_back();
    for (const std::string& name : rule.silencedBy) {
      if (const auto context = contextFromWord(name)) silencers.back().push_back(*context);
      else complain(rule, "no context '" + name + "'");
    }
    marks.emplace_back();
    if (!rule.context.empty()) {
      const auto context = contextFromWord(rule.context);
      const auto reach = reachFromWord(rule.reach);
      if (context && reach) marks.back() = Mark{*context, *reach};
      else complain(rule, "no context '" + rule.context + "' with reach '" + rule.reach + "'");
    }
    calls.push_back(rule.call.empty() ? std::nullopt : fromWord<CallKind>(rule.call));
    if (!rule.call.empty() && !calls.back()) complain(rule, "no kind of call '" + rule.call + "'");
    needs.emplace_back();
    for (const std::string& source : rule.needs) {
      const Result<Atom> atom = compileAtom(source, vocabulary);
      if (atom) needs.back().push_back(*atom);
      else complain(rule, atom.error().detail);
    }
    unless.emplace_back();
    for (const std::string& source : rule.unless) {
      Phrase phrase;
      for (const std::string& word : text::split(source, ' ')) {
        const Result<Atom> atom = compileAtom(word, vocabulary);
        if (atom) phrase.push_back(*atom);
        else complain(rule, atom.error().detail);
      }
      if (!phrase.empty()) unless.back().push_back(std::move(phrase));
    }
    for (const auto& [sources, elements] : {std::pair(&rule.beside, &beside), std::pair(&rule.also, &also)}) {
      elements->emplace_back();
      for (const std::string& source : *sources) {
        Result<Element> element = compileChoice(source, vocabulary);
        if (element) elements->back().push_back(std::move(*element));
        else complain(rule, element.error().detail);
      }
    }
    for (const std::string& source : rule.patterns) {
      const Result<std::vector<std::string>> sources = writtenOut(source);
      if (!sources) {
        complain(rule, sources.error().detail);
        continue;
      }
      for (const std::string& one : *sources) {
        Result<Pattern> pattern = compilePattern(one, vocabulary);
        if (pattern) index.add(r, std::move(*pattern), {&beside.back(), &also.back()});
        else complain(rule, pattern.error().detail);
      }
    }
  }
  if (problems && vocabulary.lexiconCount() > kMostLexicons)
    problems->push_back(fmt::format("{} lexicons; there may be {}", vocabulary.lexiconCount(), kMostLexicons));
  index.close();
  places = std::make_unique<PlaceFinder>(knowledge->gazetteer, vocabulary, baseForms);
  vocabulary.close([this](const std::string& form, WordInfo& info) {
    index.describe(info);
    places->describe(form, info);
  });
}

/// All matches, at most one per rule and place, longest stretch first where a rule's patterns overlap. Each pattern is
/// looked for by its rarest element, and from there back to where it may begin.
std::vector<Match> Analyser::Impl::matches(const TextView& view) const {
  std::vector<Match> all;
  thread_local Presence presence;
  presence.read(view, vocabulary, index);
  const auto tryAt = [&](const CompiledPattern& p, std::size_t at) {
    if (all.size() >= kMostMatches) return;
    if (const std::size_t last = matchAt(p.pattern, view, at)) all.push_back({p.rule, at, last});
  };
  const auto tryPattern = [&](const CompiledPattern& p, std::size_t i) {
    if (std::any_of(p.gates.begin(), p.gates.end(), [&](std::uint32_t gate) { return !presence.isOpen(gate); })) return;
    if (p.pattern.rarest == 0) return tryAt(p, i);
    const std::size_t sentence = view.tokens[i].sentenceBegin;
    const std::size_t from = i - sentence > p.pattern.mostBefore ? i - p.pattern.mostBefore : sentence;
    for (std::size_t at = from; at < i; ++at)
      if (fits(p.pattern.elements.front(), view, at)) tryAt(p, at);
  };
  for (std::size_t i = 0; i < view.tokens.size() && all.size() < kMostMatches; ++i) {
    index.candidates(view.tokens[i], [&](const std::vector<PatternLead>& leads) {
      std::uint32_t gate = PatternIndex::kAlwaysOpen;
      bool open = true;
      for (const PatternLead& lead : leads) {
        if (lead.gate != gate) open = presence.isOpen(gate = lead.gate);
        if (open) tryPattern(index.patterns[lead.pattern], i);
      }
    });
  }
  std::sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
    return std::tie(a.first, a.rule, b.last) < std::tie(b.first, b.rule, a.last);
  });
  std::vector<Match> found;
  std::vector<std::uint8_t> count(all.empty() ? 0 : knowledge->rules.size());
  for (const Match& match : all) {
    if (found.size() >= kMostFindings || count[match.rule] >= kMostPerRule) continue;
    const auto overlapping = std::find_if(found.begin(), found.end(), [&](const Match& m) {
      return m.rule == match.rule && match.last > m.first && m.last > match.first;
    });
    if (overlapping == found.end()) {
      ++count[match.rule];
      found.push_back(match);
    } else if (match.last - match.first > overlapping->last - overlapping->first) {
      *overlapping = match;
    }
  }
  std::erase_if(found, [&](const Match& match) { return !stands(match, view); });
  return found;
}

/// What the rule asks of the text and of the sentence around a match.
bool Analyser::Impl::stands(const Match& match, const TextView& view) const {
  const auto within = [&](const std::vector<Atom>& atoms, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
      for (const Atom& atom : atoms)
        if (fits(atom, view, i)) return true;
    return false;
  };
  const auto excused = [&](std::size_t from, std::size_t to) {
    const auto stands = [&](const Phrase& phrase, std::size_t at) {
      for (std::size_t k = 0; k < phrase.size(); ++k)
        if (at + k >= to || !fits(phrase[k], view, at + k)) return false;
      return true;
    };
    for (std::size_t i = from; i < to; ++i)
      for (const Phrase& phrase : unless[match.rule])
        if (stands(phrase, i)) return true;
    return false;
  };
  if (!needs[match.rule].empty() && !within(needs[match.rule], 0, view.tokens.size())) return false;
  // What may stand anywhere needs no look: a pattern is only tried where all of it stands (its gates).
  if (unless[match.rule].empty() && beside[match.rule].empty()) return true;
  const std::size_t begin = view.tokens[match.first].sentenceBegin;
  std::size_t end = match.last;
  while (end < view.tokens.size() && view.tokens[end].sentenceBegin == begin) ++end;
  const std::size_t nearBegin = std::max(begin, match.first - std::min(match.first, kBeside));
  const std::size_t nearEnd = std::min(end, match.last + kBeside);
  const bool allBeside = std::all_of(beside[match.rule].begin(), beside[match.rule].end(),
                                     [&](const Element& element) { return within(element.atoms, nearBegin, nearEnd); });
  // "Ik ben geen racist, maar ...": what stands before the turn excuses nothing that stands behind it.
  std::size_t from = match.first;
  while (from > begin && !but.matches(*view.tokens[from - 1].info)) --from;
  return allBeside && !excused(from, end);
}

/// The first context that silences the rule of this match here.
std::optional<Context> Analyser::Impl::silencer(const Match& match, const TextView& view,
                                                const ContextReader& context) const {
  for (const Context c : silencers[match.rule])
    if (c != Context::grap && context.holds(c, view, match.first, match.last)) return c;
  return std::nullopt;
}

/// True when what looks like counter-speech only sends people elsewhere: "ga niet naar het plein, kom naar de markt".
bool Analyser::Impl::turnsRound(const Match& match, const std::vector<Match>& all, const TextView& view,
                                const ContextReader& context) const {
  const std::size_t turn = context.turnBehind(view, match.last);
  return std::any_of(all.begin(), all.end(), [&](const Match& other) {
    return calls[other.rule] && other.first >= turn &&
           view.tokens[other.first].sentenceBegin == view.tokens[match.first].sentenceBegin &&
           !silencer(other, view, context);
  });
}

/// Lets the rules that set a context do so. `rulesSet` takes their numbers where the caller asks for them.
void Analyser::Impl::setContexts(const std::vector<Match>& matches, const TextView& view, ContextReader& context,
                                 std::vector<std::size_t>* rulesSet) const {
  for (const Match& match : matches) {
    const std::optional<Mark>& mark = marks[match.rule];
    if (!mark || silencer(match, view, context)) continue;
    const bool set = context.mark(view, mark->context, mark->reach, match.first, match.last);
    if (set && rulesSet) rulesSet->push_back(match.rule);
  }
}

void Analyser::Impl::addFinding(const Match& match, const TextView& view, const ContextReader& context,
                                Reading& reading, bool& reported) const {
  const Rule& rule = knowledge->rules[match.rule];
  Finding finding;
  finding.rule = rule.id;
  finding.indicator = rule.indicator;
  finding.span = view.span(match.first, match.last);
  finding.text = text::slice(view.source.text, finding.span);
  finding.strength = rule.strength;
  const bool isCall = calls[match.rule].has_value();
  const auto& named = silencers[match.rule];
  const bool jokes = isCall || std::find(named.begin(), named.end(), Context::grap) != named.end();
  if (jokes && context.holds(Context::grap, view, match.first, match.last)) {
    // A joke is also the usual defence: it weakens, it never silences.
    finding.strength = std::min(finding.strength, 1);
    finding.note = contextWord(Context::grap);
  }
  const std::optional<Context> silenced = silencer(match, view, context);
  if (silenced) {
    finding.note = contextWord(*silenced);
    finding.strength = 0;
    if (isCall && (*silenced == Context::gemeld || *silenced == Context::vraag)) {
      finding.indicator = "gemelde_oproep";
      finding.strength = 1;
      reported = true;
    } else if (isCall && *calls[match.rule] != CallKind::betoging &&
               (*silenced == Context::ontkend || *silenced == Context::tegenspraak)) {
      finding.indicator = "tegenspraak";
      finding.strength = 1;
    }
  }
  // "Zaterdag 20u Markt. Ramen gaan eruit": disorder that is announced is no disorder yet, but a plan for it.
  if (silenced == Context::komend && context.announced() && rule.indicator == "verstoring_gaande" &&
      !context.holds(Context::gemeld, view, match.first, match.last)) {
    finding.indicator = "oproep_tot_geweld";
    finding.strength = kAnnouncedStrength;
    reading.call.isCall = true;
    if (callRank(reading.call.kind) < callRank(CallKind::vernieling)) reading.call.kind = CallKind::vernieling;
  }
  // An invitation to an ordinary outing is a call all the same; it only does not weigh.
  const bool outing = silenced == Context::gewoon;
  if (isCall && (!silenced || outing) && rule.indicator != "vreedzame_betoging") {
    reading.call.isCall = true;
    if (outing) reading.call.peaceful = true;
    else if (reading.call.kind == CallKind::overig || callRank(*calls[match.rule]) > callRank(reading.call.kind))
      reading.call.kind = *calls[match.rule];
  }
  if (const Indicator* indicator = knowledge->framework.indicator(finding.indicator))
    finding.criterion = indicator->criterion;
  reading.findings.push_back(std::move(finding));
}

Analyser::Analyser(std::shared_ptr<const Knowledge> knowledge, std::vector<std::string>* problems)
    : m_impl(std::make_unique<Impl>(std::move(knowledge))) {
  m_impl->compile(problems);
}

Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;

std::string Analyser::baseForm(const std::string& word) const {
  const language::BaseForms& bases = m_impl->baseForms;
  if (bases.isWord(word)) return bases.of(word);
  m_impl->vocabulary.beginText();
  // A scant disguise only means something in a text with others, and here the word stands alone.
  const WordInfo& info = m_impl->vocabulary.info(word);
  if (info.reading.size() == 1 && info.rewriting != Rewriting::scant) return bases.of(info.reading.front());
  for (const std::string& variant : language::spellingVariants(word))
    if (bases.isWord(variant)) return bases.of(variant);
  return bases.of(word);
}

Reading Analyser::read(const std::string& maskedText, const std::string& municipality, Instant received,
                       Wording* wording) const {
  return m_impl->read(maskedText, municipality, received, wording);
}

Wording Analyser::wording(const std::string& maskedText, const std::string& municipality, Instant received) const {
  TextView view = viewOf(maskedText, m_impl->vocabulary);
  m_impl->markTimes(view, received);
  m_impl->places->find(view, municipality);
  return m_impl->wordings.read(view);
}

std::vector<language::TimeFound> Analyser::Impl::markTimes(TextView& view, Instant received) const {
  std::vector<const language::TimeWord*> meanings(view.tokens.size());
  for (std::size_t i = 0; i < meanings.size(); ++i) meanings[i] = view.tokens[i].info->time;
  std::vector<language::TimeFound> times = language::findTimes(view.source, received, vocabulary.times(), meanings);
  analyse::markTimes(view, times);
  return times;
}

Reading Analyser::Impl::read(const std::string& maskedText, const std::string& municipality, Instant received,
                             Wording* wording, std::vector<std::size_t>* rulesSet) const {
  Reading reading;
  TextView view = viewOf(maskedText, vocabulary);
  const language::LanguageGuess guess = language::guessLanguage(view.source, view.words);
  reading.language = guess.code;
  reading.dutch = guess.dutch;

  const std::vector<language::TimeFound> times = markTimes(view, received);
  Places where = places->find(view, municipality);
  if (wording) *wording = wordings.read(view);
  reading.where = std::move(where.named);
  reading.namesOwnPlace = where.ownSpot;
  reading.doubtfulSpot = where.doubtfulSpot;
  for (const language::TimeFound& time : times) {
    reading.when.push_back(time.mention);
    const bool coming =
        !time.past && (time.mention.start >= received || (time.mention.end && *time.mention.end > received) ||
                       (time.mention.grain == Grain::day && time.mention.start + std::chrono::days{1} > received));
    if (!coming) continue;
    reading.futureMoment = reading.futureMoment || time.hasDay || time.hasClock;
    reading.momentHasClock = reading.momentHasClock || time.hasClock;
    if (!reading.moment || time.mention.start < *reading.moment) reading.moment = time.mention.start;
  }
  for (const PlaceMention& place : reading.where) {
    const bool own = municipality.empty() ? place.municipality.empty() : place.municipality == municipality;
    reading.namesOwnPlace = reading.namesOwnPlace || (own && place.kind != PlaceKind::gemeente);
  }
  if (!reading.dutch) return reading;

  ContextReader context = freshContext;
  context.prepare(view, times, received);
  bool reported = false;
  std::vector<Match> found = matches(view);
  setContexts(found, view, context, rulesSet);
  std::erase_if(found, [&](const Match& match) { return knowledge->rules[match.rule].indicator.empty(); });
  const auto isCounterSpeech = [&](const Match& match) {
    return knowledge->rules[match.rule].indicator == "tegenspraak";
  };
  const std::vector<Match> all = found;
  std::erase_if(found, [&](const Match& match) {
    const bool denies = calls[match.rule] && silencer(match, view, context) == Context::ontkend;
    return (denies || isCounterSpeech(match)) && turnsRound(match, all, view, context);
  });
  for (const Match& match : found)
    if (isCounterSpeech(match)) addFinding(match, view, context, reading, reported);
  for (const Match& match : found)
    if (isCounterSpeech(match) && knowledge->rules[match.rule].strength >= kSilencingStrength &&
        !silencer(match, view, context))
      context.addCounterSpeech(view, match.first, match.last);
  bool peaceful = false, violent = false;
  for (const Match& match : found) {
    if (isCounterSpeech(match)) continue;
    addFinding(match, view, context, reading, reported);
    const Finding& f = reading.findings.back();
    if (f.strength == 0) continue;
    peaceful = peaceful || f.indicator == "vreedzame_betoging";
    violent = violent || f.indicator == "middelen_meenemen" || f.indicator == "politie_ontwijken" ||
              f.indicator == "geweld_tegen_personen" || f.indicator == "oproep_tot_geweld";
  }
  reading.call.peaceful = (peaceful || reading.call.peaceful) && !violent;
  reading.call.reported = !reading.call.isCall && reported;
  if (reading.call.isCall && peaceful && callRank(reading.call.kind) < callRank(CallKind::betoging))
    reading.call.kind = CallKind::betoging;
  for (const Finding& f : reading.findings)
    if (!reading.call.isCall && f.indicator == "gemelde_oproep" && f.strength > 0) reading.call.reported = true;
  // Beside what is to come, a place in a clause that looks back is not where it happens.
  if (reading.call.isCall || reading.futureMoment)
    for (std::size_t i = 0, k = 0; i < view.tokens.size() && k < reading.where.size(); ++i) {
      while (k < reading.where.size() && reading.where[k].span.begin < view.tokens[i].token->span.begin) ++k;
      if (k == reading.where.size() || reading.where[k].span.begin != view.tokens[i].token->span.begin) continue;
      PlaceMention& place = reading.where[k];
      const bool away = !place.municipality.empty() && place.municipality != municipality;
      if (away && place.role == PlaceRole::hier && context.holds(Context::verleden, view, i, i + 1))
        place.role = PlaceRole::elders;
    }
  Mood mood = moodOf(view, moodLexicons, context.holds(Context::spot, view, 0, view.tokens.size()));
  reading.sentiment = std::move(mood.sentiment);
  if (mood.anger <= knowledge->framework.angryPolarity && mood.darkest < view.tokens.size() &&
      reading.sentiment.label == SentimentLabel::negatief) {
    Finding anger{"toon.negatief", {}, "boze_toon", view.span(mood.darkest, mood.darkest + 1), {}, 1, {}};
    anger.text = text::slice(view.source.text, anger.span);
    if (const Indicator* indicator = knowledge->framework.indicator(anger.indicator))
      anger.criterion = indicator->criterion;
    reading.findings.push_back(std::move(anger));
  }
  std::stable_sort(reading.findings.begin(), reading.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.begin, a.span.end, a.rule) < std::tie(b.span.begin, b.span.end, b.rule);
  });
  return reading;
}

std::vector<std::string> Analyser::failingExamples() const {
  std::vector<std::string> failures;
  // A fixed moment, so that an example means the same on every day.
  const Instant received = *civil::parseIso("2026-11-19T16:05:00+01:00");
  for (std::size_t r = 0; r < m_impl->knowledge->rules.size(); ++r) {
    const Rule& rule = m_impl->knowledge->rules[r];
    const auto counts = [&](const std::string& example) {
      std::vector<std::size_t> rulesSet;
      const Reading reading = m_impl->read(example, m_impl->knowledge->ownMunicipality, received, nullptr, &rulesSet);
      if (rule.indicator.empty()) return std::find(rulesSet.begin(), rulesSet.end(), r) != rulesSet.end();
      return std::any_of(reading.findings.begin(), reading.findings.end(), [&](const Finding& f) {
        return f.rule == rule.id && f.indicator == rule.indicator && f.strength > 0;
      });
    };
    for (const std::string& example : rule.hits)
      if (!counts(example))
        failures.push_back(fmt::format("{}:{}: rule '{}' must match: {}", rule.file, rule.line, rule.id, example));
    for (const std::string& example : rule.misses)
      if (counts(example))
        failures.push_back(fmt::format("{}:{}: rule '{}' must not match: {}", rule.file, rule.line, rule.id, example));
  }
  return failures;
}

}  // namespace peilstok::analyse
