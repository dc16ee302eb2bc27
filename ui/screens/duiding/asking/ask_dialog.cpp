#include "screens/duiding/asking/ask_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(560, 480);
constexpr int mostFunction = 80;
const std::string askedField = "aan", questionField = "vraag";

}  // namespace

AskDialog::AskDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, std::int64_t number,
                     const QuestionLine& line, const std::string& role, QWidget* parent)
    : LayDownDialog(theme, bridge, knowledge, number, "vraag/" + line.indicator, tr("Vraag klaarzetten"), parent),
      m_line(line),
      m_role(role),
      m_asked(new Field(theme, QStringLiteral("askedOf"), tr("Aan wie?"), tr("Een functie, geen naam."))),
      m_question(new Field(theme, QStringLiteral("askedWhat"), tr("De vraag"), {}, 3)),
      m_partner(new TextButton(theme, {})),
      m_knowledge(knowledge) {
  addLead(tr("Vraag klaarzetten"),
          tr("Peilstok verstuurt niets. Kopieer de vraag en stel haar zelf; leg daarna vast dat je dat deed."));
  page()->addWidget(m_asked);
  addPartner();
  page()->addWidget(m_question);
  m_question->watchNames();
  addCopy();
  m_asked->limit(mostFunction);
  m_asked->setText(toQt(line.ask));
  m_question->setText(line.question);
  showPartner();
  connect(m_asked, &Field::edited, this, &AskDialog::typed);
  connect(m_question, &Field::edited, this, &AskDialog::typed);
  finish("ask", tr("Legt vast dat de vraag is gesteld (Ctrl+Enter)"), wanted, m_asked->input());
}

void AskDialog::addPartner() {
  m_partner->setObjectName(QStringLiteral("askPartner"));
  page()->addWidget(m_partner);
  connect(m_partner, &QAbstractButton::clicked, this, [this] {
    const QString id = m_partner->property("partner").toString();
    reject();  // what was typed is kept, and there again when one comes back
    Q_EMIT partnerRequested(id);
  });
}

void AskDialog::showPartner() {
  const Partner* partner = m_knowledge->partnerAskedAs(fromQt(m_asked->text()));
  m_partner->setVisible(partner != nullptr);
  if (!partner) return;
  m_partner->setText(tr("Wie belt wie: %1").arg(toQt(partner->name)));
  m_partner->setAccessibleName(m_partner->text());
  m_partner->setProperty("partner", toQt(partner->id));
  m_partner->updateGeometry();
}

void AskDialog::addCopy() {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::loose);
  auto* copy = new QPushButton(tr("Vraag &kopi\u00ebren"));
  copy->setObjectName(QStringLiteral("askCopy"));
  copy->setAccessibleName(tr("Vraag kopi\u00ebren"));
  copy->setAutoDefault(false);
  auto* copied = makeLine({}, "small");
  copied->setObjectName(QStringLiteral("askCopied"));
  layout->addWidget(copy);
  layout->addWidget(copied, 1);
  page()->addWidget(row);
  connect(copy, &QPushButton::clicked, this, [this, copied] {
    QGuiApplication::clipboard()->setText(m_question->text());
    copied->setText(tr("Gekopieerd. Plak haar in je eigen bericht."));
  });
  connect(m_question, &Field::edited, copied, &QLabel::clear);
}

void AskDialog::restore(const DraftFields& fields) {
  const QSignalBlocker one(m_asked), other(m_question);
  if (const auto asked = fields.find(askedField); asked != fields.end()) m_asked->setText(toQt(asked->second));
  if (const auto what = fields.find(questionField); what != fields.end()) m_question->setText(toQt(what->second));
  showPartner();
}

void AskDialog::typed() {
  showPartner();
  autosave().type({{askedField, fromQt(m_asked->text())}, {questionField, fromQt(m_question->text())}});
}

void AskDialog::layDown() {
  if (m_asked->text().isEmpty()) {
    m_asked->markMissing(tr("Vul in aan welke functie je de vraag stelt."));
    return goTo(m_asked->input());
  }
  if (m_question->text().isEmpty()) {
    m_question->markMissing(tr("Schrijf op wat je vraagt."));
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
