#include "screens/interventiekaart/card_filter_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>
#include <set>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "theme/icons.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

// Long enough that a word typed at speed is one question, short enough to feel immediate.
constexpr int typingPause = 100;

/// Time there is, in hours: from this moment on to the rhythm of a week.
constexpr std::array hourChoices{1.0, 4.0, 8.0, 24.0, 72.0, 168.0};
constexpr std::array deciderChoices{Decider::burgemeester, Decider::college, Decider::politieOm, Decider::anders};

template <class Value>
std::optional<Value> chosen(const QComboBox* box) {
  return box->currentIndex() > 0 ? std::optional(box->currentData().value<Value>()) : std::nullopt;
}

void choose(QComboBox* box, const QVariant& value) { box->setCurrentIndex(std::max(0, box->findData(value))); }

}  // namespace

CardFilterBar::CardFilterBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_search(new QLineEdit),
      m_count(makeLine({}, "muted")),
      m_clear(new QPushButton(tr("Filters &wissen"))),
      m_fold(new QPushButton) {
  setRole(this, "bar");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
  layout->setSpacing(metrics::gap);
  layout->addWidget(makeTop());
  m_conditions = makeConditions();
  layout->addWidget(m_conditions);
  m_typing.setSingleShot(true);
  m_typing.setInterval(typingPause);
  connect(&m_typing, &QTimer::timeout, this, &CardFilterBar::ask);
  setCompact(false);
  showState();
}

QWidget* CardFilterBar::makeTop() {
  auto* row = new QWidget;
  auto* top = new QHBoxLayout(row);
  top->setContentsMargins(0, 0, 0, 0);
  top->setSpacing(10);
  m_search->setObjectName(QStringLiteral("cardSearch"));
  m_search->setPlaceholderText(tr("Zoek op naam, inhoud of wetsartikel  (/)"));
  m_search->setAccessibleName(tr("Zoek in de kaarten"));
  m_search->setClearButtonEnabled(true);
  m_search->setMinimumWidth(120);
  m_search->setMaximumWidth(460);
  m_search->installEventFilter(this);
  m_count->setObjectName(QStringLiteral("cardCount"));
  m_clear->setObjectName(QStringLiteral("clearFilters"));
  m_clear->setAccessibleName(tr("Filters wissen"));
  m_clear->setToolTip(tr("Alle kaarten weer laten zien (Esc in de kolommen)"));
  m_fold->setCheckable(true);
  m_fold->setObjectName(QStringLiteral("foldFilters"));
  top->addWidget(m_search, 1000);
  top->addWidget(m_fold);
  top->addWidget(m_count);
  top->addWidget(m_clear);
  top->addStretch(1);
  connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
  connect(m_clear, &QPushButton::clicked, this, [this] {
    setFilter({});
    // The button goes: the focus must not fall on whatever comes next.
    Q_EMIT leaveSearch();
  });
  connect(m_fold, &QPushButton::toggled, this, &CardFilterBar::showState);
  return row;
}

QWidget* CardFilterBar::makeConditions() {
  auto* row = new QWidget;
  new FlowLayout(metrics::close, row);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  row->setSizePolicy(policy);
  m_category = addBox(row, tr("Categorie"), QStringLiteral("filterCategory"));
  m_category->addItem(tr("Elke categorie"));
  m_decider = addBox(row, tr("Wie beslist"), QStringLiteral("filterDecider"));
  m_decider->addItem(tr("Elke beslisser"));
  for (const Decider decider : deciderChoices)
    m_decider->addItem(present::capitalised(deciderName(decider)), static_cast<int>(decider));
  m_time = addBox(row, tr("Tijd die er is"), QStringLiteral("filterTime"));
  m_time->addItem(tr("Elke doorlooptijd"));
  for (const double hours : hourChoices) m_time->addItem(tr("Kan binnen %1").arg(hoursName(hours)), hours);
  m_legal = addChip(row, tr("Juridisch"), tr("Bestuursrecht, strafrecht en civiel recht"));
  m_other = addChip(row, tr("Niet-juridisch"), tr("Signaleren, communiceren, interveniëren en nazorg"), m_legal);
  m_online = addChip(row, tr("Online"), tr("Kaarten die online werken, of online en fysiek"));
  m_street = addChip(row, tr("Fysiek"), tr("Kaarten die op straat werken, of online en fysiek"), m_online);
  m_sender = addChip(row, tr("Afzender onbekend"), tr("Verbergt kaarten waarvoor bekend moet zijn om wie het gaat"));
  m_usable = addChip(row, tr("Alleen bruikbaar"), tr("Verbergt kaarten met een andere status dan ‘Bruikbaar’"));
  // Only now: a box that is being filled asks nothing.
  for (const QComboBox* box : {m_category, m_decider, m_time})
    connect(box, &QComboBox::currentIndexChanged, this, &CardFilterBar::ask);
  m_legal->setObjectName(QStringLiteral("filterLegal"));
  m_other->setObjectName(QStringLiteral("filterOther"));
  m_sender->setObjectName(QStringLiteral("filterSender"));
  m_usable->setObjectName(QStringLiteral("filterUsable"));
  return row;
}

QComboBox* CardFilterBar::addBox(QWidget* row, const QString& name, const QString& objectName) {
  auto* box = new QComboBox;
  box->setObjectName(objectName);
  nameBox(box, name);
  box->setToolTip(name);
  setRole(box, "filter");
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  row->layout()->addWidget(box);
  return box;
}

FilterChip* CardFilterBar::addChip(QWidget* row, const QString& word, const QString& tip, FilterChip* opposite) {
  auto* chip = new FilterChip(m_theme, word, {});
  chip->setToolTip(tip);
  row->layout()->addWidget(chip);
  connect(chip, &QAbstractButton::toggled, this, &CardFilterBar::ask);
  if (!opposite) return chip;
  // Of two opposites at most one holds; either can be switched off again, which an exclusive group does not allow.
  connect(chip, &QAbstractButton::clicked, opposite, [chip, opposite] {
    if (chip->isChecked()) opposite->setChecked(false);
  });
  connect(opposite, &QAbstractButton::clicked, chip, [chip, opposite] {
    if (opposite->isChecked()) chip->setChecked(false);
  });
  return chip;
}

void CardFilterBar::setDeck(const DeckPtr& deck) {
  std::set<std::string> categories;
  for (const PreparedCard& card : deck->all()) categories.insert(card.card->category);
  const QSignalBlocker quiet(m_category);
  const QVariant kept = m_category->currentData();
  while (m_category->count() > 1) m_category->removeItem(1);
  for (const std::string& category : categories) m_category->addItem(present::category(category), toQt(category));
  choose(m_category, kept);
}

CardFilter CardFilterBar::read() const {
  CardFilter filter;
  filter.text = m_search->text();
  filter.category = fromQt(m_category->currentIndex() > 0 ? m_category->currentData().toString() : QString());
  if (const auto decider = chosen<int>(m_decider)) filter.decider = static_cast<Decider>(*decider);
  filter.hours = chosen<double>(m_time);
  if (m_legal->isChecked() != m_other->isChecked()) filter.legal = m_legal->isChecked();
  if (m_online->isChecked() != m_street->isChecked()) filter.where = m_online->isChecked() ? "online" : "fysiek";
  filter.senderUnknown = m_sender->isChecked();
  filter.usableOnly = m_usable->isChecked();
  return filter;
}

void CardFilterBar::setFilter(const CardFilter& filter) {
  {
    const QSignalBlocker search(m_search), category(m_category), decider(m_decider), time(m_time), legal(m_legal),
        other(m_other), online(m_online), street(m_street), sender(m_sender), usable(m_usable);
    m_search->setText(filter.text);
    choose(m_category, filter.category.empty() ? QVariant() : toQt(filter.category));
    choose(m_decider, filter.decider ? QVariant(static_cast<int>(*filter.decider)) : QVariant());
    choose(m_time, filter.hours ? QVariant(*filter.hours) : QVariant());
    m_legal->setChecked(filter.legal == true);
    m_other->setChecked(filter.legal == false);
    m_online->setChecked(filter.where == "online");
    m_street->setChecked(filter.where == "fysiek");
    m_sender->setChecked(filter.senderUnknown);
    m_usable->setChecked(filter.usableOnly);
  }
  ask();
}

void CardFilterBar::ask() {
  m_typing.stop();
  const CardFilter filter = read();
  if (filter == m_filter) return;
  m_filter = filter;
  showState();
  Q_EMIT changed(m_filter);
}

void CardFilterBar::showState() {
  const std::vector<FilterPart> parts = partsOf(m_filter);
  const auto conditions = static_cast<int>(parts.size()) - (m_filter.text.trimmed().isEmpty() ? 0 : 1);
  m_clear->setVisible(!parts.empty());
  for (QComboBox* box : {m_category, m_decider, m_time}) {
    const bool on = box->currentIndex() > 0;
    if (box->property("on").toBool() == on) continue;
    box->setProperty("on", on);
    setRole(box, "filter");  // polishes anew
  }
  const QString fold = conditions > 0 ? tr("&Filters (%1)").arg(conditions) : tr("&Filters");
  m_fold->setText(fold);
  m_fold->setAccessibleName(QString(fold).remove(QLatin1Char('&')));
  m_fold->setAccessibleDescription(m_fold->isChecked() ? tr("uitgeklapt") : tr("ingeklapt"));
  m_fold->setVisible(m_compact);
  m_conditions->setVisible(!m_compact || m_fold->isChecked());
}

void CardFilterBar::showCount(int shown, int all, bool allOld) {
  const QString count = tr("%1 van %2").arg(countText(shown), present::cardCount(all));
  m_count->setText(allOld ? tr("%1  \u00b7  alle langer dan een half jaar geleden nagekeken").arg(count) : count);
}

void CardFilterBar::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void CardFilterBar::setCompact(bool compact) {
  m_compact = compact;
  showState();
}

bool CardFilterBar::eventFilter(QObject* watched, QEvent* event) {
  const auto key = [event] { return static_cast<QKeyEvent*>(event)->key(); };
  // The window has Escape as a shortcut; while there is something to clear, the key is for the search field.
  if (event->type() == QEvent::ShortcutOverride && key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::KeyPress) {
    if (key() == Qt::Key_Down || key() == Qt::Key_Return || key() == Qt::Key_Enter) {
      ask();
      Q_EMIT leaveSearch();
      return true;
    }
    if (key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
      m_search->clear();
      ask();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace peilstok::ui
