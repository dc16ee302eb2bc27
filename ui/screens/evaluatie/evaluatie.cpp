#include "screens/evaluatie/evaluatie.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "models/entry_list_model.h"
#include "screens/crisiskamer/dossier_words.h"
#include "screens/evaluatie/evaluation_part.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "widgets/entry_list.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int sideBySideFrom = 820, listWidth = 250;

EntryRow rowOf(const app::DossierRow& dossier, Instant now) {
  return {dossier_words::name(dossier.number),
          QStringLiteral("%1  %2").arg(dossier_words::name(dossier.number), toQt(dossier.title)),
          dossier.evaluate ? std::optional(Sign::empty) : std::nullopt, dossier_words::held(dossier.held),
          dayText(dossier.changed, now)};
}

}  // namespace

Evaluatie::Evaluatie(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_clock(std::move(clock)),
      m_model(new EntryListModel(this)),
      m_list(new EntryList(theme)),
      m_share(makeLabel({}, "small")),
      m_part(new EvaluationPart(theme, bridge, settings, m_clock)),
      m_empty(new EmptyState(theme, QStringLiteral("evaluatie"))),
      m_splitter(new QSplitter),
      m_stack(new QStackedWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_stack);
  auto* side = new QFrame;
  setRole(side, "panel");
  auto* lines = new QVBoxLayout(side);
  lines->setContentsMargins(0, metrics::gap, 0, 0);
  auto* share = new QHBoxLayout;
  share->setContentsMargins(metrics::loose, 0, metrics::gap, metrics::tight);
  share->addWidget(m_share);
  lines->addLayout(share);
  lines->addWidget(m_list, 1);
  side->setMinimumWidth(210);
  m_list->setEntries(m_model);
  m_list->setObjectName(QStringLiteral("evaluationList"));
  m_list->setAccessibleName(tr("Dossiers om op terug te kijken"));
  m_splitter->addWidget(side);
  m_splitter->addWidget(m_part);
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 0);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({listWidth, 900});
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_splitter);
  m_empty->setText(
      tr("Nog niets om op terug te kijken"),
      tr("Een dossier komt hier vanzelf te staan als het gesloten wordt of na de escalatie komt. Terugkijken "
         "kost vier minuten: drie vragen, alvast ingevuld."));
  QPushButton* room = m_empty->addButton(tr("Naar de &Crisiskamer"), true);
  room->setObjectName(QStringLiteral("evaluationToRoom"));
  connect(room, &QPushButton::clicked, this, &Evaluatie::roomRequested);
  setAccessibleName(tr("Evaluatie"));
  connect(m_list, &EntryList::chosen, this,
          [this](const QString& id) { m_bridge.requestEvaluationForm(id.mid(1).toLongLong()); });
  connect(m_part, &EvaluationPart::dossierRequested, this, &Evaluatie::dossierRequested);
  connect(m_part, &EvaluationPart::said, this, &Evaluatie::said);
  connect(&m_bridge, &Bridge::evaluationsReady, this, &Evaluatie::receive);
  connect(&m_bridge, &Bridge::evaluationFormReady, m_part, &EvaluationPart::show);
  connect(&m_bridge, &Bridge::evaluated, this, [this](const DossierPtr& detail) {
    ask();
    m_bridge.requestEvaluationForm(detail->dossier.number);
  });
  connect(&m_bridge, &Bridge::dossierChanged, this, [this] { m_stale = true; });
  connect(&m_bridge, &Bridge::dossierOpened, this, [this] { m_stale = true; });
  connect(&m_bridge, &Bridge::laidDown, this, [this] { m_stale = true; });
}

void Evaluatie::setFacts(const WorkspaceFacts& facts) {
  m_knowledge = facts.knowledge;
  m_part->setKnowledge(facts.knowledge);
  m_stale = true;
  if (isVisible()) ask();
}

void Evaluatie::addCommands(Commands& commands) {
  const QString section = placeName(Place::evaluatie);
  const auto here = [this] { return isVisible(); };
  const auto chosen = [this] { return m_part->number() != 0; };
  commands.add({QStringLiteral("evaluatie.vastleggen"),
                tr("Evaluatie vastleggen"),
                section,
                {Qt::CTRL | Qt::Key_Return},
                [this] { m_part->lay(); },
                chosen,
                here,
                {tr("klaar"), tr("opslaan")}});
  commands.add({QStringLiteral("evaluatie.overslaan"),
                tr("Evaluatie overslaan\u2026"),
                section,
                {Qt::Key_X},
                [this] { m_part->skip(); },
                chosen,
                here,
                {tr("niet nodig")}});
}

void Evaluatie::focusPage() {
  if (m_stack->currentWidget() == m_splitter) m_list->setFocus(Qt::OtherFocusReason);
  else m_empty->focusFirst();
}

void Evaluatie::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) ask();
}

void Evaluatie::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  divide();
}

void Evaluatie::divide() {
  const bool beside = width() >= sideBySideFrom;
  const bool turned = beside != (m_splitter->orientation() == Qt::Horizontal);
  m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
  if (beside) {
    if (turned) m_splitter->setSizes({listWidth, width() - listWidth});
    return;
  }
  // As high as its rows, so that the questions come in sight.
  int rows = m_list->parentWidget()->sizeHint().height() - m_list->sizeHint().height();
  for (int row = 0; row < m_model->rowCount(); ++row) rows += m_list->sizeHintForRow(row);
  const int high = std::min(rows, height() * 2 / 5);
  m_splitter->setSizes({high, height() - high});
}

void Evaluatie::ask() {
  if (!m_knowledge) return;
  m_stale = false;
  m_bridge.requestEvaluations();
}

void Evaluatie::receive(const EvaluationPage& page) {
  const Instant now = m_clock();
  std::vector<EntryRow> waiting, done, all;
  for (const app::DossierRow& row : page.dossiers) {
    if (row.evaluate) waiting.push_back(rowOf(row, now));
    else if (row.closed || row.phase == Phase::na_de_escalatie) done.push_back(rowOf(row, now));
  }
  if (!waiting.empty()) all.push_back({{}, tr("Nog te doen"), {}, {}, {}});
  std::ranges::move(waiting, std::back_inserter(all));
  if (!done.empty()) all.push_back({{}, tr("Gedaan"), {}, {}, {}});
  std::ranges::move(done, std::back_inserter(all));
  const bool none = all.empty();
  const QString kept = m_list->currentId();
  const bool held = isAncestorOf(focusWidget()) || hasFocus();
  m_model->setRows(std::move(all));
  m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_splitter);
  if (!none) m_list->choose(kept);
  // The empty page gave way, or came: whoever was here stays here.
  if (held && !m_part->isAncestorOf(focusWidget())) focusPage();
  showShare(page.quarters);
  divide();
}

void Evaluatie::showShare(const std::vector<app::QuarterShare>& quarters) {
  QStringList lines;
  for (const app::QuarterShare& one : quarters)
    if (one.due > 0)
      lines << tr("%1: %2 van %3 geëvalueerd, %4 overgeslagen")
                   .arg(toQt(one.quarter))
                   .arg(one.evaluated)
                   .arg(one.due)
                   .arg(one.skipped);
  m_share->setText(lines.join(QLatin1Char('\n')));
  m_share->setVisible(!lines.isEmpty());
}

}  // namespace peilstok::ui
