#pragma once

#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "theme/shapes.h"
#include "theme/theme.h"

class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace peilstok::ui {

/// Under this name a choice of phase stands in a draft, as "oplopende_spanningen/spanning".
inline constexpr const char* phaseField = "_phase";
std::string phaseWord(const PhaseStep& one);
std::optional<PhaseStep> phaseFromWord(const std::string& word);
/// A choice of phase in a draft as a person reads it; empty for any other field.
QString phaseOfDraft(const std::string& field, const std::string& value);

/// One of six phases, each with its shape and its name. The arrow keys go past all six and choose.
class PhaseChoice : public QWidget {
  Q_OBJECT
 public:
  /// `name` says what is chosen, for who cannot see where it stands.
  PhaseChoice(const Theme& theme, const QString& name, QWidget* parent = nullptr);
  std::optional<PhaseStep> chosen() const;
  /// Shows a choice, or none, without telling of it.
  void choose(const std::optional<PhaseStep>& one);
  QRadioButton* button(int index) const { return m_buttons[static_cast<std::size_t>(index)]; }
  /// What Tab would come to.
  QWidget* first() const;

  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void edited();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void paintShapes();
  /// In two columns where both have room.
  void arrange();
  int columnWidth() const;

  const Theme& m_theme;
  QButtonGroup* m_group;
  QGridLayout* m_grid = nullptr;
  int m_columns = 0;
  std::vector<QRadioButton*> m_buttons;
};

}  // namespace peilstok::ui
