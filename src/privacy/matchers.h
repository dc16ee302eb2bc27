#pragma once
// One function for each kind of personal data. Each returns where the match that begins at `at` ends, or 0 when
// none begins there. They look back as far as they need, and ahead no further than kLookahead.

#include <cstddef>
#include <string>

#include "model/assessment.h"
#include "privacy/folded.h"

namespace peilstok::privacy {

std::size_t matchAccount(const Folded& t, std::size_t at);
std::size_t matchEmail(const Folded& t, std::size_t at);
std::size_t matchProfileLink(const Folded& t, std::size_t at);
std::size_t matchTelephone(const Folded& t, std::size_t at);
/// "nul zes een twee ...", "O6-7l23 45O9".
std::size_t matchSpelledTelephone(const Folded& t, std::size_t at);
std::size_t matchIban(const Folded& t, std::size_t at);
std::size_t matchBsn(const Folded& t, std::size_t at);
std::size_t matchLicencePlate(const Folded& t, std::size_t at);
std::size_t matchNameWithAddress(const Folded& t, std::size_t at);
/// "Jan de Vries uit Alkmaar".
std::size_t matchNameWithPlace(const Folded& t, std::size_t at);

/// True when the number at `at` is said to be an order, a file or the like ("ordernummer 123").
bool namedAsReference(const Folded& t, std::size_t at);

/// An IBAN in lower case, without signs, in which letters where only digits can stand ("nl8l...") are the digits that
/// they pass for.
std::string ibanMeant(std::string value);

/// The value that a pseudonym stands for: the same person or thing written differently gives the same value.
std::string normalisedValue(MaskKind kind, std::string_view utf8);

}  // namespace peilstok::privacy
