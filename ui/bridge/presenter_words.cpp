// The second half of presenter.h: words for the closed vocabularies that travel as text (codes, ids of data files).

#include <QCoreApplication>
#include <array>
#include <string_view>
#include <utility>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"

namespace peilstok::ui::present {

namespace {

struct Entry {
  std::string_view code;
  const char* words;
};

QString tr(const char* text) { return QCoreApplication::translate("Presenter", text); }

template <std::size_t N>
QString lookUp(const std::array<Entry, N>& table, std::string_view code) {
  for (const Entry& entry : table)
    if (entry.code == code) return tr(entry.words);
  return {};
}

#define WORDS(text) QT_TRANSLATE_NOOP("Presenter", text)

constexpr std::array rejectedWords{
    Entry{"empty_text", WORDS("er staat geen tekst in")},
    Entry{"bad_date", WORDS("de datum of tijd is niet te lezen")},
    Entry{"bad_json", WORDS("de regel is geen geldige JSON")},
    Entry{"missing_columns", WORDS("er ontbreken kolommen")},
    Entry{"too_long", WORDS("het bericht is te lang")},
    Entry{"not_text", WORDS("de inhoud is geen tekst")},
    Entry{"toegang_niet_toegestaan", WORDS("uit een besloten groep zonder uitnodiging; verwijs naar de politie")},
    Entry{"encrypted", WORDS("het bericht is versleuteld")},
    Entry{"system_line", WORDS("een regel van WhatsApp zelf, van niemand")},
    Entry{"media_left", WORDS("alleen een plaatje, geluid of verwijderd bericht; er staan geen woorden in")},
    Entry{"unknown_value", WORDS("er staat een waarde in die niet bestaat")},
};

constexpr std::array doubtWords{
    Entry{"delimiter_guessed", WORDS("Het scheidingsteken is geraden. Kijk of de kolommen kloppen.")},
    Entry{"encoding_guessed", WORDS("De tekencodering is geraden. Kijk of letters met accenten goed staan.")},
    Entry{"generic_mapping", WORDS("Deze export is niet herkend. De kolommen zijn op naam gekoppeld; kijk ze na.")},
    Entry{"attachment_left", WORDS("Bijlagen en plaatjes zijn niet gelezen. Sla een bijlage apart op en lees die in.")},
    Entry{"day_or_month",
          WORDS("Uit de datums blijkt niet wat de dag is en wat de maand. De dag is voorop gelezen; kijk dit na.")},
    Entry{"month_first", WORDS("In de datums staat de maand voorop. Kijk of ze kloppen.")},
    Entry{"month_in_front", WORDS("In sommige datums staat de maand voorop. Die rijen kunnen niet worden gelezen; zet "
                                  "de datums in de bron eerst om.")},
    Entry{"thousands_or_decimals", WORDS("Getallen als 1.234 zijn gelezen als duizend en meer, niet als een komma.")},
    Entry{"number_unread", WORDS("In een kolom met aantallen staan ook woorden. Die aantallen blijven onbekend.")},
    Entry{"read_as_text", WORDS("Dit is geen tabel. Het hele bestand is als \u00e9\u00e9n bericht gelezen.")},
    Entry{"several_sheets", WORDS("Er staan op meer werkbladen berichten. Kies welk blad je wilt inlezen.")},
};

constexpr std::array fieldWords{
    Entry{"text", WORDS("Tekst van het bericht")},
    Entry{"title", WORDS("Titel")},
    Entry{"received", WORDS("Datum en tijd")},
    Entry{"date", WORDS("Datum")},
    Entry{"time", WORDS("Tijd")},
    Entry{"author", WORDS("Afzender (afgeschermd)")},
    Entry{"url", WORDS("Link")},
    Entry{"platform", WORDS("Platform")},
    Entry{"id", WORDS("Nummer van de bron")},
    Entry{"reach", WORDS("Bereik")},
    Entry{"likes", WORDS("Likes")},
    Entry{"shares", WORDS("Gedeeld")},
    Entry{"comments", WORDS("Reacties")},
    Entry{"municipality", WORDS("Gemeente")},
    Entry{"channel", WORDS("Kanaal")},
    Entry{"access", WORDS("Hoe verkregen")},
    Entry{"observed", WORDS("Gezien, ervaren of mogelijk")},
};

constexpr std::array sourceWords{
    Entry{"tekst", WORDS("tekst")},     Entry{"mens", WORDS("door een mens")}, Entry{"context", WORDS("omgeving")},
    Entry{"politie", WORDS("politie")}, Entry{"bereik", WORDS("bereik")},      Entry{"bron", WORDS("bron")},
    Entry{"plaats", WORDS("plaats")},
};

constexpr std::array sideEffectWords{
    Entry{"rode_lap", WORDS("werkt als een rode lap")},
    Entry{"verplaatsing_naar_besloten_groepen", WORDS("verplaatsing naar besloten groepen")},
    Entry{"verlies_van_vertrouwen", WORDS("verlies van vertrouwen")},
    Entry{"geen_weg_terug", WORDS("geen weg terug")},
    Entry{"escalatie_ter_plekke", WORDS("escalatie ter plekke")},
    Entry{"aanzuigende_werking", WORDS("aanzuigende werking")},
    Entry{"hoge_kosten", WORDS("hoge kosten")},
    Entry{"juridisch_risico", WORDS("juridisch risico")},
    Entry{"wij_tegen_zij", WORDS("wij tegen zij")},
};

constexpr std::array gateWords{
    Entry{"fase", WORDS("past niet bij deze fase")},
    Entry{"betogingsslot", WORDS("betogingsslot: eerst de grondrechtentoets invullen")},
    Entry{"aanleiding", WORDS("de aanleiding waarvoor de kaart bedoeld is, ontbreekt")},
    Entry{"tegenaanwijzing", WORDS("een tegenaanwijzing: nu maakt de kaart het erger")},
    Entry{"opschaalruimte", WORDS("kan niet meer na een eerder besluit")},
    Entry{"identiteit", WORDS("vraagt om een bekende persoon, en die is er niet")},
    Entry{"doorlooptijd", WORDS("duurt langer dan de tijd die er nog is")},
    Entry{"plek", WORDS("vraagt om een plek op straat, en die is niet bekend")},
    Entry{"status", WORDS("mag nu niet worden gebruikt")},
};

constexpr std::array platformWords{
    Entry{"x", "X"},
    Entry{"tiktok", "TikTok"},
    Entry{"whatsapp", "WhatsApp"},
    Entry{"online news", WORDS("Nieuws")},
    Entry{"youtube", "YouTube"},
    Entry{"linkedin", "LinkedIn"},
    Entry{"rss", "RSS"},
    Entry{"e-mail", WORDS("E-mail")},
};

constexpr std::array sourceLetters{WORDS("betrouwbare bron"),          WORDS("meestal betrouwbare bron"),
                                   WORDS("redelijk betrouwbare bron"), WORDS("meestal onbetrouwbare bron"),
                                   WORDS("onbetrouwbare bron"),        WORDS("bron niet te beoordelen")};
constexpr std::array credibilityWords{WORDS("bericht bevestigd"),        WORDS("bericht waarschijnlijk waar"),
                                      WORDS("bericht mogelijk waar"),    WORDS("bericht twijfelachtig"),
                                      WORDS("bericht onwaarschijnlijk"), WORDS("bericht niet te beoordelen")};

#undef WORDS

}  // namespace

QString plain(const std::string& id) { return toQt(id).replace(QLatin1Char('_'), QLatin1Char(' ')); }

QString capitalised(const QString& text) { return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1); }

QString rejected(const std::string& code) {
  const QString words = lookUp(rejectedWords, code);
  return words.isEmpty() ? plain(code) : words;
}

QString doubt(const std::string& code) {
  const QString words = lookUp(doubtWords, code);
  return words.isEmpty() ? plain(code) : words;
}

QString field(const std::string& name) {
  const QString words = lookUp(fieldWords, name);
  return words.isEmpty() ? plain(name) : words;
}

QString answerSource(const std::string& source) {
  const QString words = lookUp(sourceWords, source);
  return words.isEmpty() ? plain(source) : words;
}

QString sideEffect(const std::string& word) {
  const QString words = lookUp(sideEffectWords, word);
  return words.isEmpty() ? plain(word) : words;
}

QString gate(const std::string& reason) {
  const auto colon = reason.find(':');
  const std::string kind = reason.substr(0, colon);
  if (kind == "status" && colon != std::string::npos) {
    constexpr std::array states{std::pair{"bruikbaar", CardStatus::bruikbaar},
                                std::pair{"alleen_met_juridisch_advies", CardStatus::alleen_met_juridisch_advies},
                                std::pair{"vereist_raadsbesluit", CardStatus::vereist_raadsbesluit},
                                std::pair{"niet_door_gemeente", CardStatus::niet_door_gemeente},
                                std::pair{"nog_geen_recht", CardStatus::nog_geen_recht},
                                std::pair{"niet_gebruiken", CardStatus::niet_gebruiken}};
    for (const auto& [word, status] : states)
      if (reason.substr(colon + 1) == word) return cardStatus(status).toLower();
  }
  const QString words = lookUp(gateWords, kind);
  return words.isEmpty() ? plain(reason) : words;
}

QString reversible(const std::string& word) {
  if (word == "ja") return tr("terug te draaien");
  if (word == "deels") return tr("deels terug te draaien");
  return word == "nee" ? tr("niet terug te draaien") : plain(word);
}

QString effort(const std::string& word) {
  if (word == "klein") return tr("kleine inzet");
  if (word == "middel") return tr("middelgrote inzet");
  return word == "groot" ? tr("grote inzet") : plain(word);
}

QString category(const std::string& word) { return capitalised(plain(word)); }

QString platform(const std::string& name) {
  const QString words = lookUp(platformWords, name);
  return words.isEmpty() ? capitalised(plain(name)) : words;
}

QString reliability(const Reliability& value) {
  const auto letter = static_cast<std::size_t>(value.source - 'A');
  const auto number = static_cast<std::size_t>(value.credibility - 1);
  if (letter >= sourceLetters.size() || number >= credibilityWords.size()) return tr("onbekend");
  return QStringLiteral("%1%2: %3, %4")
      .arg(QLatin1Char(value.source))
      .arg(value.credibility)
      .arg(tr(sourceLetters[letter]), tr(credibilityWords[number]));
}

}  // namespace peilstok::ui::present
