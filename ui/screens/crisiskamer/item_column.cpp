#include "screens/crisiskamer/item_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "screens/crisiskamer/dossier_words.h"
#include "screens/crisiskamer/item_card.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

/// Open before done before withdrawn; of facts the surest first; otherwise as they came.
int rank(const DossierItem& item) {
  const int state = item.state == ItemState::open ? 0 : item.state == ItemState::gedaan ? 1 : 2;
  return state * 10 + (item.kind == ItemKind::gegeven ? static_cast<int>(item.sureness) : 0);
}

/// The decision on its card that an item tells of, or null.
const store::StoredDecision* decisionOf(const DossierItem& item, const app::DossierDetail& detail) {
  const auto found = std::ranges::find(detail.decisions, item.decision, &store::StoredDecision::id);
  return item.decision == 0 || found == detail.decisions.end() ? nullptr : &*found;
}

}  // namespace

ItemColumn::ItemColumn(const Theme& theme, const QString& title, const QString& asks, std::vector<Part> parts,
                       QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_parts(std::move(parts)),
      m_now(makeLine(tr("aan de orde"), "chosen")),
      m_body(new QVBoxLayout) {
  setAccessibleName(title);
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::block, metrics::block, metrics::block, metrics::wide);
  layout->setSpacing(metrics::tight);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLine(title, "head"));
  head->addStretch(1);
  head->addWidget(m_now);
  m_now->hide();
  layout->addLayout(head);
  layout->addWidget(makeLabel(asks, "muted"));
  m_body->setSpacing(metrics::gap);
  m_body->setContentsMargins(0, metrics::tight, 0, 0);
  layout->addLayout(m_body);
  layout->addStretch(1);
}

void ItemColumn::addBelow(QWidget* part) {
  auto* lines = static_cast<QVBoxLayout*>(layout());
  lines->insertWidget(lines->count() - 1, part);  // before the stretch
}

void ItemColumn::setCurrent(bool current) { m_now->setVisible(current); }

void ItemColumn::show(const app::DossierDetail& detail, const Knowledge& knowledge, Instant now, bool fixed) {
  clear(m_body);
  for (const Part& part : m_parts) addPart(part, detail, knowledge, now, fixed);
}

void ItemColumn::addPart(const Part& part, const app::DossierDetail& detail, const Knowledge& knowledge, Instant now,
                         bool fixed) {
  std::vector<const DossierItem*> items;
  for (const DossierItem& item : detail.dossier.items)
    if (item.kind == part.kind) items.push_back(&item);
  std::ranges::stable_sort(items, {}, [](const DossierItem* item) { return rank(*item); });
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, metrics::gap, 0, 0);
  row->addWidget(makeLine(items.empty() ? part.title : tr("%1  %2").arg(part.title).arg(items.size()), "strong"));
  row->addStretch(1);
  if (!fixed) {
    auto* add = new QPushButton(part.kind == ItemKind::besluit ? tr("Vastleggen") : tr("Toevoegen"));
    add->setToolTip(dossier_words::add(part.kind));
    setRole(add, "quiet");
    add->setObjectName(QStringLiteral("add_%1").arg(static_cast<int>(part.kind)));
    add->setAccessibleName(dossier_words::add(part.kind));
    connect(add, &QPushButton::clicked, this, [this, kind = part.kind] { Q_EMIT addRequested(kind); });
    row->addWidget(add);
  }
  m_body->addWidget(head);
  if (items.empty()) m_body->addWidget(makeLabel(part.whenEmpty, "small"));
  for (const DossierItem* item : items) {
    auto* card = new ItemCard(m_theme, *item, decisionOf(*item, detail), knowledge, now, fixed);
    Q_EMIT cardMade(card);
    m_body->addWidget(card);
  }
}

}  // namespace peilstok::ui
