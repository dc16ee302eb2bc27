#include "import/preview_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "bridge/masks.h"
#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "import/column_choices.h"
#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int rowsInSight = 8;

QString encodingName(intake::Encoding encoding) {
  switch (encoding) {
    case intake::Encoding::utf8: return QStringLiteral("UTF-8");
    case intake::Encoding::utf16le:
    case intake::Encoding::utf16be: return QStringLiteral("UTF-16");
    case intake::Encoding::cp1252: return QStringLiteral("Windows-1252");
  }
  return {};
}

/// Where each part of a file may have another encoding there is none to name.
bool saysItsEncoding(intake::FileKind kind) {
  return kind == intake::FileKind::xlsx || kind == intake::FileKind::feed || kind == intake::FileKind::letter ||
         kind == intake::FileKind::mailbox || kind == intake::FileKind::page || kind == intake::FileKind::pdf;
}

QString delimiterName(char delimiter) {
  switch (delimiter) {
    case ';': return ImportPreviewPage::tr("puntkomma");
    case ',': return ImportPreviewPage::tr("komma");
    case '\t': return ImportPreviewPage::tr("tab");
    default: return QString(QLatin1Char(delimiter));
  }
}

QTableWidget* makeTable(const Theme& theme) {
  auto* table = new QTableWidget(0, 4);
  table->setHorizontalHeaderLabels({ImportPreviewPage::tr("Rij"), ImportPreviewPage::tr("Ontvangen"),
                                    ImportPreviewPage::tr("Platform"),
                                    ImportPreviewPage::tr("Tekst, zoals die wordt opgeslagen")});
  table->setAccessibleName(ImportPreviewPage::tr("De eerste rijen, zoals ze worden opgeslagen"));
  table->setObjectName(QStringLiteral("previewRows"));
  dressLines(table, theme);
  table->verticalHeader()->setDefaultSectionSize(28);
  table->horizontalHeader()->setStretchLastSection(true);
  table->setColumnWidth(0, 52);
  table->setColumnWidth(1, 128);
  table->setColumnWidth(2, 104);
  table->setMinimumHeight(28 * rowsInSight + 30);
  return table;
}

}  // namespace

ImportPreviewPage::ImportPreviewPage(const Theme& theme, const Knowledge& knowledge, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_knowledge(knowledge),
      m_clock(std::move(clock)),
      m_file(makeLabel({}, "title")),
      m_kind(makeLabel({}, "muted")),
      m_doubts(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_invited(new QPushButton(tr("De gemeente is voor dit gesprek &uitgenodigd"))),
      m_known(nullptr),
      m_knownSince(makeLabel({}, "strong")),
      m_sheet(new QComboBox),
      m_sheetRow(makeSheetRow()),
      m_columnsBox(new QWidget),
      m_columns(new ColumnChoices),
      m_access(new QComboBox),
      m_accessMissing(new MissingNote(theme)),
      m_municipality(new QComboBox),
      m_rowsHead(makeLabel(tr("Zo komt het erin"), "head")),
      m_rows(makeTable(theme)),
      m_rejected(makeLabel({}, "muted")),
      m_content(new QWidget) {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(metrics::wide, 18, metrics::wide, 18);
  layout->setSpacing(10);
  layout->addWidget(m_file);
  layout->addWidget(m_kind);
  layout->addWidget(m_doubts);
  m_invited->setObjectName(QStringLiteral("importInvited"));
  m_invited->setAccessibleName(tr("De gemeente is voor dit gesprek uitgenodigd"));
  m_invited->hide();
  layout->addWidget(m_invited, 0, Qt::AlignLeft);
  connect(m_invited, &QPushButton::clicked, this, &ImportPreviewPage::invitationStated);
  auto* content = new QVBoxLayout(m_content);
  content->setContentsMargins(0, 0, 0, 0);
  content->setSpacing(metrics::gap);
  auto* columns = new QVBoxLayout(m_columnsBox);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->addWidget(makeLabel(tr("Welke kolom is wat?"), "head"));
  columns->addWidget(m_columns);
  m_known = makeKnownLine();
  content->addWidget(m_known);
  content->addWidget(m_sheetRow);
  content->addWidget(m_columnsBox);
  content->addLayout(makeAccessRow());
  content->addWidget(m_accessMissing);
  content->addLayout(makeMunicipalityRow());
  content->addWidget(m_rowsHead);
  content->addWidget(m_rows, 1);
  content->addWidget(m_rejected);
  content->addStretch();  // takes the room of the table while that is hidden
  layout->addWidget(m_content, 1);
  layout->addStretch();
  auto* scroll = new PageScroll;
  scroll->setPage(page);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  connect(m_columns, &ColumnChoices::changed, this, &ImportPreviewPage::mappingChanged);
}

QWidget* ImportPreviewPage::makeKnownLine() {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::loose);
  auto* forget = new QPushButton(tr("&Vergeten"));
  forget->setObjectName(QStringLiteral("importForget"));
  forget->setAccessibleName(tr("Vergeten hoe deze kolommen eerder zijn gelezen"));
  forget->setToolTip(tr("Leest de kolommen weer op naam; wat al is ingelezen blijft zoals het is"));
  setRole(forget, "quiet");
  m_knownSince->setObjectName(QStringLiteral("importKnown"));
  row->addWidget(m_knownSince, 1);
  row->addWidget(forget, 0, Qt::AlignTop);
  connect(forget, &QPushButton::clicked, this, &ImportPreviewPage::forgetRequested);
  line->hide();
  return line;
}

QLayout* ImportPreviewPage::makeMunicipalityRow() {
  auto* row = new QHBoxLayout;
  auto* label = makeLine(tr("Gemeente voor rijen die er geen noemen"), "muted");
  label->setBuddy(m_municipality);
  m_municipality->setAccessibleName(label->text());
  m_municipality->addItem(tr("onbekend laten"), QString());
  for (const Municipality& one : m_knowledge.gazetteer.municipalities)
    m_municipality->addItem(toQt(one.name), toQt(one.code));
  const int own = m_municipality->findData(toQt(m_knowledge.ownMunicipality));
  m_municipality->setCurrentIndex(m_knowledge.ownMunicipality.empty() ? 0 : std::max(0, own));
  row->addWidget(label);
  row->addWidget(m_municipality);
  row->addStretch();
  return row;
}

QLayout* ImportPreviewPage::makeAccessRow() {
  auto* row = new QHBoxLayout;
  auto* label = makeLine(tr("Hoe is dit verkregen?"), "muted");
  label->setBuddy(m_access);
  m_access->setObjectName(QStringLiteral("importAccess"));
  m_access->setAccessibleName(label->text());
  m_access->addItem({}, -1);
  for (const Access one : {Access::open, Access::besloten_op_uitnodiging, Access::mondeling, Access::politie,
                           Access::besloten_zonder_uitnodiging})
    m_access->addItem(present::access(one), static_cast<int>(one));
  row->addWidget(label);
  row->addWidget(m_access);
  row->addStretch();
  connect(m_access, &QComboBox::activated, this,
          [this] { m_accessMissing->say(mayKeep() ? QString() : refusedWords()); });
  return row;
}

/// What a person chose stays when the same file is shown again, with other columns.
void ImportPreviewPage::showAccess(const app::ImportPreview& preview) {
  if (access()) return;
  m_fileSaysAccess = !preview.rows.empty() && std::ranges::all_of(preview.rows, [](const app::PreviewRow& row) {
    return row.access.has_value();
  });
  m_access->setItemText(0, m_fileSaysAccess ? tr("zoals het bestand zegt") : tr("kies\u2026"));
  m_accessMissing->say({});
}

std::optional<Access> ImportPreviewPage::access() const {
  const int chosen = m_access->currentData().toInt();
  return chosen < 0 ? std::nullopt : std::optional(static_cast<Access>(chosen));
}

bool ImportPreviewPage::mayKeep() const { return access() != Access::besloten_zonder_uitnodiging; }

bool ImportPreviewPage::wantsAccess() const { return !mayKeep() || (!access() && !m_fileSaysAccess); }

QString ImportPreviewPage::refusedWords() { return messageFor(ErrorCode::access_not_allowed).text(); }

void ImportPreviewPage::focusAccess() { m_access->setFocus(Qt::OtherFocusReason); }

void ImportPreviewPage::refuseWithoutAccess() {
  m_accessMissing->say(mayKeep() ? tr("Kies hoe de gemeente hieraan komt. Zonder dat wordt er niets bewaard.")
                                 : refusedWords());
  focusAccess();
}

QWidget* ImportPreviewPage::makeSheetRow() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* label = makeLine(tr("Werkblad"), "muted");
  label->setBuddy(m_sheet);
  m_sheet->setAccessibleName(label->text());
  m_sheet->setObjectName(QStringLiteral("importSheet"));
  row->addWidget(label);
  row->addWidget(m_sheet);
  row->addStretch();
  connect(m_sheet, &QComboBox::activated, this, &ImportPreviewPage::sheetChanged);
  return box;
}

/// Only asked when there is something to choose.
void ImportPreviewPage::showSheets(const intake::FileProfile& profile) {
  m_sheet->clear();
  int fitting = 0;
  for (const intake::SheetProfile& sheet : profile.sheets) {
    m_sheet->addItem(sheet.fits() ? toQt(sheet.name) : tr("%1 (geen berichten herkend)").arg(toQt(sheet.name)),
                     toQt(sheet.name));
    fitting += sheet.fits() && !sheet.hidden;
  }
  if (fitting > 1)
    m_sheet->addItem(tr("alle %n werkbladen met berichten", nullptr, fitting), QString::fromUtf8(intake::kAllSheets));
  const bool all = profile.sheetsRead.size() > 1;
  if (!profile.sheetsRead.empty())
    m_sheet->setCurrentIndex(all ? m_sheet->count() - 1 : static_cast<int>(profile.sheetsRead.front()));
  m_sheetRow->setVisible(profile.sheets.size() > 1);
}

QString ImportPreviewPage::describe(const intake::FileProfile& profile) const {
  QStringList parts;
  const bool pointedOut = profile.mapping == ColumnChoices::ownId;
  if (profile.mapping != "generic" && !pointedOut && !profile.mappingInForce.name.empty())
    parts << tr("Herkend als %1").arg(toQt(profile.mappingInForce.name));
  switch (profile.kind) {
    case intake::FileKind::csv: parts << tr("tabel met %1 als scheiding").arg(delimiterName(profile.delimiter)); break;
    case intake::FileKind::json: parts << QStringLiteral("JSON"); break;
    case intake::FileKind::jsonl: parts << tr("JSON, een bericht per regel"); break;
    case intake::FileKind::xlsx: parts << tr("spreadsheet (XLSX)"); break;
    case intake::FileKind::feed: parts << tr("nieuwsfeed (RSS of Atom)"); break;
    case intake::FileKind::letter: parts << tr("e-mailbericht"); break;
    case intake::FileKind::mailbox: parts << tr("postbus met e-mailberichten (mbox)"); break;
    case intake::FileKind::chat: parts << tr("gesprek uit WhatsApp"); break;
    case intake::FileKind::text: parts << tr("platte tekst"); break;
    case intake::FileKind::page: parts << tr("webpagina (HTML)"); break;
    case intake::FileKind::pdf: parts << tr("PDF"); break;
  }
  if (!saysItsEncoding(profile.kind)) parts << encodingName(profile.encoding);
  parts << QLocale().formattedDataSize(static_cast<qint64>(profile.bytes), 1, QLocale::DataSizeSIFormat);
  return parts.join(QStringLiteral("  \u00b7  "));
}

void ImportPreviewPage::show(const QString& file, const app::ImportPreview& preview) {
  if (m_file->text() != file && !m_keepsAccess) m_access->setCurrentIndex(0);
  m_file->setText(file);
  m_kind->setText(describe(preview.profile));
  m_wantsText = preview.profile.isTable() && !preview.profile.fieldColumns.contains("text");
  showDoubts(preview.profile);
  showSheets(preview.profile);
  showAccess(preview);
  m_header = preview.profile.header;
  m_known->setVisible(preview.knownSince.has_value());
  if (preview.knownSince)
    m_knownSince->setText(tr("Eerder zo gelezen, op %1. De kolommen staan zoals iemand ze toen koos.")
                              .arg(dayText(*preview.knownSince, m_clock())));
  m_columnsBox->setVisible(!preview.profile.header.empty());
  m_columns->show(preview.profile);
  showRows(preview);
  m_invited->hide();
  m_content->show();
}

void ImportPreviewPage::showDoubts(const intake::FileProfile& profile) {
  QStringList doubts;
  if (m_wantsText)
    doubts << tr("Kies hieronder bij \u2018%1\u2019 de kolom waar die in staat.").arg(present::field("text"));
  for (const std::string& code : profile.doubts)
    if (!m_wantsText || code != "generic_mapping") doubts << present::doubt(code);
  m_doubts->setText(m_wantsText ? messageFor(ErrorCode::no_text_column).what : tr("Kijk dit even na"),
                    doubts.join(QLatin1Char('\n')));
  m_hasDoubts = !doubts.isEmpty();
  m_doubtWords = doubts.join(QLatin1Char('\n'));
  m_doubts->setVisible(m_hasDoubts);
}

void ImportPreviewPage::showRows(const app::ImportPreview& preview) {
  const int shown = static_cast<int>(preview.rows.size());
  m_rowsHead->setText(shown < app::previewRows ? tr("Zo komt het erin")
                                               : tr("Zo komen de eerste %1 rijen erin").arg(shown));
  m_rows->setRowCount(shown);
  int at = 0;
  for (const app::PreviewRow& row : preview.rows) {
    const auto moment = civil::parseIso(row.received);
    const QString received = moment                 ? momentText(*moment, m_clock())
                             : row.received.empty() ? tr("onbekend")
                                                    : toQt(row.received);
    const QStringList cells{QString::number(row.row), received, present::platform(row.platform),
                            readable(row.text).simplified()};
    for (int column = 0; column < cells.size(); ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setToolTip(column == 3 ? cells[column] : QString());
      m_rows->setItem(at, column, item);
    }
    ++at;
  }
  // Before there is a text there are no rows, and an empty table says nothing.
  m_rowsHead->setVisible(!m_wantsText);
  m_rows->setVisible(!m_wantsText);
  QStringList rejected;
  for (const store::RejectedRow& row : preview.rejected)
    rejected << tr("rij %1: %2").arg(row.row).arg(present::rejected(row.code));
  m_rejected->setText(tr("Wordt overgeslagen: %1.").arg(rejected.join(QStringLiteral("; "))));
  m_rejected->setVisible(!rejected.isEmpty());
}

void ImportPreviewPage::showError(const QString& file, const Error& error) {
  m_wantsText = false;
  m_hasDoubts = true;
  const Message message = messageFor(error.code);
  m_file->setText(file);
  m_kind->clear();
  m_doubts->setText(message.what,
                    QStringList{message.kept, message.todo, adviceDetail(error)}.join(QLatin1Char('\n')).trimmed());
  m_doubts->show();
  m_invited->setVisible(error.code == ErrorCode::chat_needs_invitation);
  m_content->hide();
}

intake::ColumnMapping ImportPreviewPage::mapping() const { return m_columns->mapping(); }
void ImportPreviewPage::focusTextColumn() { m_columns->focusText(); }
std::string ImportPreviewPage::sheet() const { return fromQt(m_sheet->currentData().toString()); }
std::string ImportPreviewPage::municipality() const { return fromQt(m_municipality->currentData().toString()); }

}  // namespace peilstok::ui
