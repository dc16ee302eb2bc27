#pragma once
// How a workbook shows numbers: which of them are moments, and how a number reads as text.

#include <string>
#include <string_view>

namespace peilstok::intake::xlsx {

enum class NumberKind { plain, date, time, dateTime, elapsed };

/// Of a format that ships with every workbook, by its id (ECMA-376, 18.8.30, the East Asian ones included).
NumberKind builtInKind(int formatId);

/// Of a format code such as "dd\-mm\-yyyy hh:mm;@". Only the part for positive numbers counts.
NumberKind kindOf(std::string_view formatCode);

/// A number as a spreadsheet shows it: fifteen digits, never with an exponent below 1e21.
std::string plainNumber(double value);

/// A serial number as "2026-11-19", "16:05:00", "2026-11-19 16:05:00" or, elapsed, "26:15:00"; as a plain number when
/// it lies outside the calendar of the workbook. The day that the 1900 system has too many is "1900-02-29". A date that
/// has a time of day gives it too, although its format hides it.
std::string momentText(double serial, NumberKind kind, bool from1904);

}  // namespace peilstok::intake::xlsx
