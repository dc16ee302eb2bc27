#include "screens/postvak/news_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "bridge/text.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

NewsStrip::NewsStrip(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_words(makeLine({}, "strong")), m_show(new QPushButton(tr("&Tonen"))) {
  setRole(this, "news");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(metrics::loose, metrics::tight, metrics::gap, metrics::tight);
  layout->setSpacing(metrics::gap);
  layout->addWidget(new IconMark(theme, QStringLiteral("postvak"), Role::accent, metrics::mark));
  layout->addWidget(m_words, 1);
  m_show->setObjectName(QStringLiteral("showNews"));
  setRole(m_show, "quiet");
  layout->addWidget(m_show);
  connect(m_show, &QPushButton::clicked, this, &NewsStrip::showRequested);
  hide();
}

void NewsStrip::announce(std::int64_t added, std::int64_t woken) {
  m_added += added;
  m_woken += woken;
  QStringList parts;
  if (m_added > 0) parts << (m_added == 1 ? tr("1 nieuw signaal") : tr("%1 nieuwe signalen").arg(countText(m_added)));
  if (m_woken > 0)
    parts << (m_woken == 1 ? tr("1 weggelegd signaal is terug") : tr("%1 weggelegde signalen zijn terug").arg(m_woken));
  m_words->setText(parts.join(tr(" en ")));
  m_show->setAccessibleName(tr("%1: tonen").arg(m_words->text()));
  setVisible(hasNews());
}

void NewsStrip::clearNews() {
  m_added = m_woken = 0;
  hide();
}

}  // namespace peilstok::ui
