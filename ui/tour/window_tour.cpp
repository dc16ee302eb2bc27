#include "tour/window_tour.h"

#include <QCoreApplication>

#include "screens/postvak/signal_view.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Tour)
};

QWidget* placeButton(QWidget* window, Place place) { return window->findChild<QWidget*>(placeButtonName(place)); }

/// The first of two that is in sight: an empty inbox has no list.
QWidget* visibleOr(QWidget* wanted, QWidget* otherwise) { return wanted && wanted->isVisible() ? wanted : otherwise; }

}  // namespace

std::vector<TourStop> windowStops(QWidget* window, std::function<void(Place)> go) {
  return {
      {Words::tr("Acht plaatsen"),
       Words::tr("Links staan de plaatsen, in de volgorde van het werk. Met G en dan een letter ga je er zonder muis "
                 "heen: G P is het Postvak, G D de Duiding."),
       [window] { return window->findChild<QWidget*>(QStringLiteral("rail")); }},
      {Words::tr("Het Postvak"),
       Words::tr(
           "Hier komt alles binnen, met bovenaan wat het meeste haast heeft. Urgentie en fase hebben een woord en "
           "een vorm. Een leeg Postvak betekent niet dat het stil is."),
       [window, go] {
         go(Place::postvak);
         return visibleOr(window->findChild<SignalView*>(), placeButton(window, Place::postvak));
       }},
      {Words::tr("De Duiding"),
       Words::tr("Enter opent een signaal: wat er staat, hoe het weegt en wat je kunt doen. Je ziet ook wat ertegen "
                 "pleit en wat nog onbekend is. Jij besluit."),
       [window] { return placeButton(window, Place::duiding); }},
      {Words::tr("De Interventiekaart"),
       Words::tr("Alle mogelijke stappen, van bewust niet reageren tot een bevel, met wie beslist en wat mag. Ook los "
                 "van een signaal te bekijken."),
       [window] { return placeButton(window, Place::interventiekaart); }},
      {Words::tr("De Crisiskamer"),
       Words::tr("Een kwestie die groter wordt, krijgt een dossier: feiten, vragen, besluiten en wie wat doet. De zaal "
                 "ziet op een tweede scherm alleen wat gedeeld mag worden. Terugkijken doe je bij Evaluatie."),
       [window] { return placeButton(window, Place::crisiskamer); }},
      {Words::tr("Instellingen"),
       Words::tr("Gemeente, weergave en oefenmodus staan hier. Deze rondleiding vind je er terug onder Over Peilstok. "
                 "Onderin staat altijd: alles lokaal."),
       [window] { return placeButton(window, Place::instellingen); }},
  };
}

}  // namespace peilstok::ui
