#include "screens/ground_line.h"

#include <QHBoxLayout>

#include "bridge/presenter.h"
#include "widgets/labels.h"

namespace peilstok::ui {

GroundLine::GroundLine(const Theme&, const QString& words, Effect effect, QWidget* parent) : QWidget(parent) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  const QString sign = effect == Effect::up     ? QStringLiteral("+")
                       : effect == Effect::down ? QStringLiteral("\u2212")
                                                : QStringLiteral("\u2022");
  QLabel* mark = makeLine(sign, effect == Effect::up ? "up" : effect == Effect::down ? "down" : "muted");
  mark->setFixedWidth(12);
  layout->addWidget(mark, 0, Qt::AlignTop);
  layout->addWidget(makeLabel(present::capitalised(words)), 1);
  setAccessibleName(effect == Effect::down ? tr("Tegen: %1").arg(words) : words);
}

}  // namespace peilstok::ui
