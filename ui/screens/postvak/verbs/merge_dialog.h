#pragma once

#include "screens/postvak/verbs/verb_dialog.h"

class QCheckBox;
class QLineEdit;

namespace peilstok::ui {

/// Which signals go under the chosen one: those with the same text are ticked, and so are the other rows that were
/// chosen in the list; what looks alike and what is related are offered with the words that make the difference.
class MergeDialog : public VerbDialog {
  Q_OBJECT
 public:
  MergeDialog(const Theme& theme, const DetailPtr& detail, const LikenessPtr& likeness, VerbSubject subject,
              QWidget* parent);

 Q_SIGNALS:
  /// As `wished`, with the signals that were ticked.
  void groupsRequested();
  void mergeWished(const std::vector<std::int64_t>& signals, const peilstok::app::HandlingWish& wish);

 protected:
  std::optional<app::HandlingWish> wish() override;

 private:
  void addChosen(std::int64_t number);
  QCheckBox* addChoice(std::int64_t number, const QString& words, const QString& why, bool ticked);

  std::int64_t m_into;
  std::vector<std::pair<std::int64_t, QCheckBox*>> m_choices;
  QLineEdit* m_other;
};

}  // namespace peilstok::ui
