#include "screens/instellingen/look_preview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "models/entry_list_model.h"
#include "widgets/entry_list.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

LookPreview::LookPreview(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_model(new EntryListModel(this)), m_list(new EntryList(theme)) {
  setRole(this, "card");
  setAccessibleName(tr("Voorbeeld van de weergave"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, metrics::loose, 1, 1);
  layout->setSpacing(metrics::gap);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(metrics::loose + metrics::hair, 0, metrics::loose, 0);
  auto* phase = new PhaseMark(theme);
  phase->setPhase(Phase::escalatie, Step::none);  // a name that fits the narrowest strip
  auto* urgency = new UrgencyMark(theme);
  urgency->setUrgency(UrgencyLevel::vandaag);
  head->addWidget(phase, 1);
  head->addWidget(urgency, 0, Qt::AlignTop);
  layout->addLayout(head);
  m_model->setRows({{QStringLiteral("1"), tr("Oproep om zaterdag naar het plein te komen"), Sign::gap, tr("Vandaag"),
                     tr("Waterbroek, 2 u")},
                    {QStringLiteral("2"), tr("Klachten over vuurwerk bij de winkels"), Sign::empty, tr("Deze week"),
                     tr("Waterbroek, gisteren")}});
  m_list->setEntries(m_model);
  m_list->setAccessibleName(tr("Voorbeeld van rijen"));
  m_list->choose(QStringLiteral("1"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layout->addWidget(m_list);
  m_list->fitHeight(m_model->rowCount());
}

}  // namespace peilstok::ui
