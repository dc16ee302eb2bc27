#include "screens/evaluatie/skip_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"

namespace peilstok::ui {

SkipDialog::SkipDialog(const Theme& theme, const QString& function, QWidget* parent)
    : PageDialog(theme, tr("Evaluatie overslaan"), parent),
      m_because(new Field(theme, QStringLiteral("skipBecause"), tr("Waarom is terugkijken hier niet nodig?"),
                          tr("Zonder namen van personen."), 2)),
      m_function(new Field(theme, QStringLiteral("skipFunction"), tr("Je functie"), {})) {
  setObjectName(QStringLiteral("skipDialog"));
  page()->addWidget(makeLabel(windowTitle(), "title"));
  page()->addWidget(
      makeLabel(tr("Het telt mee als overgeslagen, met deze reden erbij. Later alsnog evalueren mag."), "muted"));
  page()->addWidget(m_because);
  page()->addWidget(m_function);
  page()->addStretch(1);
  m_because->watchNames();
  m_function->setText(function);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("A&nnuleren"), "skipClose");
  QPushButton* go = addButton(tr("&Overslaan"), "skipGo", true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &SkipDialog::lay);
  orderTabs();
  m_because->input()->setFocus();
}

void SkipDialog::lay() {
  if (m_because->text().isEmpty()) {
    m_because->markMissing(tr("Overslaan vraagt om een reden."));
    return goTo(m_because->input());
  }
  if (m_function->text().isEmpty()) {
    m_function->markMissing(tr("Noem je functie."));
    return goTo(m_function->input());
  }
  Q_EMIT agreed(m_function->text(), m_because->text());
  accept();
}

}  // namespace peilstok::ui
