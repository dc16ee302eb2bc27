#include "screens/crisiskamer/dossier_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/duiding/decide/field.h"
#include "theme/shapes.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/moment_field.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

constexpr int mostTitle = 120, mostFunction = 80, usualMinutes = 180;

int indexOf(std::optional<bool> answer) { return !answer ? 2 : *answer ? 0 : 1; }
std::optional<bool> answerAt(int index) {
  if (index == 0) return true;
  if (index == 1) return false;
  return std::nullopt;
}

DossierHead newHead(const QString& function) {
  DossierHead head;
  head.owner = fromQt(function);
  return head;
}

}  // namespace

DossierDialog::DossierDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge,
                             std::vector<std::int64_t> signals, const QString& function, QWidget* parent)
    : DossierDialog(theme, bridge, std::move(knowledge), function, 0, 0, newHead(function), std::move(signals),
                    parent) {}

DossierDialog::DossierDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const Dossier& dossier,
                             const QString& function, QWidget* parent)
    : DossierDialog(theme, bridge, std::move(knowledge), function, dossier.number, dossier.lastEntry, dossier.head, {},
                    parent) {}

DossierDialog::DossierDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, const QString& function,
                             std::int64_t number, std::int64_t seen, DossierHead head,
                             std::vector<std::int64_t> signals, QWidget* parent)
    : DossierActDialog(theme, bridge, std::move(knowledge), number, function,
                       number == 0 ? tr("Dossier openen") : tr("Dossier bijwerken"), parent),
      m_seen(seen),
      m_head(std::move(head)),
      m_signals(std::move(signals)),
      m_title(new Field(theme, QStringLiteral("dossierTitle"), tr("Hoe heet het?"),
                        tr("Zo dat een collega het herkent. Zonder namen."))),
      m_roomTitle(new Field(theme, QStringLiteral("dossierRoomTitle"), tr("Hoe heet het op het scherm in de zaal?"),
                            tr("Leeg: de zaal ziet alleen het nummer. Zonder namen."), 1, true)),
      m_owner(new Field(theme, QStringLiteral("dossierOwner"), tr("Van wie is het?"),
                        tr("Eén functie, die ook \u2019s avonds oplet."))),
      m_next(
          new MomentField(theme, QStringLiteral("dossierNext"), tr("Wanneer kijken jullie weer?"), bridge.clock()())),
      m_physical(new ChoiceGroup(tr("Leidt dit tot iets op straat?"), {tr("Ja"), tr("Nee"), tr("Onbekend")})),
      m_seenBefore(new ChoiceGroup(tr("Zag de politie dit eerder?"), {tr("Ja"), tr("Nee"), tr("Onbekend")})) {
  setObjectName(QStringLiteral("dossierDialog"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  if (!m_signals.empty())
    page()->addWidget(
        makeLabel(tr("Met %1. Er kunnen er later meer bij.").arg(signalsText(std::ssize(m_signals))), "muted"));
  page()->addWidget(m_title);
  page()->addWidget(m_roomTitle);
  page()->addWidget(m_owner);
  page()->addWidget(m_next);
  m_title->limit(mostTitle);
  m_title->watchNames();
  m_roomTitle->limit(mostTitle);
  m_roomTitle->watchNames();
  m_roomTitle->setText(toQt(m_head.roomTitle));
  m_owner->limit(mostFunction);
  m_title->setText(toQt(m_head.title));
  m_owner->setText(toQt(m_head.owner));
  if (m_head.next) m_next->setMoment(m_head.next);
  else m_next->setMoment(quarterAfter(bridge.clock()(), usualMinutes));
  page()->addSpacing(metrics::tight);
  page()->addWidget(makeLabel(tr("Leidt dit tot iets op straat?")));
  page()->addWidget(m_physical);
  page()->addWidget(makeLabel(tr("Zag de politie dit eerder?")));
  page()->addWidget(m_seenBefore);
  m_physical->show(indexOf(m_head.physical));
  m_seenBefore->show(indexOf(m_head.seenBefore));
  if (number != 0) addPhase();
  const std::string from = m_signals.empty() ? "" : "-S" + std::to_string(m_signals.front());
  keepTyped(number == 0 ? "nieuw" + from : "hoofd", {{"title", m_title}, {"room", m_roomTitle}, {"owner", m_owner}});
  addEnd(number == 0 ? tr("Dossier &openen") : tr("&Vastleggen"), "dossierClose", "dossierGo");
  m_title->input()->setFocus();
}

void DossierDialog::addPhase() {
  page()->addWidget(makeLabel(tr("In welke fase houden jullie het?")));
  m_phase = new QComboBox;
  m_phase->setObjectName(QStringLiteral("dossierPhase"));
  nameBox(m_phase, tr("In welke fase houden jullie het?"));
  m_phase->addItem(tr("Volg de weging van de signalen"));
  int at = 0;
  for (const PhaseStep& one : allPhaseSteps()) {
    m_phase->addItem(present::phaseFull(one.phase, one.step));
    ++at;
    if (m_head.phase == one.phase && m_head.step == one.step) m_phase->setCurrentIndex(at);
  }
  page()->addWidget(m_phase);
}

void DossierDialog::lay() {
  QWidget* first = nullptr;
  const auto need = [&](Field* field, const QString& words) {
    if (!field->text().isEmpty()) return;
    field->markMissing(words);
    if (!first) first = field->input();
  };
  need(m_title, tr("Geef het dossier een naam."));
  need(m_owner, tr("Een dossier heeft altijd één eigenaar. Noem de functie."));
  if (m_next->moment() <= bridge().clock()()) {
    m_next->markMissing(tr("Dit moment is al voorbij. Kies een moment dat nog komt."));
    if (!first) first = m_next->input();
  }
  if (first) return goTo(first);
  m_head.title = fromQt(m_title->text());
  m_head.roomTitle = fromQt(m_roomTitle->text());
  m_head.owner = fromQt(m_owner->text());
  m_head.next = m_next->moment();
  m_head.physical = answerAt(m_physical->chosenIndex());
  m_head.seenBefore = answerAt(m_seenBefore->chosenIndex());
  if (m_phase) {
    const int at = m_phase->currentIndex() - 1;
    m_head.phase.reset();
    m_head.step = Step::none;
    if (at >= 0) {
      const PhaseStep& one = allPhaseSteps()[static_cast<std::size_t>(at)];
      m_head.phase = one.phase;
      m_head.step = one.step;
    }
  }
  if (dossier() != 0) return send(m_head, m_seen);
  wait();
  bridge().openDossier({m_head, m_signals, role()});
}

}  // namespace peilstok::ui
