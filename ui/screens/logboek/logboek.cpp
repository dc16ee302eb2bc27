#include "screens/logboek/logboek.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/logboek/correct_dialog.h"
#include "screens/logboek/line_view.h"
#include "screens/logboek/log_table_model.h"
#include "screens/logboek/log_words.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"
#include "widgets/marks.h"
#include "widgets/panels.h"
#include "widgets/sign_line.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

// Below this the list needs all the width, and the line stands under it.
constexpr int sideBySideFrom = 900;

// Days back, by the entries of the box; 0 for all.
constexpr std::array sinceDays{0, 1, 7, 31, 92};

}  // namespace

Logboek::Logboek(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_prompts(prompts),
      m_clock(std::move(clock)),
      m_object(new QLineEdit),
      m_since(new QComboBox),
      m_model(new LogTableModel(this)),
      m_table(new LineTable(theme)),
      m_view(new LineView(theme)),
      m_splitter(new QSplitter),
      m_stack(new QStackedWidget),
      m_nothing(new EmptyState(theme, QStringLiteral("logboek"))),
      m_count(makeLine({}, "muted")),
      m_chain(new SignLine(theme, Sign::empty, tr("De keten is nog niet nagekeken"), "muted")),
      m_check(new QPushButton(tr("&Keten nakijken"))),
      m_export(new QPushButton(tr("&Uitgeven\u2026"))) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeBar());
  layout->addWidget(makeChainStrip());
  layout->addWidget(m_stack, 1);
  m_table->setObjectName(QStringLiteral("logTable"));
  m_table->setAccessibleName(tr("Regels van het logboek"));
  m_table->setModel(m_model);
  m_table->setColumns({64, 118, 178, 104, 0, 164}, 140, {5, 0});  // both stand beside the line that is chosen
  m_splitter->addWidget(m_table);
  m_splitter->addWidget(m_view);
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 64);
  m_splitter->setStretchFactor(1, 36);
  m_splitter->setSizes({640, 360});
  m_view->setMinimumWidth(260);
  m_stack->addWidget(m_splitter);
  m_stack->addWidget(m_nothing);
  QPushButton* all = m_nothing->addButton(tr("&Alle regels tonen"), true);
  all->setObjectName(QStringLiteral("logAll"));
  connect(all, &QPushButton::clicked, this, &Logboek::clearFilters);
  m_view->showNothing();
  setAccessibleName(tr("Logboek"));
  connect(m_table, &LineTable::currentRowChanged, this, [this](int row) {
    if (row >= 0) m_bridge.requestLogLine(m_model->index(row, 0).data(LogTableModel::NumberRole).toLongLong());
  });
  connect(m_table, &LineTable::openRequested, this, [this] {
    if (const std::int64_t signal = logged::signal(m_line)) Q_EMIT signalRequested(signal);
    else if (const std::int64_t dossier = logged::dossier(m_line)) Q_EMIT dossierRequested(dossier);
  });
  connect(m_view, &LineView::signalRequested, this, &Logboek::signalRequested);
  connect(m_view, &LineView::dossierRequested, this, &Logboek::dossierRequested);
  connect(m_view, &LineView::correctionRequested, this, &Logboek::correct);
  connect(m_view, &LineView::lineRequested, this, &Logboek::chooseLine);
  connect(&m_bridge, &Bridge::logReady, this, &Logboek::receive);
  connect(&m_bridge, &Bridge::logLineReady, this, [this](const LogLinePage& page) {
    m_line = page.line;
    if (m_knowledge) m_view->show(page, m_knowledge, m_clock());
  });
  connect(&m_bridge, &Bridge::logChecked, this, &Logboek::showCheck);
  connect(&m_bridge, &Bridge::logExported, this, [this](const std::filesystem::path& file, const LogHead& head) {
    Q_EMIT said(tr("%1 regels geschreven naar %2")
                    .arg(countText(head.lines), QString::fromStdU16String(file.filename().u16string())));
  });
  connect(&m_bridge, &Bridge::logFailed, this, [this](const Error& error) {
    m_checking = false;
    m_check->setEnabled(true);
    Q_EMIT refused(error);
  });
  connect(&m_bridge, &Bridge::lineCorrected, this, [this](std::int64_t, std::int64_t by) {
    m_wanted = by;
    Q_EMIT said(tr("Rechtgezet in regel %1").arg(countText(by)));
  });
  // Lines come with everything that is written; what is not in sight is read when one comes here.
  connect(&m_bridge, &Bridge::written, this, [this] {
    m_stale = true;
    if (isVisible()) ask();
  });
}

QWidget* Logboek::makeBar() {
  auto* bar = new QFrame;
  setRole(bar, "bar");
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
  layout->setSpacing(metrics::loose);
  m_object->setObjectName(QStringLiteral("logObject"));
  m_object->setPlaceholderText(tr("Waarover, zoals S12"));
  m_object->setAccessibleName(tr("Waarover: het nummer van een signaal, zoals S12"));
  m_object->setClearButtonEnabled(true);
  m_object->setMaximumWidth(190);
  m_object->setMinimumWidth(120);
  connect(m_object, &QLineEdit::textChanged, this, &Logboek::ask);
  m_since->setObjectName(QStringLiteral("logSince"));
  m_since->addItems(
      {tr("Sinds het begin"), tr("Laatste 24 uur"), tr("Laatste week"), tr("Laatste maand"), tr("Laatste kwartaal")});
  nameBox(m_since, tr("Sinds wanneer"));
  connect(m_since, &QComboBox::currentIndexChanged, this, &Logboek::ask);
  auto* chips = new QWidget;
  new FlowLayout(metrics::tight, chips);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  chips->setSizePolicy(policy);
  auto* group = new QButtonGroup(this);
  for (std::size_t i = 0; i < logged::kinds().size(); ++i) {
    auto* chip = new FilterChip(m_theme, logged::kinds()[i].name, {});
    chip->setObjectName(QStringLiteral("logKind_%1").arg(i));
    chip->setAccessibleName(tr("Soort regels: %1").arg(logged::kinds()[i].name));
    chips->layout()->addWidget(chip);
    group->addButton(chip);
    m_kinds.push_back(chip);
    connect(chip, &QAbstractButton::clicked, this, [this, i] {
      m_kind = i;
      ask();
    });
  }
  m_kinds.front()->setChecked(true);
  layout->addWidget(m_object, 1, Qt::AlignTop);
  layout->addWidget(m_since, 0, Qt::AlignTop);
  layout->addWidget(chips, 4, Qt::AlignVCenter);
  return bar;
}

QWidget* Logboek::makeChainStrip() {
  auto* strip = new QFrame;
  setRole(strip, "bar");
  auto* layout = new QHBoxLayout(strip);
  layout->setContentsMargins(metrics::loose, metrics::tight, metrics::gap, metrics::tight);
  layout->setSpacing(metrics::loose);
  m_chain->setObjectName(QStringLiteral("chainState"));
  layout->addWidget(m_chain, 1, Qt::AlignVCenter);
  layout->addWidget(m_count);
  for (QPushButton* button : {m_check, m_export}) {
    setRole(button, "quiet");
    layout->addWidget(button);
  }
  m_check->setObjectName(QStringLiteral("logCheck"));
  m_check->setAccessibleName(tr("Keten nakijken"));
  m_export->setObjectName(QStringLiteral("logExport"));
  m_export->setAccessibleName(tr("Logboek uitgeven"));
  connect(m_check, &QPushButton::clicked, this, &Logboek::check);
  connect(m_export, &QPushButton::clicked, this, &Logboek::exportLog);
  return strip;
}

void Logboek::setFacts(const WorkspaceFacts& facts) {
  m_knowledge = facts.knowledge;
  m_stale = true;
  if (isVisible()) ask();
}

void Logboek::addCommands(Commands& commands) {
  const QString section = placeName(Place::logboek);
  const auto here = [this] { return isVisible(); };
  commands.add({QStringLiteral("logboek.nakijken"),
                tr("Keten van het logboek nakijken"),
                section,
                {Qt::Key_K},
                [this] { check(); },
                [this] { return !m_checking; },
                here,
                {tr("controleren"), tr("verifiëren")}});
  commands.add({QStringLiteral("logboek.uitgeven"),
                tr("Logboek uitgeven\u2026"),
                section,
                {Qt::Key_U},
                [this] { exportLog(); },
                [this] { return m_model->page().head.lines > 0; },
                here,
                {tr("exporteren"), tr("opslaan")}});
  commands.add({QStringLiteral("logboek.rechtzetten"),
                tr("Gekozen regel rechtzetten\u2026"),
                section,
                {Qt::Key_R},
                [this] { correct(m_line.number); },
                [this] { return m_line.number != 0; },
                here,
                {tr("corrigeren"), tr("verbeteren")}});
  commands.describe(m_check, QStringLiteral("logboek.nakijken"),
                    tr("Rekent alle regels na: is er een veranderd, weggehaald of tussengevoegd?"));
  commands.describe(m_export, QStringLiteral("logboek.uitgeven"),
                    tr("Alle regels in een bestand dat iedereen zelf kan narekenen"));
}

void Logboek::focusPage() { m_table->setFocus(Qt::OtherFocusReason); }

void Logboek::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) ask();
}

void Logboek::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_splitter->setOrientation(width() < sideBySideFrom ? Qt::Vertical : Qt::Horizontal);
}

LogQuery Logboek::query() const {
  LogQuery query;
  query.actions = logged::kinds()[m_kind].actions;
  query.object = fromQt(m_object->text().trimmed().toUpper());
  if (const int days = sinceDays[static_cast<std::size_t>(m_since->currentIndex())])
    query.since = m_clock() - std::chrono::days(days);
  return query;
}

void Logboek::ask() {
  if (!m_knowledge) return;
  m_stale = false;
  m_bridge.requestLog(query());
}

void Logboek::clearFilters() {
  {
    const QSignalBlocker quiet(m_object), still(m_since);
    m_object->clear();
    m_since->setCurrentIndex(0);
  }
  m_kind = 0;
  m_kinds.front()->setChecked(true);
  ask();
  m_table->setFocus(Qt::OtherFocusReason);
}

void Logboek::receive(const LogPage& page) {
  const std::int64_t before = std::exchange(m_wanted, 0);
  const std::int64_t chosen = before != 0 ? before : m_line.number;
  m_model->setPage(page, m_knowledge, m_clock());
  showCounts(page);
  m_stack->setCurrentWidget(page.lines.empty() ? static_cast<QWidget*>(m_nothing) : m_splitter);
  if (page.lines.empty()) {
    m_line = {};
    m_nothing->setText(tr("Geen regels die hieraan voldoen"),
                       tr("Het logboek telt %1 regels. Vraag om een andere soort, een ander signaal of meer tijd.")
                           .arg(countText(page.head.lines)));
    return;
  }
  const int row = std::max(0, m_model->rowOf(chosen));
  m_table->setCurrentIndex(m_model->index(row, 0));
}

void Logboek::showCounts(const LogPage& page) {
  const bool cut = page.found > std::ssize(page.lines);
  m_count->setText(cut ? tr("de laatste %1 van %2 regels").arg(countText(std::ssize(page.lines)), countText(page.found))
                   : page.found == 1 ? tr("1 regel")
                                     : tr("%1 regels").arg(countText(page.found)));
  if (m_checked != 0 && m_checked != page.head.lines)
    m_chain->setSign(Sign::empty,
                     tr("Sinds het nakijken kwamen er regels bij: %1").arg(countText(page.head.lines - m_checked)));
}

void Logboek::chooseLine(std::int64_t number) {
  if (const int row = m_model->rowOf(number); row >= 0) {
    m_table->setCurrentIndex(m_model->index(row, 0));
    return m_table->setFocus(Qt::OtherFocusReason);
  }
  m_wanted = number;
  clearFilters();
}

void Logboek::check() {
  if (std::exchange(m_checking, true)) return;
  m_check->setEnabled(false);
  m_chain->setSign(Sign::empty, tr("De keten wordt nagerekend\u2026"));
  m_bridge.checkLog();
}

void Logboek::showCheck(const LogCheck& check) {
  m_checking = false;
  m_check->setEnabled(true);
  m_checked = check.report.log.lines;
  const QString at = timeText(check.at);
  if (check.report.sound)
    return m_chain->setSign(Sign::yes,
                            tr("De keten klopt: %1 regels, nagekeken om %2. Kenmerk van de laatste: %3\u2026")
                                .arg(countText(check.report.log.lines), at, toQt(check.report.log.hash).left(12)));
  m_chain->setSign(Sign::no, tr("Er klopt iets niet, nagekeken om %1").arg(at));
  QStringList problems;
  for (const std::string& problem : check.report.problems) problems << toQt(problem);
  m_prompts.tell(this, tr("Het logboek klopt niet"),
                 tr("Bij het narekenen is iets gevonden dat er niet hoort te staan. Er is niets veranderd. Laat het "
                    "bestand zoals het is, maak er een kopie van en meld het aan wie over de beveiliging gaat."),
                 problems.join(QLatin1Char('\n')));
}

void Logboek::exportLog() {
  m_prompts.chooseSaveFile(
      this, tr("Logboek uitgeven"), tr("logboek.jsonl"), tr("Regels als JSON (*.jsonl)"),
      [this](const QString& file) { m_bridge.exportLog(std::filesystem::path(file.toStdU16String())); });
}

void Logboek::correct(std::int64_t number) {
  if (!m_knowledge || number == 0 || number != m_line.number) return;
  auto* dialog = new CorrectDialog(m_theme, m_bridge, m_settings, m_knowledge, m_line, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace peilstok::ui
