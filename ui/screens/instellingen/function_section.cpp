#include "screens/instellingen/function_section.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"

namespace peilstok::ui {

namespace {

constexpr int mostLetters = 80;  // as the fields it fills in

/// Nothing first, something else last.
QStringList words() {
  return {FunctionSection::tr("Niets invullen"), FunctionSection::tr("OOV-adviseur"),
          FunctionSection::tr("Communicatieadviseur"), FunctionSection::tr("Lid van het crisisteam"),
          FunctionSection::tr("Anders")};
}

}  // namespace

FunctionSection::FunctionSection(const Theme& theme, Settings& settings, QWidget* parent)
    : SettingsSection(theme, "functionSection", tr("Rollen"),
                      tr("Met welke functie je hier werkt. Peilstok vraagt overal om functies, nooit om namen."),
                      parent),
      m_settings(settings),
      m_choices(new ChoiceGroup(tr("Jouw functie"), words())),
      m_other(new QLineEdit) {
  auto* block = new SettingBlock(
      theme, tr("Jouw functie op deze werkplek"),
      tr("Staat alvast ingevuld waar Peilstok vraagt wie een formulier invult, een kaart aanpast of een afspraak "
         "vastlegt. Daar kun je haar steeds veranderen. Wie een besluit neemt, volgt uit de kaart en blijft dus zo."),
      FromWhen::now);
  block->setMomentNote(tr("Wat al is vastgelegd, verandert niet."));
  m_other->setObjectName(QStringLiteral("otherFunction"));
  m_other->setAccessibleName(tr("Andere functie"));
  m_other->setPlaceholderText(tr("Bijvoorbeeld: teamhoofd veiligheid"));
  m_other->setMaxLength(mostLetters);
  m_other->setMaximumWidth(metrics::readable / 2 + metrics::wide * 4);
  block->body()->addWidget(m_choices);
  m_choices->describe(block->spoken());
  block->body()->addWidget(m_other);
  addBlock(block);
  const int last = static_cast<int>(words().size()) - 1;
  showChosen();
  connect(m_choices, &ChoiceGroup::chosen, this, &FunctionSection::choose);
  connect(m_other, &QLineEdit::textEdited, this, [this, last] { choose(last); });
  m_choices->button(last)->installEventFilter(this);
  addOwnFirst();
}

bool FunctionSection::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || !m_other->isVisible()) return SettingsSection::eventFilter(watched, event);
  // Whoever chose "Anders" goes on typing what it is. The arrow keys and the space bar are for the choice.
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool letter = !key->text().isEmpty() && key->text().front().isLetterOrNumber() &&
                      (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
  if (!letter) return SettingsSection::eventFilter(watched, event);
  m_other->setFocus(Qt::OtherFocusReason);
  QApplication::sendEvent(m_other, event);
  return true;
}

void FunctionSection::showChosen() {
  const QString kept = m_settings.function();
  const int last = static_cast<int>(words().size()) - 1;
  const int index = kept.isEmpty() ? 0 : static_cast<int>(words().indexOf(kept));
  m_choices->show(index < 0 ? last : index);
  if (index < 0) m_other->setText(kept);
  m_other->setVisible(index < 0);
}

void FunctionSection::addOwnFirst() {
  auto* block = new SettingBlock(
      theme(), tr("Eigen oordeel eerst"),
      tr("In de Duiding vraagt Peilstok eerst wat jij ziet; pas daarna opent het voorstel. Tot dan noemt ook het "
         "Postvak geen fase en geen totaal; de urgentie staat er wel. Overslaan kan altijd. "
         "\u2018Overleg nu met de politie\u2019 staat er meteen, ook als dit aan staat. Zet het uit als het te veel "
         "tijd kost, bijvoorbeeld in een crisis."),
      FromWhen::now);
  auto* choice = new ChoiceGroup(tr("Eigen oordeel eerst"), {tr("Aan"), tr("Uit")});
  choice->setObjectName(QStringLiteral("ownFirstChoice"));
  choice->show(m_settings.ownFirst() ? 0 : 1);
  block->body()->addWidget(choice);
  addBlock(block);
  connect(choice, &ChoiceGroup::chosen, this, [this](int index) {
    m_settings.setOwnFirst(index == 0);
    Q_EMIT ownFirstChosen(index == 0);
  });
}

void FunctionSection::choose(int index) {
  const bool other = index == words().size() - 1;
  m_other->setVisible(other);
  m_settings.setFunction(other ? m_other->text() : index == 0 ? QString() : words().at(index));
  Q_EMIT functionChosen(m_settings.function());
}

}  // namespace peilstok::ui
