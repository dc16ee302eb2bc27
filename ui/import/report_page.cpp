#include "import/report_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/masks.h"
#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "theme/icons.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int lineHeight = 28, mostFilesShown = 14;

}  // namespace

ImportReportPage::ImportReportPage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(makeLabel({}, "title")),
      m_error(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_figures(new QWidget),
      m_phases(makeLabel({}, "muted")),
      m_more(makeLabel({}, "muted")),
      m_files(new QTableWidget(0, 4)),
      m_rejectedHead(makeLabel(tr("Afgekeurde rijen"), "head")),
      m_rejected(new QTableWidget(0, 3)) {
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::wide, 18, metrics::wide, 18);
  layout->setSpacing(metrics::loose);
  layout->addWidget(m_title);
  layout->addWidget(m_error);
  auto* figures = new QHBoxLayout(m_figures);
  figures->setContentsMargins(0, metrics::tight, 0, metrics::tight);
  figures->setSpacing(40);
  figures->addWidget(makeFigure(tr("gelezen"), QStringLiteral("reportRead"), m_read));
  figures->addWidget(makeFigure(tr("opgeslagen"), QStringLiteral("reportStored"), m_stored));
  figures->addWidget(makeFigure(tr("dubbel"), QStringLiteral("reportDouble"), m_double));
  figures->addWidget(makeFigure(tr("afgekeurd"), QStringLiteral("reportRejected"), m_left));
  figures->addStretch();
  layout->addWidget(m_figures);
  layout->addWidget(m_phases);
  m_more->setObjectName(QStringLiteral("reportMore"));
  layout->addWidget(m_more);
  buildFiles();
  layout->addWidget(m_files);
  layout->addWidget(m_rejectedHead);
  m_rejected->setHorizontalHeaderLabels({tr("Rij"), tr("Reden"), tr("Wat er stond")});
  m_rejected->setAccessibleName(tr("Afgekeurde rijen"));
  dressLines(m_rejected, theme);
  m_rejected->verticalHeader()->setDefaultSectionSize(lineHeight);
  m_rejected->horizontalHeader()->setStretchLastSection(true);
  m_rejected->setColumnWidth(0, 72);
  m_rejected->setColumnWidth(1, 280);
  layout->addWidget(m_rejected, 1);
  layout->addStretch();
}

void ImportReportPage::buildFiles() {
  m_files->setObjectName(QStringLiteral("reportFiles"));
  m_files->setAccessibleName(tr("Wat er van elk bestand kwam"));
  m_files->setHorizontalHeaderLabels({tr("Bestand"), tr("Opgeslagen"), tr("Dubbel"), tr("Afgekeurd")});
  dressLines(m_files, m_theme);
  m_files->verticalHeader()->setDefaultSectionSize(lineHeight);
  m_files->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  for (int column = 1; column < m_files->columnCount(); ++column) {
    m_files->setColumnWidth(column, 112);
    m_files->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  }
  m_files->hide();
}

QWidget* ImportReportPage::makeFigure(const QString& name, const QString& objectName, QLabel*& value) {
  auto* box = new QWidget;
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  value = makeLine({}, "figure");
  value->setObjectName(objectName);
  layout->addWidget(value);
  layout->addWidget(makeLine(name, "muted"));
  return box;
}

void ImportReportPage::show(const app::ImportReport& report) {
  m_files->hide();
  const store::ImportSummary& sum = report.summary;
  m_title->setText(tr("%1 is ingelezen").arg(toQt(report.file)));
  m_read->setText(countText(static_cast<qint64>(sum.read)));
  m_stored->setText(countText(static_cast<qint64>(sum.stored)));
  m_double->setText(countText(static_cast<qint64>(sum.duplicates)));
  m_left->setText(countText(static_cast<qint64>(sum.rejected)));
  QStringList phases;
  for (const store::PhaseCount& count : report.phases)
    if (count.count > 0)
      phases << QStringLiteral("%1 %2").arg(present::phaseName(count.phase, count.step).toLower(),
                                            countText(count.count));
  const QString words = sum.duplicates > 0 ? tr("Fasen, wat er al was meegeteld: %1.") : tr("Fasen: %1.");
  m_phases->setText(words.arg(phases.join(QStringLiteral(", "))));
  m_phases->setVisible(!phases.isEmpty());
  showMore(report);
  m_error->hide();
  m_figures->show();
  showRejected(report);
}

void ImportReportPage::addFile(const FileOutcome& one) {
  const int row = m_files->rowCount();
  m_files->insertRow(row);
  m_files->setItem(row, 0, new QTableWidgetItem(one.name));
  if (one.report) {
    const store::ImportSummary& sum = one.report->summary;
    int column = 0;
    for (const std::uint64_t count : {sum.stored, sum.duplicates, sum.rejected}) {
      auto* item = new QTableWidgetItem(countText(static_cast<qint64>(count)));
      item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_files->setItem(row, ++column, item);
    }
    return;
  }
  const Cause cause = one.report.error().cause;
  const QString why = cause == Cause::bundle_among_files ? tr("Een doorzending; open die apart")
                      : cause == Cause::skipped          ? tr("Overgeslagen")
                                                         : messageFor(one.report.error().code).what;
  m_files->setItem(row, 1,
                   new QTableWidgetItem(lineIcon(QStringLiteral("waarschuwing"), m_theme.colour(Role::urgent)), why));
  m_files->setSpan(row, 1, 1, m_files->columnCount() - 1);
}

void ImportReportPage::show(const std::vector<FileOutcome>& files) {
  app::ImportReport all;
  std::ptrdiff_t read = 0;
  m_files->clearSpans();
  m_files->setRowCount(0);
  for (const FileOutcome& one : files) {
    addFile(one);
    if (!one.report) continue;
    ++read;
    const store::ImportSummary& sum = one.report->summary;
    all.summary.read += sum.read;
    all.summary.stored += sum.stored;
    all.summary.duplicates += sum.duplicates;
    all.summary.rejected += sum.rejected;
    for (const app::NoiseTally& tally : one.report->noise) {
      const auto same = std::ranges::find(all.noise, tally.name, &app::NoiseTally::name);
      if (same == all.noise.end()) all.noise.push_back(tally);
      else same->laidAside += tally.laidAside;
    }
  }
  show(all);
  m_title->setText(read == std::ssize(files) ? tr("%1 bestanden zijn ingelezen").arg(files.size())
                                             : tr("%1 van %2 bestanden zijn ingelezen").arg(read).arg(files.size()));
  m_phases->hide();
  m_files->setFixedHeight(lineHeight * std::min(mostFilesShown, m_files->rowCount()) +
                          m_files->horizontalHeader()->sizeHint().height());
  m_files->show();
}

void ImportReportPage::showMore(const app::ImportReport& report) {
  QStringList lines;
  for (const app::NoiseTally& one : report.noise)
    if (one.laidAside > 0)
      lines << tr("%1 gesloten als ruis: %2. Ze liggen onder Gesloten en zijn daar terug te halen.")
                   .arg(signalsText(static_cast<qint64>(one.laidAside)), toQt(one.name));
  const auto alike = static_cast<qint64>(report.grouped.signals), groups = static_cast<qint64>(report.grouped.groups);
  if (alike > 0)
    lines << tr("%1 zeggen hetzelfde als een ander, in %2. Samenvoegen doe je bij Groepen.")
                 .arg(signalsText(alike), groups == 1 ? tr("1 groep") : tr("%1 groepen").arg(countText(groups)));
  m_more->setText(lines.join(QLatin1Char('\n')));
  m_more->setVisible(!lines.isEmpty());
}

void ImportReportPage::showRejected(const app::ImportReport& report) {
  m_rejected->setRowCount(static_cast<int>(report.rejectedRows.size()));
  int at = 0;
  for (const store::RejectedRow& row : report.rejectedRows) {
    m_rejected->setItem(at, 0, new QTableWidgetItem(QString::number(row.row)));
    m_rejected->setItem(at, 1, new QTableWidgetItem(present::capitalised(present::rejected(row.code))));
    const QString words = readable(row.excerpt).simplified();
    m_rejected->setItem(at, 2, new QTableWidgetItem(words));
    m_rejected->item(at++, 2)->setToolTip(words);
  }
  const bool any = !report.rejectedRows.empty();
  m_rejected->setMaximumHeight(lineHeight * at + 32);
  m_rejectedHead->setVisible(any);
  m_rejected->setVisible(any);
}

void ImportReportPage::showError(const Error& error) {
  const Message message = messageFor(error.code);
  m_title->setText(error.code == ErrorCode::cancelled ? tr("Gestopt") : tr("Niet ingelezen"));
  m_error->setText(message.what,
                   QStringList{message.kept, message.todo, adviceDetail(error)}.join(QLatin1Char('\n')).trimmed());
  m_error->show();
  m_figures->hide();
  m_phases->hide();
  m_more->hide();
  m_files->hide();
  m_rejectedHead->hide();
  m_rejected->hide();
}

}  // namespace peilstok::ui
