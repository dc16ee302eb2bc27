// Controls, labels, panels, marks and charts.

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "plate.h"
#include "screens/duiding/decide/field.h"
#include "screens/ground_line.h"
#include "shell/exercise_bar.h"
#include "shell/status_line.h"
#include "tour/coach_card.h"
#include "widgets/choice_group.h"
#include "widgets/fold.h"
#include "widgets/labels.h"
#include "widgets/marked_text.h"
#include "widgets/marks.h"
#include "widgets/panels.h"
#include "widgets/score_bars.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"
#include "widgets/text_button.h"

namespace peilstok::gallery {

using namespace ui;

namespace {

QWidget* line(const std::vector<QWidget*>& things) {
  auto* holder = new QWidget;
  auto* layout = new QHBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  for (QWidget* thing : things) layout->addWidget(thing);
  layout->addStretch();
  return holder;
}

QPushButton* button(const QString& text, const char* role = nullptr, bool enabled = true) {
  auto* made = new QPushButton(text);
  if (role) setRole(made, role);
  made->setEnabled(enabled);
  return made;
}

void controls(Plate& plate) {
  plate.add(QStringLiteral("QPushButton: primary, gewoon, quiet, uit"),
            line({button(QStringLiteral("Vastleggen"), "primary"), button(QStringLiteral("Openen")),
                  button(QStringLiteral("Overslaan"), "quiet"), button(QStringLiteral("Niet nu"), nullptr, false),
                  button(QStringLiteral("Niet nu"), "primary", false)}));
  plate.add(QStringLiteral("QPushButton: entry, status"),
            line({button(QStringLiteral("Wijkagent"), "entry"), button(QStringLiteral("2 besluiten"), "status")}));
  auto* typed = new QLineEdit(QStringLiteral("OOV-adviseur"));
  auto* empty = new QLineEdit;
  empty->setPlaceholderText(QStringLiteral("Begin te typen"));
  auto* missing = new QLineEdit;
  missing->setProperty("missing", true);
  plate.add(QStringLiteral("QLineEdit: ingevuld, leeg, ontbreekt"), line({typed, empty, missing}));
  auto* combo = new QComboBox;
  combo->addItems({QStringLiteral("Urgentie eerst"), QStringLiteral("Nieuwste eerst")});
  auto* filter = new QComboBox;
  filter->addItem(QStringLiteral("Wie beslist"));
  setRole(filter, "filter");
  auto* on = new QComboBox;
  on->addItem(QStringLiteral("Burgemeester"));
  on->setProperty("on", true);
  setRole(on, "filter");
  plate.add(QStringLiteral("QComboBox: gewoon, filter, filter aan"), line({combo, filter, on}));
  auto* when = new QDateTimeEdit(QDateTime(QDate(2026, 11, 21), QTime(18, 0)));
  when->setCalendarPopup(true);
  when->setMinimumWidth(180);
  auto* ticked = new QCheckBox(QStringLiteral("alleen letterlijk"));
  ticked->setChecked(true);
  plate.add(QStringLiteral("QDateTimeEdit, QCheckBox"),
            line({when, ticked, new QCheckBox(QStringLiteral("afzender onbekend"))}));
  auto* choice = new ChoiceGroup(QStringLiteral("Rijen"),
                                 {QStringLiteral("Compact"), QStringLiteral("Normaal"), QStringLiteral("Ruim")});
  choice->show(1);
  plate.add(QStringLiteral("ChoiceGroup"), choice);
  auto* field = new Field(plate.theme(), QStringLiteral("x"), QStringLiteral("Wie besluit?"),
                          QStringLiteral("Een functie, geen naam."));
  field->markMissing(QStringLiteral("Vul in wie besluit."));
  plate.add(QStringLiteral("Field, met MissingNote"), field);
  auto* hinted = new Field(plate.theme(), QStringLiteral("y"), QStringLiteral("Waar let je op?"), {});
  hinted->watchNames();
  hinted->setText(QStringLiteral("Kevin zei dat het druk wordt"));
  plate.add(QStringLiteral("Field, met NameHint"), hinted);
  auto* progress = new QProgressBar;
  progress->setTextVisible(false);
  progress->setValue(60);
  plate.add(QStringLiteral("QProgressBar"), progress);
  auto* text =
      new TextButton(plate.theme(), QStringLiteral("Bewust niet reageren, met een moment om opnieuw te kijken"),
                     QStringLiteral("COM-01"));
  plate.add(QStringLiteral("TextButton"), text);
  // The ring as FocusRing draws it, since a picture has no focus.
  plate.draw(QStringLiteral("FocusRing"), {160, 44}, [&theme = plate.theme()](QPainter& painter, const QRectF& box) {
    painter.setPen(QPen(theme.colour(Role::lineStrong), 1));
    painter.drawRoundedRect(box.adjusted(4.5, 4.5, -4.5, -4.5), metrics::radiusControl, metrics::radiusControl);
    painter.setPen(QPen(theme.colour(Role::focus), metrics::ring));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7);
    painter.setPen(theme.colour(Role::text));
    painter.setFont(Theme::font());
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("heeft de focus"));
  });
}

void words(Plate& plate) {
  for (const char* role :
       {"title", "head", "strong", "label", "muted", "small", "figure", "up", "down", "link", "missing"})
    plate.add(QStringLiteral("makeLabel, \"%1\"").arg(QLatin1String(role)),
              makeLabel(QStringLiteral("Oproep voor zaterdag"), role));
  for (const char* role : {"tag", "chosen", "formchip", "mark"})
    plate.add(QStringLiteral("makeLine, \"%1\"").arg(QLatin1String(role)),
              line({makeLine(QStringLiteral("in de regio"), role)}));
  auto* marked = new MarkedText(plate.theme());
  marked->setMarkedText(
      QStringLiteral("Zaterdag 20 uur allemaal naar het plein, neem vuurwerk mee. Vorige keer was het "
                     "gezellig."),
      {{0, 15, Effect::none, {}}, {40, 58, Effect::up, {}}, {60, 88, Effect::down, {}}});
  marked->setFixedHeight(64);
  plate.add(QStringLiteral("MarkedText"), marked);
  plate.add(QStringLiteral("GroundLine"),
            new GroundLine(plate.theme(), QStringLiteral("tijd en plaats zijn genoemd"), Effect::up));
  plate.add(QString(), new GroundLine(plate.theme(), QStringLiteral("de politie verwacht niets"), Effect::down));
  plate.add(QStringLiteral("SignLine"),
            new SignLine(plate.theme(), Sign::gap, QStringLiteral("Nog te controleren bij een bron")));
}

void panels(Plate& plate) {
  const Theme& theme = plate.theme();
  auto* banner = new Banner(theme, QStringLiteral("politie"));
  banner->setText(QStringLiteral("Overleg nu met de politie"), QStringLiteral("Binnen een uur, wat de som ook zegt."));
  plate.add(QStringLiteral("Banner"), banner);
  auto* section = new Section(QStringLiteral("Volgende vragen"));
  section->body()->addWidget(makeLabel(QStringLiteral("Is er een tijd genoemd? Vraag het de wijkagent.")));
  plate.add(QStringLiteral("Section"), section);
  auto* disclosure = new Disclosure(theme, QStringLiteral("Niet voorgesteld"));
  disclosure->setOpen(true);
  disclosure->body()->addWidget(makeLabel(QStringLiteral("Noodbevel: past niet bij deze fase.")));
  plate.add(QStringLiteral("Disclosure"), disclosure);
  auto* fold = new Fold(theme, QStringLiteral("Waar het eerder misging"));
  fold->setOpen(true);
  fold->body()->addWidget(makeLabel(QStringLiteral("Een bericht over straf riep juist mensen op.")));
  plate.add(QStringLiteral("Fold"), fold);
  auto* setting = new SettingBlock(theme, QStringLiteral("Hoogte van rijen"),
                                   QStringLiteral("Compact toont meer tegelijk, ruim is rustiger."), FromWhen::now);
  setting->body()->addWidget(
      new ChoiceGroup(QStringLiteral("Rijen"), {QStringLiteral("Compact"), QStringLiteral("Normaal")}));
  plate.add(QStringLiteral("SettingBlock"), setting);
  auto* empty = new EmptyState(theme, QStringLiteral("zoeken"));
  empty->setText(QStringLiteral("Geen signaal gevonden"), QStringLiteral("Er zijn 61 signalen, maar geen past bij dit "
                                                                         "woord."));
  empty->addButton(QStringLiteral("Filter wissen"), true);
  empty->setFixedHeight(240);
  plate.add(QStringLiteral("EmptyState"), empty);
  plate.add(QStringLiteral("ExerciseBar"), new ExerciseBar(theme));
  auto* status = new StatusLine(theme, true);
  status->addButton(QStringLiteral("Opdrachten"), "x");
  status->showSaved(*civil::parseIso("2026-11-22T13:26:17+01:00"));
  status->say(QStringLiteral("S60 weggelegd"));
  plate.add(QStringLiteral("StatusLine"), status);
  auto* coach = new CoachCard(theme, &plate);
  coach->tell(QStringLiteral("Het Postvak"), QStringLiteral("Hier komt alles binnen, met bovenaan wat haast heeft."), 1,
              5);
  coach->setFixedHeight(coach->height());
  plate.add(QStringLiteral("CoachCard"), coach);
  coach->show();
}

void charts(Plate& plate) {
  const Theme& theme = plate.theme();
  auto* phase = new PhaseMark(theme);
  phase->setPhase(Phase::oplopende_spanningen, Step::concrete_mobilisatie);
  plate.add(QStringLiteral("PhaseMark"), phase);
  std::vector<QWidget*> marks;
  for (const UrgencyLevel level : {UrgencyLevel::geen, UrgencyLevel::vandaag, UrgencyLevel::nu}) {
    auto* urgency = new UrgencyMark(theme);
    urgency->setUrgency(level);
    marks.push_back(urgency);
  }
  plate.add(QStringLiteral("UrgencyMark"), line(marks));
  auto* status = new CardStatusMark(theme);
  status->setStatus(CardStatus::alleen_met_juridisch_advies);
  plate.add(QStringLiteral("CardStatusMark"), line({status}));
  auto* all = new FilterChip(theme, QStringLiteral("Alles"), std::nullopt);
  all->setCheckable(true);
  all->setChecked(true);
  all->setCount(61);
  auto* some = new FilterChip(theme, QStringLiteral("Escalatie"), PhaseStep{Phase::escalatie});
  some->setCount(4);
  plate.add(QStringLiteral("FilterChip"), line({all, some}));
  auto* total = new TotalBar(theme);
  Score score;
  score.total = 540;
  score.low = 391;
  score.high = 667;
  total->setScore(score, {{QStringLiteral("Taalgebruik"), 120},
                          {QStringLiteral("Afzender en bron"), 60},
                          {QStringLiteral("Omgevingsbeeld"), 150},
                          {QStringLiteral("Buurgemeenten"), 0},
                          {QStringLiteral("Sentiment"), 50},
                          {QStringLiteral("Politie-informatie"), -40},
                          {QStringLiteral("Concreetheid"), 200},
                          {QStringLiteral("Bereik en groei"), 0}});
  plate.add(QStringLiteral("TotalBar"), total);
}

}  // namespace

std::vector<Named> components() {
  return {{"ui-bediening", controls}, {"ui-woorden", words}, {"ui-panelen", panels}, {"ui-merken-grafieken", charts}};
}

}  // namespace peilstok::gallery
