#include "prompts/prompt_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

constexpr QSize roof(520, 800);
constexpr int sign = 28;

}  // namespace

PromptDialog::PromptDialog(const Theme& theme, const Words& words, QWidget* parent)
    : PageDialog(theme, words.title, parent) {
  setObjectName(QStringLiteral("prompt"));
  setAttribute(Qt::WA_DeleteOnClose);
  setAccessibleDescription(QStringList{words.text, words.detail}.join(QLatin1Char('\n')).trimmed());
  addWords(words);
  addButtons(words);
  setRoof(roof);
  orderTabs();
}

void PromptDialog::addWords(const Words& words) {
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::block);
  row->addWidget(new IconMark(theme(), words.icon, Role::accent, sign), 0, Qt::AlignTop);
  auto* column = new QVBoxLayout;
  column->setSpacing(metrics::gap);
  column->addWidget(makeLabel(words.title, "title"));
  column->addWidget(makeLabel(words.text));
  if (!words.detail.isEmpty()) column->addWidget(makeLabel(words.detail, "small"));
  row->addLayout(column, 1);
  page()->addLayout(row);
  page()->addStretch(1);
}

void PromptDialog::addButtons(const Words& words) {
  foot()->addStretch(1);
  if (!words.leave.isEmpty())
    connect(addButton(words.leave, "promptLeave"), &QPushButton::clicked, this, &QDialog::reject);
  auto* action = addButton(words.action, "promptAction", true);
  connect(action, &QPushButton::clicked, this, &QDialog::accept);
  action->setFocus(Qt::OtherFocusReason);
}

void PromptDialog::keyPressEvent(QKeyEvent* event) {
  // The Enter that brought this here, held a moment too long, must not answer it.
  if (!event->isAutoRepeat()) PageDialog::keyPressEvent(event);
}

}  // namespace peilstok::ui
