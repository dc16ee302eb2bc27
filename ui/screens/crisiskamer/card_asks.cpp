#include "screens/crisiskamer/card_asks.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/form_dialog.h"
#include "screens/duiding/decide/form_line.h"
#include "screens/duiding/decide/look_again_part.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int mostFunction = 80;
const QString decidesField = QStringLiteral("ask_decides"), despiteField = QStringLiteral("ask_despite");

QString lighterField(const std::string& card) { return QStringLiteral("ask_lighter_") + toQt(card); }

}  // namespace

CardAsks::CardAsks(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_dossier(dossier),
      m_lines(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("cardAsks"));
  m_lines->setContentsMargins(0, 0, 0, 0);
  hide();
  connect(&m_bridge, &Bridge::meetingNeedsReady, this, [this](std::int64_t number, const NeedsPage& page) {
    if (number == m_dossier && page.card == m_card) show(page);
  });
  connect(&m_bridge, &Bridge::meetingNeedsRefused, this,
          [this](std::int64_t number, const std::string& card, const Error& error) {
            if (number == m_dossier && card == m_card) fail(error);
          });
}

void CardAsks::ask(const std::string& card) {
  if (m_ready) collect();
  m_card = card;
  m_ready = false;
  m_fields.clear();
  m_forms.clear();
  m_look = nullptr;
  clear(m_lines);
  setVisible(!card.empty());
  if (card.empty()) return;
  m_lines->addWidget(makeLabel(tr("Nagaan wat deze kaart vraagt\u2026"), "muted"));
  m_bridge.requestMeetingNeeds(m_dossier, card);
}

void CardAsks::fail(const Error& error) {
  clear(m_lines);
  auto* box = new RefusalBox(m_theme);
  m_lines->addWidget(box);
  box->show(error, *m_knowledge);
  Q_EMIT shown();
}

void CardAsks::show(const NeedsPage& page) {
  if (m_ready) collect();
  m_page = page;
  m_fields.clear();
  m_forms.clear();
  m_look = nullptr;
  clear(m_lines);
  m_lines->addWidget(makeLabel(
      tr("Deze kaart steunt op signaal %1, het zwaarste van dit dossier.").arg(present::signalName(page.signal)),
      "small"));
  addGate();
  addForms();
  if (!m_page.needs.refused) {
    addLighter();
    addWho();
    addLookAgain();
  }
  m_ready = true;
  Q_EMIT shown();
}

void CardAsks::addGate() {
  const app::DecisionNeeds& needs = m_page.needs;
  if (needs.gate.empty()) return;
  auto* banner = new Banner(m_theme, QStringLiteral("waarschuwing"));
  banner->setObjectName(QStringLiteral("askGate"));
  QString words = gateSentence(needs.gate);
  if (const QString why = gateWhy(*m_knowledge, m_card, needs.gate); !why.isEmpty()) words += QLatin1Char('\n') + why;
  banner->setText(needs.refused ? tr("Deze kaart kunnen jullie nu niet kiezen") : tr("Deze kaart is niet voorgesteld"),
                  words);
  m_lines->addWidget(banner);
  if (needs.refused) return;
  addField(despiteField, tr("Afgeweken omdat\u2026"), tr("Waarom kiezen jullie de kaart toch?"), 2)->watchNames();
}

void CardAsks::addForms() {
  if (m_page.forms.empty()) return;
  m_lines->addWidget(makeLabel(tr("Eerst invullen"), "strong"));
  for (const FormPage& form : m_page.forms) {
    auto* line = new FormLine(m_theme, form, toQt(form.form.why));
    connect(line, &FormLine::openRequested, this, [this, &form] { openForm(form); });
    m_lines->addWidget(line);
    m_forms.emplace_back(&form, line);
  }
}

void CardAsks::addLighter() {
  if (m_page.needs.lighter.empty()) return;
  m_lines->addWidget(makeLabel(tr("Waarom niet lichter?"), "strong"));
  for (const std::string& id : m_page.needs.lighter)
    addField(lighterField(id), cardName(*m_knowledge, id), {}, 1)->watchNames();
}

void CardAsks::addWho() {
  const Card* card = m_knowledge->card(m_card);
  const QString usual = card ? present::capitalised(toQt(card->decides)) : QString();
  if (!m_texts.contains(decidesField)) m_texts[decidesField] = usual;
  addField(decidesField, tr("Wie besluit?"), tr("Een functie, geen naam."), 1)->limit(mostFunction);
}

void CardAsks::addLookAgain() {
  const bool silence = m_page.needs.silence;
  const Instant now = m_bridge.clock()();
  m_look = new LookAgainPart(m_theme, *m_knowledge, m_page.wakes, silence);
  m_look->setMoment(sensibleLookAgain(now, std::nullopt));
  m_look->setPlanned(false);
  m_look->owner()->setText(m_texts.value(QStringLiteral("ask_watches")));
  connect(m_look->owner(), &Field::edited, this, &CardAsks::edited);
  if (silence) {
    m_lines->addWidget(makeLabel(tr("Opnieuw kijken"), "strong"));
    m_lines->addWidget(makeLabel(tr("Niet reageren is een keuze als iemand blijft opletten."), "muted"));
    m_lines->addWidget(m_look);
    return;
  }
  auto* fold = new Disclosure(m_theme, tr("Opnieuw kijken (mag leeg)"));
  fold->body()->addWidget(m_look);
  fold->setOpen(!m_look->isEmpty());
  m_lines->addWidget(fold);
}

Field* CardAsks::addField(const QString& name, const QString& label, const QString& help, int lines) {
  auto* field = new Field(m_theme, name, label, help, lines);
  field->setText(m_texts.value(name));
  connect(field, &Field::edited, this, &CardAsks::edited);
  m_lines->addWidget(field);
  m_fields.push_back(field);
  return field;
}

void CardAsks::openForm(const FormPage& form) {
  auto* dialog = new FormDialog(m_theme, m_bridge, form, m_drafts, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  // A form may open the card, so what it asks for is asked anew.
  connect(dialog, &FormDialog::kept, this, [this] { m_bridge.requestMeetingNeeds(m_dossier, m_card); });
  dialog->open();
}

void CardAsks::collect() {
  for (const Field* field : m_fields) m_texts[field->name()] = field->text();
  if (m_look) m_texts[QStringLiteral("ask_watches")] = m_look->owner()->text();
}

QString CardAsks::typed(const QString& name) const {
  for (const Field* field : m_fields)
    if (field->name() == name) return field->text();
  return m_texts.value(name);
}

QWidget* CardAsks::check(Instant now) {
  if (m_card.empty()) return nullptr;
  if (!m_ready || (m_page.needs.refused && m_forms.empty())) return this;
  QWidget* first = nullptr;
  const auto found = [&first](QWidget* control) {
    if (!first) first = control;
  };
  for (const auto& [form, line] : m_forms) {
    if (line->passed()) continue;
    const bool stops = standingOf(*form).state == FormStanding::State::stops;
    line->markMissing(stops ? tr("Dit houdt het besluit tegen. Kijk het antwoord na, of kies een andere kaart.")
                            : tr("Vul dit eerst helemaal in; daarna kunnen jullie besluiten."));
    found(line->button());
  }
  for (Field* field : m_fields) {
    if (!field->text().isEmpty()) continue;
    field->markMissing(field->name() == decidesField   ? tr("Vul in wie besluit.")
                       : field->name() == despiteField ? tr("Leg uit waarom jullie deze kaart toch kiezen.")
                                                       : tr("Zeg waarom deze lichtere kaart niet genoeg is."));
    found(field->input());
  }
  if (QWidget* missing = m_look ? m_look->check(now) : nullptr) found(missing);
  return first;
}

app::CardReasons CardAsks::reasons() const {
  app::CardReasons out;
  for (const std::string& id : m_page.needs.lighter) out.lighter.push_back({id, fromQt(typed(lighterField(id)))});
  if (!m_page.needs.gate.empty()) out.despite = fromQt(typed(despiteField));
  out.decides = fromQt(typed(decidesField));
  if (!m_look) return out;
  out.watches = fromQt(m_look->owner()->text());
  if (m_look->planned()) out.lookAgain = m_look->moment();
  const auto wakes = m_look->wakes();
  out.wakes.assign(wakes.begin(), wakes.end());
  return out;
}

DraftFields CardAsks::typed() const {
  DraftFields fields;
  for (const Field* field : m_fields) fields[fromQt(field->name())] = fromQt(field->text());
  if (!m_card.empty()) fields["card"] = m_card;
  return fields;
}

void CardAsks::restore(const DraftFields& fields) {
  for (const auto& [name, text] : fields)
    if (name.starts_with("ask_")) m_texts[toQt(name)] = toQt(text);
}

}  // namespace peilstok::ui
