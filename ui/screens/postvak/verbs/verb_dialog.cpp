#include "screens/postvak/verbs/verb_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/messages.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 520);
constexpr int longestNote = 500;

QString titleOf(const QString& verb, const VerbSubject& subject) {
  if (subject.signals.size() == 1) return VerbDialog::tr("%1: %2").arg(verb, present::signalName(subject.signals[0]));
  return VerbDialog::tr("%1: %2 signalen").arg(verb).arg(subject.signals.size());
}

}  // namespace

VerbDialog::VerbDialog(const Theme& theme, const QString& verb, VerbSubject subject, QWidget* parent)
    : PageDialog(theme, titleOf(verb, subject), parent),
      m_subject(std::move(subject)),
      m_verb(verb),
      m_refusal(new Banner(theme, QStringLiteral("waarschuwing"))) {
  setRoof(wanted);
  page()->addWidget(makeLine(titleOf(verb, m_subject), "title"));
  if (!m_subject.excerpt.isEmpty()) page()->addWidget(makeLabel(m_subject.excerpt, "muted"));
  m_refusal->setObjectName(QStringLiteral("refusal"));
  m_refusal->hide();
  page()->addSpacing(metrics::tight);
}

void VerbDialog::finish(QWidget* first, const QString& noteHelp, const QString& deed) {
  m_note = new Field(theme(), QStringLiteral("note"), tr("Toelichting"), noteHelp, 1, true);
  m_note->limit(longestNote);
  m_note->watchNames();
  page()->addSpacing(metrics::tight);
  page()->addWidget(m_note);
  page()->addWidget(m_refusal);  // below the answers, so that none of them moves when it comes
  page()->addStretch(1);
  foot()->addStretch(1);
  m_cancel = addButton(tr("Annuleren"), "cancel");
  auto* done = addButton(deed.isEmpty() ? m_verb : deed, "done", true);
  connect(static_cast<QPushButton*>(m_cancel), &QPushButton::clicked, this, &QDialog::reject);
  connect(done, &QPushButton::clicked, this, &VerbDialog::submit);
  orderTabs();
  first->setFocus(Qt::OtherFocusReason);
  // What was missing may be there now; whether it is, is told when it is tried again.
  for (auto* choice : findChildren<QAbstractButton*>())
    connect(choice, &QAbstractButton::toggled, m_refusal, &QWidget::hide);
}

QString VerbDialog::note() const { return m_note ? m_note->text().trimmed() : QString(); }

void VerbDialog::submit() {
  m_refusal->hide();
  if (const auto made = wish()) Q_EMIT wished(m_subject.signals, *made);
}

void VerbDialog::refuse(const QString& title, const QString& words) {
  m_refusal->setText(title, words);
  m_refusal->show();
  // It gets its place only when the page is laid out.
  QTimer::singleShot(0, m_refusal, [this] { scroll()->ensureWidgetVisible(m_refusal); });
}

void VerbDialog::complain(const QString& words) { refuse(tr("Er ontbreekt nog iets"), words); }

void VerbDialog::showError(const Error& error) {
  if (error.code == ErrorCode::refused_by_rule) {
    refuse(tr("Hier wordt om de politie gevraagd"),
           tr("Zo'n signaal sluit je niet zonder toelichting. Schrijf in een regel waarom het kan."));
    return goTo(m_note->input());
  }
  const Message message = messageFor(error.code);
  refuse(message.what, message.kept + QLatin1Char(' ') + message.todo);
}

void VerbDialog::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  // Everything that is done here can be undone, so Enter does it from wherever one is.
  if (enter && focusWidget() != m_cancel) return submit();
  PageDialog::keyPressEvent(event);
}

}  // namespace peilstok::ui
