#include "report/file_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace peilstok::report {

namespace {

constexpr const char* kNothingChanged = "Er is niets opgeslagen en niets gewijzigd.";

struct Trouble {
  ErrorCode code;
  FileTrouble words;
};

constexpr std::array kTroubles{
    Trouble{ErrorCode::file_not_found,
            {"Het bestand is niet gevonden.", kNothingChanged,
             "Kijk of het is verplaatst of hernoemd, en kies het opnieuw."}},
    Trouble{ErrorCode::file_not_readable,
            {"Het bestand kan niet worden gelezen.", kNothingChanged,
             "Kijk of je er rechten op hebt en of een ander programma het open heeft."}},
    Trouble{ErrorCode::is_directory, {"Dit is een map, geen bestand.", kNothingChanged, "Kies één bestand in de map."}},
    Trouble{ErrorCode::empty_file,
            {"Het bestand is leeg.", kNothingChanged, "Maak de export opnieuw en let op de gekozen periode."}},
    Trouble{ErrorCode::not_text,
            {"Dit is geen tekstbestand.", kNothingChanged, "Kies een export als XLSX, CSV of JSON."}},
    Trouble{ErrorCode::unknown_format,
            {"De vorm van dit bestand is niet bekend.", kNothingChanged,
             "Peilstok leest XLSX, CSV, JSON, JSON per regel, RSS en Atom. Exporteer in een van die vormen."}},
    Trouble{ErrorCode::no_text_column,
            {"Er is geen kolom met de tekst van de berichten gevonden.", kNothingChanged,
             "Noem die kolom in het bestand ‘tekst’ of ‘bericht’ en kies het opnieuw."}},
    Trouble{ErrorCode::too_large,
            {"Eén bericht in het bestand is te groot.", kNothingChanged,
             "Kijk of een aanhalingsteken ontbreekt: dan lopen rijen in elkaar over."}},
    Trouble{
        ErrorCode::too_many_columns,
        {"Het bestand heeft te veel kolommen.", kNothingChanged, "Exporteer alleen de kolommen die je nodig hebt."}},
    Trouble{
        ErrorCode::malformed,
        {"Het bestand is beschadigd en kan niet verder worden gelezen.", kNothingChanged, "Maak de export opnieuw."}},
    Trouble{ErrorCode::zip_archive,
            {"Dit is een zipbestand zonder spreadsheet erin.", kNothingChanged,
             "Pak het uit en kies het bestand dat erin zit."}},
    Trouble{ErrorCode::text_document,
            {"Dit is een tekstdocument of een presentatie, geen tabel.", kNothingChanged,
             "Zet de tabel in een spreadsheet en sla die op als XLSX of CSV."}},
    Trouble{ErrorCode::open_document,
            {"Deze spreadsheet is in OpenDocument-vorm (ODS) opgeslagen.", kNothingChanged,
             "Open het bestand, kies \u2018Opslaan als\u2019, en neem XLSX of CSV."}},
    Trouble{ErrorCode::old_workbook,
            {"Deze spreadsheet is in een oude of binaire vorm opgeslagen (XLS of XLSB).", kNothingChanged,
             "Open het bestand, kies \u2018Opslaan als\u2019, en neem XLSX of CSV."}},
    Trouble{ErrorCode::encrypted,
            {"Het bestand is met een wachtwoord beveiligd.", kNothingChanged,
             "Sla het op zonder wachtwoord en kies dat bestand."}},
    Trouble{ErrorCode::unpacks_too_large,
            {"Het bestand wordt bij het uitpakken groter dan veilig is.", kNothingChanged,
             "Exporteer een kortere periode. Is het bestand klein, vertrouw het dan niet."}},
    Trouble{ErrorCode::pdf_locked,
            {"Deze PDF is met een wachtwoord beveiligd.", kNothingChanged,
             "Open de PDF met het wachtwoord, sla de tekst op als .txt en lees dat bestand in."}},
    Trouble{
        ErrorCode::pdf_without_text,
        {"In deze PDF staat geen tekst die te lezen is. Waarschijnlijk is het een scan of een plaatje.",
         kNothingChanged,
         "Vraag de afzender om de PDF met tekst, of om het rapport als Word of Excel, en lees daar de tekst van in."}},
    Trouble{
        ErrorCode::pdf_reader_missing,
        {"Om een PDF te lezen is het programma pdftotext nodig, en dat staat niet op deze computer.", kNothingChanged,
         "Vraag beheer om het pakket poppler-utils te installeren, of sla de tekst van de PDF op als .txt en lees dat "
         "bestand in."}},
    Trouble{ErrorCode::reader_crashed,
            {"Het inlezen van dit bestand is vastgelopen; dat gebeurde apart van Peilstok zelf.", kNothingChanged,
             "Open het bestand en sla het opnieuw op als CSV. Van een onbekende afzender: vertrouw het niet."}},
    Trouble{ErrorCode::reader_silent,
            {"Het inlezen van dit bestand duurde te lang en is afgebroken.", kNothingChanged,
             "Exporteer een kortere periode, of sla het bestand op als CSV."}},
    Trouble{ErrorCode::reader_garbled,
            {"Het inlezen van dit bestand leverde iets op dat niet kan kloppen.", kNothingChanged,
             "Vertrouw het bestand niet voordat de afzender het heeft bevestigd."}},
    Trouble{ErrorCode::access_not_allowed,
            {"Dit komt uit een besloten groep waar de gemeente niet voor is uitgenodigd.",
             "Er is niets gewogen en niets bewaard.",
             "Breng het naar de politie: de wijkagent of de digitale wijkagent. Meld het ook bij de functionaris "
             "gegevensbescherming (FG)."}},
    Trouble{ErrorCode::access_unknown,
            {"Van dit bestand is niet bekend hoe het is verkregen.", kNothingChanged,
             "Kies hoe de gemeente eraan komt: open bron, op uitnodiging, mondeling of van de politie."}},
    Trouble{ErrorCode::chat_needs_invitation,
            {"Dit is een gesprek uit een besloten groep, en niemand heeft gezegd dat de gemeente daarvoor is "
             "uitgenodigd.",
             "Er is niets gewogen en niets bewaard.",
             "Is de gemeente uitgenodigd, zeg dat dan bij het inlezen of bij de map. Is zij dat niet, breng het "
             "gesprek dan naar de "
             "wijkagent of de digitale wijkagent."}},
    Trouble{ErrorCode::cancelled,
            {"Het inlezen is gestopt.", "Van dit bestand is niets opgeslagen.",
             "Je kunt het bestand later opnieuw inlezen."}},
};

struct Entry {
  std::string_view code;
  const char* words;
};

constexpr std::array kRejections{
    Entry{"empty_text", "er staat geen tekst in"},
    Entry{"bad_date", "de datum of tijd is niet te lezen"},
    Entry{"bad_json", "de regel is geen geldige JSON"},
    Entry{"missing_columns", "er ontbreken kolommen"},
    Entry{"too_long", "het bericht is te lang"},
    Entry{"not_text", "de inhoud is geen tekst"},
    Entry{"toegang_niet_toegestaan", "uit een besloten groep zonder uitnodiging; verwijs naar de politie"},
    Entry{"encrypted", "het bericht is versleuteld"},
    Entry{"system_line", "een regel van WhatsApp zelf, van niemand"},
    Entry{"media_left", "alleen een plaatje, geluid of verwijderd bericht; er staan geen woorden in"},
    Entry{"attachment_broken", "de bijlage is beschadigd en hooguit voor een deel gelezen"},
    Entry{"unknown_value", "er staat een waarde in die niet bestaat"},
};

constexpr std::array kDoubts{
    Entry{"delimiter_guessed", "Het scheidingsteken is geraden. Kijk of de kolommen kloppen."},
    Entry{"encoding_guessed", "De tekencodering is geraden. Kijk of letters met accenten goed staan."},
    Entry{"generic_mapping", "Deze export is niet herkend. De kolommen zijn op naam gekoppeld; kijk ze na."},
    Entry{"attachment_left",
          "Niet alle bijlagen zijn gelezen, en plaatjes nooit. Sla een bijlage apart op en lees die in."},
    Entry{"day_or_month",
          "Uit de datums blijkt niet wat de dag is en wat de maand. De dag is voorop gelezen; kijk dit na."},
    Entry{"month_first", "In de datums staat de maand voorop. Kijk of ze kloppen."},
    Entry{
        "month_in_front",
        "In sommige datums staat de maand voorop. Die rijen kunnen niet worden gelezen; zet de datums in de bron eerst "
        "om."},
    Entry{"thousands_or_decimals", "Getallen als 1.234 zijn gelezen als duizend en meer, niet als een komma."},
    Entry{"number_unread", "In een kolom met aantallen staan ook woorden. Die aantallen blijven onbekend."},
    Entry{"read_as_text", "Dit is geen tabel. Het hele bestand is als \u00e9\u00e9n bericht gelezen."},
    Entry{"read_from_pdf",
          "Van deze PDF is alleen de tekst gelezen, elke bladzijde als één bericht. Tabellen en plaatjes kunnen zijn "
          "weggevallen."},
    Entry{"several_sheets", "Er staan op meer werkbladen berichten. Kies welk blad je wilt inlezen."},
};

/// What has no words of its own is told by its code, with blanks.
template <std::size_t N>
std::string lookUp(const std::array<Entry, N>& table, const std::string& code) {
  for (const Entry& entry : table)
    if (entry.code == code) return entry.words;
  std::string plain = code;
  std::ranges::replace(plain, '_', ' ');
  return plain;
}

}  // namespace

std::optional<FileTrouble> fileTrouble(ErrorCode code) {
  const auto at = std::ranges::find(kTroubles, code, &Trouble::code);
  return at == kTroubles.end() ? std::nullopt : std::optional(at->words);
}

std::string rejectionWords(const std::string& code) { return lookUp(kRejections, code); }

std::string doubtWords(const std::string& code) { return lookUp(kDoubts, code); }

}  // namespace peilstok::report
