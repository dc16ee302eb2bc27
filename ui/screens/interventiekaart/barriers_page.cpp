#include "screens/interventiekaart/barriers_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/guidance_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/findings.h"
#include "screens/ground_line.h"
#include "screens/interventiekaart/link_head.h"
#include "widgets/fold.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"
#include "widgets/sign_line.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

// Six columns narrower than some twenty letters are hard to read; three still show the order at a glance.
constexpr int sixFrom = 1120, threeFrom = 640;
constexpr int readableWidth = 980;

/// As wide as its column is, whatever its words would like.
void followColumn(QWidget* widget) {
  QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  widget->setSizePolicy(policy);
}

QString counted(const QString& title, std::size_t count) { return QStringLiteral("%1 (%2)").arg(title).arg(count); }

}  // namespace

BarriersPage::BarriersPage(const Theme& theme, Bridge&, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_scroll(new PageScroll),
      m_page(new QWidget),
      m_waiting(new EmptyState(theme, QStringLiteral("tijd"))),
      m_grid(new QGridLayout),
      m_check(new SignLine(theme, Sign::gap, present::capitalised(present::notChecked()))),
      m_source(makeLabel({}, "small")) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  m_waiting->setText(tr("Het barrièremodel wordt geladen\u2026"), {});
  outer->addWidget(m_waiting);
  outer->addWidget(m_scroll);
  m_page->setProperty("page", true);
  auto* layout = new QVBoxLayout(m_page);
  layout->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::page);
  layout->setSpacing(metrics::block);
  layout->addWidget(makeTop());
  m_grid->setHorizontalSpacing(metrics::loose);
  m_grid->setVerticalSpacing(metrics::gap);
  layout->addLayout(m_grid);
  layout->addStretch(1);
  m_scroll->setFocusPolicy(Qt::StrongFocus);
  m_scroll->setAccessibleName(tr("Barrièremodel"));
  m_scroll->setPage(m_page);
  m_scroll->hide();
  setFocusProxy(m_scroll);
  setAccessibleName(tr("Barrièremodel"));
}

QWidget* BarriersPage::makeTop() {
  auto* top = new QWidget;
  m_top = new QBoxLayout(QBoxLayout::LeftToRight, top);
  m_top->setContentsMargins(0, 0, 0, 0);
  m_top->setSpacing(metrics::block);
  auto* words = new QWidget;
  words->setMaximumWidth(readableWidth);
  auto* column = new QVBoxLayout(words);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::close);
  column->addWidget(makeLabel(
      tr("Zes schakels, van voedingsbodem tot nasleep. Per schakel zie je wat hem mogelijk maakt, waaraan je hem "
         "herkent, wie kan helpen en welke kaarten een barrière vormen.")));
  m_source->setObjectName(QStringLiteral("source"));
  m_check->setObjectName(QStringLiteral("sourceCheck"));
  column->addWidget(m_check);
  column->addWidget(m_source);
  m_top->addWidget(words, 1);
  m_top->addStretch(0);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::gap);
  const auto button = [&](const QString& text, const char* name, bool open) {
    auto* made = new QPushButton(text);
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    made->setObjectName(QLatin1String(name));
    connect(made, &QPushButton::clicked, this, [this, open] { setAllOpen(open); });
    buttons->addWidget(made);
    return made;
  };
  m_open = button(tr("Alles &uitklappen"), "openAll", true);
  m_close = button(tr("Alles &inklappen"), "closeAll", false);
  buttons->addStretch(0);
  m_top->addLayout(buttons);
  m_top->setAlignment(buttons, Qt::AlignTop);
  return top;
}

void BarriersPage::setKnowledge(const KnowledgePtr& knowledge) {
  if (knowledge == m_knowledge) return;
  m_knowledge = knowledge;
  m_waiting->setVisible(!knowledge);
  m_scroll->setVisible(knowledge != nullptr);
  if (knowledge) rebuild();
}

void BarriersPage::rebuild() {
  clear(m_grid);
  m_links.clear();
  m_folds.clear();
  const BarrierModel& model = m_knowledge->barriers;
  m_check->setVisible(!model.verified);
  m_source->setText(tr("Bron: %1").arg(toQt(model.source)));
  int number = 0;
  for (const BarrierLink& link : model.links) m_links.push_back(makeLink(++number, link));
  arrange(std::max(1, m_columns));
  showFolds();
}

BarriersPage::Part BarriersPage::makeLink(int number, const BarrierLink& link) {
  const bool last = number == static_cast<int>(m_knowledge->barriers.links.size());
  auto* head = new LinkHead(m_theme, number, toQt(link.name), last);
  auto* what = makeLabel(toQt(link.what));
  followColumn(what);
  return {head, what, makeLists(link)};
}

QWidget* BarriersPage::makeLists(const BarrierLink& link) {
  auto* lists = new QWidget;
  followColumn(lists);
  auto* layout = new QVBoxLayout(lists);
  layout->setContentsMargins(0, 0, 0, metrics::block);
  layout->setSpacing(metrics::hair);
  QStringList occasions, signs, partners;
  for (const std::string& one : link.occasions) occasions << toQt(one);
  for (const std::string& one : link.signals) signs << indicatorName(*m_knowledge, one);
  for (const std::string& one : link.partners)
    if (const Partner* partner = m_knowledge->partner(one)) partners << toQt(partner->name);
  addLines(layout, tr("Gelegenheden"), occasions);
  addLines(layout, tr("Signalen"), signs);
  addLines(layout, tr("Partners"), partners);
  addBarriers(layout, link);
  layout->addStretch(1);
  return lists;
}

void BarriersPage::addLines(QVBoxLayout* layout, const QString& title, const QStringList& lines) {
  auto* fold = new Fold(m_theme, counted(title, static_cast<std::size_t>(lines.size())));
  fold->body()->setContentsMargins(0, 0, 0, metrics::gap);  // its lines have a mark of their own, right below the arrow
  for (const QString& line : lines) fold->body()->addWidget(new GroundLine(m_theme, line, Effect::none));
  connect(fold, &Fold::toggled, this, &BarriersPage::showFolds);
  m_folds.push_back(fold);
  layout->addWidget(fold);
}

void BarriersPage::addBarriers(QVBoxLayout* layout, const BarrierLink& link) {
  layout->addSpacing(metrics::gap);
  layout->addWidget(makeLabel(tr("Barrières"), "label"));
  for (const Barrier& barrier : link.barriers) {
    auto* fold = new Fold(m_theme, counted(toQt(barrier.name), barrier.cards.size()));
    fold->setObjectName(QStringLiteral("barrier"));
    for (const std::string& id : barrier.cards) {
      const Card* card = m_knowledge->card(id);
      auto* button = new TextButton(m_theme, card ? toQt(card->name) : QString(), toQt(id));
      button->setObjectName(QStringLiteral("cardLink"));
      button->setAccessibleName(tr("Kaart %1: %2").arg(toQt(id), button->text()));
      connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT cardRequested(toQt(id)); });
      fold->body()->addWidget(button);
    }
    connect(fold, &Fold::toggled, this, &BarriersPage::showFolds);
    m_folds.push_back(fold);
    layout->addWidget(fold);
  }
}

void BarriersPage::arrange(int columns) {
  m_columns = columns;
  m_top->setDirection(columns == 1 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
  for (int i = 0; i < static_cast<int>(m_links.size()); ++i) {
    const Part& link = m_links[static_cast<std::size_t>(i)];
    const int row = i / columns * 3, column = i % columns;
    m_grid->addWidget(link.head, row, column);
    m_grid->addWidget(link.what, row + 1, column, Qt::AlignTop);
    m_grid->addWidget(link.lists, row + 2, column);
  }
  for (int i = 0; i < 6; ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void BarriersPage::setAllOpen(bool open) {
  for (Fold* fold : m_folds) {
    const QSignalBlocker quiet(fold);
    fold->setOpen(open);
  }
  showFolds();
}

void BarriersPage::showFolds() {
  const auto open = [](const Fold* fold) { return fold->isOpen(); };
  m_open->setEnabled(!std::all_of(m_folds.begin(), m_folds.end(), open));
  m_close->setEnabled(std::any_of(m_folds.begin(), m_folds.end(), open));
}

void BarriersPage::resizeEvent(QResizeEvent* event) {
  const int columns = width() >= sixFrom ? 6 : width() >= threeFrom ? 3 : 1;
  if (columns != m_columns) arrange(columns);
  QWidget::resizeEvent(event);
}

}  // namespace peilstok::ui
