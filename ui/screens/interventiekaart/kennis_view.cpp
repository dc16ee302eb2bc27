#include "screens/interventiekaart/kennis_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QVBoxLayout>

#include "bridge/guidance_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/findings.h"
#include "screens/ground_line.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/sign_line.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr int readableWidth = 720;  // longer lines are hard to follow

/// A stretch of text with the words that open it, as in "Online: nee."
struct Passage {
  QString lead, text;
};

/// Powers and contradictions are written in fixed passages ("Wie: ...", "De andere kant: ..."); each reads better on
/// its own. Any other text is one passage.
std::vector<Passage> passagesOf(const KennisEntry& entry) {
  const QString text = toQt(entry.text);
  if (entry.kind != "bevoegdheid" && entry.kind != "tegenspraak") return {{{}, text}};
  static const QRegularExpression lead(
      QStringLiteral("(?:^|(?<=[.!?] ))(Wie|Hoe en hoe lang|Online|De ene kant|De andere kant|Zo ga je ermee om): "));
  std::vector<Passage> passages;
  qsizetype from = 0;
  auto found = lead.globalMatch(text);
  while (found.hasNext()) {
    const auto match = found.next();
    if (match.capturedStart() > from) {
      const QString before = text.mid(from, match.capturedStart() - from).trimmed();
      if (passages.empty()) passages.push_back({{}, before});
      else passages.back().text = before;
    }
    passages.push_back({match.captured(1), {}});
    from = match.capturedEnd();
  }
  const QString rest = text.mid(from).trimmed();
  if (passages.empty()) return {{{}, text}};
  passages.back().text = rest;
  return passages;
}

}  // namespace

KennisView::KennisView(const Theme& theme, QWidget* parent) : PageScroll(parent), m_theme(theme) {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* outer = new QHBoxLayout(page);
  outer->setContentsMargins(metrics::wide, metrics::block, metrics::wide, metrics::wide);
  auto* column = new QWidget;
  column->setMaximumWidth(readableWidth);
  outer->addWidget(column, 1);
  outer->addStretch(0);
  m_layout = new QVBoxLayout(column);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(metrics::gap);
  setFocusPolicy(Qt::StrongFocus);  // so that the arrow keys scroll
  setPage(page);
  setAccessibleName(tr("Kennisbank"));
}

void KennisView::showEntry(const KennisEntry& entry, const KnowledgePtr& knowledge, Instant now) {
  clear(m_layout);
  addHead(entry);
  addText(entry);
  addCase(entry);
  addWords(entry);
  addCards(entry, knowledge);
  addSources(entry, now);
  m_layout->addStretch(1);
  setAccessibleName(tr("%1: %2").arg(present::kennisKind(entry.kind), toQt(entry.title)));
  verticalScrollBar()->setValue(0);
}

QVBoxLayout* KennisView::addSection(const QString& title) {
  auto* section = new Section(title);
  section->layout()->setContentsMargins(0, 10, 0, 0);
  m_layout->addWidget(section);
  return section->body();
}

void KennisView::addHead(const KennisEntry& entry) {
  auto* line = new QHBoxLayout;
  line->setSpacing(metrics::gap);
  line->addWidget(makeLine(present::kennisKind(entry.kind), "small"));
  if (entry.own) line->addWidget(makeLine(tr("eigen"), "tag"));
  line->addStretch();
  m_layout->addLayout(line);
  QLabel* title = makeLabel(toQt(entry.title), "title");
  title->setObjectName(QStringLiteral("kennisTitle"));
  m_layout->addWidget(title);
  if (const auto sign = present::answerSign(entry.answer)) {
    auto* answer = new SignLine(m_theme, *sign, present::kennisAnswer(entry.answer), "head");
    answer->setObjectName(QStringLiteral("kennisAnswer"));
    answer->setAccessibleName(tr("Antwoord: %1").arg(answer->words()));
    m_layout->addWidget(answer);
  }
  if (!entry.confirmed()) {
    auto* single = new SignLine(m_theme, Sign::gap, tr("nog niet bevestigd: één bron"));
    single->setObjectName(QStringLiteral("unconfirmed"));
    m_layout->addWidget(single);
  }
}

void KennisView::addText(const KennisEntry& entry) {
  m_layout->addSpacing(metrics::hair);
  for (const Passage& passage : passagesOf(entry)) {
    auto* lines = new QVBoxLayout;
    lines->setSpacing(1);
    if (!passage.lead.isEmpty()) lines->addWidget(makeLabel(passage.lead, "label"));
    lines->addWidget(makeLabel(present::capitalised(passage.text)));
    m_layout->addLayout(lines);
  }
  if (entry.conditions.empty()) return;
  QVBoxLayout* conditions = addSection(tr("Voorwaarden"));
  for (const std::string& one : entry.conditions)
    conditions->addWidget(new GroundLine(m_theme, toQt(one), Effect::none));
}

void KennisView::addCase(const KennisEntry& entry) {
  const bool judgment = !entry.court.empty() || !entry.ecli.empty();
  if (judgment || !entry.date.empty()) {
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, metrics::gap, 0, 0);
    grid->setHorizontalSpacing(metrics::block);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& name, const QString& value) {
      if (value.isEmpty()) return;
      grid->addWidget(makeLine(name, "muted"), row, 0, Qt::AlignTop);
      grid->addWidget(makeLabel(value), row++, 1, Qt::AlignTop);
    };
    add(tr("Rechter"), toQt(entry.court));
    add(tr("Datum"), entry.date.empty() ? QString() : isoDateText(entry.date));
    add(tr("ECLI"), toQt(entry.ecli));
    m_layout->addWidget(holder);
  }
  if (!entry.outcome.empty()) addSection(tr("Uitkomst"))->addWidget(makeLabel(toQt(entry.outcome)));
  if (!entry.lesson.empty()) addSection(tr("Les voor de praktijk"))->addWidget(makeLabel(toQt(entry.lesson)));
}

void KennisView::addWords(const KennisEntry& entry) {
  if (entry.words.empty()) return;
  auto* words = new QWidget;
  auto* flow = new FlowLayout(metrics::close, words);
  for (const std::string& one : entry.words) flow->addWidget(makeLine(toQt(one), "formchip"));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  words->setSizePolicy(policy);
  addSection(tr("Zo wordt het geschreven"))->addWidget(words);
}

void KennisView::addCards(const KennisEntry& entry, const KnowledgePtr& knowledge) {
  if (!entry.cards.empty()) {
    QVBoxLayout* cards = addSection(tr("Kaarten"));
    cards->setSpacing(0);
    for (const std::string& id : entry.cards) {
      const Card* card = knowledge ? knowledge->card(id) : nullptr;
      auto* link = new TextButton(m_theme, card ? toQt(card->name) : QString(), toQt(id));
      link->setObjectName(QStringLiteral("cardLink"));
      link->setAccessibleName(tr("Kaart %1: %2").arg(toQt(id), link->text()));
      connect(link, &QAbstractButton::clicked, this, [this, id] { Q_EMIT cardRequested(toQt(id)); });
      cards->addWidget(link, 0, Qt::AlignLeft);
    }
  }
  if (entry.indicators.empty() || !knowledge) return;
  QStringList names;
  for (const std::string& id : entry.indicators) names << indicatorName(*knowledge, id);
  m_layout->addSpacing(metrics::tight);
  m_layout->addWidget(makeLabel(tr("Hoort bij: %1").arg(names.join(QStringLiteral("; "))), "muted"));
}

void KennisView::addSources(const KennisEntry& entry, Instant now) {
  QVBoxLayout* sources = addSection(tr("Bronnen"));
  for (const Source& one : entry.sources) {
    sources->addWidget(makeLabel(toQt(one.text), "muted"));
    if (!one.verified) sources->addWidget(new SignLine(m_theme, Sign::gap, present::notChecked(), "small"));
  }
  sources->addSpacing(metrics::close);
  sources->addWidget(makeLabel(tr("Nagekeken op %1").arg(isoDateText(entry.checked)), "muted"));
  if (!checkedLongAgo(entry.checked, now)) return;
  auto* old = new SignLine(m_theme, Sign::gap, present::outdated(), "small");
  old->setObjectName(QStringLiteral("outdated"));
  sources->addWidget(old);
}

}  // namespace peilstok::ui
