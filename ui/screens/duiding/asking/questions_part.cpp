#include "screens/duiding/asking/questions_part.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/asking/question_row.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/own/phase_choice.h"
#include "widgets/labels.h"

namespace peilstok::ui {

QuestionsPart::QuestionsPart(const Theme& theme, Bridge& bridge, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bridge(bridge), m_refusal(new RefusalBox(theme)), m_list(new QVBoxLayout) {
  setObjectName(QStringLiteral("questions"));
  setAccessibleName(tr("Vragen"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::close);
  m_refusal->hide();
  m_list->setSpacing(metrics::tight);
  layout->addLayout(m_list);
  layout->addWidget(m_refusal);  // below the answers, so that none of them moves when it comes
  connect(&m_bridge, &Bridge::notLaidDown, this, [this](std::int64_t number, const Error& error) {
    if (number != m_number || !std::exchange(m_sent, std::nullopt)) return;
    m_refusal->show(error, *m_knowledge);
    m_refusal->setFocus(Qt::OtherFocusReason);
  });
}

void QuestionsPart::show(const app::SignalDetail& detail, const KnowledgePtr& knowledge, Instant now, bool unfolded) {
  m_knowledge = knowledge;
  const bool other = m_number != detail.stored.number;
  if (other) m_sent.reset();
  m_number = detail.stored.number;
  m_refusal->hide();
  const bool answered = m_sent.has_value();
  if (answered) m_change = changeText(detail, unfolded);
  else if (other) m_change.clear();
  m_sent.reset();
  const PhaseResult& phase = detail.assessment.phase;
  m_now = {detail.assessment.score.total, phase.phase, phase.step, ReplyWord::onbekend};
  for (QuestionRow* row : m_rows) row->settle();
  m_rows.clear();
  clear(m_list);
  std::vector<QuestionLine> police, next, done;
  for (QuestionLine& line : questionLines(detail, *knowledge)) {
    if (line.indicator.empty()) police.push_back(std::move(line));
    else if (line.open()) next.push_back(std::move(line));
    else done.push_back(std::move(line));
  }
  addRows(tr("Oordeel van de politie"), police, now);
  addRows(next.size() == 1 ? tr("Volgende vraag") : tr("Volgende vragen"), next, now);
  addRows(tr("Beantwoord"), done, now);
  for (QuestionRow* row : m_rows)
    if (!m_change.isEmpty() && row->objectName() == m_answered) row->tell(m_change);
  if (const QString back = std::exchange(m_focusBack, {}); answered)
    for (QuestionRow* row : m_rows)
      if (row->objectName() == back)
        if (auto* control = row->findChild<QPushButton*>()) control->setFocus(Qt::OtherFocusReason);
}

void QuestionsPart::addRows(const QString& title, const std::vector<QuestionLine>& lines, Instant now) {
  if (lines.empty()) return;
  if (m_list->count() > 0) m_list->addSpacing(metrics::gap);
  m_list->addWidget(makeLabel(title, "head"));
  for (const QuestionLine& line : lines) {
    auto* row = new QuestionRow(m_theme, m_bridge, m_number, line, now);
    m_rows.push_back(row);
    m_list->addWidget(row);
    connect(row, &QuestionRow::askRequested, this, [this, row] { Q_EMIT askRequested(row->line()); });
    connect(row, &QuestionRow::answerRequested, this, [this, row](const Reply& reply) { send(row, reply); });
  }
}

void QuestionsPart::send(QuestionRow* row, Reply reply) {
  if (m_sent) return;
  m_sent = m_now;
  m_sent->answer = reply.answer;
  m_focusBack = m_answered = row->objectName();
  reply.role = m_role;
  row->laidDown();
  m_bridge.answer(m_number, reply);
}

QString QuestionsPart::changeText(const app::SignalDetail& detail, bool unfolded) const {
  const QString answer = replyWordText(m_sent->answer);
  if (!unfolded) return tr("Antwoord \u2018%1\u2019 is meegewogen.").arg(answer);
  const PhaseStep before{m_sent->phase, m_sent->step};
  const PhaseStep now{detail.assessment.phase.phase, detail.assessment.phase.step};
  const QString moved = before == now ? tr("fase gelijk")
                                      : tr("fase van %1 naar %2")
                                            .arg(present::phaseName(before.phase, before.step).toLower(),
                                                 present::phaseName(now.phase, now.step).toLower());
  return tr("Antwoord \u2018%1\u2019. Totaal %2 \u2192 %3, %4.")
      .arg(answer, pointsText(m_sent->total), pointsText(detail.assessment.score.total), moved);
}

bool QuestionsPart::canAsk() const {
  return std::any_of(m_rows.begin(), m_rows.end(), [](const QuestionRow* row) { return row->askButton() != nullptr; });
}

void QuestionsPart::askFirst() {
  // The next question is worth more than asking the police for a judgement again; that one has its own button.
  for (const bool police : {false, true})
    for (const QuestionRow* row : m_rows)
      if (row->line().indicator.empty() == police && row->askButton()) return Q_EMIT askRequested(row->line()), void();
}

}  // namespace peilstok::ui
