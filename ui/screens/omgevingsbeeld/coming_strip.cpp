#include "screens/omgevingsbeeld/coming_strip.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>

#include "base/clock.h"
#include "bridge/text.h"
#include "charts/survey_words.h"
#include "survey/normal.h"
#include "theme/metrics.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

// As many as can be taken in at a glance; the others are one press away.
constexpr std::size_t shownAtOnce = 4;
constexpr int betweenMoments = 24;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ComingStrip)
};

/// "vandaag 21:00", "morgen", "wo 25 nov 07:00"
QString whenText(const survey::ComingMoment& moment, Instant now) {
  const auto day = survey::civilDay(moment.at), today = survey::civilDay(now);
  const QString name = day == today                          ? Words::tr("vandaag")
                       : day == today + std::chrono::days(1) ? Words::tr("morgen")
                                                             : survey_words::day(day);
  return moment.wholeDay ? name : name + QLatin1Char(' ') + toQt(civil::formatHourMinute(moment.at));
}

}  // namespace

QString comingWords(const survey::ComingMoment& moment, const survey::Picture& picture, const Knowledge& knowledge) {
  const bool own = moment.municipality.empty() || moment.municipality == picture.own;
  const QString municipality = survey_words::place(picture, knowledge, moment.municipality);
  QString where = toQt(moment.place);
  if (where.isEmpty()) where = moment.municipality.empty() ? Words::tr("zonder plaats") : municipality;
  else if (!own) where = Words::tr("%1 in %2").arg(where, municipality);
  QStringList parts{whenText(moment, picture.now), where,
                    signalsText(static_cast<qint64>(moment.signals.size()) + moment.copies)};
  return parts.join(QStringLiteral("  \u00b7  "));
}

ComingStrip::ComingStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(makeLine(tr("Wat eraan komt"), "strong")), m_row(new QWidget) {
  setObjectName(QStringLiteral("coming"));
  setAccessibleName(tr("Wat eraan komt"));
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, metrics::tight, 12, metrics::tight);
  layout->setSpacing(betweenMoments);
  m_title->setToolTip(tr("De momenten die openliggende signalen noemen, met waar en in hoeveel"));
  layout->addWidget(m_title, 0, Qt::AlignTop);
  auto* flow = new FlowLayout(betweenMoments, m_row);
  flow->setLineSpacing(metrics::hair);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  m_row->setSizePolicy(policy);
  setSizePolicy(policy);
  layout->addWidget(m_row, 1);
  hide();
}

void ComingStrip::show(const SurroundingsPtr& picture, const KnowledgePtr& knowledge) {
  const bool same = m_picture && m_picture->coming == picture->coming && m_picture->own == picture->own &&
                    survey::civilDay(m_picture->now) == survey::civilDay(picture->now);
  m_picture = picture;
  m_knowledge = knowledge;
  setVisible(!picture->coming.empty());
  if (!same) fill();  // what has the focus stays there while nothing changed
}

void ComingStrip::fill() {
  clear(m_row->layout());
  const auto& coming = m_picture->coming;
  // One more at the end takes the room of the one it would hide.
  const bool all = m_all || coming.size() <= shownAtOnce + 1;
  const std::size_t count = all ? coming.size() : shownAtOnce;
  for (std::size_t i = 0; i < count; ++i) {
    const survey::ComingMoment& one = coming[i];
    auto* link = new TextButton(m_theme, comingWords(one, *m_picture, *m_knowledge));
    link->setToolTip(tr("Open de duiding van het meest dringende signaal dat dit noemt"));
    connect(link, &QAbstractButton::clicked, this,
            [this, number = one.signals.front()] { Q_EMIT openRequested(number); });
    m_row->layout()->addWidget(link);
    m_title->setMinimumHeight(link->sizeHint().height());  // on one line with the first of them
  }
  if (all) return;
  auto* more = new TextButton(m_theme, tr("en nog %1").arg(coming.size() - count));
  more->setAccessibleName(tr("Nog %1 momenten tonen").arg(coming.size() - count));
  connect(more, &QAbstractButton::clicked, this, [this, count] {
    m_all = true;
    fill();
    // What was pressed is gone: go on with the first that came in its place.
    if (const QLayoutItem* next = m_row->layout()->itemAt(static_cast<int>(count)))
      next->widget()->setFocus(Qt::OtherFocusReason);
  });
  m_row->layout()->addWidget(more);
}

}  // namespace peilstok::ui
