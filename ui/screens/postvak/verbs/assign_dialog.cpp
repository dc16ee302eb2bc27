#include "screens/postvak/verbs/assign_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

AssignDialog::AssignDialog(const Theme& theme, HandlingVerb verb, const QStringList& functions, VerbSubject subject,
                           QWidget* parent)
    : VerbDialog(theme, present::verb(verb), std::move(subject), parent), m_verb(verb), m_to(new QComboBox) {
  const bool up = verb == HandlingVerb::schaal_op;
  QLabel* label = makeLine(up ? tr("Naar wie gaat dit?") : tr("Wie neemt dit over?"), "label");
  page()->addWidget(label);
  page()->addWidget(makeLabel(tr("Kies of typ een functie, geen naam."), "small"));
  m_to->setObjectName(QStringLiteral("to"));
  m_to->setAccessibleName(label->text());
  m_to->setEditable(true);
  m_to->setInsertPolicy(QComboBox::NoInsert);
  m_to->addItems(functions);
  label->setBuddy(m_to);
  page()->addWidget(m_to);
  finish(m_to, up ? tr("Volgens welke afspraak, of waarom? En wat moet die functie als eerste weten?")
                  : tr("Wat moet je collega weten?"));
  m_to->lineEdit()->selectAll();
}

std::optional<app::HandlingWish> AssignDialog::wish() {
  app::HandlingWish made;
  made.verb = m_verb;
  made.owner = fromQt(m_to->currentText().trimmed());
  made.note = fromQt(note());
  if (made.owner.empty()) complain(tr("Kies of typ een functie."));
  else if (m_verb == HandlingVerb::schaal_op && made.note.empty())
    complain(tr("Noem de afspraak waarop je opschaalt, of waarom je ervan afwijkt."));
  else return made;
  return {};
}

}  // namespace peilstok::ui
