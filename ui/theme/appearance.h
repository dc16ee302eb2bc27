#pragma once
// What a person may choose of how the program looks.

#include <QMetaType>
#include <array>

namespace peilstok::ui {

enum class SchemeChoice { system, light, dark };

/// How high the rows of lists are.
enum class Rows { compact, normal, wide };

/// Whether something may move to explain where it goes.
enum class Motion { system, on, off };

inline constexpr std::array allSchemeChoices{SchemeChoice::system, SchemeChoice::light, SchemeChoice::dark};
inline constexpr std::array allRows{Rows::compact, Rows::normal, Rows::wide};
inline constexpr std::array allMotions{Motion::system, Motion::on, Motion::off};
/// Percent. Every page is held against the largest at 1366x768.
inline constexpr std::array allScales{100, 125, 150, 175, 200};

}  // namespace peilstok::ui
