#pragma once

#include <QWidget>
#include <vector>

#include "bridge/intake_values.h"
#include "theme/theme.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class CountBars;
class Disclosure;
class MarkedText;

/// One group: what its signals share, what only looks like them, how it grows, and which signals are in it.
class GroupView : public QWidget {
  Q_OBJECT
 public:
  explicit GroupView(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::SignalGroup& group, const Knowledge& knowledge, Instant now);
  /// The signals that are ticked, the first of the group before all others. Of a suggestion all are at first, of a
  /// merged group none.
  std::vector<std::int64_t> chosen() const;
  /// Somebody chose among its signals, so that not all of them are meant.
  bool hasChoice() const;

 Q_SIGNALS:
  void choiceChanged();
  void openRequested(std::int64_t number);

 private:
  void showGrowth(const group::Growing& growing);
  void showNear(const std::vector<app::NearSignal>& near);
  void showMembers(const app::SignalGroup& group, const Knowledge& knowledge, Instant now);

  const Theme& m_theme;
  QLabel* m_head;
  MarkedText* m_text;
  QLabel* m_shared;
  QGridLayout* m_growth;
  QWidget* m_growthBox;
  CountBars* m_channels;
  CountBars* m_places;
  QWidget* m_nearBox;
  QVBoxLayout* m_near;
  Disclosure* m_members;
  QVBoxLayout* m_lines;
  std::vector<std::pair<std::int64_t, QCheckBox*>> m_boxes;
  std::int64_t m_first = 0;
  bool m_confirmed = false;
};

}  // namespace peilstok::ui
