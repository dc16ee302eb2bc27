#include "screens/interventiekaart/kennis_page.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "bridge/guidance_words.h"
#include "bridge/text.h"
#include "models/entry_list_model.h"
#include "screens/interventiekaart/kennis_view.h"
#include "theme/icons.h"
#include "widgets/entry_list.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

// Long enough that a word typed at speed is one question.
constexpr int typingPause = 150;
// Below this there is no room for list and entry side by side; Enter then opens the entry.
constexpr int sideBySideFrom = 720;

// What people ask most comes first.
constexpr std::array kinds{"",       "mag_dit",  "bevoegdheid", "rechtspraak", "wetsvoorstel", "tegenspraak",
                           "begrip", "codewoord"};

bool isOf(const std::string& kind, const KennisEntry& entry) {
  // Symbols are read like code words, and there are few of them.
  return kind.empty() || entry.kind == kind || (kind == "codewoord" && entry.kind == "symbool");
}

/// `withKind`: when entries of several kinds stand in one list.
EntryRow rowOf(const KennisEntry& entry, bool withKind) {
  EntryRow row{
      toQt(entry.id), toQt(entry.title), present::answerSign(entry.answer), present::kennisAnswer(entry.answer), {}};
  if (!entry.confirmed()) {
    row.sign = Sign::gap;
    row.word = KennisPage::tr("nog niet bevestigd");
  }
  QStringList tail;
  if (withKind) tail << present::kennisKind(entry.kind);
  if (!entry.court.empty()) tail << toQt(entry.court);
  if (entry.kind == "rechtspraak" && entry.date.size() >= 4) tail << toQt(entry.date.substr(0, 4));
  if (entry.own) tail << KennisPage::tr("eigen");
  row.tail = tail.join(QStringLiteral("  \u00b7  "));
  return row;
}

}  // namespace

KennisPage::KennisPage(const Theme& theme, Bridge& bridge, QWidget* parent, Clock clock)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_clock(std::move(clock)),
      m_search(new QLineEdit),
      m_cardRow(new QFrame),
      m_cardText(makeLabel({}, "strong")),
      m_model(new EntryListModel(this)),
      m_list(new EntryList(theme)),
      m_view(new KennisView(theme)),
      m_entrySide(new QWidget),
      m_back(new QPushButton(tr("&Terug naar de lijst"))),
      m_splitter(new QSplitter),
      m_waiting(new EmptyState(theme, QStringLiteral("tijd"))),
      m_nothing(new EmptyState(theme, QStringLiteral("zoeken"))),
      m_stack(new QStackedWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeBar());
  layout->addWidget(makeCardRow());
  layout->addWidget(m_stack, 1);
  // The pages that say why there is nothing would otherwise keep a small window high.
  m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  m_stack->setMinimumHeight(120);
  m_list->setEntries(m_model);
  m_list->setAccessibleName(tr("Gevonden in de kennisbank"));
  m_list->setObjectName(QStringLiteral("kennisList"));
  m_list->setMinimumWidth(240);
  m_splitter->addWidget(m_list);
  m_splitter->addWidget(makeEntrySide());
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 40);
  m_splitter->setStretchFactor(1, 60);
  m_splitter->setSizes({400, 600});
  m_stack->addWidget(m_waiting);
  m_stack->addWidget(m_splitter);
  m_stack->addWidget(m_nothing);
  m_waiting->setText(tr("De kennisbank wordt geladen\u2026"), {});
  buildEmptyState();
  setFocusProxy(m_search);
  setAccessibleName(tr("Kennisbank"));
  m_typing.setSingleShot(true);
  m_typing.setInterval(typingPause);
  connect(&m_typing, &QTimer::timeout, this, &KennisPage::ask);
  connect(m_list, &EntryList::chosen, this, &KennisPage::showEntry);
  connect(m_list, &EntryList::openRequested, this, &KennisPage::openEntry);
  connect(m_view, &KennisView::cardRequested, this, &KennisPage::cardRequested);
  connect(&m_bridge, &Bridge::kennisReady, this, &KennisPage::receive);
}

QWidget* KennisPage::makeBar() {
  auto* bar = new QFrame;
  setRole(bar, "bar");
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
  layout->setSpacing(metrics::loose);
  m_search->setObjectName(QStringLiteral("kennisSearch"));
  m_search->setPlaceholderText(tr("Zoek in de kennisbank"));
  m_search->setAccessibleName(tr("Zoek in de kennisbank"));
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(180);
  m_search->setMaximumWidth(340);
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
  auto* chips = new QWidget;
  new FlowLayout(metrics::tight, chips);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  chips->setSizePolicy(policy);
  for (const char* kind : kinds) addChip(chips, kind);
  auto* group = new QButtonGroup(this);
  for (const KindChip& one : m_chips) group->addButton(one.chip);
  m_chips.front().chip->setChecked(true);
  layout->addWidget(m_search, 1, Qt::AlignTop);
  layout->addWidget(chips, 4, Qt::AlignVCenter);
  return bar;
}

void KennisPage::addChip(QWidget* row, const std::string& kind) {
  auto* chip = new FilterChip(m_theme, present::kennisKinds(kind), {});
  chip->setObjectName(QStringLiteral("kind_%1").arg(toQt(kind)));
  row->layout()->addWidget(chip);
  m_chips.push_back({kind, chip});
  connect(chip, &QAbstractButton::clicked, this, [this, kind] {
    m_kind = kind;
    applyKind();
  });
}

QWidget* KennisPage::makeCardRow() {
  setRole(m_cardRow, "bar");
  auto* layout = new QHBoxLayout(m_cardRow);
  layout->setContentsMargins(14, metrics::tight, metrics::gap, metrics::tight);
  layout->addWidget(m_cardText, 1);
  auto* all = new QPushButton(tr("&Hele kennisbank"));
  all->setObjectName(QStringLiteral("wholeKennisbank"));
  all->setAccessibleName(tr("Hele kennisbank"));
  setRole(all, "quiet");
  connect(all, &QPushButton::clicked, this, [this] { setFilters(m_search->text(), m_kind, {}); });
  layout->addWidget(all);
  m_cardRow->hide();
  return m_cardRow;
}

QWidget* KennisPage::makeEntrySide() {
  m_entrySide->setProperty("page", true);
  m_entrySide->setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(m_entrySide);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_back->setAccessibleName(tr("Terug naar de lijst"));
  setRole(m_back, "quiet");
  const auto icon = [this] { m_back->setIcon(lineIcon(QStringLiteral("terug"), m_theme.colour(Role::accent))); };
  icon();
  connect(&m_theme, &Theme::changed, m_back, icon);
  connect(m_back, &QPushButton::clicked, this, &KennisPage::closeEntry);
  layout->addWidget(m_back, 0, Qt::AlignLeft);
  layout->addWidget(m_view, 1);
  return m_entrySide;
}

void KennisPage::buildEmptyState() {
  m_noWords = m_nothing->addButton(tr("&Woorden wissen"), true);
  m_allKinds = m_nothing->addButton(tr("In &alles zoeken"), false);
  m_noWords->setObjectName(QStringLiteral("clearWords"));
  m_allKinds->setObjectName(QStringLiteral("allKinds"));
  connect(m_noWords, &QPushButton::clicked, this, [this] { setFilters({}, m_kind, m_card); });
  connect(m_allKinds, &QPushButton::clicked, this, [this] { setFilters(m_search->text(), {}, {}); });
}

void KennisPage::setKnowledge(const KnowledgePtr& knowledge) {
  m_knowledge = knowledge;
  if (m_asked || isVisible()) ask();
}

void KennisPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  arrange();
  if (!m_asked && m_knowledge) ask();
}

void KennisPage::search(const QString& words, const QString& kind) { setFilters(words, fromQt(kind), {}); }
void KennisPage::showFor(const QString& cardId) { setFilters({}, {}, cardId); }
void KennisPage::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void KennisPage::setFilters(const QString& words, const std::string& kind, const QString& card) {
  const bool hadFocus = m_nothing->isAncestorOf(focusWidget()) || m_cardRow->isAncestorOf(focusWidget());
  {
    const QSignalBlocker quiet(m_search);
    m_search->setText(words);
  }
  m_kind = kind;
  m_card = card;
  for (const KindChip& one : m_chips)
    if (one.kind == kind) one.chip->setChecked(true);
  m_cardRow->setVisible(!card.isEmpty());
  m_cardText->setText(tr("Alles wat bij kaart %1 hoort: %2").arg(card, cardName(card)));
  closeEntry();
  ask();
  // Whoever pressed a button that goes away goes on where one types.
  if (hadFocus) m_search->setFocus(Qt::OtherFocusReason);
}

QString KennisPage::cardName(const QString& id) const {
  const Card* card = m_knowledge ? m_knowledge->card(fromQt(id)) : nullptr;
  return card ? toQt(card->name) : id;
}

void KennisPage::ask() {
  m_typing.stop();
  if (!m_knowledge) return;
  m_asked = true;
  // Every kind is asked for: the chips then say how many there are of each, and choosing one needs no new question.
  m_bridge.requestKennis({fromQt(m_search->text()), {}, fromQt(m_card), {}});
}

void KennisPage::receive(const std::vector<KennisEntry>& entries) {
  m_found = entries;
  // With other words the best answer comes first; the same question again, after a change, leaves one where one was.
  const QString question = m_search->text().simplified() + QLatin1Char('\n') + m_card;
  if (question != std::exchange(m_answered, question)) m_list->setCurrentIndex({});
  applyKind();
}

std::vector<EntryRow> KennisPage::rowsFound() const {
  std::vector<EntryRow> rows;
  for (const KennisEntry& entry : m_found)
    if (isOf(m_kind, entry)) rows.push_back(rowOf(entry, m_kind.empty()));
  return rows;
}

/// Without words there is no best answer: then everything stands by kind, in the order of the chips.
std::vector<EntryRow> KennisPage::rowsByKind() const {
  std::vector<EntryRow> rows;
  for (const KindChip& one : m_chips) {
    if (one.kind.empty()) continue;
    const std::size_t heading = rows.size();
    for (const KennisEntry& entry : m_found)
      if (isOf(one.kind, entry)) rows.push_back(rowOf(entry, false));
    if (rows.size() > heading)
      rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(heading),
                  EntryRow{{}, present::kennisKinds(one.kind), {}, {}, {}});
  }
  return rows;
}

void KennisPage::applyKind() {
  showCounts();
  const QString kept = m_list->currentId();
  std::vector<EntryRow> rows = m_kind.empty() && m_search->text().trimmed().isEmpty() ? rowsByKind() : rowsFound();
  const bool none = rows.empty();
  m_model->setRows(std::move(rows));
  if (none) explainNothing();
  m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_nothing) : m_splitter);
  // What one was reading stays as long as it is found; otherwise the best answer comes first.
  m_list->choose(m_model->rowOf(kept) >= 0 ? kept : QString());
}

void KennisPage::showCounts() {
  for (const KindChip& one : m_chips) {
    const auto count =
        std::count_if(m_found.begin(), m_found.end(), [&](const KennisEntry& entry) { return isOf(one.kind, entry); });
    one.chip->setCount(count);
    one.chip->setAccessibleName(tr("%1, %2 gevonden").arg(one.chip->text(), countText(count)));
  }
  m_chips.front().chip->parentWidget()->layout()->invalidate();
  m_chips.front().chip->parentWidget()->updateGeometry();
}

void KennisPage::explainNothing() {
  const QString words = m_search->text().trimmed();
  const bool elsewhere = !m_found.empty();
  QStringList tries;
  if (elsewhere) tries << tr("Bij de andere soorten is wel iets gevonden.");
  if (!words.isEmpty()) tries << tr("Probeer één woord, een ander woord voor hetzelfde, of een artikelnummer.");
  if (!m_card.isEmpty() && words.isEmpty() && !elsewhere)
    tries << tr("Bij deze kaart staat nog niets in de kennisbank. Zoek op een woord uit de kaart.");
  m_nothing->setText(words.isEmpty() ? tr("Hier staat nog niets") : tr("Niets gevonden voor \u2018%1\u2019").arg(words),
                     tries.join(QLatin1Char(' ')));
  m_noWords->setVisible(!words.isEmpty());
  m_allKinds->setVisible(elsewhere || !m_card.isEmpty());
}

void KennisPage::showEntry(const QString& id) {
  const auto found =
      std::find_if(m_found.begin(), m_found.end(), [&](const KennisEntry& one) { return toQt(one.id) == id; });
  if (found != m_found.end()) m_view->showEntry(*found, m_knowledge, m_clock());
}

bool KennisPage::isNarrow() const { return width() < sideBySideFrom; }

void KennisPage::openEntry() {
  m_entryOpen = true;
  arrange();
  m_view->setFocus(Qt::OtherFocusReason);
}

void KennisPage::closeEntry() {
  const bool hadFocus = m_entrySide->isAncestorOf(focusWidget());
  m_entryOpen = false;
  arrange();
  if (hadFocus) m_list->setFocus(Qt::OtherFocusReason);
}

void KennisPage::arrange() {
  const bool narrow = isNarrow();
  m_list->setVisible(!narrow || !m_entryOpen);
  m_entrySide->setVisible(!narrow || m_entryOpen);
  m_back->setVisible(narrow);
}

bool KennisPage::stepBack() {
  if (m_entrySide->isAncestorOf(focusWidget()) || (isNarrow() && m_entryOpen)) return closeEntry(), true;
  if (m_search->text().isEmpty() && m_kind.empty() && m_card.isEmpty()) return false;
  setFilters({}, {}, {});
  return true;
}

void KennisPage::resizeEvent(QResizeEvent* event) {
  arrange();
  QWidget::resizeEvent(event);
}

bool KennisPage::eventFilter(QObject* watched, QEvent* event) {
  // The window has Escape as a shortcut; while there is something to clear, the key is for the search field.
  const bool clears = !m_search->text().isEmpty();
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && clears) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
      if (m_typing.isActive()) ask();
      if (m_stack->currentWidget() == m_splitter) m_list->setFocus(Qt::OtherFocusReason);
      return true;
    }
    if (key == Qt::Key_Escape && clears) {
      m_search->clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace peilstok::ui
