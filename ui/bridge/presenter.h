#pragma once
// The words of the screen: every value of the model has one here, and only here.

#include <QString>

#include "model/assessment.h"
#include "model/intervention.h"
#include "model/signal.h"

namespace peilstok::ui::present {

QString functionName(const std::string& role);           ///< as it was named; "functie niet genoemd" when it was not
QString phaseName(Phase phase, Step step = Step::none);  ///< "Concrete mobilisatie": the one name, from report/words
QString phaseFull(Phase phase, Step step);               ///< "Oplopende spanningen: concrete mobilisatie"
QString phaseNotTold();                                  ///< "nog niet geduid": where an own judgement comes first
QString phaseNotToldWhy();                               ///< and when it will be
QString urgency(UrgencyLevel level);                     ///< "Vandaag"
QString urgencyLapsed();                                 ///< "Verlopen"
QString urgencyLapsedWhy(UrgencyLevel level);            ///< what it was, and what to do
QString certainty(Certainty certainty);                  ///< "laag"
QString coverage(const Coverage& coverage);  ///< "Zicht 3 van 8 kanalen; besloten apps onzichtbaar", or empty
/// Each channel on a line of its own, with what shows that it is in view.
QString coverageDetails(const Coverage& coverage);
QString channel(Channel channel);
QString access(Access access);
QString observed(Observed observed);
QString observedMeaning(Observed observed);  ///< what the word says of the message, for a tooltip
QString police(PoliceJudgement judgement);
QString contextKind(ContextKind kind);
QString outcome(Outcome outcome);
QString answer(Answer answer);
QString answerSource(const std::string& source);  ///< where an answer came from: "context" -> "omgeving"
QString callKind(CallKind kind);
QString sentiment(SentimentLabel label);
QString grain(Grain grain);
QString placeKind(PlaceKind kind);
QString placeCertainty(PlaceCertainty certainty);
/// "Marktplein, plek", "Marktplein, aangenomen", "Raadhuisplein in Kravelduin, plek", "Kravelduin, gemeente".
/// `elsewhere` is the municipality when it is not the own one.
QString place(const QString& words, PlaceKind kind, bool certain, const QString& elsewhere);
QString mask(MaskKind kind);
QString cardStatus(CardStatus status);  ///< "Alleen met juridisch advies"
QString reversible(const std::string& word);
QString effort(const std::string& word);
QString cost(const std::string& word);  ///< "lage kosten"
QString where(const std::string& word);
QString lightness(int level);  ///< "licht", of 1 lightest to 5 most far-reaching
QString sideEffect(const std::string& word);
QString category(const std::string& word);
QString cardCount(int count);                   ///< "1 kaart", "38 kaarten"
QString cardPhase(const std::string& id);       ///< a phase or step that a card names, as on chips
QString cardNeeds(const Card& card);            ///< what must be known first: "een bekende plek", or "niets vooraf"
QString cardField(const std::string& key);      ///< a key that must still be checked, as what it says
QString platform(const std::string& platform);  ///< "telegram" -> "Telegram"
QString reliability(const Reliability& reliability);  ///< "C3: redelijk betrouwbare bron, bericht mogelijk waar"

QString rejected(const std::string& code);  ///< why a row was left out
QString doubt(const std::string& code);     ///< what the reader of a file had to guess
QString gate(const std::string& reason);    ///< why a card is kept out, from "gate:what it saw"
QString field(const std::string& field);    ///< a field of an import, "text" -> "Tekst van het bericht"

/// An id of the data files made readable when there is no word for it: "rode_lap" -> "rode lap".
QString plain(const std::string& id);
QString capitalised(const QString& text);

}  // namespace peilstok::ui::present
