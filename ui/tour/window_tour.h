#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "shell/places.h"
#include "tour/tour.h"

namespace peilstok::ui {

/// The stops along the main window. `go` brings a place in sight.
std::vector<TourStop> windowStops(QWidget* window, std::function<void(Place)> go);

}  // namespace peilstok::ui
