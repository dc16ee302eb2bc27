#pragma once

#include <QWidget>

#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

/// When a change begins to hold.
enum class FromWhen {
  now,
  nextStart,
  nextWeighing,
  elsewhere,  ///< it can be changed, but not here
  nothing     ///< it only tells something
};

/// One setting: what it is called, what it changes, from when, and room for its controls.
class SettingBlock : public QWidget {
  Q_OBJECT
 public:
  SettingBlock(const Theme& theme, const QString& title, const QString& changes, FromWhen when,
               QWidget* parent = nullptr);
  QVBoxLayout* body() const { return m_body; }
  /// What it changes and from when, in one sentence for who hears its controls instead of seeing them below it.
  QString spoken() const;
  /// Words after the moment: what stays as it was.
  void setMomentNote(const QString& note);

 private:
  QLabel* m_changes;
  QLabel* m_moment;
  QVBoxLayout* m_body;
  FromWhen m_when;
};

}  // namespace peilstok::ui
