// What everything is made of: colours by role, sizes of type, space, and the shapes that stand beside colours.

#include <QDir>
#include <QLocale>
#include <QPainter>
#include <utility>

#include "bridge/presenter.h"
#include "plate.h"
#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/signs.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::gallery {

using namespace ui;

namespace {

using Roles = std::vector<std::pair<const char*, Role>>;

const Roles grounds{{"surface", Role::surface},         {"panel", Role::panel},          {"raised", Role::raised},
                    {"selection", Role::selection},     {"upTint", Role::upTint},        {"downTint", Role::downTint},
                    {"neutralTint", Role::neutralTint}, {"noticeTint", Role::noticeTint}};
const Roles inks{{"text", Role::text},
                 {"textMuted", Role::textMuted},
                 {"accent", Role::accent},
                 {"urgent", Role::urgent},
                 {"up", Role::up},
                 {"down", Role::down},
                 {"notice", Role::notice},
                 {"focus", Role::focus},
                 {"line", Role::line},
                 {"lineStrong", Role::lineStrong},
                 {"phaseRust", Role::phaseRust},
                 {"phaseSluimerend", Role::phaseSluimerend},
                 {"phaseOplopend", Role::phaseOplopend},
                 {"phaseEscalatie", Role::phaseEscalatie},
                 {"phaseNa", Role::phaseNa}};

/// Each ground as a box with its name in text and in muted text on it.
void colours(Plate& plate) {
  const Theme& theme = plate.theme();
  for (const auto& [name, role] : grounds)
    plate.draw(QStringLiteral("Role::%1").arg(QLatin1String(name)), {600, 36},
               [&theme, role = role](QPainter& painter, const QRectF& box) {
                 painter.setPen(theme.colour(Role::line));
                 painter.setBrush(theme.colour(role));
                 painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusCard, metrics::radiusCard);
                 painter.setFont(Theme::font());
                 painter.setPen(theme.colour(Role::text));
                 painter.drawText(box.adjusted(12, 0, 0, 0), Qt::AlignVCenter,
                                  QStringLiteral("tekst   %1").arg(theme.colour(role).name().toUpper()));
                 painter.setPen(theme.colour(Role::textMuted));
                 painter.drawText(box.adjusted(200, 0, 0, 0), Qt::AlignVCenter, QStringLiteral("gedempte tekst"));
               });
  for (const auto& [name, role] : inks)
    plate.draw(QStringLiteral("Role::%1").arg(QLatin1String(name)), {600, 22},
               [&theme, role = role](QPainter& painter, const QRectF& box) {
                 painter.setPen(Qt::NoPen);
                 painter.setBrush(theme.colour(role));
                 painter.drawRoundedRect(QRectF(0, 2, 64, box.height() - 4), metrics::radiusSmall,
                                         metrics::radiusSmall);
                 painter.setFont(Theme::font(metrics::small));
                 painter.setPen(theme.colour(Role::textMuted));
                 painter.drawText(
                     box.adjusted(80, 0, 0, 0), Qt::AlignVCenter,
                     QStringLiteral("%1   op panel %2 : 1")
                         .arg(theme.colour(role).name().toUpper())
                         .arg(QLocale().toString(contrast(theme.colour(role), theme.colour(Role::panel)), 'f', 1)));
               });
}

void type(Plate& plate) {
  const std::vector<std::pair<QString, int>> sizes{
      {QStringLiteral("metrics::figure"), metrics::figure}, {QStringLiteral("metrics::title"), metrics::title},
      {QStringLiteral("metrics::head"), metrics::head},     {QStringLiteral("metrics::body"), metrics::body},
      {QStringLiteral("metrics::tip"), metrics::tip},       {QStringLiteral("metrics::small"), metrics::small}};
  const Theme& theme = plate.theme();
  for (const auto& [name, size] : sizes)
    plate.draw(QStringLiteral("%1, %2").arg(name).arg(size), {600, size + 12},
               [&theme, size = size](QPainter& painter, const QRectF& box) {
                 painter.setPen(theme.colour(Role::text));
                 painter.setFont(Theme::font(size, size > metrics::body ? QFont::DemiBold : QFont::Normal));
                 painter.drawText(box, Qt::AlignVCenter, QStringLiteral("Oproep voor zaterdag 0123456789"));
               });
  const std::vector<std::pair<QString, int>> spaces{
      {QStringLiteral("metrics::hair"), metrics::hair},   {QStringLiteral("metrics::tight"), metrics::tight},
      {QStringLiteral("metrics::close"), metrics::close}, {QStringLiteral("metrics::gap"), metrics::gap},
      {QStringLiteral("metrics::loose"), metrics::loose}, {QStringLiteral("metrics::block"), metrics::block},
      {QStringLiteral("metrics::page"), metrics::page},   {QStringLiteral("metrics::wide"), metrics::wide}};
  for (const auto& [name, size] : spaces)
    plate.draw(QStringLiteral("%1, %2").arg(name).arg(size), {600, 16},
               [&theme, size = size](QPainter& painter, const QRectF& box) {
                 painter.fillRect(QRectF(0, 1, 40, box.height() - 2), theme.colour(Role::raised));
                 painter.fillRect(QRectF(40, 1, size, box.height() - 2), theme.colour(Role::accent));
                 painter.fillRect(QRectF(40 + size, 1, 40, box.height() - 2), theme.colour(Role::raised));
               });
}

/// A shape and its word, next to the ones before.
class Shape : public QWidget {
 public:
  Shape(const Theme& theme, const QString& word, std::function<void(QPainter&, const QRectF&)> paint)
      : m_theme(theme), m_word(word), m_paint(std::move(paint)) {
    const QFontMetrics fm(Theme::font());
    setFixedSize(26 + fm.horizontalAdvance(word) + 6, 24);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_paint(painter, QRectF(0, 3, 18, 18));
    painter.setFont(Theme::font());
    painter.setPen(m_theme.colour(Role::text));
    painter.drawText(rect().adjusted(26, 0, 0, 0), Qt::AlignVCenter, m_word);
  }

 private:
  const Theme& m_theme;
  QString m_word;
  std::function<void(QPainter&, const QRectF&)> m_paint;
};

QWidget* row(const std::vector<QWidget*>& things) {
  auto* holder = new QWidget;
  auto* layout = new FlowLayout(metrics::loose, holder);
  for (QWidget* thing : things) layout->addWidget(thing);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  holder->setSizePolicy(policy);
  return holder;
}

void shapes(Plate& plate) {
  const Theme& theme = plate.theme();
  std::vector<QWidget*> phases, urgencies, statuses, signs, dots;
  for (const PhaseStep& phase : allPhaseSteps())
    phases.push_back(new Shape(theme, present::phaseName(phase.phase, phase.step),
                               [&theme, phase](QPainter& painter, const QRectF& box) {
                                 paintPhase(painter, box, phase, theme.phase(phase.phase));
                               }));
  for (const UrgencyLevel level :
       {UrgencyLevel::geen, UrgencyLevel::deze_week, UrgencyLevel::vandaag, UrgencyLevel::nu})
    urgencies.push_back(
        new Shape(theme, present::urgency(level), [&theme, level](QPainter& painter, const QRectF& box) {
          paintUrgency(painter, box, level, theme.colour(Role::text));
        }));
  for (const CardStatus status :
       {CardStatus::bruikbaar, CardStatus::alleen_met_juridisch_advies, CardStatus::vereist_raadsbesluit,
        CardStatus::niet_door_gemeente, CardStatus::nog_geen_recht, CardStatus::niet_gebruiken})
    statuses.push_back(
        new Shape(theme, present::cardStatus(status), [&theme, status](QPainter& painter, const QRectF& box) {
          paintCardStatus(painter, box, status, theme.colour(statusRole(status)));
        }));
  const std::vector<std::pair<Sign, QString>> all{
      {Sign::yes, QStringLiteral("ja")},        {Sign::yesIf, QStringLiteral("ja, mits")},
      {Sign::no, QStringLiteral("nee")},        {Sign::unsure, QStringLiteral("niet zeker")},
      {Sign::gap, QStringLiteral("ontbreekt")}, {Sign::empty, QStringLiteral("nog niets")}};
  for (const auto& [sign, word] : all)
    signs.push_back(new Shape(theme, word, [&theme, sign = sign](QPainter& painter, const QRectF& box) {
      paintSign(painter, box, sign, theme.colour(signRole(sign)), theme.colour(Role::panel));
    }));
  for (int level = 1; level <= 5; ++level)
    dots.push_back(new Shape(theme, QStringLiteral("        ") + present::lightness(level),
                             [&theme, level](QPainter& painter, const QRectF&) {
                               paintLightness(painter, QPointF(0, 8), level, theme.colour(Role::textMuted));
                             }));
  plate.add(QStringLiteral("paintPhase"), row(phases));
  plate.add(QStringLiteral("paintUrgency"), row(urgencies));
  plate.add(QStringLiteral("paintCardStatus"), row(statuses));
  plate.add(QStringLiteral("paintSign"), row(signs));
  plate.add(QStringLiteral("paintLightness"), row(dots));
}

void icons(Plate& plate) {
  const Theme& theme = plate.theme();
  std::vector<QWidget*> all;
  for (const QString& file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files)) {
    const QString name = file.chopped(4);
    if (name.endsWith(QLatin1String("-licht")) || name.endsWith(QLatin1String("-donker"))) continue;
    auto* one = new Shape(theme, name, [&theme, name](QPainter& painter, const QRectF& box) {
      paintIcon(painter, box, name, theme.colour(Role::text));
    });
    one->setFixedWidth(150);
    all.push_back(one);
  }
  plate.add(QStringLiteral("lineIcon, IconMark"), row(all));
}

}  // namespace

std::vector<Named> foundations() {
  return {{"ui-kleuren", colours}, {"ui-letters-ruimte", type}, {"ui-vormen", shapes}, {"ui-iconen", icons}};
}

}  // namespace peilstok::gallery
