#include "screens/logboek/line_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/findings.h"
#include "screens/logboek/log_words.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/sign_line.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

using Pairs = std::vector<std::pair<QString, QString>>;

void add(Pairs& pairs, const QString& label, const std::string& text) {
  if (!text.empty()) pairs.emplace_back(label, toQt(text));
}

/// What people laid down in their own words.
struct RowPairs {
  const Knowledge& knowledge;
  Instant now;

  Pairs operator()(std::monostate) const { return {}; }

  Pairs operator()(const store::StoredDecision& stored) const {
    const Decision& d = stored.decision;
    Pairs pairs;
    add(pairs, LineView::tr("Reden"), d.reason);
    add(pairs, LineView::tr("Mandaat"), d.mandate);
    add(pairs, LineView::tr("Aanwezig"), d.present);
    for (const LighterCard& lighter : d.lighter) {
      const Card* card = knowledge.card(lighter.card);
      add(pairs, LineView::tr("Lichter: %1").arg(card ? toQt(card->name) : toQt(lighter.card)), lighter.whyNot);
    }
    add(pairs, LineView::tr("Toch, want"), d.despite);
    add(pairs, LineView::tr("Tegenstem"), d.dissent);
    add(pairs, LineView::tr("Bewaakt door"), d.owner);
    if (stored.withdrawn) pairs.emplace_back(LineView::tr("Hertoets"), LineView::tr("niet nodig: ingetrokken"));
    else if (d.lookAgain) pairs.emplace_back(LineView::tr("Hertoets"), momentText(*d.lookAgain, now));
    pairs.emplace_back(
        LineView::tr("Toen bekend"),
        LineView::tr("%1, %2 punten").arg(present::phaseFull(stored.phase, stored.step), pointsText(stored.total)));
    return pairs;
  }

  Pairs operator()(const store::StoredJudgement& stored) const {
    Pairs pairs;
    pairs.emplace_back(LineView::tr("Oordeel"), present::phaseFull(stored.judgement.phase, stored.judgement.step));
    pairs.emplace_back(LineView::tr("Voorstel toen"), present::phaseFull(stored.proposedPhase, stored.proposedStep));
    pairs.emplace_back(LineView::tr("Voorstel gezien"),
                       stored.judgement.proposalSeen ? LineView::tr("ja") : LineView::tr("nee"));
    add(pairs, LineView::tr("Waarom"), stored.judgement.note);
    return pairs;
  }

  Pairs operator()(const Inquiry& inquiry) const {
    Pairs pairs;
    add(pairs, LineView::tr("Aan"), inquiry.asked);
    add(pairs, LineView::tr("Vraag"), inquiry.question);
    return pairs;
  }

  Pairs operator()(const DossierEntry& entry) const {
    Pairs pairs;
    if (const auto* item = std::get_if<DossierItem>(&entry.act)) {
      add(pairs, dossier_words::kind(item->kind), item->text);
      if (const QString words = dossier_words::signWords(*item); !words.isEmpty())
        pairs.emplace_back(LineView::tr("Stand"), words);
      add(pairs, LineView::tr("Reden"), item->because);
      add(pairs, LineView::tr("Waarom niet lichter"), item->lighter);
      add(pairs, LineView::tr("Tegenstem"), item->dissent);
      add(pairs, LineView::tr("Uitkomst"), item->outcome);
    }
    if (const auto* head = std::get_if<DossierHead>(&entry.act)) {
      add(pairs, LineView::tr("Dossier"), head->title);
      add(pairs, LineView::tr("Gesloten, want"), head->closedBecause);
    }
    if (const auto* leave = std::get_if<SignalsLeave>(&entry.act)) add(pairs, LineView::tr("Waarom"), leave->because);
    if (const auto* over = std::get_if<Handover>(&entry.act))
      add(pairs, LineView::tr("Wat de ander moet weten"), over->note);
    if (const auto* looked = std::get_if<Evaluation>(&entry.act)) {
      add(pairs, LineView::tr("Wat er gebeurde"), looked->whatHappened);
      add(pairs, LineView::tr("Overgeslagen, want"), looked->skippedBecause);
    }
    return pairs;
  }

  Pairs operator()(const Reply& reply) const {
    Pairs pairs;
    pairs.emplace_back(LineView::tr("Antwoord"), present::plain(std::string(word(reply.answer))));
    add(pairs, LineView::tr("Toelichting"), reply.note);
    return pairs;
  }
};

}  // namespace

LineView::LineView(const Theme& theme, QWidget* parent) : PageScroll(parent), m_theme(theme) {
  auto* page = new QWidget;
  page->setProperty("page", true);
  m_layout = new QVBoxLayout(page);
  m_layout->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::wide);
  m_layout->setSpacing(metrics::gap);
  setFocusPolicy(Qt::StrongFocus);  // so that the arrow keys scroll
  setPage(page);
  setAccessibleName(tr("Regel van het logboek"));
}

void LineView::showNothing() {
  clear(m_layout);
  m_layout->addWidget(makeLabel(tr("Kies een regel om te lezen wat er toen is vastgelegd."), "muted"));
  m_layout->addStretch(1);
}

void LineView::show(const LogLinePage& page, const KnowledgePtr& knowledge, Instant now) {
  clear(m_layout);
  addHead(page, now);
  addPairs({}, logged::details(page.line, *knowledge));
  addRow(page.row, *knowledge, now);
  addCorrections(page, now);
  addChain(page.line);
  m_layout->addStretch(1);
  setAccessibleName(tr("Regel %1: %2").arg(countText(page.line.number), logged::action(page.line.action)));
  verticalScrollBar()->setValue(0);
}

void LineView::addHead(const LogLinePage& page, Instant now) {
  const LogLine& line = page.line;
  m_layout->addWidget(makeLine(tr("Regel %1").arg(countText(line.number)), "small"));
  QLabel* title = makeLabel(logged::action(line.action), "title");
  title->setObjectName(QStringLiteral("lineTitle"));
  m_layout->addWidget(title);
  if (line.result == kLogRefused)
    m_layout->addWidget(new SignLine(m_theme, Sign::no, tr("Geweigerd door een regel; er is niets vastgelegd.")));
  m_layout->addWidget(makeLabel(
      tr("%1, door %2, %3").arg(logged::moment(line, now), logged::actor(line), logged::origin(line)), "muted"));
  const std::int64_t signal = logged::signal(line), dossier = logged::dossier(line);
  if (signal == 0 && dossier == 0) return m_layout->addWidget(makeLabel(logged::object(line.object), "strong"));
  auto* open =
      new TextButton(m_theme, (signal != 0 ? tr("Signaal %1 openen") : tr("Dossier %1 openen")).arg(toQt(line.object)));
  open->setObjectName(QStringLiteral("lineObject"));
  connect(open, &QAbstractButton::clicked, this, [=, this] {
    if (signal != 0) Q_EMIT signalRequested(signal);
    else Q_EMIT dossierRequested(dossier);
  });
  m_layout->addWidget(open, 0, Qt::AlignLeft);
}

void LineView::addPairs(const QString& title, const Pairs& pairs) {
  if (pairs.empty()) return;
  auto* holder = new QWidget;
  auto* grid = new QGridLayout(holder);
  grid->setContentsMargins(0, metrics::tight, 0, 0);
  grid->setHorizontalSpacing(metrics::block);
  grid->setVerticalSpacing(metrics::close);
  grid->setColumnStretch(1, 1);
  int row = 0;
  for (const auto& [label, value] : pairs) {
    grid->addWidget(makeLine(label, "muted"), row, 0, Qt::AlignTop);
    grid->addWidget(makeLabel(value), row++, 1, Qt::AlignTop);
  }
  if (title.isEmpty()) return m_layout->addWidget(holder);
  auto* section = new Section(title);
  section->body()->addWidget(holder);
  m_layout->addWidget(section);
}

void LineView::addRow(const LoggedRow& row, const Knowledge& knowledge, Instant now) {
  addPairs(tr("Zo is het opgeschreven"), std::visit(RowPairs{knowledge, now}, row));
}

void LineView::addCorrections(const LogLinePage& page, Instant now) {
  auto* section = new Section(tr("Rechtzetten"));
  if (page.line.corrects != 0) {
    auto* first = new TextButton(m_theme, tr("Zet regel %1 recht").arg(countText(page.line.corrects)));
    const std::int64_t corrects = page.line.corrects;
    connect(first, &QAbstractButton::clicked, this, [this, corrects] { Q_EMIT lineRequested(corrects); });
    section->body()->addWidget(first, 0, Qt::AlignLeft);
  }
  for (const LogLine& later : page.corrections) {
    auto* link = new TextButton(
        m_theme, tr("Rechtgezet in regel %1, %2").arg(countText(later.number), logged::moment(later, now)));
    const std::int64_t number = later.number;
    connect(link, &QAbstractButton::clicked, this, [this, number] { Q_EMIT lineRequested(number); });
    section->body()->addWidget(link, 0, Qt::AlignLeft);
  }
  section->body()->addWidget(makeLabel(
      tr("Een regel verandert nooit. Klopt hij niet, dan komt er een regel bij die zegt wat wel klopt."), "muted"));
  auto* correct = new QPushButton(tr("Regel &rechtzetten\u2026"));
  correct->setObjectName(QStringLiteral("correctLine"));
  correct->setAccessibleName(tr("Regel %1 rechtzetten").arg(countText(page.line.number)));
  const std::int64_t number = page.line.number;
  connect(correct, &QPushButton::clicked, this, [this, number] { Q_EMIT correctionRequested(number); });
  section->body()->addWidget(correct, 0, Qt::AlignLeft);
  m_layout->addWidget(section);
}

void LineView::addChain(const LogLine& line) {
  // In groups of four, so that two people can read them to each other.
  const auto grouped = [](const std::string& hash) {
    QStringList groups;
    const QString all = toQt(hash);
    for (int at = 0; at < all.size(); at += 4) groups << all.mid(at, 4);
    return groups.join(QLatin1Char(' '));
  };
  addPairs(tr("Plaats in de keten"),
           {{tr("Kenmerk"), grouped(line.hash)},
            {tr("Vorige"), line.previous == noHash() ? tr("geen: dit is de eerste regel") : grouped(line.previous)}});
}

}  // namespace peilstok::ui
