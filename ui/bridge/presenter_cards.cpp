// The third part of presenter.h: the words of a card of the interventiekaart.

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"

namespace peilstok::ui::present {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Presenter", text); }

#define WORDS(text) QT_TRANSLATE_NOOP("Presenter", text)

constexpr std::array lightnessWords{WORDS("zeer licht"), WORDS("licht"), WORDS("stevig"), WORDS("zwaar"),
                                    WORDS("zeer zwaar")};

/// What a key of a card file says, for whoever has to check it.
struct Entry {
  std::string_view key;
  const char* words;
};
constexpr std::array fieldWords{
    Entry{"what", WORDS("wat de kaart inhoudt")},
    Entry{"category", WORDS("de categorie")},
    Entry{"where", WORDS("of het online of fysiek werkt")},
    Entry{"phases", WORDS("bij welke fasen de kaart past")},
    Entry{"decides", WORDS("wie beslist")},
    Entry{"carries_out", WORDS("wie het uitvoert")},
    Entry{"legal_basis", WORDS("de grondslag")},
    Entry{"conditions", WORDS("de voorwaarden")},
    Entry{"status", WORDS("de status")},
    Entry{"status_note", WORDS("de toelichting op de status")},
    Entry{"status_source", WORDS("waar de status is gelezen")},
    Entry{"sources", WORDS("de bronnen")},
    Entry{"lightness", WORDS("hoe licht of zwaar het middel is")},
    Entry{"reversible", WORDS("of het terug te draaien is")},
    Entry{"lead_time_hours", WORDS("de doorlooptijd")},
    Entry{"effort", WORDS("de inzet")},
    Entry{"cost", WORDS("de kosten")},
    Entry{"needs_identity", WORDS("of bekend moet zijn om wie het gaat")},
    Entry{"needs_place", WORDS("of de plek bekend moet zijn")},
    Entry{"restricts", WORDS("of het vrijheden beperkt")},
    Entry{"restricts_assembly", WORDS("of het een betoging beperkt")},
    Entry{"public_message", WORDS("of het een openbaar bericht is")},
    Entry{"side_effects", WORDS("de bijwerkingen")},
    Entry{"side_effect_note", WORDS("de toelichting op de bijwerkingen")},
    Entry{"closings", WORDS("wat de kaart afsluit")},
    Entry{"fits", WORDS("bij welke aanwijzingen de kaart past")},
    Entry{"made_for", WORDS("waar de kaart voor bedoeld is")},
    Entry{"only_when", WORDS("wanneer de kaart alleen mag")},
    Entry{"unfit_when", WORDS("wanneer de kaart het erger maakt")},
    Entry{"steps", WORDS("de stappen")},
    Entry{"script", WORDS("de voorbeeldzinnen")},
    Entry{"record", WORDS("wat je vastlegt")},
    Entry{"precedents", WORDS("de uitspraken")},
    Entry{"examples", WORDS("de voorbeelden")},
    Entry{"may_we", WORDS("het antwoord op ‘Mag dit?’")},
};

#undef WORDS

}  // namespace

QString lightness(int level) { return tr(lightnessWords[static_cast<std::size_t>(std::clamp(level, 1, 5) - 1)]); }

QString cost(const std::string& word) {
  if (word == "geen") return tr("geen kosten");
  if (word == "laag") return tr("lage kosten");
  if (word == "middel") return tr("middelgrote kosten");
  return word == "hoog" ? tr("hoge kosten") : plain(word);
}

QString where(const std::string& word) {
  if (word == "online") return tr("online");
  if (word == "fysiek") return tr("fysiek");
  return word == "beide" ? tr("online en fysiek") : plain(word);
}

QString cardCount(int count) { return count == 1 ? tr("1 kaart") : tr("%1 kaarten").arg(countText(count)); }

QString cardPhase(const std::string& id) {
  if (const auto known = fromWord<Phase>(id)) return phaseName(*known);
  const auto known = fromWord<Step>(id);
  return known ? phaseName(Phase::oplopende_spanningen, *known) : plain(id);
}

QString cardNeeds(const Card& card) {
  if (card.needsIdentity && card.needsPlace) return tr("een bekende persoon en een bekende plek");
  if (card.needsIdentity) return tr("een bekende persoon");
  return card.needsPlace ? tr("een bekende plek") : tr("geen bekende persoon of plek");
}

QString cardField(const std::string& key) {
  for (const Entry& entry : fieldWords)
    if (entry.key == key) return tr(entry.words);
  return plain(key);
}

}  // namespace peilstok::ui::present
