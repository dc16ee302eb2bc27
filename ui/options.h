#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

#include "bridge/values.h"
#include "shell/places.h"
#include "theme/roles.h"

namespace peilstok::ui {

/// What was asked on the command line.
struct Options {
  WorkspacePlaces places;
  std::optional<Scheme> scheme;
  bool example = false;
  QString screenshot;            ///< picture to make; empty for none
  Place place = Place::postvak;  ///< the screen of the picture
  QString section;               ///< of the settings, by object name; empty for the first
  bool room = false;             ///< the picture is of the window for the room
  QSize size;
};

/// Reads the command line; prints and ends the program on --help and on wrong use (exit status 2).
Options readOptions(const QStringList& arguments, const QString& builtInData);

}  // namespace peilstok::ui
