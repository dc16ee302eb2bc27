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

/// True when "woont op de", "adres:" or "thuis aan de" stands before `at`, and what lives there is no institution.
bool saidToBeHome(const Folded& t, std::size_t at, std::size_t end);

}  // namespace peilstok::privacy
