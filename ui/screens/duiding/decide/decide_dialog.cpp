#include "screens/duiding/decide/decide_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/card_link.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/duiding/decide/decision_draft.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/form_dialog.h"
#include "screens/duiding/decide/form_line.h"
#include "screens/duiding/decide/look_again_part.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/decide/signal_words.h"
#include "suggest/gates.h"
#include "typing/draft_line.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr std::size_t alternativesShown = 4;
constexpr int mostRole = 80;

/// Where one writes freely; the other fields ask for a function.
bool takesSentences(const QString& field) {
  static const QStringList functions{QStringLiteral("role"), QStringLiteral("mandate"), QStringLiteral("owner")};
  return !functions.contains(field);
}

}  // namespace

DecideDialog::DecideDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
                           const Card& card, Drafts& drafts, Clock clock, QWidget* parent, std::string form)
    : PageDialog(theme, tr("Besluit: %1").arg(toQt(card.name)), parent),
      m_bridge(bridge),
      m_knowledge(knowledge),
      m_detail(detail),
      m_card(card),
      m_drafts(drafts),
      m_clock(std::move(clock)),
      m_openFirst(std::move(form)),
      m_number(detail->stored.number),
      m_autosave(bridge, draftKey(m_number, card.id), nullptr) {
  setObjectName(QStringLiteral("decideDialog"));
  if (const auto kept = m_drafts.decisions.find({m_number, m_card.id}); kept != m_drafts.decisions.end()) {
    m_draft = kept->second;
    m_restored = true;
  }
  auto* line = new DraftLine(theme);
  line->follow(&m_autosave);
  foot()->addWidget(line, 1);
  m_close = addButton(tr("&Annuleren"), "decideClose");
  m_decide = addButton(tr("&Vastleggen"), "decideGo", true);
  m_decide->setToolTip(tr("Legt het besluit vast (Ctrl+Enter)"));
  connect(m_close, &QPushButton::clicked, this, &DecideDialog::reject);
  connect(m_decide, &QPushButton::clicked, this, &DecideDialog::decide);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_decide, &QPushButton::click);
  addHead();
  page()->addWidget(makeLabel(tr("Nagaan wat deze kaart vraagt\u2026"), "muted"));
  page()->addStretch(1);
  connect(&m_bridge, &Bridge::needsReady, this, &DecideDialog::showNeeds);
  connect(&m_bridge, &Bridge::refused, this, &DecideDialog::refuse);
  connect(&m_bridge, &Bridge::decided, this, [this](std::int64_t number, const std::string& id) {
    if (!m_waiting || number != m_number || id != m_card.id) return;
    m_drafts.decisions.erase({m_number, m_card.id});
    m_autosave.drop();
    m_waiting = false;
    m_draft = {};
    m_fields.clear();
    m_look = nullptr;
    Q_EMIT decided();
    accept();
  });
  connect(&m_autosave, &Autosave::restored, this, &DecideDialog::restore);
  m_autosave.begin();  // before the needs: what was typed lies ready when the page is made
  m_bridge.requestNeeds(m_number, m_card.id);
}

void DecideDialog::restore(const DraftFields& fields) {
  if (m_restored && !m_shown) return;  // what this window remembers is not masked
  m_draft = decisionDraft(fields);
  m_restored = true;
  if (!m_shown) return;
  m_shown = false;  // the page is made anew from the draft, not from its own fields
  showNeeds(NeedsPage(m_page));
}

void DecideDialog::typedAnew() {
  if (!m_shown) return;
  collect();
  if (hasTyped()) m_autosave.type(draftFields(m_draft));
}

void DecideDialog::showNeeds(const NeedsPage& needs) {
  if (needs.signal != m_number || needs.card != m_card.id) return;
  if (m_shown) collect();
  const QString focused = m_shown && focusWidget() ? focusWidget()->objectName() : QString();
  m_page = needs;
  m_fields.clear();
  m_formLines.clear();
  m_look = nullptr;
  m_lookFold = nullptr;
  clear(page());
  addHead();
  addGate();
  addForms();
  if (m_page.needs.refused) {
    addAlternatives();
  } else {
    addReasons();
    addWho();
    addLookAgain();
  }
  m_refusal = new RefusalBox(theme());
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_decide->setVisible(!isClosed());
  // Where nothing can be laid down there is nothing to leave undone either.
  m_close->setText(isClosed() ? tr("&Sluiten") : tr("&Annuleren"));
  m_close->setAccessibleName(isClosed() ? tr("Sluiten") : tr("Annuleren"));
  orderTabs();
  m_shown = true;
  // When the new controls are shown: one that is not would lose the focus to the buttons.
  QMetaObject::invokeMethod(
      this,
      [next = QPointer<QWidget>(firstToDo(focused))] {
        if (next) next->setFocus(Qt::OtherFocusReason);
      },
      Qt::QueuedConnection);
  const std::string wanted = std::exchange(m_openFirst, {});
  for (const auto& [form, line] : m_formLines)
    if (form->form.id == wanted) return openForm(*form);
}

QWidget* DecideDialog::firstToDo(const QString& focused) const {
  for (const Field* field : m_fields)
    if (field->input()->objectName() == focused) return field->input();
  for (const auto& [form, line] : m_formLines)
    if (!line->passed()) return line->button();
  for (const Field* field : m_fields)
    if (field->text().isEmpty()) return field->input();
  return m_fields.empty() ? m_close : m_fields.front()->input();
}

bool DecideDialog::isClosed() const { return m_page.needs.refused && m_page.forms.empty(); }

void DecideDialog::addHead() {
  page()->addWidget(makeLabel(toQt(m_card.name), "title"));
  const QStringList facts{
      tr("%1, nagekeken op %2").arg(present::cardStatus(m_card.status), isoDateText(m_card.checked)),
      tr("Beslist: %1").arg(toQt(m_card.decides))};
  page()->addWidget(makeLabel(facts.join(QStringLiteral("  \u00b7  ")), "muted"));
  page()->addWidget(new SignalWords(theme(), m_detail->stored));
  if (m_restored) page()->addWidget(makeLabel(tr("Wat je hier eerder invulde, staat er nog."), "small"));
}

void DecideDialog::addGate() {
  const app::DecisionNeeds& needs = m_page.needs;
  if (needs.gate.empty()) return;
  auto* banner = new Banner(theme(), QStringLiteral("waarschuwing"));
  banner->setObjectName(QStringLiteral("gate"));
  QString words = gateSentence(needs.gate);
  if (const QString why = gateWhy(*m_knowledge, m_card.id, needs.gate); !why.isEmpty())
    words += QLatin1Char('\n') + why;
  const QString title = !needs.refused ? tr("Deze kaart is niet voorgesteld")
                        : isClosed()   ? tr("Deze kaart kun je nu niet kiezen")
                                       : tr("Deze kaart is nog op slot");
  banner->setText(title, words);
  page()->addSpacing(4);
  page()->addWidget(banner);
}

void DecideDialog::addForms() {
  if (m_page.forms.empty()) return;
  page()->addSpacing(10);
  page()->addWidget(makeLabel(tr("Eerst invullen"), "head"));
  for (const FormPage& form : m_page.forms) {
    auto* line = new FormLine(theme(), form, toQt(form.form.why));
    connect(line, &FormLine::openRequested, this, [this, &form] { openForm(form); });
    page()->addWidget(line);
    m_formLines.emplace_back(&form, line);
  }
}

void DecideDialog::addAlternatives() {
  std::vector<std::string> other = m_page.needs.lighter;
  if (other.empty())
    for (const Suggestion& one : m_detail->assessment.suggestions) other.push_back(one.card);
  std::erase(other, m_card.id);
  if (other.size() > alternativesShown) other.resize(alternativesShown);
  if (other.empty()) return;
  page()->addSpacing(10);
  page()->addWidget(makeLabel(isClosed() ? tr("Wat wel kan") : tr("Wat nu al kan"), "head"));
  for (const std::string& id : other) {
    const Card* card = m_knowledge->card(id);
    if (!card) continue;
    auto* link = new CardLink(theme(), toQt(card->name), tr("Beslist: %1").arg(toQt(card->decides)));
    connect(link, &CardLink::clicked, this, [this, id] {
      const QString next = toQt(id);
      reject();
      Q_EMIT otherCardRequested(next);
    });
    page()->addWidget(link);
  }
}

Field* DecideDialog::addField(QVBoxLayout* layout, const QString& name, const QString& label, const QString& help,
                              int lines, bool optional) {
  auto* field = new Field(theme(), name, label, help, lines, optional);
  layout->addWidget(field);
  if (takesSentences(name)) field->watchNames();
  field->setText(m_draft.texts.value(name));
  connect(field, &Field::edited, this, &DecideDialog::typedAnew);
  m_fields.push_back(field);
  return field;
}

void DecideDialog::addReasons() {
  if (!m_page.needs.lighter.empty()) {
    page()->addSpacing(10);
    page()->addWidget(makeLabel(tr("Waarom niet lichter?"), "head"));
    page()->addWidget(makeLabel(tr("Het lichtste middel dat helpt, gaat voor. Zeg van elk in één zin waarom het nu "
                                   "niet genoeg is."),
                                "muted"));
    for (const std::string& id : m_page.needs.lighter)
      addField(page(), lighterField(id), cardName(*m_knowledge, id), {}, 1, false);
  }
  page()->addSpacing(10);
  page()->addWidget(makeLabel(tr("Het besluit"), "head"));
  if (!m_page.needs.gate.empty())
    addField(page(), QStringLiteral("despite"), tr("Waarom toch, terwijl de kaart niet is voorgesteld?"), {}, 2, false);
  addField(page(), QStringLiteral("reason"), tr("Reden"), tr("Waarom past dit nu? Noem geen namen van personen."), 2,
           false);
}

void DecideDialog::addWho() {
  if (!m_draft.texts.contains(QStringLiteral("role")))
    m_draft.texts[QStringLiteral("role")] = present::capitalised(toQt(m_card.decides));
  addField(page(), QStringLiteral("role"), tr("Wie besluit?"), tr("Een functie, geen naam."), 1, false)
      ->limit(mostRole);
  addField(page(), QStringLiteral("mandate"), tr("Namens wie?"), {}, 1, true)->limit(mostRole);
  addField(page(), QStringLiteral("present"), tr("Wie waren erbij? Noem functies."), {}, 1, true);
  addField(page(), QStringLiteral("dissent"), tr("Tegenstem: wat bracht iemand ertegen in?"), {}, 2, true);
}

void DecideDialog::addLookAgain() {
  const bool silence = m_page.needs.silence;
  m_look = new LookAgainPart(theme(), *m_knowledge, m_page.wakes, silence);
  m_look->setMoment(
      m_draft.lookAgain.value_or(sensibleLookAgain(m_clock(), m_detail->assessment.urgency.hoursToEvent)));
  m_look->setPlanned(m_draft.plansLook.value_or(false));
  m_look->setWakes(m_draft.wakes);
  m_look->owner()->setText(m_draft.texts.value(QStringLiteral("owner")));
  connect(m_look->owner(), &Field::edited, this, &DecideDialog::typedAnew);
  page()->addSpacing(10);
  if (silence) {
    page()->addWidget(makeLabel(tr("Opnieuw kijken"), "head"));
    page()->addWidget(makeLabel(tr("Niet reageren is een keuze als iemand blijft opletten."), "muted"));
    page()->addWidget(m_look);
    return;
  }
  m_lookFold = new Disclosure(theme(), tr("Opnieuw kijken (mag leeg)"));
  m_lookFold->body()->addWidget(m_look);
  m_lookFold->setOpen(!m_look->isEmpty());
  page()->addWidget(m_lookFold);
}

void DecideDialog::openForm(const FormPage& form) {
  auto* dialog = new FormDialog(theme(), m_bridge, form, m_drafts, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &FormDialog::said, this, &DecideDialog::said);
  connect(dialog, &FormDialog::kept, this, &DecideDialog::formKept);
  dialog->open();
}

void DecideDialog::decide() {
  if (!m_shown || m_waiting) return;
  m_refusal->hide();
  if (QWidget* missing = check()) return goTo(missing);
  m_waiting = true;
  m_bridge.decide(m_number, decision());
}

void DecideDialog::refuse(const Error& error) {
  // A form that is open on top of this page tells of its own refusals.
  if (findChild<FormDialog*>() || (m_shown && !m_waiting)) return;
  m_waiting = false;
  if (!m_refusal) page()->insertWidget(page()->count() - 1, m_refusal = new RefusalBox(theme()));
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

void DecideDialog::done(int result) {
  if (m_shown) collect();
  if (hasTyped()) {
    m_drafts.decisions[{m_number, m_card.id}] = m_draft;
    Q_EMIT said(
        tr("Wat je invulde voor \u2018%1\u2019 staat er nog als je de kaart opnieuw kiest.").arg(toQt(m_card.name)));
  }
  PageDialog::done(result);
}

}  // namespace peilstok::ui
