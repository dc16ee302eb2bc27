#pragma once

#include <QFrame>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QSlider;

namespace peilstok::ui {

/// "Wat wisten we toen": a slider over the moments at which something in the dossier changed. The last stop is now.
class ThenStrip : public QFrame {
  Q_OBJECT
 public:
  explicit ThenStrip(const Theme& theme, QWidget* parent = nullptr);
  /// The stops, oldest first. Where the slider stood it stays; at the end it stays at the end.
  void setMoments(const std::vector<Instant>& moments, Instant now);
  /// The moment it stands on; nothing for now.
  std::optional<Instant> moment() const;
  void toNow();
  QSlider* slider() const { return m_slider; }

 Q_SIGNALS:
  void momentChosen(std::optional<peilstok::Instant> moment);

 private:
  void tell();

  std::vector<Instant> m_moments;
  Instant m_now;
  QSlider* m_slider;
  QLabel* m_words;
  QPushButton* m_toNow;
};

}  // namespace peilstok::ui
