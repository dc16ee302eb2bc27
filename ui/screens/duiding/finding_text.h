#pragma once

#include "screens/duiding/finding_groups.h"
#include "widgets/marked_text.h"

namespace peilstok::ui {

class FindingCard;

/// The message with its findings; hovering one shows its card, and so do the arrow keys while the text has the focus.
class FindingText : public MarkedText {
  Q_OBJECT
 public:
  explicit FindingText(const Theme& theme, QWidget* parent = nullptr);
  void setFindings(const FindingView& view, std::vector<FindingGroup> groups);
  /// Shows the finding without taking the focus; -1 for none.
  void choose(int group);
  int chosen() const { return m_chosen; }
  /// To the next or, with -1, the previous; goes round.
  void step(int by);
  bool hasFindings() const;
  const FindingCard& card() const { return *m_card; }

 Q_SIGNALS:
  void chosenChanged(int group);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void showCard(int group);
  void showCardOf(const std::vector<const FindingGroup*>& groups);
  QRect stretch(const FindingGroup& group) const;

  std::vector<FindingGroup> m_groups;
  FindingCard* m_card;
  int m_chosen = -1;
};

}  // namespace peilstok::ui
