#include "feedback/feedback_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/handling_words.h"
#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(620, 680);
constexpr int textHeight = 170, mostNote = 500;

// As they are kept; the first is how most is told back.
constexpr std::array ways{"telefoon", "mail", "gesprek", "doorzending"};

QString wayName(const std::string& way) {
  if (way == "telefoon") return FeedbackDialog::tr("per telefoon");
  if (way == "mail") return FeedbackDialog::tr("per mail");
  if (way == "gesprek") return FeedbackDialog::tr("in een gesprek");
  if (way == "doorzending") return FeedbackDialog::tr("met een antwoord op de doorzending");
  return toQt(way);
}

QStringList wayNames() {
  QStringList names;
  for (const char* way : ways) names << present::capitalised(wayName(way));
  return names;
}

}  // namespace

QString feedbackLine(const Feedback& feedback, Instant now) {
  const QString when =
      FeedbackDialog::tr("%1, %2").arg(present::functionName(feedback.role), momentText(feedback.at, now));
  if (!feedback.given) return FeedbackDialog::tr("Niet teruggekoppeld: %1 (%2)").arg(toQt(feedback.note), when);
  const QString way = feedback.way.empty() ? QString() : QLatin1Char(' ') + wayName(feedback.way);
  const QString note = feedback.note.empty() ? QString() : QStringLiteral(". ") + toQt(feedback.note);
  return FeedbackDialog::tr("Teruggekoppeld%1 (%2)%3").arg(way, when, note);
}

FeedbackDialog::FeedbackDialog(const Theme& theme, Bridge& bridge, Settings& settings, DetailPtr detail,
                               QWidget* parent)
    : PageDialog(theme, tr("Terugkoppelen"), parent),
      m_bridge(bridge),
      m_settings(settings),
      m_detail(std::move(detail)),
      m_before(makeLabel({}, "muted")),
      m_text(new QPlainTextEdit),
      m_copy(new QPushButton(tr("Tekst &kopi\u00ebren"))),
      m_copied(makeLine({}, "small")),
      m_done(new ChoiceGroup(tr("Is het teruggekoppeld?"), {tr("Teruggekoppeld"), tr("Niet, want\u2026")})),
      m_way(new ChoiceGroup(tr("Hoe"), wayNames())),
      m_wayBox(new QWidget),
      m_note(new Field(theme, QStringLiteral("feedbackNote"), tr("Toelichting"), tr("Zonder namen."), 1, true)),
      m_whyNot(new Field(theme, QStringLiteral("feedbackWhyNot"), tr("Waarom niet?"),
                         tr("Bijvoorbeeld: de melder wilde niets horen, of is niet te bereiken."))),
      m_refusal(new Banner(theme, QStringLiteral("waarschuwing"))) {
  setObjectName(QStringLiteral("feedbackDialog"));
  setRoof(wanted);
  build();
  connect(&m_bridge, &Bridge::feedbackReady, this, &FeedbackDialog::show);
  connect(&m_bridge, &Bridge::laidDown, this, [this](std::int64_t number, LaidDown what) {
    if (!m_waiting || number != m_detail->stored.number || what != LaidDown::feedback) return;
    m_waiting = false;
    const QString name = present::signalName(number);
    accept();
    Q_EMIT kept(isGiven() ? tr("%1 is teruggekoppeld").arg(name)
                          : tr("Bij %1 staat waarom er niets terugging").arg(name));
  });
  connect(&m_bridge, &Bridge::notLaidDown, this, [this](std::int64_t number, const Error& error) {
    if (!std::exchange(m_waiting, false) || number != m_detail->stored.number) return;
    const Message message = messageFor(error.code);
    m_refusal->setText(message.what, message.kept + QLatin1Char(' ') + message.todo);
    m_refusal->show();
  });
  m_bridge.requestFeedback(m_detail->stored.number);
}

void FeedbackDialog::build() {
  page()->addWidget(makeLine(tr("Terugkoppelen: %1").arg(present::signalName(m_detail->stored.number)), "title"));
  page()->addWidget(
      makeLabel(tr("Wie iets meldt, wil horen wat ermee gebeurde. Dit is een voorstel: er staat geen naam, "
                   "functie of woord uit de melding in. Peilstok verstuurt niets."),
                "muted"));
  if (!m_detail->bundles.empty())
    page()->addWidget(
        makeLabel(tr("Dit signaal kwam met een doorzending. De afzender krijgt zijn antwoord als bestand, "
                     "onder Doorzendingen en antwoorden."),
                  "muted"));
  m_before->setObjectName(QStringLiteral("feedbackBefore"));
  m_before->hide();
  page()->addWidget(m_before);
  m_text->setObjectName(QStringLiteral("feedbackText"));
  m_text->setAccessibleName(tr("Voorstel voor de terugkoppeling"));
  m_text->setTabChangesFocus(true);
  m_text->setMinimumHeight(textHeight);
  page()->addWidget(m_text);
  auto* row = new QHBoxLayout;
  m_copy->setObjectName(QStringLiteral("feedbackCopy"));
  m_copy->setAccessibleName(tr("Tekst kopi\u00ebren"));
  row->addWidget(m_copy);
  row->addWidget(m_copied);
  row->addStretch();
  page()->addLayout(row);
  page()->addWidget(makeLine(tr("Is het teruggekoppeld?"), "label"));
  page()->addWidget(m_done);
  auto* way = new QVBoxLayout(m_wayBox);
  way->setContentsMargins(0, 0, 0, 0);
  way->setSpacing(metrics::tight);
  way->addWidget(makeLine(tr("Hoe"), "label"));
  way->addWidget(m_way);
  way->addWidget(m_note);
  page()->addWidget(m_wayBox);
  page()->addWidget(m_whyNot);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_refusal->hide();
  m_done->show(0);
  m_way->show(m_detail->bundles.empty() ? 0 : static_cast<int>(ways.size()) - 1);
  m_done->button(0)->setObjectName(QStringLiteral("feedbackGiven"));
  m_done->button(1)->setObjectName(QStringLiteral("feedbackNot"));
  for (Field* field : {m_note, m_whyNot}) {
    field->limit(mostNote);
    field->watchNames();
  }
  foot()->addStretch(1);
  auto* cancel = addButton(tr("A&nnuleren"), "feedbackCancel");
  m_go = addButton(tr("&Vastleggen"), "feedbackKeep", true);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &FeedbackDialog::keep);
  connect(m_copy, &QPushButton::clicked, this, &FeedbackDialog::copy);
  connect(m_done, &ChoiceGroup::chosen, this, &FeedbackDialog::showChoice);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_go, &QPushButton::click);
  showChoice();
  orderTabs();
  m_copy->setFocus(Qt::OtherFocusReason);
}

void FeedbackDialog::show(const FeedbackPage& page) {
  if (page.signal != m_detail->stored.number) return;
  m_text->setPlainText(page.text.trimmed());
  QStringList lines;
  for (const Feedback& one : page.given) lines << feedbackLine(one, m_bridge.clock()());
  m_before->setText(lines.join(QLatin1Char('\n')));
  m_before->setVisible(!lines.isEmpty());
}

bool FeedbackDialog::isGiven() const { return m_done->chosenIndex() != 1; }

void FeedbackDialog::showChoice() {
  m_wayBox->setVisible(isGiven());
  m_whyNot->setVisible(!isGiven());
}

void FeedbackDialog::copy() {
  QApplication::clipboard()->setText(m_text->toPlainText());
  m_copied->setText(tr("Gekopieerd"));
}

void FeedbackDialog::keep() {
  if (m_waiting) return;
  m_refusal->hide();
  Feedback feedback;
  feedback.given = isGiven();
  feedback.role = fromQt(m_settings.function());
  feedback.note = fromQt((isGiven() ? m_note : m_whyNot)->text().trimmed());
  if (isGiven()) feedback.way = ways[static_cast<std::size_t>(std::max(0, m_way->chosenIndex()))];
  else if (feedback.note.empty()) {
    m_whyNot->markMissing(tr("Schrijf in een paar woorden waarom niet."));
    return goTo(m_whyNot->input());
  }
  m_waiting = true;
  m_bridge.recordFeedback(m_detail->stored.number, feedback);
}

}  // namespace peilstok::ui
