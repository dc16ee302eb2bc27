// Lists at each height of rows, and the rail.

#include <QHeaderView>

#include "cards/card_deck.h"
#include "knowledge/knowledge.h"
#include "models/card_list_model.h"
#include "models/entry_list_model.h"
#include "models/signal_list_model.h"
#include "plate.h"
#include "screens/interventiekaart/card_list_view.h"
#include "screens/postvak/signal_view.h"
#include "shell/rail.h"
#include "widgets/entry_list.h"

namespace peilstok::gallery {

using namespace ui;

namespace {

Instant now() { return Instant(std::chrono::seconds(1'795'363'200)); }

/// Three signals that look like those of the example.
class ThreeSignals : public RowSource {
 public:
  void requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) override {
    std::vector<ListRow> rows;
    for (const std::int64_t number : numbers) rows.push_back(rowOf(number));
    QMetaObject::invokeMethod(
        this, [this, ticket, rows] { Q_EMIT rowsReady(ticket, rows); }, Qt::QueuedConnection);
  }

 private:
  static ListRow rowOf(std::int64_t number) {
    ListRow row;
    row.place = QStringLiteral("Waterbroek");
    store::SignalRow& raw = row.row;
    raw.number = number;
    raw.received = now() - std::chrono::hours(number * number);
    raw.platform = "telegram";
    raw.phase = number == 1 ? Phase::escalatie : number == 2 ? Phase::oplopende_spanningen : Phase::rust;
    raw.urgency = number == 1 ? UrgencyLevel::nu : number == 2 ? UrgencyLevel::vandaag : UrgencyLevel::geen;
    raw.consultPoliceNow = number == 1;
    raw.demonstrationLock = number == 3;
    raw.lookAlikes = number == 2 ? 3 : 0;
    raw.excerpt = number == 1   ? "Vanavond 20 uur allemaal naar het plein, neem vuurwerk mee"
                  : number == 2 ? "Ze gaan zaterdag weer bij het azc staan hoor ik"
                                : "Stille tocht zondag vanaf de kerk, iedereen is welkom";
    return row;
  }
};

QWidget* signalRows(const Theme& theme, int width) {
  auto* view = new SignalView(theme);
  auto* source = new ThreeSignals;
  source->setParent(view);
  auto* model = new SignalListModel(*source, now, view);
  view->setModel(model);
  model->setNumbers({1, 2, 3});
  view->setCurrentIndex(model->index(0, 0));
  view->setFixedSize(width, 30 + 3 * theme.rowHeight(2));
  return view;
}

QWidget* entryRows(const Theme& theme) {
  auto* list = new EntryList(theme);
  auto* model = new EntryListModel(list);
  model->setRows({{QString(), QStringLiteral("Politie"), {}, {}, {}},
                  {QStringLiteral("a"), QStringLiteral("Mag de burgemeester een online gebiedsverbod opleggen?"),
                   Sign::no, QStringLiteral("Nee"), QStringLiteral("uitspraak van 2023")},
                  {QStringLiteral("b"), QStringLiteral("Wijkagent"), Sign::yes, QStringLiteral("Bereikbaar"),
                   QStringLiteral("nagegaan in oktober")}});
  list->setEntries(model);
  list->choose(QStringLiteral("a"));
  int height = 0;
  for (int row = 0; row < model->rowCount(); ++row) height += list->sizeHintForRow(row);
  list->setFixedHeight(height + 2);
  return list;
}

QWidget* cardRows(const Theme& theme) {
  auto loaded = loadKnowledge(std::filesystem::path(PEILSTOK_DATA_DIR));
  if (!loaded) return new QWidget;
  const std::shared_ptr<const Knowledge> knowledge = *loaded;
  const auto deck = std::make_shared<const CardDeck>(CardsPtr(knowledge, &knowledge->cards), now());
  auto* view = new CardListView(theme);
  auto* model = new CardListModel(view);
  std::vector<const PreparedCard*> cards;
  for (std::size_t i = 0; i < 3 && i < deck->all().size(); ++i) cards.push_back(&deck->all()[i]);
  model->setCards(deck, cards);
  view->setModel(model);
  view->setCurrentIndex(model->index(0, 0));
  view->setFixedSize(300, 380);
  return view;
}

void rows(Plate& plate) {
  plate.add(QStringLiteral("SignalView, SignalDelegate"), signalRows(plate.theme(), 600));
  plate.add(QStringLiteral("EntryList, EntryDelegate"), entryRows(plate.theme()));
}

void cards(Plate& plate) { plate.add(QStringLiteral("CardListView, CardDelegate"), cardRows(plate.theme())); }

void rail(Plate& plate) {
  auto* made = new Rail(const_cast<Theme&>(plate.theme()));
  made->setFixedHeight(460);
  made->setCurrent(Place::postvak);
  plate.add(QStringLiteral("Rail, RailButton"), made);
}

}  // namespace

std::vector<Named> lists() {
  return {{"ui-rijen-compact", rows, ui::Rows::compact},
          {"ui-rijen", rows},
          {"ui-rijen-ruim", rows, ui::Rows::wide},
          {"ui-kaarten", cards},
          {"ui-balk", rail}};
}

}  // namespace peilstok::gallery
