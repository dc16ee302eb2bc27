#include "screens/postvak/groups/group_view.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/handling_words.h"
#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "exchange/count_bars.h"
#include "screens/postvak/groups/group_words.h"
#include "widgets/labels.h"
#include "widgets/layout_hold.h"
#include "widgets/marked_text.h"
#include "widgets/panels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr int textLimit = 132;
// More boxes than this nobody ticks one by one; the rest goes along.
constexpr std::size_t boxesShown = 60;

}  // namespace

GroupView::GroupView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_head(makeLabel({}, "head")),
      m_text(new MarkedText(theme)),
      m_shared(makeLabel({}, "muted")),
      m_growthBox(new QWidget),
      m_channels(new CountBars(theme, tr("Kanalen"))),
      m_places(new CountBars(theme, tr("Gemeenten"))),
      m_nearBox(new QWidget),
      m_near(new QVBoxLayout(m_nearBox)),
      m_members(new Disclosure(theme, {})),
      m_lines(new QVBoxLayout) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, metrics::gap, 0, 0);
  layout->setSpacing(metrics::gap);
  m_text->setHeightLimit(textLimit);
  m_text->setAccessibleName(tr("Wat de signalen zeggen"));
  m_head->setObjectName(QStringLiteral("groupHead"));
  m_shared->setObjectName(QStringLiteral("groupShared"));
  layout->addWidget(m_head);
  layout->addWidget(m_text);
  layout->addWidget(m_shared);
  m_near->setContentsMargins(0, 0, 0, 0);
  m_near->setSpacing(metrics::tight);
  m_lines->setSpacing(metrics::hair);
  m_members->body()->addLayout(m_lines);
  m_members->setOpen(false);
  layout->addWidget(m_members);
  layout->addWidget(m_nearBox);
  m_growth = new QGridLayout(m_growthBox);
  m_growth->setContentsMargins(0, 0, 0, 0);
  m_growth->setHorizontalSpacing(metrics::wide);
  m_growth->setVerticalSpacing(metrics::hair);
  layout->addWidget(m_growthBox);
  auto* counts = new QHBoxLayout;
  counts->setSpacing(metrics::wide);
  for (const auto& [title, bars] : {std::pair(tr("Kanalen"), m_channels), std::pair(tr("Gemeenten"), m_places)}) {
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::tight);
    column->addWidget(makeLine(title, "label"));
    column->addWidget(bars);
    column->addStretch();
    counts->addLayout(column, 1);
  }
  layout->addLayout(counts);
}

void GroupView::show(const app::SignalGroup& group, const Knowledge& knowledge, Instant now) {
  const LayoutHold hold(this);
  m_confirmed = group.confirmed;
  m_first = group.members.front().number;
  const QString count = signalsText(group.count);
  m_head->setText(
      group.confirmed ? tr("%1 onder %2, %3").arg(count, present::signalName(m_first), grouped::state(group, now))
      : group.likeness == Likeness::kopie ? tr("%1 zeggen hetzelfde").arg(count)
                                          : tr("%1 noemen dezelfde plaats en tijd, in andere woorden").arg(count));
  const QString text = readable(group.text);
  m_text->setMarkedText(text, grouped::marksOf(text, group.shared, Effect::none, tr("staat in alle signalen")));
  QStringList shared;
  for (const std::string& word : group.shared) shared << toQt(word);
  m_shared->setText(tr("Wat ze delen: %1").arg(shared.join(QStringLiteral("  \u00b7  "))));
  m_shared->setVisible(!shared.isEmpty());
  showNear(group.near);
  showGrowth(group.growing);
  m_channels->setBars(grouped::channels(group));
  m_places->setBars(grouped::municipalities(group, knowledge));
  showMembers(group, knowledge, now);
}

void GroupView::showGrowth(const group::Growing& growing) {
  clear(m_growth);
  const auto put = [this](const QString& text, const char* role, int row, int column) {
    m_growth->addWidget(makeLine(text, role), row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
  };
  put(tr("Groei tot het laatste"), "label", 0, 0);
  put(tr("Berichten"), nullptr, 1, 0);
  put(tr("Bereik"), nullptr, 2, 0);
  int column = 1;
  bool reach = false;
  for (const group::Pace& pace : growing.paces) {
    put(grouped::stretch(pace.minutes), "label", 0, column);
    put(countText(pace.copies), "strong", 1, column);
    put(pace.reach > 0 ? QStringLiteral("+%1").arg(countText(pace.reach)) : countText(pace.reach), nullptr, 2, column);
    reach = reach || pace.reach != 0;
    ++column;
  }
  m_growth->setColumnStretch(column, 1);
  if (!reach)
    for (int at = 0; at < column; ++at)
      if (QLayoutItem* item = m_growth->itemAtPosition(2, at)) item->widget()->hide();
  m_growthBox->setVisible(growing.until.has_value());
}

void GroupView::showNear(const std::vector<app::NearSignal>& near) {
  clear(m_near);
  m_nearBox->setVisible(!near.empty());
  if (near.empty()) return;
  m_near->addWidget(makeLine(tr("Lijkt erop, maar zegt iets anders"), "label"));
  for (const app::NearSignal& one : near) {
    auto* link = new TextButton(m_theme, grouped::difference(one), present::signalName(one.row.number));
    connect(link, &QAbstractButton::clicked, this, [this, number = one.row.number] { Q_EMIT openRequested(number); });
    m_near->addWidget(link);
    const QString text = readable(one.row.excerpt).simplified();
    auto* excerpt = new MarkedText(m_theme);
    excerpt->setHeightLimit(textLimit / 2);
    excerpt->setAccessibleName(present::signalName(one.row.number));
    excerpt->setMarkedText(text, grouped::marksOf(text, one.there, Effect::up, tr("staat alleen hier")));
    m_near->addWidget(excerpt);
  }
}

void GroupView::showMembers(const app::SignalGroup& group, const Knowledge& knowledge, Instant now) {
  clear(m_lines);
  m_boxes.clear();
  // Whoever merges what does not say the same reads it first.
  if (!group.confirmed && group.likeness != Likeness::kopie) m_members->setOpen(true);
  m_members->setTitle(group.confirmed ? tr("Welke signalen (%1)").arg(countText(group.count))
                                      : tr("Welke signalen gaan samen (%1)").arg(countText(group.count)));
  for (const app::GroupMember& member : group.members) {
    if (group.confirmed && member.number == m_first) continue;  // the one they lie under
    if (m_boxes.size() == boxesShown) break;
    QStringList parts{present::signalName(member.number)};
    if (member.received) parts << momentText(*member.received, now);
    if (member.channel) parts << present::channel(*member.channel);
    if (const Municipality* one = knowledge.gazetteer.municipality(member.municipality)) parts << toQt(one->name);
    auto* box = new QCheckBox(parts.join(QStringLiteral("  \u00b7  ")));
    box->setObjectName(QStringLiteral("member_%1").arg(member.number));
    box->setChecked(!group.confirmed);
    m_lines->addWidget(box);
    if (!member.text.empty()) {
      auto* words = makeLabel(readable(member.text).simplified(), "muted");
      words->setContentsMargins(metrics::page, 0, 0, metrics::tight);
      box->setAccessibleDescription(words->text());
      m_lines->addWidget(words);
    }
    m_boxes.emplace_back(member.number, box);
    connect(box, &QCheckBox::toggled, this, &GroupView::choiceChanged);
  }
  const auto left = group.count - std::ssize(m_boxes) - (group.confirmed ? 1 : 0);
  if (left > 0) m_lines->addWidget(makeLabel(tr("en nog %1, die meegaan").arg(signalsText(left)), "small"));
}

bool GroupView::hasChoice() const {
  return std::ranges::any_of(m_boxes, [this](const auto& one) { return one.second->isChecked() == m_confirmed; });
}

std::vector<std::int64_t> GroupView::chosen() const {
  std::vector<std::int64_t> numbers;
  for (const auto& [number, box] : m_boxes)
    if (box->isChecked()) numbers.push_back(number);
  return numbers;
}

}  // namespace peilstok::ui
