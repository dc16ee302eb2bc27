#include "screens/postvak/view_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "bridge/text.h"
#include "model/words.h"
#include "models/signal_list_model.h"

namespace peilstok::ui {

namespace {

template <class E>
QString wordOf(const std::optional<E>& value) {
  return value ? toQt(word(*value)) : QString();
}

template <class E>
std::optional<E> valueOf(const QJsonObject& object, const char* key) {
  return fromWord<E>(fromQt(object.value(QLatin1String(key)).toString()));
}

}  // namespace

QString toText(const InboxView& view) {
  const ListQuery& query = view.query;
  QJsonArray hidden;
  for (const int column : view.hiddenColumns) hidden.append(column);
  const QJsonObject object{{QStringLiteral("text"), query.text},
                           {QStringLiteral("literal"), query.literal},
                           {QStringLiteral("phase"), wordOf(query.phase)},
                           {QStringLiteral("step"), wordOf(query.step)},
                           {QStringLiteral("order"), static_cast<int>(query.order)},
                           {QStringLiteral("tray"), wordOf(query.tray)},
                           {QStringLiteral("consult"), query.onlyConsult},
                           {QStringLiteral("calls"), query.onlyCalls},
                           {QStringLiteral("noise"), query.onlyNoise},
                           {QStringLiteral("quiet"), query.onlyQuiet},
                           {QStringLiteral("owner"), query.owner},
                           {QStringLiteral("unknown"), query.onlyUnjudged},
                           {QStringLiteral("hidden"), hidden}};
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

InboxView viewFrom(const QString& text) {
  InboxView view;
  const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
  ListQuery& query = view.query;
  query.text = object.value(QLatin1String("text")).toString();
  query.literal = object.value(QLatin1String("literal")).toBool();
  query.phase = valueOf<Phase>(object, "phase");
  if (query.phase) query.step = valueOf<Step>(object, "step");
  if (query.step == Step::none) query.step.reset();
  const int order = object.value(QLatin1String("order")).toInt();
  if (order >= 0 && order <= static_cast<int>(store::SortOrder::channel))
    query.order = static_cast<store::SortOrder>(order);
  query.tray = object.contains(QLatin1String("tray")) ? valueOf<Tray>(object, "tray") : Tray::postvak;
  query.onlyConsult = object.value(QLatin1String("consult")).toBool();
  query.onlyCalls = object.value(QLatin1String("calls")).toBool();
  query.onlyNoise = object.value(QLatin1String("noise")).toBool();
  query.onlyQuiet = object.value(QLatin1String("quiet")).toBool();
  query.owner = object.value(QLatin1String("owner")).toString();
  query.onlyUnjudged = object.value(QLatin1String("unknown")).toBool();
  for (const QJsonValue& value : object.value(QLatin1String("hidden")).toArray())
    if (const int column = value.toInt(-1); column > SignalListModel::signalColumn && column < SignalListModel::columns)
      view.hiddenColumns.append(column);
  return view;
}

}  // namespace peilstok::ui
