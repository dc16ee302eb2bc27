#pragma once

#include "screens/instellingen/settings_section.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class MunicipalityPicker;
class SettingBlock;

/// The own municipality, and which ones border on it.
class MunicipalitySection : public SettingsSection {
  Q_OBJECT
 public:
  explicit MunicipalitySection(const Theme& theme, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;

 Q_SIGNALS:
  void municipalityPicked(const QString& code);  ///< empty: none any more

 private:
  void showNeighbours(const Knowledge& knowledge);

  QLabel* m_own;
  QLabel* m_laidOver;
  MunicipalityPicker* m_picker;
  QPushButton* m_forget;
  QLabel* m_noNeighbours;
  QVBoxLayout* m_neighbours;
};

}  // namespace peilstok::ui
