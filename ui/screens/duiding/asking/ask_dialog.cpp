#include "screens/duiding/asking/ask_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <utility>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/typing/draft_line.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 430);
constexpr int mostFunction = 80;
const std::string askedField = "aan", questionField = "vraag";

}  // namespace

AskDialog::AskDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                     const QuestionLine& line, const std::string& role, QWidget* parent)
    : PageDialog(theme, tr("Vraag gesteld"), parent),
      m_bridge(bridge),
      m_knowledge(knowledge),
      m_number(number),
      m_line(line),
      m_role(role),
      m_autosave(bridge, "S" + std::to_string(number) + "/vraag/" + line.indicator, nullptr),
      m_asked(new Field(theme, QStringLiteral("askedOf"), tr("Aan wie stelde je de vraag?"),
                        tr("Een functie, geen naam."))),
      m_question(new Field(theme, QStringLiteral("askedWhat"), tr("Wat vroeg je?"), {}, 3)),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("askDialog"));
  page()->addWidget(makeLabel(tr("Welke vraag stelde je?"), "title"));
  page()->addWidget(
      makeLabel(tr("Peilstok verstuurt niets. Stel de vraag zelf, en leg hier vast dat je dat deed."), "muted"));
  auto* draft = new DraftLine(theme);
  for (QWidget* part : {static_cast<QWidget*>(m_asked), static_cast<QWidget*>(m_question), static_cast<QWidget*>(draft),
                        static_cast<QWidget*>(m_refusal)})
    page()->addWidget(part);
  page()->addStretch(1);
  m_refusal->hide();
  m_asked->limit(mostFunction);
  m_asked->setText(toQt(line.ask));
  m_question->setText(line.question);
  foot()->addStretch(1);
  auto* close = addButton(tr("&Sluiten"), "askClose");
  auto* go = addButton(tr("&Vastleggen"), "askGo", true);
  go->setToolTip(tr("Legt vast dat de vraag is gesteld (Ctrl+Enter)"));
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(go, &QPushButton::clicked, this, &AskDialog::layDown);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, go, &QPushButton::click);
  connect(m_asked, &Field::edited, this, &AskDialog::typed);
  connect(m_question, &Field::edited, this, &AskDialog::typed);
  connect(&m_autosave, &Autosave::restored, this, [this](const DraftFields& fields) {
    const QSignalBlocker one(m_asked), other(m_question);
    if (const auto asked = fields.find(askedField); asked != fields.end()) m_asked->setText(toQt(asked->second));
    if (const auto what = fields.find(questionField); what != fields.end()) m_question->setText(toQt(what->second));
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
  m_asked->input()->setFocus(Qt::OtherFocusReason);
}

void AskDialog::typed() {
  m_autosave.type({{askedField, fromQt(m_asked->text())}, {questionField, fromQt(m_question->text())}});
}

void AskDialog::layDown() {
  if (m_waiting) return;
  m_refusal->hide();
  if (m_asked->text().isEmpty()) {
    m_asked->markMissing(tr("Vul in aan welke functie je de vraag stelde."));
    return goTo(m_asked->input());
  }
  if (m_question->text().isEmpty()) {
    m_question->markMissing(tr("Schrijf op wat je vroeg."));
    return goTo(m_question->input());
  }
  Inquiry made;
  made.indicator = m_line.indicator;
  made.asked = fromQt(m_asked->text());
  made.question = fromQt(m_question->text());
  made.role = m_role;
  m_waiting = true;
  m_bridge.putQuestion(m_number, made);
}

}  // namespace peilstok::ui
