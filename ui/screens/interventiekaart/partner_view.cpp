#include "screens/interventiekaart/partner_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "bridge/guidance_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/interventiekaart/agreement_form.h"
#include "screens/interventiekaart/partner_facts.h"
#include "theme/shapes.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/labels.h"
#include "widgets/panels.h"
#include "widgets/sign_line.h"

namespace peilstok::ui {

namespace {

/// A phase in short: its shape and its word.
class PhaseWord : public QLabel {
 public:
  PhaseWord(const Theme& theme, Phase phase, Step step) : m_theme(theme), m_phase{phase, step} {
    setText(present::phaseName(phase, step));
    setToolTip(present::phaseFull(phase, step));
    setContentsMargins(22, 0, 0, 0);
  }

 protected:
  void paintEvent(QPaintEvent* event) override {
    QPainter painter(this);
    paintPhase(painter, QRectF(0, (height() - 15) / 2.0, 15, 15), m_phase, m_theme.phase(m_phase.phase));
    QLabel::paintEvent(event);
  }

 private:
  const Theme& m_theme;
  PhaseStep m_phase;
};

QLabel* agreementText(const TextVersion& one, Instant now, QVBoxLayout* into) {
  QString head = dayText(one.at, now);
  if (!one.role.empty()) head = QStringLiteral("%1  \u00b7  %2").arg(head, toQt(one.role));
  into->addWidget(makeLabel(head, "label"));
  QLabel* text = makeLabel(toQt(one.body));
  into->addWidget(text);
  return text;
}

}  // namespace

PartnerView::PartnerView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_name(makeLabel({}, "title")),
      m_kind(makeLabel({}, "small")),
      m_facts(new QVBoxLayout),
      m_agreements(new QVBoxLayout),
      m_source(new QVBoxLayout),
      m_agreement(new AgreementForm(theme)) {
  setProperty("page", true);
  setAccessibleName(tr("Partner"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::page, metrics::block, metrics::page, metrics::page);
  layout->setSpacing(metrics::block);
  auto* head = new QVBoxLayout;
  head->setSpacing(0);
  m_name->setObjectName(QStringLiteral("partnerName"));
  head->addWidget(m_kind);
  head->addWidget(m_name);
  layout->addLayout(head);
  m_facts->setSpacing(metrics::block);
  layout->addLayout(m_facts);
  auto* agreed = new Section(tr("Afspraken"));
  m_agreements->setSpacing(metrics::tight);
  agreed->body()->addLayout(m_agreements);
  agreed->body()->addSpacing(metrics::tight);
  agreed->body()->addWidget(m_agreement);
  layout->addWidget(agreed);
  m_source->setSpacing(metrics::hair);
  layout->addLayout(m_source);
  layout->addStretch(1);
}

void PartnerView::show(const PartnerPage& partner, Instant now) {
  clear(m_facts);
  m_kind->setText(present::partnerKind(partner.partner.kind));
  m_name->setText(toQt(partner.partner.name));
  setAccessibleName(tr("Partner: %1").arg(m_name->text()));
  addContact(partner);
  auto* ask = new Section(tr("Wat je vraagt"));
  ask->body()->addWidget(makeLabel(toQt(partner.partner.ask)));
  m_facts->addWidget(ask);
  addWhen(partner);
  clear(m_source);
  m_source->addWidget(makeLabel(tr("Bron: %1").arg(toQt(partner.partner.source)), "small"));
  if (!partner.partner.verified)
    m_source->addWidget(new SignLine(m_theme, Sign::gap, present::capitalised(present::notChecked()), "small"));
  showAgreements(partner, now);
}

void PartnerView::addWhen(const PartnerPage& partner) {
  auto* section = new Section(tr("Wanneer"));
  auto* words = new QWidget;
  auto* flow = new FlowLayout(metrics::loose, words);
  for (const std::string& one : partner.partner.when)
    if (const auto moment = present::momentOf(one))
      flow->addWidget(new PhaseWord(m_theme, moment->phase, moment->step));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  words->setSizePolicy(policy);
  section->body()->addWidget(words);
  m_facts->addWidget(section);
}

void PartnerView::addContact(const PartnerPage& partner) {
  auto* section = new Section(tr("Wie het hier is"));
  const Contact& contact = partner.contact;
  if (!isFilled(contact)) {
    section->body()->addWidget(
        new SignLine(m_theme, Sign::empty,
                     tr("Nog niet ingevuld. Geeft niets: vraag het eens na en zet het in het formulier."), "strong"));
    m_facts->addWidget(section);
    return;
  }
  auto* holder = new QWidget;
  auto* grid = new QGridLayout(holder);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(5);
  grid->setColumnStretch(1, 1);
  int row = 0;
  const auto add = [&](const QString& name, const QString& value) {
    grid->addWidget(makeLine(name, "muted"), row, 0, Qt::AlignTop);
    QLabel* label = makeLabel(value.isEmpty() ? tr("niet ingevuld") : value, value.isEmpty() ? "muted" : nullptr);
    grid->addWidget(label, row++, 1, Qt::AlignTop);
  };
  add(tr("Functie"), toQt(contact.function));
  add(tr("Bereikbaar via"), toQt(contact.reach));
  add(tr("Uren"), toQt(contact.hours));
  if (hasDeputy(contact)) {
    QStringList deputy{toQt(contact.deputy), toQt(contact.deputyReach)};
    deputy.removeAll(QString());
    add(tr("Vervanger"), deputy.join(QStringLiteral(", ")));
  } else {
    grid->addWidget(makeLine(tr("Vervanger"), "muted"), row, 0, Qt::AlignTop);
    grid->addWidget(new SignLine(m_theme, Sign::gap, tr("geen vervanger")), row++, 1, Qt::AlignTop);
  }
  add(tr("Geprobeerd op"), contact.checked.empty() ? QString() : isoDateText(contact.checked));
  section->body()->addWidget(holder);
  m_facts->addWidget(section);
}

void PartnerView::showAgreements(const PartnerPage& partner, Instant now) {
  clear(m_agreements);
  const auto& all = partner.agreements;
  if (all.empty()) {
    m_agreements->addWidget(makeLabel(tr("Nog geen afspraken vastgelegd."), "muted"));
    return;
  }
  agreementText(all.front(), now, m_agreements)->setObjectName(QStringLiteral("agreement"));
  if (all.size() < 2) return;
  const auto count = static_cast<int>(all.size()) - 1;
  auto* earlier = new Fold(m_theme, count == 1 ? tr("1 eerdere afspraak") : tr("%1 eerdere afspraken").arg(count));
  earlier->setObjectName(QStringLiteral("earlierAgreements"));
  for (std::size_t i = 1; i < all.size(); ++i) agreementText(all[i], now, earlier->body());
  m_agreements->addWidget(earlier);
}

}  // namespace peilstok::ui
