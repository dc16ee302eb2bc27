#include "options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <cstdio>
#include <cstdlib>

namespace peilstok::ui {

namespace {

std::filesystem::path toPath(const QString& text) { return std::filesystem::path(text.toStdU16String()); }

/// Beside the program when it was installed, in the source tree when it was not.
QString standardData(const QString& builtIn) {
  const QString installed = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/peilstok/data");
  return QFileInfo::exists(installed) ? QDir::cleanPath(installed) : builtIn;
}

QString standardDatabase() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QDir().mkpath(folder);
  return folder + QStringLiteral("/peilstok.db");
}

[[noreturn]] void wrongUse(const QString& what) {
  std::fprintf(stderr, "peilstok: %s\n", qPrintable(what));
  std::exit(2);
}

QSize readSize(const QString& text) {
  const QStringList parts = text.split(QLatin1Char('x'));
  const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
  if (size.width() < 100 || size.height() < 100 || size.width() > 8000 || size.height() > 8000)
    wrongUse(QCoreApplication::translate("Options", "--size vraagt om BREEDTExHOOGTE"));
  return size;
}

Place readPlace(const QString& word) {
  for (const Place place : allPlaces)
    if (word == placeName(place).toLower()) return place;
  wrongUse(QCoreApplication::translate("Options",
                                       "--screen is postvak, duiding, omgevingsbeeld, interventiekaart, crisiskamer, "
                                       "logboek, evaluatie of instellingen"));
}

}  // namespace

Options readOptions(const QStringList& arguments, const QString& builtInData) {
  const auto tr = [](const char* text) { return QCoreApplication::translate("Options", text); };
  QCommandLineParser parser;
  parser.setApplicationDescription(tr("Weegt signalen van komende onrust voor Nederlandse gemeenten."));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption data(QStringLiteral("data"), tr("Map met de kennisbestanden."), QStringLiteral("MAP"));
  const QCommandLineOption database(QStringLiteral("db"), tr("Werkbestand."), QStringLiteral("BESTAND"));
  const QCommandLineOption overlay(QStringLiteral("overlay"), tr("Eigen gemeentebestand."), QStringLiteral("BESTAND"));
  const QCommandLineOption theme(QStringLiteral("theme"), tr("light of dark."), QStringLiteral("THEMA"));
  const QCommandLineOption example(QStringLiteral("example"), tr("Laad het voorbeeld als het werkbestand leeg is."));
  const QCommandLineOption shot(QStringLiteral("screenshot"), tr("Maak een afbeelding en stop."),
                                QStringLiteral("BESTAND"));
  const QCommandLineOption screen(QStringLiteral("screen"),
                                  tr("postvak, duiding, omgevingsbeeld, interventiekaart of instellingen."),
                                  QStringLiteral("SCHERM"), QStringLiteral("postvak"));
  const QCommandLineOption size(QStringLiteral("size"), tr("Maat van het venster."), QStringLiteral("BxH"),
                                QStringLiteral("1366x768"));
  QCommandLineOption section(QStringLiteral("section"), tr("Onderdeel van de instellingen."), QStringLiteral("NAAM"));
  section.setFlags(QCommandLineOption::HiddenFromHelp);  // for pictures only
  QCommandLineOption room(QStringLiteral("room"), tr("Het scherm voor de zaal."));
  room.setFlags(QCommandLineOption::HiddenFromHelp);  // for pictures only
  parser.addOptions({data, database, overlay, theme, example, shot, screen, section, size, room});
  parser.process(arguments);
  Options options;
  options.places.data = toPath(parser.isSet(data) ? parser.value(data) : standardData(builtInData));
  options.places.database = toPath(parser.isSet(database) ? parser.value(database) : standardDatabase());
  options.places.overlay = toPath(parser.value(overlay));
  options.places.keys =
      toPath(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sleutels"));
  options.example = parser.isSet(example);
  options.screenshot = parser.value(shot);
  options.place = readPlace(parser.value(screen));
  options.section = parser.value(section);
  options.room = parser.isSet(room);
  options.size = readSize(parser.value(size));
  if (parser.isSet(theme)) {
    const QString word = parser.value(theme);
    if (word != QLatin1String("light") && word != QLatin1String("dark")) wrongUse(tr("--theme is light of dark"));
    options.scheme = word == QLatin1String("dark") ? Scheme::dark : Scheme::light;
  }
  return options;
}

}  // namespace peilstok::ui
