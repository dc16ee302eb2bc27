#include "screens/duiding/outcome_dialog.h"

#include <QRadioButton>
#include <QVBoxLayout>
#include <array>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/related_part.h"
#include "widgets/choice_group.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 380);
constexpr std::array all{Happened::niets, Happened::licht, Happened::ernstig, Happened::onbekend};
const std::string noteField = "note";

QStringList words() {
  QStringList made;
  for (const Happened one : all) made << present::capitalised(happenedText(one));
  return made;
}

}  // namespace

OutcomeDialog::OutcomeDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                             const std::string& role, QWidget* parent)
    : LayDownDialog(theme, bridge, knowledge, number, "afloop", tr("Afloop vastleggen"), parent),
      m_role(role),
      m_happened(new ChoiceGroup(tr("Afloop"), words())),
      m_missing(new MissingNote(theme)),
      m_note(
          new Field(theme, QStringLiteral("outcomeNote"), tr("Wat gebeurde er? Eén zin, zonder namen"), {}, 1, true)) {
  addLead(tr("Hoe liep het af?"),
          tr("Van afgelopen zaken leert een volgende weging. Later beter weten mag: dan leg je het opnieuw vast."));
  page()->addWidget(m_happened);
  page()->addWidget(m_missing);
  m_missing->keepRoom();
  page()->addWidget(m_note);
  m_note->watchNames();
  for (int i = 0; i < static_cast<int>(all.size()); ++i)
    m_happened->button(i)->setObjectName(QStringLiteral("happened_%1").arg(i));
  connect(m_happened, &ChoiceGroup::chosen, this, [this] { m_missing->say({}); });
  connect(m_note, &Field::edited, this, [this] { autosave().type({{noteField, fromQt(m_note->text())}}); });
  finish("outcome", tr("Legt de afloop vast (Ctrl+Enter)"), wanted, m_happened->button(0));
}

void OutcomeDialog::restore(const DraftFields& fields) {
  const QSignalBlocker quiet(m_note);
  if (const auto note = fields.find(noteField); note != fields.end()) m_note->setText(toQt(note->second));
}

void OutcomeDialog::layDown() {
  const int index = m_happened->chosenIndex();
  if (index < 0) {
    m_missing->say(tr("Kies hoe het afliep. Weet je het niet, kies dan dat het niet bekend is."));
    return goTo(m_happened->button(0));
  }
  EventOutcome made;
  made.happened = all[static_cast<std::size_t>(index)];
  made.role = m_role;
  made.note = fromQt(m_note->text());
  beginSending();
  bridge().recordOutcome(number(), made);
}

}  // namespace peilstok::ui
