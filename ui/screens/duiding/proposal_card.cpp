#include "screens/duiding/proposal_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "cards/card_facts.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

// The rest is on the card itself, one key away.
constexpr std::size_t becauseShown = 3, cautionsShown = 2;

/// The first few reasons in a line, and how many more there are.
QString first(const std::vector<std::string>& reasons, std::size_t shown) {
  const auto end = reasons.begin() + static_cast<std::ptrdiff_t>(std::min(shown, reasons.size()));
  const QString line = present::capitalised(enumeration({reasons.begin(), end}, QStringLiteral("; ")));
  return reasons.size() > shown ? ProposalCard::tr("%1 (en nog %2)").arg(line).arg(reasons.size() - shown) : line;
}

}  // namespace

ProposalCard::ProposalCard(const Theme& theme, const Suggestion& suggestion, const Card* card, const QString& chosen,
                           QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setProperty("takesLetters", true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 10, 14, 11);
  layout->setSpacing(4);
  const QString name = card ? toQt(card->name) : toQt(suggestion.card);
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(makeLine(QStringLiteral("%1").arg(suggestion.rank), "muted"), 0, Qt::AlignTop);
  head->addWidget(makeLabel(name, "strong"), 1);
  if (suggestion.card == cardZero) head->addWidget(makeLine(tr("altijd een keuze"), "tag"), 0, Qt::AlignTop);
  if (!chosen.isEmpty()) head->addWidget(makeLine(chosen, "chosen"), 0, Qt::AlignTop);
  layout->addLayout(head);
  if (!suggestion.because.empty()) layout->addWidget(makeLabel(first(suggestion.because, becauseShown)));
  if (!suggestion.caution.empty())
    layout->addWidget(makeLabel(tr("Let op: %1").arg(first(suggestion.caution, cautionsShown)), "muted"));
  QStringList last{tr("Beslist: %1").arg(toQt(suggestion.decides)),
                   tr("Doorlooptijd: %1").arg(leadTimeText(suggestion.leadTimeFrom, suggestion.leadTimeTo))};
  layout->addWidget(makeLabel(last.join(QStringLiteral("  \u00b7  ")), "small"));
  QString status;
  if (card) {
    status = tr("%1, nagekeken op %2").arg(present::cardStatus(card->status), isoDateText(card->checked));
    layout->addWidget(makeLabel(status, "small"));
  }
  for (QWidget* inner : findChildren<QWidget*>()) inner->setAttribute(Qt::WA_TransparentForMouseEvents);
  if (card) {
    // After the loop above: this one does take the mouse.
    auto* decide = new QPushButton(tr("Kies deze kaart"));
    setRole(decide, "quiet");
    decide->setObjectName(QStringLiteral("decide_") + toQt(suggestion.card));
    decide->setAccessibleName(tr("Kies deze kaart: %1").arg(name));
    decide->setCursor(Qt::PointingHandCursor);
    connect(decide, &QPushButton::clicked, this, &ProposalCard::decideRequested);
    layout->addWidget(decide, 0, Qt::AlignLeft);
  }
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setText(name);
  setObjectName(QStringLiteral("proposal"));
  setAccessibleName(tr("Voorstel %1: %2").arg(suggestion.rank).arg(name));
  QStringList description{chosen, last.join(QStringLiteral(", ")), status};
  description.removeAll(QString());
  setAccessibleDescription(description.join(QStringLiteral(". ")));
}

void ProposalCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(m_theme.colour(underMouse() ? Role::accent : Role::line), 1));
  painter.setBrush(m_theme.colour(isDown() ? Role::selection : Role::panel));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace peilstok::ui
