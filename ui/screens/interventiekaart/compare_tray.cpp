#include "screens/interventiekaart/compare_tray.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "cards/card_sheet.h"
#include "theme/icons.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

// From this width on there is room for three names beside the buttons; below it the numbers must do.
constexpr int wideFrom = 980;

}  // namespace

CompareTray::CompareTray(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_entries(new QHBoxLayout),
      m_message(makeLabel({}, "strong")),
      m_go(new QPushButton(tr("&Naast elkaar"))) {
  setRole(this, "tray");
  setAccessibleName(tr("Vergelijken"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::loose, metrics::close, metrics::loose, metrics::close);
  layout->setSpacing(metrics::tight);
  m_message->setObjectName(QStringLiteral("trayMessage"));
  layout->addWidget(m_message);
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::gap);
  row->addWidget(new IconMark(theme, QStringLiteral("vergelijken"), Role::accent, 18));
  m_entries->setSpacing(metrics::close);
  row->addLayout(m_entries, 1);
  m_go->setObjectName(QStringLiteral("compareGo"));
  m_go->setAccessibleName(tr("Naast elkaar zetten"));
  setRole(m_go, "primary");
  auto* empty = new QPushButton(tr("&Leegmaken"));
  empty->setObjectName(QStringLiteral("trayEmpty"));
  empty->setAccessibleName(tr("Keuze om te vergelijken leegmaken"));
  row->addWidget(m_go);
  row->addWidget(empty);
  layout->addLayout(row);
  connect(m_go, &QPushButton::clicked, this, &CompareTray::compareRequested);
  connect(empty, &QPushButton::clicked, this, [this] { set({}); });
  connect(&m_theme, &Theme::changed, this, [this] { showState(m_message->text()); });  // the crosses are pictures
  showState({});
}

void CompareTray::setDeck(const DeckPtr& deck) {
  m_deck = deck;
  QStringList kept;
  for (const QString& id : m_ids)
    if (deck->find(id)) kept << id;
  set(kept);
}

void CompareTray::toggle(const QString& id) {
  if (!m_deck || !m_deck->find(id)) return;
  QStringList ids = m_ids;
  if (!ids.removeOne(id)) {
    if (ids.size() >= most) {
      showState(tr("Er passen hoogstens drie kaarten naast elkaar. Haal er eerst een weg."));
      return;
    }
    ids << id;
  }
  set(ids);
}

void CompareTray::set(const QStringList& ids) {
  m_ids = ids;
  showState({});
  Q_EMIT changed(m_ids);
}

QPushButton* CompareTray::makeEntry(const QString& id) {
  const PreparedCard* card = m_deck->find(id);
  const QString full = QStringLiteral("%1  %2").arg(card->number, card->name);
  auto* entry = new QPushButton;
  setRole(entry, "entry");
  entry->setIcon(lineIcon(QStringLiteral("sluiten"), m_theme.colour(Role::textMuted)));
  entry->setLayoutDirection(Qt::RightToLeft);  // the cross stands after the name
  constexpr int longest = 190;
  entry->setText(m_wide ? entry->fontMetrics().elidedText(full, Qt::ElideRight, longest) : card->number);
  entry->setToolTip(tr("%1: uit de vergelijking halen").arg(full));
  entry->setAccessibleName(tr("%1 uit de vergelijking halen").arg(full));
  entry->setObjectName(QStringLiteral("trayEntry"));
  entry->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(entry, &QPushButton::clicked, this, [this, id] { toggle(id); });
  return entry;
}

void CompareTray::showState(const QString& message) {
  clear(m_entries);
  for (const QString& id : m_ids) m_entries->addWidget(makeEntry(id));
  if (m_ids.size() == 1) m_entries->addWidget(makeLabel(tr("Kies er nog een: V of ‘Vergelijken’."), "muted"), 1);
  else m_entries->addStretch(1);
  m_go->setEnabled(m_ids.size() >= 2);
  m_message->setText(message);
  m_message->setVisible(!message.isEmpty());
  setVisible(!m_ids.isEmpty());
  if (message.isEmpty()) return;
  m_message->setAccessibleName(message);
  QAccessibleEvent spoken(m_message, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

void CompareTray::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  const bool wide = width() >= wideFrom;
  if (wide == m_wide) return;
  m_wide = wide;
  showState(m_message->text());
}

}  // namespace peilstok::ui
