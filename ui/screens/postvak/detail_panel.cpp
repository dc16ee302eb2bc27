#include "screens/postvak/detail_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <set>

#include "app/judging.h"
#include "bridge/handling_words.h"
#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "feedback/feedback_dialog.h"
#include "noise/noise_words.h"
#include "screens/findings.h"
#include "screens/ground_line.h"
#include "screens/postvak/groups/group_words.h"
#include "screens/postvak/verbs/verb_row.h"
#include "screens/urgency_words.h"
#include "shell/commands.h"
#include "theme/icons.h"
#include "widgets/labels.h"
#include "widgets/layout_hold.h"
#include "widgets/marked_text.h"
#include "widgets/marks.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"
#include "widgets/score_bars.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr std::size_t groundsShown = 3, sameShown = 3;

QString sourceLine(const Signal& signal, Instant now) {
  QStringList parts;
  if (!signal.platform.empty()) parts << present::platform(signal.platform);
  else if (signal.channel) parts << present::channel(*signal.channel);
  if (signal.received) parts << momentText(*signal.received, now);
  if (signal.observed) parts << present::observed(*signal.observed);
  return parts.join(QStringLiteral("  \u00b7  "));
}

}  // namespace

DetailPanel::DetailPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_scroll(new PageScroll),
      m_title(makeLine({}, "strong")),
      m_source(makeLine({}, "muted")),
      m_urgency(new UrgencyMark(theme)),
      m_phase(new PhaseMark(theme)),
      m_whosePhase(makeLabel({}, "muted")),
      m_police(new Banner(theme, QStringLiteral("politie"))),
      m_lock(new Banner(theme, QStringLiteral("betoging"))),
      m_text(new MarkedText(theme)),
      m_total(makeLine({}, "strong")),
      m_certainty(makeLine({}, "muted")),
      m_bar(new TotalBar(theme)),
      m_grounds(new QVBoxLayout),
      m_weighing(buildWeighing()),
      m_ownFirst(buildOwnFirst()),
      m_open(new QPushButton(tr("&Duiding openen"))),
      m_verbs(new VerbRow),
      m_chosen(makeLabel({}, "strong")),
      m_state(makeLabel({}, "strong")),
      m_related(new QVBoxLayout),
      m_log(new QVBoxLayout),
      m_nothing(makeLabel(tr("Kies een signaal in de lijst om het hier te lezen."), "muted")) {
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  buildVerbs();
  m_nothing->setAlignment(Qt::AlignCenter);
  m_nothing->setContentsMargins(32, 0, 32, 0);
  outer->addWidget(m_nothing, 1);
  m_chosen->setObjectName(QStringLiteral("severalChosen"));
  m_chosen->setContentsMargins(metrics::page, metrics::gap, metrics::page, 0);
  m_chosen->hide();
  outer->addWidget(m_chosen);
  outer->addWidget(m_verbs);
  auto* content = new QWidget;
  content->setProperty("page", true);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(metrics::page, 14, metrics::page, 16);
  layout->setSpacing(12);
  buildHead(layout);
  m_scroll->setPage(content);
  outer->addWidget(m_scroll, 1);
  m_police->setText(tr("Overleg nu met de politie"), tr("Binnen een uur, wat de som ook zegt."));
  m_lock->setText(tr("Betogingsslot"), tr("Dit lijkt een vreedzame betoging. Dat is een recht."));
  showNothing();
}

void DetailPanel::buildHead(QVBoxLayout* layout) {
  auto* head = new QHBoxLayout;
  head->addWidget(m_title);
  head->addSpacing(6);
  head->addWidget(m_source, 1);
  head->addWidget(m_urgency);
  m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  layout->addLayout(head);
  layout->addWidget(m_phase);
  m_whosePhase->setObjectName(QStringLiteral("whosePhase"));
  layout->addWidget(m_whosePhase);
  layout->addWidget(m_state);
  layout->addWidget(m_police);
  layout->addWidget(m_lock);
  m_open->setObjectName(QStringLiteral("openDuiding"));
  m_open->setAccessibleName(tr("Duiding openen"));
  m_open->setToolTip(tr("De hele weging, de gronden en de voorstellen (Enter)"));
  setRole(m_open, "primary");
  layout->addWidget(m_text);
  layout->addWidget(m_weighing);
  layout->addWidget(m_ownFirst);
  layout->addWidget(m_open, 0, Qt::AlignLeft);
  m_related->setSpacing(metrics::tight);
  layout->addLayout(m_related);
  m_log->setSpacing(metrics::tight);
  layout->addLayout(m_log);
  layout->addStretch(1);
  connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_detail->stored.number); });
}

QWidget* DetailPanel::buildWeighing() {
  auto* part = new QWidget;
  part->setObjectName(QStringLiteral("weighing"));
  auto* layout = new QVBoxLayout(part);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::loose);
  auto* figures = new QHBoxLayout;
  figures->addWidget(m_total);
  figures->addStretch();
  figures->addWidget(m_certainty);
  auto* score = new QVBoxLayout;
  score->setSpacing(metrics::close);
  score->addLayout(figures);
  score->addWidget(m_bar);
  layout->addLayout(score);
  m_grounds->setSpacing(metrics::tight);
  layout->addLayout(m_grounds);
  return part;
}

QWidget* DetailPanel::buildOwnFirst() {
  auto* part = new QWidget;
  part->setObjectName(QStringLiteral("ownFirst"));
  auto* layout = new QVBoxLayout(part);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::hair);
  layout->addWidget(makeLabel(tr("Eerst jouw oordeel"), "strong"));
  layout->addWidget(makeLabel(tr("De fase en de weging staan hier zodra je in de Duiding een oordeel gaf, of daar het "
                                 "voorstel uitvouwde."),
                              "muted"));
  return part;
}

void DetailPanel::buildVerbs() {
  m_verbs->setProperty("page", true);
  m_verbs->setAttribute(Qt::WA_StyledBackground);
  // The order is that of use: what does not fit in the row goes under "Meer" from the end.
  m_verbs->add("postvak.openen", tr("Duiding openen"));
  m_verbs->setApplies("postvak.openen", false);
  m_verbs->add("postvak.heropen", tr("Terug in postvak"));
  m_verbs->add("postvak.pakOp", tr("Oppakken"));
  m_verbs->add("postvak.legWeg", tr("Wegleggen"));
  m_verbs->add("postvak.sluit", tr("Sluiten"));
  m_verbs->add("postvak.schaalOp", tr("Opschalen"));
  m_verbs->add("postvak.vraag", tr("Navragen"));
  m_verbs->add("postvak.voegSamen", tr("Samenvoegen"));
  m_verbs->add("postvak.haalLos", tr("Loshalen"));
  m_verbs->add("postvak.altijdRuis", tr("Altijd ruis"));
  m_verbs->add("postvak.wijsToe", tr("Toewijzen"));
  m_verbs->add("postvak.terugkoppelen", tr("Terugkoppelen"));
  connect(m_verbs, &VerbRow::chosen, this, &DetailPanel::verbRequested);
}

void DetailPanel::describeVerbs(Commands& commands) { m_verbs->describe(commands); }

void DetailPanel::showHandling(const app::SignalDetail& detail, Instant now) {
  const bool open = detail.handling.tray == Tray::postvak;
  m_verbs->setApplies("postvak.heropen", !open);
  m_verbs->setApplies("postvak.haalLos", detail.handling.into != 0 || !detail.merged.empty());
  QString state = present::handlingState(detail.handling, now);
  if (detail.handling.tray == Tray::gesloten && !detail.handling.rule.empty()) {
    state += QLatin1Char('\n') + tr("Door ruisregel \u2018%1\u2019").arg(toQt(detail.handling.note));
  } else if (detail.handling.tray == Tray::postvak && !detail.noise.rule.empty() &&
             detail.noise.bar != analyse::NoiseBar::none) {
    state += (state.isEmpty() ? QString() : QStringLiteral("\n")) + noisy::keptWhy(detail.noise);
  }
  m_state->setText(state);
  m_state->setVisible(!state.isEmpty());
  clear(m_log);
  for (const Feedback& one : detail.feedback) m_log->addWidget(makeLabel(feedbackLine(one, now)));
  if (detail.handlingLines.empty()) return;
  m_log->addWidget(makeLine(tr("Wat ermee gedaan is"), "label"));
  for (auto line = detail.handlingLines.rbegin(); line != detail.handlingLines.rend(); ++line) {
    QString words = momentText(line->at, now);
    const bool byItself = line->verb == HandlingVerb::wek;  // the program does that, and has no function
    if (!byItself) words += QStringLiteral("  \u00b7  ") + present::functionName(line->role);
    m_log->addWidget(makeLabel(present::handlingLine(*line, now)));
    m_log->addWidget(makeLabel(words, "small"));
  }
}

void DetailPanel::showRelated() {
  clear(m_related);
  const app::SignalDetail& detail = *m_detail;
  std::set<std::int64_t> told;  // what is alike in two ways stands here for the stronger one
  const auto add = [this, &told](const store::SignalRow& row, const QString& why) {
    if (!told.insert(row.number).second) return;
    auto* link = new TextButton(m_theme, tr("%1  \u00b7  %2").arg(present::signalName(row.number), why));
    connect(link, &QAbstractButton::clicked, this, [this, number = row.number] { Q_EMIT openRequested(number); });
    m_related->addWidget(link);
    m_related->addWidget(makeLabel(readable(row.excerpt).simplified(), "small"));
  };
  if (!detail.merged.empty()) {
    m_related->addWidget(makeLine(tr("Ligt hieronder"), "label"));
    for (const store::SignalRow& row : detail.merged) add(row, tr("samengevoegd"));
  }
  const std::vector<app::Related> related = m_likeness ? m_likeness->found.related : std::vector<app::Related>();
  if (detail.lookAlikes.empty() && related.empty() && detail.near.empty()) return;
  m_related->addWidget(makeLine(tr("Lijkt hierop"), "label"));
  std::size_t same = 0;
  for (const store::SignalRow& row : detail.lookAlikes)
    if (++same <= sameShown) add(row, tr("dezelfde tekst"));
  if (detail.lookAlikes.size() > sameShown)
    m_related->addWidget(
        makeLine(tr("en nog %1 met dezelfde tekst").arg(detail.lookAlikes.size() - sameShown), "small"));
  for (const app::NearSignal& one : detail.near) add(one.row, grouped::difference(one));
  for (const app::Related& one : related) {
    QStringList shared;
    for (const std::string& word : one.shared) shared << toQt(word);
    add(one.row, tr("deelt: %1").arg(shared.join(QStringLiteral(", "))));
  }
}

void DetailPanel::showLikeness(const LikenessPtr& likeness) {
  if (!m_detail || likeness->signal != m_detail->stored.number) return;
  const bool nothing = likeness->found.related.empty() && (!m_likeness || m_likeness->found.related.empty());
  m_likeness = likeness;
  if (nothing) return;
  const LayoutHold hold(m_scroll->widget());
  showRelated();
}

void DetailPanel::showNothing() {
  m_detail.reset();
  m_scroll->hide();
  m_verbs->hide();
  m_nothing->setVisible(!m_narrow);
}

void DetailPanel::setNarrow(bool narrow) {
  m_narrow = narrow;
  m_verbs->setApplies("postvak.openen", narrow);
  m_scroll->setVisible(m_detail && !narrow);
  m_nothing->setVisible(!m_detail && !narrow);
  setChosen(m_chosenCount);
  setMaximumHeight(narrow ? m_verbs->sizeHint().height() : QWIDGETSIZE_MAX);
}

void DetailPanel::setChosen(int count) {
  m_chosenCount = count;
  m_chosen->setText(tr("%1 signalen gekozen: een knop hier geldt voor alle %1.").arg(count));
  m_chosen->setVisible(count > 1 && !m_narrow);
}

void DetailPanel::showDetail(const DetailPtr& detail, const KnowledgePtr& knowledge, Instant now, bool phaseTold) {
  if (detail == m_detail && phaseTold == m_phaseTold) return;  // asked for again, by the duiding, and nothing changed
  const LayoutHold hold(m_scroll->widget());
  const Assessment& assessment = detail->assessment;
  m_detail = detail;
  m_phaseTold = phaseTold;
  // Done with the same signal: what it is like stands there until that comes anew.
  if (m_likeness && m_likeness->signal != detail->stored.number) m_likeness.reset();
  m_title->setText(toQt(detail->stored.signal.id));
  m_source->setText(sourceLine(detail->stored.signal, now));
  m_urgency->setUrgency(assessment.urgency.level, urgencyLapsed(assessment, now));
  m_phase->setVisible(phaseTold);
  m_weighing->setVisible(phaseTold);
  m_ownFirst->setVisible(!phaseTold);
  showPhase(*detail);
  m_police->setVisible(assessment.consultPoliceNow);
  m_lock->setVisible(assessment.demonstrationLock);
  FindingView view = viewFindings(*detail, *knowledge);
  m_text->setMarkedText(view.text, std::move(view.marks), view.titleEnd, std::move(view.masks));
  showFigures(assessment, *knowledge);
  showGrounds(assessment.phase);
  showHandling(*detail, now);
  showRelated();
  m_nothing->hide();
  m_verbs->show();
  m_scroll->setVisible(!m_narrow);
}

void DetailPanel::showPhase(const app::SignalDetail& detail) {
  const PhaseResult& weighed = detail.assessment.phase;
  const store::StoredJudgement* own = app::standingJudgement(detail);
  m_phase->setPhase(own ? own->judgement.phase : weighed.phase, own ? own->judgement.step : weighed.step);
  m_whosePhase->setVisible(m_phaseTold && !detail.judgements.empty());
  if (!own) return m_whosePhase->setText(tr("Geduid, maar daarna kwam Peilstok op deze fase uit: kijk opnieuw."));
  const bool same = own->judgement.phase == weighed.phase && own->judgement.step == weighed.step;
  m_whosePhase->setText(same ? tr("Eigen oordeel; Peilstok komt op hetzelfde uit.")
                             : tr("Eigen oordeel. Peilstok komt uit op: %1.")
                                   .arg(present::phaseName(weighed.phase, weighed.step).toLower()));
}

void DetailPanel::showFigures(const Assessment& assessment, const Knowledge& knowledge) {
  m_total->setText(tr("Totaal %1 van 100").arg(pointsText(assessment.score.total)));
  m_certainty->setText(tr("Zekerheid %1").arg(present::certainty(assessment.certainty)));
  m_certainty->setToolTip(present::coverage(assessment.coverage));
  m_bar->setScore(assessment.score, scoreParts(assessment, knowledge));
}

void DetailPanel::showGrounds(const PhaseResult& phase) {
  clear(m_grounds);
  if (!phase.grounds.empty()) m_grounds->addWidget(makeLine(tr("Belangrijkste gronden"), "label"));
  for (std::size_t i = 0; i < std::min(groundsShown, phase.grounds.size()); ++i)
    m_grounds->addWidget(new GroundLine(m_theme, toQt(phase.grounds[i].words), Effect::up));
  for (std::size_t i = 0; i < std::min(groundsShown - 1, phase.counterGrounds.size()); ++i)
    m_grounds->addWidget(new GroundLine(m_theme, toQt(phase.counterGrounds[i].words), Effect::down));
}

}  // namespace peilstok::ui
