#include "screens/evaluatie/evaluation_part.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/related_part.h"
#include "screens/evaluatie/skip_dialog.h"
#include "typing/draft_line.h"
#include "widgets/choice_group.h"
#include "widgets/columns_page.h"
#include "widgets/labels.h"
#include "widgets/layout_hold.h"
#include "widgets/marks.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int twoColumnsFrom = 760, mostFunction = 80;
constexpr std::array happenings{Happened::niets, Happened::licht, Happened::ernstig, Happened::onbekend};
constexpr std::array readings{ReadingWas::klopte, ReadingWas::te_zwaar, ReadingWas::te_licht, ReadingWas::onbekend};
constexpr std::array results{CardResult::hielp, CardResult::niets, CardResult::averechts, CardResult::onbekend};

QString resultWord(CardResult result) {
  switch (result) {
    case CardResult::hielp: return EvaluationPart::tr("hielp");
    case CardResult::niets: return EvaluationPart::tr("deed niets");
    case CardResult::averechts: return EvaluationPart::tr("werkte averechts");
    case CardResult::onbekend: return EvaluationPart::tr("weten we niet");
  }
  return {};
}

template <class E, std::size_t N>
int indexOf(const std::array<E, N>& all, E one) {
  return static_cast<int>(std::ranges::find(all, one) - all.begin());
}
template <class E, std::size_t N>
E at(const std::array<E, N>& all, const ChoiceGroup* group) {
  return all[static_cast<std::size_t>(std::clamp(group->chosenIndex(), 0, static_cast<int>(N) - 1))];
}

QStringList happenedWords() {
  QStringList words;
  for (const Happened one : happenings) words << present::capitalised(happenedText(one));
  return words;
}
QStringList readingWords() {
  QStringList words;
  for (const ReadingWas one : readings) words << dossier_words::reading(one);
  return words;
}

}  // namespace

EvaluationPart::EvaluationPart(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_clock(std::move(clock)),
      m_timeline(new QWidget),
      m_form(new QWidget),
      m_lines(new QVBoxLayout),
      m_cardLines(new QVBoxLayout),
      m_title(makeLabel({}, "title")),
      m_state(makeLabel({}, "muted")),
      m_happened(new ChoiceGroup(tr("Wat gebeurde er?"), happenedWords())),
      m_reading(new ChoiceGroup(tr("Klopte onze duiding?"), readingWords())),
      m_what(new Field(theme, QStringLiteral("evaluationWhat"), tr("In één of twee zinnen"),
                       tr("Zonder namen van personen."), 3)),
      m_readingNote(new Field(theme, QStringLiteral("evaluationReading"), tr("Waaraan lag dat?"), {}, 2, true)),
      m_lesson(new Field(theme, QStringLiteral("evaluationLesson"), tr("Wat doen we de volgende keer anders?"),
                         tr("Dit wordt een les in het dossier, met jou als eigenaar."), 2, true)),
      m_function(new Field(theme, QStringLiteral("evaluationFunction"), tr("Je functie"), {})),
      m_go(new QPushButton(tr("Evaluatie &vastleggen"))),
      m_skip(new QPushButton(tr("&Overslaan\u2026"))),
      m_open(new QPushButton(tr("&Dossier openen"))),
      m_draftLine(new DraftLine(theme)),
      m_refusal(new RefusalBox(theme)) {
  for (QWidget* side : {m_timeline, m_form}) {
    side->setProperty("page", true);
    side->setAttribute(Qt::WA_StyledBackground);
  }
  m_timeline->setAccessibleName(tr("Verloop, zoals het toen bekend was"));
  auto* left = new QVBoxLayout(m_timeline);
  left->setContentsMargins(metrics::page, metrics::block, metrics::block, metrics::wide);
  left->addWidget(makeLine(tr("Zo liep het"), "head"));
  left->addWidget(makeLabel(tr("Elke regel is wat er op dat moment bekend was of gedaan is."), "muted"));
  m_lines->setSpacing(metrics::close);
  left->addLayout(m_lines);
  left->addStretch(1);
  makeForm();
  m_columns = new ColumnsPage({{m_timeline, 42, 1}, {m_form, 58, 0}}, twoColumnsFrom);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_columns);
  connect(&m_bridge, &Bridge::evaluated, this,
          [this](const DossierPtr& detail) { hear(detail->dossier.number, nullptr); });
  connect(&m_bridge, &Bridge::dossierRefused, this,
          [this](std::int64_t number, const Error& error) { hear(number, &error); });
}

QWidget* EvaluationPart::makeForm() {
  m_form->setAccessibleName(tr("Drie vragen"));
  auto* layout = new QVBoxLayout(m_form);
  layout->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::wide);
  layout->setSpacing(metrics::gap);
  layout->addWidget(m_title);
  layout->addWidget(m_state);
  const auto head = [layout](const QString& text) {
    layout->addSpacing(metrics::gap);
    layout->addWidget(makeLabel(text, "head"));
  };
  head(tr("1  Wat gebeurde er?"));
  layout->addWidget(m_happened);
  layout->addWidget(m_what);
  head(tr("2  Klopte onze duiding?"));
  layout->addWidget(m_reading);
  layout->addWidget(m_readingNote);
  head(tr("3  Wat deed wat we kozen?"));
  m_cardLines->setSpacing(metrics::gap);
  layout->addLayout(m_cardLines);
  layout->addWidget(m_lesson);
  layout->addWidget(m_function);
  m_what->watchNames();
  m_readingNote->watchNames();
  m_lesson->watchNames();
  m_function->limit(mostFunction);
  for (Field* field : {m_what, m_readingNote, m_lesson})
    connect(field, &Field::edited, this, &EvaluationPart::keepDraft);
  layout->addWidget(m_draftLine);
  layout->addWidget(m_refusal);
  m_refusal->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::gap);
  m_go->setObjectName(QStringLiteral("evaluationGo"));
  m_skip->setObjectName(QStringLiteral("evaluationSkip"));
  m_open->setObjectName(QStringLiteral("evaluationOpen"));
  setRole(m_go, "primary");
  row->addWidget(m_go);
  row->addWidget(m_skip);
  row->addStretch(1);
  row->addWidget(m_open);
  layout->addLayout(row);
  layout->addStretch(1);
  connect(m_go, &QPushButton::clicked, this, &EvaluationPart::lay);
  connect(m_skip, &QPushButton::clicked, this, &EvaluationPart::skip);
  connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT dossierRequested(number()); });
  return m_form;
}

void EvaluationPart::show(const EvaluationForm& form) {
  const bool other = number() != form.detail->dossier.number;
  m_detail = form.detail;
  const LayoutHold hold(m_columns);
  const Dossier& dossier = m_detail->dossier;
  m_title->setText(toQt(dossier.head.title));
  const Instant now = m_clock();
  if (!dossier.evaluation)
    m_state->setText(tr("%1  \u00b7  alvast ingevuld uit wat er is vastgelegd; verander wat niet klopt")
                         .arg(dossier_words::name(dossier.number)));
  else if (dossier.evaluation->skipped())
    m_state->setText(tr("Overgeslagen op %1, want %2")
                         .arg(momentText(dossier.evaluation->at, now), toQt(dossier.evaluation->skippedBecause)));
  else
    m_state->setText(
        tr("Geëvalueerd op %1 door %2. Opnieuw vastleggen mag; de eerste blijft bewaard.")
            .arg(momentText(dossier.evaluation->at, now), present::functionName(dossier.evaluation->role)));
  m_happened->show(indexOf(happenings, form.filled.happened));
  m_reading->show(indexOf(readings, form.filled.reading));
  {
    const QSignalBlocker one(m_what), two(m_readingNote), three(m_lesson);
    m_what->setText(toQt(form.filled.whatHappened));
    m_readingNote->setText(toQt(form.filled.readingNote));
    if (other) m_lesson->setText({});
  }
  m_function->setText(m_settings.function());
  fillCards(form.filled);
  fillTimeline(form.happened);
  m_refusal->hide();
  if (other) {
    m_draft = std::make_unique<Autosave>(m_bridge, fromQt(dossier_words::name(dossier.number)) + "/evaluatie", this);
    m_draftLine->follow(m_draft.get());
    connect(m_draft.get(), &Autosave::restored, this, [this](const DraftFields& fields) {
      const auto put = [&](Field* field, const char* name) {
        const auto found = fields.find(name);
        const QSignalBlocker quiet(field);
        if (found != fields.end()) field->setText(toQt(found->second));
      };
      put(m_what, "what");
      put(m_readingNote, "reading");
      put(m_lesson, "lesson");
    });
    m_draft->begin();
    m_columns->scrollToTop();
  }
  m_columns->orderTabs();
}

void EvaluationPart::fillCards(const Evaluation& filled) {
  clear(m_cardLines);
  m_cards.clear();
  for (const CardWorked& one : filled.cards) {
    const Card* card = m_knowledge->card(one.card);
    const QString name = QStringLiteral("%1  %2").arg(toQt(one.card), card ? toQt(card->name) : QString());
    m_cardLines->addWidget(makeLabel(name));
    QStringList words;
    for (const CardResult result : results) words << resultWord(result);
    auto* group = new ChoiceGroup(name, words);
    group->show(indexOf(results, one.result));
    m_cardLines->addWidget(group);
    m_cards.push_back({one.card, group});
  }
  if (filled.cards.empty()) m_cardLines->addWidget(makeLabel(tr("Er is in dit dossier geen kaart gekozen."), "muted"));
}

void EvaluationPart::fillTimeline(const std::vector<report::Happening>& happened) {
  clear(m_lines);
  for (const report::Happening& one : happened) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::loose);
    auto* when = makeLine(momentText(one.at, m_clock()), "small");
    when->setMinimumWidth(96);
    layout->addWidget(when, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::hair);
    words->addWidget(makeLabel(toQt(one.what), one.turns ? "strong" : nullptr));
    if (!one.known.empty()) words->addWidget(makeLabel(toQt(one.known), "small"));
    layout->addLayout(words, 1);
    row->setAccessibleName(QStringLiteral("%1: %2 %3").arg(when->text(), toQt(one.what), toQt(one.known)).trimmed());
    m_lines->addWidget(row);
  }
}

void EvaluationPart::keepDraft() {
  if (!m_draft) return;
  m_draft->type({{"what", fromQt(m_what->text())},
                 {"reading", fromQt(m_readingNote->text())},
                 {"lesson", fromQt(m_lesson->text())}});
}

void EvaluationPart::lay() {
  if (!m_detail || m_waiting) return;
  if (m_what->text().isEmpty()) {
    m_what->markMissing(tr("Schrijf in één zin op wat er gebeurde, ook als dat niets was."));
    return m_what->input()->setFocus();
  }
  if (m_function->text().isEmpty()) {
    m_function->markMissing(tr("Zeg vanuit welke functie je terugkijkt."));
    return m_function->input()->setFocus();
  }
  Evaluation made;
  made.at = m_clock();
  made.role = fromQt(m_function->text());
  made.happened = at(happenings, m_happened);
  made.whatHappened = fromQt(m_what->text());
  made.reading = at(readings, m_reading);
  made.readingNote = fromQt(m_readingNote->text());
  for (const CardAnswer& one : m_cards) made.cards.push_back({one.card, at(results, one.result), {}});
  m_waiting = true;
  addLesson();
  m_bridge.evaluate(number(), made);
}

void EvaluationPart::addLesson() {
  if (m_lesson->text().isEmpty()) return;
  DossierItem lesson;
  lesson.kind = ItemKind::les;
  lesson.text = fromQt(m_lesson->text());
  lesson.owner = fromQt(m_function->text());
  constexpr auto quarter = std::chrono::days(91);
  lesson.due = m_clock() + quarter;
  m_bridge.changeDossier({number(), lesson, lesson.owner, 0});
}

void EvaluationPart::skip() {
  if (!m_detail) return;
  auto* dialog = new SkipDialog(m_theme, m_settings.function(), window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SkipDialog::agreed, this, [this](const QString& function, const QString& because) {
    Evaluation skipped;
    skipped.at = m_clock();
    skipped.role = fromQt(function);
    skipped.skippedBecause = fromQt(because);
    m_waiting = true;
    m_bridge.evaluate(number(), skipped);
  });
  dialog->open();
}

void EvaluationPart::hear(std::int64_t of, const Error* error) {
  if (of != number() || !std::exchange(m_waiting, false)) return;
  if (error) return m_refusal->show(*error, *m_knowledge);
  if (m_draft) m_draft->drop();
  m_lesson->setText({});
  Q_EMIT said(tr("Evaluatie van %1 vastgelegd").arg(dossier_words::name(of)));
}

}  // namespace peilstok::ui
