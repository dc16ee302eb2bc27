#include "screens/crisiskamer/item_card.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

// Sooner nobody asks after a fact again.
constexpr std::chrono::minutes askAgainAfter{30};

/// What the room may not see whatever is ticked.
bool neverShared(const DossierItem& item) {
  return item.origin == ItemOrigin::politie || item.tlp == Tlp::red || item.tlp == Tlp::amber_strict;
}

bool canBeShared(ItemKind kind) {
  return kind != ItemKind::notitie && kind != ItemKind::bijlage && kind != ItemKind::opschaling &&
         kind != ItemKind::les;
}

/// Under the words of the item, past its sign.
QLabel* indented(QLabel* label) {
  label->setContentsMargins(metrics::mark + metrics::gap, 0, 0, 0);
  return label;
}

QPushButton* quiet(const QString& words, const QString& name, const QString& about) {
  auto* button = new QPushButton(words);
  setRole(button, "quiet");
  button->setObjectName(name);
  button->setAccessibleName(QStringLiteral("%1: %2").arg(QString(words).remove(QLatin1Char('&')), about));
  return button;
}

}  // namespace

ItemCard::ItemCard(const Theme& theme, const DossierItem& item, const store::StoredDecision* decision,
                   const Knowledge& knowledge, Instant now, bool fixed, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_item(item) {
  setRole(this, "card");
  setObjectName(QStringLiteral("item_%1").arg(item.id));
  setAccessibleName(QStringLiteral("%1: %2").arg(dossier_words::kind(item.kind),
                                                 toQt(item.text.empty() ? item.fileName : item.text)));
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(metrics::loose, metrics::gap, metrics::gap, metrics::close);
  lines->setSpacing(metrics::hair);
  const QString text = item.text.empty() ? dossier_words::kind(item.kind) : toQt(item.text);
  auto* head = new SignLine(theme, dossier_words::sign(item), text, nullptr);
  lines->addWidget(head);
  if (const QString meta = dossier_words::meta(item, now); !meta.isEmpty()) {
    lines->addWidget(indented(makeLabel(meta, "small")));
  }
  addMore(lines, decision, knowledge, now);
  if (!fixed && item.state != ItemState::vervallen) addActions(lines, now);
}

void ItemCard::addMore(QVBoxLayout* lines, const store::StoredDecision* decision, const Knowledge& knowledge,
                       Instant now) {
  const auto add = [&](const QString& label, const QString& value) {
    if (value.isEmpty()) return;
    lines->addWidget(indented(makeLabel(tr("%1: %2").arg(label, value), "small")));
  };
  if (!m_item.card.empty()) {
    const Card* card = knowledge.card(m_item.card);
    add(tr("Kaart"), QStringLiteral("%1  %2").arg(toQt(m_item.card), card ? toQt(card->name) : QString()));
  }
  add(tr("Reden"), toQt(m_item.because));
  add(tr("Mandaat"), toQt(m_item.mandate));
  add(tr("Waarom niet lichter"), toQt(m_item.lighter));
  add(tr("Aanwezig"), toQt(m_item.present));
  add(tr("Tegenstem"), toQt(m_item.dissent));
  if (decision) {
    const Decision& made = decision->decision;
    add(tr("Besloten"), tr("%1, door %2").arg(momentText(made.at, now), toQt(made.role)));
    add(tr("Toen bekend"), present::phaseFull(decision->phase, decision->step));
    if (!made.gate.empty()) add(tr("Afgeweken omdat"), toQt(made.despite));
    if (!made.forms.empty()) add(tr("Getoetst"), tr("de formulieren die deze kaart vraagt, zijn ingevuld"));
    if (made.lookAgain && !decision->withdrawn && m_item.state != ItemState::vervallen)
      add(tr("Opnieuw kijken"), made.owner.empty()
                                    ? momentText(*made.lookAgain, now)
                                    : tr("%1, %2").arg(momentText(*made.lookAgain, now), toQt(made.owner)));
  }
  if (m_item.readBack) add(tr("Teruggelezen"), momentText(*m_item.readBack, now));
  if (!m_item.fileName.empty()) addFile(add);
  const QString ended = m_item.state == ItemState::vervallen ? tr("Vervallen, want") : tr("Uitkomst");
  add(m_item.kind == ItemKind::vraag && m_item.state == ItemState::gedaan ? tr("Antwoord") : ended,
      toQt(m_item.outcome));
}

/// The whole hash, in pieces that a narrow column can put on lines of their own.
void ItemCard::addFile(const std::function<void(const QString&, const QString&)>& add) {
  add(tr("Bestand"), tr("%1, %2. Het bestand zelf is niet bewaard.")
                         .arg(toQt(m_item.fileName), QLocale(QLocale::Dutch).formattedDataSize(m_item.fileSize)));
  QStringList pieces;
  const QString digits = toQt(m_item.fileHash).section(QLatin1Char(':'), 1);
  constexpr int length = 16;
  for (qsizetype at = 0; at < digits.size(); at += length) pieces << digits.mid(at, length);
  add(tr("Kenmerk (SHA-256)"), pieces.join(QLatin1Char(' ')));
}

void ItemCard::addActions(QVBoxLayout* lines, Instant now) {
  auto* actions = new QWidget;
  auto* row = new FlowLayout(metrics::loose, actions);
  row->setLineSpacing(0);
  row->setContentsMargins(metrics::mark + metrics::close, 0, 0, 0);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  actions->setSizePolicy(policy);
  const QString about = toQt(m_item.text.empty() ? m_item.fileName : m_item.text);
  const QString number = QString::number(m_item.id);
  if (const QString end = dossier_words::closing(m_item.kind); !end.isEmpty() && m_item.state == ItemState::open) {
    QPushButton* button = quiet(end + QStringLiteral("\u2026"), QStringLiteral("end_") + number, about);
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT endRequested(m_item); });
    row->addWidget(button);
  }
  if (m_item.kind == ItemKind::besluit && !m_item.readBack) {
    QPushButton* button = quiet(tr("Teruggelezen"), QStringLiteral("readBack_") + number, about);
    button->setToolTip(tr("Voorgelezen aan tafel, en zo bedoeld"));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT readBackRequested(m_item); });
    row->addWidget(button);
  }
  if (m_item.kind == ItemKind::gegeven && now - m_item.known.value_or(m_item.at) > askAgainAfter) {
    QPushButton* button = quiet(tr("Klopt nog"), QStringLiteral("still_") + number, about);
    button->setToolTip(tr("Nagevraagd, en het klopt nog; het geldt dan vanaf nu"));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT stillSoRequested(m_item); });
    row->addWidget(button);
  }
  if (m_item.kind == ItemKind::bijlage) {
    QPushButton* button = quiet(tr("Bestand nakijken\u2026"), QStringLiteral("compare_") + number, about);
    button->setToolTip(tr("Wijs een bestand aan en zie of het nog hetzelfde is"));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(m_item); });
    row->addWidget(button);
  }
  QPushButton* edit = quiet(tr("Wijzigen\u2026"), QStringLiteral("edit_") + number, about);
  connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_item); });
  row->addWidget(edit);
  if (canBeShared(m_item.kind)) {
    auto* share = new QCheckBox(tr("In de zaal"));
    share->setObjectName(QStringLiteral("share_") + number);
    share->setAccessibleName(tr("Te zien in de zaal: %1").arg(about));
    share->setChecked(m_item.share && !neverShared(m_item));
    share->setEnabled(!neverShared(m_item));
    share->setToolTip(neverShared(m_item)
                          ? tr("Informatie van de politie en TLP:RED komt nooit op het scherm in de zaal")
                          : tr("Alleen wat hier is aangevinkt, komt op het scherm in de zaal"));
    connect(share, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT shareRequested(m_item, on); });
    share->setMinimumHeight(28);
    row->addWidget(share);
  }
  lines->addWidget(actions);
}

}  // namespace peilstok::ui
