#include "analyse/analyser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>

#include "analyse/context.h"
#include "analyse/pattern.h"
#include "analyse/place.h"
#include "analyse/sentiment.h"
#include "language/base_form.h"
#include "language/language_id.h"
#include "language/spelling.h"
#include "language/time_expression.h"
#include "model/words.h"

namespace peilstok::analyse {

namespace {

// Bounds on what one hostile text may yield.
constexpr std::size_t kMostFindings = 200, kMostPerRule = 10;

struct CompiledPattern {
  std::size_t rule = 0;
  Pattern pattern;
};

struct Match {
  std::size_t rule = 0, first = 0, last = 0;
};

/// The patterns of all rules, by what their first element asks for.
struct PatternIndex {
  std::vector<CompiledPattern> patterns;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> byExact, byBase;
  std::unordered_map<std::uint16_t, std::vector<std::size_t>> byLexicon;
  std::map<TokenClass, std::vector<std::size_t>> byClass;

  void add(std::size_t rule, Pattern pattern) {
    const std::size_t number = patterns.size();
    for (const Atom& atom : pattern.elements.front().atoms) {
      switch (atom.kind) {
        case Atom::Kind::word: (atom.word.exact ? byExact : byBase)[atom.word.id].push_back(number); break;
        case Atom::Kind::lexicon: byLexicon[atom.lexicon].push_back(number); break;
        case Atom::Kind::tokenClass: byClass[atom.tokenClass].push_back(number); break;
      }
    }
    patterns.push_back({rule, std::move(pattern)});
  }

  /// Calls `visit` for each pattern that may begin at this token.
  template <class Visit>
  void candidates(const TokenView& t, Visit visit) const {
    const auto each = [&](const auto& table, const auto& key) {
      if (const auto it = table.find(key); it != table.end())
        for (const std::size_t p : it->second) visit(p);
    };
    if (t.info->exact != 0) each(byExact, t.info->exact);
    if (t.info->base != 0) each(byBase, t.info->base);
    std::uint16_t previous = 0xFFFF;
    for (const LexiconHit& hit : t.hits) {
      if (hit.lexicon != previous) each(byLexicon, hit.lexicon);
      previous = hit.lexicon;
    }
    if (t.timeLength > 0) each(byClass, TokenClass::time);
    if (t.placeLength > 0) each(byClass, TokenClass::place);
    switch (t.token->kind) {
      case language::TokenKind::number: each(byClass, TokenClass::number); break;
      case language::TokenKind::url: each(byClass, TokenClass::url); break;
      case language::TokenKind::emoji: each(byClass, TokenClass::emoji); break;
      case language::TokenKind::mask:
        each(byClass, TokenClass::mask);
        each(byClass, TokenClass::mention);
        break;
      case language::TokenKind::mention: each(byClass, TokenClass::mention); break;
      default: break;
    }
  }
};

/// Marks on the tokens where each time expression stands.
void markTimes(TextView& view, const std::vector<language::TimeFound>& times) {
  std::size_t i = 0;
  for (const language::TimeFound& time : times) {
    while (i < view.tokens.size() && view.tokens[i].token->span.end <= time.mention.span.begin) ++i;
    const std::size_t first = i;
    while (i < view.tokens.size() && view.tokens[i].token->span.begin < time.mention.span.end)
      view.tokens[i++].inTime = true;
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

struct Analyser::Impl {
  std::shared_ptr<const Knowledge> knowledge;
  language::BaseForms baseForms;
  Vocabulary vocabulary;
  PatternIndex counterSpeech, others;
  std::vector<std::vector<Context>> silencers;  ///< per rule
  std::vector<std::optional<CallKind>> calls;   ///< per rule
  std::unique_ptr<PlaceFinder> places;

  explicit Impl(std::shared_ptr<const Knowledge> k)
      : knowledge(std::move(k)),
        baseForms(knowledge->words, knowledge->irregularForms),
        vocabulary(*knowledge, baseForms) {}

  void compile(std::vector<std::string>* problems);
  std::vector<Match> matches(const PatternIndex& index, const TextView& view) const;
  void addFinding(const Match& match, const TextView& view, const ContextReader& context, Reading& reading,
                  bool& reported) const;
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
    calls.push_back(rule.call.empty() ? std::nullopt : fromWord<CallKind>(rule.call));
    if (!rule.call.empty() && !calls.back()) complain(rule, "no kind of call '" + rule.call + "'");
    for (const std::string& source : rule.patterns) {
      const Result<std::vector<std::string>> sources = writtenOut(source);
      if (!sources) {
        complain(rule, sources.error().detail);
        continue;
      }
      for (const std::string& one : *sources) {
        Result<Pattern> pattern = compilePattern(one, vocabulary);
        if (pattern) (rule.indicator == "tegenspraak" ? counterSpeech : others).add(r, std::move(*pattern));
        else complain(rule, pattern.error().detail);
      }
    }
  }
  vocabulary.close();
  places = std::make_unique<PlaceFinder>(knowledge->gazetteer, vocabulary);
}

/// All matches, at most one per rule and place, longest stretch first where a rule's patterns overlap.
std::vector<Match> Analyser::Impl::matches(const PatternIndex& index, const TextView& view) const {
  std::vector<Match> found;
  std::unordered_map<std::size_t, std::size_t> count;
  for (std::size_t i = 0; i < view.tokens.size() && found.size() < kMostFindings; ++i) {
    index.candidates(view.tokens[i], [&](std::size_t number) {
      const CompiledPattern& p = index.patterns[number];
      const std::size_t last = matchAt(p.pattern, view, i);
      if (last == 0 || count[p.rule] >= kMostPerRule) return;
      for (Match& m : found) {
        if (m.rule != p.rule || last <= m.first || m.last <= i) continue;
        if (last - i > m.last - m.first) m = {p.rule, i, last};
        return;
      }
      ++count[p.rule];
      found.push_back({p.rule, i, last});
    });
  }
  return found;
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
  std::optional<Context> silenced;
  for (const Context c : silencers[match.rule]) {
    if (!context.holds(c, view, match.first, match.last)) continue;
    if (c == Context::grap) {  // a joke is also the usual defence: it weakens, it never silences
      finding.strength = std::min(finding.strength, 1);
      finding.note = contextWord(c);
      continue;
    }
    silenced = c;
    break;
  }
  const bool isCall = calls[match.rule].has_value();
  if (silenced) {
    finding.note = contextWord(*silenced);
    finding.strength = 0;
    if (isCall && (*silenced == Context::gemeld || *silenced == Context::vraag)) {
      finding.indicator = "gemelde_oproep";
      finding.strength = 1;
      reported = true;
    } else if (isCall && (*silenced == Context::ontkend || *silenced == Context::tegenspraak)) {
      finding.indicator = "tegenspraak";
      finding.strength = 1;
    }
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
  if (!bases.isWord(word))
    for (const std::string& variant : language::spellingVariants(word))
      if (bases.isWord(variant)) return bases.of(variant);
  return bases.of(word);
}

Reading Analyser::read(const std::string& maskedText, const std::string& municipality, Instant received) const {
  const Impl& impl = *m_impl;
  Reading reading;
  TextView view = viewOf(maskedText, impl.vocabulary, impl.baseForms);
  const language::LanguageGuess guess = language::guessLanguage(view.source);
  reading.language = guess.code;
  reading.dutch = guess.dutch;

  const std::vector<language::TimeFound> times = language::findTimes(view.source, received);
  markTimes(view, times);
  reading.where = impl.places->find(view, municipality);
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

  ContextReader context(impl.vocabulary);
  context.prepare(view, times);
  bool reported = false;
  const std::vector<Match> counter = impl.matches(impl.counterSpeech, view);
  for (const Match& match : counter) impl.addFinding(match, view, context, reading, reported);
  for (const Match& match : counter) context.addCounterSpeech(view.tokens[match.first].token->sentence);
  bool peaceful = false, violent = false;
  for (const Match& match : impl.matches(impl.others, view)) {
    impl.addFinding(match, view, context, reading, reported);
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
  std::size_t darkest = 0;
  reading.sentiment = sentimentOf(view, impl.vocabulary, &darkest);
  if (reading.sentiment.polarity <= impl.knowledge->framework.angryPolarity && darkest < view.tokens.size()) {
    Finding anger{"toon.negatief", {}, "boze_toon", view.span(darkest, darkest + 1), {}, 1, {}};
    anger.text = text::slice(view.source.text, anger.span);
    if (const Indicator* indicator = impl.knowledge->framework.indicator(anger.indicator))
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
  for (const Rule& rule : m_impl->knowledge->rules) {
    const auto counts = [&](const std::string& example) {
      const Reading reading = read(example, m_impl->knowledge->ownMunicipality, received);
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
