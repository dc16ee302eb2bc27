#include "screens/crisiskamer/item_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

#include "app/scaling_up.h"
#include "bridge/text.h"
#include "screens/crisiskamer/card_asks.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/decide/field.h"
#include "typing/draft_line.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/moment_field.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

constexpr int mostFunction = 80;
constexpr std::array surenesses{Sureness::zeker, Sureness::vermoed, Sureness::onbekend, Sureness::niet_gezien};
constexpr std::array origins{ItemOrigin::eigen, ItemOrigin::signaal, ItemOrigin::politie, ItemOrigin::partner};
constexpr std::array likelihoods{Likelihood::onwaarschijnlijk, Likelihood::mogelijk, Likelihood::waarschijnlijk,
                                 Likelihood::zeer_waarschijnlijk};

template <class E, std::size_t N>
ChoiceGroup* choice(const QString& name, const std::array<E, N>& all, E now, QString (*words)(E)) {
  QStringList list;
  int at = 0, chosen = 0;
  for (const E one : all) {
    if (one == now) chosen = at;
    list << words(one);
    ++at;
  }
  auto* group = new ChoiceGroup(name, list);
  group->show(chosen);
  return group;
}

QString question(ItemKind kind) {
  switch (kind) {
    case ItemKind::gegeven: return ItemDialog::tr("Wat weten we? Eén feit, in één zin.");
    case ItemKind::vraag: return ItemDialog::tr("Wat willen we weten?");
    case ItemKind::verklaring: return ItemDialog::tr("Wat kan het ook zijn?");
    case ItemKind::scenario: return ItemDialog::tr("Wat kan er gebeuren?");
    case ItemKind::besluit: return ItemDialog::tr("Wat is besloten?");
    case ItemKind::actie: return ItemDialog::tr("Wat moet er gebeuren?");
    case ItemKind::opschaling: return ItemDialog::tr("Wat moet die weten?");
    case ItemKind::bijlage: return ItemDialog::tr("Wat is het voor bestand?");
    case ItemKind::les: return ItemDialog::tr("Wat doen we de volgende keer anders?");
    default: return ItemDialog::tr("Wat wil je onthouden?");
  }
}

bool needsOwner(ItemKind kind) {
  return kind == ItemKind::vraag || kind == ItemKind::actie || kind == ItemKind::les || kind == ItemKind::opschaling;
}

}  // namespace

ItemDialog::ItemDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier,
                       DossierItem item, const QString& function, QWidget* parent)
    : DossierActDialog(
          theme, bridge, std::move(knowledge), dossier.number, function,
          item.id == 0 ? dossier_words::add(item.kind) : tr("%1 wijzigen").arg(dossier_words::kind(item.kind)), parent),
      m_seen(dossier.lastEntry),
      m_item(std::move(item)),
      m_now(bridge.clock()()),
      m_autosave(
          bridge,
          "D" + std::to_string(dossier.number) + "/" +
              (m_item.id != 0 ? std::to_string(m_item.id) : "nieuw-" + std::to_string(static_cast<int>(m_item.kind))),
          this),
      m_draftLine(new DraftLine(theme)),
      m_two(new TwoTexts(theme)) {
  setObjectName(QStringLiteral("itemDialog"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  addFields();
  finish();
  connect(&m_autosave, &Autosave::restored, this, &ItemDialog::restore);
  connect(&bridge, &Bridge::dossierReady, this, &ItemDialog::showTheirs);
  m_autosave.begin();
  m_text->input()->setFocus();
}

void ItemDialog::sayFirst(const QString& words) {
  page()->insertWidget(1, makeLabel(words));
  setAccessibleDescription(words);
}

Field* ItemDialog::addField(const char* name, const QString& label, const QString& help, int lines, bool optional,
                            const std::string& text) {
  auto* field = new Field(theme(), QStringLiteral("item_") + QLatin1String(name), label, help, lines, optional);
  field->setText(toQt(text));
  page()->addWidget(field);
  connect(field, &Field::edited, this, &ItemDialog::keepDraft);
  m_fields.emplace_back(name, field);
  return field;
}

void ItemDialog::addDue(const QString& label, bool optional) {
  m_due = new MomentField(theme(), QStringLiteral("item_due"), label, m_now, optional);
  if (m_item.id != 0 || m_item.due) m_due->setMoment(m_item.due);
  page()->addWidget(m_due);
}

void ItemDialog::addFields() {
  const ItemKind kind = m_item.kind;
  m_text = addField("text", question(kind), tr("Zonder namen van personen."), 3, false, m_item.text);
  m_text->watchNames();
  if (kind == ItemKind::gegeven) {
    page()->addWidget(makeLabel(tr("Hoe zeker is dat?")));
    m_sureness = choice(tr("Hoe zeker is dat?"), surenesses, m_item.sureness, dossier_words::sureness);
    page()->addWidget(m_sureness);
    m_known =
        new MomentField(theme(), QStringLiteral("item_known"), tr("Sinds wanneer weten we dat?"), m_now, false, false);
    m_known->setMoment(m_item.known.value_or(m_now));
    page()->addWidget(m_known);
  }
  if (kind == ItemKind::gegeven || kind == ItemKind::notitie) {
    page()->addWidget(makeLabel(tr("Van wie komt het?")));
    m_origin = choice(tr("Van wie komt het?"), origins, m_item.origin, dossier_words::origin);
    page()->addWidget(m_origin);
  }
  if (kind == ItemKind::scenario) {
    page()->addWidget(makeLabel(tr("Hoe waarschijnlijk?")));
    m_likelihood = choice(tr("Hoe waarschijnlijk?"), likelihoods, m_item.likelihood, dossier_words::likelihood);
    page()->addWidget(m_likelihood);
    m_nothing = new QCheckBox(tr("Dit gebeurt er als we niets doen"));
    m_nothing->setObjectName(QStringLiteral("item_nothing"));
    m_nothing->setChecked(m_item.nothing);
    page()->addWidget(m_nothing, 0, Qt::AlignLeft);
  }
  if (kind == ItemKind::vraag || kind == ItemKind::opschaling)
    m_asked = addField("asked", kind == ItemKind::vraag ? tr("Aan wie vragen we het?") : tr("Naar wie?"),
                       tr("Een functie, zoals digitale wijkagent."), 1, kind == ItemKind::vraag, m_item.asked);
  if (kind == ItemKind::opschaling)
    m_because =
        addField("because", tr("Afgeweken van de afspraken, omdat\u2026"),
                 tr("Wie er volgens de afspraken gebeld wordt, staat in de kolom Oordeel."), 2, false,
                 m_item.because.substr(
                     m_item.because.starts_with(app::kDespiteRules) ? std::string_view(app::kDespiteRules).size() : 0));
  if (kind == ItemKind::besluit) addDecision();
  if (needsOwner(kind) || kind == ItemKind::besluit) {
    m_owner = addField("owner", kind == ItemKind::besluit ? tr("Wie voert het uit?") : tr("Wie zorgt ervoor?"),
                       tr("Een functie, geen naam."), 1, kind == ItemKind::besluit,
                       m_item.id != 0 || !m_item.owner.empty() ? m_item.owner : role());
    m_owner->limit(mostFunction);
    addDue(kind == ItemKind::besluit ? tr("Er is een moment waarop het klaar moet zijn") : tr("Voor wanneer?"),
           kind == ItemKind::besluit);
  }
  addShare();
}

void ItemDialog::addDecision() {
  m_because = addField("because", tr("Waarom?"), {}, 2, false, m_item.because);
  addCard();
  m_lighter = addField("lighter", tr("Waarom niet iets lichters?"), {}, 2, true, m_item.lighter);
  m_mandate = addField("mandate", tr("Met welk mandaat?"), {}, 1, true, m_item.mandate);
  m_present =
      addField("present", tr("Wie waren erbij?"), tr("Functies, met een komma ertussen."), 1, true, m_item.present);
  m_dissent = addField("dissent", tr("Wie was het er niet mee eens, en waarom?"), {}, 2, true, m_item.dissent);
}

/// A card is chosen with the decision and stays: what it asked for was answered then.
void ItemDialog::addCard() {
  page()->addWidget(makeLabel(tr("Welke kaart is dat? (mag leeg)")));
  m_card = new QComboBox;
  m_card->setObjectName(QStringLiteral("item_card"));
  nameBox(m_card, tr("Welke kaart is dat?"));
  m_card->addItem(tr("Geen kaart"), QString());
  for (const Card& card : knowledge()->cards)
    m_card->addItem(QStringLiteral("%1  %2").arg(toQt(card.id), toQt(card.name)), toQt(card.id));
  m_card->setCurrentIndex(std::max(0, m_card->findData(toQt(m_item.card))));
  m_card->setMinimumContentsLength(20);
  m_card->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  page()->addWidget(m_card);
  if (m_item.id != 0) {
    m_card->setEnabled(false);
    m_card->setToolTip(tr("Een andere kaart is een ander besluit. Laat dit vervallen en besluit opnieuw."));
    return;
  }
  m_asks = new CardAsks(theme(), bridge(), knowledge(), dossier());
  page()->addWidget(m_asks);
  connect(m_card, &QComboBox::currentIndexChanged, this, &ItemDialog::chooseCard);
  connect(m_asks, &CardAsks::edited, this, &ItemDialog::keepDraft);
  connect(m_asks, &CardAsks::shown, this, [this] { orderTabs(); });
}

/// Of a card is asked why nothing lighter, card by card.
void ItemDialog::chooseCard() {
  m_asks->ask(fromQt(m_card->currentData().toString()));
  if (m_lighter) m_lighter->setVisible(m_asks->card().empty());
  keepDraft();
}

void ItemDialog::addShare() {
  const ItemKind kind = m_item.kind;
  const bool neverSeen =
      kind == ItemKind::notitie || kind == ItemKind::les || kind == ItemKind::opschaling || kind == ItemKind::bijlage;
  if (neverSeen) return;
  m_share = new QCheckBox(tr("Mag op het scherm in de zaal"));
  m_share->setObjectName(QStringLiteral("item_share"));
  m_share->setChecked(m_item.share);
  page()->addSpacing(metrics::tight);
  page()->addWidget(m_share, 0, Qt::AlignLeft);
  if (!m_origin) return;
  const auto follow = [this] {
    const bool police = origins[static_cast<std::size_t>(std::max(0, m_origin->chosenIndex()))] == ItemOrigin::politie;
    if (police) m_share->setChecked(false);
    m_share->setEnabled(!police);
    m_share->setText(police ? tr("Informatie van de politie komt niet op het scherm in de zaal")
                            : tr("Mag op het scherm in de zaal"));
  };
  follow();
  connect(m_origin, &ChoiceGroup::chosen, this, follow);
}

void ItemDialog::finish() {
  page()->addWidget(m_draftLine);
  m_draftLine->follow(&m_autosave);
  page()->addWidget(m_two);
  m_two->hide();
  connect(m_two, &TwoTexts::mineChosen, this, [this] {
    m_two->hide();
    lay();
  });
  connect(m_two, &TwoTexts::theirsChosen, this, [this] {
    m_autosave.drop();
    accept();
  });
  if (m_item.id != 0) {
    QPushButton* away = addButton(tr("Laten &vervallen"), "itemWithdraw");
    away->setToolTip(tr("Het blijft leesbaar, met de reden erbij"));
    connect(away, &QPushButton::clicked, this, [this] {
      m_autosave.drop();
      reject();
      Q_EMIT withdrawRequested(m_item);
    });
  }
  QPushButton* go = addEnd(tr("&Vastleggen"), "itemClose", "itemGo");
  go->setToolTip(tr("Legt dit vast (Ctrl+Enter)"));
  // Away with what was typed is only what that button says; Esc leaves it as a draft.
  connect(findChild<QPushButton*>(QStringLiteral("itemClose")), &QPushButton::clicked, this,
          [this] { m_autosave.drop(); });
}

void ItemDialog::keepDraft() {
  DraftFields fields;
  for (const auto& [name, field] : m_fields) fields[name] = fromQt(field->text());
  if (m_asks) fields.merge(m_asks->typed());
  m_autosave.type(fields);
}

void ItemDialog::restore(const DraftFields& fields) {
  if (m_asks) {
    m_asks->restore(fields);
    const auto card = fields.find("card");
    if (card != fields.end()) m_card->setCurrentIndex(std::max(0, m_card->findData(toQt(card->second))));
  }
  for (const auto& [name, field] : m_fields) {
    const auto found = fields.find(name);
    if (found == fields.end()) continue;
    const QSignalBlocker quiet(field);
    field->setText(toQt(found->second));
  }
}

DossierItem ItemDialog::made() const {
  const auto text = [](const Field* field, const std::string& before) {
    return field ? fromQt(field->text()) : before;
  };
  DossierItem item = m_item;
  item.text = text(m_text, item.text);
  item.owner = text(m_owner, item.owner);
  item.asked = text(m_asked, item.asked);
  item.because = text(m_because, item.because);
  if (item.kind == ItemKind::opschaling && !item.because.starts_with(app::kByRule) && !item.because.empty())
    item.because = app::kDespiteRules + item.because;
  item.lighter = text(m_lighter, item.lighter);
  item.mandate = text(m_mandate, item.mandate);
  item.present = text(m_present, item.present);
  item.dissent = text(m_dissent, item.dissent);
  const auto at = [](const ChoiceGroup* group) { return static_cast<std::size_t>(std::max(0, group->chosenIndex())); };
  if (m_sureness) item.sureness = surenesses[at(m_sureness)];
  if (m_origin) item.origin = origins[at(m_origin)];
  if (m_likelihood) item.likelihood = likelihoods[at(m_likelihood)];
  if (m_nothing) item.nothing = m_nothing->isChecked();
  if (m_due) item.due = m_due->moment();
  if (m_known) item.known = m_known->moment();
  if (m_card) item.card = fromQt(m_card->currentData().toString());
  if (m_share) item.share = m_share->isChecked() && m_share->isEnabled();
  return item;
}

bool ItemDialog::complete() {
  QWidget* first = nullptr;
  const auto need = [&](Field* field, const QString& words) {
    if (!field || !field->text().isEmpty()) return;
    field->markMissing(words);
    if (!first) first = field->input();
  };
  if (m_item.kind != ItemKind::bijlage) need(m_text, tr("Dit is nog leeg."));
  if (m_item.kind == ItemKind::besluit) need(m_because, tr("Een besluit heeft een reden."));
  if (m_item.kind == ItemKind::opschaling) {
    need(m_asked, tr("Naar welke functie schaal je op?"));
    need(m_because, tr("Noem de afspraak, of waarom je ervan afwijkt."));
  }
  if (needsOwner(m_item.kind)) need(m_owner, tr("Alles wat openstaat heeft één eigenaar. Noem de functie."));
  if (QWidget* asked = m_asks ? m_asks->check(m_now) : nullptr; asked && !first) first = asked;
  if (first) goTo(first);
  return first == nullptr;
}

void ItemDialog::lay() {
  if (isWaiting() || !complete()) return;
  if (!m_asks || m_asks->card().empty()) return send(made(), m_item.id == 0 ? 0 : m_seen);
  wait();
  bridge().decideInMeeting({dossier(), made(), m_asks->reasons(), role()});
}

/// Another window changed this item since it was opened here: both texts, and nothing lost before somebody chooses.
void ItemDialog::showTheirs(const DossierPtr& detail) {
  if (!std::exchange(m_clashed, false) || detail->dossier.number != dossier()) return;
  m_seen = detail->dossier.lastEntry;
  const DossierItem* theirs = detail->dossier.item(m_item.id);
  m_two->show(m_text->text(), theirs ? toQt(theirs->text) : QString());
  goTo(m_two);
}

void ItemDialog::kept(const DossierPtr&) {
  m_autosave.drop();
  accept();
}

void ItemDialog::refused(const Error& error) {
  if (error.code != ErrorCode::changed_meanwhile) return DossierActDialog::refused(error);
  m_clashed = true;
  bridge().requestDossier({dossier(), std::nullopt});
}

}  // namespace peilstok::ui
