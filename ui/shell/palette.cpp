#include "shell/palette.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>

#include "shell/command_match.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int widest = 680, margin = 16, fromTop = 64;
const QString ownCommand = QStringLiteral("overal.opdrachten");

constexpr int mostRows = 10, pageStep = 8;
constexpr int besideRows = 110;  // the field above the rows and the line below them

/// "1042", "S1042" or "s 1042".
std::int64_t signalNumber(const QString& typed) {
  static const QRegularExpression form(QStringLiteral("^[sS]?[ -]?([0-9]{1,9})$"));
  return form.match(typed).captured(1).toLongLong();
}

}  // namespace

CommandPalette::CommandPalette(const Theme& theme, Commands& commands, QWidget* window)
    : QWidget(window),
      m_theme(theme),
      m_commands(commands),
      m_window(window),
      m_panel(new QFrame(this)),
      m_field(new QLineEdit),
      m_list(new QListView),
      m_nothing(makeLabel(tr("Geen opdracht gevonden. Probeer een ander woord, of typ het nummer van een signaal."),
                          "muted")),
      m_model(new PaletteModel(this)) {
  hide();
  build();
  window->installEventFilter(this);
  for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(m_list)}) {
    part->installEventFilter(this);
    part->setProperty("takesLetters", false);
  }
  connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
  connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    // Whatever took the focus keeps it: a dialog, or a page that came forward.
    if (isVisible() && now && !isAncestorOf(now)) hide();
  });
}

void CommandPalette::build() {
  setAccessibleName(tr("Opdrachten"));
  setRole(m_panel, "palette");
  auto* layout = new QVBoxLayout(m_panel);
  layout->setContentsMargins(0, 14, 0, 8);
  layout->setSpacing(10);
  m_field->setObjectName(QStringLiteral("paletteField"));
  m_field->setPlaceholderText(tr("Wat wil je doen? Typ een woord, een plaats of het nummer van een signaal"));
  m_field->setAccessibleName(tr("Zoek een opdracht"));
  auto* top = new QVBoxLayout;
  top->setContentsMargins(14, 0, 14, 0);
  top->addWidget(m_field);
  layout->addLayout(top);
  m_list->setObjectName(QStringLiteral("paletteList"));
  m_list->setAccessibleName(tr("Opdrachten"));
  m_list->setModel(m_model);
  m_list->setItemDelegate(new PaletteDelegate(m_theme, *m_model, m_list));
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setCursor(Qt::PointingHandCursor);
  layout->addWidget(m_list, 1);
  m_nothing->setContentsMargins(16, 4, 16, 8);
  layout->addWidget(m_nothing);
  QLabel* hint = makeLine(tr("Pijltjes kiezen  \u00b7  Enter doet het  \u00b7  Esc sluit"), "small");
  hint->setContentsMargins(16, 0, 16, 0);
  layout->addWidget(hint);
}

PaletteRow CommandPalette::rowOf(const Command& command, bool usable) const {
  return {command.id, command.title, command.section, m_commands.keysOf(command), usable, command.inContext != nullptr};
}

void CommandPalette::open() {
  if (isVisible()) return leave();
  m_back = QApplication::focusWidget();
  m_offered.clear();
  for (const Command& command : m_commands.all())
    if (command.run && command.id != ownCommand) m_offered.push_back(rowOf(command, Commands::usable(command)));
  m_field->clear();
  show();
  raise();
  search();
  m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::leave() {
  if (!isVisible()) return;
  // The focus goes first: hiding what has it would give it to whatever comes next.
  if (m_back) m_back->setFocus(Qt::PopupFocusReason);
  hide();
}

void CommandPalette::search() {
  const QString typed = m_field->text().trimmed();
  const QStringList words = plainWords(typed);
  QStringList recent = m_commands.recent();
  recent.removeAll(ownCommand);
  struct Found {
    int score;
    PaletteRow row;
  };
  std::vector<Found> found;
  for (const PaletteRow& row : m_offered) {
    const auto score = matchScore(words, *m_commands.find(row.command));
    if (!score) continue;
    const auto used = static_cast<int>(recent.indexOf(row.command));
    // With nothing typed what was used last comes first, then this screen; otherwise they decide between equals.
    const int order = (row.usable ? 0 : 1000) + 10 * *score + (used >= 0 ? used : row.here ? 8 : 9);
    found.push_back({order, row});
    if (words.isEmpty() && used >= 0 && row.usable)
      found.back().row.section = tr("%1  \u00b7  laatst gebruikt").arg(row.section);
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score < b.score; });
  std::vector<PaletteRow> rows;
  if (const std::int64_t number = signalNumber(typed); number > 0)
    rows.push_back({{}, tr("Ga naar signaal S%1").arg(number), tr("Signalen"), {}, true, false, number});
  for (Found& one : found) rows.push_back(std::move(one.row));
  m_model->setRows(std::move(rows));
  arrange();
  if (const int first = m_model->usableFrom(0, 1); first >= 0) m_list->setCurrentIndex(m_model->index(first, 0));
  m_list->scrollToTop();
  tellCurrent();
}

void CommandPalette::arrange() {
  setGeometry(m_window->rect());
  const bool empty = m_model->rowCount() == 0;
  m_list->setVisible(!empty);
  m_nothing->setVisible(empty);
  const int top = std::min(fromTop, height() / 10);
  const int wide = std::min(widest, width() - 2 * margin);
  const int rows = std::min(m_model->rowCount(), mostRows) * metrics::rowHeight;
  const int room = std::max(metrics::rowHeight, height() - top - margin - besideRows);
  m_list->setFixedHeight(std::min(rows, room / metrics::rowHeight * metrics::rowHeight));
  const int high = m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->totalHeightForWidth(wide)
                                                          : m_panel->sizeHint().height();
  m_panel->setGeometry((width() - wide) / 2, top, wide, std::min(high, height() - top - margin));
}

/// A screen reader follows the field, where the focus stays; what is chosen in the list is told there.
void CommandPalette::tellCurrent() {
  const QModelIndex now = m_list->currentIndex();
  m_field->setAccessibleDescription(now.isValid() ? now.data(Qt::AccessibleTextRole).toString() : m_nothing->text());
}

void CommandPalette::move(int rows) {
  const int last = m_model->rowCount() - 1;
  const int wanted = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last));
  int next = m_model->usableFrom(wanted, rows < 0 ? -1 : 1);
  if (next < 0) next = m_model->usableFrom(wanted, rows < 0 ? 1 : -1);
  if (next >= 0) m_list->setCurrentIndex(m_model->index(next, 0));
}

void CommandPalette::choose(const QModelIndex& index) {
  if (!index.isValid() || !m_model->at(index.row()).usable) return;
  const PaletteRow row = m_model->at(index.row());
  leave();
  if (row.signal > 0) Q_EMIT signalChosen(row.signal);
  else m_commands.run(row.command);
}

bool CommandPalette::press(QObject* on, QKeyEvent& key) {
  switch (key.key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_PageUp: move(-pageStep); return true;
    case Qt::Key_PageDown: move(pageStep); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
      (on == m_field && m_list->isVisible() ? static_cast<QWidget*>(m_list) : m_field)->setFocus(Qt::TabFocusReason);
      return true;
    default: break;
  }
  const Command* own = m_commands.find(ownCommand);
  const QKeySequence pressed(key.keyCombination());
  if (own && m_commands.keysOf(*own).contains(pressed)) return leave(), true;
  if (on == m_field || key.text().isEmpty() || !key.text().front().isPrint()) return false;
  m_field->setFocus(Qt::OtherFocusReason);
  m_field->insert(key.text());
  return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_window) {
    if (event->type() == QEvent::Resize && isVisible()) arrange();
    return false;
  }
  // No key of the window works while the palette is open: Esc would leave the screen under it.
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  return event->type() == QEvent::KeyPress && press(watched, *static_cast<QKeyEvent*>(event));
}

void CommandPalette::mousePressEvent(QMouseEvent*) { leave(); }

void CommandPalette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), QColor(0, 0, 0, m_theme.scheme() == Scheme::light ? 60 : 120));
}

}  // namespace peilstok::ui
