#include "shell/keys_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <algorithm>

#include "shell/command_match.h"
#include "shell/commands.h"
#include "shell/key_field.h"
#include "shell/keys.h"
#include "widgets/flow_layout.h"
#include "widgets/focus_ring.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"
#include "widgets/page_scroll.h"

namespace peilstok::ui {

namespace {

enum Column { titleColumn, sectionColumn, keyColumn, standardColumn, columnCount };

constexpr int sectionWidth = 130, keyWidth = 190, standardWidth = 150;
constexpr int searchWidth = 360;
constexpr int threeColumnsFrom = 600, fourColumnsFrom = 740;
constexpr QSize wanted(860, 680);

QPushButton* makeButton(const QString& text, const char* name) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1String(name));
  button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  button->setAutoDefault(false);
  return button;
}

QString orNone(const QString& keys) { return keys.isEmpty() ? KeysPage::tr("geen toets") : keys; }

}  // namespace

KeysPage::KeysPage(const Theme& theme, Commands& commands, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_commands(commands),
      m_letters(new QCheckBox(tr("&Losse letters als toets"))),
      m_search(new QLineEdit),
      m_nothing(makeLabel({}, "muted")),
      m_table(new QTableWidget(0, columnCount)),
      m_editor(new QWidget),
      m_name(makeLabel({}, "strong")),
      m_field(new KeyField),
      m_standard(makeButton(tr("Terug naar &standaard"), "keyStandard")),
      m_none(makeButton(tr("&Geen toets"), "keyNone")),
      m_all(makeButton(tr("&Alle toetsen terug naar standaard"), "keysStandard")),
      m_refusal(makeLabel({}, "missing")) {
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Toetsen wijzigen"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 20, 24, 20);
  layout->setSpacing(10);
  buildLetters(layout);
  buildSearch(layout);
  buildTable(layout);
  buildEditor(layout);
  fill();
  connect(&m_commands, &Commands::keysChanged, this, &KeysPage::showKeys);
  connect(&m_commands, &Commands::lettersChanged, m_letters, &QCheckBox::setChecked);
}

void KeysPage::buildLetters(QBoxLayout* layout) {
  m_letters->setObjectName(QStringLiteral("letters"));
  m_letters->setAccessibleName(tr("Losse letters als toets"));
  m_letters->setChecked(m_commands.lettersOn());
  QLabel* why = makeLabel(
      tr("Een letter of teken zonder Ctrl of Alt werkt alleen als een lijst de focus heeft, G met een letter ook "
         "daarbuiten, en geen van beide terwijl je typt. Zet dit uit als je het scherm met je stem bedient of vaak per "
         "ongeluk een toets raakt."),
      "muted");
  why->setContentsMargins(24, 0, 0, 6);
  m_letters->setAccessibleDescription(why->text());
  layout->addWidget(m_letters, 0, Qt::AlignLeft);
  layout->addWidget(why);
  connect(m_letters, &QCheckBox::toggled, &m_commands, &Commands::setLettersOn);
}

void KeysPage::buildSearch(QBoxLayout* layout) {
  m_search->setObjectName(QStringLiteral("keysSearch"));
  m_search->setAccessibleName(tr("Zoek een opdracht"));
  m_search->setPlaceholderText(tr("Zoek een opdracht of een toets"));
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(searchWidth);
  layout->addWidget(m_search);
  m_nothing->setObjectName(QStringLiteral("keysNothing"));
  m_nothing->hide();
  layout->addWidget(m_nothing);
  connect(m_search, &QLineEdit::textChanged, this, &KeysPage::filter);
  connect(m_search, &QLineEdit::returnPressed, this, [this] {
    if (chosen()) m_table->setFocus(Qt::OtherFocusReason);
  });
}

void KeysPage::buildTable(QBoxLayout* layout) {
  m_table->setObjectName(QStringLiteral("keysTable"));
  m_table->setAccessibleName(tr("Opdrachten en hun toets"));
  m_table->setHorizontalHeaderLabels({tr("Opdracht"), tr("Waar"), tr("Toets"), tr("Standaard")});
  dressLines(m_table, m_theme);
  m_table->setWordWrap(true);
  m_table->verticalHeader()->setMinimumSectionSize(metrics::control);
  m_table->verticalHeader()->setDefaultSectionSize(metrics::control);
  m_table->setMinimumHeight(220);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  QHeaderView* head = m_table->horizontalHeader();
  head->setSectionsClickable(false);
  head->setSectionResizeMode(QHeaderView::Fixed);
  head->setSectionResizeMode(titleColumn, QHeaderView::Stretch);
  m_table->setColumnWidth(sectionColumn, sectionWidth);
  m_table->setColumnWidth(keyColumn, keyWidth);
  m_table->setColumnWidth(standardColumn, standardWidth);
  layout->addWidget(m_table, 1);
  // A long name goes on below itself where there is little room.
  connect(head, &QHeaderView::sectionResized, this, [this](int column) {
    if (column == titleColumn) m_table->resizeRowsToContents();
  });
  connect(m_table, &QTableWidget::currentCellChanged, this, [this](int now, int, int before, int) {
    if (now != before) showChosen();
  });
  connect(m_table, &QTableWidget::cellActivated, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
}

void KeysPage::resizeEvent(QResizeEvent* event) {
  // What a command is called and its key go first.
  m_table->setColumnHidden(sectionColumn, width() < threeColumnsFrom);
  m_table->setColumnHidden(standardColumn, width() < fourColumnsFrom);
  QWidget::resizeEvent(event);
}

void KeysPage::showEvent(QShowEvent* event) {
  // The window may have got commands since the page was made.
  if (m_table->rowCount() != static_cast<int>(m_commands.all().size())) fill();
  QWidget::showEvent(event);
}

void KeysPage::buildEditor(QBoxLayout* layout) {
  auto* editor = new QVBoxLayout(m_editor);
  editor->setContentsMargins(0, 0, 0, 0);
  editor->setSpacing(metrics::gap);
  layout->addWidget(m_editor);
  editor->addWidget(m_name);
  auto* row = new QWidget;
  auto* flow = new FlowLayout(8, row);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  row->setSizePolicy(policy);
  m_field->setObjectName(QStringLiteral("keyField"));
  m_field->setFixedWidth(220);
  for (QWidget* control : {m_standard, m_none}) control->setFocusPolicy(Qt::StrongFocus);
  for (QWidget* control : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_standard),
                           static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_all)})
    flow->addWidget(control);
  editor->addWidget(row);
  m_refusal->setObjectName(QStringLiteral("keyRefusal"));
  m_refusal->hide();
  editor->addWidget(m_refusal);
  if (auto* line = m_field->findChild<QLineEdit*>()) line->setPlaceholderText(tr("Druk op de nieuwe toets"));
  connect(m_field, &KeyField::pressed, this, &KeysPage::give);
  connect(m_none, &QPushButton::clicked, this, [this] { give({}); });
  connect(m_standard, &QPushButton::clicked, this, [this] {
    if (const Command* command = chosen()) say(m_commands.resetKey(command->id));
  });
  connect(m_all, &QPushButton::clicked, this, [this] {
    say({});
    m_commands.resetAll();
  });
}

void KeysPage::fill() {
  m_table->setRowCount(static_cast<int>(m_commands.all().size()));
  int row = 0;
  for (const Command& command : m_commands.all()) {
    for (int column = 0; column < columnCount; ++column) m_table->setItem(row, column, new QTableWidgetItem);
    m_table->item(row, titleColumn)->setText(command.title);
    m_table->item(row, titleColumn)->setToolTip(command.title);
    m_table->item(row, titleColumn)->setData(Qt::UserRole, command.id);
    m_table->item(row++, sectionColumn)->setText(command.section);
  }
  showKeys();
  m_table->setCurrentCell(0, titleColumn);
}

void KeysPage::showKeys() {
  int row = 0;
  for (const Command& command : m_commands.all()) {
    if (row >= m_table->rowCount()) break;
    const bool changed = m_commands.isChanged(command);
    QTableWidgetItem* key = m_table->item(row, keyColumn);
    key->setText(orNone(keysText(m_commands.keysOf(command))));
    QFont font = m_table->font();
    font.setBold(changed);
    key->setFont(font);
    m_table->item(row++, standardColumn)
        ->setText(command.fixed ? tr("ligt vast")
                  : changed     ? orNone(keysText(command.keys))
                                : QString());
  }
  showChosen();
}

void KeysPage::filter() {
  const QString typed = m_search->text().trimmed();
  const QStringList words = plainWords(typed);
  int first = -1;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const Command& command = m_commands.all()[static_cast<std::size_t>(row)];
    const bool passes = typed.isEmpty() || (!words.isEmpty() && matchScore(words, command)) ||
                        m_table->item(row, keyColumn)->text().contains(typed, Qt::CaseInsensitive);
    m_table->setRowHidden(row, !passes);
    if (passes && first < 0) first = row;
  }
  if (first < 0 || m_table->currentRow() < 0 || m_table->isRowHidden(m_table->currentRow()))
    m_table->setCurrentCell(first, titleColumn);
  m_nothing->setText(
      tr("Er is geen opdracht met \u2018%1\u2019. Zoek op wat je wilt doen, of op een toets.").arg(typed));
  m_nothing->setVisible(first < 0);
  m_editor->setVisible(first >= 0);
}

const Command* KeysPage::chosen() const {
  const QTableWidgetItem* item = m_table->item(m_table->currentRow(), titleColumn);
  return item ? m_commands.find(item->data(Qt::UserRole).toString()) : nullptr;
}

void KeysPage::showChosen() {
  const Command* command = chosen();
  if (!command) return;
  say({});
  m_name->setText(tr("Toets voor \u2018%1\u2019").arg(command->title));
  m_field->setAccessibleName(tr("Nieuwe toets voor %1").arg(command->title));
  const QSignalBlocker quiet(m_field);
  const auto keys = m_commands.keysOf(*command);
  const bool none = keys.isEmpty() || (!command->fixed && keys.size() < command->keys.size());
  m_field->setKeySequence(none ? QKeySequence() : keys.front());
  if (auto* line = m_field->findChild<QLineEdit*>()) {
    line->setText(none ? QString() : keyText(keys.front()));
    line->setAccessibleName(m_field->accessibleName());
  }
  m_field->setEnabled(!command->fixed);
  m_none->setEnabled(!command->fixed && !none);
  m_standard->setEnabled(m_commands.isChanged(*command));
}

void KeysPage::give(const QKeySequence& key) {
  if (const Command* command = chosen()) say(m_commands.setKey(command->id, key));
}

void KeysPage::say(const QString& refusal) {
  m_refusal->setText(refusal);
  m_refusal->setVisible(!refusal.isEmpty());
  m_field->setAccessibleDescription(refusal);
}

KeysDialog::KeysDialog(const Theme& theme, Commands& commands, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("keysDialog"));
  setWindowTitle(tr("Toetsen wijzigen"));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* scroll = new PageScroll;
  scroll->setPage(new KeysPage(theme, commands));
  outer->addWidget(scroll, 1);
  outer->addWidget(makeRule());
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 12, 24, 12);
  foot->addStretch(1);
  QPushButton* close = makeButton(tr("Sl&uiten"), "keysClose");
  setRole(close, "primary");
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  foot->addWidget(close);
  outer->addLayout(foot);
  new FocusRing(theme, this);
  QSize room = screen()->availableSize() - QSize(0, 40);
  if (parent) room = room.boundedTo(parent->window()->size());
  resize(wanted.boundedTo(room - QSize(32, 24)));
}

}  // namespace peilstok::ui
