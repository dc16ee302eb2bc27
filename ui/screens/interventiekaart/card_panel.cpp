#include "screens/interventiekaart/card_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "cards/card_view.h"
#include "shell/commands.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"

namespace peilstok::ui {

CardPanel::CardPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_said(makeLabel({}, "muted")), m_view(new CardView(theme)) {
  setRole(this, "panel");
  setObjectName(QStringLiteral("cardPanel"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* bar = new QFrame;
  setRole(bar, "bar");
  auto* inBar = new QVBoxLayout(bar);
  inBar->setContentsMargins(metrics::page, 3, metrics::loose, metrics::tight);
  inBar->setSpacing(metrics::hair);
  auto* row = new QWidget;
  new FlowLayout(14, row);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  row->setSizePolicy(policy);
  QPushButton* close = addButton(row, tr("&Sluiten"), tr("Deze kaart sluiten (Esc)"), QStringLiteral("cardClose"));
  m_compare = addButton(row, tr("&Vergelijken"), tr("Klaarzetten om te vergelijken"), QStringLiteral("cardCompare"));
  QPushButton* print = addButton(row, tr("&Afdrukken\u2026"), tr("Op A4 afdrukken"), QStringLiteral("cardPrint"));
  QPushButton* pdf =
      addButton(row, tr("&Opslaan als PDF\u2026"), tr("De kaart als PDF op A4 bewaren"), QStringLiteral("cardPdf"));
  QPushButton* edit =
      addButton(row, tr("&Bewerken\u2026"), tr("Eigen tekst maken, of vastleggen wat de kaart hier deed"),
                QStringLiteral("cardEdit"));
  inBar->addWidget(row);
  m_said->setObjectName(QStringLiteral("cardSaid"));
  m_said->hide();
  inBar->addWidget(m_said);
  layout->addWidget(bar);
  layout->addWidget(m_view, 1);
  connect(close, &QPushButton::clicked, this, &CardPanel::closeRequested);
  connect(m_compare, &QPushButton::clicked, this, &CardPanel::compareRequested);
  connect(print, &QPushButton::clicked, this, &CardPanel::printRequested);
  connect(pdf, &QPushButton::clicked, this, &CardPanel::pdfRequested);
  connect(edit, &QPushButton::clicked, this, &CardPanel::editRequested);
}

void CardPanel::describeKeys(Commands& commands) {
  const auto describe = [&](const char* button, const char* id) {
    auto* found = findChild<QPushButton*>(QLatin1String(button));
    commands.describe(found, QLatin1String(id), found->toolTip());
  };
  describe("cardCompare", "kaarten.vergelijken");
  describe("cardPrint", "kaarten.afdrukken");
  describe("cardPdf", "kaarten.pdf");
  describe("cardEdit", "kaarten.bewerken");
}

QPushButton* CardPanel::addButton(QWidget* row, const QString& text, const QString& tip, const QString& objectName) {
  auto* button = new QPushButton(text);
  setRole(button, "quiet");
  button->setObjectName(objectName);
  button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  button->setToolTip(tip);
  row->layout()->addWidget(button);
  return button;
}

void CardPanel::showSheet(const CardSheet& sheet) {
  say({});
  m_view->showSheet(sheet);
  setAccessibleName(m_view->accessibleName());
}

void CardPanel::say(const QString& what) {
  m_said->setText(what);
  m_said->setVisible(!what.isEmpty());
}

void CardPanel::setInTray(bool inTray) {
  m_compare->setText(inTray ? tr("Niet meer &vergelijken") : tr("&Vergelijken"));
  m_compare->setAccessibleName(m_compare->text().remove(QLatin1Char('&')));
}

void CardPanel::focusCard() { m_view->setFocus(Qt::OtherFocusReason); }

}  // namespace peilstok::ui
