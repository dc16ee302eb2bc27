#include "widgets/municipality_picker.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "models/municipality_rows.h"
#include "widgets/entry_list.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int rowsInSight = 4;

}  // namespace

MunicipalityPicker::MunicipalityPicker(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_field(new QLineEdit),
      m_model(new EntryListModel(this)),
      m_list(new EntryList(theme)),
      m_none(makeLabel({}, "muted")) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::close);
  m_field->setObjectName(QStringLiteral("municipalityField"));
  m_field->setPlaceholderText(tr("Begin te typen, bijvoorbeeld Utr"));
  m_field->setAccessibleName(tr("Zoek je gemeente"));
  m_field->setAccessibleDescription(tr("Typ een naam, kies met de pijltjes en druk op Enter."));
  m_field->setClearButtonEnabled(true);
  m_field->setMaximumWidth(metrics::readable / 2 + metrics::wide * 4);
  m_field->installEventFilter(this);
  m_list->setObjectName(QStringLiteral("municipalityList"));
  m_list->setAccessibleName(tr("Gevonden gemeenten"));
  m_list->setEntries(m_model);
  m_list->setMaximumWidth(m_field->maximumWidth());
  // The field keeps the focus: what one types goes on while the choice moves.
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->fitHeight(rowsInSight);
  m_list->hide();
  m_none->hide();
  layout->addWidget(m_field);
  layout->addWidget(m_list);
  layout->addWidget(m_none);
  connect(m_field, &QLineEdit::textChanged, this, &MunicipalityPicker::find);
  connect(m_list, &EntryList::openRequested, this, &MunicipalityPicker::pick);
  setFocusProxy(m_field);
}

void MunicipalityPicker::setKnowledge(const std::shared_ptr<const Knowledge>& knowledge) {
  m_knowledge = knowledge;
  find();
}

void MunicipalityPicker::focusField() { m_field->setFocus(Qt::OtherFocusReason); }
void MunicipalityPicker::clear() { m_field->clear(); }

void MunicipalityPicker::find() {
  const QString typed = m_field->text().trimmed();
  m_model->setRows(m_knowledge ? municipalityRows(m_knowledge->gazetteer, typed) : std::vector<EntryRow>{});
  const int count = m_model->rowCount();
  m_list->setVisible(count > 0);
  if (count > 0) m_list->choose(m_model->index(0).data(EntryListModel::IdRole).toString());
  m_none->setVisible(count == 0 && !typed.isEmpty());
  m_none->setText(tr("Geen gemeente begint zo. Een dorp of stad hoort bij een gemeente; typ de naam daarvan."));
  tellCurrent();
  // Once the page has grown by the rows that were found.
  if (count > 0) QMetaObject::invokeMethod(this, &MunicipalityPicker::bringInSight, Qt::QueuedConnection);
}

void MunicipalityPicker::bringInSight() {
  for (QWidget* at = parentWidget(); at; at = at->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(at)) return area->ensureWidgetVisible(this, 0, metrics::gap);
}

/// The list never has the focus, so the field says what Enter would take.
void MunicipalityPicker::tellCurrent() {
  const QString current = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
  m_field->setAccessibleDescription(current.isEmpty()
                                        ? tr("Typ een naam, kies met de pijltjes en druk op Enter.")
                                        : tr("Enter kiest %1. %2 gevonden.").arg(current).arg(m_model->rowCount()));
}

void MunicipalityPicker::move(int rows) {
  const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
  m_list->setCurrentIndex(m_model->index(row));
  tellCurrent();
}

void MunicipalityPicker::pick(const QString& code) {
  if (code.isEmpty()) return;
  m_field->clear();
  Q_EMIT picked(code);
}

bool MunicipalityPicker::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_field || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(m_list->currentId()); return true;
    default: return false;
  }
}

}  // namespace peilstok::ui
