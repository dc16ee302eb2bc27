#include "screens/duiding/card_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "cards/card_view.h"
#include "widgets/focus_ring.h"

namespace peilstok::ui {

CardDialog::CardDialog(const Theme& theme, const CardSheet& sheet, const Suggestion* suggestion, QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(sheet.name);
  setObjectName(QStringLiteral("cardDialog"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* view = new CardView(theme);
  view->showSheet(sheet, suggestion);
  outer->addWidget(view, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 12, 24, 12);
  foot->addStretch();
  auto* decide = new QPushButton(tr("&Kies deze kaart"));
  decide->setObjectName(QStringLiteral("cardDecide"));
  decide->setAccessibleName(tr("Kies deze kaart"));
  decide->setToolTip(tr("Begin aan een besluit met deze kaart"));
  connect(decide, &QPushButton::clicked, this, &CardDialog::decideRequested);
  foot->addWidget(decide);
  auto* close = new QPushButton(tr("&Sluiten"));
  close->setAccessibleName(tr("Sluiten"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  foot->addWidget(close);
  outer->addLayout(foot);
  new FocusRing(theme, this);
  close->setFocus();  // only now does it belong to this dialog
  const QSize room = parent ? parent->window()->size() : QSize(760, 760);
  resize(std::min(700, room.width() - 40), std::min(780, room.height() - 40));
}

}  // namespace peilstok::ui
