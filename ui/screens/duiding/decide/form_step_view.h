#pragma once

#include <QWidget>
#include <map>

#include "knowledge/guidance.h"
#include "model/deciding.h"
#include "theme/theme.h"

class QLabel;
class QRadioButton;

namespace peilstok::ui {

class GrowingEdit;
class MissingNote;

/// One step of a form: its question, its choices with what each warns of, and room to write.
class FormStepView : public QWidget {
  Q_OBJECT
 public:
  /// `prefilled`: the text was put in by the program and nobody has looked at it yet.
  FormStepView(const Theme& theme, const FormStep& step, const FilledStep& filled, bool prefilled,
               QWidget* parent = nullptr);

  const FormStep& step() const { return m_step; }
  void setNumber(int number);
  FilledStep filled() const;
  /// Fills it in without telling of it.
  void fill(const FilledStep& filled);
  /// Nothing that a compulsory step asks for is open.
  bool answered() const;
  void markMissing(const QString& words);
  QWidget* firstControl() const;

 Q_SIGNALS:
  void edited();

 private:
  QWidget* makeWarning(const FormChoice& choice) const;
  void addText(const FilledStep& filled, bool prefilled);
  void showWarnings();

  const Theme& m_theme;
  FormStep m_step;
  QLabel* m_number;
  std::map<std::string, QRadioButton*> m_choices;
  std::map<std::string, QWidget*> m_warnings;
  QLabel* m_prefilled = nullptr;
  GrowingEdit* m_text = nullptr;
  MissingNote* m_note;
};

}  // namespace peilstok::ui
