#pragma once
// Words that tell personal data from what only looks like it. All take lower case.

#include <string_view>

namespace peilstok::privacy {

/// A building, firm or body whose address is no personal data.
bool isInstitution(std::string_view word);
/// A word that may have a capital without being part of a name.
bool isNotInName(std::string_view word);
/// Small words inside names of people and streets ("van der").
bool isParticle(std::string_view word);
/// Words before a name: "heet", "meneer".
bool isNameCue(std::string_view word);
/// A given name that is an ordinary word as well ("ben", "wil"): with a capital it may only begin a sentence.
bool isNameAndWord(std::string_view word);
/// Words before a place where somebody is, never before a person: "in", "te".
bool isPlacePreposition(std::string_view word);
/// Letters with full stops that are no initials: "nb", "ps".
bool isAbbreviation(std::string_view letters);
/// Words before the name of who lives somewhere: "familie".
bool isHousehold(std::string_view word);
/// "woont" and the like.
bool isLiving(std::string_view word);
/// "zit": says where somebody is to be found, but also much else.
bool isStaying(std::string_view word);
/// "adres" and the like.
bool isAddressWord(std::string_view word);
/// Words between a name and its address.
bool isConnector(std::string_view word);
/// Words between "woont" and the street.
bool isFillerBeforeStreet(std::string_view word);
/// What numbers count; a number before it is no house number.
bool isCounted(std::string_view word);
/// Kinds of street that are a word of their own ("Laan van ...").
bool isStreetWord(std::string_view word);
/// "@everyone": calls all, is nobody.
bool isBroadcastName(std::string_view word);
/// What stands behind the slash of "u/dag" and "u/jij".
bool isUnitOrPronoun(std::string_view word);
/// Who keeps people's mail, without the end of the address: "ziggo".
bool isMailProvider(std::string_view word);
/// Words that follow "insta:" without being a name.
bool isOrdinaryWord(std::string_view word);
/// Units, months and small words of two or three letters.
bool isPlateLookAlike(std::string_view word);
/// "kenteken" and the like.
bool isPlateWord(std::string_view word);
/// Words that make the number behind them one of an order, a file or the like.
bool isReferenceWord(std::string_view word);
/// Words that make a number an amount.
bool isCurrency(std::string_view word);
/// Words that may be written against a telephone number ("tel06...").
bool isTelephoneWord(std::string_view word);
/// Ends of e-mail addresses that people spell out.
bool isTopLevelDomain(std::string_view word);
/// "nummer" and the like between a street and its number.
bool isHouseNumberLabel(std::string_view word);
/// "Oost" and the like behind the name of a street.
bool isDirection(std::string_view word);
/// A word that ends like the name of a street ("lindelaan", "dorpsstr").
bool isStreetName(std::string_view word);

/// How sure the name of a platform before a colon makes us that a handle follows.
enum class PlatformCue {
  none,
  full,   ///< "Instagram:" also begins headlines
  brief,  ///< "insta:" is hardly ever anything else
};
PlatformCue platformCue(std::string_view word);

}  // namespace peilstok::privacy
