#pragma once
// The eight places of the window, in the order of the rail.

#include <QString>
#include <array>

namespace peilstok::ui {

enum class Place { postvak, duiding, omgevingsbeeld, interventiekaart, crisiskamer, logboek, evaluatie, instellingen };

inline constexpr std::array allPlaces{Place::postvak,          Place::duiding,     Place::omgevingsbeeld,
                                      Place::interventiekaart, Place::crisiskamer, Place::logboek,
                                      Place::evaluatie,        Place::instellingen};

QString placeName(Place place);
QString placeIcon(Place place);
/// The object name of its button in the rail.
QString placeButtonName(Place place);
/// The id of the command that goes there.
QString placeCommand(Place place);
/// The key that goes there after G.
Qt::Key placeKey(Place place);

}  // namespace peilstok::ui
