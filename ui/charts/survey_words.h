#pragma once
// The words of the omgevingsbeeld.

#include <QString>

#include "bridge/values.h"
#include "survey/normal.h"
#include "survey/picture.h"

namespace peilstok::ui::survey_words {

QString lane(Lane lane);                         ///< "Online"
QString precision(Precision precision);          ///< "plek of straat"
QString change(survey::Change change);           ///< "meer dan gewoonlijk"
QString fades(const std::optional<int>& fades);  ///< "telt volop mee", or empty for what is our own
QString what(const survey::Occurrence& one);     ///< its title; of an incident what it was
QString phase(const survey::Occurrence& one);    ///< phase and step, or "geen fase"
QString place(const survey::Picture& picture, const Knowledge& knowledge, const std::string& code);

QString day(std::chrono::sys_days day);        ///< "za 21 nov"
QString wholeDay(std::chrono::sys_days day);   ///< "zaterdag 21 november"
QString weekday(std::chrono::sys_days day);    ///< "zaterdag"
QString stretch(Instant from, Instant until);  ///< "vr 20 nov 18:00 tot 23:00"
/// "14 signalen, gewoonlijk 3 op zaterdag: meer dan gewoonlijk"
QString figures(const survey::DayFigures& day, const SurveyRules& rules);
QString usual(double value);                            ///< "3" or "3,5"
QString threshold(const SurveyRules& rules);            ///< what counts as more and as less
QString occasion(const survey::OccasionDay& occasion);  ///< name, or what the municipality laid down
QString boundaryNote(const survey::Picture& picture);   ///< how far to trust the borders
QString placesNote();                                   ///< what a mark's place within an outline says: nothing

}  // namespace peilstok::ui::survey_words
