#pragma once

#include "prompts/prompts.h"

namespace peilstok::ui {

/// Asks with real dialogs.
class DesktopPrompts : public Prompts {
 public:
  void chooseImportFile(QWidget* parent, const QString& folder, std::function<void(QString)> chosen) override;
  void choosePrinter(QWidget* parent, const QString& title, std::function<void(QPrinter&)> chosen) override;
  void choosePdfFile(QWidget* parent, const QString& name, std::function<void(QString)> chosen) override;
  void chooseBoundaryFile(QWidget* parent, std::function<void(QString)> chosen) override;
  void confirm(QWidget* parent, const QString& title, const QString& question, const QString& action,
               std::function<void()> agreed) override;
  void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail,
            std::function<void()> closed = {}) override;
};

}  // namespace peilstok::ui
