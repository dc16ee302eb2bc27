#include "screens/postvak/filter_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "bridge/handling_words.h"
#include "bridge/text.h"
#include "screens/postvak/filter_chips.h"
#include "theme/icons.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

// Long enough that a word typed at speed is one question, short enough to feel immediate.
constexpr int typingPause = 120;
// More forms than this say no more to a reader.
constexpr int formsShown = 8;
constexpr int edge = 8;

// Words of buttons give way to signs before the search does.
constexpr int searchLeast = 56, searchWanted = 130;

}  // namespace

FilterBar::FilterBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_search(new QLineEdit),
      m_literal(new QCheckBox),
      m_order(new QComboBox),
      m_wordRow(new QWidget),
      m_words(new QWidget),
      m_chips(new FilterChips(theme)),
      m_tray(new QComboBox),
      m_views(new QPushButton(tr("&Weergave"))),
      m_import(new QPushButton(tr("&Importeren"))),
      m_forward(new QPushButton(tr("&Doorzenden"))),
      m_note(new QPushButton(tr("&Notitie"))),
      m_groups(new QPushButton(tr("&Groepen"))) {
  setRole(this, "bar");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(edge, edge, edge, edge);
  layout->setSpacing(8);
  buildTop(layout);
  new FlowLayout(5, m_words);
  auto* wordRow = new QHBoxLayout(m_wordRow);
  wordRow->setContentsMargins(2, 0, 0, 0);
  wordRow->addWidget(m_words, 1);
  wordRow->addWidget(m_literal, 0, Qt::AlignTop);
  layout->addWidget(m_wordRow);
  m_wordRow->hide();
  auto* chips = new QHBoxLayout;
  chips->addWidget(m_chips, 1);
  chips->addWidget(m_groups, 0, Qt::AlignTop);
  layout->addLayout(chips);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  m_words->setSizePolicy(policy);
  connect(m_chips, &FilterChips::chosen, this, &FilterBar::ask);
  m_typing.setSingleShot(true);
  m_typing.setInterval(typingPause);
  connect(&m_typing, &QTimer::timeout, this, &FilterBar::ask);
}

void FilterBar::buildTop(QLayout* layout) {
  auto* row = new QWidget;
  m_top = new QHBoxLayout(row);
  m_top->setContentsMargins(0, 0, 0, 0);
  m_top->setSpacing(6);
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setAccessibleName(tr("Zoek in signalen"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_search->setMinimumWidth(searchLeast);
  m_literal->setText(tr("alleen l&etterlijk"));
  m_literal->setAccessibleName(tr("alleen letterlijk"));
  m_literal->setToolTip(tr("Zoek precies wat er staat, zonder andere vormen van het woord."));
  m_order->setObjectName(QStringLiteral("order"));
  nameBox(m_order, tr("Volgorde"));
  m_order->setToolTip(tr("Volgorde van de lijst; wat gelijk staat, komt met het nieuwste eerst"));
  m_order->addItem(tr("Urgentie"));
  m_order->addItem(tr("Nieuwste"));
  m_order->addItem(tr("Oudste"));
  m_order->addItem(tr("Fase"));
  m_order->addItem(tr("Bron"));
  buildIntake();
  buildTrays(m_top);
  m_top->addWidget(m_search, 1);
  m_top->addWidget(m_order);
  m_top->addWidget(m_views);
  m_top->addWidget(m_import);
  m_top->addWidget(m_forward);
  m_top->addWidget(m_note);
  layout->addWidget(row);
  connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
  connect(m_literal, &QCheckBox::toggled, this, &FilterBar::ask);
  connect(m_order, &QComboBox::activated, this, &FilterBar::ask);
  connect(m_import, &QPushButton::clicked, this, &FilterBar::importRequested);
  connect(m_forward, &QPushButton::clicked, this, &FilterBar::forwardRequested);
  connect(m_note, &QPushButton::clicked, this, &FilterBar::noteRequested);
  connect(m_groups, &QPushButton::clicked, this, &FilterBar::groupsRequested);
}

void FilterBar::buildIntake() {
  m_import->setObjectName(QStringLiteral("import"));
  m_import->setAccessibleName(tr("Importeren"));
  m_forward->setObjectName(QStringLiteral("forward"));
  m_forward->setAccessibleName(tr("Doorzenden"));
  m_note->setObjectName(QStringLiteral("writeNote"));
  m_note->setAccessibleName(tr("Notitie maken"));
  m_groups->setObjectName(QStringLiteral("groupsButton"));
  setRole(m_groups, "entry");  // on the line of the chips, and as high
  m_groups->setAccessibleName(tr("Groepen"));
  connect(&m_theme, &Theme::changed, this, &FilterBar::showButtons);
  showButtons();
}

void FilterBar::showButtons() {
  struct Button {
    QPushButton* button;
    QString word, sign;
    Qt::Key key;
  };
  const std::array buttons{Button{m_forward, tr("&Doorzenden"), QStringLiteral("doorzenden"), Qt::Key_D},
                           Button{m_views, tr("&Weergave"), QStringLiteral("weergave"), Qt::Key_W},
                           Button{m_note, tr("&Notitie"), QStringLiteral("formulier"), Qt::Key_N},
                           Button{m_import, tr("&Importeren"), QStringLiteral("importeren"), Qt::Key_I}};
  const auto show = [this](const Button& one, bool asSign) {
    one.button->setIcon(asSign ? lineIcon(one.sign, m_theme.colour(Role::text)) : QIcon());
    if (one.button->text().isEmpty() == asSign) return;
    setMark(one.button, "sign", asSign);
    one.button->setText(asSign ? QString() : one.word);
    if (asSign) one.button->setShortcut(Qt::ALT | one.key);  // as the word would have given it
  };
  // Where there is no room for all words signs stand for them, one after the other, with the word as name and tooltip.
  const auto fits = [this] {
    const int more = searchWanted - m_search->minimumWidth();
    return m_top->minimumSize().width() + more <= contentsRect().width() - edge * 2;
  };
  for (const Button& one : buttons) show(one, false);
  for (const Button& one : buttons) {
    if (fits()) return;
    show(one, true);
  }
}

void FilterBar::resizeEvent(QResizeEvent* event) {
  showButtons();
  QFrame::resizeEvent(event);
}

void FilterBar::buildTrays(QLayout* layout) {
  m_tray->setObjectName(QStringLiteral("tray"));
  nameBox(m_tray, tr("Waar het ligt"));
  m_tray->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // counts come in later
  for (const Tray tray : {Tray::postvak, Tray::weggelegd, Tray::gesloten, Tray::samengevoegd})
    m_tray->addItem(present::tray(tray), static_cast<int>(tray));
  m_tray->addItem(tr("Alles"), -1);
  layout->addWidget(m_tray);
  connect(m_tray, &QComboBox::activated, this, &FilterBar::ask);
  m_views->setObjectName(QStringLiteral("views"));
  m_views->setAccessibleName(tr("Weergave: bewaarde weergaven en kolommen"));
  m_views->setToolTip(tr("Bewaarde weergaven en kolommen"));
  m_views->setProperty("hasMenu", true);
}

void FilterBar::setChoices(store::SortOrder order, bool literal) {
  m_order->setCurrentIndex(static_cast<int>(order));
  const QSignalBlocker quiet(m_literal);
  m_literal->setChecked(literal);
  m_query.order = order;
  m_query.literal = literal;
}

void FilterBar::setQuery(const ListQuery& query) {
  {
    const QSignalBlocker quiet(m_search), quietToo(m_literal);
    m_search->setText(query.text);
    m_literal->setChecked(query.literal);
  }
  m_order->setCurrentIndex(static_cast<int>(query.order));
  m_tray->setCurrentIndex(m_tray->findData(query.tray ? static_cast<int>(*query.tray) : -1));
  m_chips->choose(query);
  ask();
}

void FilterBar::ask() {
  m_typing.stop();
  ListQuery query;
  query.text = m_search->text();
  query.literal = m_literal->isChecked();
  query.order = static_cast<store::SortOrder>(m_order->currentIndex());
  m_chips->fillIn(query);
  // Noise lies closed: the chip goes there, and back to the inbox when it is let go.
  if (query.onlyNoise != m_query.onlyNoise) {
    const Tray there = query.onlyNoise ? Tray::gesloten : Tray::postvak;
    m_tray->setCurrentIndex(m_tray->findData(static_cast<int>(there)));
  }
  const int tray = m_tray->currentData().toInt();
  query.tray = tray < 0 ? std::nullopt : std::optional(static_cast<Tray>(tray));
  // Whoever goes elsewhere by hand does not look for noise any more.
  if (query.onlyNoise && query.tray && query.tray != Tray::gesloten) {
    query.onlyNoise = false;
    m_chips->choose(query);
  }
  if (query == m_query) return;
  if (query.order != m_query.order || query.literal != m_query.literal)
    Q_EMIT choicesChanged(query.order, query.literal);
  m_query = query;
  Q_EMIT changed(m_query);
}

void FilterBar::showAnswer(const ListAnswer& answer) {
  m_chips->showCounts(answer);
  showTrays(answer);
  showWords(answer.words);
}

void FilterBar::showTrays(const ListAnswer& answer) {
  std::array<std::int64_t, 4> counts{};
  for (const store::TrayCount& one : answer.trays) counts[static_cast<std::size_t>(one.tray)] = one.count;
  for (int i = 0; i < m_tray->count(); ++i) {
    const int tray = m_tray->itemData(i).toInt();
    const std::int64_t count = tray < 0 ? answer.stored : counts[static_cast<std::size_t>(tray)];
    const QString word = tray < 0 ? tr("Alles") : present::tray(static_cast<Tray>(tray));
    m_tray->setItemText(i, tr("%1 (%2)").arg(word, countText(count)));
  }
  showButtons();  // the longest of these takes the room it needs
}

void FilterBar::showWords(const std::vector<app::SearchWord>& words) {
  clear(m_words->layout());
  m_wordRow->setVisible(!words.empty());
  if (words.empty()) return;
  const auto add = [this](const QString& text, const char* role) {
    QLabel* label = makeLine(text, role);
    label->setFixedHeight(22);
    m_words->layout()->addWidget(label);
  };
  add(tr("Gezocht op"), "small");
  for (const app::SearchWord& word : words) {
    if (&word != &words.front()) add(tr("en"), "small");
    int shown = 0;
    for (const std::string& form : word.forms)
      if (++shown <= formsShown) add(toQt(form), "formchip");
    if (shown > formsShown) add(tr("+%1").arg(shown - formsShown), "small");
    if (word.forms.empty()) add(toQt(word.typed), "formchip");
  }
  m_words->updateGeometry();
}

void FilterBar::clearFilters() {
  {
    const QSignalBlocker quiet(m_search);
    m_search->clear();
  }
  m_chips->clear();
  ask();
}

void FilterBar::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

QString FilterBar::filterWords() const {
  QStringList parts;
  if (const QString typed = m_query.text.trimmed(); !typed.isEmpty())
    parts << tr("de woorden \u2018%1\u2019").arg(typed);
  parts += m_chips->words(m_query);
  return parts.join(tr(" en "));
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
  // The window has Escape as a shortcut; while there is something to clear, the key is for the search field.
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
      !m_search->text().isEmpty()) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
      ask();
      Q_EMIT leaveSearch();
      return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace peilstok::ui
