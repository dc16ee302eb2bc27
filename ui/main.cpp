// The desktop program: reads the options, puts the parts together, runs.

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <cstring>
#include <memory>

#include "bridge/bridge.h"
#include "main_window.h"
#include "options.h"
#include "prompts/desktop_prompts.h"
#include "screenshot.h"
#include "settings/settings.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace {

/// A picture needs no screen; the platform must be chosen before the application exists.
void chooseOffscreen(int count, char** arguments) {
  for (int i = 1; i < count; ++i)
    if (std::strncmp(arguments[i], "--screenshot", 12) == 0) qputenv("QT_QPA_PLATFORM", "offscreen");
}

}  // namespace

int main(int argc, char** argv) {
  using namespace peilstok;
  chooseOffscreen(argc, argv);
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("peilstok"));
  QApplication::setApplicationDisplayName(QStringLiteral("Peilstok"));
  QApplication::setApplicationVersion(QStringLiteral(PEILSTOK_VERSION));
  QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
  QTranslator translator;
  if (translator.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QApplication::installTranslator(&translator);

  const ui::Options options = ui::readOptions(QApplication::arguments(), QStringLiteral(PEILSTOK_DATA_DIR));
  const bool picture = !options.screenshot.isEmpty();
  ui::Settings settings;
  ui::Theme theme(application, ui::Scheme::light);
  if (options.scheme) theme.setScheme(*options.scheme);
  else theme.setSchemeChoice(settings.scheme());
  theme.setRows(settings.rows());
  theme.setMotion(settings.motion());
  QApplication::setWindowIcon(ui::applicationIcon());
  const std::unique_ptr<ui::Prompts> prompts =
      picture ? std::unique_ptr<ui::Prompts>(new ui::PicturePrompts) : std::make_unique<ui::DesktopPrompts>();
  ui::Bridge bridge;
  ui::MainWindow window(theme, bridge, settings, *prompts, systemClock());
  if (picture) {
    window.resize(options.size);
    new ui::Screenshot(window, options, &window);
  }
  window.show();
  window.start(options.places, options.example);
  return QApplication::exec();
}
