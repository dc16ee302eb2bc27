#include "import/import_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "bridge/text.h"
#include "import/preview_page.h"
#include "import/report_page.h"
#include "widgets/focus_ring.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

ImportDialog::ImportDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts,
                           KnowledgePtr knowledge, QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_prompts(prompts),
      m_knowledge(std::move(knowledge)),
      m_pages(new QStackedWidget),
      m_preview(new ImportPreviewPage(theme, *m_knowledge, bridge.clock())),
      m_report(new ImportReportPage(theme)) {
  setWindowTitle(tr("Importeren"));
  setObjectName(QStringLiteral("importDialog"));
  setAcceptDrops(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_pages->addWidget(makeChoosePage());
  m_pages->addWidget(m_preview);
  m_pages->addWidget(makeProgressPage());
  m_pages->addWidget(m_report);
  m_pages->setMinimumSize(200, 100);  // at twice the size there is little room, and the buttons must stay in sight
  layout->addWidget(m_pages, 1);
  layout->addWidget(makeRule());
  layout->addWidget(makeFoot());
  new FocusRing(m_theme, this);
  const QSize room = parent ? parent->window()->size() : QSize(1000, 760);
  resize(std::min(920, room.width() - 40), std::min(780, room.height() - 24));
  connect(&m_bridge, &Bridge::previewReady, this, &ImportDialog::showPreview);
  connect(&m_bridge, &Bridge::bundleFound, this, [this](const std::filesystem::path& file) {
    if (!std::exchange(m_waiting, false)) return;
    // Among others it would be read without being looked at; it is told of, and opened by itself.
    if (m_filesInAll > 1) {
      m_reading = true;
      return showReport(Error{ErrorCode::wrong_use, {}, Cause::bundle_among_files});
    }
    accept();
    Q_EMIT bundleChosen(file);
  });
  connect(&m_bridge, &Bridge::importProgress, this, &ImportDialog::showProgress);
  connect(&m_bridge, &Bridge::importFinished, this, &ImportDialog::showReport);
  connect(m_preview, &ImportPreviewPage::mappingChanged, this, [this] {
    m_options.mapping = m_preview->mapping();
    m_ownColumns = true;
    askPreview();
  });
  connect(m_preview, &ImportPreviewPage::sheetChanged, this, [this] {
    m_options.sheet = m_preview->sheet();
    m_options.mapping.reset();  // another sheet has other columns
    askPreview();
  });
  connect(m_preview, &ImportPreviewPage::forgetRequested, this, [this] {
    m_options.mapping.reset();
    m_ownColumns = false;
    m_waiting = true;
    m_go->setEnabled(false);
    m_bridge.forgetColumns(m_options, m_preview->header());
  });
  connect(m_preview, &ImportPreviewPage::invitationStated, this, [this] {
    m_options.access = Access::besloten_op_uitnodiging;
    askPreview();
  });
  go(choosePage);
}

QWidget* ImportDialog::makeChoosePage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
  m_drop = new QFrame;
  setRole(m_drop, "drop");
  auto* inner = new QVBoxLayout(m_drop);
  inner->setSpacing(10);
  inner->addStretch();
  inner->addWidget(new IconMark(m_theme, QStringLiteral("bestand"), Role::textMuted, 40), 0, Qt::AlignHCenter);
  auto* title = makeLine(tr("Sleep een bestand hierheen"), "title");
  title->setAlignment(Qt::AlignCenter);
  inner->addWidget(title);
  auto* text =
      makeLabel(tr("Een export van OBI4wan, Coosto of Meltwater, een nieuwsfeed, een e-mail, een eigen lijst (XLSX, "
                   "CSV, JSON), of "
                   "een doorzending van een collega. "
                   "Namen van accounts, nummers en adressen worden afgeschermd voordat er iets wordt opgeslagen."),
                "muted");
  text->setAlignment(Qt::AlignCenter);
  text->setMaximumWidth(520);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(text, 20);
  middle->addStretch(1);
  inner->addLayout(middle);
  m_choose = new QPushButton(tr("&Bestand kiezen\u2026"));
  m_choose->setAccessibleName(tr("Bestand kiezen"));
  setRole(m_choose, "primary");
  connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
  inner->addWidget(m_choose, 0, Qt::AlignHCenter);
  inner->addStretch();
  layout->addWidget(m_drop);
  return page;
}

QWidget* ImportDialog::makeProgressPage() {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(48, metrics::wide, 48, metrics::wide);
  layout->setSpacing(metrics::loose);
  layout->addStretch();
  layout->addWidget(makeLabel(tr("Bezig met inlezen"), "title"));
  m_bar = new QProgressBar;
  m_bar->setRange(0, 1000);
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Voortgang"));
  layout->addWidget(m_bar);
  m_progressText = makeLabel({}, "muted");
  layout->addWidget(m_progressText);
  layout->addWidget(makeLabel(tr("Stop je nu, dan wordt van dit bestand niets opgeslagen."), "muted"));
  layout->addStretch();
  return page;
}

QWidget* ImportDialog::makeFoot() {
  auto* foot = new QWidget;
  auto* layout = new QHBoxLayout(foot);
  layout->setContentsMargins(metrics::wide, metrics::loose, metrics::wide, metrics::loose);
  layout->setSpacing(metrics::gap);
  m_other = new QPushButton(tr("&Ander bestand\u2026"));
  m_other->setAccessibleName(tr("Ander bestand"));
  m_note = new QPushButton(tr("Als no&titie\u2026"));
  m_note->setObjectName(QStringLiteral("importNote"));
  m_note->setAccessibleName(tr("Als notitie opschrijven"));
  m_note->setToolTip(tr("Wat je plakte, als notitie van wat iemand vertelde"));
  connect(m_note, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT noteRequested(m_pasted.text);
  });
  m_skip = new QPushButton(tr("&Overslaan"));
  m_skip->setObjectName(QStringLiteral("importSkip"));
  m_skip->setAccessibleName(tr("Dit bestand overslaan"));
  connect(m_skip, &QPushButton::clicked, this, &ImportDialog::skip);
  m_close = new QPushButton;
  m_close->setObjectName(QStringLiteral("importClose"));
  m_go = new QPushButton(tr("&Inlezen"));
  m_go->setObjectName(QStringLiteral("importGo"));
  m_go->setAccessibleName(tr("Inlezen"));
  setRole(m_go, "primary");
  layout->addWidget(m_other);
  layout->addWidget(m_note);
  layout->addStretch();
  m_forward = new QPushButton(tr("&Doorzenden\u2026"));
  m_forward->setObjectName(QStringLiteral("importForward"));
  m_forward->setAccessibleName(tr("Doorzenden"));
  m_forward->setToolTip(tr("Wat nieuw is, als één ondertekend bestand naar een collega"));
  layout->addWidget(m_forward);
  m_groups = new QPushButton(tr("&Groepen\u2026"));
  m_groups->setObjectName(QStringLiteral("importGroups"));
  m_groups->setAccessibleName(tr("Groepen"));
  m_groups->setToolTip(tr("Wat hetzelfde zegt samenvoegen, alles in een keer"));
  layout->addWidget(m_groups);
  layout->addWidget(m_close);
  layout->addWidget(m_skip);
  layout->addWidget(m_go);
  connect(m_groups, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT groupsRequested();
  });
  connect(m_forward, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT forwardRequested();
  });
  connect(m_other, &QPushButton::clicked, this, &ImportDialog::chooseFile);
  connect(m_go, &QPushButton::clicked, this, &ImportDialog::start);
  connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
  return foot;
}

void ImportDialog::go(Page page) {
  m_pages->setCurrentIndex(page);
  m_other->setVisible(page == previewPage || page == reportPage);
  m_go->setVisible(page == previewPage);
  m_note->setVisible(page == previewPage && m_asNote);
  m_skip->setVisible(page == previewPage && m_filesInAll > 1);
  m_go->setText(m_filesInAll > 1 ? tr("&Inlezen (%1 van %2)").arg(m_done.size() + 1).arg(m_filesInAll)
                                 : tr("&Inlezen"));
  m_forward->setVisible(page == reportPage && m_stored);
  m_groups->setVisible(page == reportPage && m_stored && m_alike);
  m_close->setText(page == progressPage ? tr("&Stoppen") : page == reportPage ? tr("&Sluiten") : tr("A&nnuleren"));
  m_close->setAccessibleName(m_close->text().remove(QLatin1Char('&')));
  // What comes next has the focus, so that Enter goes on.
  QPushButton* next = m_close;
  if (page == choosePage) next = m_choose;
  if (page == previewPage) next = m_go->isEnabled() ? m_go : m_filesInAll > 1 ? m_skip : m_other;
  next->setDefault(true);
  next->setFocus(Qt::OtherFocusReason);
  if (page == previewPage && m_preview->wantsTextColumn()) m_preview->focusTextColumn();
  else if (page == previewPage && m_go->isEnabled() && m_preview->wantsAccess()) m_preview->focusAccess();
}

void ImportDialog::chooseFile() {
  m_prompts.chooseImportFile(this, m_settings.importFolder(), [this](const QString& path) { openFile(path); });
}

void ImportDialog::askPreview() {
  m_waiting = true;
  m_go->setEnabled(false);
  m_bridge.preview(m_options);
}

void ImportDialog::showPreview(const Result<app::ImportPreview>& preview) {
  if (!m_waiting) return;
  m_waiting = false;
  const QString name = shownName();
  m_unread = preview ? std::nullopt : std::optional(preview.error());
  if (preview) m_preview->show(name, *preview);
  else m_preview->showError(name, preview.error());
  m_go->setEnabled(preview && !m_preview->wantsTextColumn());
  (m_go->isEnabled() ? m_go : m_other)->setDefault(true);
  // Other columns leave the focus where it is: the person may be choosing the next one.
  if (!std::exchange(m_newFile, false)) return;
  go(previewPage);
  // The first of several is looked at; of the others only those that leave something to ask.
  if (m_done.empty()) return;
  if (nothingToAsk()) start();
}

void ImportDialog::start() {
  if (m_preview->wantsAccess()) return m_preview->refuseWithoutAccess();
  m_options.municipality = m_preview->municipality();
  if (const auto chosen = m_preview->access()) m_options.access = chosen;
  m_options.requireAccess = true;
  m_options.keepColumns = m_ownColumns;
  m_lookedAt = m_preview->doubtWords();
  m_bar->setValue(0);
  m_progressText->setText(tr("Het bestand wordt geopend\u2026"));
  if (m_filesInAll > 1)
    m_progressText->setText(tr("%1: bestand %2 van %3").arg(shownName()).arg(m_done.size() + 1).arg(m_filesInAll));
  m_reading = true;
  go(progressPage);
  m_bridge.import(m_options);
}

void ImportDialog::showProgress(const app::ImportProgress& progress) {
  if (progress.bytesTotal > 0)
    m_bar->setValue(
        static_cast<int>(1000.0 * static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal)));
  QStringList parts{tr("%1 rijen gelezen").arg(countText(static_cast<qint64>(progress.rows))),
                    timeLeftText(progress.secondsLeft)};
  parts.removeAll(QString());
  m_progressText->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

void ImportDialog::showReport(const Result<app::ImportReport>& report) {
  if (!std::exchange(m_reading, false)) return;
  m_stored = m_stored || (report && report->summary.stored > 0);
  m_alike = m_alike || (report && report->grouped.groups > 0);
  m_done.push_back({shownName(), report});
  const bool stopped = !report && report.error().code == ErrorCode::cancelled;
  if (!m_queue.isEmpty() && !stopped && !m_stopAsked) {
    if (report) Q_EMIT imported();
    return nextFile();
  }
  if (m_filesInAll > 1) m_report->show(m_done);
  else if (report) m_report->show(*report);
  else m_report->showError(report.error());
  m_close->setEnabled(true);
  go(reportPage);
  if (report) Q_EMIT imported();
}

void ImportDialog::reject() {
  if (m_pages->currentIndex() == progressPage) {
    m_stopAsked = true;  // what is under way may land all the same; nothing is begun after it
    m_close->setEnabled(false);
    m_progressText->setText(tr("Er wordt gestopt\u2026"));
    m_bridge.stopImport();
    return;
  }
  QDialog::reject();
}

}  // namespace peilstok::ui
