#include "screens/duiding/related_part.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/masks.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/card_link.h"
#include "screens/findings.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int excerptShown = 90;

QString titleOf(const store::SignalRow& row) {
  return RelatedPart::tr("S%1  %2").arg(row.number).arg(readable(row.excerpt).simplified().left(excerptShown));
}

}  // namespace

QString happenedText(Happened happened) {
  switch (happened) {
    case Happened::niets: return RelatedPart::tr("niets gebeurd");
    case Happened::licht: return RelatedPart::tr("lichte verstoring");
    case Happened::ernstig: return RelatedPart::tr("ernstige verstoring");
    case Happened::onbekend: return RelatedPart::tr("niet bekend hoe het afliep");
  }
  return {};
}

RelatedPart::RelatedPart(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_list(new QVBoxLayout),
      m_outcome(new QPushButton(tr("Afloop vastleggen\u2026"))),
      m_feedback(new QPushButton(tr("Terugkoppelen\u2026"))) {
  setObjectName(QStringLiteral("related"));
  setAccessibleName(tr("Vergelijkbare zaken"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::close);
  m_list->setSpacing(metrics::hair);
  layout->addLayout(m_list);
  setRole(m_outcome, "quiet");
  m_outcome->setObjectName(QStringLiteral("outcome"));
  m_outcome->setAccessibleName(tr("Afloop van dit signaal vastleggen"));
  layout->addWidget(m_outcome, 0, Qt::AlignLeft);
  setRole(m_feedback, "quiet");
  m_feedback->setObjectName(QStringLiteral("feedback"));
  m_feedback->setAccessibleName(tr("Terugkoppelen aan wie dit meldde"));
  layout->addWidget(m_feedback, 0, Qt::AlignLeft);
  connect(m_feedback, &QPushButton::clicked, this, &RelatedPart::feedbackRequested);
  connect(m_outcome, &QPushButton::clicked, this, &RelatedPart::outcomeRequested);
}

void RelatedPart::addLine(const QString& title, const QString& second, const QString& third, std::int64_t number,
                          const char* name) {
  const QString more = third.isEmpty() ? second : second + QLatin1Char('\n') + third;
  auto* link = new CardLink(m_theme, title, more);
  link->setObjectName(QLatin1String(name));
  link->setAccessibleName(tr("Signaal S%1 openen").arg(number));
  link->setAccessibleDescription(more);
  connect(link, &CardLink::clicked, this, [this, number] { Q_EMIT signalRequested(number); });
  m_list->addWidget(link);
}

void RelatedPart::showNothing() { clear(m_list); }

void RelatedPart::show(const app::LikeSignals& likeness, const Knowledge& knowledge, Instant now) {
  clear(m_list);
  m_list->addWidget(makeLabel(tr("Vergelijkbare zaken"), "head"));
  if (likeness.similar.empty())
    m_list->addWidget(makeLabel(tr("Nog geen afgeronde zaken waarvan de afloop is vastgelegd."), "muted"));
  for (const app::SimilarCase& one : likeness.similar) {
    QStringList shared;
    for (const std::string& id : one.shared) shared << indicatorName(knowledge, id).toLower();
    QString ended = tr("Afloop: %1, %2").arg(happenedText(one.outcome.happened), dayText(one.outcome.at, now));
    if (!one.outcome.note.empty()) ended += tr(". %1").arg(readable(one.outcome.note));
    addLine(titleOf(one.row), ended, tr("Gemeen: %1").arg(shared.join(QStringLiteral(", "))), one.row.number,
            "similarCase");
  }
  if (likeness.related.empty()) return;
  m_list->addSpacing(metrics::gap);
  m_list->addWidget(makeLabel(tr("Gaat over hetzelfde"), "head"));
  for (const app::Related& one : likeness.related) {
    QStringList words;
    for (const std::string& word : one.shared) words << toQt(word);
    const QString moment = one.row.received ? momentText(*one.row.received, now) : tr("moment onbekend");
    addLine(titleOf(one.row), moment, tr("Gedeelde woorden: %1").arg(words.join(QStringLiteral(", "))), one.row.number,
            "relatedSignal");
  }
}

}  // namespace peilstok::ui
