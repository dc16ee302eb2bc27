#include "screens/duiding/card_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/ground_line.h"
#include "widgets/focus_ring.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"

namespace peilstok::ui {

namespace {

QString joined(const std::vector<std::string>& words) {
  QStringList list;
  for (const std::string& one : words) list << toQt(one);
  return list.join(QStringLiteral(", "));
}

QString doubtful(const QString& text, bool verified) {
  return verified ? text : CardDialog::tr("%1 (nog na te kijken)").arg(text);
}

}  // namespace

CardDialog::CardDialog(const Theme& theme, const Card& card, const Suggestion* suggestion, QWidget* parent)
    : QDialog(parent), m_theme(theme) {
  setWindowTitle(toQt(card.name));
  setObjectName(QStringLiteral("cardDialog"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(6);
  addHead(layout, card);
  if (suggestion) {
    addList(layout, tr("Waarom bij dit signaal"), suggestion->because);
    addList(layout, tr("Let op"), suggestion->caution);
  }
  addPractice(layout, card);
  addLaw(layout, card);
  addExperience(layout, card);
  layout->addStretch(1);
  auto* scroll = new PageScroll;
  scroll->setFocusPolicy(Qt::StrongFocus);
  scroll->setPage(page);
  scroll->setAccessibleName(tr("Kaart %1").arg(toQt(card.name)));
  outer->addWidget(scroll, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 12, 24, 12);
  foot->addStretch();
  auto* close = new QPushButton(tr("&Sluiten"));
  close->setAccessibleName(tr("Sluiten"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  foot->addWidget(close);
  outer->addLayout(foot);
  new FocusRing(m_theme, this);
  close->setFocus();  // only now does it belong to this dialog
  const QSize room = parent ? parent->window()->size() : QSize(760, 760);
  resize(std::min(700, room.width() - 40), std::min(780, room.height() - 40));
}

void CardDialog::addHead(QVBoxLayout* layout, const Card& card) {
  layout->addWidget(makeLabel(toQt(card.name), "title"));
  layout->addWidget(makeLabel(toQt(card.what)));
  layout->addSpacing(6);
  const QString status = tr("%1, nagekeken op %2").arg(present::cardStatus(card.status), isoDateText(card.checked));
  layout->addWidget(makeLabel(status, "strong"));
  if (!card.statusNote.empty()) layout->addWidget(makeLabel(toQt(card.statusNote)));
  const QStringList facts{tr("Beslist: %1").arg(toQt(card.decides)), tr("Voert uit: %1").arg(joined(card.carriesOut)),
                          tr("Doorlooptijd: %1").arg(leadTimeText(card.leadTimeHours[0], card.leadTimeHours[1])),
                          present::capitalised(present::effort(card.effort)),
                          present::capitalised(present::reversible(card.reversible))};
  layout->addWidget(makeLabel(facts.join(QStringLiteral("  \u00b7  ")), "muted"));
}

void CardDialog::addPractice(QVBoxLayout* layout, const Card& card) {
  addList(layout, tr("Wanneer het past"), card.conditions);
  addList(layout, tr("Zo doe je het"), card.steps);
  std::vector<std::string> effects;
  for (const std::string& effect : card.sideEffects) effects.push_back(fromQt(present::sideEffect(effect)));
  if (!card.sideEffectNote.empty()) effects.push_back(card.sideEffectNote);
  addList(layout, tr("Bijwerkingen"), effects);
  addList(layout, tr("Leg vast"), card.record);
}

void CardDialog::addLaw(QVBoxLayout* layout, const Card& card) {
  if (!card.mayWe.empty()) addList(layout, tr("Mag dit?"), {card.mayWe});
  std::vector<std::string> basis;
  for (const LegalBasis& one : card.legalBasis) basis.push_back(fromQt(doubtful(toQt(one.text), one.verified)));
  addList(layout, tr("Grondslag"), basis);
  std::vector<std::string> cases;
  for (const Precedent& one : card.precedents) {
    QStringList head{toQt(one.court), toQt(one.date), toQt(one.ecli)};
    head.removeAll(QString());
    cases.push_back(fromQt(
        doubtful(QStringLiteral("%1: %2. %3").arg(head.join(QStringLiteral(", ")), toQt(one.outcome), toQt(one.lesson)),
                 one.verified)));
  }
  addList(layout, tr("Uitspraken"), cases);
}

void CardDialog::addExperience(QVBoxLayout* layout, const Card& card) {
  std::vector<std::string> examples;
  for (const CardExample& one : card.examples)
    examples.push_back(fromQt(
        doubtful(QStringLiteral("%1 %2 (%3)").arg(toQt(one.what), toQt(one.result), toQt(one.source)), one.verified)));
  addList(layout, tr("Ervaring"), examples);
  addList(layout, tr("Bronnen"), card.sources);
}

void CardDialog::addList(QVBoxLayout* layout, const QString& title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  layout->addSpacing(10);
  layout->addWidget(makeLabel(title, "head"));
  for (const std::string& line : lines) layout->addWidget(new GroundLine(m_theme, toQt(line), Effect::none));
}

}  // namespace peilstok::ui
