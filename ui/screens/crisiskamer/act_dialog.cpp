#include "screens/crisiskamer/act_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "typing/draft_line.h"

namespace peilstok::ui {

DossierActDialog::DossierActDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
                                   const QString& function, const QString& title, QWidget* parent)
    : PageDialog(theme, title, parent),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_dossier(dossier),
      m_role(fromQt(function)),
      m_refusal(new RefusalBox(theme)) {
  connect(&m_bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    if (detail->dossier.number != m_dossier || !std::exchange(m_waiting, false)) return;
    if (m_typed) m_typed->drop();
    kept(detail);
  });
  connect(&m_bridge, &Bridge::dossierOpened, this, [this](std::int64_t number) {
    if (m_dossier != 0 || !std::exchange(m_waiting, false)) return;
    if (m_typed) m_typed->drop();
    opened(number);
  });
  connect(&m_bridge, &Bridge::dossierRefused, this, [this](std::int64_t number, const Error& error) {
    if (number == m_dossier && std::exchange(m_waiting, false)) refused(error);
  });
}

QPushButton* DossierActDialog::addEnd(const QString& go, const char* closeName, const char* goName) {
  page()->addWidget(m_refusal);
  m_refusal->hide();
  page()->addStretch(1);
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("A&nnuleren"), closeName);
  QPushButton* button = addButton(go, goName, true);
  connect(close, &QPushButton::clicked, this, [this] {
    if (m_typed) m_typed->drop();
    reject();
  });
  connect(button, &QPushButton::clicked, this, [this] {
    if (!m_waiting) lay();
  });
  // Also from a field of several lines, where Enter begins a new one.
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, button, &QPushButton::click);
  orderTabs();
  return button;
}

void DossierActDialog::keepTyped(const std::string& key, std::vector<std::pair<std::string, Field*>> fields) {
  m_typedIn = std::move(fields);
  m_typed = std::make_unique<Autosave>(m_bridge, "D" + std::to_string(m_dossier) + "/" + key, this);
  auto* line = new DraftLine(theme());
  page()->addWidget(line);
  line->follow(m_typed.get());
  for (const auto& [name, field] : m_typedIn)
    connect(field, &Field::edited, this, [this] {
      DraftFields typed;
      for (const auto& [one, in] : m_typedIn) typed[one] = fromQt(in->text());
      m_typed->type(typed);
    });
  connect(m_typed.get(), &Autosave::restored, this, [this](const DraftFields& typed) {
    for (const auto& [name, field] : m_typedIn) {
      const auto found = typed.find(name);
      if (found == typed.end()) continue;
      const QSignalBlocker quiet(field);
      field->setText(toQt(found->second));
    }
  });
  m_typed->begin();
}

void DossierActDialog::wait() {
  m_refusal->hide();
  m_waiting = true;
}

void DossierActDialog::send(DossierAct act, std::int64_t seen) {
  wait();
  m_bridge.changeDossier({m_dossier, std::move(act), m_role, seen});
}

void DossierActDialog::kept(const DossierPtr&) { accept(); }
void DossierActDialog::opened(std::int64_t) { accept(); }

void DossierActDialog::refused(const Error& error) {
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

}  // namespace peilstok::ui
