#include "bridge/messages.h"

#include <QCoreApplication>
#include <QStringList>

#include "bridge/text.h"
#include "report/file_words.h"

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
  static Message database(ErrorCode code);
  static Message bundle(ErrorCode code);
  static Message other(ErrorCode code);
  static Message variant(const app::VariantNotice& notice);
};

/// The words that stand beside a file in a watched folder too.
Message Messages::file(ErrorCode code) {
  const auto trouble = report::fileTrouble(code);
  return trouble ? Message{toQt(trouble->what), toQt(trouble->kept), toQt(trouble->todo)} : Message{};
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
      return {tr("Het werkbestand is beschadigd."), tr("Aan wat beschadigd is wijzigt Peilstok niets."),
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
  for (const auto group : {&Messages::file, &Messages::database, &Messages::bundle, &Messages::other})
    if (Message message = group(code); !message.what.isEmpty()) return message;
  return Messages::other(ErrorCode::internal);
}

Message messageFor(const app::VariantNotice& notice) { return Messages::variant(notice); }

}  // namespace peilstok::ui
