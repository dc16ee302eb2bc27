#include "exchange/exchange_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"

namespace peilstok::ui::exchanged {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr std::size_t mostDays = 14;

using Counts = std::map<std::string, std::int64_t>;

/// The most first; what is equal by its name.
template <class Name>
QString counted(const Counts& counts, Name name) {
  std::vector<std::pair<std::int64_t, QString>> order;
  for (const auto& [id, count] : counts) order.emplace_back(-count, name(id));
  std::sort(order.begin(), order.end());
  QStringList parts;
  for (const auto& [count, words] : order) parts << QStringLiteral("%1 %2").arg(words, countText(-count));
  return parts.join(QStringLiteral(", "));
}

/// A phase, or a step within one, by its word.
std::pair<Phase, Step> phaseOf(const std::string& id) {
  if (const auto phase = fromWord<Phase>(id)) return {*phase, Step::none};
  return {Phase::oplopende_spanningen, fromWord<Step>(id).value_or(Step::none)};
}

QString placeName(const std::string& code, const Knowledge& knowledge) {
  const Municipality* found = knowledge.gazetteer.municipality(code);
  return found ? toQt(found->name) : Words::tr("zonder plaats");
}

}  // namespace

QString tlp(Tlp label) { return toQt(word(label)); }

QString tlpMeaning(Tlp label) {
  switch (label) {
    case Tlp::clear: return Words::tr("Mag met iedereen worden gedeeld.");
    case Tlp::green: return Words::tr("Mag binnen de kring van vakgenoten worden gedeeld, niet openbaar.");
    case Tlp::amber:
      return Words::tr("Mag binnen de eigen organisatie en met wie daarvoor werkt, voor zover zij het moeten weten.");
    case Tlp::amber_strict: return Words::tr("Alleen binnen de eigen organisatie, voor wie het moet weten.");
    case Tlp::red: return Words::tr("Alleen voor de ontvanger zelf; die zendt het niet verder door.");
  }
  return {};
}

QString involvedName(const Knowledge& knowledge, const std::string& id) {
  if (const RoutingFunction* function = knowledge.routing.function(id)) return toQt(function->name);
  const auto partner = std::ranges::find(knowledge.partners, id, &Partner::id);
  return partner == knowledge.partners.end() ? present::plain(id) : toQt(partner->name);
}

QString answerWord(AnswerWord word) {
  return word == AnswerWord::in_behandeling ? Words::tr("in behandeling") : Words::tr("niets mee gedaan");
}

QString sender(const BundleCover& cover, const Knowledge& knowledge) {
  return QStringLiteral("%1, %2").arg(toQt(cover.function), placeName(cover.organisation, knowledge));
}

std::vector<CountBars::Bar> phases(const BundleFigures& figures) {
  std::vector<CountBars::Bar> bars;
  std::vector<std::pair<Phase, Step>> order;
  for (const auto& [id, count] : figures.phases) {
    const auto [phase, step] = phaseOf(id);
    bars.push_back({present::phaseName(phase, step), count, phaseRole(phase)});
    order.emplace_back(phase, step);
  }
  // Heaviest first: a scale keeps its own order, however many there are of each.
  std::vector<std::size_t> at(bars.size());
  std::iota(at.begin(), at.end(), std::size_t{0});
  std::ranges::sort(at, [&](std::size_t a, std::size_t b) { return order[a] > order[b]; });
  std::vector<CountBars::Bar> sorted;
  for (const std::size_t one : at) sorted.push_back(bars[one]);
  return sorted;
}

std::vector<CountBars::Bar> days(const BundleFigures& figures) {
  std::vector<CountBars::Bar> bars;
  for (const auto& [day, count] : figures.days) bars.push_back({shortIsoDateText(day), count});
  if (bars.size() > mostDays) bars.erase(bars.begin(), bars.end() - mostDays);
  return bars;
}

QString channels(const BundleFigures& figures) {
  return counted(figures.channels, [](const std::string& id) {
    const auto channel = fromWord<Channel>(id);
    return channel ? present::channel(*channel) : Words::tr("onbekend");
  });
}

QString places(const BundleFigures& figures, const Knowledge& knowledge) {
  return counted(figures.places, [&](const std::string& id) { return placeName(id, knowledge); });
}

QString themes(const BundleFigures& figures, const Knowledge& knowledge) {
  return counted(figures.themes, [&](const std::string& id) {
    const auto theme = std::ranges::find(knowledge.themes, id, &SubjectTheme::id);
    return theme == knowledge.themes.end() ? present::plain(id) : toQt(theme->name).toLower();
  });
}

QString draftOfNote(const ForwardPage& page, const Knowledge& knowledge) {
  const BundleFigures& figures = page.figures.counts;
  QString first = signalsText(static_cast<qint64>(page.signals.size()));
  if (!figures.days.empty()) {
    const QString from = shortIsoDateText(figures.days.begin()->first);
    const QString to = shortIsoDateText(figures.days.rbegin()->first);
    first += from == to ? Words::tr(" van %1").arg(from) : Words::tr(" van %1 tot en met %2").arg(from, to);
  }
  QStringList lines{first + QLatin1Char('.')};
  if (!figures.phases.empty()) {
    QStringList counts;
    for (const CountBars::Bar& bar : phases(figures))
      counts << QStringLiteral("%1 %2").arg(bar.name.toLower(), countText(bar.count));
    lines << Words::tr("Fasen: %1.").arg(counts.join(QStringLiteral(", ")));
  }
  if (!figures.themes.empty()) lines << Words::tr("Gaat over: %1.").arg(themes(figures, knowledge));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace peilstok::ui::exchanged
