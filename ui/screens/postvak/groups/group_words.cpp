#include "screens/postvak/groups/group_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"

namespace peilstok::ui::grouped {

namespace {

constexpr std::size_t mostBars = 6;

QString tr(const char* text) { return QCoreApplication::translate("Groups", text); }

QString listed(const std::vector<std::string>& words) {
  QStringList all;
  for (const std::string& word : words) all << QStringLiteral("\u2018%1\u2019").arg(toQt(word));
  return all.join(QStringLiteral(", "));
}

/// The most first; what comes after the last that is shown is counted together.
std::vector<CountBars::Bar> barsOf(std::vector<CountBars::Bar> bars) {
  std::ranges::stable_sort(bars, std::greater{}, &CountBars::Bar::count);
  if (bars.size() <= mostBars) return bars;
  CountBars::Bar rest{tr("andere"), 0};
  for (std::size_t i = mostBars - 1; i < bars.size(); ++i) rest.count += bars[i].count;
  bars.resize(mostBars - 1);
  bars.push_back(rest);
  return bars;
}

}  // namespace

QString state(const app::SignalGroup& group, Instant now) {
  if (!group.confirmed) return group.likeness == Likeness::kopie ? tr("dezelfde tekst") : tr("zelfde plaats en tijd");
  QString words = group.role.empty() ? tr("samengevoegd") : tr("samengevoegd door %1").arg(toQt(group.role));
  if (group.confirmedAt) words += QStringLiteral(", ") + momentText(*group.confirmedAt, now);
  return words;
}

QString growth(const group::Growing& growing) {
  for (const group::Pace& pace : growing.paces)
    if (pace.copies > 1)
      return pace.minutes < 60 ? tr("%1 in %2 min").arg(countText(pace.copies)).arg(pace.minutes)
                               : tr("%1 in %2 u").arg(countText(pace.copies)).arg(pace.minutes / 60);
  return {};
}

QString stretch(int minutes) {
  if (minutes < 60) return tr("%1 minuten").arg(minutes);
  return tr("%1 uur").arg(minutes / 60);
}

QString likeness(Likeness likeness) {
  switch (likeness) {
    case Likeness::kopie: return tr("dezelfde tekst");
    case Likeness::zelfde_oproep_andere_plaats: return tr("dezelfde oproep, andere plaats");
    case Likeness::lijkt_op_maar: return tr("lijkt op, maar");
    case Likeness::zelfde_plaats_en_tijd: return tr("zelfde plaats en tijd, andere woorden");
  }
  return {};
}

QString difference(const app::NearSignal& near) {
  const QString what = likeness(near.likeness);
  if (near.here.empty() && near.there.empty()) return what;
  if (near.here.empty()) return tr("%1 daar %2").arg(what, listed(near.there));
  if (near.there.empty()) return tr("%1 hier %2").arg(what, listed(near.here));
  return tr("%1 hier %2 en daar %3").arg(what, listed(near.here), listed(near.there));
}

std::vector<TextMark> marksOf(const QString& text, const std::vector<std::string>& words, Effect effect,
                              const QString& note) {
  std::vector<TextMark> marks;
  for (const std::string& word : words) {
    // A moment is written one way in a wording, and in several in a text: "20:00" for "20.00 uur".
    QStringList parts;
    for (const QString& part : toQt(word).split(QLatin1Char(':'))) parts << QRegularExpression::escape(part);
    const QRegularExpression whole(
        QStringLiteral("(?<![\\w])%1(?![\\w])").arg(parts.join(QStringLiteral("[:.]"))),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto found = whole.globalMatch(text); found.hasNext();) {
      const auto one = found.next();
      marks.push_back({static_cast<int>(one.capturedStart()), static_cast<int>(one.capturedEnd()), effect, note});
    }
  }
  std::ranges::sort(marks, {}, &TextMark::begin);
  return marks;
}

std::vector<CountBars::Bar> channels(const app::SignalGroup& group) {
  std::vector<CountBars::Bar> bars;
  for (const auto& [key, count] : group.byChannel) {
    const auto channel = fromWord<Channel>(key);
    bars.push_back({channel ? present::channel(*channel) : tr("niet bekend"), count});
  }
  return barsOf(std::move(bars));
}

std::vector<CountBars::Bar> municipalities(const app::SignalGroup& group, const Knowledge& knowledge) {
  std::vector<CountBars::Bar> bars;
  for (const auto& [code, count] : group.byMunicipality) {
    const Municipality* one = knowledge.gazetteer.municipality(code);
    bars.push_back({one ? toQt(one->name) : code.empty() ? tr("niet genoemd") : toQt(code), count});
  }
  return barsOf(std::move(bars));
}

}  // namespace peilstok::ui::grouped
