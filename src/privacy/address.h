#pragma once
// A street with a house number, and the words before it that make it someone's home.

#include <cstddef>

#include "privacy/folded.h"

namespace peilstok::privacy {

/// How much is asked of the words before a house number.
enum class StreetForm {
  strict,   ///< must look like the name of a street
  lenient,  ///< "woont op" stands before it: any words with a capital will do
};

/// End of the street, house number and postcode that begin at `at`, or 0.
std::size_t streetEnd(const Folded& t, std::size_t at, StreetForm form);

/// End of "1234 AB 12", a postcode with a house number, or 0.
std::size_t postcodeAddressEnd(const Folded& t, std::size_t at);

/// True when the number at the end of the street ends in a letter or has a postcode behind it, as only an address has.
bool isPlainlyAddress(const Folded& t, std::size_t begin, std::size_t end);

/// True when "woont op de", "adres:" or "thuis aan de" stands before `at`, and what lives there is no institution.
bool saidToBeHome(const Folded& t, std::size_t at, std::size_t end);

}  // namespace peilstok::privacy
