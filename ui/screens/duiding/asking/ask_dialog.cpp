#include "screens/duiding/asking/ask_dialog.h"

#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 430);
constexpr int mostFunction = 80;
const std::string askedField = "aan", questionField = "vraag";

}  // namespace

AskDialog::AskDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                     const QuestionLine& line, const std::string& role, QWidget* parent)
    : LayDownDialog(theme, bridge, knowledge, number, "vraag/" + line.indicator, tr("Vraag gesteld"), parent),
      m_line(line),
      m_role(role),
      m_asked(new Field(theme, QStringLiteral("askedOf"), tr("Aan wie stelde je de vraag?"),
                        tr("Een functie, geen naam."))),
      m_question(new Field(theme, QStringLiteral("askedWhat"), tr("Wat vroeg je?"), {}, 3)) {
  addLead(tr("Welke vraag stelde je?"),
          tr("Peilstok verstuurt niets. Stel de vraag zelf, en leg hier vast dat je dat deed."));
  page()->addWidget(m_asked);
  page()->addWidget(m_question);
  m_asked->limit(mostFunction);
  m_asked->setText(toQt(line.ask));
  m_question->setText(line.question);
  connect(m_asked, &Field::edited, this, &AskDialog::typed);
  connect(m_question, &Field::edited, this, &AskDialog::typed);
  finish("ask", tr("Legt vast dat de vraag is gesteld (Ctrl+Enter)"), wanted, m_asked->input());
}

void AskDialog::restore(const DraftFields& fields) {
  const QSignalBlocker one(m_asked), other(m_question);
  if (const auto asked = fields.find(askedField); asked != fields.end()) m_asked->setText(toQt(asked->second));
  if (const auto what = fields.find(questionField); what != fields.end()) m_question->setText(toQt(what->second));
}

void AskDialog::typed() {
  autosave().type({{askedField, fromQt(m_asked->text())}, {questionField, fromQt(m_question->text())}});
}

void AskDialog::layDown() {
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
  beginSending();
  bridge().putQuestion(number(), made);
}

}  // namespace peilstok::ui
