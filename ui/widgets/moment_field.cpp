#include "widgets/moment_field.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "screens/duiding/decide/field.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"

namespace peilstok::ui {

QDateTime civilShown(Instant moment) {
  const LocalTime local = civil::fromInstant(moment);
  return QDateTime(
      QDate(static_cast<int>(local.date.year()), static_cast<int>(static_cast<unsigned>(local.date.month())),
            static_cast<int>(static_cast<unsigned>(local.date.day()))),
      QTime(local.hour, local.minute), Qt::UTC);  // its own zone must do nothing
}

Instant civilMeant(const QDateTime& shown) {
  const QDate date = shown.date();
  return civil::toInstant(std::chrono::year(date.year()) / date.month() / date.day(), shown.time().hour(),
                          shown.time().minute());
}

Instant quarterAfter(Instant now, int after) {
  using namespace std::chrono;
  const auto whole = ceil<minutes>((now + minutes(after)).time_since_epoch());
  return Instant(minutes((whole.count() + 14) / 15 * 15));
}

MomentField::MomentField(const Theme& theme, const QString& name, const QString& label, Instant now, bool optional,
                         bool soon, QWidget* parent)
    : QWidget(parent), m_edit(new QDateTimeEdit), m_row(new QWidget), m_note(new MissingNote(theme)) {
  setObjectName(name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 2, 0, 4);
  layout->setSpacing(3);
  if (optional) {
    m_planned = new QCheckBox(label);
    m_planned->setObjectName(name + QStringLiteral("Planned"));
    m_planned->setAccessibleName(label);
    layout->addWidget(m_planned, 0, Qt::AlignLeft);
    connect(m_planned, &QCheckBox::toggled, this, [this](bool on) {
      m_row->setVisible(on);
      Q_EMIT edited();
    });
  } else {
    layout->addWidget(makeLabel(label));
  }
  auto* row = new QHBoxLayout(m_row);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::gap);
  m_edit->setObjectName(name + QStringLiteral("Input"));
  m_edit->setAccessibleName(label);
  m_edit->setTimeSpec(Qt::UTC);
  m_edit->setLocale(QLocale(QLocale::Dutch, QLocale::Netherlands));
  m_edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy, HH:mm"));
  m_edit->setCalendarPopup(true);
  m_edit->setMinimumWidth(210);
  if (auto* line = m_edit->findChild<QLineEdit*>()) line->setAccessibleName(label);
  m_edit->setDateTime(civilShown(quarterAfter(now, 60)));
  row->addWidget(m_edit);
  row->addStretch(1);
  layout->addWidget(m_row);
  if (soon) addSoon(now);
  layout->addWidget(m_note);
  m_row->setVisible(!optional);
  connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
    markMissing({});
    Q_EMIT edited();
  });
}

void MomentField::addSoon(Instant now) {
  auto* row = static_cast<QHBoxLayout*>(m_row->layout());
  const auto add = [&](const QString& words, Instant moment) {
    auto* button = new QPushButton(words);
    setRole(button, "quiet");
    button->setAccessibleName(tr("%1: %2").arg(m_edit->accessibleName(), words));
    connect(button, &QPushButton::clicked, this, [this, moment] { m_edit->setDateTime(civilShown(moment)); });
    row->insertWidget(row->count() - 1, button);
  };
  add(tr("Over een uur"), quarterAfter(now, 60));
  add(tr("Over drie uur"), quarterAfter(now, 180));
  add(tr("Morgen 9.00"), civil::toInstant(civil::addDays(civil::fromInstant(now).date, 1), 9, 0));
}

std::optional<Instant> MomentField::moment() const {
  if (m_planned && !m_planned->isChecked()) return std::nullopt;
  return civilMeant(m_edit->dateTime());
}

void MomentField::setMoment(std::optional<Instant> moment) {
  if (m_planned) m_planned->setChecked(moment.has_value());
  if (moment) m_edit->setDateTime(civilShown(*moment));
}

QWidget* MomentField::input() const { return m_edit; }

void MomentField::markMissing(const QString& words) {
  if (words.isEmpty() && !m_note->says()) return;
  m_note->say(words);
  markControl(m_edit, words);
}

}  // namespace peilstok::ui
