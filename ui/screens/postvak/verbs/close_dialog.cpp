#include "screens/postvak/verbs/close_dialog.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

#include "bridge/handling_words.h"
#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

// In the order in which they are needed most.
constexpr std::array reasons{CloseReason::ruis,      CloseReason::geen_actie, CloseReason::afgehandeld,
                             CloseReason::betoging,  CloseReason::niet_hier,  CloseReason::dubbel,
                             CloseReason::vergissing};

}  // namespace

CloseDialog::CloseDialog(const Theme& theme, const VerbSubject& subject, QWidget* parent)
    : VerbDialog(theme, subject.signals.size() == 1 ? tr("Signaal sluiten") : tr("Sluiten"), subject, parent),
      m_reasons(new QButtonGroup(this)) {
  page()->addWidget(makeLine(tr("Waarom kan dit dicht?"), "label"));
  int number = 0;
  for (const CloseReason reason : reasons) {
    auto* button = new QRadioButton(tr("%1   %2").arg(++number).arg(present::closeReason(reason)));
    button->setObjectName(QStringLiteral("reason%1").arg(number));
    button->installEventFilter(this);
    m_reasons->addButton(button, static_cast<int>(reason));
    page()->addWidget(button);
  }
  finish(m_reasons->buttons().first(), tr("Wat moet wie dit later terugleest weten?"),
         subject.signals.size() == 1 ? tr("Signaal sluiten") : tr("Signalen sluiten"));
}

bool CloseDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return VerbDialog::eventFilter(watched, event);
  const int digit = static_cast<QKeyEvent*>(event)->key() - Qt::Key_1;
  if (digit < 0 || digit >= static_cast<int>(reasons.size())) return VerbDialog::eventFilter(watched, event);
  auto* button = m_reasons->buttons().at(digit);
  button->setChecked(true);
  button->setFocus(Qt::OtherFocusReason);
  return true;
}

std::optional<app::HandlingWish> CloseDialog::wish() {
  if (m_reasons->checkedId() < 0) {
    complain(tr("Kies eerst een reden: met de muis, de pijltjes of een cijfer."));
    return {};
  }
  app::HandlingWish made;
  made.verb = HandlingVerb::sluit;
  made.reason = static_cast<CloseReason>(m_reasons->checkedId());
  made.note = fromQt(note());
  return made;
}

}  // namespace peilstok::ui
