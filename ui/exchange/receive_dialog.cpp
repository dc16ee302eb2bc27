#include "exchange/receive_dialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "exchange/exchange_words.h"
#include "exchange/figures_part.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int mostName = 80;

}  // namespace

ReceiveDialog::ReceiveDialog(const Theme& theme, Bridge& bridge, Settings& settings, KnowledgePtr knowledge,
                             std::filesystem::path file, QWidget* parent)
    : PageDialog(theme, tr("Doorzending openen"), parent),
      m_bridge(bridge),
      m_settings(settings),
      m_knowledge(std::move(knowledge)),
      m_file(std::move(file)),
      m_title(makeLabel(tr("Het bestand wordt bekeken\u2026"), "title")),
      m_facts(makeLabel({}, "muted")),
      m_sender(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_trust(new QWidget),
      m_fingerprint(makeLabel({}, "head")),
      m_compared(new QCheckBox(tr("De vingerafdruk &klopt: ik heb hem laten voorlezen"))),
      m_notCompared(new MissingNote(theme)),
      m_name(new Field(theme, QStringLiteral("senderName"), tr("Hoe noem je deze afzender?"),
                       tr("Een afdeling of functie, geen naam van een persoon."))),
      m_function(new Field(theme, QStringLiteral("receiveFunction"), tr("Je functie"), {})),
      m_content(new QWidget),
      m_note(makeLabel({})),
      m_figures(new FiguresPart(theme)),
      m_involved(makeLabel({})),
      m_bar(new QProgressBar),
      m_refusal(new RefusalBox(theme)) {
  setObjectName(QStringLiteral("receiveDialog"));
  build();
  connect(&m_bridge, &Bridge::bundleInspected, this, &ReceiveDialog::show);
  connect(&m_bridge, &Bridge::bundleReceived, this, &ReceiveDialog::showTaken);
  connect(&m_bridge, &Bridge::exchangeFailed, this, &ReceiveDialog::fail);
  connect(&m_bridge, &Bridge::senderTrusted, this, [this] {
    if (m_state == State::taking) m_bridge.receiveBundle(m_file, false);
  });
  connect(&m_bridge, &Bridge::importProgress, this, [this](const app::ImportProgress& progress) {
    m_bar->setRange(0, static_cast<int>(progress.bytesTotal));
    m_bar->setValue(static_cast<int>(progress.rows));
  });
  setState(State::looking);
  m_bridge.inspectBundle(m_file);
}

void ReceiveDialog::build() {
  page()->addWidget(m_title);
  page()->addWidget(m_facts);
  page()->addWidget(m_sender);
  auto* trust = new QVBoxLayout(m_trust);
  trust->setContentsMargins(0, metrics::tight, 0, 0);
  trust->addWidget(makeLabel(tr("Bel de afzender op een nummer dat je al had, en laat de vingerafdruk voorlezen:")));
  m_fingerprint->setObjectName(QStringLiteral("senderFingerprint"));
  trust->addWidget(m_fingerprint);
  m_compared->setObjectName(QStringLiteral("senderCompared"));
  trust->addWidget(m_compared);
  trust->addWidget(m_notCompared);
  trust->addWidget(m_name);
  trust->addWidget(m_function);
  m_name->limit(mostName);
  m_function->limit(mostName);
  m_function->setText(m_settings.function());
  page()->addWidget(m_trust);
  auto* content = new QVBoxLayout(m_content);
  content->setContentsMargins(0, metrics::gap, 0, 0);
  content->setSpacing(metrics::gap);
  m_note->setObjectName(QStringLiteral("receivedNote"));
  content->addWidget(makeLabel(tr("Toelichting van de afzender"), "head"));
  content->addWidget(m_note);
  content->addWidget(makeLabel(tr("In cijfers"), "head"));
  content->addWidget(m_figures);
  content->addWidget(m_involved);
  page()->addWidget(m_content);
  m_bar->setTextVisible(false);
  m_bar->setAccessibleName(tr("Voortgang"));
  page()->addWidget(m_bar);
  page()->addWidget(m_refusal);
  page()->addStretch(1);
  foot()->addStretch(1);
  m_close = addButton(tr("&Annuleren"), "receiveClose");
  m_mark = addButton(tr("Opnemen &zonder te vertrouwen"), "receiveMark");
  m_mark->setToolTip(tr("Neemt de signalen op met de vermelding dat de afzender niet bekend is"));
  m_go = addButton(tr("&Opnemen"), "receiveGo", true);
  connect(m_close, &QPushButton::clicked, this, &ReceiveDialog::reject);
  connect(m_mark, &QPushButton::clicked, this, [this] {
    setState(State::taking);
    m_bridge.receiveBundle(m_file, true);
  });
  connect(m_go, &QPushButton::clicked, this, &ReceiveDialog::takeIn);
}

void ReceiveDialog::setState(State state) {
  m_state = state;
  const bool looked = state == State::looked;
  const bool open = looked && m_inspection && !m_inspection->earlier;
  const bool unknown = open && standing() == app::Standing::unknown;
  const bool known = open && standing() == app::Standing::known;
  m_sender->setVisible(looked && m_inspection);
  m_trust->setVisible(unknown);
  m_content->setVisible(looked && m_inspection && !m_inspection->bundle.cover.answer);
  m_bar->setVisible(state == State::taking);
  m_mark->setVisible(unknown);
  m_go->setVisible(unknown || known);
  m_go->setText(unknown ? tr("&Vertrouwen en opnemen") : tr("&Opnemen"));
  m_go->setAccessibleName(m_go->text().remove(QLatin1Char('&')));
  m_close->setText(state == State::taking ? tr("&Stoppen") : unknown || known ? tr("&Annuleren") : tr("&Sluiten"));
  m_close->setAccessibleName(m_close->text().remove(QLatin1Char('&')));
  if (state != State::failed) m_refusal->hide();
  orderTabs();
  QWidget* next = m_close;
  if (unknown) next = m_compared;
  if (known) next = m_go;
  next->setFocus(Qt::OtherFocusReason);
}

void ReceiveDialog::show(const InspectionPtr& inspection) {
  if (m_state != State::looking) return;
  m_inspection = inspection;
  const BundleCover& cover = inspection->bundle.cover;
  const Instant now = m_bridge.clock()();
  const QString from = exchanged::sender(cover, *m_knowledge);
  m_title->setText(cover.answer ? tr("Antwoord van %1").arg(from) : tr("Doorzending van %1").arg(from));
  m_facts->setText(tr("%1  \u00b7  gemaakt %2  \u00b7  kenmerk %3")
                       .arg(exchanged::tlp(cover.tlp), momentText(cover.made, now), toQt(cover.id.substr(0, 8))) +
                   QLatin1Char('\n') + exchanged::tlpMeaning(cover.tlp));
  showSender(*inspection);
  if (cover.answer) showAnswer(*inspection);
  else showContent(*inspection);
  setState(State::looked);
}

void ReceiveDialog::showSender(const app::Inspection& inspection) {
  const Instant now = m_bridge.clock()();
  const Sender& sender = inspection.sender.sender;
  m_fingerprint->setText(toQt(inspection.fingerprint));
  m_name->setText(exchanged::sender(inspection.bundle.cover, *m_knowledge));
  if (inspection.earlier)
    return m_sender->setText(
        tr("Dit heb je al"),
        tr("Het is opgenomen op %1. Er komt niets bij.").arg(momentText(inspection.earlier->at, now)));
  QString more;
  if (inspection.older) more = tr("Let op: van deze afzender is al iets opgenomen dat later gemaakt is.");
  switch (inspection.sender.standing) {
    case app::Standing::known:
      m_sender->setText(tr("De handtekening klopt"),
                        QStringList{tr("Bekend als %1, vertrouwd sinds %2 door %3.")
                                        .arg(toQt(sender.name), dayText(sender.at, now), toQt(sender.role)),
                                    more}
                            .join(QLatin1Char('\n'))
                            .trimmed());
      break;
    case app::Standing::unknown:
      m_sender->setText(tr("Deze afzender is hier nog niet bekend"),
                        tr("Het bestand is niet gewijzigd sinds het werd ondertekend. Wie dat deed, weet je pas als je "
                           "de vingerafdruk hebt vergeleken."));
      break;
    case app::Standing::distrusted:
      m_sender->setText(
          tr("Deze afzender wordt hier niet meer vertrouwd"),
          tr("Dat besloot %1 op %2. Er wordt niets opgenomen.").arg(toQt(sender.role), dayText(sender.at, now)));
      break;
    case app::Standing::own:
      m_sender->setText(tr("Dit komt hiervandaan"),
                        tr("Deze doorzending is in dit werkbestand gemaakt; de signalen staan hier al."));
      break;
  }
}

void ReceiveDialog::showContent(const app::Inspection& inspection) {
  const exchange::Bundle& bundle = inspection.bundle;
  m_note->setText(toQt(bundle.cover.note));
  m_figures->show(bundle.cover.figures, *m_knowledge);
  QStringList lines{
      signalsText(std::ssize(bundle.signals)) +
      (bundle.cover.groups.empty()       ? QString()
       : bundle.cover.groups.size() == 1 ? tr(", waarvan een deel in 1 groep")
                                         : tr(", waarvan een deel in %1 groepen").arg(bundle.cover.groups.size())) +
      (inspection.here == 0 ? QString() : tr("; %1 daarvan zijn hier al").arg(inspection.here)) + QLatin1Char('.')};
  QStringList names;
  for (const BundleInvolved& one : bundle.cover.involved) names << exchanged::involvedName(*m_knowledge, one.id);
  if (!names.isEmpty()) lines << tr("Volgens de afzender erbij betrekken: %1.").arg(names.join(QStringLiteral(", ")));
  m_involved->setText(lines.join(QLatin1Char('\n')));
}

void ReceiveDialog::showAnswer(const app::Inspection& inspection) {
  const BundleAnswer& answer = *inspection.bundle.cover.answer;
  QString words = tr("Op je doorzending %1: %2.").arg(toQt(answer.to.substr(0, 8)), exchanged::answerWord(answer.word));
  if (!answer.reason.empty()) words += QLatin1Char('\n') + toQt(answer.reason);
  if (!inspection.answered) words += QLatin1Char('\n') + tr("Die doorzending kwam niet uit dit werkbestand.");
  m_facts->setText(m_facts->text() + QLatin1String("\n\n") + words);
}

void ReceiveDialog::takeIn() {
  if (m_state != State::looked) return;
  if (standing() == app::Standing::unknown) return trustFirst();
  setState(State::taking);
  m_bridge.receiveBundle(m_file, false);
}

void ReceiveDialog::trustFirst() {
  m_notCompared->say(
      m_compared->isChecked() ? QString() : tr("Bel eerst. Zonder vergelijken kan iedereen zich Communicatie noemen."));
  if (!m_compared->isChecked()) return goTo(m_compared);
  for (Field* field : {m_name, m_function})
    if (field->text().trimmed().isEmpty()) {
      field->markMissing(tr("Dit is nodig om later te weten wie besloot te vertrouwen."));
      return goTo(field->input());
    }
  const BundleCover& cover = m_inspection->bundle.cover;
  Sender sender;
  sender.key = cover.key;
  sender.organisation = cover.organisation;
  sender.function = cover.function;
  sender.name = fromQt(m_name->text().trimmed());
  sender.role = fromQt(m_function->text().trimmed());
  setState(State::taking);
  m_bridge.trust(sender);
}

void ReceiveDialog::showTaken(const app::Received& received) {
  if (m_state != State::taking) return;
  setState(State::taken);
  const bool answer = received.inspection.bundle.cover.answer.has_value();
  const auto stored = static_cast<qint64>(received.summary.stored),
             here = static_cast<qint64>(received.summary.duplicates);
  m_title->setText(answer ? tr("Het antwoord staat erbij") : tr("Opgenomen"));
  QStringList words;
  if (!answer) words << tr("%1 erbij in het Postvak.").arg(signalsText(stored));
  if (!answer && here > 0) words << tr("%1 had je al; die bleven zoals ze waren.").arg(signalsText(here));
  if (!answer) words << tr("Wat je ermee doet, hoort de afzender van je: antwoord straks onder Doorzendingen.");
  m_facts->setText(words.join(QLatin1Char('\n')));
  Q_EMIT this->received(received.signals);
}

void ReceiveDialog::fail(const Error& error) {
  if (m_state == State::looking) m_title->setText(tr("Dit bestand wordt niet opgenomen"));
  setState(m_state == State::taking ? State::looked : State::failed);
  m_refusal->show(error, *m_knowledge);
  goTo(m_refusal);
}

void ReceiveDialog::reject() {
  if (m_state == State::taking) return m_bridge.stopImport();
  PageDialog::reject();
}

}  // namespace peilstok::ui
