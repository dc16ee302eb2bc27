#include "screens/duiding/decide/form_step_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/growing_edit.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/name_hint.h"

namespace peilstok::ui {

namespace {

constexpr int numberWidth = 28;

}  // namespace

FormStepView::FormStepView(const Theme& theme, const FormStep& step, const FilledStep& filled, bool prefilled,
                           QWidget* parent)
    : QWidget(parent), m_theme(theme), m_step(step), m_number(makeLine({}, "head")), m_note(new MissingNote(theme)) {
  setObjectName(QStringLiteral("step_") + toQt(step.id));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 8, 0, 8);
  row->setSpacing(0);
  m_number->setFixedWidth(numberWidth);
  row->addWidget(m_number, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout;
  layout->setSpacing(5);
  row->addLayout(layout, 1);
  const QString question = toQt(step.question);
  layout->addWidget(makeLabel(step.required ? question : tr("%1 (mag leeg)").arg(question), "strong"));
  if (!step.help.empty()) layout->addWidget(makeLabel(toQt(step.help), "muted"));
  auto* group = new QButtonGroup(this);
  for (const FormChoice& choice : step.choices) {
    auto* button = new QRadioButton(toQt(choice.label));
    button->setObjectName(QStringLiteral("choice_%1_%2").arg(toQt(step.id), toQt(choice.id)));
    button->setAccessibleName(button->text());
    button->setAccessibleDescription(question);
    button->setChecked(choice.id == filled.choice);
    group->addButton(button);
    layout->addWidget(button, 0, Qt::AlignLeft);
    m_choices[choice.id] = button;
    if (!choice.warning.empty() || choice.stops) {
      m_warnings[choice.id] = makeWarning(choice);
      layout->addWidget(m_warnings[choice.id]);
    }
    connect(button, &QRadioButton::toggled, this, [this](bool on) {
      if (!on) return;
      showWarnings();
      markMissing({});
      Q_EMIT edited();
    });
  }
  if (!step.choices.empty()) layout->addWidget(makeLine(tr("Toelichting"), "small"));
  addText(filled, prefilled);
  if (m_prefilled) layout->addWidget(m_prefilled, 0, Qt::AlignLeft);
  layout->addWidget(m_text);
  layout->addWidget(hintNames(theme, m_text));
  layout->addWidget(m_note);
  showWarnings();
}

void FormStepView::addText(const FilledStep& filled, bool prefilled) {
  m_text = new GrowingEdit;
  m_text->setObjectName(QStringLiteral("text_") + toQt(m_step.id));
  m_text->setPlainText(toQt(filled.text));
  const QString question = toQt(m_step.question);
  m_text->setAccessibleName(m_step.choices.empty() ? question : tr("Toelichting: %1").arg(question));
  if (prefilled && !filled.text.empty()) {
    m_prefilled = makeLine(tr("vooraf ingevuld, kijk na"), "tag");
    m_text->setAccessibleDescription(m_prefilled->text());
  }
  connect(m_text, &QTextEdit::textChanged, this, [this] {
    if (m_prefilled) m_prefilled->hide();
    markMissing({});
    Q_EMIT edited();
  });
}

QWidget* FormStepView::makeWarning(const FormChoice& choice) const {
  auto* box = new QFrame;
  setRole(box, choice.stops ? "refusal" : "banner");
  box->setObjectName(QStringLiteral("warning_%1_%2").arg(toQt(m_step.id), toQt(choice.id)));
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(10, 7, 10, 7);
  layout->setSpacing(10);
  layout->addWidget(new IconMark(m_theme, QStringLiteral("waarschuwing"), choice.stops ? Role::urgent : Role::text, 20),
                    0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  if (choice.stops) words->addWidget(makeLabel(tr("Dit houdt het besluit tegen"), "strong"));
  if (!choice.warning.empty()) words->addWidget(makeLabel(toQt(choice.warning)));
  layout->addLayout(words, 1);
  box->setAccessibleName(toQt(choice.warning));
  return box;
}

void FormStepView::showWarnings() {
  for (const auto& [id, warning] : m_warnings) {
    const bool chosen = m_choices.at(id)->isChecked();
    warning->setVisible(chosen);
    m_choices.at(id)->setAccessibleDescription(chosen ? warning->accessibleName() : toQt(m_step.question));
  }
}

void FormStepView::setNumber(int number) {
  m_number->setText(QString::number(number));
  setAccessibleName(tr("Stap %1: %2").arg(number).arg(toQt(m_step.question)));
}

FilledStep FormStepView::filled() const {
  FilledStep made;
  for (const auto& [id, button] : m_choices)
    if (button->isChecked()) made.choice = id;
  made.text = fromQt(m_text->toPlainText().trimmed());
  return made;
}

void FormStepView::fill(const FilledStep& filled) {
  const QSignalBlocker quiet(this);
  for (const auto& [id, button] : m_choices)
    if (id == filled.choice) button->setChecked(true);
  m_text->setPlainText(toQt(filled.text));
  showWarnings();
}

bool FormStepView::answered() const {
  const FilledStep now = filled();
  return m_step.choices.empty() ? !now.text.empty() : !now.choice.empty();
}

void FormStepView::markMissing(const QString& words) {
  if (words.isEmpty() && !m_note->says()) return;
  m_note->say(words);
  if (m_step.choices.empty()) markControl(m_text, words);
}

QWidget* FormStepView::firstControl() const {
  if (m_step.choices.empty()) return m_text;
  return m_choices.at(m_step.choices.front().id);
}

}  // namespace peilstok::ui
