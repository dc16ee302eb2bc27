#include "screens/instellingen/term_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

QString termSpanText(int days) {
  const int years = static_cast<int>(days / 365.25 + 0.5);
  const bool whole = years > 0 && (days == years * 365 || days == static_cast<int>(years * 365.25 + 0.5));
  return whole ? TermDialog::tr("%1 jaar").arg(years) : TermDialog::tr("%1 dagen").arg(days);
}

TermDialog::TermDialog(const Theme& theme, const app::TermInForce& term, QWidget* parent)
    : PageDialog(theme, tr("Termijn wijzigen"), parent), m_term(term.term), m_days(new QSpinBox) {
  setObjectName(QStringLiteral("termDialog"));
  page()->addWidget(makeLabel(toQt(m_term.name), "title"));
  page()->addWidget(makeLabel(tr("Vanaf %1. %2").arg(toQt(m_term.from), toQt(m_term.ground))));
  const QString bounds = tr("Tussen %1 en %2. Peilstok heeft zelf %3.")
                             .arg(termSpanText(m_term.least), termSpanText(m_term.most), termSpanText(m_term.days));
  auto* label = makeLine(tr("Hoeveel &dagen bewaart de gemeente dit?"), "strong");
  label->setBuddy(m_days);
  page()->addWidget(label);
  m_days->setObjectName(QStringLiteral("termDays"));
  m_days->setAccessibleDescription(bounds);
  m_days->setRange(m_term.least, m_term.most);
  m_days->setValue(term.days);
  m_days->setSuffix(tr(" dagen"));
  page()->addWidget(m_days, 0, Qt::AlignLeft);
  page()->addWidget(makeLabel(bounds, "small"));
  page()->addWidget(makeLabel(
      tr("Het geldt meteen, ook voor wat er al ligt. Er verdwijnt niets voordat iemand opruimt, en de wijziging "
         "komt met je functie in het logboek.")));
  page()->addStretch(1);
  foot()->addStretch(1);
  connect(addButton(tr("A&nnuleren"), "termClose"), &QPushButton::clicked, this, &QDialog::reject);
  if (term.own)
    connect(addButton(tr("&Terug naar %1").arg(termSpanText(m_term.days)), "termDefault"), &QPushButton::clicked, this,
            [this] { choose(0); });
  QPushButton* go = addButton(tr("&Vastleggen"), "termGo", true);
  connect(go, &QPushButton::clicked, this, [this] { choose(m_days->value()); });
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, go, &QPushButton::click);
  orderTabs();
  m_days->setFocus();
}

void TermDialog::choose(int days) {
  Q_EMIT chosen(m_term.kind, days);
  accept();
}

}  // namespace peilstok::ui
