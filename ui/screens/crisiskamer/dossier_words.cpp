#include "screens/crisiskamer/dossier_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "report/dossier_words.h"

namespace peilstok::ui::dossier_words {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dossier", text); }

constexpr std::chrono::hours usuallyFresh{24};

}  // namespace

QString name(std::int64_t dossier) { return QStringLiteral("D%1").arg(dossier); }

QString roomTitle(std::int64_t dossier, const std::string& given) {
  return given.empty() ? tr("Dossier %1").arg(name(dossier)) : toQt(given);
}

QString kind(ItemKind kind) { return toQt(report::kindName(kind)); }

QString add(ItemKind kind) {
  switch (kind) {
    case ItemKind::gegeven: return tr("Feit toevoegen");
    case ItemKind::vraag: return tr("Vraag toevoegen");
    case ItemKind::verklaring: return tr("Verklaring toevoegen");
    case ItemKind::scenario: return tr("Scenario toevoegen");
    case ItemKind::besluit: return tr("Besluit vastleggen");
    case ItemKind::actie: return tr("Actie toevoegen");
    case ItemKind::bijlage: return tr("Bijlage toevoegen");
    case ItemKind::opschaling: return tr("Opschalen");
    case ItemKind::les: return tr("Les toevoegen");
    case ItemKind::notitie: return tr("Notitie toevoegen");
  }
  return {};
}

QString closing(ItemKind kind) {
  switch (kind) {
    case ItemKind::vraag: return tr("Antwoord");
    case ItemKind::actie: return tr("Gedaan");
    case ItemKind::les: return tr("Toegepast");
    case ItemKind::opschaling: return tr("Ik heb hem");
    default: return {};
  }
}

QString sureness(Sureness sureness) { return toQt(report::surenessWords(sureness)); }

QString likelihood(Likelihood likelihood) { return toQt(report::likelihoodWords(likelihood)); }

QString origin(ItemOrigin origin) { return toQt(report::originWords(origin)); }

QString step(MeetingStep step) { return toQt(report::meetingStepName(step)); }

QString stepAsks(MeetingStep step) {
  switch (step) {
    case MeetingStep::beeld: return tr("Wat weten we zeker, wat vermoeden we, wat zien we niet?");
    case MeetingStep::oordeel: return tr("Wat kan er gebeuren, wat is de andere verklaring, en wat als we niets doen?");
    case MeetingStep::besluit: return tr("Wat doen we, wie doet het, wanneer, en wie is het er niet mee eens?");
    default: return {};
  }
}

QString lack(const Violation& violation, const Dossier& dossier) {
  const DossierItem* item = dossier.item(violation.item);
  switch (violation.lack) {
    case Lack::verklaring:
      return tr("Vanaf oplopende spanningen hoort er een andere verklaring bij: wat kan het ook zijn?");
    case Lack::eigenaar:
      return item ? tr("%1 zonder eigenaar: %2").arg(kind(item->kind), toQt(item->text))
                  : tr("Het dossier heeft geen eigenaar");
    case Lack::moment:
      return item ? tr("%1 zonder moment: %2").arg(kind(item->kind), toQt(item->text))
                  : tr("Het dossier heeft geen volgend moment");
  }
  return {};
}

QString reading(ReadingWas reading) {
  switch (reading) {
    case ReadingWas::klopte: return tr("Onze duiding klopte");
    case ReadingWas::te_zwaar: return tr("We schatten het te zwaar in");
    case ReadingWas::te_licht: return tr("We schatten het te licht in");
    case ReadingWas::onbekend: return tr("Nog niet te zeggen");
  }
  return {};
}

QString held(const DossierPhase& held) { return toQt(report::heldWords(held)); }

QString whose(const DossierPhase& held) {
  if (!held.own) return tr("volgens Peilstok");
  QStringList parts{held.by.empty() ? tr("eigen oordeel") : tr("eigen oordeel van %1").arg(toQt(held.by))};
  if (held.program)
    parts << tr("Peilstok: %1").arg(held.differs() ? toQt(report::shortPhase(*held.program)) : tr("hetzelfde"));
  if (held.heavierUnjudged) parts << tr("dat signaal is nog niet beoordeeld");
  return parts.join(QStringLiteral("  \u00b7  "));
}

QString withAge(Instant moment, Instant now) {
  using namespace std::chrono;
  const auto gone = now - moment;
  const QString at = momentText(moment, now);
  if (gone < minutes(-1) || gone >= hours(24)) return at;
  if (gone < minutes(1)) return tr("%1 (zojuist)").arg(at);
  return gone < hours(1) ? tr("%1 (%2 min oud)").arg(at).arg(duration_cast<minutes>(gone).count())
                         : tr("%1 (%2 u oud)").arg(at).arg(duration_cast<hours>(gone).count());
}

QString within(const std::string& typed) {
  QString words = toQt(typed).trimmed();
  while (words.endsWith(QLatin1Char('.'))) words.chop(1);
  return words;
}

Sign sign(const DossierItem& item) {
  if (item.state == ItemState::vervallen) return Sign::no;
  switch (item.kind) {
    case ItemKind::gegeven:
      switch (item.sureness) {
        case Sureness::zeker: return Sign::yes;
        case Sureness::vermoed: return Sign::yesIf;
        case Sureness::onbekend: return Sign::unsure;
        case Sureness::niet_gezien: return Sign::empty;
      }
      return Sign::unsure;
    case ItemKind::vraag: return item.state == ItemState::gedaan ? Sign::yes : Sign::unsure;
    case ItemKind::actie:
    case ItemKind::les:
    case ItemKind::opschaling: return item.state == ItemState::gedaan ? Sign::yes : Sign::empty;
    case ItemKind::besluit: return item.readBack ? Sign::yes : Sign::yesIf;
    case ItemKind::verklaring:
    case ItemKind::scenario: return Sign::unsure;
    default: return Sign::yesIf;
  }
}

QString signWords(const DossierItem& item) {
  if (item.state == ItemState::vervallen) return tr("vervallen");
  switch (item.kind) {
    case ItemKind::gegeven: return sureness(item.sureness);
    case ItemKind::scenario:
      return item.nothing ? tr("als we niets doen, %1").arg(likelihood(item.likelihood)) : likelihood(item.likelihood);
    case ItemKind::vraag: return item.state == ItemState::gedaan ? tr("beantwoord") : tr("open");
    case ItemKind::actie: return item.state == ItemState::gedaan ? tr("gedaan") : tr("loopt");
    case ItemKind::les: return item.state == ItemState::gedaan ? tr("toegepast") : tr("nog toe te passen");
    case ItemKind::opschaling: return item.state == ItemState::gedaan ? tr("opgepakt") : tr("wacht op iemand");
    case ItemKind::besluit: return item.readBack ? tr("teruggelezen") : tr("nog niet teruggelezen");
    default: return {};
  }
}

QString meta(const DossierItem& item, Instant now) {
  QStringList parts;
  if (const QString words = signWords(item); !words.isEmpty()) parts << words;
  if (!item.asked.empty()) parts << tr("aan %1").arg(toQt(item.asked));
  if (!item.owner.empty()) parts << toQt(item.owner);
  if (item.due && item.state == ItemState::open) parts << tr("voor %1").arg(momentText(*item.due, now));
  if (item.kind == ItemKind::gegeven || item.kind == ItemKind::notitie) {
    if (item.origin != ItemOrigin::eigen) parts << origin(item.origin);
    const Instant since = item.known.value_or(item.at);
    if (since != Instant{}) parts << tr("van %1").arg(withAge(since, now));
  }
  if (!item.taken.empty()) parts << tr("opgepakt door %1").arg(toQt(item.taken));
  return parts.join(QStringLiteral("  \u00b7  "));
}

std::chrono::hours freshFor(const Knowledge& knowledge, Phase phase, Step step) {
  const auto found = knowledge.framework.course.reviewHours.find({phase, step});
  return found == knowledge.framework.course.reviewHours.end()
             ? usuallyFresh
             : std::chrono::hours(static_cast<int>(std::max(1.0, found->second)));
}

}  // namespace peilstok::ui::dossier_words
