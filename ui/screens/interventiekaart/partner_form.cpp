#include "screens/interventiekaart/partner_form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/interventiekaart/partner_facts.h"
#include "widgets/labels.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

constexpr int widest = 520;
constexpr int longest = 100;  // characters; the core refuses more than 200 bytes

/// "22-11-2026", as people here write it; what is no date stays what it is.
QString writtenDate(const std::string& iso) {
  const auto moment = civil::parseIso(iso);
  if (!moment) return toQt(iso);
  const auto date = civil::fromInstant(*moment).date;
  return QStringLiteral("%1-%2-%3")
      .arg(static_cast<unsigned>(date.day()), 2, 10, QLatin1Char('0'))
      .arg(static_cast<unsigned>(date.month()), 2, 10, QLatin1Char('0'))
      .arg(static_cast<int>(date.year()));
}

std::string isoDate(const QString& written) {
  const auto moment = civil::parseLoose(fromQt(written));
  return moment ? civil::formatDate(*moment) : fromQt(written);
}

}  // namespace

PartnerForm::PartnerForm(const Theme& theme, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_clock(std::move(clock)),
      m_head(makeLabel(tr("Invullen"), "head")),
      m_save(new QPushButton(tr("Be&waren"))),
      m_said(makeLabel({}, "small")),
      m_wrong(new SignLine(theme, Sign::gap, {})) {
  setProperty("page", true);
  setAccessibleName(tr("Contact invullen"));
  auto* outer = new QHBoxLayout(this);
  outer->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::page);
  auto* column = new QWidget;
  column->setMaximumWidth(widest);
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::tight);
  layout->addWidget(m_head);
  layout->addSpacing(metrics::tight);
  m_function = addField(layout, tr("Functie"), "function", tr("Bijvoorbeeld: wijkagent Noord"));
  m_reach = addField(layout, tr("Bereikbaar via"), "reach", tr("Nummer of adres van het werk"));
  m_hours = addField(layout, tr("Uren"), "hours", tr("Bijvoorbeeld: ma t/m vr 8.00 tot 22.00 uur"));
  m_deputy = addField(layout, tr("Vervanger (functie)"), "deputy", tr("Wie neemt waar bij ziekte of vakantie?"));
  m_deputyReach = addField(layout, tr("Nummer van de vervanger"), "deputyReach", {});
  addDate(layout);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(10);
  m_save->setObjectName(QStringLiteral("saveContact"));
  m_save->setAccessibleName(tr("Bewaren"));
  m_save->setToolTip(tr("Bewaren (Ctrl+S, of Enter in een veld)"));
  setRole(m_save, "primary");
  foot->addWidget(m_save);
  m_said->setObjectName(QStringLiteral("contactSaid"));
  foot->addWidget(m_said, 1);
  layout->addSpacing(metrics::close);
  layout->addLayout(foot);
  m_wrong->setObjectName(QStringLiteral("contactWrong"));
  m_wrong->hide();
  layout->addWidget(m_wrong);
  layout->addStretch(1);
  outer->addWidget(column, 1);
  outer->addStretch(0);
  connect(m_save, &QPushButton::clicked, this, &PartnerForm::save);
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
          &QShortcut::activated, this, &PartnerForm::save);
  showState();
}

QLineEdit* PartnerForm::addField(QVBoxLayout* layout, const QString& label, const char* name, const QString& example) {
  auto* field = new QLineEdit;
  field->setObjectName(QLatin1String(name));
  field->setAccessibleName(label);
  field->setPlaceholderText(example);
  field->setMaxLength(longest);
  QLabel* above = makeLabel(label, "label");
  above->setBuddy(field);
  layout->addWidget(above);
  layout->addWidget(field);
  layout->addSpacing(metrics::close);
  connect(field, &QLineEdit::textChanged, this, [this] {
    say({});
    showState();
    Q_EMIT edited();
  });
  connect(field, &QLineEdit::returnPressed, this, &PartnerForm::save);
  return field;
}

void PartnerForm::addDate(QVBoxLayout* layout) {
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::gap);
  auto* holder = new QVBoxLayout;
  holder->setSpacing(metrics::tight);
  m_checked = addField(holder, tr("Geprobeerd op"), "checked", tr("dd-mm-jjjj"));
  delete holder->takeAt(holder->count() - 1);  // the spacing below: the button stands on the same line
  auto* today = new QPushButton(tr("Van&daag"));
  today->setObjectName(QStringLiteral("today"));
  today->setAccessibleName(tr("Vandaag geprobeerd"));
  row->addLayout(holder, 1);
  row->addWidget(today, 0, Qt::AlignBottom);
  layout->addLayout(row);
  connect(today, &QPushButton::clicked, this,
          [this] { m_checked->setText(writtenDate(civil::formatDate(m_clock()))); });
}

void PartnerForm::edit(const Contact& stored, const QString& partnerName, const Contact* typed) {
  m_stored = stored;
  const Contact& shown = typed ? *typed : stored;
  setAccessibleName(tr("Contact invullen: %1").arg(partnerName));
  {
    const QSignalBlocker quiet(this);
    m_function->setText(toQt(shown.function));
    m_reach->setText(toQt(shown.reach));
    m_hours->setText(toQt(shown.hours));
    m_deputy->setText(toQt(shown.deputy));
    m_deputyReach->setText(toQt(shown.deputyReach));
    m_checked->setText(writtenDate(shown.checked));
    // A long number shows its beginning, not its end.
    for (QLineEdit* field : {m_function, m_reach, m_hours, m_deputy, m_deputyReach}) field->setCursorPosition(0);
  }
  say({});
  showState();
}

Contact PartnerForm::typed() const {
  const auto text = [](const QLineEdit* field) { return fromQt(field->text().trimmed()); };
  Contact contact;
  contact.partner = m_stored.partner;
  contact.function = text(m_function);
  contact.reach = text(m_reach);
  contact.hours = text(m_hours);
  contact.deputy = text(m_deputy);
  contact.deputyReach = text(m_deputyReach);
  contact.checked = isoDate(m_checked->text().trimmed());
  return contact;
}

bool PartnerForm::changed() const { return !sameContact(typed(), m_stored); }

void PartnerForm::save() {
  if (m_busy || !changed()) return;
  const Contact contact = typed();
  if (!contact.checked.empty() && !civil::parseIso(contact.checked)) {
    say(tr("Deze datum is niet te lezen. Schrijf hem als 22-11-2026."), true);
    return m_checked->setFocus(Qt::OtherFocusReason);
  }
  Q_EMIT saveRequested(contact);
}

void PartnerForm::setBusy(bool busy) {
  m_busy = busy;
  showState();
}

void PartnerForm::say(const QString& what, bool wrong) {
  m_wrong->setVisible(wrong && !what.isEmpty());
  if (wrong) m_wrong->setSign(Sign::gap, what);
  m_said->setText(wrong ? QString() : what);
}

void PartnerForm::showState() {
  m_save->setEnabled(!m_busy && changed());
  if (m_busy) m_said->setText(tr("Wordt bewaard\u2026"));
  else if (changed() && m_wrong->isHidden()) m_said->setText(tr("Nog niet bewaard."));
}

void PartnerForm::focusFirst() { m_function->setFocus(Qt::OtherFocusReason); }

}  // namespace peilstok::ui
