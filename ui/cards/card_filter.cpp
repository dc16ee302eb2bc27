#include "cards/card_filter.h"

#include <QCoreApplication>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

struct Filter {
  Q_DECLARE_TR_FUNCTIONS(CardFilter)
};

QString tr(const char* text) { return Filter::tr(text); }

/// "Interveniëren" is found by "intervenieren": marks on letters are taken off.
QString folded(const QString& text) {
  QString plain;
  const QString apart = text.normalized(QString::NormalizationForm_D);
  for (const QChar letter : apart)
    if (letter.category() != QChar::Mark_NonSpacing) plain += letter.toLower();
  return plain;
}

bool isSet(const CardFilter& filter, FilterPart part) {
  switch (part) {
    case FilterPart::text: return !filter.text.trimmed().isEmpty();
    case FilterPart::kind: return filter.legal.has_value();
    case FilterPart::category: return !filter.category.empty();
    case FilterPart::decider: return filter.decider.has_value();
    case FilterPart::time: return filter.hours.has_value();
    case FilterPart::sender: return filter.senderUnknown;
    case FilterPart::where: return !filter.where.empty();
    case FilterPart::status: return filter.usableOnly;
  }
  return false;
}

bool hasWords(const Card& card, const QString& searchText, const QString& typed, const CardsWith& with) {
  const QStringList words = folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(),
                     [&](const QString& one) { return searchText.contains(one) || (with && with(one, card.id)); });
}

}  // namespace

std::vector<FilterPart> partsOf(const CardFilter& filter) {
  std::vector<FilterPart> set;
  for (const FilterPart part : {FilterPart::text, FilterPart::category, FilterPart::decider, FilterPart::time,
                                FilterPart::kind, FilterPart::where, FilterPart::sender, FilterPart::status})
    if (isSet(filter, part)) set.push_back(part);
  return set;
}

CardFilter without(CardFilter filter, FilterPart part) {
  switch (part) {
    case FilterPart::text: filter.text.clear(); break;
    case FilterPart::kind: filter.legal.reset(); break;
    case FilterPart::category: filter.category.clear(); break;
    case FilterPart::decider: filter.decider.reset(); break;
    case FilterPart::time: filter.hours.reset(); break;
    case FilterPart::sender: filter.senderUnknown = false; break;
    case FilterPart::where: filter.where.clear(); break;
    case FilterPart::status: filter.usableOnly = false; break;
  }
  return filter;
}

QString partWords(const CardFilter& filter, FilterPart part) {
  if (!isSet(filter, part)) return {};
  switch (part) {
    case FilterPart::text: return tr("‘%1’").arg(filter.text.trimmed());
    case FilterPart::kind: return *filter.legal ? tr("juridisch") : tr("niet-juridisch");
    case FilterPart::category: return present::plain(filter.category);
    case FilterPart::decider: return tr("besluit van %1").arg(deciderName(*filter.decider));
    case FilterPart::time: return tr("binnen %1").arg(hoursName(*filter.hours));
    case FilterPart::sender: return tr("afzender onbekend");
    case FilterPart::where: return present::where(filter.where);
    case FilterPart::status: return tr("bruikbaar");
  }
  return {};
}

QString searchable(const Card& card) {
  QStringList parts{toQt(card.id), toQt(card.name), toQt(card.what)};
  if (isCardZero(card)) parts << tr("kaart 0");
  for (const LegalBasis& basis : card.legalBasis) parts << toQt(basis.text);
  for (const Precedent& precedent : card.precedents) parts << toQt(precedent.ecli) << toQt(precedent.court);
  return folded(parts.join(QLatin1Char('\n')));
}

bool passes(const Card& card, const QString& searchText, const CardFilter& filter, const CardsWith& with) {
  if (filter.legal && isLegal(card) != *filter.legal) return false;
  if (!filter.category.empty() && card.category != filter.category) return false;
  if (filter.hours && card.leadTimeHours[0] > *filter.hours) return false;
  if (filter.senderUnknown && card.needsIdentity) return false;
  if (!filter.where.empty() && card.where != filter.where && card.where != "beide") return false;
  if (filter.usableOnly && card.status != CardStatus::bruikbaar) return false;
  if (filter.decider) {
    const std::vector<Decider> deciders = decidersOf(card);
    if (std::find(deciders.begin(), deciders.end(), *filter.decider) == deciders.end()) return false;
  }
  return hasWords(card, searchText, filter.text, with);
}

QString deciderName(Decider decider) {
  switch (decider) {
    case Decider::burgemeester: return tr("burgemeester");
    case Decider::college: return tr("college");
    case Decider::politieOm: return tr("politie of OM");
    case Decider::anders: return tr("iemand anders");
  }
  return {};
}

QString hoursName(double hours) {
  constexpr double day = 24;
  if (hours < 2 * day) return tr("%1 uur").arg(qRound(hours));
  return hours < 7 * day ? tr("%1 dagen").arg(qRound(hours / day)) : tr("een week");
}

}  // namespace peilstok::ui
