// The omgevingsbeeld's part about what is chosen: a place, a day, a stretch, and how far back.

#include "bridge/presenter.h"
#include "charts/survey_words.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"

namespace peilstok::ui {

using std::chrono::days;
using std::chrono::hours;

void Omgevingsbeeld::select(survey::Selection selection) {
  if (selection == m_selection) return;
  m_selection = std::move(selection);
  refresh();
}

void Omgevingsbeeld::choosePlace(const std::string& place) {
  survey::Selection next = m_selection;
  next.place = next.place == place ? std::string() : place;
  next.withoutPlace = next.elsewhere = false;
  select(std::move(next));
}

void Omgevingsbeeld::chooseDay(std::chrono::sys_days day) {
  const Instant begin = survey::beginOf(day), end = survey::beginOf(day + days(1));
  if (begin > m_picture->now) return;  // what still has to come has nothing to show
  survey::Selection next = m_selection;
  const Stretch whole{begin, end};
  if (end <= m_picture->from || begin >= m_picture->until) {
    m_until = begin;
    m_selection.stretch.reset();
    return ask();
  }
  next.stretch = next.stretch == whole ? std::optional<Stretch>() : whole;
  select(std::move(next));
}

void Omgevingsbeeld::setDays(int length) {
  m_days = length;
  ask();
}

void Omgevingsbeeld::step(int direction) {
  const Instant end = m_until.value_or(m_clock());
  m_until = end + hours(24) * (m_days * direction);
  if (*m_until >= m_clock()) m_until.reset();
  ask();
}

void Omgevingsbeeld::goToLast() {
  if (!m_picture || !m_picture->last) return;
  m_until = *m_picture->last;
  ask();
  focusPage();
}

QString Omgevingsbeeld::selectionWords() const {
  QStringList parts;
  if (m_selection.stretch) parts << survey_words::stretch(m_selection.stretch->first, m_selection.stretch->second);
  if (!m_selection.place.empty()) parts << survey_words::place(*m_picture, *m_knowledge, m_selection.place);
  if (m_selection.withoutPlace) parts << tr("zonder plaats");
  if (m_selection.elsewhere) parts << tr("elders");
  QStringList phases;
  for (const Phase phase : m_selection.phases) phases << present::phaseName(phase).toLower();
  if (!phases.isEmpty()) parts << phases.join(tr(" of "));
  return parts.isEmpty() ? QString() : tr("Gekozen: %1").arg(parts.join(QStringLiteral("  \u00b7  ")));
}

bool Omgevingsbeeld::stepBack() {
  if (!m_selection.isEmpty()) return select({}), true;
  if (!m_tableShown) return false;
  showTable(false);
  return true;
}

}  // namespace peilstok::ui
