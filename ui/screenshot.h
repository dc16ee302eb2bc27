#pragma once

#include <QImage>
#include <QObject>

#include "main_window.h"
#include "options.h"

namespace peilstok::ui {

/// Nobody is there to answer while a picture is made: what would be told goes to stderr and ends the program.
class PicturePrompts : public Prompts {
 public:
  void chooseImportFile(QWidget*, const QString&, std::function<void(QString)>) override {}
  void choosePrinter(QWidget*, const QString&, std::function<void(QPrinter&)>) override {}
  void choosePdfFile(QWidget*, const QString&, std::function<void(QString)>) override {}
  void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()>) override {}
  void tell(QWidget* parent, const QString& title, const QString& text, const QString& detail,
            std::function<void()> closed) override;
};

/// Makes one picture of the window as soon as its data is there, and ends the program: 0 done, 3 nothing came.
class Screenshot : public QObject {
  Q_OBJECT
 public:
  Screenshot(MainWindow& window, const Options& options, QObject* parent = nullptr);

 private:
  void listIsThere(std::int64_t stored);
  void grabSoon();
  void grabRoom();
  /// Once it looks as it did a moment ago.
  void grabWhenStill(QWidget& widget, const QImage& before);

  MainWindow& m_window;
  QString m_file;
  Place m_place;
  QString m_section;
  const bool m_room;
  bool m_done = false;
};

}  // namespace peilstok::ui
