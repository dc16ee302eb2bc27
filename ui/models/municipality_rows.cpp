#include "models/municipality_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <tuple>

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(MunicipalityRows)
};

/// Without case, accents and what stands between letters, so that "sint anthonis" and "'s-Hertogenbosch" are found.
QString folded(const QString& text) {
  QString out;
  for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
    if (c.isLetterOrNumber()) out += c;
    else if (!c.isMark() && !out.isEmpty() && !out.endsWith(QLatin1Char(' '))) out += QLatin1Char(' ');
  }
  return out.trimmed();
}

/// 0 begins with it, 1 a later word does, 2 does not fit.
int distance(const QString& name, const QString& wanted) {
  if (name.startsWith(wanted)) return 0;
  return name.contains(QLatin1Char(' ') + wanted) ? 1 : 2;
}

}  // namespace

std::vector<EntryRow> municipalityRows(const Gazetteer& gazetteer, const QString& typed, int most) {
  const QString wanted = folded(typed);
  if (wanted.isEmpty()) return {};
  std::map<std::string, int> found;  // code -> how near; a nickname may be nearer than the name
  for (const GazetteerEntry& entry : gazetteer.entries) {
    if (entry.kind != PlaceKind::gemeente) continue;
    const int now = distance(folded(toQt(entry.name)), wanted);
    if (now > 1) continue;
    const auto [at, added] = found.emplace(entry.code, now);
    if (!added) at->second = std::min(at->second, now);
  }
  std::vector<std::tuple<int, QString, const Municipality*>> order;
  for (const auto& [code, near] : found)
    if (const Municipality* one = gazetteer.municipality(code)) order.emplace_back(near, folded(toQt(one->name)), one);
  std::sort(order.begin(), order.end());
  std::vector<EntryRow> rows;
  for (const auto& [near, name, one] : order) {
    if (static_cast<int>(rows.size()) == most) break;
    rows.push_back({toQt(one->code),
                    toQt(one->name),
                    std::nullopt,
                    {},
                    Words::tr("%1, %2 inwoners").arg(toQt(one->province), countText(one->inhabitants))});
  }
  return rows;
}

QString municipalityName(const Gazetteer& gazetteer, const std::string& code) {
  const Municipality* one = gazetteer.municipality(code);
  return toQt(one ? one->name : code);
}

}  // namespace peilstok::ui
