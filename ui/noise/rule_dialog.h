#pragma once
// "Altijd ruis": a rule made from one signal, by the site it stood on, its account, or what comes back time and again.
// What the rule would do with what is stored is told while one chooses.

#include <QTimer>

#include "bridge/bridge.h"
#include "noise/noise_words.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimeEdit;

namespace peilstok::ui {

class Banner;
class ChoiceGroup;
class Field;

class RuleDialog : public PageDialog {
  Q_OBJECT
 public:
  RuleDialog(const Theme& theme, Bridge& bridge, Settings& settings, DetailPtr detail, QWidget* parent);

 Q_SIGNALS:
  void kept();

 private:
  enum class By { words, account, site };

  void build();
  void buildRecurring();
  void showChoice();
  By by() const { return m_offered[static_cast<std::size_t>(m_chosen)]; }
  noisy::Draft draft() const;
  void ask();
  void showProof(const NoiseProof& proof);
  void keep();
  void take();
  void refuse(const Error& error);

  Bridge& m_bridge;
  Settings& m_settings;
  DetailPtr m_detail;
  app::NoiseList m_list;
  QString m_site;
  std::vector<By> m_offered;
  int m_chosen = 0;
  ChoiceGroup* m_by = nullptr;
  Field* m_words;
  Field* m_account;
  QLabel* m_siteLine;
  QWidget* m_recurring;
  QComboBox* m_day;
  QCheckBox* m_between;
  QTimeEdit* m_from;
  QTimeEdit* m_until;
  QLabel* m_proof;
  Field* m_name;
  Field* m_why;
  QCheckBox* m_close;
  Banner* m_refusal;
  QPushButton* m_go = nullptr;
  QTimer m_typing;
  bool m_nameTyped = false;  ///< by a person; what was filled in beforehand follows the choice
  bool m_keeping = false;
};

}  // namespace peilstok::ui
