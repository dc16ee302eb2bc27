#include "screens/duiding/decide/form_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "bridge/text.h"
#include "screens/duiding/decide/decision_draft.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/form_step_view.h"
#include "screens/duiding/decide/growing_edit.h"
#include "screens/duiding/decide/refusal_box.h"
#include "typing/draft_line.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

bool same(const FormDraft& a, const FormDraft& b) {
  const auto at = [](const FormDraft& from, const std::string& id) {
    const auto found = from.find(id);
    return found == from.end() ? FilledStep{} : found->second;
  };
  const auto covered = [&](const FormDraft& one, const FormDraft& other) {
    return std::all_of(one.begin(), one.end(), [&](const auto& step) {
      const FilledStep then = at(other, step.first);
      return then.choice == step.second.choice && then.text == step.second.text;
    });
  };
  return covered(a, b) && covered(b, a);
}

}  // namespace

FormDialog::FormDialog(const Theme& theme, Bridge& bridge, const FormPage& form, Drafts& drafts,
                       const KnowledgePtr& knowledge, QWidget* parent)
    : PageDialog(theme, toQt(form.form.name), parent),
      m_bridge(bridge),
      m_form(form),
      m_drafts(drafts),
      m_knowledge(knowledge),
      m_autosave(bridge, draftKey(form.signal, form.card, form.form.id), nullptr),
      m_start(form.steps),
      m_saved(form.steps),
      m_progress(makeLabel({}, "muted")),
      m_restoredNote(makeLabel(tr("Wat je eerder typte en nog niet bewaarde, staat er nog."), "small")) {
  setObjectName(QStringLiteral("formDialog"));
  if (const auto typed = m_drafts.forms.find({form.signal, form.card, form.form.id}); typed != m_drafts.forms.end()) {
    m_start = typed->second;
    m_restored = true;
  }
  addHead();
  addSteps();
  addDraft();
  auto* line = new DraftLine(theme);
  page()->addWidget(line);
  line->follow(&m_autosave);
  connect(&m_autosave, &Autosave::restored, this, &FormDialog::restore);
  m_autosave.begin();
  m_refusal = new RefusalBox(theme);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_progress->setObjectName(QStringLiteral("formProgress"));
  foot()->addWidget(m_progress, 1);
  m_close = addButton(tr("&Annuleren"), "formClose");
  auto* keeps = addButton(tr("&Bewaren"), "formKeep", true);
  keeps->setToolTip(tr("Bewaart wat er staat, ook als het nog niet af is (Ctrl+Enter)"));
  connect(m_close, &QPushButton::clicked, this, &FormDialog::reject);
  connect(keeps, &QPushButton::clicked, this, &FormDialog::keep);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &FormDialog::keep);
  connect(&m_bridge, &Bridge::needsReady, this, [this](const NeedsPage& page) {
    if (page.signal == m_form.signal && page.card == m_form.card) keptNow();
  });
  connect(&m_bridge, &Bridge::formReady, this, [this](const FormPage& page) {
    if (page.signal == m_form.signal && page.card == m_form.card && page.form.id == m_form.form.id) keptNow();
  });
  connect(&m_bridge, &Bridge::refused, this, &FormDialog::refuse);
  follow();
  orderTabs();
  const auto open = std::find_if(m_steps.begin(), m_steps.end(),
                                 [](const FormStepView* step) { return !step->isHidden() && !step->answered(); });
  (open == m_steps.end() ? m_steps.front() : *open)->firstControl()->setFocus(Qt::OtherFocusReason);
}

void FormDialog::addHead() {
  page()->addWidget(makeLabel(toQt(m_form.form.name), "title"));
  if (!m_form.form.why.empty()) page()->addWidget(makeLabel(toQt(m_form.form.why)));
  QStringList line;
  if (const Card* card = m_knowledge->card(m_form.card)) line << tr("Voor de kaart: %1").arg(toQt(card->name));
  line << tr("Nagekeken op %1").arg(isoDateText(m_form.form.checked));
  page()->addWidget(makeLabel(line.join(QStringLiteral("  \u00b7  ")), "small"));
  page()->addWidget(m_restoredNote);
  m_restoredNote->setVisible(m_restored);
}

void FormDialog::addSteps() {
  for (const FormStep& step : m_form.form.steps) {
    const auto at = m_start.find(step.id);
    const FilledStep filled = at == m_start.end() ? FilledStep{} : at->second;
    const bool prefilled = !m_form.stored && !m_restored && !step.prefill.empty();
    auto* view = new FormStepView(theme(), step, filled, prefilled);
    connect(view, &FormStepView::edited, this, &FormDialog::typed);
    page()->addWidget(view);
    m_steps.push_back(view);
  }
  m_role = new Field(theme(), QStringLiteral("filledBy"), tr("Wie vult dit in? Noem de functie."), {}, 1, true);
  m_role->limit(80);
  m_role->setText(m_drafts.role);
  page()->addWidget(m_role);
}

void FormDialog::addDraft() {
  if (m_form.form.draft.empty()) return;
  page()->addSpacing(10);
  page()->addWidget(makeLabel(tr("Concepttekst"), "head"));
  m_draftHint = makeLabel({}, "muted");
  page()->addWidget(m_draftHint);
  m_draft = new GrowingEdit(3);
  m_draft->setObjectName(QStringLiteral("draft"));
  m_draft->setAccessibleName(tr("Concepttekst"));
  m_draft->setReadOnly(true);
  page()->addWidget(m_draft);
  m_copy = new QPushButton(tr("Tekst &kopi\u00ebren"));
  m_copy->setObjectName(QStringLiteral("copyDraft"));
  m_copy->setAccessibleName(tr("Tekst kopi\u00ebren"));
  m_copy->setAutoDefault(false);
  connect(m_copy, &QPushButton::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(m_draft->toPlainText());
    m_draftHint->setText(tr("Gekopieerd. Laat iemand meelezen voordat het naar buiten gaat."));
  });
  page()->addWidget(m_copy, 0, Qt::AlignLeft);
}

FormDraft FormDialog::collect() const {
  FormDraft steps;
  for (const FormStepView* view : m_steps)
    if (FilledStep filled = view->filled(); !filled.choice.empty() || !filled.text.empty())
      steps[view->step().id] = std::move(filled);
  return steps;
}

void FormDialog::typed() {
  follow();
  const FormDraft now = collect();
  m_autosave.type(same(now, m_saved) ? DraftFields{} : draftFields(now));
}

void FormDialog::restore(const DraftFields& fields) {
  if (std::exchange(m_restored, false)) return;
  FormDraft kept = formDraft(fields);
  for (FormStepView* view : m_steps) view->fill(kept[view->step().id]);
  m_restoredNote->show();
  follow();
}

void FormDialog::follow() {
  const FormDraft steps = collect();
  int asked = 0, answered = 0;
  for (FormStepView* view : m_steps) {
    const bool now = app::isAsked(view->step(), steps);
    view->setVisible(now);
    if (!now) continue;
    view->setNumber(++asked);
    answered += view->answered() ? 1 : 0;
  }
  m_progress->setText(tr("%1 van %2 stappen ingevuld").arg(answered).arg(asked));
  if (m_draft) showDraft(steps);
}

void FormDialog::showDraft(const FormDraft& steps) {
  const app::FormState state = app::stateOf(m_form.form, steps);
  const QString text = toQt(state.draft);
  if (m_draft->toPlainText() != text) m_draft->setPlainText(text);
  m_draft->setVisible(!text.isEmpty());
  m_copy->setVisible(!text.isEmpty());
  if (!state.stops.empty()) m_draftHint->setText(tr("Er komt geen tekst: een antwoord hierboven houdt het tegen."));
  else if (text.isEmpty()) m_draftHint->setText(tr("De tekst verschijnt hier zodra de stappen zijn ingevuld."));
  else m_draftHint->setText(tr("Opgebouwd uit je antwoorden. Pas die aan om de tekst te veranderen."));
}

void FormDialog::keep() {
  if (m_waiting) return;
  m_refusal->hide();
  FilledForm filled;
  filled.form = m_form.form.id;
  filled.card = m_form.card;
  filled.role = fromQt(m_role->text());
  filled.steps = collect();
  m_drafts.role = m_role->text();
  m_waiting = true;
  // With a card the page of its decision waits for the answer too.
  if (m_form.card.empty()) m_bridge.keepForm(m_form.signal, filled);
  else m_bridge.fillIn(m_form.signal, m_form.card, filled);
}

void FormDialog::keptNow() {
  if (!m_waiting) return;
  m_waiting = false;
  m_autosave.drop();
  m_saved = collect();
  const app::FormState state = app::stateOf(m_form.form, m_saved);
  const QString name = toQt(m_form.form.name);
  m_close->setText(tr("&Sluiten"));  // nothing is left undone by going away now
  m_close->setAccessibleName(tr("Sluiten"));
  Q_EMIT kept();
  Q_EMIT said(tr("%1 bewaard").arg(name));
  if (state.passed()) {
    // What was made of it is still to be copied.
    if (!m_draft) return accept();
    m_progress->setText(tr("Bewaard. De tekst is klaar."));
    return goTo(m_copy);
  }
  if (state.complete())
    return m_progress->setText(tr("Bewaard. Een antwoord houdt het besluit tegen; het staat bij de stap."));
  QStringList numbers;
  QWidget* first = nullptr;
  int number = 0;
  for (FormStepView* view : m_steps) {
    if (view->isHidden()) continue;
    ++number;
    if (std::find(state.missing.begin(), state.missing.end(), view->step().id) == state.missing.end()) continue;
    view->markMissing(view->step().choices.empty() ? tr("Schrijf hier nog iets op.")
                                                   : tr("Kies hier nog een antwoord."));
    numbers << QString::number(number);
    if (!first) first = view->firstControl();
  }
  m_progress->setText(tr("Bewaard. Nog te doen: stap %1.").arg(numbers.join(QStringLiteral(", "))));
  if (first) goTo(first);
}

void FormDialog::refuse(const Error& error) {
  if (!m_waiting) return;
  m_waiting = false;
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

void FormDialog::done(int result) {
  const FormDraft now = collect();
  const auto key = std::tuple(m_form.signal, m_form.card, m_form.form.id);
  if (same(now, m_saved)) {
    m_drafts.forms.erase(key);
    m_autosave.type({});
  } else {
    m_drafts.forms[key] = now;
    Q_EMIT said(tr("Wat je typte in \u2018%1\u2019 is nog niet bewaard, maar staat er nog als je het opent.")
                    .arg(toQt(m_form.form.name)));
  }
  PageDialog::done(result);
}

}  // namespace peilstok::ui
