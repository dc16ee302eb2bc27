#pragma once
// The word of each enum value, as it stands in data files, on the command line and in the database.

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "model/assessment.h"
#include "model/course.h"
#include "model/deciding.h"
#include "model/dossier.h"
#include "model/exchange.h"
#include "model/exercise.h"
#include "model/handling.h"
#include "model/intervention.h"
#include "model/judgement.h"
#include "model/retention.h"
#include "model/signal.h"
#include "model/survey.h"
#include "model/wording.h"

namespace peilstok {

/// One specialisation per enum: its values and their words, in order.
template <class E>
struct Words;

#define PEILSTOK_WORDS(Enum, ...)                                                                  \
  template <>                                                                                      \
  struct Words<Enum> {                                                                             \
    static constexpr auto table = std::to_array<std::pair<Enum, std::string_view>>({__VA_ARGS__}); \
  }

PEILSTOK_WORDS(Channel, {Channel::monitoring, "monitoring"}, {Channel::politie, "politie"},
               {Channel::inwoner, "inwoner"}, {Channel::jongerenwerk, "jongerenwerk"}, {Channel::school, "school"},
               {Channel::collega, "collega"}, {Channel::media, "media"}, {Channel::buurgemeente, "buurgemeente"},
               {Channel::ondernemer, "ondernemer"}, {Channel::anders, "anders"});
PEILSTOK_WORDS(Access, {Access::open, "open"}, {Access::besloten_op_uitnodiging, "besloten_op_uitnodiging"},
               {Access::mondeling, "mondeling"}, {Access::politie, "politie"},
               {Access::besloten_zonder_uitnodiging, "besloten_zonder_uitnodiging"});
PEILSTOK_WORDS(Observed, {Observed::gezien, "gezien"}, {Observed::ervaren, "ervaren"},
               {Observed::mogelijk, "mogelijk"});
PEILSTOK_WORDS(PoliceJudgement, {PoliceJudgement::wordt_iets, "wordt_iets"},
               {PoliceJudgement::wordt_niets, "wordt_niets"}, {PoliceJudgement::geen_signaal, "geen_signaal"},
               {PoliceJudgement::geen_antwoord, "geen_antwoord"}, {PoliceJudgement::niet_gevraagd, "niet_gevraagd"});
PEILSTOK_WORDS(ContextKind, {ContextKind::incident, "incident"}, {ContextKind::besluit, "besluit"},
               {ContextKind::bijeenkomst, "bijeenkomst"}, {ContextKind::kalender, "kalender"},
               {ContextKind::tegenactie, "tegenactie"}, {ContextKind::maatregel, "maatregel"});
PEILSTOK_WORDS(Outcome, {Outcome::opkomst, "opkomst"}, {Outcome::op_niets_uitgelopen, "op_niets_uitgelopen"},
               {Outcome::onbekend, "onbekend"});
PEILSTOK_WORDS(Answer, {Answer::ja, "ja"}, {Answer::nee, "nee"}, {Answer::onbekend, "onbekend"});
PEILSTOK_WORDS(Phase, {Phase::rust, "rust"}, {Phase::sluimerend_ongenoegen, "sluimerend_ongenoegen"},
               {Phase::oplopende_spanningen, "oplopende_spanningen"}, {Phase::escalatie, "escalatie"},
               {Phase::na_de_escalatie, "na_de_escalatie"});
PEILSTOK_WORDS(Step, {Step::none, ""}, {Step::spanning, "spanning"},
               {Step::concrete_mobilisatie, "concrete_mobilisatie"});
PEILSTOK_WORDS(CourseReason, {CourseReason::signaal, "signaal"}, {CourseReason::terugval, "terugval"},
               {CourseReason::moment_voorbij, "moment_voorbij"}, {CourseReason::tot_rust, "tot_rust"},
               {CourseReason::vervaagd, "vervaagd"});
PEILSTOK_WORDS(JudgementKind, {JudgementKind::eigen, "eigen"}, {JudgementKind::volg, "volg"},
               {JudgementKind::wijk_af, "wijk_af"});
PEILSTOK_WORDS(Happened, {Happened::niets, "niets"}, {Happened::licht, "licht"}, {Happened::ernstig, "ernstig"},
               {Happened::onbekend, "onbekend"});
PEILSTOK_WORDS(Certainty, {Certainty::laag, "laag"}, {Certainty::midden, "midden"}, {Certainty::hoog, "hoog"});
PEILSTOK_WORDS(UrgencyLevel, {UrgencyLevel::geen, "geen"}, {UrgencyLevel::deze_week, "deze_week"},
               {UrgencyLevel::vandaag, "vandaag"}, {UrgencyLevel::nu, "nu"});
PEILSTOK_WORDS(CallKind, {CallKind::samenkomst, "samenkomst"}, {CallKind::geweld, "geweld"},
               {CallKind::vernieling, "vernieling"}, {CallKind::blokkade, "blokkade"}, {CallKind::feest, "feest"},
               {CallKind::betoging, "betoging"}, {CallKind::overig, "overig"});
PEILSTOK_WORDS(SentimentLabel, {SentimentLabel::negatief, "negatief"}, {SentimentLabel::neutraal, "neutraal"},
               {SentimentLabel::positief, "positief"});
PEILSTOK_WORDS(Grain, {Grain::minute, "minute"}, {Grain::hour, "hour"}, {Grain::part_of_day, "part_of_day"},
               {Grain::day, "day"}, {Grain::week, "week"}, {Grain::month, "month"}, {Grain::year, "year"});
PEILSTOK_WORDS(PlaceKind, {PlaceKind::gemeente, "gemeente"}, {PlaceKind::woonplaats, "woonplaats"},
               {PlaceKind::plek, "plek"}, {PlaceKind::straat, "straat"});
PEILSTOK_WORDS(PlaceRole, {PlaceRole::hier, "hier"}, {PlaceRole::herkomst, "herkomst"}, {PlaceRole::elders, "elders"});
PEILSTOK_WORDS(PlaceCertainty, {PlaceCertainty::zeker, "zeker"}, {PlaceCertainty::aangenomen, "aangenomen"},
               {PlaceCertainty::meerduidig, "meerduidig"}, {PlaceCertainty::onbekend, "onbekend"});
PEILSTOK_WORDS(Lane, {Lane::online, "online"}, {Lane::fysiek, "fysiek"}, {Lane::besluiten, "besluiten"},
               {Lane::communicatie, "communicatie"}, {Lane::buren, "buren"});
PEILSTOK_WORDS(Precision, {Precision::plek, "plek"}, {Precision::woonplaats, "woonplaats"},
               {Precision::gemeente, "gemeente"}, {Precision::aangenomen, "aangenomen"}, {Precision::geen, "geen"});
PEILSTOK_WORDS(MaskKind, {MaskKind::account, "account"}, {MaskKind::telefoon, "telefoon"}, {MaskKind::email, "email"},
               {MaskKind::naam_met_adres, "naam_met_adres"}, {MaskKind::iban, "iban"}, {MaskKind::bsn, "bsn"},
               {MaskKind::kenteken, "kenteken"}, {MaskKind::profiellink, "profiellink"});
PEILSTOK_WORDS(CardStatus, {CardStatus::bruikbaar, "bruikbaar"},
               {CardStatus::alleen_met_juridisch_advies, "alleen_met_juridisch_advies"},
               {CardStatus::vereist_raadsbesluit, "vereist_raadsbesluit"},
               {CardStatus::niet_door_gemeente, "niet_door_gemeente"}, {CardStatus::nog_geen_recht, "nog_geen_recht"},
               {CardStatus::niet_gebruiken, "niet_gebruiken"});
PEILSTOK_WORDS(CardResult, {CardResult::hielp, "hielp"}, {CardResult::niets, "niets"},
               {CardResult::averechts, "averechts"}, {CardResult::onbekend, "onbekend"});
PEILSTOK_WORDS(TextKind, {TextKind::kaart, "kaart"}, {TextKind::kennis, "kennis"}, {TextKind::afspraak, "afspraak"});
PEILSTOK_WORDS(Tray, {Tray::postvak, "postvak"}, {Tray::weggelegd, "weggelegd"}, {Tray::gesloten, "gesloten"},
               {Tray::samengevoegd, "samengevoegd"});
PEILSTOK_WORDS(CloseReason, {CloseReason::geen, ""}, {CloseReason::ruis, "ruis"},
               {CloseReason::geen_actie, "geen_actie"}, {CloseReason::afgehandeld, "afgehandeld"},
               {CloseReason::niet_hier, "niet_hier"}, {CloseReason::betoging, "betoging"},
               {CloseReason::dubbel, "dubbel"}, {CloseReason::vergissing, "vergissing"});
PEILSTOK_WORDS(HandlingVerb, {HandlingVerb::pak_op, "pak_op"}, {HandlingVerb::wijs_toe, "wijs_toe"},
               {HandlingVerb::voeg_samen, "voeg_samen"}, {HandlingVerb::leg_weg, "leg_weg"},
               {HandlingVerb::sluit, "sluit"}, {HandlingVerb::schaal_op, "schaal_op"},
               {HandlingVerb::heropen, "heropen"}, {HandlingVerb::wek, "wek"},
               {HandlingVerb::maak_ongedaan, "maak_ongedaan"});
PEILSTOK_WORDS(ReplyWord, {ReplyWord::ja, "ja"}, {ReplyWord::nee, "nee"}, {ReplyWord::onbekend, "onbekend"},
               {ReplyWord::geen_signaal, "geen_signaal"}, {ReplyWord::geen_antwoord, "geen_antwoord"},
               {ReplyWord::wordt_iets, "wordt_iets"}, {ReplyWord::wordt_niets, "wordt_niets"});
PEILSTOK_WORDS(RetentionKind, {RetentionKind::ruis, "ruis"}, {RetentionKind::niet_opgevolgd, "niet_opgevolgd"},
               {RetentionKind::gesloten, "gesloten"}, {RetentionKind::in_behandeling, "in_behandeling"},
               {RetentionKind::beoordeeld, "beoordeeld"}, {RetentionKind::besluit, "besluit"},
               {RetentionKind::concepten, "concepten"}, {RetentionKind::importverslag, "importverslag"},
               {RetentionKind::sleutel, "sleutel"}, {RetentionKind::reservekopie, "reservekopie"},
               {RetentionKind::dossier, "dossier"});
PEILSTOK_WORDS(Likeness, {Likeness::kopie, "kopie"},
               {Likeness::zelfde_oproep_andere_plaats, "zelfde_oproep_andere_plaats"},
               {Likeness::lijkt_op_maar, "lijkt_op_maar"}, {Likeness::zelfde_plaats_en_tijd, "zelfde_plaats_en_tijd"});
PEILSTOK_WORDS(InjectKind, {InjectKind::politie_bericht, "politie_bericht"}, {InjectKind::telefoontje, "telefoontje"},
               {InjectKind::besluit_elders, "besluit_elders"}, {InjectKind::vraag_burgemeester, "vraag_burgemeester"},
               {InjectKind::media, "media"}, {InjectKind::tegenbericht, "tegenbericht"});
PEILSTOK_WORDS(ExerciseAim, {ExerciseAim::signaal, "signaal"}, {ExerciseAim::ruis, "ruis"}, {ExerciseAim::grap, "grap"},
               {ExerciseAim::tegenspraak, "tegenspraak"});
PEILSTOK_WORDS(CardOrigin, {CardOrigin::peilstok, "peilstok"}, {CardOrigin::gemeente, "gemeente"});
PEILSTOK_WORDS(BundleKind, {BundleKind::doorzending, "doorzending"}, {BundleKind::antwoord, "antwoord"});
PEILSTOK_WORDS(Change, {Change::silent, "silent"}, {Change::no_normal, "no_normal"}, {Change::as_usual, "as_usual"},
               {Change::more, "more"}, {Change::less, "less"});
PEILSTOK_WORDS(BundleWay, {BundleWay::verzonden, "verzonden"}, {BundleWay::ontvangen, "ontvangen"});
PEILSTOK_WORDS(Tlp, {Tlp::clear, "TLP:CLEAR"}, {Tlp::green, "TLP:GREEN"}, {Tlp::amber, "TLP:AMBER"},
               {Tlp::amber_strict, "TLP:AMBER+STRICT"}, {Tlp::red, "TLP:RED"});
PEILSTOK_WORDS(AnswerWord, {AnswerWord::in_behandeling, "in_behandeling"},
               {AnswerWord::niets_mee_gedaan, "niets_mee_gedaan"});
PEILSTOK_WORDS(ItemKind, {ItemKind::gegeven, "gegeven"}, {ItemKind::vraag, "vraag"},
               {ItemKind::verklaring, "verklaring"}, {ItemKind::scenario, "scenario"}, {ItemKind::besluit, "besluit"},
               {ItemKind::actie, "actie"}, {ItemKind::bijlage, "bijlage"}, {ItemKind::opschaling, "opschaling"},
               {ItemKind::les, "les"}, {ItemKind::notitie, "notitie"});
PEILSTOK_WORDS(ItemState, {ItemState::open, "open"}, {ItemState::gedaan, "gedaan"},
               {ItemState::vervallen, "vervallen"});
PEILSTOK_WORDS(Sureness, {Sureness::zeker, "zeker"}, {Sureness::vermoed, "vermoed"}, {Sureness::onbekend, "onbekend"},
               {Sureness::niet_gezien, "niet_gezien"});
PEILSTOK_WORDS(Likelihood, {Likelihood::onwaarschijnlijk, "onwaarschijnlijk"}, {Likelihood::mogelijk, "mogelijk"},
               {Likelihood::waarschijnlijk, "waarschijnlijk"},
               {Likelihood::zeer_waarschijnlijk, "zeer_waarschijnlijk"});
PEILSTOK_WORDS(ItemOrigin, {ItemOrigin::eigen, "eigen"}, {ItemOrigin::signaal, "signaal"},
               {ItemOrigin::politie, "politie"}, {ItemOrigin::partner, "partner"});
PEILSTOK_WORDS(MeetingStep, {MeetingStep::geen, "geen"}, {MeetingStep::beeld, "beeld"},
               {MeetingStep::oordeel, "oordeel"}, {MeetingStep::besluit, "besluit"}, {MeetingStep::klaar, "klaar"});
PEILSTOK_WORDS(ReadingWas, {ReadingWas::klopte, "klopte"}, {ReadingWas::te_zwaar, "te_zwaar"},
               {ReadingWas::te_licht, "te_licht"}, {ReadingWas::onbekend, "onbekend"});
PEILSTOK_WORDS(Lack, {Lack::eigenaar, "eigenaar"}, {Lack::moment, "moment"}, {Lack::verklaring, "verklaring"});
PEILSTOK_WORDS(ActKind, {ActKind::hoofd, "hoofd"}, {ActKind::onderdeel, "onderdeel"}, {ActKind::erbij, "erbij"},
               {ActKind::eraf, "eraf"}, {ActKind::overleg, "overleg"}, {ActKind::overdracht, "overdracht"},
               {ActKind::evaluatie, "evaluatie"});

#undef PEILSTOK_WORDS

template <class E>
constexpr std::string_view word(E value) {
  for (const auto& [v, w] : Words<E>::table)
    if (v == value) return w;
  return {};
}

template <class E>
constexpr std::optional<E> fromWord(std::string_view w) {
  for (const auto& [v, name] : Words<E>::table)
    if (name == w) return v;
  return std::nullopt;
}

}  // namespace peilstok
