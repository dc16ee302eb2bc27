#pragma once
// Every question to a person goes through here, so that a test can answer it.

#include <QString>

class QWidget;

namespace peilstok::ui {

class Prompts {
 public:
  virtual ~Prompts() = default;
  /// A file to import; empty when the person thought better of it.
  virtual QString chooseImportFile(QWidget* parent, const QString& folder) = 0;
  /// True when the person agrees with `action` after reading `question`.
  virtual bool confirm(QWidget* parent, const QString& title, const QString& question, const QString& action) = 0;
  /// Tells of something that went wrong. `detail` is for whoever helps, and may be empty.
  virtual void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail) = 0;
};

}  // namespace peilstok::ui
