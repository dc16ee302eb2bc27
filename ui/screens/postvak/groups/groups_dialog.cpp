#include "screens/postvak/groups/groups_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/handling_words.h"
#include "bridge/messages.h"
#include "bridge/text.h"
#include "screens/postvak/groups/group_view.h"
#include "screens/postvak/groups/groups_model.h"
#include "widgets/labels.h"
#include "widgets/line_table.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(880, 860);
constexpr int countWidth = 76, growthWidth = 112, stateWidth = 204, mostRowsShown = 7;

}  // namespace

GroupsDialog::GroupsDialog(const Theme& theme, Bridge& bridge, Settings& settings, KnowledgePtr knowledge,
                           QWidget* parent)
    : PageDialog(theme, tr("Groepen"), parent),
      m_bridge(bridge),
      m_settings(settings),
      m_knowledge(std::move(knowledge)),
      m_model(new GroupsModel(this)),
      m_lead(makeLabel(tr("De signalen worden naast elkaar gelegd\u2026"), "muted")),
      m_all(new QCheckBox(tr("&Alle voorstellen met dezelfde tekst aanvinken"))),
      m_table(new LineTable(theme)),
      m_view(new GroupView(theme)),
      m_refusal(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_said(makeLine({}, "small")) {
  setObjectName(QStringLiteral("groupsDialog"));
  setRoof(wanted);
  build();
  connect(&m_bridge, &Bridge::groupsReady, this, &GroupsDialog::take);
  connect(&m_bridge, &Bridge::handled, this, &GroupsDialog::takeHandled);
  connect(m_model, &GroupsModel::ticksChanged, this, &GroupsDialog::showButtons);
  connect(m_view, &GroupView::choiceChanged, this, &GroupsDialog::showButtons);
  connect(m_view, &GroupView::openRequested, this, [this](std::int64_t number) {
    accept();
    Q_EMIT openRequested(number);
  });
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), this), &QShortcut::activated, this,
          &GroupsDialog::undoRequested);
  m_bridge.requestGroups();
}

void GroupsDialog::build() {
  page()->addWidget(makeLine(tr("Groepen"), "title"));
  m_lead->setObjectName(QStringLiteral("groupsLead"));
  page()->addWidget(m_lead);
  m_all->setObjectName(QStringLiteral("groupsAll"));
  page()->addWidget(m_all);
  m_table->setObjectName(QStringLiteral("groups"));
  m_table->setAccessibleName(tr("Groepen van signalen die bij elkaar horen"));
  m_table->setModel(m_model);
  m_table->setColumns({0, countWidth, growthWidth, stateWidth});
  m_table->installEventFilter(this);
  page()->addWidget(m_table);
  page()->addWidget(m_view);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_refusal->hide();
  m_all->hide();
  m_table->hide();
  m_view->hide();
  m_said->setObjectName(QStringLiteral("groupsSaid"));
  foot()->addWidget(m_said, 1);
  m_dossier = addButton(tr("In een &dossier\u2026"), "groupsDossier");
  m_apart = addButton(tr("&Loshalen"), "groupsApart");
  m_close = addButton(tr("&Sluiten"), "groupsClose");
  m_go = addButton(tr("Sa&menvoegen"), "groupsGo", true);
  connect(m_all, &QCheckBox::clicked, m_model, &GroupsModel::tickCopies);
  connect(m_table, &LineTable::currentRowChanged, this, &GroupsDialog::choose);
  connect(m_table, &LineTable::openRequested, this, &GroupsDialog::merge);
  connect(m_dossier, &QPushButton::clicked, this, &GroupsDialog::openDossier);
  connect(m_apart, &QPushButton::clicked, this, &GroupsDialog::takeApart);
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &GroupsDialog::merge);
  showButtons();
  orderTabs();
  m_close->setFocus(Qt::OtherFocusReason);
}

void GroupsDialog::take(const GroupsPtr& groups) {
  const app::SignalGroup* before = m_model->group(m_table->currentIndex().row());
  const std::int64_t was = before ? before->members.front().number : 0;
  const int row = m_table->currentIndex().row();
  m_model->setGroups(groups, m_bridge.clock()());
  const int suggestions = m_model->suggestions();
  const bool any = m_model->rowCount() > 0;
  if (!any)
    m_lead->setText(
        tr("Geen twee signalen zeggen hetzelfde of noemen dezelfde plaats en tijd. Zodra er zo een binnenkomt, "
           "staat het hier als voorstel."));
  else if (suggestions == 0)
    m_lead->setText(tr("Er zijn geen voorstellen meer. Wat is samengevoegd, haal je hier weer los."));
  else
    m_lead->setText(
        tr("%1 van signalen die hetzelfde zeggen of dezelfde plaats en tijd noemen. Vink aan wat bij elkaar hoort en "
           "druk op Enter; spatie zet een vinkje. Van elke groep blijft één signaal in het Postvak.")
            .arg(suggestions == 1 ? tr("Een voorstel") : tr("%1 voorstellen").arg(suggestions)));
  m_all->setVisible(m_model->copies() > 1);
  m_table->setVisible(any);
  m_view->setVisible(any);
  const int rows = std::clamp(m_model->rowCount(), 1, mostRowsShown);
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 4 +
                          rows * m_table->verticalHeader()->defaultSectionSize());
  if (any) {
    const int again = m_model->rowOf(was);
    const int next = again >= 0 ? again : std::clamp(row, 0, m_model->rowCount() - 1);
    m_table->setCurrentIndex(m_model->index(next, 0));
    choose(next);
    if (!m_read || !focusWidget() || focusWidget() == m_close) m_table->setFocus(Qt::OtherFocusReason);
  } else {
    m_close->setFocus(Qt::OtherFocusReason);
  }
  m_read = true;
  showButtons();
  orderTabs();
}

void GroupsDialog::choose(int row) {
  if (const app::SignalGroup* group = m_model->group(row)) m_view->show(*group, *m_knowledge, m_bridge.clock()());
  showButtons();
  orderTabs();
}

std::vector<std::vector<std::int64_t>> GroupsDialog::toMerge() const {
  std::vector<std::vector<std::int64_t>> groups;
  const int here = m_table->currentIndex().row();
  std::vector<int> rows = m_model->ticked();
  if (rows.empty() && m_model->group(here) && !m_model->group(here)->confirmed) rows.push_back(here);
  for (const int row : rows) {
    std::vector<std::int64_t> numbers;
    // What was unticked among the signals of the group one looks at stays out of it.
    if (row == here && m_view->hasChoice()) numbers = m_view->chosen();
    else if (const app::SignalGroup& all = *m_model->group(row); all.count == std::ssize(all.members))
      for (const app::GroupMember& member : all.members) numbers.push_back(member.number);
    else numbers.push_back(all.members.front().number);  // with all that is suggested with it
    if (row != here || !m_view->hasChoice() || numbers.size() > 1) groups.push_back(std::move(numbers));
  }
  return groups;
}

void GroupsDialog::showButtons() {
  const auto groups = toMerge();
  const app::SignalGroup* here = m_model->group(m_table->currentIndex().row());
  const auto members = groups.size() == 1 && here && !here->confirmed ? std::max<std::size_t>(groups[0].size(), 1) : 0;
  const qint64 all = here && members == 1 ? here->count : static_cast<qint64>(members);
  m_go->setText(groups.size() > 1                      ? tr("%1 groepen sa&menvoegen").arg(groups.size())
                : all > 1 && m_model->ticked().empty() ? tr("Deze %1 sa&menvoegen").arg(all)
                                                       : tr("Sa&menvoegen"));
  m_go->setAccessibleName(m_go->text().remove(QLatin1Char('&')));
  m_go->setEnabled(!groups.empty() && m_waiting == 0);
  m_go->setVisible(m_model->suggestions() > 0);
  m_dossier->setVisible(here != nullptr);
  m_dossier->setEnabled(!forDossier().empty() && m_waiting == 0);
  const bool merged = here && here->confirmed;
  const auto some = merged ? m_view->chosen().size() : 0;
  m_apart->setVisible(merged);
  m_apart->setText(some == 0 ? tr("Deze groep &loshalen") : tr("%1 &loshalen").arg(signalsText(std::int64_t(some))));
  m_apart->setAccessibleName(m_apart->text().remove(QLatin1Char('&')));
  m_apart->setEnabled(m_waiting == 0);
  m_all->setChecked(m_model->copies() > 0 && m_model->tickedCopies() == m_model->copies());
}

void GroupsDialog::merge() {
  const auto groups = toMerge();
  if (groups.empty() || m_waiting > 0) return;
  m_refusal->hide();
  ++m_waiting;
  m_bridge.mergeGroups(groups, m_settings.function());
  showButtons();
}

std::vector<std::int64_t> GroupsDialog::forDossier() const {
  const app::SignalGroup* here = m_model->group(m_table->currentIndex().row());
  if (!here) return {};
  if (m_view->hasChoice()) return m_view->chosen();
  std::vector<std::int64_t> numbers;
  for (const app::GroupMember& member : here->members) numbers.push_back(member.number);
  return numbers;
}

void GroupsDialog::openDossier() {
  const std::vector<std::int64_t> signals = forDossier();
  if (signals.empty() || m_waiting > 0) return;
  accept();
  Q_EMIT dossierRequested(signals);
}

void GroupsDialog::takeApart() {
  const app::SignalGroup* here = m_model->group(m_table->currentIndex().row());
  if (!here || !here->confirmed || m_waiting > 0) return;
  m_refusal->hide();
  ++m_waiting;
  const auto some = m_view->chosen();
  m_bridge.unmerge(some.empty() ? std::vector{here->members.front().number} : some, m_settings.function());
  showButtons();
}

void GroupsDialog::takeHandled(const HandlingAnswer& answer) {
  const bool ours = answer.undone == 0 && m_waiting > 0;
  if (ours) --m_waiting;
  if (answer.error) {
    const Message message = messageFor(answer.error->code);
    m_refusal->setText(message.what, message.kept + QLatin1Char(' ') + message.todo);
    m_refusal->show();
    return showButtons();
  }
  m_said->setText(answer.undone != 0 ? tr("Ongedaan gemaakt.")
                                     : tr("%1. Met Ctrl+Z maak je dit ongedaan.").arg(present::done(answer)));
  m_bridge.requestGroups();
  Q_EMIT changed();
}

bool GroupsDialog::eventFilter(QObject* watched, QEvent* event) {
  // A tick belongs to the whole row, in whichever of its cells one stands.
  if (watched == m_table && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
    const int row = m_table->currentIndex().row();
    if (m_model->group(row)) m_model->tick(row, !m_model->isTicked(row));
    return true;
  }
  return PageDialog::eventFilter(watched, event);
}

void GroupsDialog::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && qobject_cast<QCheckBox*>(focusWidget())) return merge();
  PageDialog::keyPressEvent(event);
}

}  // namespace peilstok::ui
