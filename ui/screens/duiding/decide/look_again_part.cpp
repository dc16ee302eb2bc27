#include "screens/duiding/decide/look_again_part.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/findings.h"
#include "widgets/labels.h"
#include "widgets/moment_field.h"

namespace peilstok::ui {

Instant sensibleLookAgain(Instant now, std::optional<double> hoursLeft) {
  const Instant tomorrow = civil::toInstant(civil::addDays(civil::fromInstant(now).date, 1), 9, 0);
  if (!hoursLeft || *hoursLeft <= 0) return tomorrow;
  using namespace std::chrono;
  const auto quarter = minutes(static_cast<long>(*hoursLeft * 60 / 4));
  const auto soon = now + std::max(quarter, minutes(15));
  // On the clock's quarters: that is how people agree on a moment.
  const auto whole = ceil<minutes>(soon.time_since_epoch());
  return std::min(tomorrow, Instant(minutes((whole.count() + 14) / 15 * 15)));
}

LookAgainPart::LookAgainPart(const Theme& theme, const Knowledge& knowledge, const std::vector<std::string>& signs,
                             bool compulsory, QWidget* parent)
    : QWidget(parent),
      m_compulsory(compulsory),
      m_owner(new Field(theme, QStringLiteral("owner"), tr("Wie houdt het in de gaten? Noem de functie."), {}, 1,
                        !compulsory)),
      m_plan(compulsory ? nullptr : new QCheckBox(tr("Een moment afspreken om opnieuw te kijken"))),
      m_moment(new QDateTimeEdit),
      m_momentNote(new MissingNote(theme)),
      m_signsNote(new MissingNote(theme)) {
  m_owner->limit(80);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(m_owner);
  const QString when = tr("Wanneer kijken jullie opnieuw?");
  if (m_plan) {
    m_plan->setObjectName(QStringLiteral("planLook"));
    m_plan->setAccessibleName(m_plan->text());
    layout->addWidget(m_plan, 0, Qt::AlignLeft);
    connect(m_plan, &QCheckBox::toggled, this, &LookAgainPart::showPlanned);
  } else {
    layout->addWidget(makeLabel(when));
  }
  m_moment->setObjectName(QStringLiteral("lookAgain"));
  m_moment->setAccessibleName(when);
  m_moment->setTimeSpec(Qt::UTC);
  m_moment->setLocale(QLocale(QLocale::Dutch, QLocale::Netherlands));
  m_moment->setDisplayFormat(QStringLiteral("dddd d MMMM yyyy, HH:mm"));
  m_moment->setCalendarPopup(true);
  m_moment->setMaximumWidth(360);
  if (auto* line = m_moment->findChild<QLineEdit*>()) line->setAccessibleName(when);
  layout->addWidget(m_moment);
  layout->addWidget(m_momentNote);
  connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, [this] {
    m_momentNote->say({});
    markControl(m_moment, {});
  });
  if (!signs.empty()) {
    layout->addSpacing(4);
    layout->addWidget(makeLabel(compulsory ? tr("Het wordt wakker als dit blijkt. Kies er ten minste één.")
                                           : tr("Het wordt wakker als dit blijkt (mag leeg)")));
  }
  for (const std::string& id : signs) {
    auto* box = new QCheckBox(indicatorName(knowledge, id));
    box->setObjectName(QStringLiteral("wake_") + toQt(id));
    box->setAccessibleName(tr("Wordt wakker als: %1").arg(box->text()));
    connect(box, &QCheckBox::toggled, this, [this] { m_signsNote->say({}); });
    layout->addWidget(box, 0, Qt::AlignLeft);
    m_signs.emplace_back(id, box);
  }
  layout->addWidget(m_signsNote);
  showPlanned();
}

void LookAgainPart::showPlanned() { m_moment->setVisible(planned()); }
void LookAgainPart::setMoment(Instant moment) { m_moment->setDateTime(civilShown(moment)); }
void LookAgainPart::setPlanned(bool planned) {
  if (m_plan) m_plan->setChecked(planned);
}
bool LookAgainPart::planned() const { return !m_plan || m_plan->isChecked(); }
Instant LookAgainPart::moment() const { return civilMeant(m_moment->dateTime()); }

void LookAgainPart::setWakes(const std::set<std::string>& wakes) {
  for (const auto& [id, box] : m_signs) box->setChecked(wakes.contains(id));
}

std::set<std::string> LookAgainPart::wakes() const {
  std::set<std::string> chosen;
  for (const auto& [id, box] : m_signs)
    if (box->isChecked()) chosen.insert(id);
  return chosen;
}

bool LookAgainPart::isEmpty() const {
  return m_owner->text().isEmpty() && (m_compulsory || !planned()) && wakes().empty();
}

QWidget* LookAgainPart::check(Instant now) {
  QWidget* first = nullptr;
  const auto found = [&first](QWidget* control) {
    if (!first) first = control;
  };
  if (m_compulsory && m_owner->text().isEmpty()) {
    m_owner->markMissing(tr("Vul in wie oplet, ook in de avond en het weekend."));
    found(m_owner->input());
  }
  if (planned() && moment() <= now) {
    const QString words = tr("Dit moment is al voorbij. Kies een moment dat nog komt.");
    m_momentNote->say(words);
    markControl(m_moment, words);
    found(m_moment);
  }
  if (m_compulsory && wakes().empty() && !m_signs.empty()) {
    m_signsNote->say(tr("Kies ten minste één teken. Zonder teken merkt niemand dat het beeld verandert."));
    found(m_signs.front().second);
  }
  return first;
}

}  // namespace peilstok::ui
