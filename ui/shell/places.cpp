#include "shell/places.h"

#include <QCoreApplication>

namespace peilstok::ui {

namespace {

struct Places {
  Q_DECLARE_TR_FUNCTIONS(Places)
};

}  // namespace

QString placeName(Place place) {
  switch (place) {
    case Place::postvak: return Places::tr("Postvak");
    case Place::duiding: return Places::tr("Duiding");
    case Place::omgevingsbeeld: return Places::tr("Omgevingsbeeld");
    case Place::interventiekaart: return Places::tr("Interventiekaart");
    case Place::crisiskamer: return Places::tr("Crisiskamer");
    case Place::logboek: return Places::tr("Logboek");
    case Place::evaluatie: return Places::tr("Evaluatie");
    case Place::instellingen: return Places::tr("Instellingen");
  }
  return {};
}

QString placeIcon(Place place) {
  switch (place) {
    case Place::postvak: return QStringLiteral("postvak");
    case Place::duiding: return QStringLiteral("duiding");
    case Place::omgevingsbeeld: return QStringLiteral("omgevingsbeeld");
    case Place::interventiekaart: return QStringLiteral("interventiekaart");
    case Place::crisiskamer: return QStringLiteral("crisiskamer");
    case Place::logboek: return QStringLiteral("logboek");
    case Place::evaluatie: return QStringLiteral("evaluatie");
    case Place::instellingen: return QStringLiteral("instellingen");
  }
  return {};
}

QString placeButtonName(Place place) { return QStringLiteral("place_") + placeIcon(place); }
QString placeCommand(Place place) { return QStringLiteral("plaats.") + placeIcon(place); }

Qt::Key placeKey(Place place) {
  switch (place) {
    case Place::postvak: return Qt::Key_P;
    case Place::duiding: return Qt::Key_D;
    case Place::omgevingsbeeld: return Qt::Key_O;
    case Place::interventiekaart: return Qt::Key_I;
    case Place::crisiskamer: return Qt::Key_C;
    case Place::logboek: return Qt::Key_L;
    case Place::evaluatie: return Qt::Key_E;
    case Place::instellingen: return Qt::Key_N;
  }
  return Qt::Key_unknown;
}

}  // namespace peilstok::ui
