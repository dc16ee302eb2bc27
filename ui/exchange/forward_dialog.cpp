#include "exchange/forward_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>

#include "bridge/text.h"
#include "exchange/exchange_words.h"
#include "exchange/figures_part.h"
#include "exchange/function_field.h"
#include "exchange/sent_part.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

using Which = ForwardChoice::Which;

const std::string noteField = "toelichting";

QStringList labelWords() {
  QStringList words;
  for (const Tlp one : exchanged::allLabels) words << exchanged::tlp(one);
  return words;
}

}  // namespace

ForwardDialog::ForwardDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts,
                             KnowledgePtr knowledge, ForwardChoice choice, bool lastImport, QWidget* parent)
    : PageDialog(theme, tr("Doorzenden"), parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_knowledge(std::move(knowledge)),
      m_choice(std::move(choice)),
      m_autosave(bridge, "doorzenden", this),
      m_form(new QWidget),
      m_formLayout(new QVBoxLayout(m_form)),
      m_which(nullptr),
      m_count(makeLabel({}, "head")),
      m_figures(new FiguresPart(theme)),
      m_involvedLead(makeLabel({}, "muted")),
      m_involvedLayout(new QVBoxLayout),
      m_note(new Field(theme, QStringLiteral("forwardNote"), tr("Toelichting"),
                       tr("Wat de ontvanger moet weten, zonder namen. Wat hier al staat, mag je veranderen."), 4)),
      m_function(new FunctionField(theme, QStringLiteral("forwardFunction"), tr("Geen naam."), settings.function())),
      m_label(new ChoiceGroup(tr("Delen"), labelWords())),
      m_labelMeaning(makeLabel({}, "muted")),
      m_mail(new QCheckBox(tr("Leg er ook een concept-mail &bij"))),
      m_refusal(new RefusalBox(theme)),
      m_done(new SentPart(theme)) {
  setObjectName(QStringLiteral("forwardDialog"));
  buildChoice(lastImport);
  buildForm();
  buildFoot();
  connect(&m_bridge, &Bridge::forwardPageReady, this, &ForwardDialog::showPage);
  connect(&m_bridge, &Bridge::bundleSent, this, &ForwardDialog::showSent);
  connect(&m_bridge, &Bridge::exchangeFailed, this, &ForwardDialog::fail);
  connect(&m_autosave, &Autosave::restored, this, [this](const DraftFields& fields) {
    const auto note = fields.find(noteField);
    if (note == fields.end()) return;
    const QSignalBlocker quiet(m_note);
    m_note->setText(toQt(note->second));
    m_noteTyped = true;
  });
  m_autosave.begin();
  askPage();
  orderTabs();
  m_go->setFocus(Qt::OtherFocusReason);
}

void ForwardDialog::buildChoice(bool lastImport) {
  QStringList words;
  const auto offer = [&](Which which, const QString& what) {
    m_offered.push_back(which);
    words << what;
  };
  if (!m_choice.chosen.empty())
    offer(Which::chosen, m_choice.chosen.size() == 1
                             ? tr("Het gekozen signaal")
                             : tr("De %1 gekozen signalen").arg(countText(std::ssize(m_choice.chosen))));
  offer(Which::list, tr("Alles in de lijst"));
  if (lastImport) offer(Which::lastImport, tr("Wat de laatste import bracht"));
  m_which = new ChoiceGroup(tr("Welke signalen"), words);
  const auto first = std::ranges::find(m_offered, m_choice.which);
  if (first == m_offered.end()) m_choice.which = m_offered.front();
  m_which->show(first == m_offered.end() ? 0 : static_cast<int>(first - m_offered.begin()));
  for (int i = 0; i < static_cast<int>(m_offered.size()); ++i)
    m_which->button(i)->setObjectName(
        QStringLiteral("forwardWhich_%1").arg(static_cast<int>(m_offered[std::size_t(i)])));
  connect(m_which, &ChoiceGroup::chosen, this, [this](int index) {
    m_choice.which = m_offered[static_cast<std::size_t>(index)];
    askPage();
  });
}

void ForwardDialog::buildForm() {
  m_formLayout->setContentsMargins(0, 0, 0, 0);
  m_formLayout->setSpacing(metrics::gap);
  const auto add = [this](QWidget* widget) { m_formLayout->addWidget(widget); };
  const auto head = [&](const QString& words) {
    m_formLayout->addSpacing(metrics::gap);
    add(makeLabel(words, "head"));
  };
  add(makeLabel(tr("Doorzenden"), "title"));
  add(makeLabel(tr("De signalen gaan als één ondertekend bestand naar een collega met Peilstok. Teksten worden opnieuw "
                   "afgeschermd; accounts gaan niet mee. Peilstok verstuurt zelf niets."),
                "muted"));
  add(m_which);
  m_formLayout->addSpacing(metrics::tight);
  m_count->setObjectName(QStringLiteral("forwardCount"));
  add(m_count);
  add(m_figures);
  head(tr("Wie erbij?"));
  add(m_involvedLead);
  m_formLayout->addLayout(m_involvedLayout);
  m_formLayout->addSpacing(metrics::gap);
  add(m_note);
  m_note->watchNames();
  add(m_function);
  head(tr("Met wie mag het worden gedeeld?"));
  add(m_label);
  add(m_labelMeaning);
  m_label->show(static_cast<int>(Tlp::amber));
  m_labelMeaning->setText(exchanged::tlpMeaning(Tlp::amber));
  m_mail->setObjectName(QStringLiteral("forwardMail"));
  add(m_mail);
  page()->addWidget(m_form);
  page()->addWidget(m_done);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_done->hide();
  m_refusal->hide();
  connect(m_label, &ChoiceGroup::chosen, this, [this] { m_labelMeaning->setText(exchanged::tlpMeaning(label())); });
  connect(m_note, &Field::edited, this, [this] {
    m_noteTyped = true;
    m_autosave.type({{noteField, fromQt(m_note->text())}});
  });
}

void ForwardDialog::buildFoot() {
  foot()->addStretch(1);
  m_close = addButton(tr("&Annuleren"), "forwardClose");
  m_go = addButton(tr("&Doorzenden\u2026"), "forwardGo", true);
  m_go->setToolTip(tr("Kiest de map en legt het bestand daar neer (Ctrl+Enter)"));
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &ForwardDialog::go);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_go, &QPushButton::click);
}

void ForwardDialog::askPage() {
  m_page.reset();
  m_count->setText(tr("De signalen worden geteld\u2026"));
  m_refusal->hide();
  m_bridge.requestForwardPage(m_choice);
}

void ForwardDialog::showPage(const ForwardPage& page) {
  if (m_sent || page.which != m_choice.which) return;
  m_page = page;
  const bool any = !page.signals.empty();
  m_count->setText(any ? signalsText(static_cast<qint64>(page.signals.size()))
                       : tr("Hier is niets om door te zenden."));
  m_figures->setVisible(any);
  m_figures->show(page.figures.counts, *m_knowledge);
  showInvolved(page.figures);
  showDraft();
  orderTabs();
}

void ForwardDialog::showDraft() {
  if (m_noteTyped || !m_page) return;
  const QSignalBlocker quiet(m_note);
  m_note->setText(m_page->signals.empty() ? QString() : exchanged::draftOfNote(*m_page, *m_knowledge));
}

void ForwardDialog::showInvolved(const app::Figures& figures) {
  clear(m_involvedLayout);
  m_involved.clear();
  const auto behind = [&](const BundleInvolved& one) {
    const auto found = figures.behind.find(one.id);
    return found == figures.behind.end() ? app::Behind() : found->second;
  };
  std::vector<BundleInvolved> involved = figures.involved;
  // Whoever is meant by something that cannot wait comes first and is ticked; the others are there to be added.
  std::ranges::stable_sort(involved, [&](const BundleInvolved& a, const BundleInvolved& b) {
    const app::Behind first = behind(a), second = behind(b);
    return std::tuple(first.soon, first.signals) > std::tuple(second.soon, second.signals);
  });
  const bool anySoon = std::ranges::any_of(involved, [&](const BundleInvolved& one) { return behind(one).soon; });
  m_involvedLead->setText(involved.empty() ? tr("De regels noemen niemand. Wie erbij moet, beslis je zelf.")
                          : anySoon ? tr("Een eerste inschatting; jij beslist. Aangevinkt is wie genoemd wordt bij een "
                                         "signaal dat vandaag of nu aandacht vraagt.")
                                    : tr("Een eerste inschatting; jij beslist."));
  for (const BundleInvolved& one : involved) {
    const app::Behind strength = behind(one);
    auto* box =
        new QCheckBox(exchanged::involvedName(*m_knowledge, one.id).replace(QLatin1Char('&'), QLatin1String("&&")));
    box->setObjectName(QStringLiteral("forwardInvolved_%1").arg(toQt(one.id)));
    box->setChecked(strength.soon || !anySoon);
    QString reasons = sentences(one.because);
    if (strength.signals > 0) reasons = signalsText(strength.signals) + QStringLiteral(". ") + reasons;
    box->setAccessibleDescription(reasons);
    m_involvedLayout->addWidget(box);
    auto* why = makeLabel(reasons, "muted");
    why->setContentsMargins(26, 0, 0, 2);
    m_involvedLayout->addWidget(why);
    m_involved.emplace_back(box, one);
  }
}

std::vector<BundleInvolved> ForwardDialog::involved() const {
  std::vector<BundleInvolved> all;
  for (const auto& [box, one] : m_involved)
    if (box->isChecked()) all.push_back(one);
  return all;
}

Tlp ForwardDialog::label() const { return exchanged::allLabels[std::max(0, m_label->chosenIndex())]; }

void ForwardDialog::go() {
  if (m_sending || m_sent || !m_page) return;
  m_refusal->hide();
  if (m_page->signals.empty()) return goTo(m_which->button(std::max(0, m_which->chosenIndex())));
  if (m_note->text().trimmed().isEmpty()) {
    m_note->markMissing(tr("Schrijf in één zin wat de ontvanger moet weten."));
    return goTo(m_note->input());
  }
  if (!m_function->isNamed()) return goTo(m_function->input());
  m_prompts.chooseFolder(this, tr("Waar moet het bestand komen?"), [this](const QString& folder) { lay(folder); });
}

void ForwardDialog::lay(const QString& folder) {
  app::ForwardWish wish;
  wish.signals = m_page->signals;
  wish.function = m_function->function();
  wish.note = fromQt(m_note->text().trimmed());
  wish.tlp = label();
  wish.involved = involved();
  m_sending = true;
  m_go->setEnabled(false);
  m_bridge.forward(wish, {std::filesystem::path(folder.toStdU16String()), m_mail->isChecked()});
}

void ForwardDialog::showSent(const SentPage& sent) {
  if (!std::exchange(m_sending, false)) return;
  m_sent = true;
  m_autosave.drop();
  m_form->hide();
  m_done->show(sent);
  m_go->hide();
  m_close->setText(tr("&Sluiten"));
  m_close->setAccessibleName(tr("Sluiten"));
  orderTabs();
  m_close->setFocus(Qt::OtherFocusReason);
  Q_EMIT forwarded();
}

void ForwardDialog::fail(const Error& error) {
  m_sending = false;
  m_go->setEnabled(true);
  if (!m_page) m_count->setText(tr("De signalen konden niet worden geteld."));
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

void ForwardDialog::done(int result) {
  m_autosave.flush();
  PageDialog::done(result);
}

}  // namespace peilstok::ui
