// The omgevingsbeeld's part about asking the workspace for a picture, and what comes of it when there is none.

#include <QShowEvent>
#include <utility>

#include "bridge/messages.h"
#include "prompts/prompts.h"
#include "screens/omgevingsbeeld/coming_strip.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/omgevingsbeeld/survey_bar.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

using std::chrono::days;
using std::chrono::hours;

/// The stretch of so many days that ends with the day of `end`; one day is the last 24 hours.
Stretch stretchTo(Instant end, int length) {
  if (length == 1) {
    const Instant until = std::chrono::ceil<hours>(end);
    return {until - hours(24), until};
  }
  const auto next = survey::civilDay(end) + days(1);
  return {survey::beginOf(next - days(length)), survey::beginOf(next)};
}

}  // namespace

void Omgevingsbeeld::connectBridge() {
  connect(&m_bridge, &Bridge::surroundingsReady, this, &Omgevingsbeeld::showPicture);
  connect(&m_bridge, &Bridge::surroundingsFailed, this, &Omgevingsbeeld::showFailure);
  connect(&m_bridge, &Bridge::surroundingsChanged, this, &Omgevingsbeeld::reload);
  connect(&m_bridge, &Bridge::boundariesKept, this, [this](int municipalities) {
    Q_EMIT said(municipalities == 1 ? tr("De grens van 1 gemeente staat op de kaart.")
                                    : tr("De grenzen van %1 gemeenten staan op de kaart.").arg(municipalities));
    reload();
  });
  connect(&m_bridge, &Bridge::surroundingsRefused, this, &Omgevingsbeeld::refuse);
}

void Omgevingsbeeld::refuse(const Error& error) {
  const QString what = error.code == ErrorCode::not_found
                           ? tr("In het bestand staat geen gemeente die op deze kaart ligt. De kaart is zoals zij was. "
                                "Kies een bestand met de grenzen van je eigen gemeente en haar buren.")
                           : messageFor(error.code).text();
  m_prompts.tell(this, tr("Dat lukte niet"), what, adviceDetail(error));
}

void Omgevingsbeeld::showFailure(const Error& error) {
  m_failed->setText(tr("Het omgevingsbeeld kon niet worden gemaakt"), messageFor(error.code).text());
  m_quiet->hide();
  m_notes->hide();
  m_coming->hide();
  showPage(m_failed);
  if (std::exchange(m_wantsFocus, false)) m_failed->focusFirst();
}

void Omgevingsbeeld::setFacts(const WorkspaceFacts& facts) {
  m_knowledge = facts.knowledge;
  m_bar->setKnowledge(facts.knowledge);
  reload();
}

void Omgevingsbeeld::reload() {
  m_stale = true;
  if (isVisible()) ask();
}

void Omgevingsbeeld::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) ask();
}

void Omgevingsbeeld::ask() {
  if (!m_knowledge) return;
  m_stale = false;
  const Instant now = m_clock();
  const auto [from, until] = stretchTo(m_until.value_or(now), m_days);
  m_bridge.requestSurroundings({from, until, now, {}});
}

}  // namespace peilstok::ui
