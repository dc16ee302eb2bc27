#include "period/period_dialog.h"

#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/text.h"
#include "exchange/exchange_words.h"
#include "report/words.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "survey/normal.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/moment_field.h"

namespace peilstok::ui {

namespace {

constexpr int mostClassification = 40;  // it stands beside the label, in head and foot

struct Form {
  const char* extension;
  QString name, kind;
};

std::array<Form, 4> forms() {
  return {{{"pdf", PeriodDialog::tr("PDF"), PeriodDialog::tr("PDF (*.pdf)")},
           {"odt", PeriodDialog::tr("OpenDocument"), PeriodDialog::tr("OpenDocument (*.odt)")},
           {"docx", PeriodDialog::tr("Word"), PeriodDialog::tr("Word (*.docx)")},
           {"html", PeriodDialog::tr("Webpagina"), PeriodDialog::tr("Webpagina (*.html)")}}};
}

QStringList formNames() {
  QStringList names;
  for (const Form& one : forms()) names << one.name;
  return names;
}

QStringList labelNames() {
  QStringList names;
  for (const Tlp one : exchanged::allLabels) names << exchanged::tlp(one);
  return names;
}

void nameButtons(ChoiceGroup* group, const QString& name, int count) {
  for (int i = 0; i < count; ++i) group->button(i)->setObjectName(QStringLiteral("%1_%2").arg(name).arg(i));
}

}  // namespace

PeriodDialog::PeriodDialog(const Theme& theme, Bridge& bridge, Prompts& prompts, KnowledgePtr knowledge, Instant now,
                           QWidget* parent)
    : PageDialog(theme, tr("Overzicht over een periode"), parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_knowledge(std::move(knowledge)),
      m_now(now),
      m_period(new ChoiceGroup(tr("Periode"),
                               {tr("Laatste 24 uur"), tr("Gisteren"), tr("Vorige week"), tr("Eigen periode")})),
      m_own(new QWidget),
      m_from(new MomentField(theme, QStringLiteral("periodFrom"), tr("Van"), now, false, false)),
      m_until(new MomentField(theme, QStringLiteral("periodUntil"), tr("Tot"), now, false, false)),
      m_stretch(makeLabel({}, "strong")),
      m_size(new ChoiceGroup(tr("Hoeveel"), {tr("Heel verslag"), tr("Eén bladzijde")})),
      m_form(new ChoiceGroup(tr("Vorm"), formNames())),
      m_label(new ChoiceGroup(tr("Delen"), labelNames())),
      m_labelMeaning(makeLabel({}, "muted")),
      m_classification(new Field(theme, QStringLiteral("periodClassification"), tr("Rubricering van het huis"),
                                 tr("Staat naast het label, boven en onder elke bladzijde."), 1, true)),
      m_refusal(new RefusalBox(theme)),
      m_go(nullptr) {
  setObjectName(QStringLiteral("periodDialog"));
  buildPage();
  foot()->addStretch(1);
  connect(addButton(tr("&Annuleren"), "periodClose"), &QPushButton::clicked, this, &QDialog::reject);
  m_go = addButton(tr("&Opslaan\u2026"), "periodGo", true);
  m_go->setToolTip(tr("Kiest de plek en schrijft het overzicht daar (Ctrl+Enter)"));
  connect(m_go, &QPushButton::clicked, this, &PeriodDialog::go);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_go, &QPushButton::click);
  connect(&m_bridge, &Bridge::periodWritten, this, [this](const std::filesystem::path& file) {
    if (!m_writing) return;
    Q_EMIT written(file);
    accept();
  });
  connect(&m_bridge, &Bridge::periodRefused, this, &PeriodDialog::fail);
  showStretch();
  orderTabs();
  m_period->button(0)->setFocus(Qt::OtherFocusReason);
}

void PeriodDialog::buildPage() {
  const auto head = [this](const QString& words) {
    page()->addSpacing(metrics::gap);
    page()->addWidget(makeLabel(words, "head"));
  };
  page()->addWidget(makeLabel(tr("Overzicht over een periode"), "title"));
  page()->addWidget(makeLabel(
      tr("Signalen tegen wat hier gewoon is, wat is doorgestuurd en besloten, en wat in beeld was. Teksten van "
         "berichten en gegevens over personen komen er niet in."),
      "muted"));
  head(tr("Welke periode?"));
  page()->addWidget(m_period);
  auto* own = new QVBoxLayout(m_own);
  own->setContentsMargins(0, 0, 0, 0);
  own->addWidget(m_from);
  own->addWidget(m_until);
  page()->addWidget(m_own);
  m_stretch->setObjectName(QStringLiteral("periodStretch"));
  page()->addWidget(m_stretch);
  head(tr("Hoeveel, en in welke vorm?"));
  page()->addWidget(m_size);
  m_size->describe(tr("Eén bladzijde is voor het dagelijks overleg: alleen wat opvalt."));
  page()->addWidget(makeLabel(tr("Eén bladzijde is voor het dagelijks overleg: alleen wat opvalt."), "muted"));
  page()->addWidget(m_form);
  head(tr("Met wie mag het worden gedeeld?"));
  page()->addWidget(m_label);
  page()->addWidget(m_labelMeaning);
  page()->addWidget(m_classification);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_classification->limit(mostClassification);
  m_refusal->hide();
  m_label->show(static_cast<int>(Tlp::amber));
  m_labelMeaning->setText(exchanged::tlpMeaning(Tlp::amber));
  for (ChoiceGroup* group : {m_period, m_size, m_form}) group->show(0);
  nameButtons(m_period, QStringLiteral("periodWhich"), 4);
  nameButtons(m_size, QStringLiteral("periodSize"), 2);
  nameButtons(m_form, QStringLiteral("periodForm"), 4);
  const auto lastWeek = stretchOf(Period::lastWeek, m_now);
  m_from->setMoment(lastWeek.first);
  m_until->setMoment(lastWeek.second);
  connect(m_period, &ChoiceGroup::chosen, this, &PeriodDialog::showStretch);
  connect(m_from, &MomentField::edited, this, &PeriodDialog::showStretch);
  connect(m_until, &MomentField::edited, this, &PeriodDialog::showStretch);
  connect(m_label, &ChoiceGroup::chosen, this, [this](int index) {
    m_labelMeaning->setText(exchanged::tlpMeaning(exchanged::allLabels[std::max(0, index)]));
  });
}

std::pair<Instant, Instant> PeriodDialog::stretchOf(Period period, Instant now) {
  using std::chrono::days;
  const auto today = survey::civilDay(now);
  switch (period) {
    case Period::yesterday: return {survey::beginOf(today - days(1)), survey::beginOf(today)};
    case Period::lastWeek:
    case Period::own: {
      const auto monday = today - days(civil::weekday(std::chrono::year_month_day(today)));
      return {survey::beginOf(monday - days(7)), survey::beginOf(monday)};
    }
    case Period::lastDay: break;
  }
  const Instant minute = std::chrono::floor<std::chrono::minutes>(now);
  return {minute - days(1), minute};
}

std::pair<Instant, Instant> PeriodDialog::stretch() const {
  const auto period = static_cast<Period>(std::max(0, m_period->chosenIndex()));
  if (period != Period::own) return stretchOf(period, m_now);
  return {m_from->moment().value_or(m_now), m_until->moment().value_or(m_now)};
}

void PeriodDialog::showStretch() {
  m_own->setVisible(static_cast<Period>(m_period->chosenIndex()) == Period::own);
  const auto [from, until] = stretch();
  m_stretch->setText(from < until ? toQt(report::periodWords(from, until)) : tr("Het einde ligt niet na het begin."));
}

void PeriodDialog::go() {
  if (m_writing) return;
  m_refusal->hide();
  const auto [from, until] = stretch();
  if (from >= until) {
    m_until->markMissing(tr("Kies een einde dat na het begin ligt."));
    return goTo(m_until->input());
  }
  const Form form = forms()[static_cast<std::size_t>(std::max(0, m_form->chosenIndex()))];
  const bool onePage = m_size->chosenIndex() == 1;
  const QString last = toQt(civil::formatDate(until - std::chrono::seconds(1)));
  const QString first = toQt(civil::formatDate(from));
  const QString name =
      QStringLiteral("%1 %2.%3")
          .arg(onePage ? tr("Dagbericht") : tr("Monitoring"),
               first == last ? first : tr("%1 tot en met %2").arg(first, last), QLatin1String(form.extension));
  m_prompts.chooseSaveFile(this, tr("Overzicht opslaan"), name, form.kind,
                           [this](const QString& file) { write(file); });
}

void PeriodDialog::write(const QString& file) {
  const auto [from, until] = stretch();
  PeriodWish wish;
  wish.from = from;
  wish.until = until;
  wish.onePage = m_size->chosenIndex() == 1;
  wish.tlp = exchanged::allLabels[std::max(0, m_label->chosenIndex())];
  wish.classification = fromQt(m_classification->text().trimmed());
  wish.file = std::filesystem::path(file.toStdU16String());
  m_writing = true;
  m_go->setEnabled(false);
  m_bridge.writePeriod(wish);
}

void PeriodDialog::fail(const Error& error) {
  if (!std::exchange(m_writing, false)) return;
  m_go->setEnabled(true);
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

}  // namespace peilstok::ui
