#include "bridge/messages.h"

#include <QCoreApplication>
#include <QStringList>

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

// More lines than this no person reads in a dialog.
constexpr qsizetype detailLines = 5;

struct Messages {
  Q_DECLARE_TR_FUNCTIONS(Messages)
 public:
  static QString nothingChanged() { return tr("Er is niets opgeslagen en niets gewijzigd."); }
  static QString allKept() { return tr("Alles wat al was opgeslagen, staat er nog."); }
  static Message file(ErrorCode code);
  static Message otherForm(ErrorCode code);
  static Message reader(ErrorCode code);
  static Message database(ErrorCode code);
  static Message bundle(ErrorCode code);
  static Message other(ErrorCode code);
  static Message variant(const app::VariantNotice& notice);
};

Message Messages::file(ErrorCode code) {
  switch (code) {
    case ErrorCode::file_not_found:
      return {tr("Het bestand is niet gevonden."), nothingChanged(),
              tr("Kijk of het is verplaatst of hernoemd, en kies het opnieuw.")};
    case ErrorCode::file_not_readable:
      return {tr("Het bestand kan niet worden gelezen."), nothingChanged(),
              tr("Kijk of je er rechten op hebt en of een ander programma het open heeft.")};
    case ErrorCode::is_directory:
      return {tr("Dit is een map, geen bestand."), nothingChanged(), tr("Kies één bestand in de map.")};
    case ErrorCode::empty_file:
      return {tr("Het bestand is leeg."), nothingChanged(), tr("Maak de export opnieuw en let op de gekozen periode.")};
    case ErrorCode::not_text:
      return {tr("Dit is geen tekstbestand."), nothingChanged(), tr("Kies een export als XLSX, CSV of JSON.")};
    case ErrorCode::unknown_format:
      return {tr("De vorm van dit bestand is niet bekend."), nothingChanged(),
              tr("Peilstok leest XLSX, CSV, JSON, JSON per regel, RSS en Atom. Exporteer in een van die vormen.")};
    case ErrorCode::no_text_column:
      return {tr("Er is geen kolom met de tekst van de berichten gevonden."), nothingChanged(),
              tr("Noem die kolom in het bestand ‘tekst’ of ‘bericht’ en kies het opnieuw.")};
    case ErrorCode::too_large:
      return {tr("Eén bericht in het bestand is te groot."), nothingChanged(),
              tr("Kijk of een aanhalingsteken ontbreekt: dan lopen rijen in elkaar over.")};
    case ErrorCode::too_many_columns:
      return {tr("Het bestand heeft te veel kolommen."), nothingChanged(),
              tr("Exporteer alleen de kolommen die je nodig hebt.")};
    case ErrorCode::malformed:
      return {tr("Het bestand is beschadigd en kan niet verder worden gelezen."), nothingChanged(),
              tr("Maak de export opnieuw.")};
    default: return {};
  }
}

/// Files that are sound, but of another kind than what can be read.
Message Messages::otherForm(ErrorCode code) {
  switch (code) {
    case ErrorCode::zip_archive:
      return {tr("Dit is een zipbestand zonder spreadsheet erin."), nothingChanged(),
              tr("Pak het uit en kies het bestand dat erin zit.")};
    case ErrorCode::text_document:
      return {tr("Dit is een tekstdocument of een presentatie, geen tabel."), nothingChanged(),
              tr("Zet de tabel in een spreadsheet en sla die op als XLSX of CSV.")};
    case ErrorCode::open_document:
      return {tr("Deze spreadsheet is in OpenDocument-vorm (ODS) opgeslagen."), nothingChanged(),
              tr("Open het bestand, kies \u2018Opslaan als\u2019, en neem XLSX of CSV.")};
    case ErrorCode::old_workbook:
      return {tr("Deze spreadsheet is in een oude of binaire vorm opgeslagen (XLS of XLSB)."), nothingChanged(),
              tr("Open het bestand, kies \u2018Opslaan als\u2019, en neem XLSX of CSV.")};
    case ErrorCode::encrypted:
      return {tr("Het bestand is met een wachtwoord beveiligd."), nothingChanged(),
              tr("Sla het op zonder wachtwoord en kies dat bestand.")};
    case ErrorCode::unpacks_too_large:
      return {tr("Het bestand wordt bij het uitpakken groter dan veilig is."), nothingChanged(),
              tr("Exporteer een kortere periode. Is het bestand klein, vertrouw het dan niet.")};
    default: return {};
  }
}

/// What may become of the process that takes a file apart.
Message Messages::reader(ErrorCode code) {
  switch (code) {
    case ErrorCode::reader_crashed:
      return {tr("Het inlezen van dit bestand is vastgelopen; dat gebeurde apart van Peilstok zelf."), nothingChanged(),
              tr("Open het bestand en sla het opnieuw op als CSV. Van een onbekende afzender: vertrouw het niet.")};
    case ErrorCode::reader_silent:
      return {tr("Het inlezen van dit bestand duurde te lang en is afgebroken."), nothingChanged(),
              tr("Exporteer een kortere periode, of sla het bestand op als CSV.")};
    case ErrorCode::reader_garbled:
      return {tr("Het inlezen van dit bestand leverde iets op dat niet kan kloppen."), nothingChanged(),
              tr("Vertrouw het bestand niet voordat de afzender het heeft bevestigd.")};
    default: return {};
  }
}

Message Messages::database(ErrorCode code) {
  switch (code) {
    case ErrorCode::database_unreadable:
      return {tr("Het werkbestand kan niet worden geopend."), tr("Aan het bestand is niets gewijzigd."),
              tr("Kijk of de map bestaat en of je er mag lezen en schrijven.")};
    case ErrorCode::database_not_ours:
      return {tr("Dit bestand is geen werkbestand van Peilstok."), tr("Aan het bestand is niets gewijzigd."),
              tr("Kies een ander bestand, of een nieuwe naam om opnieuw te beginnen.")};
    case ErrorCode::database_newer:
      return {tr("Dit werkbestand is gemaakt met een nieuwere Peilstok."), tr("Aan het bestand is niets gewijzigd."),
              tr("Werk Peilstok bij en open het bestand daarna opnieuw.")};
    case ErrorCode::database_locked:
      return {tr("Een ander venster of programma gebruikt het werkbestand."), allKept(),
              tr("Sluit het andere venster en probeer het opnieuw.")};
    case ErrorCode::database_read_only:
      return {tr("Het werkbestand mag alleen worden gelezen."), allKept(),
              tr("Vraag schrijfrechten op de map, of werk met een eigen bestand.")};
    case ErrorCode::database_corrupt:
      return {tr("Het werkbestand is beschadigd."), tr("Peilstok schrijft er niet meer in."),
              tr("Zet een reservekopie terug en bewaar het beschadigde bestand.")};
    case ErrorCode::disk_full:
      return {tr("De schijf is vol."), allKept(), tr("Maak ruimte vrij en probeer het opnieuw.")};
    default: return {};
  }
}

Message Messages::bundle(ErrorCode code) {
  switch (code) {
    case ErrorCode::bundle_changed:
      return {tr("Deze doorzending is na het ondertekenen gewijzigd, of niet compleet."), nothingChanged(),
              tr("Vraag de afzender om het bestand opnieuw te sturen.")};
    case ErrorCode::bundle_newer:
      return {tr("Deze doorzending is gemaakt met een nieuwere Peilstok."), nothingChanged(),
              tr("Werk Peilstok bij en open het bestand daarna opnieuw.")};
    case ErrorCode::sender_unknown:
      return {tr("De afzender van deze doorzending is hier nog niet bekend."), nothingChanged(),
              tr("Bel de afzender, vergelijk de vingerafdruk en vertrouw de afzender daarna.")};
    case ErrorCode::sender_distrusted:
      return {tr("De afzender van deze doorzending wordt hier niet meer vertrouwd."), nothingChanged(),
              tr("Kijk wie dat besloot en waarom, en bel de afzender als dat niet meer klopt.")};
    case ErrorCode::answer_unmatched:
      return {tr("Dit antwoord hoort bij een doorzending die niet hiervandaan kwam."), nothingChanged(),
              tr("Kijk of je in het goede werkbestand werkt.")};
    case ErrorCode::key_unusable:
      return {tr("De sleutel waarmee je ondertekent, kan niet worden gebruikt."), allKept(),
              tr("Zet de sleutel terug uit een reservekopie, of maak een nieuwe en geef de vingerafdruk door.")};
    default: return {};
  }
}

Message Messages::other(ErrorCode code) {
  switch (code) {
    case ErrorCode::knowledge_invalid:
      return {tr("De kennisbestanden kloppen niet, dus Peilstok weegt niets."), allKept(),
              tr("Laat de regel hieronder herstellen, of zet de meegeleverde bestanden terug.")};
    case ErrorCode::access_not_allowed:
      return {tr("Dit komt uit een besloten groep waar de gemeente niet voor is uitgenodigd."),
              tr("Er is niets gewogen en niets bewaard."),
              tr("Breng het naar de politie: de wijkagent of de digitale wijkagent. Meld het ook bij de functionaris "
                 "gegevensbescherming (FG).")};
    case ErrorCode::access_unknown:
      return {tr("Van dit bestand is niet bekend hoe het is verkregen."), nothingChanged(),
              tr("Kies hoe de gemeente eraan komt: open bron, op uitnodiging, mondeling of van de politie.")};
    case ErrorCode::chat_needs_invitation:
      return {tr("Dit is een gesprek uit een besloten groep, en niemand heeft gezegd dat de gemeente daarvoor is "
                 "uitgenodigd."),
              tr("Er is niets gewogen en niets bewaard."),
              tr("Is de gemeente uitgenodigd, zeg dat dan hieronder. Is zij dat niet, breng het gesprek dan naar de "
                 "wijkagent of de digitale wijkagent.")};
    case ErrorCode::refused_by_rule:
      return {tr("Een regel houdt dit besluit tegen."), tr("Er is niets besloten; wat je invulde, staat er nog."),
              tr("Hieronder staat welke regel het is en wat er nog nodig is.")};
    case ErrorCode::real_workspace:
      return {tr("In dit werkbestand staat echt werk. Hier kan geen oefening worden gespeeld."), nothingChanged(),
              tr("Zet de oefenmodus aan of kies een leeg werkbestand, en begin de oefening daar.")};
    case ErrorCode::in_exercise:
      return {
          tr("Dit werkbestand is een oefening. Wat erin staat, telt niet mee in cijfers en wordt niet doorgezonden."),
          nothingChanged(), tr("Ga terug naar het echte werkbestand om dit te doen.")};
    case ErrorCode::changed_meanwhile:
      return {tr("Een ander venster of een collega was je voor."),
              tr("Er is niets overschreven; wat je typte, staat er nog."),
              tr("Kijk hoe het er nu voor staat en doe het zo nodig opnieuw.")};
    case ErrorCode::not_found:
      return {tr("Er is niets gevonden met dit nummer."), allKept(), tr("Kijk het nummer na of zoek op een woord.")};
    case ErrorCode::wrong_use:
      return {tr("Deze opdracht kan zo niet worden uitgevoerd."), nothingChanged(),
              tr("Kijk de keuzes na en probeer het opnieuw.")};
    case ErrorCode::cancelled:
      return {tr("Het inlezen is gestopt."), tr("Van dit bestand is niets opgeslagen."),
              tr("Je kunt het bestand later opnieuw inlezen.")};
    case ErrorCode::output_not_writable:
      return {tr("Het bestand kan niet worden weggeschreven."), allKept(),
              tr("Kies een andere map of een andere naam.")};
    case ErrorCode::internal:
      return {tr("Er ging iets mis in het programma zelf."), allKept(),
              tr("Probeer het opnieuw. Blijft het misgaan, geef dan de regel hieronder door aan beheer.")};
    default: return {};
  }
}

Message Messages::variant(const app::VariantNotice& notice) {
  const QString name = toQt(notice.variant), inForce = toQt(notice.inForce);
  if (notice.kind == app::VariantNotice::Kind::made_for_another)
    return {tr("Het eigen weegkader %1 is gemaakt voor weegkader %2.").arg(name, toQt(notice.basedOn)),
            tr("Het past nog en is in gebruik als %1.").arg(inForce),
            tr("Laat nagaan of het zo ook is bedoeld, en neem het daarna opnieuw in gebruik.")};
  return {name.isEmpty() ? tr("Het eigen weegkader van dit werkbestand kan niet meer worden gelezen.")
                         : tr("Het eigen weegkader %1 past niet meer bij deze Peilstok.").arg(name),
          tr("Het meegeleverde weegkader %1 is nu in gebruik.").arg(inForce),
          tr("Laat het eigen weegkader bijwerken en neem het opnieuw in gebruik.")};
}

}  // namespace

QString adviceDetail(const Error& error) {
  if (error.detail.empty()) return {};
  const QStringList lines = toQt(error.detail).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QStringList first = lines.mid(0, detailLines);
  if (lines.size() > detailLines) first << Messages::tr("en nog %1").arg(lines.size() - detailLines);
  return Messages::tr("Voor beheer: %1").arg(first.join(QLatin1Char('\n')));
}

QString Message::text() const { return QStringList{what, kept, todo}.join(QLatin1Char(' ')); }

Message messageFor(ErrorCode code) {
  for (const auto group : {&Messages::file, &Messages::otherForm, &Messages::reader, &Messages::database,
                           &Messages::bundle, &Messages::other})
    if (Message message = group(code); !message.what.isEmpty()) return message;
  return Messages::other(ErrorCode::internal);
}

Message messageFor(const app::VariantNotice& notice) { return Messages::variant(notice); }

}  // namespace peilstok::ui
