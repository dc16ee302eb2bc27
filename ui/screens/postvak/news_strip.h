#pragma once

#include <QFrame>

#include "theme/theme.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

/// A line above the list that says what came in. The list itself stays as it is until one asks for it.
class NewsStrip : public QFrame {
  Q_OBJECT
 public:
  explicit NewsStrip(const Theme& theme, QWidget* parent = nullptr);
  /// Adds to what it says already.
  void announce(std::int64_t added, std::int64_t woken);
  void clearNews();
  bool hasNews() const { return m_added + m_woken > 0; }

 Q_SIGNALS:
  void showRequested();

 private:
  QLabel* m_words;
  QPushButton* m_show;
  std::int64_t m_added = 0, m_woken = 0;
};

}  // namespace peilstok::ui
