#include "screens/logboek/correct_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/logboek/log_words.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int mostFunction = 80;

}  // namespace

CorrectDialog::CorrectDialog(const Theme& theme, Bridge& bridge, Settings& settings, KnowledgePtr knowledge,
                             LogLine line, QWidget* parent)
    : PageDialog(theme, tr("Regel rechtzetten"), parent),
      m_bridge(bridge),
      m_knowledge(std::move(knowledge)),
      m_line(std::move(line)),
      m_reason(new Field(theme, QStringLiteral("correctReason"), tr("Wat klopt wel?"),
                         tr("Dit blijft voorgoed staan. Zonder namen, nummers of adressen."), 3)),
      m_function(new Field(theme, QStringLiteral("correctFunction"), tr("Je functie"), {})),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("correctDialog"));
  page()->addWidget(makeLabel(tr("Regel %1 rechtzetten").arg(countText(m_line.number)), "title"));
  page()->addWidget(makeLabel(tr("%1, %2. Deze regel blijft staan zoals hij is; er komt een regel bij die ernaar "
                                 "verwijst.")
                                  .arg(logged::action(m_line.action), logged::object(m_line.object)),
                              "muted"));
  page()->addWidget(m_reason);
  page()->addWidget(m_function);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_reason->watchNames();
  m_function->limit(mostFunction);
  m_function->setText(settings.function());
  m_refusal->hide();
  foot()->addStretch(1);
  QPushButton* close = addButton(tr("A&nnuleren"), "correctClose");
  QPushButton* go = addButton(tr("Regel &toevoegen"), "correctGo", true);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &CorrectDialog::lay);
  connect(&m_bridge, &Bridge::lineCorrected, this, [this](std::int64_t number) {
    if (number == m_line.number) accept();
  });
  connect(&m_bridge, &Bridge::lineNotCorrected, this, [this](const Error& error) {
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
  orderTabs();
  m_reason->input()->setFocus();
}

void CorrectDialog::lay() {
  m_refusal->hide();
  if (m_reason->text().trimmed().isEmpty()) {
    m_reason->markMissing(tr("Schrijf op wat wel klopt."));
    return goTo(m_reason->input());
  }
  if (m_function->text().trimmed().isEmpty()) {
    m_function->markMissing(tr("Zeg vanuit welke functie je dit rechtzet."));
    return goTo(m_function->input());
  }
  m_bridge.correctLine(m_line.number, fromQt(m_function->text().trimmed()), fromQt(m_reason->text().trimmed()));
}

}  // namespace peilstok::ui
