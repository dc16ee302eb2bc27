#include "screens/postvak/verbs/verb_row.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

#include "shell/commands.h"
#include "shell/keys.h"
#include "theme/metrics.h"
#include "widgets/labels.h"

namespace peilstok::ui {

VerbRow::VerbRow(QWidget* parent)
    : QWidget(parent), m_more(new QPushButton(tr("Meer"), this)), m_menu(new QMenu(this)) {
  setAccessibleName(tr("Wat je met dit signaal kunt doen"));
  m_more->setObjectName(QStringLiteral("moreVerbs"));
  m_more->setAccessibleName(tr("Meer wat je met dit signaal kunt doen"));
  setRole(m_more, "entry");
  m_more->setProperty("hasMenu", true);
  m_more->setMenu(m_menu);
  connect(m_menu, &QMenu::aboutToShow, this, &VerbRow::fillMenu);
}

void VerbRow::add(const char* command, const QString& word) {
  auto* button = new QPushButton(word, this);
  button->setObjectName(QLatin1String(command));
  button->setAccessibleName(word);
  setRole(button, "entry");
  m_verbs.push_back({QLatin1String(command), word, button});
  connect(button, &QPushButton::clicked, this, [this, id = QString::fromLatin1(command)] { Q_EMIT chosen(id); });
  m_more->raise();
  QWidget::setTabOrder(button, m_more);
}

void VerbRow::setApplies(const char* command, bool applies) {
  for (Verb& one : m_verbs)
    if (one.command == QLatin1String(command)) {
      one.applies = applies;
      one.button->setEnabled(applies);
    }
  arrange();
}

void VerbRow::describe(Commands& commands) {
  m_commands = &commands;
  for (const Verb& one : m_verbs)
    if (const Command* command = commands.find(one.command)) commands.describe(one.button, one.command, command->title);
}

void VerbRow::arrange() {
  const int gap = metrics::close, left = metrics::page, top = metrics::gap;
  const int room = width() - left * 2;
  int all = -gap;
  for (const Verb& one : m_verbs)
    if (one.applies) all += one.button->sizeHint().width() + gap;
  const bool whole = all <= room;
  int free = whole ? room : room - m_more->sizeHint().width() - gap;
  int x = left;
  bool full = false;
  for (Verb& one : m_verbs) {
    const QSize size = one.button->sizeHint();
    // The first that does not fit ends the row: the order stays the same at every width.
    full = full || (one.applies && size.width() > free);
    one.inRow = one.applies && !full;
    one.button->setVisible(one.inRow);
    if (!one.inRow) continue;
    one.button->setGeometry(x, top, size.width(), size.height());
    x += size.width() + gap;
    free -= size.width() + gap;
  }
  m_more->setVisible(!whole);
  m_more->setGeometry(QRect(QPoint(x, top), m_more->sizeHint()));
}

void VerbRow::fillMenu() {
  m_menu->clear();
  for (const Verb& one : m_verbs) {
    if (!one.applies || one.inRow) continue;
    const Command* command = m_commands ? m_commands->find(one.command) : nullptr;
    const QString keys = command ? keysText(m_commands->keysOf(*command)) : QString();
    m_menu->addAction(keys.isEmpty() ? one.word : one.word + QLatin1Char('\t') + keys,
                      [this, id = one.command] { Q_EMIT chosen(id); });
  }
}

void VerbRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void VerbRow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
    updateGeometry();
    arrange();
  }
}

QSize VerbRow::sizeHint() const { return minimumSizeHint(); }

QSize VerbRow::minimumSizeHint() const {
  return {m_more->sizeHint().width() + metrics::page * 2, m_more->sizeHint().height() + metrics::gap * 2};
}

}  // namespace peilstok::ui
