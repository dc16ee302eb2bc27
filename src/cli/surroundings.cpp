// surroundings: what the omgevingsbeeld of the window shows, as lists.

#include "app/surroundings.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/file.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/session.h"
#include "model/words.h"
#include "report/words.h"

namespace peilstok::cli {

namespace {

using survey::Occurrence;
using survey::Picture;

struct SurroundingsOptions {
  int days = 7;
  std::string until, municipality, boundaries, own, role;
  bool dropBoundaries = false;
};

std::string dayText(std::chrono::sys_days day) { return civil::formatDate(survey::beginOf(day)); }

std::string_view changeWord(survey::Change change) {
  switch (change) {
    case survey::Change::silent: return "te weinig om iets te zeggen";
    case survey::Change::no_normal: return "nog geen gewoon beeld";
    case survey::Change::as_usual: return "zoals gewoonlijk";
    case survey::Change::more: return "meer dan gewoonlijk";
    case survey::Change::less: return "minder dan gewoonlijk";
  }
  return "";
}

std::string_view kindId(survey::Happening kind) {
  switch (kind) {
    case survey::Happening::signaal: return "signaal";
    case survey::Happening::besluit: return "besluit";
    case survey::Happening::gebeurtenis: return "gebeurtenis";
  }
  return "";
}

std::string placeName(const Knowledge& knowledge, const std::string& code) {
  if (code.empty()) return "zonder plaats";
  const Municipality* municipality = knowledge.gazetteer.municipality(code);
  return municipality ? municipality->name : code;
}

/// "elders" is what lies beyond the neighbours, taken together.
std::string figuresName(const survey::PlaceFigures& figures) {
  if (!figures.name.empty()) return figures.name;
  return figures.code.empty() ? "zonder plaats" : "elders";
}

Json optionalText(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json occurrenceJson(const Occurrence& one) {
  return {{"kind", kindId(one.kind)},
          {"at", civil::format(one.at)},
          {"lane", word(one.lane)},
          {"phase", one.phase ? Json(word(*one.phase)) : Json(nullptr)},
          {"step", stepJson(one.step)},
          {"place", optionalText(one.place)},
          {"precision", word(one.precision)},
          {"fades", one.fades ? Json(*one.fades) : Json(nullptr)},
          {"id", one.signal > 0 ? Json("S" + std::to_string(one.signal)) : Json(nullptr)},
          {"source", optionalText(one.source)},
          {"title", one.title}};
}

Json placesJson(const std::vector<survey::PlaceFigures>& places) {
  Json out = Json::array();
  for (const survey::PlaceFigures& one : places) {
    Json precision = Json::object();
    for (const auto& [value, name] : Words<Precision>::table)
      precision[std::string(name)] = one.byPrecision[static_cast<std::size_t>(value)];
    out.push_back({{"place", optionalText(one.code)},
                   {"name", figuresName(one)},
                   {"total", one.total},
                   {"highest_phase", one.highest ? Json(word(*one.highest)) : Json(nullptr)},
                   {"precision", std::move(precision)}});
  }
  return out;
}

Json daysJson(const std::vector<survey::DayFigures>& days) {
  Json out = Json::array();
  for (const survey::DayFigures& one : days)
    out.push_back({{"day", dayText(one.day)},
                   {"count", one.count},
                   {"usual", one.weeksKnown > 0 ? Json(one.usual) : Json(nullptr)},
                   {"weeks_known", one.weeksKnown},
                   {"change", word(one.change)}});
  return out;
}

Json occasionsJson(const Picture& picture) {
  Json out = Json::array();
  for (const survey::OccasionDay& one : picture.occasions)
    out.push_back(
        {{"day", dayText(one.day)}, {"name", one.name}, {"why", one.why}, {"own", one.own}, {"exact", one.exact}});
  return out;
}

Json comingJson(const Picture& picture) {
  Json out = Json::array();
  for (const survey::ComingMoment& one : picture.coming) {
    Json ids = Json::array();
    for (const std::int64_t number : one.signals) ids.push_back("S" + std::to_string(number));
    out.push_back({{"at", civil::format(one.at)},
                   {"whole_day", one.wholeDay},
                   {"municipality", optionalText(one.municipality)},
                   {"place", optionalText(one.place)},
                   {"signals", std::move(ids)},
                   {"copies", one.copies}});
  }
  return out;
}

void printJson(Output& out, const Picture& picture, const std::vector<survey::DayFigures>& days) {
  Json listed = Json::array();
  for (const Occurrence& one : picture.listed) listed.push_back(occurrenceJson(one));
  out.json({{"municipality", optionalText(picture.own)},
            {"name", optionalText(picture.ownName)},
            {"from", civil::format(picture.from)},
            {"until", civil::format(picture.until)},
            {"boundaries_since", optionalText(picture.boundariesSince)},
            {"stored", picture.stored},
            {"undated", picture.undated},
            {"counted_by_hour", picture.counted},
            {"places", placesJson(survey::byPlace(picture, picture.occurrences))},
            {"days", daysJson(days)},
            {"occasions", occasionsJson(picture)},
            {"coming", comingJson(picture)},
            {"occurrences", std::move(listed)}});
}

std::string usualWords(const survey::DayFigures& day, const SurveyRules& rules) {
  if (day.weeksKnown < rules.weeksLeast) return fmt::format("{} van {} weken bekend", day.weeksKnown, rules.weeks);
  return fmt::format("gewoonlijk {}", report::pointsWords(static_cast<Tenths>(day.usual * 10)));
}

void printPlaces(Output& out, const Picture& picture) {
  out.line("Per gemeente:");
  if (picture.occurrences.empty()) out.line("  niets");
  for (const survey::PlaceFigures& one : survey::byPlace(picture, picture.occurrences)) {
    std::string parts;
    for (const auto& [value, name] : Words<Precision>::table)
      if (const auto count = one.byPrecision[static_cast<std::size_t>(value)]; count > 0 && value != Precision::geen)
        parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", name, count);
    out.line(fmt::format("  {} {:>6}  {}", column(figuresName(one), 26), one.total, parts));
  }
}

void printDays(Output& out, const Picture& picture, const std::vector<survey::DayFigures>& days,
               const SurveyRules& rules) {
  out.line("Per dag:");
  for (const survey::DayFigures& one : days)
    out.line(
        fmt::format("  {} {:>6}  {}, {}", dayText(one.day), one.count, usualWords(one, rules), changeWord(one.change)));
  out.line("Bijzondere dagen:");
  for (const survey::OccasionDay& one : picture.occasions)
    out.line(fmt::format("  {} {}{}{}", dayText(one.day), one.own ? "eigen: " : "", printable(one.name),
                         one.own && !one.why.empty() ? ", " + printable(one.why) : ""));
}

void printComing(Output& out, const Picture& picture, const Knowledge& knowledge) {
  out.line("Wat eraan komt, volgens wat openligt:");
  if (picture.coming.empty()) out.line("  geen moment genoemd");
  for (const survey::ComingMoment& one : picture.coming) {
    std::string ids;
    for (const std::int64_t number : one.signals) ids += (ids.empty() ? "S" : ", S") + std::to_string(number);
    const std::string where = placeName(knowledge, one.municipality);
    out.line(fmt::format(
        "  {} {}  {}  {}", civil::formatDate(one.at), one.wholeDay ? "     " : civil::formatHourMinute(one.at),
        column(one.place.empty() ? where : printable(one.place) + " in " + where, 34), text::shortened(ids, 60)));
  }
}

void printList(Output& out, const Picture& picture, const Knowledge& knowledge) {
  out.line("Wat er gebeurde:");
  if (picture.listed.empty()) out.line("  niets dat hier is gemeld");
  for (const Occurrence& one : picture.listed)
    out.line(fmt::format(
        "  {} {} {} {} {} {} {}{}", civil::formatDate(one.at), civil::formatHourMinute(one.at),
        column(word(one.lane), 12), column(one.signal > 0 ? "S" + std::to_string(one.signal) : "-", 6),
        column(one.phase ? report::phaseIdWords(std::string(one.step == Step::none ? word(*one.phase) : word(one.step)))
                         : "-",
               22),
        column(fmt::format("{} ({})", placeName(knowledge, one.place), word(one.precision)), 28),
        text::shortened(printable(one.title), 80), one.fades ? fmt::format(" [telt {} van 3]", *one.fades) : ""));
}

void printText(Output& out, const Picture& picture, const std::vector<survey::DayFigures>& days,
               const Knowledge& knowledge) {
  out.line(fmt::format("{}: {} tot {}", picture.ownName.empty() ? "Gemeente onbekend" : picture.ownName,
                       civil::format(picture.from), civil::format(picture.until)));
  if (picture.undated > 0) out.line(fmt::format("Zonder tijdstip, en dus niet hieronder: {}", picture.undated));
  if (picture.counted)
    out.line(fmt::format("Er zijn meer dan {} signalen: hieronder de nieuwste, geteld zijn ze allemaal.",
                         knowledge.survey.listedMost));
  printComing(out, picture, knowledge);
  printPlaces(out, picture);
  printDays(out, picture, days, knowledge.survey);
  printList(out, picture, knowledge);
}

ExitStatus changeSettings(const Session& session, app::Workspace& workspace, const SurroundingsOptions& options) {
  Output out;
  if (!options.own.empty()) {
    const auto done = app::setOwnMunicipality(workspace, options.own, options.role);
    if (!done) return session.fail(done.error());
    if (session.json()) out.json({{"municipality", options.own}});
    else out.line("De eigen gemeente is nu " + options.own + ".");
  }
  if (options.dropBoundaries) {
    const auto done = app::dropBoundaries(workspace);
    if (!done) return session.fail(done.error());
    if (session.json()) out.json({{"boundaries", 0}});
    else out.line("De grenzen zijn weer schematisch.");
  }
  if (!options.boundaries.empty()) {
    const auto bytes = file::read(options.boundaries, survey::BoundaryLimits().bytes);
    if (!bytes) return session.fail(bytes.error());
    const auto kept = app::keepBoundaries(workspace, *bytes, session.nowOrClock());
    if (!kept) return session.fail(kept.error());
    if (session.json()) out.json({{"boundaries", *kept}});
    else out.line(fmt::format("Opgeslagen: grenzen van {} {}.", *kept, *kept == 1 ? "gemeente" : "gemeenten"));
  }
  return finished(out, session);
}

ExitStatus runSurroundings(const Session& session, const SurroundingsOptions& options) {
  const bool writes = !options.boundaries.empty() || options.dropBoundaries || !options.own.empty();
  auto workspace = session.workspace(!writes);
  if (!workspace) return session.fail(workspace.error());
  if (writes) return changeSettings(session, **workspace, options);
  const Knowledge& knowledge = (*workspace)->knowledge();
  app::SurroundingsQuery query;
  query.now = session.nowOrClock();
  const Instant last = options.until.empty() ? query.now : civil::parseIso(options.until).value_or(query.now);
  const auto until = survey::civilDay(last) + std::chrono::days(1);
  query.until = survey::beginOf(until);
  query.from = survey::beginOf(until - std::chrono::days(options.days));
  query.municipality = options.municipality;
  if (!query.municipality.empty() && !knowledge.gazetteer.municipality(query.municipality))
    return session.fail({ErrorCode::wrong_use, "--gemeente: no municipality has that code"});
  const auto picture = app::surroundings(**workspace, query);
  if (!picture) return session.fail(picture.error());
  const auto days = survey::daysOf(*picture, {}, knowledge.survey);
  Output out;
  if (session.json()) printJson(out, *picture, days);
  else printText(out, *picture, days, knowledge);
  return finished(out, session);
}

}  // namespace

void addSurroundings(CLI::App& app, const Session& session, ExitStatus& status) {
  auto options = std::make_shared<SurroundingsOptions>();
  CLI::App* verb = app.add_subcommand(
      "surroundings",
      "The omgevingsbeeld as lists: what happened in a stretch of days, by municipality and by lane, days against what "
      "is usual, and special days");
  verb->add_option("--days", options->days, "How many civil days, the last one included")
      ->check(CLI::Range(1, 366))
      ->capture_default_str();
  verb->add_option("--until", options->until, "The last day, ISO 8601 (default: --now, else today)")
      ->check([](const std::string& words) {
        return civil::parseIso(words) ? std::string() : std::string("not a moment in ISO 8601 between 1970 and 2200");
      });
  verb->add_option("--gemeente", options->municipality, "Seen from this municipality (CBS code)");
  verb->add_option("--own", options->own, "Lays down which municipality the workspace is of (CBS code), and stops");
  verb->add_option("--role", options->role, "With --own: your function, never a name");
  verb->add_option("--boundaries", options->boundaries,
                   "Takes outlines of municipalities from a GeoJSON file into the workspace, and stops");
  verb->add_flag("--drop-boundaries", options->dropBoundaries, "Goes back to outlines around points, and stops");
  verb->callback([&session, &status, options] { status = runSurroundings(session, *options); });
}

}  // namespace peilstok::cli
