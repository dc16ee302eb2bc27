#include "screens/postvak/filter_bar.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "theme/icons.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

// Long enough that a word typed at speed is one question, short enough to feel immediate.
constexpr int typingPause = 120;
// More forms than this say no more to a reader.
constexpr int formsShown = 8;

}  // namespace

FilterBar::FilterBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_search(new QLineEdit),
      m_literal(new QCheckBox),
      m_order(new QComboBox),
      m_wordRow(new QWidget),
      m_words(new QWidget),
      m_chipRow(new QWidget) {
  setRole(this, "bar");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->setSpacing(8);
  buildTop(layout);
  new FlowLayout(5, m_words);
  auto* wordRow = new QHBoxLayout(m_wordRow);
  wordRow->setContentsMargins(2, 0, 0, 0);
  wordRow->addWidget(m_words, 1);
  wordRow->addWidget(m_literal, 0, Qt::AlignTop);
  layout->addWidget(m_wordRow);
  m_wordRow->hide();
  buildChips(layout);
  m_typing.setSingleShot(true);
  m_typing.setInterval(typingPause);
  connect(&m_typing, &QTimer::timeout, this, &FilterBar::ask);
}

void FilterBar::buildTop(QLayout* layout) {
  auto* row = new QWidget;
  auto* top = new QHBoxLayout(row);
  top->setContentsMargins(0, 0, 0, 0);
  top->setSpacing(8);
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setAccessibleName(tr("Zoek in signalen"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  m_search->setMinimumWidth(120);
  m_literal->setText(tr("alleen l&etterlijk"));
  m_literal->setAccessibleName(tr("alleen letterlijk"));
  m_literal->setToolTip(tr("Zoek precies wat er staat, zonder andere vormen van het woord."));
  m_order->setObjectName(QStringLiteral("order"));
  m_order->setAccessibleName(tr("Volgorde"));
  m_order->addItem(tr("Urgentie, dan nieuwste"));
  m_order->addItem(tr("Nieuwste eerst"));
  m_order->addItem(tr("Oudste eerst"));
  auto* import = new QPushButton(tr("&Importeren\u2026"));
  import->setObjectName(QStringLiteral("import"));
  import->setAccessibleName(tr("Importeren"));
  import->setToolTip(tr("Een export of lijst met meldingen inlezen (Ctrl+I)"));
  const auto icon = [this, import] {
    import->setIcon(lineIcon(QStringLiteral("importeren"), m_theme.colour(Role::text)));
  };
  icon();
  connect(&m_theme, &Theme::changed, import, icon);
  top->addWidget(m_search, 1);
  top->addWidget(m_order);
  top->addWidget(import);
  layout->addWidget(row);
  connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
  connect(m_literal, &QCheckBox::toggled, this, &FilterBar::ask);
  connect(m_order, &QComboBox::activated, this, &FilterBar::ask);
  connect(import, &QPushButton::clicked, this, &FilterBar::importRequested);
}

void FilterBar::buildChips(QLayout* layout) {
  new FlowLayout(3, m_chipRow);
  auto* group = new QButtonGroup(this);
  addChip(tr("Alle"), {}, {});
  addChip(present::phaseShort(Phase::rust, Step::none), Phase::rust, {});
  addChip(present::phaseShort(Phase::sluimerend_ongenoegen, Step::none), Phase::sluimerend_ongenoegen, {});
  for (const Step step : {Step::spanning, Step::concrete_mobilisatie})
    addChip(present::phaseShort(Phase::oplopende_spanningen, step), Phase::oplopende_spanningen, step);
  addChip(present::phaseShort(Phase::escalatie, Step::none), Phase::escalatie, {});
  addChip(present::phaseShort(Phase::na_de_escalatie, Step::none), Phase::na_de_escalatie, {});
  for (const PhaseChoice& choice : m_choices) group->addButton(choice.chip);
  m_choices.front().chip->setChecked(true);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  m_chipRow->setSizePolicy(policy);
  m_words->setSizePolicy(policy);
  layout->addWidget(m_chipRow);
}

void FilterBar::addChip(const QString& word, std::optional<Phase> phase, std::optional<Step> step) {
  auto* chip = new FilterChip(m_theme, word, phase);
  if (phase) chip->setToolTip(present::phaseFull(*phase, step.value_or(Step::none)));
  m_chipRow->layout()->addWidget(chip);
  m_choices.push_back({phase, step, chip});
  connect(chip, &QAbstractButton::clicked, this, &FilterBar::ask);
}

void FilterBar::setChoices(store::SortOrder order, bool literal) {
  m_order->setCurrentIndex(static_cast<int>(order));
  const QSignalBlocker quiet(m_literal);
  m_literal->setChecked(literal);
  m_query.order = order;
  m_query.literal = literal;
}

void FilterBar::ask() {
  m_typing.stop();
  ListQuery query;
  query.text = m_search->text();
  query.literal = m_literal->isChecked();
  query.order = static_cast<store::SortOrder>(m_order->currentIndex());
  for (const PhaseChoice& choice : m_choices) {
    if (!choice.chip->isChecked()) continue;
    query.phase = choice.phase;
    query.step = choice.step;
  }
  if (query == m_query) return;
  if (query.order != m_query.order || query.literal != m_query.literal)
    Q_EMIT choicesChanged(query.order, query.literal);
  m_query = query;
  Q_EMIT changed(m_query);
}

void FilterBar::showAnswer(const ListAnswer& answer) {
  for (const PhaseChoice& choice : m_choices) {
    qint64 sum = 0;
    for (const store::PhaseCount& count : answer.counts)
      if ((!choice.phase || count.phase == *choice.phase) && (!choice.step || count.step == *choice.step))
        sum += count.count;
    choice.chip->setCount(sum);
  }
  m_chipRow->layout()->invalidate();
  m_chipRow->updateGeometry();
  showWords(answer.words);
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
  m_choices.front().chip->setChecked(true);
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
  if (m_query.phase)
    parts << tr("de fase \u2018%1\u2019").arg(present::phaseFull(*m_query.phase, m_query.step.value_or(Step::none)));
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
