#pragma once
// The words for lines of the logbook. A line holds ids; what a person reads is made here.

#include <QStringList>
#include <set>
#include <vector>

#include "bridge/log_values.h"

namespace peilstok::ui::logged {

/// A kind of line that one can ask for, with the actions that belong to it; the first is everything.
struct Kind {
  QString name;
  std::set<std::string> actions;
};
const std::vector<Kind>& kinds();

QString action(const std::string& word);           ///< "Besluit genomen"
QString object(const std::string& object);         ///< "S12", "Import 3", "Instelling gemeente"
QString actor(const LogLine& line);                ///< "Programma", or the function
QString origin(const LogLine& line);               ///< "in het venster"
QString moment(const LogLine& line, Instant now);  ///< "19 nov 16:05:10"
/// The words of the line's detail, as label and value; what only serves the machine is left out.
std::vector<std::pair<QString, QString>> details(const LogLine& line, const Knowledge& knowledge);
/// One line of it for the list: "BES-06 Gebiedsverbod, fase escalatie".
/// With what people wrote in the row it tells of, while that is there.
QString summary(const LogLine& line, const LoggedRow& row, const Knowledge& knowledge);
/// The signal, or the dossier, that it is about, or 0.
std::int64_t signal(const LogLine& line);
std::int64_t dossier(const LogLine& line);

}  // namespace peilstok::ui::logged
