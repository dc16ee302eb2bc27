#pragma once
// Which cards are asked for. Conditions combine: a card passes when it meets them all.

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "cards/card_facts.h"
#include "model/intervention.h"

namespace peilstok::ui {

struct CardFilter {
  QString text;               ///< every word must occur in id, name, what, or the law, or be found by CardsWith
  std::optional<bool> legal;  ///< criminal, administrative or civil law, or just not
  std::string category;
  std::optional<Decider> decider;
  std::optional<double> hours;  ///< time there is: the shortest lead time must fit in it
  bool senderUnknown = false;   ///< leaves out what needs a known person
  std::string where;            ///< "online" or "fysiek"; what is both passes either
  bool usableOnly = false;      ///< status bruikbaar

  bool operator==(const CardFilter&) const = default;
};

enum class FilterPart { text, kind, category, decider, time, sender, where, status };

/// The conditions that are set, in the order of the bar.
std::vector<FilterPart> partsOf(const CardFilter& filter);
CardFilter without(CardFilter filter, FilterPart part);
/// One condition in words that read on after "alleen": "juridisch", "binnen 4 uur".
QString partWords(const CardFilter& filter, FilterPart part);

/// What a search looks in, folded to lower case without accents.
QString searchable(const Card& card);
/// Whether a typed word stands in a card otherwise than letter by letter: as another form, or as a synonym.
using CardsWith = std::function<bool(const QString& word, const std::string& card)>;
/// `searchText` is searchable(card), made once.
bool passes(const Card& card, const QString& searchText, const CardFilter& filter, const CardsWith& with = {});

QString deciderName(Decider decider);  ///< "politie of OM"
QString hoursName(double hours);       ///< "4 uur", "3 dagen", "een week"

}  // namespace peilstok::ui
