#include "screens/duiding/decide/field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "screens/duiding/decide/growing_edit.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/name_hint.h"

namespace peilstok::ui {

namespace {

// The core keeps notes up to two thousand bytes; masks may make a text longer.
constexpr int mostLine = 1500;

}  // namespace

void markControl(QWidget* control, const QString& words) {
  control->setAccessibleDescription(words);
  setMark(control, "missing", !words.isEmpty());
}

MissingNote::MissingNote(const Theme& theme, QWidget* parent) : QWidget(parent), m_words(makeLabel({}, "missing")) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 1, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(new IconMark(theme, QStringLiteral("waarschuwing"), Role::urgent, 18), 0, Qt::AlignTop);
  layout->addWidget(m_words, 1);
  setObjectName(QStringLiteral("missing"));
  hide();
}

void MissingNote::say(const QString& words) {
  m_says = !words.isEmpty();
  m_words->setText(m_says || !m_keepsRoom ? words : QStringLiteral(" "));  // as high as a line that says something
  setAccessibleName(words);
  setVisible(m_says);
}

void MissingNote::keepRoom() {
  QSizePolicy policy = sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  setSizePolicy(policy);
  m_keepsRoom = true;
  say({});
}

Field::Field(const Theme& theme, const QString& name, const QString& label, const QString& help, int lines,
             bool optional, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_note(new MissingNote(theme)) {
  setObjectName(name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 2, 0, 4);
  layout->setSpacing(3);
  auto* title = makeLabel(optional ? tr("%1 (mag leeg)").arg(label) : label);
  layout->addWidget(title);
  if (!help.isEmpty()) layout->addWidget(makeLabel(help, "small"));
  if (lines > 1) {
    auto* edit = new GrowingEdit(lines);
    connect(edit, &QTextEdit::textChanged, this, &Field::edited);
    m_input = edit;
  } else {
    auto* edit = new QLineEdit;
    edit->setMaxLength(mostLine);
    connect(edit, &QLineEdit::textChanged, this, &Field::edited);
    m_input = edit;
  }
  m_input->setObjectName(name + QStringLiteral("Input"));
  m_input->setAccessibleName(label);
  title->setBuddy(m_input);
  layout->addWidget(m_input);
  layout->addWidget(m_note);
  connect(this, &Field::edited, this, [this] { markMissing({}); });
}

QString Field::text() const {
  if (const auto* edit = qobject_cast<const QLineEdit*>(m_input)) return edit->text().trimmed();
  return static_cast<const GrowingEdit*>(m_input)->toPlainText().trimmed();
}

void Field::setText(const QString& text) {
  if (auto* edit = qobject_cast<QLineEdit*>(m_input)) {
    edit->setText(text);
    edit->setCursorPosition(0);
  } else {
    static_cast<GrowingEdit*>(m_input)->setPlainText(text);
  }
}

void Field::limit(int characters) {
  if (auto* edit = qobject_cast<QLineEdit*>(m_input)) edit->setMaxLength(characters);
}

void Field::watchNames() {
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->insertWidget(column->indexOf(m_input) + 1, hintNames(m_theme, m_input));
}

void Field::markMissing(const QString& words) {
  if (words.isEmpty() && !m_note->says()) return;
  m_note->say(words);
  markControl(m_input, words);
}

}  // namespace peilstok::ui
