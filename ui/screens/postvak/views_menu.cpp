#include "screens/postvak/views_menu.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "bridge/text.h"
#include "models/signal_list_model.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int longestName = 40;
constexpr std::size_t mostViews = 30;

}  // namespace

ViewsMenu::ViewsMenu(Bridge& bridge, QWidget* parent) : QMenu(parent), m_bridge(bridge) {
  setObjectName(QStringLiteral("viewsMenu"));
  connect(this, &QMenu::aboutToShow, this, &ViewsMenu::fill);
  connect(&bridge, &Bridge::viewsReady, this, [this](const std::vector<store::SavedView>& views) { m_views = views; });
}

void ViewsMenu::fill() {
  clear();
  addAction(tr("Gewone weergave"), this, [this] { Q_EMIT chosen(InboxView{}); });
  for (const store::SavedView& view : m_views)
    addAction(toQt(view.name), this, [this, body = toQt(view.body)] { Q_EMIT chosen(viewFrom(body)); });
  addSeparator();
  QAction* keep = addAction(tr("Deze weergave bewaren\u2026"), this, &ViewsMenu::askName);
  keep->setEnabled(m_views.size() < mostViews);
  QMenu* remove = addMenu(tr("Weergave verwijderen"));
  remove->setEnabled(!m_views.empty());
  for (const store::SavedView& view : m_views)
    remove->addAction(toQt(view.name), this, [this, name = toQt(view.name)] { m_bridge.removeView(name); });
  addSeparator();
  addColumns();
}

void ViewsMenu::addColumns() {
  constexpr std::array columns{std::pair{SignalListModel::phaseColumn, QT_TR_NOOP("Fase")},
                               std::pair{SignalListModel::placeColumn, QT_TR_NOOP("Plaats")},
                               std::pair{SignalListModel::observedColumn, QT_TR_NOOP("Waarneming")},
                               std::pair{SignalListModel::sourceColumn, QT_TR_NOOP("Bron")},
                               std::pair{SignalListModel::likeColumn, QT_TR_NOOP("Gelijk")},
                               std::pair{SignalListModel::growthColumn, QT_TR_NOOP("Groei")},
                               std::pair{SignalListModel::ownerColumn, QT_TR_NOOP("Bij wie")},
                               std::pair{SignalListModel::workColumn, QT_TR_NOOP("Gedaan")}};
  QMenu* menu = addMenu(tr("Kolommen"));
  for (const auto& [column, word] : columns) {
    QAction* action = menu->addAction(tr(word));
    action->setCheckable(true);
    action->setChecked(!m_current.hiddenColumns.contains(column));
    connect(action, &QAction::toggled, this, [this, column = static_cast<int>(column)](bool shown) {
      m_current.hiddenColumns.removeAll(column);
      if (!shown) m_current.hiddenColumns.append(column);
      Q_EMIT columnsChosen(m_current.hiddenColumns);
    });
  }
}

void ViewsMenu::askName() {
  auto* dialog = new QDialog(parentWidget()->window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Weergave bewaren"));
  auto* layout = new QVBoxLayout(dialog);
  QLabel* label = makeLine(tr("Onder welke naam?"), "label");
  auto* name = new QLineEdit;
  name->setObjectName(QStringLiteral("viewName"));
  name->setAccessibleName(label->text());
  name->setMaxLength(longestName);
  name->setMinimumWidth(320);
  label->setBuddy(name);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Save)->setText(tr("Bewaren"));
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Annuleren"));
  layout->addWidget(label);
  layout->addWidget(name);
  layout->addWidget(makeLabel(tr("Bewaard worden de filters, de volgorde en de kolommen van nu. Een weergave met "
                                 "dezelfde naam wordt vervangen."),
                              "small"));
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, name, body = toText(m_current)] {
    if (name->text().trimmed().isEmpty()) return name->setFocus();
    m_bridge.keepView(name->text().trimmed(), body);
    dialog->accept();
  });
  dialog->open();
}

}  // namespace peilstok::ui
