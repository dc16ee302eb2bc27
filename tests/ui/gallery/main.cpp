// Writes every component in both themes as a picture: peilstok-gallery MAP

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QPixmap>
#include <cstdio>

#include "plate.h"

namespace {

using namespace peilstok;

constexpr int settleTime = 60;  // rows come a moment after their list

bool take(ui::Theme& theme, const gallery::Named& named, const QString& file) {
  gallery::Plate plate(theme);
  named.fill(plate);
  plate.finish();
  plate.setAttribute(Qt::WA_DontShowOnScreen);
  plate.show();
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < settleTime) QApplication::processEvents(QEventLoop::AllEvents, settleTime);
  plate.resize(plate.width(), plate.heightForWidth(plate.width()) > 0 ? plate.heightForWidth(plate.width())
                                                                      : plate.sizeHint().height());
  QApplication::processEvents();
  const int height = plate.childrenRect().bottom() + ui::metrics::block;
  if (plate.grab(QRect(0, 0, plate.width(), height)).save(file)) return true;
  std::fprintf(stderr, "peilstok-gallery: %s\n", qPrintable(file));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
  if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
    std::fprintf(stderr, "usage: peilstok-gallery FOLDER\n");
    return 2;
  }
  const QDir folder(QString::fromLocal8Bit(argv[1]));
  ui::Theme theme(application, ui::Scheme::light);
  bool all = true;
  for (const ui::Scheme scheme : {ui::Scheme::light, ui::Scheme::dark}) {
    theme.setScheme(scheme);
    const QString ending = scheme == ui::Scheme::light ? QStringLiteral("-light.png") : QStringLiteral("-dark.png");
    for (const auto& group : {gallery::foundations(), gallery::components(), gallery::lists()})
      for (const gallery::Named& named : group) {
        theme.setRows(named.rows);
        all = take(theme, named, folder.filePath(QLatin1String(named.file) + ending)) && all;
      }
  }
  return all ? 0 : 3;
}
