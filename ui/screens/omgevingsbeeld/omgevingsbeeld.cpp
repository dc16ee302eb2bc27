#include "screens/omgevingsbeeld/omgevingsbeeld.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

#include "bridge/messages.h"
#include "bridge/text.h"
#include "charts/survey_words.h"
#include "prompts/prompts.h"
#include "screens/omgevingsbeeld/coming_strip.h"
#include "screens/omgevingsbeeld/day_views.h"
#include "screens/omgevingsbeeld/map_view.h"
#include "screens/omgevingsbeeld/survey_bar.h"
#include "screens/omgevingsbeeld/survey_board.h"
#include "screens/omgevingsbeeld/survey_print.h"
#include "screens/omgevingsbeeld/survey_tables.h"
#include "screens/omgevingsbeeld/timeline_view.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int wideFrom = 900;  // px; below it the charts stand below each other

}  // namespace

Omgevingsbeeld::Omgevingsbeeld(const Theme& theme, Bridge& bridge, Prompts& prompts, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_prompts(prompts),
      m_clock(std::move(clock)),
      m_bar(new SurveyBar(theme)),
      m_quiet(new Banner(theme, QStringLiteral("tijd"))),
      m_coming(new ComingStrip(theme)),
      m_notes(makeLabel({}, "small")),
      m_board(new SurveyBoard(theme)),
      m_scroll(new PageScroll),
      m_tables(new SurveyTables(theme)),
      m_pages(new QStackedWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_bar);
  auto* quiet = new QVBoxLayout;
  quiet->setContentsMargins(10, 0, 10, 0);
  quiet->addWidget(m_quiet);
  layout->addLayout(quiet);
  layout->addWidget(m_coming);
  m_notes->setContentsMargins(12, 3, 12, 3);
  layout->addWidget(m_notes);
  layout->addWidget(m_pages, 1);
  buildPages();
  connectBar();
  connectCharts();
  connectBridge();
}

Omgevingsbeeld::~Omgevingsbeeld() = default;

void Omgevingsbeeld::buildPages() {
  auto* page = new QWidget;
  m_scrolled = new QVBoxLayout(page);
  m_scrolled->setContentsMargins(0, 0, 0, 0);
  m_scrolled->setSpacing(0);
  m_scrolled->addWidget(m_board, 1);
  m_scroll->setPage(page);
  m_nothing = new EmptyState(m_theme, QStringLiteral("omgevingsbeeld"));
  m_nothing->setText(tr("Nog niets om te laten zien"),
                     tr("Er zijn nog geen signalen. Lees een export van je monitoring in, of een lijst met meldingen; "
                        "dan staat hier waar en wanneer het was. Een leeg beeld betekent niet dat het stil is."));
  connect(m_nothing->addButton(tr("Bestand i&mporteren\u2026"), true), &QPushButton::clicked, this,
          &Omgevingsbeeld::importRequested);
  m_nowhere = new EmptyState(m_theme, QStringLiteral("plek"));
  m_nowhere->setText(
      tr("Van welke gemeente is dit beeld?"),
      tr("Geen van de signalen noemt een gemeente, en er is er nog geen gekozen. Kies hierboven je eigen "
         "gemeente; dat hoeft maar één keer."));
  connect(m_nowhere->addButton(tr("&Gemeente kiezen"), true), &QPushButton::clicked, m_bar,
          &SurveyBar::focusMunicipality);
  m_busy = new EmptyState(m_theme, QStringLiteral("tijd"));
  m_busy->setText(tr("Het omgevingsbeeld wordt gemaakt\u2026"), {});
  m_failed = new EmptyState(m_theme, QStringLiteral("waarschuwing"));
  m_failed->setObjectName(QStringLiteral("surveyFailed"));
  connect(m_failed->addButton(tr("&Opnieuw proberen"), true), &QPushButton::clicked, this, [this] {
    showPage(m_busy);
    m_wantsFocus = true;
    ask();
  });
  m_pages->addWidget(m_scroll);
  m_pages->addWidget(m_tables);
  for (EmptyState* state : {m_busy, m_nothing, m_nowhere, m_failed}) {
    // Each scrolls where the window is low; its words would keep the window high otherwise.
    auto* scroll = new PageScroll;
    scroll->setPage(state);
    m_pages->addWidget(scroll);
    m_emptyPages.emplace(state, scroll);
  }
  showPage(m_busy);
  connect(m_quiet->addButton(tr("Ga naar het nieuwste signaal")), &QPushButton::clicked, this,
          &Omgevingsbeeld::goToLast);
  m_quiet->hide();
  m_notes->hide();
}

void Omgevingsbeeld::showPage(EmptyState* state) {
  m_pages->setCurrentWidget(m_emptyPages.at(state));
  placeBar();
}

void Omgevingsbeeld::connectBar() {
  connect(m_bar, &SurveyBar::daysChanged, this, &Omgevingsbeeld::setDays);
  connect(m_bar, &SurveyBar::stepped, this, &Omgevingsbeeld::step);
  connect(m_bar, &SurveyBar::municipalityChosen, this, &Omgevingsbeeld::municipalityChosen);
  connect(m_bar, &SurveyBar::filtersChanged, this, [this](const auto& phases, bool withoutPlace, bool elsewhere) {
    survey::Selection next = m_selection;
    next.phases = phases;
    next.withoutPlace = withoutPlace;
    next.elsewhere = elsewhere;
    // Nothing has a place and has none.
    if (withoutPlace || elsewhere) next.place.clear();
    select(std::move(next));
  });
  connect(m_bar, &SurveyBar::cleared, this, [this] {
    select({});
    focusPage();
  });
  connect(m_bar, &SurveyBar::tableToggled, this, [this] { showTable(!m_tableShown); });
  connect(m_bar, &SurveyBar::printRequested, this, &Omgevingsbeeld::print);
  connect(m_bar, &SurveyBar::periodRequested, this, &Omgevingsbeeld::periodRequested);
  connect(m_bar, &SurveyBar::pdfRequested, this, &Omgevingsbeeld::savePdf);
  connect(m_bar, &SurveyBar::boundariesRequested, this, [this] {
    m_prompts.chooseBoundaryFile(
        this, [this](const QString& file) { m_bridge.keepBoundaries(std::filesystem::path(file.toStdU16String())); });
  });
  connect(m_bar, &SurveyBar::boundariesDropped, this, [this] {
    m_prompts.confirm(
        this, tr("Grenzen"),
        tr("De grenzen uit het bestand gaan uit het werkbestand; de kaart is dan weer een schets. Je kunt "
           "ze later opnieuw laden."),
        tr("Terug naar de schets"), [this] { m_bridge.dropBoundaries(); });
  });
}

void Omgevingsbeeld::connectCharts() {
  connect(m_board->map(), &MapView::placeChosen, this, &Omgevingsbeeld::choosePlace);
  connect(m_board->map(), &MapView::openRequested, this, &Omgevingsbeeld::openRequested);
  connect(m_board->timeline(), &TimelineView::openRequested, this, &Omgevingsbeeld::openRequested);
  connect(m_board->timeline(), &TimelineView::brushed, this, [this](const std::optional<Stretch>& stretch) {
    survey::Selection next = m_selection;
    next.stretch = stretch;
    select(std::move(next));
  });
  connect(m_board->calendar(), &CalendarView::dayChosen, this, &Omgevingsbeeld::chooseDay);
  connect(m_board->normal(), &NormalView::dayChosen, this, &Omgevingsbeeld::chooseDay);
  connect(m_tables, &SurveyTables::openRequested, this, &Omgevingsbeeld::openRequested);
  connect(m_coming, &ComingStrip::openRequested, this, &Omgevingsbeeld::openRequested);
}

void Omgevingsbeeld::showPicture(const SurroundingsPtr& picture) {
  // A choice that the new picture does not hold any more would hide everything.
  const bool other = m_picture && (m_picture->own != picture->own || m_picture->from != picture->from ||
                                   m_picture->until != picture->until);
  m_picture = picture;
  if (other) {
    m_selection.stretch.reset();
    if (!picture->region.cell(m_selection.place)) m_selection.place.clear();
  }
  m_bar->setForwardPossible(picture->until <= picture->now);
  refresh();
  if (std::exchange(m_wantsFocus, false)) focusPage();
  Q_EMIT shown();
}

void Omgevingsbeeld::refresh() {
  if (!m_picture || !m_knowledge) return;
  survey::Selection forBar = m_selection;
  forBar.phases.clear();
  forBar.withoutPlace = forBar.elsewhere = false;
  m_bar->showPicture(*m_picture, survey::chosen(*m_picture, forBar, m_picture->occurrences));
  m_bar->showSelection(m_selection, selectionWords());
  showNotes();
  m_coming->show(m_picture, m_knowledge);
  const bool nowhere = m_picture->region.cells.empty();
  m_bar->setVisible(!isNothingStored());
  if (isNothingStored()) return showPage(m_nothing);
  if (nowhere) return showPage(m_nowhere);
  m_board->showPicture(m_picture, m_selection, m_knowledge->survey);
  survey::Selection forPlaces = m_selection;
  m_tables->setRows(
      occurrenceRows(*m_picture, *m_knowledge, survey::chosen(*m_picture, m_selection, m_picture->listed)),
      dayRows(*m_picture, survey::daysOf(*m_picture, m_selection, m_knowledge->survey), m_knowledge->survey),
      placeRows(*m_picture, survey::chosen(*m_picture, forPlaces, m_picture->occurrences)));
  m_pages->setCurrentWidget(m_tableShown ? static_cast<QWidget*>(m_tables) : m_scroll);
  placeBar();
}

/// In a narrow window the bar needs several rows: it then scrolls with the charts, or little room would be left.
void Omgevingsbeeld::placeBar() {
  auto* top = static_cast<QVBoxLayout*>(layout());
  const bool scrolls = width() < wideFrom && m_pages->currentWidget() == m_scroll;
  QVBoxLayout* wanted = scrolls ? m_scrolled : top;
  if (wanted->indexOf(m_bar) >= 0) return;
  int at = 0;
  for (QWidget* part :
       {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_coming), static_cast<QWidget*>(m_notes)}) {
    (scrolls ? top : m_scrolled)->removeWidget(part);
    wanted->insertWidget(at++, part);
  }
}

void Omgevingsbeeld::showNotes() {
  QStringList notes;
  const auto undated = m_picture->undated;
  if (undated == 1) notes << tr("1 signaal zonder tijdstip staat hier niet bij.");
  if (undated > 1) notes << tr("%1 signalen zonder tijdstip staan hier niet bij.").arg(countText(undated));
  if (m_picture->counted)
    notes << tr("Er zijn meer dan %1 signalen: kaart en tijdlijn tellen ze per uur, de tabel toont de nieuwste.")
                 .arg(countText(static_cast<qint64>(m_knowledge->survey.listedMost)));
  m_notes->setText(notes.join(QStringLiteral("  ")));
  m_notes->setVisible(!notes.isEmpty());
  const bool quiet = m_picture->stored > 0 && m_picture->occurrences.empty() && m_picture->last;
  if (quiet)
    m_quiet->setText(tr("In deze periode is niets ontvangen"),
                     tr("Het nieuwste signaal is van %1. Geen signalen betekent niet dat het stil is.")
                         .arg(momentText(*m_picture->last, m_picture->now)));
  m_quiet->setVisible(quiet);
}

void Omgevingsbeeld::showTable(bool shown) {
  m_tableShown = shown;
  m_bar->setTableShown(shown);
  refresh();
  if (shown) m_tables->focusTable();
  else focusPage();
}

void Omgevingsbeeld::focusPage() {
  QWidget* page = m_pages->currentWidget();
  m_wantsFocus = page == m_emptyPages.at(m_busy);
  if (page == m_scroll) {
    m_board->map()->setFocus(Qt::OtherFocusReason);
    // The focus pulls the map into sight, and what stands above it out of it.
    QTimer::singleShot(0, m_scroll, [this] { m_scroll->verticalScrollBar()->setValue(0); });
  } else if (page == m_tables) m_tables->focusTable();
  else if (page == m_emptyPages.at(m_nothing)) m_nothing->focusFirst();
  else if (page == m_emptyPages.at(m_nowhere)) m_nowhere->focusFirst();
  else if (page == m_emptyPages.at(m_failed)) m_failed->focusFirst();
}

SurveySheet Omgevingsbeeld::sheet() const { return {m_picture, m_knowledge, m_selection, selectionWords()}; }

void Omgevingsbeeld::print() {
  if (!m_picture || isNothingStored()) return;
  m_prompts.choosePrinter(this, tr("Omgevingsbeeld afdrukken"), [this](QPrinter& printer) {
    printer.setPageLayout(surveyPage());
    if (!printSurvey(sheet(), printer)) refuse({ErrorCode::output_not_writable, {}});
  });
}

void Omgevingsbeeld::savePdf() {
  if (!m_picture || isNothingStored()) return;
  m_prompts.choosePdfFile(this, surveyFileName(sheet()), [this](const QString& file) {
    if (!writeSurveyPdf(sheet(), file)) refuse({ErrorCode::output_not_writable, fromQt(file)});
    else Q_EMIT said(tr("Opgeslagen als PDF."));
  });
}

void Omgevingsbeeld::resizeEvent(QResizeEvent* event) {
  m_board->setWide(width() >= wideFrom);
  placeBar();
  QWidget::resizeEvent(event);
}

void Omgevingsbeeld::addCommands(Commands& commands) {
  const auto add = [&](const char* id, const QString& title, const QList<QKeySequence>& keys, std::function<void()> run,
                       std::function<bool()> available, const QStringList& alsoKnownAs) {
    commands.add({QLatin1String(id), title, placeName(Place::omgevingsbeeld), keys, std::move(run),
                  std::move(available), [this] { return isVisible(); }, alsoKnownAs});
  };
  const auto something = [this] { return !isNothingStored(); };
  add("omgevingsbeeld.tabel", tr("Als tabel, en terug"), {Qt::Key_T}, [this] { showTable(!m_tableShown); }, something,
      {tr("lijst"), tr("schermlezer")});
  add("omgevingsbeeld.afdrukken", tr("Afdrukken op A4"), {Qt::CTRL | Qt::Key_P, Qt::Key_P}, [this] { print(); },
      something, {tr("printen"), tr("papier")});
  add("omgevingsbeeld.terug", tr("Keuze loslaten, of terug uit de tabel"), {Qt::Key_Escape}, [this] { stepBack(); }, {},
      {tr("wissen")});
}

}  // namespace peilstok::ui
