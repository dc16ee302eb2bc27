#pragma once

#include <QWidget>
#include <set>
#include <vector>

#include "bridge/values.h"
#include "theme/theme.h"

class QCheckBox;
class QDateTimeEdit;

namespace peilstok::ui {

class Field;
class MissingNote;

/// Who keeps an eye on it, when to look again, and which signs wake it before that.
class LookAgainPart : public QWidget {
  Q_OBJECT
 public:
  /// `compulsory`: for deliberately not reacting; else each of the three may be left out.
  LookAgainPart(const Theme& theme, const Knowledge& knowledge, const std::vector<std::string>& signs, bool compulsory,
                QWidget* parent = nullptr);

  void setMoment(Instant moment);
  void setPlanned(bool planned);
  void setWakes(const std::set<std::string>& wakes);
  bool planned() const;
  Instant moment() const;
  std::set<std::string> wakes() const;
  Field* owner() const { return m_owner; }
  bool isEmpty() const;
  /// Marks what is missing or wrong and gives the first control to go to, or null.
  QWidget* check(Instant now);

 private:
  void showPlanned();

  bool m_compulsory;
  Field* m_owner;
  QCheckBox* m_plan;  ///< null when a moment is compulsory
  QDateTimeEdit* m_moment;
  MissingNote* m_momentNote;
  std::vector<std::pair<std::string, QCheckBox*>> m_signs;
  MissingNote* m_signsNote;
};

/// Tomorrow at nine, or sooner: after a quarter of the time that is left until the moment that somebody names.
Instant sensibleLookAgain(Instant now, std::optional<double> hoursLeft);

}  // namespace peilstok::ui
