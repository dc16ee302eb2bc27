#include "exchange/figures_part.h"

#include <QLabel>
#include <QVBoxLayout>

#include "exchange/count_bars.h"
#include "exchange/exchange_words.h"
#include "widgets/labels.h"

namespace peilstok::ui {

FiguresPart::FiguresPart(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_phases(new CountBars(theme, tr("Fasen"))),
      m_days(new CountBars(theme, tr("Per dag"))),
      m_words(makeLabel({})) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, metrics::gap);
  layout->setSpacing(metrics::tight);
  layout->addWidget(makeLine(tr("Fasen"), "muted"));
  layout->addWidget(m_phases);
  layout->addSpacing(metrics::tight);
  layout->addWidget(makeLine(tr("Per dag"), "muted"));
  layout->addWidget(m_days);
  layout->addSpacing(metrics::tight);
  layout->addWidget(m_words);
}

void FiguresPart::show(const BundleFigures& figures, const Knowledge& knowledge) {
  m_phases->setBars(exchanged::phases(figures));
  m_days->setBars(exchanged::days(figures));
  QStringList lines;
  const auto add = [&](const QString& name, const QString& words) {
    if (!words.isEmpty()) lines << QStringLiteral("%1: %2").arg(name, words);
  };
  add(tr("Kanalen"), exchanged::channels(figures));
  add(tr("Plaatsen"), exchanged::places(figures, knowledge));
  add(tr("Gaat over"), exchanged::themes(figures, knowledge));
  m_words->setText(lines.join(QLatin1Char('\n')));
  m_words->setVisible(!lines.isEmpty());
}

}  // namespace peilstok::ui
