#include "screens/duiding/outcome_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/related_part.h"
#include "screens/duiding/typing/draft_line.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 400);
constexpr std::array all{Happened::niets, Happened::licht, Happened::ernstig, Happened::onbekend};
const std::string noteField = "note";

QStringList words() {
  QStringList made;
  for (const Happened one : all) made << present::capitalised(happenedText(one));
  return made;
}

}  // namespace

OutcomeDialog::OutcomeDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                             const std::string& role, QWidget* parent)
    : PageDialog(theme, tr("Afloop vastleggen"), parent),
      m_bridge(bridge),
      m_knowledge(knowledge),
      m_number(number),
      m_role(role),
      m_autosave(bridge, "S" + std::to_string(number) + "/afloop", nullptr),
      m_happened(new ChoiceGroup(tr("Afloop"), words())),
      m_missing(new MissingNote(theme)),
      m_note(
          new Field(theme, QStringLiteral("outcomeNote"), tr("Wat gebeurde er? Eén zin, zonder namen"), {}, 1, true)),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("outcomeDialog"));
  page()->addWidget(makeLabel(tr("Hoe liep het af?"), "title"));
  page()->addWidget(makeLabel(
      tr("Van afgelopen zaken leert een volgende weging. Later beter weten mag: dan leg je het opnieuw vast."),
      "muted"));
  auto* draft = new DraftLine(theme);
  for (QWidget* part : {static_cast<QWidget*>(m_happened), static_cast<QWidget*>(m_missing),
                        static_cast<QWidget*>(m_note), static_cast<QWidget*>(draft), static_cast<QWidget*>(m_refusal)})
    page()->addWidget(part);
  page()->addStretch(1);
  m_refusal->hide();
  for (int i = 0; i < static_cast<int>(all.size()); ++i)
    m_happened->button(i)->setObjectName(QStringLiteral("happened_%1").arg(i));
  foot()->addStretch(1);
  auto* close = addButton(tr("&Sluiten"), "outcomeClose");
  auto* go = addButton(tr("&Vastleggen"), "outcomeGo", true);
  go->setToolTip(tr("Legt de afloop vast (Ctrl+Enter)"));
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &OutcomeDialog::layDown);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, go, &QPushButton::click);
  connect(m_happened, &ChoiceGroup::chosen, this, [this] { m_missing->say({}); });
  connect(m_note, &Field::edited, this, &OutcomeDialog::typed);
  connect(&m_autosave, &Autosave::restored, this, [this](const DraftFields& fields) {
    const QSignalBlocker quiet(m_note);
    if (const auto note = fields.find(noteField); note != fields.end()) m_note->setText(toQt(note->second));
  });
  draft->follow(&m_autosave);
  m_autosave.begin();
  connect(&m_bridge, &Bridge::laidDown, this, [this](std::int64_t done) {
    if (done != m_number || !std::exchange(m_waiting, false)) return;
    m_autosave.drop();
    accept();
  });
  connect(&m_bridge, &Bridge::notLaidDown, this, [this](std::int64_t done, const Error& error) {
    if (done != m_number || !std::exchange(m_waiting, false)) return;
    m_refusal->show(error, *m_knowledge);
    goTo(m_refusal);
  });
  orderTabs();
  resize(wanted.boundedTo(size()));
  m_happened->button(0)->setFocus(Qt::OtherFocusReason);
}

void OutcomeDialog::typed() { m_autosave.type({{noteField, fromQt(m_note->text())}}); }

void OutcomeDialog::layDown() {
  if (m_waiting) return;
  m_refusal->hide();
  const int index = m_happened->chosenIndex();
  if (index < 0) {
    m_missing->say(tr("Kies hoe het afliep. Weet je het niet, kies dan dat het niet bekend is."));
    return goTo(m_happened->button(0));
  }
  EventOutcome made;
  made.happened = all[static_cast<std::size_t>(index)];
  made.role = m_role;
  made.note = fromQt(m_note->text());
  m_waiting = true;
  m_bridge.recordOutcome(m_number, made);
}

}  // namespace peilstok::ui
