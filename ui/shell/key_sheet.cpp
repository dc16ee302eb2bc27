#include "shell/key_sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <algorithm>

#include "shell/commands.h"
#include "shell/key_caps.h"
#include "shell/keys.h"
#include "widgets/focus_ring.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(940, 640);
constexpr int twoColumnsFrom = 760;

}  // namespace

KeySheet::KeySheet(const Theme& theme, const Commands& commands, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_commands(commands), m_columns(new QBoxLayout(QBoxLayout::TopToBottom)) {
  setObjectName(QStringLiteral("keySheet"));
  setWindowTitle(tr("Toetsen"));
  collect();
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  buildPage();
  buildFoot(outer);
  new FocusRing(theme, this);
  if (const Command* own = commands.find(QStringLiteral("overal.toetsen")))
    for (const QKeySequence& key : commands.keysOf(*own))
      connect(new QShortcut(key, this), &QShortcut::activated, this, &QDialog::accept);
  QSize room = screen()->availableSize() - QSize(0, 40);
  if (parent) room = room.boundedTo(parent->window()->size());
  resize(wanted.boundedTo(room - QSize(32, 24)));
}

void KeySheet::collect() {
  for (const Command& command : m_commands.all()) {
    if (m_commands.keysOf(command).isEmpty() || !Commands::inSight(command)) continue;
    auto group =
        std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& one) { return one.title == command.section; });
    if (group == m_groups.end()) {
      m_groups.push_back({command.section, command.inContext != nullptr, {}});
      group = std::prev(m_groups.end());
    }
    group->commands.push_back(&command);
  }
  std::stable_partition(m_groups.begin(), m_groups.end(), [](const Group& group) { return group.here; });
}

QWidget* KeySheet::makeGroup(const Group& group) const {
  auto* made = new QWidget;
  made->setAccessibleName(group.title);
  auto* layout = new QVBoxLayout(made);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  QLabel* head = makeLabel(group.here ? tr("Op dit scherm: %1").arg(group.title) : group.title, "head");
  head->setContentsMargins(0, 0, 0, 6);
  layout->addWidget(head);
  for (const Command* command : group.commands) {
    layout->addWidget(makeRule());
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 6, 0, 6);
    line->setSpacing(16);
    auto* caps = new KeyCaps(m_theme, m_commands.keysOf(*command));
    QLabel* title = makeLabel(command->title);
    title->setAccessibleName(tr("%1: %2").arg(command->title, caps->text()));
    line->addWidget(title, 1);
    line->addWidget(caps, 0, Qt::AlignVCenter);
    layout->addLayout(line);
  }
  return made;
}

QString KeySheet::lettersLine() const {
  if (m_commands.lettersOn())
    return tr(
        "Een losse letter of teken werkt alleen als je in een lijst staat, nooit terwijl je typt. "
        "Je kunt elke toets veranderen, en losse letters uitzetten.");
  const Command* all = m_commands.find(QStringLiteral("overal.opdrachten"));
  const QString keys = all ? keysText(m_commands.keysOf(*all)) : QString();
  return keys.isEmpty() ? tr("Losse letters staan uit. Alles is er ook met de knoppen.")
                        : tr("Losse letters staan uit. Alles is er ook met de knoppen en met %1.").arg(keys);
}

void KeySheet::buildPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(24, 20, 24, 24);
  layout->setSpacing(6);
  layout->addWidget(makeLabel(tr("Toetsen"), "title"));
  layout->addWidget(makeLabel(lettersLine(), "muted"));
  layout->addSpacing(12);
  layout->addLayout(m_columns);
  layout->addStretch(1);
  m_columns->setSpacing(28);
  // This screen left, the rest right; where a screen has no keys of its own, what there is is spread.
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  const bool here = !m_groups.empty() && m_groups.front().here;
  for (const Group& group : m_groups) {
    const bool first = here ? group.here : &group == &m_groups.front();
    (first ? left : right)->addWidget(makeGroup(group));
  }
  for (QVBoxLayout* column : {left, right}) {
    column->setSpacing(24);
    column->addStretch(1);
    m_columns->addLayout(column, 1);
  }
  auto* scroll = new PageScroll;
  scroll->setPage(page);
  scroll->setFocusPolicy(Qt::StrongFocus);  // so that the arrow keys scroll
  scroll->setAccessibleName(tr("Toetsen"));
  scroll->setAccessibleDescription(plainText());
  static_cast<QVBoxLayout*>(this->layout())->addWidget(scroll, 1);
}

void KeySheet::buildFoot(QBoxLayout* outer) {
  outer->addWidget(makeRule());
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 12, 24, 12);
  foot->setSpacing(8);
  const auto button = [&](const QString& text, const char* name) {
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    made->setAutoDefault(false);
    foot->addWidget(made);
    return made;
  };
  QPushButton* change = button(tr("Toetsen &wijzigen\u2026"), "changeKeys");
  QPushButton* copy = button(tr("Als tekst &kopiëren"), "copyKeys");
  foot->addStretch(1);
  QPushButton* close = button(tr("&Sluiten"), "closeKeys");
  setRole(close, "primary");
  close->setDefault(true);
  connect(change, &QPushButton::clicked, this, &KeySheet::changeRequested);
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainText()); });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  outer->addLayout(foot);
  close->setFocus();
}

QString KeySheet::plainText() const {
  QStringList lines;
  for (const Group& group : m_groups) {
    if (!lines.isEmpty()) lines << QString();
    lines << group.title;
    for (const Command* command : group.commands)
      lines << QStringLiteral("%1: %2").arg(command->title, keysText(m_commands.keysOf(*command)));
  }
  return lines.join(QLatin1Char('\n'));
}

void KeySheet::resizeEvent(QResizeEvent* event) {
  m_columns->setDirection(width() >= twoColumnsFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  QDialog::resizeEvent(event);
}

}  // namespace peilstok::ui
