#pragma once

#include <QFrame>

#include "screens/duiding/finding_groups.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// A small card beside a marked stretch: what was found, how strongly, by which rule, and why it counts or does not.
class FindingCard : public QFrame {
  Q_OBJECT
 public:
  FindingCard(const Theme& theme, QWidget* parent);
  /// `groups` begin with the one that was chosen; more than one when stretches overlap. `near` is in global
  /// coordinates.
  void showFor(const std::vector<const FindingGroup*>& groups, const QRect& near);
  /// The same in running words, for assistive technology.
  static QString spoken(const FindingGroup& group);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void add(QWidget* line);
  void addGroup(const FindingGroup& group);

  const Theme& m_theme;
  QVBoxLayout* m_layout;
};

}  // namespace peilstok::ui
