#include "noise/noise_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "bridge/text.h"

namespace peilstok::ui::noisy {

namespace {

constexpr int shortestWord = 6, mostWords = 3;

QString tr(const char* text) { return QCoreApplication::translate("Noise", text); }

QString clock(int minute) { return QStringLiteral("%1:%2").arg(minute / 60).arg(minute % 60, 2, 10, QLatin1Char('0')); }

QString quoted(const std::vector<std::string>& words) {
  QStringList all;
  for (const std::string& word : words) all << QStringLiteral("\u2018%1\u2019").arg(toQt(word));
  return all.join(tr(" of "));
}

QString recurs(const Recurrence& when) {
  QStringList parts;
  if (when.weekday && when.weekOfMonth > 0)
    parts << tr("de %1e %2 van de maand").arg(when.weekOfMonth).arg(weekday(*when.weekday));
  else if (when.weekday) parts << tr("op %1").arg(weekday(*when.weekday));
  if (when.fromMinute > 0 || when.untilMinute < 24 * 60)
    parts << tr("van %1 tot %2").arg(clock(when.fromMinute), clock(when.untilMinute));
  if (!when.firstDay.empty()) parts << tr("vanaf %1").arg(isoDateText(when.firstDay));
  if (!when.lastDay.empty()) parts << tr("tot en met %1").arg(isoDateText(when.lastDay));
  return parts.join(QStringLiteral(", "));
}

}  // namespace

QString weekday(int day) { return QLocale(QLocale::Dutch).standaloneDayName(day + 1); }

QString looksAt(const NoiseRule& rule) {
  QStringList parts;
  QStringList groups;
  for (const auto& group : rule.words) groups << quoted(group);
  if (!groups.isEmpty()) parts << tr("In de tekst staat %1").arg(groups.join(tr(", en ook ")));
  if (!rule.accounts.empty()) parts << tr("van account %1").arg(quoted(rule.accounts));
  if (!rule.sites.empty()) parts << tr("van de site %1").arg(quoted(rule.sites));
  if (const QString when = recurs(rule.when); !when.isEmpty()) parts << when;
  QString words = parts.join(QStringLiteral("; "));
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

QString standing(const app::NoiseEntry& entry) {
  if (!entry.inForce) return tr("uitgezet");
  return entry.rule.own ? tr("eigen") : tr("meegeleverd");
}

QString keptWhy(const app::NoiseSeen& seen) {
  const QString name = toQt(seen.name);
  switch (seen.bar) {
    case analyse::NoiseBar::oproep_met_geweld:
      return tr("Past op ruisregel \u2018%1\u2019, maar roept op tot geweld: daarom ligt het hier").arg(name);
    case analyse::NoiseBar::fase:
      return tr("Past op ruisregel \u2018%1\u2019, maar de fase is hoger: daarom ligt het hier").arg(name);
    case analyse::NoiseBar::politie:
      return tr("Past op ruisregel \u2018%1\u2019, maar vraagt om de politie: daarom ligt het hier").arg(name);
    case analyse::NoiseBar::none: break;
  }
  return {};
}

std::string document(const Draft& draft, Instant now) {
  using Json = nlohmann::ordered_json;
  Json rule = {{"id", fromQt(draft.id)},
               {"name", fromQt(draft.name.trimmed())},
               {"why", fromQt(draft.why.trimmed())},
               {"checked", civil::formatDate(now)}};
  for (const QString& word : draft.words) rule["words"].push_back(Json::array({fromQt(word)}));
  if (!draft.account.isEmpty()) rule["accounts"] = Json::array({fromQt(draft.account)});
  if (!draft.site.isEmpty()) rule["sites"] = Json::array({fromQt(draft.site)});
  Json when = Json::object();
  if (draft.weekday) when["weekday"] = fromQt(weekday(*draft.weekday));
  if (!draft.from.isEmpty()) when["from"] = fromQt(draft.from);
  if (!draft.until.isEmpty()) when["until"] = fromQt(draft.until);
  if (!when.empty()) rule["when"] = std::move(when);
  return Json{{"schema", "noise/1"}, {"rules", Json::array({std::move(rule)})}}.dump();
}

QString freeId(const QString& name, const app::NoiseList& list) {
  QString base = QStringLiteral("eigen_");
  for (const QChar sign : name.toLower().normalized(QString::NormalizationForm_D)) {
    if ((sign >= QLatin1Char('a') && sign <= QLatin1Char('z')) || sign.isDigit()) base += sign;
    else if (sign.isSpace() && !base.endsWith(QLatin1Char('_'))) base += QLatin1Char('_');
  }
  base = base.left(40);
  while (base.endsWith(QLatin1Char('_'))) base.chop(1);
  QSet<QString> taken;
  for (const app::NoiseEntry& entry : list.entries) taken.insert(toQt(entry.rule.id));
  QString id = base;
  for (int next = 2; taken.contains(id); ++next) id = QStringLiteral("%1_%2").arg(base).arg(next);
  return id;
}

QStringList tellingWords(const QString& text) {
  static const QRegularExpression word(QStringLiteral("[\\p{L}]{%1,}").arg(shortestWord));
  // What is masked is in brackets, and links and accounts are no words.
  static const QRegularExpression noWord(QStringLiteral("\\[[^\\]]*\\]|https?://\\S+|[@#]\\S+"));
  QStringList found;
  for (auto each = word.globalMatch(QString(text).remove(noWord)); each.hasNext();)
    if (const QString one = each.next().captured().toLower(); !found.contains(one)) found << one;
  QStringList longest = found;
  std::stable_sort(longest.begin(), longest.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  longest = longest.mid(0, mostWords);
  found.removeIf([&](const QString& one) { return !longest.contains(one); });
  return found;
}

}  // namespace peilstok::ui::noisy
