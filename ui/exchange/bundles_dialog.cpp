#include "exchange/bundles_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "exchange/exchange_words.h"
#include "exchange/function_field.h"
#include "exchange/sent_part.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"

namespace peilstok::ui {

namespace {

enum Column { whenColumn, wayColumn, whatColumn, labelColumn, answerColumn, columns };

constexpr int rowHeight = 32, mostRowsShown = 8;

}  // namespace

BundlesDialog::BundlesDialog(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts,
                             KnowledgePtr knowledge, QWidget* parent)
    : PageDialog(theme, tr("Doorzendingen"), parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_knowledge(std::move(knowledge)),
      m_empty(
          makeLabel(tr("Er is nog niets doorgezonden of ontvangen. Doorzenden doe je in het Postvak; een bestand van "
                       "een ander open je hieronder."),
                    "muted")),
      m_table(new QTableWidget(0, columns)),
      m_answerPart(new QWidget),
      m_answerHead(makeLabel({}, "head")),
      m_word(new ChoiceGroup(tr("Wat er met de doorzending gebeurt"), {tr("In behandeling"), tr("Niets mee gedaan")})),
      m_reason(new Field(theme, QStringLiteral("answerReason"), tr("Waarom, of wat er verder gebeurt"),
                         tr("De afzender leest dit. Zonder namen."), 2)),
      m_function(new FunctionField(theme, QStringLiteral("answerFunction"), {}, settings.function())),
      m_done(new SentPart(theme)),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("bundlesDialog"));
  page()->addWidget(makeLabel(tr("Doorzendingen"), "title"));
  page()->addWidget(makeLabel(tr("Wat hiervandaan ging en wat hier binnenkwam, en wat er met elk gebeurde."), "muted"));
  page()->addWidget(m_empty);
  buildList();
  buildAnswer();
  page()->addWidget(m_done);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  buildFoot();
  m_done->hide();
  m_refusal->hide();
  m_empty->hide();
  connect(&m_bridge, &Bridge::bundlesReady, this, &BundlesDialog::show);
  connect(&m_bridge, &Bridge::bundleSent, this, &BundlesDialog::showSent);
  connect(&m_bridge, &Bridge::exchangeFailed, this, &BundlesDialog::fail);
  m_bridge.requestBundles();
}

void BundlesDialog::buildList() {
  m_table->setObjectName(QStringLiteral("bundles"));
  m_table->setHorizontalHeaderLabels({tr("Wanneer"), tr("Richting"), tr("Wat"), tr("Label"), tr("Antwoord")});
  m_table->setAccessibleName(tr("Doorzendingen"));
  dressLines(m_table, theme());
  m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(whatColumn, QHeaderView::Stretch);
  page()->addWidget(m_table);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { choose(); });
}

void BundlesDialog::buildAnswer() {
  auto* layout = new QVBoxLayout(m_answerPart);
  layout->setContentsMargins(0, metrics::gap, 0, 0);
  layout->addWidget(m_answerHead);
  layout->addWidget(m_word);
  layout->addWidget(m_reason);
  layout->addWidget(m_function);
  m_word->button(0)->setObjectName(QStringLiteral("answerBusy"));
  m_word->button(1)->setObjectName(QStringLiteral("answerNothing"));
  m_word->show(0);
  m_reason->watchNames();
  m_answerPart->hide();
  page()->addWidget(m_answerPart);
}

void BundlesDialog::buildFoot() {
  m_open = addButton(tr("Doorzending &openen\u2026"), "bundlesOpen");
  m_open->setToolTip(tr("Een bestand dat je van een ander kreeg"));
  foot()->addStretch(1);
  m_close = addButton(tr("&Sluiten"), "bundlesClose");
  m_go = addButton(tr("&Antwoord klaarleggen\u2026"), "bundlesGo", true);
  connect(m_open, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT openRequested();
  });
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &BundlesDialog::answer);
}

void BundlesDialog::show(const std::vector<BundleRow>& rows) {
  const std::int64_t before = chosen() ? chosen()->bundle.number : 0;
  m_rows = rows;
  const Instant now = m_bridge.clock()();
  m_table->setRowCount(static_cast<int>(rows.size()));
  int at = 0, again = 0;
  for (const BundleRow& row : rows) {
    const store::StoredBundle& bundle = row.bundle;
    const bool sent = bundle.way == BundleWay::verzonden;
    if (bundle.number == before) again = at;
    QString done = sent ? tr("nog geen antwoord") : tr("nog niet beantwoord");
    if (row.answer) done = exchanged::answerWord(row.answer->word);
    const QString content =
        sent ? signalsText(bundle.signals)
             : tr("%1 van %2").arg(signalsText(bundle.signals), exchanged::sender(bundle.cover, *m_knowledge));
    m_table->setItem(at, whenColumn, new QTableWidgetItem(momentText(bundle.at, now)));
    m_table->setItem(at, wayColumn, new QTableWidgetItem(sent ? tr("verzonden") : tr("ontvangen")));
    m_table->setItem(at, whatColumn,
                     new QTableWidgetItem(bundle.known ? content : content + tr(", afzender niet bekend")));
    m_table->setItem(at, labelColumn, new QTableWidgetItem(exchanged::tlp(bundle.cover.tlp)));
    auto* answered = new QTableWidgetItem(done);
    if (row.answer && !row.answer->reason.empty()) answered->setToolTip(toQt(row.answer->reason));
    m_table->setItem(at++, answerColumn, answered);
  }
  m_empty->setVisible(rows.empty());
  m_table->setVisible(!rows.empty());
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 4 +
                          rowHeight * std::min(mostRowsShown, std::max(1, at)));
  if (at > 0) m_table->setCurrentCell(again, 0);
  choose();
  if (!m_done->isVisible()) (rows.empty() ? static_cast<QWidget*>(m_open) : m_table)->setFocus(Qt::OtherFocusReason);
}

const BundleRow* BundlesDialog::chosen() const {
  const int row = m_table->currentRow();
  return row >= 0 && row < std::ssize(m_rows) ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void BundlesDialog::choose() {
  const BundleRow* row = chosen();
  const bool came = row && row->bundle.way == BundleWay::ontvangen;
  m_answerPart->setVisible(row != nullptr);
  m_word->setVisible(came);
  m_reason->setVisible(came);
  m_function->setVisible(came);
  m_go->setVisible(came);
  if (row) {
    QString head = came ? tr("Laat de afzender weten wat je doet")
                        : tr("Je hoort nog wat ermee gebeurt. Komt er een antwoord binnen, open het dan hieronder.");
    if (row->answer) {
      head = tr("Antwoord van %1: %2.")
                 .arg(momentText(*row->answered, m_bridge.clock()()), exchanged::answerWord(row->answer->word));
      if (!row->answer->reason.empty()) head += QLatin1Char('\n') + toQt(row->answer->reason);
    }
    m_answerHead->setText(head);
  }
  orderTabs();
}

void BundlesDialog::answer() {
  const BundleRow* row = chosen();
  if (!row || m_sending) return;
  m_refusal->hide();
  const bool nothing = m_word->chosenIndex() == 1;
  if (nothing && m_reason->text().trimmed().isEmpty()) {
    m_reason->markMissing(tr("Vertel de afzender waarom er niets mee gebeurt."));
    return goTo(m_reason->input());
  }
  if (!m_function->isNamed()) return goTo(m_function->input());
  m_prompts.chooseFolder(this, tr("Waar moet het antwoord komen?"), [this](const QString& folder) { lay(folder); });
}

void BundlesDialog::lay(const QString& folder) {
  const BundleRow* row = chosen();
  if (!row) return;
  AnswerWish wish;
  wish.bundle = row->bundle.number;
  wish.word = m_word->chosenIndex() == 1 ? AnswerWord::niets_mee_gedaan : AnswerWord::in_behandeling;
  wish.reason = fromQt(m_reason->text().trimmed());
  wish.function = m_function->function();
  m_sending = true;
  m_bridge.answerBundle(wish, {std::filesystem::path(folder.toStdU16String()), false});
}

void BundlesDialog::showSent(const SentPage& sent) {
  if (!std::exchange(m_sending, false)) return;
  m_done->show(sent);
  m_reason->setText({});
  m_bridge.requestBundles();
  goTo(m_done);
}

void BundlesDialog::fail(const Error& error) {
  m_sending = false;
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

}  // namespace peilstok::ui
