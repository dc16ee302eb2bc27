#pragma once
// A report of the monitoring of a period: which period, the whole or one page, in which form, and with whom it may be
// shared; then one file.

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "widgets/page_dialog.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

class ChoiceGroup;
class Field;
class MomentField;
class RefusalBox;

class PeriodDialog : public PageDialog {
  Q_OBJECT
 public:
  PeriodDialog(const Theme& theme, Bridge& bridge, Prompts& prompts, KnowledgePtr knowledge, Instant now,
               QWidget* parent);

  /// The periods to choose from, in this order.
  enum class Period { lastDay, yesterday, lastWeek, own };
  /// [first, second) of a period that is not chosen by its moments: the last 24 hours to the minute, the civil day
  /// before this one, and the last whole week from Monday.
  static std::pair<Instant, Instant> stretchOf(Period period, Instant now);

 Q_SIGNALS:
  void written(const std::filesystem::path& file);

 private:
  void buildPage();
  void showStretch();
  std::pair<Instant, Instant> stretch() const;
  void go();
  void write(const QString& file);
  void fail(const Error& error);

  Bridge& m_bridge;
  Prompts& m_prompts;
  KnowledgePtr m_knowledge;
  Instant m_now;
  bool m_writing = false;
  ChoiceGroup* m_period;
  QWidget* m_own;
  MomentField* m_from;
  MomentField* m_until;
  QLabel* m_stretch;
  ChoiceGroup* m_size;
  ChoiceGroup* m_form;
  ChoiceGroup* m_label;
  QLabel* m_labelMeaning;
  Field* m_classification;
  RefusalBox* m_refusal;
  QPushButton* m_go;
};

}  // namespace peilstok::ui
