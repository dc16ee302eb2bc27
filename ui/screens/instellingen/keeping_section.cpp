#include "screens/instellingen/keeping_section.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"
#include "screens/instellingen/term_dialog.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/setting_block.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

enum Column { whatColumn, termColumn, goesColumn, nextColumn, changeColumn };

/// What is counted of a kind: signals, unless it is something else.
QString counted(RetentionKind kind, std::int64_t count) {
  const QString number = countText(count);
  const bool one = count == 1;
  switch (kind) {
    case RetentionKind::concepten:
      return one ? KeepingSection::tr("1 concept") : KeepingSection::tr("%1 concepten").arg(number);
    case RetentionKind::importverslag:
      return one ? KeepingSection::tr("1 verslag") : KeepingSection::tr("%1 verslagen").arg(number);
    case RetentionKind::sleutel:
      return one ? KeepingSection::tr("1 sleutel") : KeepingSection::tr("%1 sleutels").arg(number);
    case RetentionKind::reservekopie:
      return one ? KeepingSection::tr("1 kopie") : KeepingSection::tr("%1 kopie\u00ebn").arg(number);
    case RetentionKind::dossier:
      return one ? KeepingSection::tr("1 dossier") : KeepingSection::tr("%1 dossiers").arg(number);
    default: return signalsText(count);
  }
}

QString goesText(const app::RetentionPlan& plan) {
  QStringList parts;
  for (const app::RetentionPart& part : plan.parts)
    if (part.goes > 0)
      parts << KeepingSection::tr("%1 (%2)").arg(counted(part.term.term.kind, part.goes),
                                                 toQt(part.term.term.name).toLower());
  return parts.join(QStringLiteral(", "));
}

}  // namespace

KeepingSection::KeepingSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "keepingSection", tr("Bewaren"),
                      tr("Wat Peilstok bewaart, hoe lang en waarom, en wat nu voorbij zijn termijn is."), parent),
      m_terms(new QGridLayout),
      m_outcome(makeLabel(tr("Er wordt nagegaan wat voorbij zijn termijn is\u2026"), "strong")),
      m_again(new QPushButton(tr("Opnieuw &nagaan"))),
      m_clean(new QPushButton(tr("Nu &opruimen\u2026"))),
      m_done(new Banner(theme, QStringLiteral("vink"))),
      m_account(new QVBoxLayout),
      m_file(makeLabel({})),
      m_size(makeLabel({}, "muted")) {
  buildTerms();
  buildAccount();
  auto* now = new SettingBlock(theme, tr("Wat altijd geldt"), {}, FromWhen::nothing);
  for (const QString& line :
       {tr("Berichten worden afgeschermd bewaard. De oorspronkelijke tekst wordt nergens opgeslagen."),
        tr("Wegingen, besluiten en formulieren blijven staan zoals ze waren. Een verbetering komt erbij."),
        tr("Accounts en nummers krijgen elk kwartaal een andere schuilnaam."),
        tr("Voordat een nieuwe versie de indeling verandert, komt er een kopie van het werkbestand."),
        tr("Van medewerkers en partners worden functies en werknummers gevraagd, geen namen.")})
    now->body()->addWidget(new SignLine(theme, Sign::yes, line, nullptr));
  addBlock(now);
  buildFile();
}

void KeepingSection::buildTerms() {
  auto* block =
      new SettingBlock(theme(), tr("Wat vervalt, en wanneer"),
                       tr("Van een signaal geldt de langste van de zes termijnen die erop past; een besluit gaat voor "
                          "alles. Niets verdwijnt "
                          "vanzelf: iemand kiest Nu opruimen, of een geplande taak doet dat met peilstok-cli purge."),
                       FromWhen::nothing);
  m_terms->setHorizontalSpacing(metrics::block);
  m_terms->setVerticalSpacing(metrics::tight);
  m_terms->setColumnStretch(whatColumn, 1);
  block->body()->addLayout(m_terms);
  m_outcome->setObjectName(QStringLiteral("retentionOutcome"));
  block->body()->addWidget(m_outcome);
  m_done->hide();
  m_done->setObjectName(QStringLiteral("retentionDone"));
  block->body()->addWidget(m_done);
  auto* row = new QHBoxLayout;
  m_again->setObjectName(QStringLiteral("retentionAgain"));
  m_again->setAccessibleName(tr("Opnieuw nagaan wat voorbij zijn termijn is"));
  m_clean->setObjectName(QStringLiteral("retentionClean"));
  m_clean->setAccessibleName(tr("Nu opruimen wat voorbij zijn termijn is"));
  m_clean->setEnabled(false);
  row->addWidget(m_clean);
  row->addWidget(m_again);
  row->addStretch();
  block->body()->addLayout(row);
  addBlock(block);
  connect(m_again, &QPushButton::clicked, this, &KeepingSection::planRequested);
  connect(m_clean, &QPushButton::clicked, this, [this] {
    m_done->hide();
    Q_EMIT cleanRequested(m_goes);
  });
}

void KeepingSection::buildAccount() {
  auto* block =
      new SettingBlock(theme(), tr("Wat is opgeruimd"),
                       tr("Per keer een regel, alleen in aantallen. De regel zelf blijft staan."), FromWhen::nothing);
  m_account->setSpacing(metrics::tight);
  block->body()->addLayout(m_account);
  addBlock(block);
}

void KeepingSection::buildFile() {
  auto* file = new SettingBlock(
      theme(), tr("Waar het staat"),
      tr("Alles staat in \u00e9\u00e9n bestand op deze computer. Wie dat bestand kan openen, kan alles "
         "lezen: het is niet versleuteld."),
      FromWhen::nothing);
  m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
  file->body()->addWidget(m_file);
  file->body()->addWidget(m_size);
  addBlock(file);
}

void KeepingSection::showFacts(const WorkspaceFacts& facts) {
  m_file->setText(QDir::toNativeSeparators(QString::fromStdU16String(facts.database.u16string())));
}

void KeepingSection::showPage(const SettingsPage& page) {
  m_size->setText(tr("%1, met %2")
                      .arg(QLocale().formattedDataSize(static_cast<qint64>(page.bytes), 1, QLocale::DataSizeSIFormat),
                           signalsText(page.signalCount)));
}

void KeepingSection::showRetention(const RetentionPage& page, Instant now) {
  showTerms(page.plan, now);
  showAccount(page.account, now);
  m_goes = goesText(page.plan);
  m_outcome->setText(m_goes.isEmpty() ? tr("Er is nu niets voorbij zijn termijn.")
                                      : tr("Voorbij de termijn: %1. Er is nog niets verwijderd.").arg(m_goes));
  m_clean->setEnabled(!m_goes.isEmpty());
}

void KeepingSection::showTerms(const app::RetentionPlan& plan, Instant now) {
  // Whoever changed a term stays at its button, which is made anew.
  const QWidget* held = QApplication::focusWidget();
  const QString again = held && isAncestorOf(held) ? held->objectName() : QString();
  for (QPushButton* old : m_changes) old->setObjectName({});  // it lives on for a moment
  m_changes.clear();
  clear(m_terms);
  int row = 0;
  const auto put = [&](const QString& text, const char* role, int column, Qt::Alignment where = Qt::AlignVCenter) {
    m_terms->addWidget(makeLine(text, role), row, column, where);
  };
  put(tr("Soort"), "label", whatColumn);
  put(tr("Termijn"), "label", termColumn);
  put(tr("Vervalt nu"), "label", goesColumn, Qt::AlignVCenter | Qt::AlignRight);
  put(tr("Eerstvolgende"), "label", nextColumn);
  for (const app::RetentionPart& part : plan.parts) {
    const RetentionTerm& term = part.term.term;
    m_terms->setRowMinimumHeight(++row, metrics::close);  // each kind stands apart from the one above it
    ++row;
    m_terms->addWidget(makeLabel(toQt(term.name), "strong"), row, whatColumn);
    const QString span = termSpanText(part.term.days);
    put(part.term.own ? tr("%1 (eigen)").arg(span) : span, nullptr, termColumn);
    put(part.goes > 0 ? countText(part.goes) : QStringLiteral("\u2013"), part.goes > 0 ? "strong" : "muted", goesColumn,
        Qt::AlignVCenter | Qt::AlignRight);
    put(part.nextGoes ? tr("%1 (%2 blijft)").arg(dayText(*part.nextGoes, now), countText(part.stays))
                      : QStringLiteral("\u2013"),
        "muted", nextColumn);
    m_terms->addWidget(makeChange(part.term), row, changeColumn, Qt::AlignVCenter | Qt::AlignRight);
    ++row;
    const QString why = tr("Vanaf %1. %2").arg(toQt(term.from), toQt(term.ground));
    m_terms->addWidget(makeLabel(why, "small"), row, whatColumn, 1, changeColumn + 1);
  }
  QWidget* before = m_clean->previousInFocusChain();
  for (QPushButton* change : m_changes) {
    setTabOrder(before, change);
    before = change;
    if (change->objectName() == again) change->setFocus();
  }
  setTabOrder(before, m_clean);
}

QPushButton* KeepingSection::makeChange(const app::TermInForce& term) {
  auto* change = new QPushButton(tr("Wijzigen\u2026"));
  change->setObjectName(QStringLiteral("term_%1").arg(toQt(std::string(word(term.term.kind)))));
  change->setAccessibleName(tr("Termijn wijzigen: %1").arg(toQt(term.term.name)));
  connect(change, &QPushButton::clicked, this, [this, term] {
    m_done->hide();
    auto* dialog = new TermDialog(theme(), term, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TermDialog::chosen, this, &KeepingSection::termChosen);
    dialog->open();
  });
  m_changes.push_back(change);
  return change;
}

void KeepingSection::showAccount(const std::vector<PurgeLine>& account, Instant now) {
  clear(m_account);
  if (account.empty()) m_account->addWidget(makeLabel(tr("Er is nog nooit opgeruimd."), "muted"));
  for (const PurgeLine& line : account) {
    QStringList parts;
    for (const auto& [kind, count] : line.removed)
      parts << counted(fromWord<RetentionKind>(kind).value_or(RetentionKind::niet_opgevolgd), count);
    m_account->addWidget(makeLabel(
        tr("%1, %2: %3")
            .arg(momentText(line.at, now), present::functionName(line.role), parts.join(QStringLiteral(", ")))));
  }
}

void KeepingSection::showDone(const PurgeLine& line) {
  const auto destroyed = line.removed.find(std::string(word(RetentionKind::sleutel)));
  const bool keys = destroyed != line.removed.end() && destroyed->second > 0;
  QString words = tr("Er staat een regel in de verantwoording, met alleen aantallen.");
  if (keys)
    words +=
        QLatin1Char(' ') +
        (destroyed->second == 1
             ? tr("De sleutel van een voorbij kwartaal is vernietigd: niemand kan de schuilnamen van toen nog ergens "
                  "mee vergelijken.")
             : tr("De sleutels van %1 voorbije kwartalen zijn vernietigd: niemand kan de schuilnamen van toen nog "
                  "ergens mee vergelijken.")
                   .arg(countText(destroyed->second)));
  m_done->setText(line.id == 0 ? tr("Er was niets op te ruimen") : tr("Opgeruimd"), line.id == 0 ? QString() : words);
  m_done->show();
}

void KeepingSection::showError(const Error& error) {
  const Message message = messageFor(error.code);
  m_outcome->setText(message.what);
  m_done->setText(message.what, message.kept + QLatin1Char(' ') + message.todo);
  m_done->show();
}

}  // namespace peilstok::ui
