#pragma once

#include "prompts/prompts.h"

namespace peilstok::ui {

/// Asks with real dialogs.
class DesktopPrompts : public Prompts {
 public:
  QString chooseImportFile(QWidget* parent, const QString& folder) override;
  bool confirm(QWidget* parent, const QString& title, const QString& question, const QString& action) override;
  void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail) override;
};

}  // namespace peilstok::ui
