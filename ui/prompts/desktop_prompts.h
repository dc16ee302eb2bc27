#pragma once

#include "prompts/prompts.h"

namespace peilstok::ui {

class Theme;

/// Asks with real dialogs: files and printers with the system's own, all else in the form of the program.
class DesktopPrompts : public Prompts {
 public:
  explicit DesktopPrompts(const Theme& theme) : m_theme(theme) {}
  void chooseImportFile(QWidget* parent, const QString& folder, std::function<void(QString)> chosen) override;
  void choosePrinter(QWidget* parent, const QString& title, std::function<void(QPrinter&)> chosen) override;
  void choosePdfFile(QWidget* parent, const QString& name, std::function<void(QString)> chosen) override;
  void chooseSaveFile(QWidget* parent, const QString& title, const QString& name, const QString& kind,
                      std::function<void(QString)> chosen) override;
  void chooseFolder(QWidget* parent, const QString& title, std::function<void(QString)> chosen) override;
  void chooseFile(QWidget* parent, const QString& title, std::function<void(QString)> chosen) override;
  void chooseBoundaryFile(QWidget* parent, std::function<void(QString)> chosen) override;
  void confirm(QWidget* parent, const QString& title, const QString& question, const QString& action,
               std::function<void()> agreed) override;
  void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail,
            std::function<void()> closed = {}) override;

 private:
  const Theme& m_theme;
};

}  // namespace peilstok::ui
