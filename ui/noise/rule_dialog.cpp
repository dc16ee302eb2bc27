#include "noise/rule_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTimeEdit>
#include <QVBoxLayout>
#include <chrono>

#include "analyse/noise.h"
#include "bridge/handling_words.h"
#include "bridge/masks.h"
#include "bridge/messages.h"
#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "widgets/choice_group.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(640, 690);
// Trying a rule reads all that is stored: once somebody has stopped typing.
constexpr std::chrono::milliseconds typingPause{450};
constexpr int mostName = 80, mostWhy = 300, excerptShown = 160;

QStringList listed(const QString& text) {
  static const QRegularExpression apart(QStringLiteral("\\s*,\\s*"));
  return text.trimmed().split(apart, Qt::SkipEmptyParts);
}

}  // namespace

RuleDialog::RuleDialog(const Theme& theme, Bridge& bridge, Settings& settings, DetailPtr detail, QWidget* parent)
    : PageDialog(theme, tr("Altijd ruis"), parent),
      m_bridge(bridge),
      m_settings(settings),
      m_detail(std::move(detail)),
      m_site(toQt(analyse::siteOf(m_detail->stored.signal.url))),
      m_words(new Field(theme, QStringLiteral("noiseWords"), tr("Woorden die er altijd in staan"),
                        tr("Met komma's ertussen; ze moeten er allemaal in staan. Een sterretje staat voor de rest van "
                           "een woord: kermis*."))),
      m_account(new Field(theme, QStringLiteral("noiseAccount"), tr("Account, zoals het in de bron staat"),
                          tr("Alleen van een organisatie, nooit van een persoon. Peilstok kent van de afzender alleen "
                             "een schuilnaam en vergelijkt die met wat je typt."))),
      m_siteLine(makeLabel(tr("Alles wat op %1 stond.").arg(m_site))),
      m_recurring(new QWidget),
      m_day(new QComboBox),
      m_between(new QCheckBox(tr("alleen &tussen"))),
      m_from(new QTimeEdit(QTime(8, 0))),
      m_until(new QTimeEdit(QTime(18, 0))),
      m_proof(makeLabel(tr("De regel wordt geprobeerd\u2026"), "muted")),
      m_name(new Field(theme, QStringLiteral("noiseName"), tr("Naam van de regel"), {})),
      m_why(new Field(theme, QStringLiteral("noiseWhy"), tr("Waarom is dit nooit een teken van onrust?"),
                      tr("Wie dit later terugleest, moet het kunnen volgen."))),
      m_close(new QCheckBox(tr("Sluit &ook %1 als ruis").arg(present::signalName(m_detail->stored.number)))),
      m_refusal(new Banner(theme, QStringLiteral("waarschuwing"))) {
  setObjectName(QStringLiteral("ruleDialog"));
  setRoof(wanted);
  build();
  m_typing.setSingleShot(true);
  m_typing.setInterval(typingPause);
  connect(&m_typing, &QTimer::timeout, this, &RuleDialog::ask);
  connect(&m_bridge, &Bridge::noiseReady, this, [this](const app::NoiseList& list) {
    m_list = list;
    take();
  });
  connect(&m_bridge, &Bridge::noiseTried, this, &RuleDialog::showProof);
  connect(&m_bridge, &Bridge::noiseRefused, this, &RuleDialog::refuse);
  m_bridge.requestNoise();
  showChoice();
}

void RuleDialog::build() {
  const QString text = readable(m_detail->stored.signal.text).simplified();
  page()->addWidget(makeLine(tr("Altijd ruis"), "title"));
  page()->addWidget(
      makeLabel(text.size() > excerptShown ? text.left(excerptShown) + QStringLiteral("\u2026") : text, "muted"));
  QStringList words{tr("Wat steeds terugkomt")};
  m_offered = {By::words};
  if (!m_detail->stored.signal.author.empty()) {
    m_offered.push_back(By::account);
    words << tr("Dit account");
  }
  if (!m_site.isEmpty()) {
    m_offered.push_back(By::site);
    words << tr("Deze bron");
  }
  m_by = new ChoiceGroup(tr("Waaraan herken je het?"), words);
  page()->addWidget(makeLine(tr("Waaraan herken je het?"), "label"));
  page()->addWidget(m_by);
  m_by->show(0);
  for (int i = 0; i < words.size(); ++i)
    m_by->button(i)->setObjectName(QStringLiteral("noiseBy_%1").arg(static_cast<int>(m_offered[std::size_t(i)])));
  page()->addWidget(m_words);
  page()->addWidget(m_account);
  page()->addWidget(m_siteLine);
  buildRecurring();
  m_proof->setObjectName(QStringLiteral("noiseProof"));
  page()->addWidget(m_proof);
  page()->addSpacing(metrics::tight);
  page()->addWidget(m_name);
  page()->addWidget(m_why);
  m_close->setChecked(m_detail->handling.tray == Tray::postvak);
  m_close->setVisible(m_detail->handling.tray == Tray::postvak);
  m_close->setObjectName(QStringLiteral("noiseCloseToo"));
  page()->addWidget(m_close);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  m_refusal->hide();
  m_name->limit(mostName);
  m_why->limit(mostWhy);
  m_why->watchNames();
  m_words->setText(noisy::tellingWords(readable(m_detail->stored.signal.text)).join(QStringLiteral(", ")));
  foot()->addWidget(makeLine(tr("Geldt vanaf de volgende import"), "small"), 1);
  auto* cancel = addButton(tr("A&nnuleren"), "noiseCancel");
  m_go = addButton(tr("&Bewaren"), "noiseKeep", true);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_go, &QPushButton::clicked, this, &RuleDialog::keep);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, m_go, &QPushButton::click);
  connect(m_by, &ChoiceGroup::chosen, this, [this](int index) {
    m_chosen = index;
    showChoice();
  });
  for (Field* field : {m_words, m_account}) connect(field, &Field::edited, this, [this] { showChoice(); });
  connect(m_name, &Field::edited, this, [this] { m_nameTyped = true; });
  orderTabs();
  m_by->button(0)->setFocus(Qt::OtherFocusReason);
}

void RuleDialog::buildRecurring() {
  auto* row = new QHBoxLayout(m_recurring);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::gap);
  nameBox(m_day, tr("Op welke dag"));
  m_day->setObjectName(QStringLiteral("noiseDay"));
  m_day->addItem(tr("elke dag"), -1);
  for (int day = 0; day < 7; ++day) m_day->addItem(tr("elke %1").arg(noisy::weekday(day)), day);
  m_from->setAccessibleName(tr("Vanaf"));
  m_until->setAccessibleName(tr("Tot"));
  for (QTimeEdit* edit : {m_from, m_until}) {
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setEnabled(false);
    connect(edit, &QTimeEdit::timeChanged, this, [this] { m_typing.start(); });
    connect(m_between, &QCheckBox::toggled, edit, &QWidget::setEnabled);
  }
  row->addWidget(m_day);
  row->addWidget(m_between);
  row->addWidget(m_from);
  row->addWidget(makeLine(tr("en")));
  row->addWidget(m_until);
  row->addStretch();
  page()->addWidget(m_recurring);
  connect(m_day, &QComboBox::activated, this, [this] { m_typing.start(); });
  connect(m_between, &QCheckBox::toggled, this, [this] { m_typing.start(); });
}

void RuleDialog::showChoice() {
  m_words->setVisible(by() == By::words);
  m_recurring->setVisible(by() == By::words);
  m_account->setVisible(by() == By::account);
  m_siteLine->setVisible(by() == By::site);
  if (!m_nameTyped) {
    const QSignalBlocker quiet(m_name);
    const QStringList words = listed(m_words->text());
    QString account = m_account->text().trimmed();
    if (account.startsWith(QLatin1Char('@'))) account.remove(0, 1);  // a name with an address of a person is refused
    m_name->setText(by() == By::site      ? tr("Berichten van %1").arg(m_site)
                    : by() == By::account ? tr("Berichten van account %1").arg(account)
                                          : tr("Berichten over %1").arg(words.join(QStringLiteral(", "))));
  }
  m_proof->setText(tr("De regel wordt geprobeerd\u2026"));
  m_typing.start();
}

noisy::Draft RuleDialog::draft() const {
  noisy::Draft made;
  made.name = m_name->text().trimmed();
  made.why = m_why->text().trimmed();
  made.id = noisy::freeId(made.name, m_list);
  if (by() == By::site) made.site = m_site;
  if (by() == By::account) made.account = m_account->text().trimmed();
  if (by() != By::words) return made;
  made.words = listed(m_words->text());
  if (const int day = m_day->currentData().toInt(); day >= 0) made.weekday = day;
  if (m_between->isChecked()) {
    made.from = m_from->time().toString(QStringLiteral("HH:mm"));
    made.until = m_until->time().toString(QStringLiteral("HH:mm"));
  }
  return made;
}

void RuleDialog::ask() {
  noisy::Draft tried = draft();
  if (tried.words.isEmpty() && tried.account.isEmpty() && tried.site.isEmpty())
    return m_proof->setText(by() == By::account ? tr("Typ het account om te zien wat de regel zou doen.")
                                                : tr("Typ een woord om te zien wat de regel zou doen."));
  if (tried.name.isEmpty()) tried.name = QStringLiteral("proef");
  if (tried.why.isEmpty()) tried.why = QStringLiteral("proef");
  m_bridge.tryNoise(noisy::document(tried, m_bridge.clock()()), m_detail->stored.number);
}

void RuleDialog::showProof(const NoiseProof& proof) {
  m_refusal->hide();
  QString words = tr("Van wat er nu is, zou dit %1 wegleggen.").arg(signalsText(proof.trial.layAside));
  if (proof.trial.keep > 0)
    words +=
        QLatin1Char(' ') + tr("Nog %1 passen ook, maar blijven altijd staan: geweld, een hogere fase of de politie.")
                               .arg(signalsText(proof.trial.keep));
  if (!proof.fitsSignal)
    words =
        (by() == By::account ? tr("Dit is niet het account van dit signaal.") : tr("Dit signaal past er niet op.")) +
        QLatin1Char(' ') + words;
  m_proof->setText(words);
}

void RuleDialog::keep() {
  if (m_keeping) return;
  m_refusal->hide();
  const noisy::Draft made = draft();
  const auto missing = [this](Field* field, const QString& words) {
    field->markMissing(words);
    goTo(field->input());
  };
  if (by() == By::words && made.words.isEmpty()) return missing(m_words, tr("Typ minstens een woord."));
  if (by() == By::account && made.account.isEmpty()) return missing(m_account, tr("Typ het account."));
  if (made.name.isEmpty()) return missing(m_name, tr("Geef de regel een naam."));
  if (made.why.isEmpty()) return missing(m_why, tr("Schrijf in een zin waarom dit ruis is."));
  m_keeping = true;
  m_bridge.addNoise(noisy::document(made, m_bridge.clock()()), m_settings.function());
}

void RuleDialog::take() {
  if (!std::exchange(m_keeping, false)) return;
  if (m_close->isChecked() && m_detail->handling.tray == Tray::postvak) {
    app::HandlingWish wish;
    wish.verb = HandlingVerb::sluit;
    wish.reason = CloseReason::ruis;
    wish.role = fromQt(m_settings.function());
    wish.note = fromQt(tr("Ruisregel: %1").arg(m_name->text().trimmed()));
    m_bridge.handle({m_detail->stored.number}, wish);
  }
  accept();
  Q_EMIT kept();
}

void RuleDialog::refuse(const Error& error) {
  m_keeping = false;
  const bool mistake = error.code == ErrorCode::knowledge_invalid;
  const Message message = messageFor(error.code);
  m_proof->setText(mistake ? tr("Zo kan de regel niet worden gelezen.") : QString());
  m_refusal->setText(mistake ? tr("Deze regel kan niet") : message.what,
                     mistake ? tr("Woorden bestaan uit letters en cijfers; een sterretje alleen aan het begin of eind.")
                             : message.kept + QLatin1Char(' ') + message.todo);
  m_refusal->show();
}

}  // namespace peilstok::ui
