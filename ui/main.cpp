// The desktop program: reads the options, puts the parts together, runs.

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "intake/confined/worker.h"
#include "options.h"
#include "prompts/desktop_prompts.h"
#include "screenshot.h"
#include "session.h"
#include "settings/settings.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace {

using namespace peilstok;

constexpr int startAgain = 64;  // no exit status of the program
constexpr const char* scaleVariable = "QT_SCALE_FACTOR";

/// A picture needs no screen, nor does telling the options; the platform must be chosen before the application exists.
void chooseOffscreen(int count, char** arguments) {
  constexpr std::array<std::string_view, 6> telling{"-h", "-?", "--help", "--help-all", "-v", "--version"};
  for (int i = 1; i < count; ++i)
    if (std::string_view(arguments[i]).starts_with("--screenshot") ||
        std::ranges::find(telling, std::string_view(arguments[i])) != telling.end())
      qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// Qt scales type, space and pictures alike, but only reads how much before the application exists. Whoever started the
/// program with a factor of their own keeps it.
void applyScale(int percent) {
  static const bool given = qEnvironmentVariableIsSet(scaleVariable);
  if (given) return;
  if (percent == 100) qunsetenv(scaleVariable);
  else qputenv(scaleVariable, QByteArray::number(percent / 100.0));
}

int run(int& argc, char** argv) {
  applyScale(ui::Settings().scale());
  QApplication application(argc, argv);
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
      picture ? std::unique_ptr<ui::Prompts>(new ui::PicturePrompts) : std::make_unique<ui::DesktopPrompts>(theme);
  ui::Session session(theme, settings, *prompts, systemClock(), options.places);
  QObject::connect(&session, &ui::Session::restartRequested, &application, [] { QApplication::exit(startAgain); });
  if (picture) {
    session.window().resize(options.size);
    new ui::Screenshot(session.window(), options, &session);
  }
  session.begin(options.example);
  return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  if (intake::confined::isWorker(argc, argv)) intake::confined::runWorker(argc, argv);
  chooseOffscreen(argc, argv);
  QApplication::setApplicationName(QStringLiteral("peilstok"));
  QApplication::setApplicationDisplayName(QStringLiteral("Peilstok"));
  QApplication::setApplicationVersion(QStringLiteral(PEILSTOK_VERSION));
  QLocale::setDefault(QLocale(QLocale::Dutch, QLocale::Netherlands));
  int status = startAgain;
  while (status == startAgain) status = run(argc, argv);
  return status;
}
