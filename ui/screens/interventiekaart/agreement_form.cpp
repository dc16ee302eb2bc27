#include "screens/interventiekaart/agreement_form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int textLines = 3;

}  // namespace

AgreementForm::AgreementForm(const Theme&, QWidget* parent)
    : QWidget(parent),
      m_text(new QPlainTextEdit),
      m_role(new QLineEdit),
      m_save(new QPushButton(tr("Afspraak &vastleggen"))),
      m_said(makeLabel({}, "small")) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::tight);
  layout->addWidget(makeLabel(tr("Nieuwe afspraak"), "label"));
  m_text->setObjectName(QStringLiteral("agreementText"));
  m_text->setAccessibleName(tr("Nieuwe afspraak"));
  m_text->setPlaceholderText(tr("Bijvoorbeeld: belt binnen een uur terug, ook in het weekend."));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(textLines * m_text->fontMetrics().lineSpacing() + 18);
  layout->addWidget(m_text);
  layout->addSpacing(metrics::tight);
  layout->addWidget(makeLabel(tr("Vastgelegd door (functie)"), "label"));
  m_role->setObjectName(QStringLiteral("agreementRole"));
  m_role->setAccessibleName(tr("Vastgelegd door, functie"));
  layout->addWidget(m_role);
  layout->addSpacing(metrics::tight);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(10);
  m_save->setObjectName(QStringLiteral("agree"));
  m_save->setAccessibleName(tr("Afspraak vastleggen"));
  foot->addWidget(m_save);
  foot->addWidget(m_said, 1);
  layout->addLayout(foot);
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
    showState();
    Q_EMIT edited();
  });
  connect(m_role, &QLineEdit::textEdited, this, &AgreementForm::edited);
  connect(m_save, &QPushButton::clicked, this,
          [this] { Q_EMIT agreed(m_text->toPlainText().trimmed(), m_role->text().trimmed()); });
  showState();
}

AgreementForm::Draft AgreementForm::draft() const {
  // What was filled in beforehand is nothing that was typed.
  return {m_text->toPlainText(), m_role->text() == m_function ? QString() : m_role->text()};
}

void AgreementForm::setDraft(const Draft& draft) {
  const QSignalBlocker quiet(this);
  m_text->setPlainText(draft.text);
  m_role->setText(draft.role.isEmpty() ? m_function : draft.role);
  say({}, false);
  showState();
}

void AgreementForm::setFunction(const QString& function) {
  if (m_role->text() == m_function) m_role->setText(function);
  m_function = function;
}

void AgreementForm::setBusy(bool busy) {
  m_busy = busy;
  showState();
}

void AgreementForm::say(const QString& what, bool wrong) {
  setRole(m_said, wrong ? "strong" : "small");
  m_said->setText(what.isEmpty() ? tr("De datum van vandaag komt erbij. Eerdere afspraken blijven staan.") : what);
}

void AgreementForm::showState() { m_save->setEnabled(!m_busy && !m_text->toPlainText().trimmed().isEmpty()); }

}  // namespace peilstok::ui
