#pragma once
// Every question to a person goes through here, so that a test can answer it. Answers come by a call, later or at
// once: nothing waits inside a dialog.

#include <QString>
#include <functional>

class QPrinter;
class QWidget;

namespace peilstok::ui {

class Prompts {
 public:
  virtual ~Prompts() = default;
  /// A file to import. `chosen` is not called when the person thought better of it.
  virtual void chooseImportFile(QWidget* parent, const QString& folder, std::function<void(QString)> chosen) = 0;
  /// A printer to print on. `chosen` is not called when the person thought better of it.
  virtual void choosePrinter(QWidget* parent, const QString& title, std::function<void(QPrinter&)> chosen) = 0;
  /// Where to write a PDF, under this name unless the person gives another.
  virtual void choosePdfFile(QWidget* parent, const QString& name, std::function<void(QString)> chosen) = 0;
  /// A file with outlines of municipalities. `chosen` is not called when the person thought better of it.
  virtual void chooseBoundaryFile(QWidget* /*parent*/, std::function<void(QString)> /*chosen*/) {}
  /// Any file that is there. `chosen` is not called when the person thought better of it.
  virtual void chooseFile(QWidget* /*parent*/, const QString& /*title*/, std::function<void(QString)> /*chosen*/) {}
  /// A folder to lay a file in. `chosen` is not called when the person thought better of it.
  virtual void chooseFolder(QWidget* /*parent*/, const QString& /*title*/, std::function<void(QString)> /*chosen*/) {}
  /// Where to write a file of this kind ("Regels als JSON (*.jsonl)"), under this name unless the person gives another.
  virtual void chooseSaveFile(QWidget* /*parent*/, const QString& /*title*/, const QString& /*name*/,
                              const QString& /*kind*/, std::function<void(QString)> /*chosen*/) {}
  /// Calls `agreed` when the person agrees with `action` after reading `question`.
  virtual void confirm(QWidget* parent, const QString& title, const QString& question, const QString& action,
                       std::function<void()> agreed) = 0;
  /// Tells of something that went wrong. `detail` is for whoever helps, and may be empty; `closed` may be empty too.
  virtual void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail,
                    std::function<void()> closed = {}) = 0;
};

}  // namespace peilstok::ui
