#pragma once

#include <QWidget>

#include "bridge/exchange_values.h"
#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

class CountBars;

/// What a set of signals is about: phases and days as bars, channels, places and themes in words.
class FiguresPart : public QWidget {
  Q_OBJECT
 public:
  explicit FiguresPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const BundleFigures& figures, const Knowledge& knowledge);

 private:
  CountBars* m_phases;
  CountBars* m_days;
  QLabel* m_words;
};

}  // namespace peilstok::ui
