#pragma once

#include <QFrame>

#include "bridge/values.h"
#include "theme/theme.h"

class QPushButton;

namespace peilstok::ui {

class MissingNote;

/// A form in short: its name, how far it is, what it says against deciding, and the button that opens it.
class FormLine : public QFrame {
  Q_OBJECT
 public:
  /// `why` says what the form is asked for; it may be empty.
  FormLine(const Theme& theme, const FormPage& page, const QString& why, QWidget* parent = nullptr);
  QPushButton* button() const { return m_button; }
  /// True when it is filled in and says nothing against deciding.
  bool passed() const { return m_passed; }
  void markMissing(const QString& words);

 Q_SIGNALS:
  void openRequested();

 private:
  QPushButton* m_button;
  MissingNote* m_note;
  bool m_passed = false;
};

}  // namespace peilstok::ui
