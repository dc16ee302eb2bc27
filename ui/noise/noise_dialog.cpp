#include "noise/noise_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/handling_words.h"
#include "bridge/messages.h"
#include "bridge/text.h"
#include "noise/noise_words.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

enum Column { nameColumn, standingColumn, closedColumn, columns };

constexpr QSize wanted(780, 700);
constexpr int rowHeight = 32, mostRowsShown = 9;

}  // namespace

NoiseDialog::NoiseDialog(const Theme& theme, Bridge& bridge, Settings& settings, QWidget* parent)
    : PageDialog(theme, tr("Ruislijsten"), parent),
      m_bridge(bridge),
      m_settings(settings),
      m_table(new QTableWidget(0, columns)),
      m_name(makeLabel({}, "head")),
      m_looksAt(makeLabel({})),
      m_why(makeLabel({}, "muted")),
      m_problems(makeLabel({}, "muted")),
      m_refusal(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_said(makeLine({}, "small")) {
  setObjectName(QStringLiteral("noiseDialog"));
  setRoof(wanted);
  page()->addWidget(makeLine(tr("Ruislijsten"), "title"));
  page()->addWidget(makeLabel(
      tr("Wat een regel herkent, wordt bij het inlezen gesloten met de reden ruis en de naam van de regel. Er wordt "
         "niets verwijderd. Een oproep met geweld, een hogere fase en wat nu om de politie vraagt, blijft altijd in "
         "het "
         "Postvak. Een eigen regel maak je in het Postvak van een signaal, met Altijd ruis."),
      "muted"));
  buildTable();
  page()->addSpacing(metrics::tight);
  for (QLabel* label : {m_name, m_looksAt, m_why, m_problems}) page()->addWidget(label);
  m_looksAt->setObjectName(QStringLiteral("noiseLooksAt"));
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_refusal->hide();
  buildFoot();
  connect(&m_bridge, &Bridge::noiseReady, this, &NoiseDialog::show);
  connect(&m_bridge, &Bridge::noiseRefused, this, &NoiseDialog::refuse);
  connect(&m_bridge, &Bridge::handled, this, &NoiseDialog::takeHandled);
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), this), &QShortcut::activated, this,
          &NoiseDialog::undoRequested);
  m_bridge.requestNoise();
}

void NoiseDialog::buildTable() {
  m_table->setObjectName(QStringLiteral("noiseRules"));
  m_table->setHorizontalHeaderLabels({tr("Regel"), tr("Stand"), tr("Ligt gesloten")});
  m_table->setAccessibleName(tr("Ruisregels"));
  dressLines(m_table, theme());
  m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
  m_table->horizontalHeaderItem(closedColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
  page()->addWidget(m_table);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { choose(); });
}

void NoiseDialog::buildFoot() {
  m_said->setObjectName(QStringLiteral("noiseSaid"));
  foot()->addWidget(m_said, 1);
  m_see = addButton(tr("&Bekijken in het Postvak"), "noiseSee");
  m_back = addButton(tr("Te&rughalen"), "noiseBack");
  m_switch = addButton(tr("&Uitzetten"), "noiseSwitch");
  m_close = addButton(tr("&Sluiten"), "noiseClose", true);
  connect(m_see, &QPushButton::clicked, this, [this] {
    accept();
    Q_EMIT showRequested();
  });
  connect(m_back, &QPushButton::clicked, this, &NoiseDialog::takeBack);
  connect(m_switch, &QPushButton::clicked, this, &NoiseDialog::switchRule);
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  choose();
}

void NoiseDialog::show(const app::NoiseList& list) {
  const bool first = m_table->rowCount() == 0;
  const std::string before = chosen() ? chosen()->rule.id : std::string();
  m_list = list;
  m_table->setRowCount(static_cast<int>(list.entries.size()));
  int at = 0, again = 0;
  for (const app::NoiseEntry& entry : list.entries) {
    if (entry.rule.id == before) again = at;
    auto* closed = new QTableWidgetItem(entry.closed > 0 ? countText(entry.closed) : QStringLiteral("\u2013"));
    closed->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(at, nameColumn, new QTableWidgetItem(toQt(entry.rule.name)));
    m_table->setItem(at, standingColumn, new QTableWidgetItem(noisy::standing(entry)));
    m_table->setItem(at++, closedColumn, closed);
  }
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 4 +
                          rowHeight * std::clamp(at, 1, mostRowsShown));
  QStringList problems;
  for (const std::string& problem : list.problems) problems << toQt(problem);
  m_problems->setText(
      tr("Eigen regels die niet meer te lezen zijn en niets doen: %1").arg(problems.join(QLatin1Char('\n'))));
  m_problems->setVisible(!problems.isEmpty());
  if (at > 0) m_table->setCurrentCell(again, 0);
  choose();
  if (first) m_table->setFocus(Qt::OtherFocusReason);
}

const app::NoiseEntry* NoiseDialog::chosen() const {
  const int row = m_table->currentRow();
  return row >= 0 && row < std::ssize(m_list.entries) ? &m_list.entries[static_cast<std::size_t>(row)] : nullptr;
}

void NoiseDialog::choose() {
  const app::NoiseEntry* entry = chosen();
  m_switch->setVisible(entry != nullptr);
  m_back->setVisible(entry && entry->closed > 0);
  m_see->setVisible(std::ranges::any_of(m_list.entries, [](const app::NoiseEntry& one) { return one.closed > 0; }));
  if (entry) {
    m_name->setText(toQt(entry->rule.name));
    m_looksAt->setText(noisy::looksAt(entry->rule) + QLatin1Char('.'));
    m_why->setText(tr("Waarom: %1").arg(toQt(entry->rule.why)));
    m_switch->setText(entry->rule.own ? tr("&Verwijderen") : entry->inForce ? tr("&Uitzetten") : tr("&Aanzetten"));
    m_switch->setAccessibleName(m_switch->text().remove(QLatin1Char('&')));
    m_back->setText(tr("%1 te&rughalen").arg(signalsText(entry->closed)));
    m_back->setAccessibleName(m_back->text().remove(QLatin1Char('&')));
  }
  orderTabs();
}

void NoiseDialog::switchRule() {
  const app::NoiseEntry* entry = chosen();
  if (!entry) return;
  m_refusal->hide();
  const QString name = toQt(entry->rule.name);
  m_said->setText(entry->rule.own  ? tr("Regel verwijderd. Wat hij sloot, ligt er nog.")
                  : entry->inForce ? tr("Uitgezet. Wat de regel sloot, ligt er nog.")
                                   : tr("Weer aan, vanaf de volgende import."));
  m_bridge.switchNoise(entry->rule.id, !entry->inForce, m_settings.function());
}

void NoiseDialog::takeBack() {
  const app::NoiseEntry* entry = chosen();
  if (!entry || m_waiting) return;
  m_refusal->hide();
  m_waiting = true;
  m_bridge.undoNoise(entry->rule.id, m_settings.function());
}

void NoiseDialog::takeHandled(const HandlingAnswer& answer) {
  const bool ours = std::exchange(m_waiting, false);
  if (answer.error) {
    if (ours) refuse(*answer.error);
    return;
  }
  m_said->setText(answer.undone != 0 ? tr("Ongedaan gemaakt.")
                                     : tr("%1. Met Ctrl+Z maak je dit ongedaan.").arg(present::done(answer)));
  m_bridge.requestNoise();
  Q_EMIT changed();
}

void NoiseDialog::refuse(const Error& error) {
  const Message message = messageFor(error.code);
  m_said->clear();
  m_refusal->setText(message.what, message.kept + QLatin1Char(' ') + message.todo);
  m_refusal->show();
}

}  // namespace peilstok::ui
