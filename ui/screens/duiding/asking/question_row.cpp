#include "screens/duiding/asking/question_row.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/asking/ask_mark.h"
#include "typing/draft_line.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/name_hint.h"

namespace peilstok::ui {

namespace {

constexpr int mostNote = 400;
const std::string noteField = "note";

QString idOf(const QuestionLine& line) {
  return line.indicator.empty() ? QStringLiteral("politie") : toQt(line.indicator);
}

QString buttonText(ReplyWord word, bool asked) {
  if (word == ReplyWord::geen_antwoord && asked) return QuestionRow::tr("Nog geen antwoord");
  return present::capitalised(replyWordText(word));
}

}  // namespace

QuestionRow::QuestionRow(const Theme& theme, Bridge& bridge, std::int64_t number, QuestionLine line, Instant now,
                         QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bridge(bridge), m_number(number), m_line(std::move(line)) {
  setObjectName(QStringLiteral("question_") + idOf(m_line));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, metrics::tight, 0, metrics::tight);
  row->setSpacing(metrics::gap);
  row->addWidget(new AskMark(theme, m_line.state), 0, Qt::AlignTop);
  m_words = new QVBoxLayout;
  m_words->setSpacing(metrics::hair);
  row->addLayout(m_words, 1);
  addWords(now);
  m_actions = new QHBoxLayout;
  m_actions->setSpacing(metrics::loose);
  m_words->addLayout(m_actions);
  addAsk();
  const bool waits = m_line.inquiry && m_line.open();
  addAnswers(!waits);
  m_actions->addStretch(1);
}

QuestionRow::~QuestionRow() = default;

void QuestionRow::addWords(Instant now) {
  m_words->addWidget(makeLabel(m_line.question));
  QString state = stateText(m_line, now);
  if (m_line.state == AskState::notAsked && !m_line.ask.empty())
    state = tr("%1; vraag het aan: %2").arg(state, toQt(m_line.ask));
  auto* words = makeLabel(state, "muted");
  words->setObjectName(QStringLiteral("state_") + idOf(m_line));
  m_words->addWidget(words);
  m_told = m_words->count();
  setAccessibleName(m_line.question);
  setAccessibleDescription(state);
}

void QuestionRow::tell(const QString& words) {
  auto* box = new QFrame;
  ui::setRole(box, "saying");
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(metrics::loose, metrics::close, metrics::loose, metrics::close);
  auto* label = makeLabel(words, "strong");
  label->setObjectName(QStringLiteral("answerChange"));
  layout->addWidget(label);
  m_words->insertWidget(m_told, box);
  setAccessibleDescription(QStringLiteral("%1. %2").arg(accessibleDescription(), words));
}

void QuestionRow::addAsk() {
  if (m_line.inquiry && m_line.open() && m_line.state != AskState::noAnswer) return;
  if (!m_line.open()) return;
  m_ask = new QPushButton(m_line.inquiry ? tr("Opnieuw klaarzetten\u2026") : tr("Vraag klaarzetten\u2026"));
  setRole(m_ask, "quiet");
  m_ask->setObjectName(QStringLiteral("ask_") + idOf(m_line));
  m_ask->setAccessibleName(tr("Vraag klaarzetten: %1").arg(m_line.question));
  connect(m_ask, &QPushButton::clicked, this, &QuestionRow::askRequested);
  m_actions->addWidget(m_ask);
}

void QuestionRow::addAnswers(bool folded) {
  auto* part = new QWidget;
  auto* layout = new QVBoxLayout(part);
  layout->setContentsMargins(0, metrics::tight, 0, 0);
  layout->setSpacing(metrics::tight);
  m_note = new QLineEdit;
  m_note->setObjectName(QStringLiteral("answerNote_") + idOf(m_line));
  m_note->setMaxLength(mostNote);
  m_note->setPlaceholderText(m_line.indicator.empty() ? tr("Waarop berust dat? Eén zin, zonder namen")
                                                      : tr("Toelichting in één zin (mag leeg)"));
  m_note->setAccessibleName(tr("Toelichting bij het antwoord"));
  layout->addWidget(m_note);
  layout->addWidget(hintNames(m_theme, m_note));
  m_draft = new DraftLine(m_theme);
  layout->addWidget(m_draft);
  layout->addWidget(makeButtons());
  layout->addWidget(
      makeLabel(tr("Geen signaal: gevraagd, en die ziet of hoort hier niets van. Dat is geen nee."), "small"));
  if (folded) foldBehind(part);
  m_words->addWidget(part);
  startNote();
}

QWidget* QuestionRow::makeButtons() {
  auto* buttons = new QWidget;
  auto* flow = new FlowLayout(metrics::close, buttons);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  buttons->setSizePolicy(policy);
  for (const ReplyWord answer : answersFor(m_line)) {
    auto* button = new QPushButton(buttonText(answer, m_line.inquiry.has_value()));
    setRole(button, "entry");
    button->setObjectName(QStringLiteral("answer_%1_%2").arg(idOf(m_line)).arg(static_cast<int>(answer)));
    button->setAccessibleName(tr("Antwoord: %1").arg(replyWordText(answer)));
    button->setAccessibleDescription(m_line.question);
    flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, answer] {
      Reply reply;
      reply.inquiry = m_line.inquiry ? m_line.inquiry->id : 0;
      reply.indicator = m_line.indicator;
      reply.answer = answer;
      reply.note = fromQt(m_note->text().trimmed());
      Q_EMIT answerRequested(reply);
    });
  }
  return buttons;
}

void QuestionRow::foldBehind(QWidget* part) {
  part->hide();
  // People also answer what nobody asked: the wijkagent calls.
  auto* other = new QPushButton(m_line.open() ? tr("Er is al een antwoord") : tr("Ander antwoord"));
  setRole(other, "quiet");
  other->setObjectName(QStringLiteral("otherAnswer_") + idOf(m_line));
  other->setAccessibleName(QStringLiteral("%1: %2").arg(other->text(), m_line.question));
  connect(other, &QPushButton::clicked, this, [part, other, this] {
    part->show();
    other->hide();
    m_note->setFocus(Qt::OtherFocusReason);
  });
  m_actions->addWidget(other);
}

void QuestionRow::startNote() {
  const std::int64_t inquiry = m_line.inquiry ? m_line.inquiry->id : 0;
  m_autosave = std::make_unique<Autosave>(
      m_bridge, "S" + std::to_string(m_number) + "/antwoord/" + std::to_string(inquiry) + "/" + m_line.indicator,
      nullptr);
  m_draft->follow(m_autosave.get());
  connect(m_note, &QLineEdit::textEdited, this, [this](const QString& text) {
    m_autosave->type({{noteField, fromQt(text)}});
  });
  connect(m_autosave.get(), &Autosave::restored, this, [this](const DraftFields& fields) {
    if (const auto note = fields.find(noteField); note != fields.end()) m_note->setText(toQt(note->second));
  });
  m_autosave->begin();
}

void QuestionRow::laidDown() {
  if (m_autosave) m_autosave->drop();
}

void QuestionRow::settle() {
  if (m_autosave) m_autosave->flush();
}

}  // namespace peilstok::ui
