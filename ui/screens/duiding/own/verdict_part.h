#pragma once
// After the proposal was unfolded: three judgements beside each other, never mixed, and what one does with the
// proposal.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class RefusalBox;

class VerdictPart : public QWidget {
  Q_OBJECT
 public:
  explicit VerdictPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now);
  void refuse(const Error& error, const Knowledge& knowledge);
  QPushButton* followButton() const { return m_follow; }
  QPushButton* deviateButton() const { return m_deviate; }
  QPushButton* proposalsButton() const { return m_proposals; }

 Q_SIGNALS:
  void followRequested();
  void deviateRequested();
  void proposalsRequested();

 private:
  QWidget* makeCell(const QString& who, const QString& what, const char* name, const QString& more = {}) const;
  void showCells(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now);
  void showLines(const app::SignalDetail& detail, Instant now);

  const Theme& m_theme;
  QVBoxLayout* m_cells;
  QLabel* m_state;
  QPushButton* m_follow;
  QPushButton* m_deviate;
  QPushButton* m_proposals;
  RefusalBox* m_refusal;
  class Fold* m_earlier;
};

/// The last of the judgements that says what a person thinks: an own view, or a deviation.
const store::StoredJudgement* lastOwn(const std::vector<store::StoredJudgement>& judgements);

}  // namespace peilstok::ui
