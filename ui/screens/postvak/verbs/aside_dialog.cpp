#include "screens/postvak/verbs/aside_dialog.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int morning = 9, mostHours = 14 * 24, mostSignals = 9999;
constexpr int usualSignals = 10, usualHours = 6;

const QTimeZone& civilZone() {
  static const QTimeZone zone("Europe/Amsterdam");
  return zone;
}

QDateTime toCivil(Instant moment) {
  return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(), civilZone());
}

Instant fromCivil(const QDateTime& moment) { return Instant{std::chrono::seconds{moment.toSecsSinceEpoch()}}; }

/// The same clock without its zone, as a field shows it, and back.
QDateTime onTheWall(Instant moment) {
  const QDateTime civil = toCivil(moment);
  return {civil.date(), civil.time()};
}
Instant fromWall(const QDateTime& shown) { return fromCivil(QDateTime(shown.date(), shown.time(), civilZone())); }

/// Nine in the morning, so many days on.
Instant morningAfter(Instant now, int days) {
  return fromCivil(QDateTime(toCivil(now).date().addDays(days), QTime(morning, 0), civilZone()));
}

int daysToMonday(Instant now) { return 8 - toCivil(now).date().dayOfWeek(); }

QSpinBox* spinBox(const QString& name, int most, int value) {
  auto* box = new QSpinBox;
  box->setAccessibleName(name);
  box->setRange(1, most);
  box->setValue(value);
  return box;
}

}  // namespace

AsideDialog::AsideDialog(const Theme& theme, VerbSubject subject, Instant now, QWidget* parent)
    : VerbDialog(theme, tr("Wegleggen"), std::move(subject), parent),
      m_now(now),
      m_moments(new QButtonGroup(this)),
      m_own(new QDateTimeEdit),
      m_grows(new QCheckBox(tr("Komt terug zodra het groeit"))),
      m_count(spinBox(tr("Aantal gelijke signalen"), mostSignals, usualSignals)),
      m_hours(spinBox(tr("Binnen hoeveel uur"), mostHours, usualHours)) {
  addWarnings();
  addMoments();
  addGrowth();
  finish(m_moments->checkedButton(), tr("Waar wacht je op?"));
}

void AsideDialog::addWarnings() {
  QStringList words;
  if (subject().police)
    words << (subject().signals.size() == 1
                  ? tr("Voor dit signaal wordt nu om overleg met de politie gevraagd. Wegleggen verandert dat niet.")
                  : tr("Bij een van deze signalen wordt nu om overleg met de politie gevraagd. Wegleggen verandert "
                       "dat niet."));
  if (subject().moment) words << tr("In de tekst staat een moment: %1.").arg(momentText(*subject().moment, m_now));
  if (words.isEmpty()) return;
  auto* warning = new Banner(theme(), QStringLiteral("waarschuwing"));
  warning->setObjectName(QStringLiteral("asideWarning"));
  warning->setText(tr("Let op"), words.join(QLatin1Char(' ')));
  page()->addWidget(warning);
}

void AsideDialog::addMoments() {
  using std::chrono::hours;
  page()->addWidget(makeLine(tr("Tot wanneer?"), "label"));
  const auto add = [this](const QString& name, const QString& words, std::optional<Instant> until) {
    auto* button = new QRadioButton(words);
    button->setObjectName(name);
    m_moments->addButton(button, static_cast<int>(m_until.size()));
    m_until.push_back(until);
    page()->addWidget(button);
  };
  const Instant tomorrow = morningAfter(m_now, 1), monday = morningAfter(m_now, daysToMonday(m_now));
  add(QStringLiteral("hours2"), tr("Over twee uur (%1)").arg(momentText(m_now + hours(2), m_now)), m_now + hours(2));
  add(QStringLiteral("tomorrow"), tr("Morgenochtend (%1)").arg(momentText(tomorrow, m_now)), tomorrow);
  if (monday != tomorrow)
    add(QStringLiteral("monday"), tr("Maandagochtend (%1)").arg(momentText(monday, m_now)), monday);
  add(QStringLiteral("own"), tr("Tot een ander moment"), m_now);
  // The field shows the clock on the wall, without a zone; what is chosen is read as civil time.
  m_own->setDateTime(onTheWall(morningAfter(m_now, 2)));
  m_own->setDisplayFormat(QStringLiteral("ddd d MMMM yyyy  HH:mm"));
  m_own->setCalendarPopup(true);
  m_own->setAccessibleName(tr("Ander moment"));
  m_own->setEnabled(false);
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(metrics::wide, 0, 0, 0);
  line->addWidget(m_own);
  page()->addWidget(row);
  add(QStringLiteral("noMoment"), tr("Geen vast moment"), std::nullopt);
  // Tomorrow is too late for what happens before.
  m_moments->button(subject().moment && *subject().moment <= tomorrow ? 0 : 1)->setChecked(true);
  connect(m_moments, &QButtonGroup::idToggled, this, [this] {
    const auto* chosen = m_moments->checkedButton();
    m_own->setEnabled(chosen && chosen->objectName() == QLatin1String("own"));
    // Without a moment growing is all that brings it back.
    if (chosen && chosen->objectName() == QLatin1String("noMoment")) m_grows->setChecked(true);
  });
}

void AsideDialog::addGrowth() {
  page()->addSpacing(metrics::gap);
  m_grows->setObjectName(QStringLiteral("grows"));
  page()->addWidget(m_grows);
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(metrics::wide, 0, 0, 0);
  line->setSpacing(metrics::gap);
  line->addWidget(m_count);
  line->addWidget(makeLine(tr("gelijke signalen binnen")));
  line->addWidget(m_hours);
  line->addWidget(makeLine(tr("uur")));
  line->addStretch(1);
  row->setEnabled(false);
  page()->addWidget(row);
  connect(m_grows, &QCheckBox::toggled, row, &QWidget::setEnabled);
}

std::optional<app::HandlingWish> AsideDialog::wish() {
  app::HandlingWish made;
  made.verb = HandlingVerb::leg_weg;
  const auto* chosen = m_moments->checkedButton();
  made.until = m_until[static_cast<std::size_t>(m_moments->checkedId())];
  if (chosen->objectName() == QLatin1String("own")) made.until = fromWall(m_own->dateTime());
  if (m_grows->isChecked()) made.grows = {m_hours->value(), m_count->value()};
  made.note = fromQt(note());
  if (made.until && *made.until <= m_now) {
    complain(tr("Dat moment is al voorbij. Kies een later moment."));
    return {};
  }
  if (!made.until && !made.grows) {
    complain(tr("Kies een moment, of vink aan dat het terugkomt zodra het groeit."));
    return {};
  }
  return made;
}

}  // namespace peilstok::ui
