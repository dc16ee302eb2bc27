#include "widgets/choice_group.h"

#include <QButtonGroup>
#include <QRadioButton>

#include "theme/metrics.h"
#include "widgets/flow_layout.h"

namespace peilstok::ui {

ChoiceGroup::ChoiceGroup(const QString& name, const QStringList& words, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
  setAccessibleName(name);
  auto* layout = new FlowLayout(metrics::page, this);
  layout->setLineSpacing(metrics::tight);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  for (const QString& word : words) {
    auto* button = new QRadioButton(word);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(name, word));
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    layout->addWidget(button);
  }
  connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
    if (on && !signalsBlocked()) Q_EMIT chosen(index);
  });
}

void ChoiceGroup::describe(const QString& words) {
  setAccessibleDescription(words);
  for (QAbstractButton* button : m_group->buttons()) button->setAccessibleDescription(words);
}

int ChoiceGroup::chosenIndex() const { return m_group->checkedId(); }

void ChoiceGroup::show(int index) {
  const QSignalBlocker quiet(this);
  if (QAbstractButton* one = m_group->button(index)) one->setChecked(true);
}

QRadioButton* ChoiceGroup::button(int index) const { return qobject_cast<QRadioButton*>(m_group->button(index)); }

}  // namespace peilstok::ui
