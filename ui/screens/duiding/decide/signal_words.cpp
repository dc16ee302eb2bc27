#include "screens/duiding/decide/signal_words.h"

#include <QLabel>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/masks.h"
#include "screens/findings.h"
#include "widgets/fold.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr qsizetype mostShown = 240;  // three lines: enough to know it again

}  // namespace

SignalWords::SignalWords(const Theme& theme, const store::StoredSignal& stored, QWidget* parent) : QFrame(parent) {
  setRole(this, "saying");
  setObjectName(QStringLiteral("signalWords"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::loose, metrics::close, metrics::loose, metrics::close);
  layout->setSpacing(metrics::tight);
  const QString whole = ReadableText(wholeText(stored.signal)).text();
  const QString line = whole.simplified();
  layout->addWidget(makeLabel(tr("Het gaat over %1").arg(present::signalName(stored.number)), "small"));
  if (line.size() <= mostShown) {
    layout->addWidget(makeLabel(whole));
    return;
  }
  const auto end = line.lastIndexOf(QLatin1Char(' '), mostShown);
  auto* beginning = makeLabel(line.left(end > 0 ? end : mostShown) + QStringLiteral("\u2026"));
  auto* fold = new Fold(theme, tr("Hele tekst"));
  fold->setObjectName(QStringLiteral("signalWhole"));
  fold->head()->setAccessibleName(tr("Hele tekst van het signaal"));
  fold->body()->addWidget(makeLabel(whole));
  layout->addWidget(beginning);
  layout->addWidget(fold);
  connect(fold, &Fold::toggled, beginning, &QWidget::setHidden);
}

}  // namespace peilstok::ui
