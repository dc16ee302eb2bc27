#include "screens/interventiekaart/kaarten.h"

#include <QApplication>
#include <QFileInfo>
#include <QPrinter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "cards/card_print.h"
#include "prompts/prompts.h"
#include "screens/interventiekaart/card_board.h"
#include "screens/interventiekaart/card_filter_bar.h"
#include "screens/interventiekaart/card_panel.h"
#include "screens/interventiekaart/compare_page.h"
#include "screens/interventiekaart/compare_tray.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

// Below this a card stands over the columns instead of beside them.
constexpr int besideFrom = 860;
constexpr int panelWidth = 470;
// Below this the conditions fold, or they would leave no room for the cards.
constexpr int roomyWidth = 780, roomyHeight = 520;

}  // namespace

Kaarten::Kaarten(const Theme& theme, Prompts& prompts, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_prompts(prompts),
      m_clock(std::move(clock)),
      m_filter(new CardFilterBar(theme)),
      m_board(new CardBoard(theme)),
      m_panel(new CardPanel(theme)),
      m_tray(new CompareTray(theme)),
      m_compare(new ComparePage(theme)),
      m_splitter(new QSplitter),
      m_body(new QStackedWidget),
      m_pages(new QStackedWidget),
      m_left(new QWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_pages);
  auto* main = new QWidget;
  auto* column = new QVBoxLayout(main);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* left = new QVBoxLayout(m_left);
  left->setContentsMargins(0, 0, 0, 0);
  left->setSpacing(0);
  left->addWidget(m_body, 1);
  left->addWidget(m_tray);
  m_splitter->addWidget(m_left);
  m_splitter->addWidget(m_panel);
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 1);
  m_panel->setMinimumWidth(320);
  m_panel->hide();
  column->addWidget(m_filter);
  column->addWidget(m_splitter, 1);
  m_pages->addWidget(main);
  m_pages->addWidget(m_compare);
  m_body->addWidget(m_board);
  buildEmptyStates();
  connectParts();
}

void Kaarten::buildEmptyStates() {
  m_nothing = new EmptyState(m_theme, QStringLiteral("zoeken"));
  auto* clear = m_nothing->addButton(tr("Alle filters wissen"), true);
  m_relax = m_nothing->addButton({}, false);
  m_relax->setObjectName(QStringLiteral("relaxFilter"));
  connect(clear, &QPushButton::clicked, this, [this] {
    m_filter->setFilter({});
    focusBoard();
  });
  connect(m_relax, &QPushButton::clicked, this, [this] {
    m_filter->setFilter(m_relaxed);
    focusBoard();
  });
  m_loading = new EmptyState(m_theme, QStringLiteral("interventiekaart"));
  m_loading->setText(tr("De kaarten worden gelezen\u2026"), {});
  m_body->addWidget(m_nothing);
  m_body->addWidget(m_loading);
  m_body->setCurrentWidget(m_loading);
  m_filter->hide();
}

void Kaarten::connectParts() {
  connect(m_filter, &CardFilterBar::changed, this, &Kaarten::applyFilter);
  connect(m_filter, &CardFilterBar::leaveSearch, this, &Kaarten::focusBoard);
  connect(m_board, &CardBoard::openRequested, this, [this](const QString& id) { openCard(id, true); });
  connect(m_board, &CardBoard::chosen, this, [this](const QString& id) { openCard(id, false); });
  // Beside the columns the card follows the one that one is on; over them there is nothing to follow.
  connect(m_board, &CardBoard::currentChanged, this, [this](const QString& id) {
    if (cardIsOpen() && m_left->isVisible()) showSheet(id);
  });
  connect(m_panel, &CardPanel::closeRequested, this, &Kaarten::closeCard);
  connect(m_panel, &CardPanel::compareRequested, this, [this] { m_tray->toggle(m_open); });
  connect(m_panel, &CardPanel::printRequested, this, &Kaarten::print);
  connect(m_panel, &CardPanel::pdfRequested, this, &Kaarten::savePdf);
  connect(m_panel, &CardPanel::editRequested, this, [this] { Q_EMIT editRequested(m_open); });
  connect(m_tray, &CompareTray::changed, this, [this](const QStringList& ids) {
    m_board->setTray(ids);
    m_panel->setInTray(ids.contains(m_open));
  });
  connect(m_tray, &CompareTray::compareRequested, this, &Kaarten::compare);
  connect(m_compare, &ComparePage::backRequested, this, [this] { stepBack(); });
}

void Kaarten::addCommands(Commands& commands) {
  const QString section = placeName(Place::interventiekaart);
  const auto here = [this] { return isVisible(); };
  const auto chosen = [this] { return m_deck && m_deck->find(chosenId()) != nullptr; };
  const auto add = [&](const char* id, const QString& title, const QList<QKeySequence>& keys, std::function<void()> run,
                       std::function<bool()> available, const QStringList& alsoKnownAs, bool fixed = false) {
    commands.add(
        {QLatin1String(id), title, section, keys, std::move(run), std::move(available), here, alsoKnownAs, fixed});
  };
  add(
      "kaarten.zoeken", tr("Zoeken in kaarten"), {Qt::Key_Slash}, [this] { focusSearch(); },
      [this] { return m_deck != nullptr; }, {tr("vinden"), tr("filter")});
  add("kaarten.kaart", tr("Naar een andere kaart"), {Qt::Key_Up, Qt::Key_Down}, {}, {}, {}, true);
  add("kaarten.kolom", tr("Naar een andere kolom"), {Qt::Key_Left, Qt::Key_Right}, {}, {}, {}, true);
  add(
      "kaarten.openen", tr("De hele kaart openen"), {Qt::Key_Return}, [this] { openCard(chosenId(), true); }, chosen,
      {tr("lezen")}, true);
  add(
      "kaarten.vergelijken", tr("Kaart klaarzetten om te vergelijken, of weghalen"), {Qt::Key_V},
      [this] { m_tray->toggle(chosenId()); },
      [this, chosen] { return m_pages->currentWidget() != m_compare && chosen(); }, {tr("naast elkaar")});
  add(
      "kaarten.naastElkaar", tr("Klaargezette kaarten naast elkaar"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V},
      [this] { compare(); }, [this] { return m_tray->ids().size() > 1; }, {tr("vergelijken")});
  add("kaarten.afdrukken", tr("Kaart afdrukken\u2026"), {Qt::CTRL | Qt::Key_P}, [this] { print(); }, chosen,
      {tr("print"), tr("papier")});
  add("kaarten.pdf", tr("Kaart opslaan als PDF\u2026"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, [this] { savePdf(); },
      chosen, {tr("bewaren")});
  add("kaarten.bewerken", tr("Kaart bewerken\u2026"), {Qt::CTRL | Qt::Key_E},
      [this] { Q_EMIT editRequested(chosenId()); }, chosen, {tr("eigen tekst"), tr("ervaring")});
  m_panel->describeKeys(commands);
}

bool Kaarten::stands(const QString& word, const std::string& card) const {
  if (!m_search) return false;
  const auto known = m_found.find(word);
  const auto& found = known != m_found.end() ? known->second : m_found[word] = m_search->with(fromQt(word));
  return found.contains(card);
}

void Kaarten::setCards(const CardsPtr& cards, std::shared_ptr<const app::CardSearch> search) {
  m_search = std::move(search);
  m_found.clear();
  m_deck = std::make_shared<const CardDeck>(cards, m_clock());
  m_filter->show();
  m_filter->setDeck(m_deck);
  m_tray->setDeck(m_deck);
  applyFilter();
  if (cardIsOpen() && m_deck->find(m_open)) showSheet(m_open);
  else if (cardIsOpen()) closeCard();
}

void Kaarten::applyFilter() {
  if (!m_deck) return;
  const auto with = [this](const QString& word, const std::string& card) { return stands(word, card); };
  std::vector<const PreparedCard*> passing;
  for (const PreparedCard& card : m_deck->all())
    if (passes(*card.card, card.searchText, m_filter->filter(), with)) passing.push_back(&card);
  m_filter->showCount(static_cast<int>(passing.size()), static_cast<int>(m_deck->all().size()), m_deck->allOld());
  m_board->showCards(m_deck, passing);
  if (passing.empty()) explainNothing();
  m_body->setCurrentWidget(passing.empty() ? static_cast<QWidget*>(m_nothing) : m_board);
}

int Kaarten::countOf(const CardFilter& filter) const {
  const auto with = [this](const QString& word, const std::string& card) { return stands(word, card); };
  return static_cast<int>(std::count_if(m_deck->all().begin(), m_deck->all().end(), [&](const PreparedCard& card) {
    return passes(*card.card, card.searchText, filter, with);
  }));
}

void Kaarten::explainNothing() {
  const CardFilter& filter = m_filter->filter();
  QStringList all;
  int most = 0;
  std::optional<FilterPart> tightest;
  for (const FilterPart part : partsOf(filter)) {
    all << partWords(filter, part);
    const int count = countOf(without(filter, part));
    if (count <= most) continue;
    most = count;
    tightest = part;
  }
  QString text = tr("Van de %1 past er geen bij alles tegelijk: %2.")
                     .arg(present::cardCount(static_cast<int>(m_deck->all().size())), all.join(QStringLiteral(", ")));
  // With one condition clearing all says the same.
  m_relax->setVisible(tightest && all.size() > 1);
  if (tightest && all.size() > 1) {
    m_relaxed = without(filter, *tightest);
    const QString words = partWords(filter, *tightest);
    text += QLatin1Char(' ') +
            (most == 1
                 ? tr("Zonder de voorwaarde \u2018%1\u2019 blijft er 1 kaart over.").arg(words)
                 : tr("Zonder de voorwaarde \u2018%1\u2019 blijven er %2 over.").arg(words, present::cardCount(most)));
    m_relax->setText(tr("Laat \u2018%1\u2019 los").arg(partWords(filter, *tightest)));
    m_relax->setAccessibleName(m_relax->text());
  }
  m_nothing->setText(tr("Geen kaart gevonden"), text);
}

void Kaarten::focusBoard() {
  if (m_pages->currentWidget() == m_compare) m_compare->focusTable();
  else if (m_body->currentWidget() == m_nothing) m_nothing->focusFirst();
  else if (cardIsOpen() && !m_left->isVisible()) m_panel->focusCard();
  else if (m_body->currentWidget() == m_board) m_board->focusCurrent();
}

void Kaarten::focusSearch() {
  m_pages->setCurrentIndex(0);
  m_filter->focusSearch();
}

bool Kaarten::cardIsOpen() const { return !m_open.isEmpty(); }

QString Kaarten::chosenId() const { return cardIsOpen() ? m_open : m_board->currentId(); }

CardSheet Kaarten::sheet(const QString& id) const {
  return sheetOf(*m_deck->find(id)->card, m_deck->now(),
                 [this](const std::string& other) { return m_deck->nameOf(other); });
}

void Kaarten::showSheet(const QString& id) {
  if (!m_deck->find(id)) return;
  m_open = id;
  m_panel->showSheet(sheet(id));
  m_panel->setInTray(m_tray->ids().contains(id));
}

void Kaarten::openCard(const QString& id, bool focus) {
  if (!m_deck || !m_deck->find(id)) return;
  const bool wasOpen = cardIsOpen();
  showSheet(id);
  arrange();
  if (!wasOpen && m_left->isVisible()) m_splitter->setSizes({width() - panelWidth, panelWidth});
  if (focus || !m_left->isVisible()) m_panel->focusCard();
  else m_board->focusCurrent();
}

void Kaarten::closeCard() {
  m_open.clear();
  arrange();
  focusBoard();
}

void Kaarten::compare() {
  if (m_tray->ids().size() < 2) return;
  m_compare->showCards(m_deck, m_tray->ids());
  m_pages->setCurrentWidget(m_compare);
  m_compare->focusTable();
}

bool Kaarten::stepBack() {
  if (m_pages->currentWidget() == m_compare) m_pages->setCurrentIndex(0);
  else if (cardIsOpen()) closeCard();
  else if (!partsOf(m_filter->filter()).empty()) m_filter->setFilter({});
  else return false;
  focusBoard();
  return true;
}

void Kaarten::arrange() {
  const bool beside = width() >= besideFrom;
  m_panel->setVisible(cardIsOpen());
  m_left->setVisible(beside || !cardIsOpen());
  m_filter->setVisible(m_deck && (beside || !cardIsOpen()));
  m_filter->setCompact(width() < roomyWidth || height() < roomyHeight);
}

void Kaarten::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void Kaarten::print() {
  const QString id = chosenId();
  if (!m_deck || !m_deck->find(id)) return;
  const CardSheet printed = sheet(id);
  m_prompts.choosePrinter(this, tr("Kaart afdrukken"), [this, printed](QPrinter& printer) {
    printer.setPageLayout(cardPage());
    printer.setDocName(cardFileName(printed));
    if (!printCard(printed, printer))
      m_prompts.tell(this, tr("Afdrukken is niet gelukt"),
                     tr("De kaart is niet afgedrukt. Er is niets veranderd. Kijk of de printer aanstaat en probeer het "
                        "opnieuw, of bewaar de kaart als PDF."),
                     {});
  });
}

void Kaarten::savePdf() {
  const QString id = chosenId();
  if (!m_deck || !m_deck->find(id)) return;
  const CardSheet saved = sheet(id);
  m_prompts.choosePdfFile(this, cardFileName(saved), [this, saved](const QString& file) {
    if (writeCardPdf(saved, file)) m_panel->say(tr("Opgeslagen als %1").arg(QFileInfo(file).fileName()));
    else
      m_prompts.tell(
          this, tr("Opslaan is niet gelukt"),
          tr("De PDF is niet geschreven. Een bestand dat er al stond, is onveranderd. Kies een andere map, of "
             "kijk of er nog ruimte is."),
          file);
  });
}

}  // namespace peilstok::ui
