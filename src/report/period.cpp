#include "report/period.h"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/words.h"
#include "report/period_words.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

using Json = nlohmann::ordered_json;

/// Under a day nobody reads more bars than this.
constexpr std::size_t kMostLines = 12;

Section summarySection(const PeriodFacts& f, const SurveyRules& rules) {
  Bullets bullets;
  const auto add = [&](std::string sentence) {
    if (!sentence.empty()) bullets.items.push_back(std::move(sentence));
  };
  add(totalSentence(f, rules));
  add(phaseSentence(f));
  add(demonstrationSentence(f));
  for (std::string& sentence : changeSentences(f, 6)) add(std::move(sentence));
  add(forwardedSentence(f));
  add(decidedSentence(f));
  add(sightSentence(f));
  return {"kort", "In het kort", 2, {std::move(bullets)}};
}

Bars barsOf(const std::vector<PeriodLine>& lines, std::string caption, std::string what, std::size_t most) {
  Bars bars{std::move(caption), std::move(what), "Signalen", {}, "Tegen gewoonlijk"};
  for (const PeriodLine& line : lines) {
    if (bars.bars.size() == most) break;
    bars.bars.push_back({line.name, line.figures.count, againstWords(line.figures)});
  }
  return bars;
}

/// Nothing to draw: no signal, and none missed.
bool isBlank(const std::vector<PeriodLine>& lines) {
  return std::all_of(lines.begin(), lines.end(), [](const PeriodLine& line) {
    return line.figures.count == 0 && line.figures.change != Change::less;
  });
}

Section courseSection(const PeriodFacts& f, const SurveyRules& rules) {
  Section out{"verloop", "Verloop", 2, {}};
  if (isBlank(f.course)) out.blocks.push_back(Paragraph{"Op geen moment van de periode kwam iets binnen."});
  else
    out.blocks.push_back(
        barsOf(f.course, "Signalen naar het moment waarop zij binnenkwamen.", f.courseWhat, f.course.size()));
  out.blocks.push_back(Paragraph{legendWords(f, rules)});
  if (f.made < f.until)
    out.blocks.push_back(Paragraph{"De periode was nog niet voorbij toen dit verslag werd gemaakt."});
  if (f.undated > 0)
    out.blocks.push_back(Paragraph{numberOf(f.undated, "signaal heeft", "signalen hebben") +
                                   " geen moment van ontvangst en " + (f.undated == 1 ? "telt" : "tellen") +
                                   " daarom in geen enkele periode mee."});
  return out;
}

/// A chart, or a sentence where there is nothing to draw.
Section linesSection(std::string id, std::string heading, const std::vector<PeriodLine>& lines, const char* what,
                     const std::string& caption, const std::string& none) {
  Section out{std::move(id), std::move(heading), 2, {}};
  if (isBlank(lines)) {
    out.blocks.push_back(Paragraph{none});
    return out;
  }
  out.blocks.push_back(barsOf(lines, caption, what, kMostLines));
  if (lines.size() > kMostLines)
    out.blocks.push_back(Paragraph{fmt::format("Hier staan de {} grootste van {}.", kMostLines, lines.size())});
  return out;
}

std::string trayWords(Tray tray) {
  switch (tray) {
    case Tray::postvak: return "In het Postvak";
    case Tray::weggelegd: return "Weggelegd";
    case Tray::gesloten: return "Gesloten";
    case Tray::samengevoegd: return "Samengevoegd met een ander";
  }
  return {};
}

Section handledSection(const PeriodFacts& f) {
  Section out{"afhandeling", "Wat ermee gebeurde", 2, {}};
  if (f.trays.empty()) {
    out.blocks.push_back(Paragraph{"Er waren in deze periode geen signalen om iets mee te doen."});
    return out;
  }
  Facts facts;
  for (const auto& [tray, count] : f.trays) facts.add(trayWords(tray), std::to_string(count));
  out.blocks.push_back(Paragraph{"Waar de signalen van deze periode nu liggen:"});
  out.blocks.push_back(std::move(facts));
  return out;
}

Section forwardedSection(const PeriodFacts& f) {
  Section out{"doorgestuurd", "Doorgestuurd", 3, {}};
  if (f.forwarded.empty()) {
    out.blocks.push_back(Paragraph{forwardedSentence(f)});
    return out;
  }
  Table table{"", {{"Wanneer"}, {"Richting"}, {"Signalen", true}, {"Wat ermee is gedaan"}}, {}, {}};
  for (const PeriodForwarding& one : f.forwarded)
    table.rows.push_back({shortMomentWords(one.at), wayWords(one), std::to_string(one.signals), answeredWords(one)});
  out.blocks.push_back(std::move(table));
  return out;
}

Section decidedSection(const PeriodFacts& f, const Knowledge& knowledge) {
  Section out{"besloten", "Besloten", 3, {}};
  Table table{"", {{"Wanneer"}, {"Besluit"}, {"Wie beslist"}, {"Fase toen"}, {"Plaats"}}, {}, {}};
  for (const PeriodDecision& one : f.decided) {
    const Card* card = knowledge.card(one.card);
    table.rows.push_back({shortMomentWords(one.at), cardName(knowledge, one.card), card ? card->decides : "",
                          phaseName(one.phase, one.step), placeName(knowledge, one.place)});
  }
  if (!table.rows.empty()) out.blocks.push_back(std::move(table));
  if (!f.inDossiers.empty()) {
    std::string where;
    for (const auto& [number, count] : f.inDossiers)
      where += (where.empty() ? "" : ", ") + fmt::format("{} in {}", count, number);
    out.blocks.push_back(Paragraph{"Besluiten van een overleg staan in hun dossier: " + where + "."});
  }
  if (out.blocks.empty()) out.blocks.push_back(Paragraph{decidedSentence(f)});
  return out;
}

std::string seenThrough(const ChannelSight& sight) {
  if (sight.by == "signaal") return "een signaal in deze periode";
  if (sight.by == "politie") return "een antwoord van de politie";
  if (sight.by == "mens") return "een antwoord op een vraag";
  if (sight.by == "context") return "wat uit een andere gemeente bekend is";
  if (sight.by == "register" && sight.last) return "het contact van " + momentWords(*sight.last);
  if (sight.last) return "te lang niet gesproken; het laatst " + momentWords(*sight.last);
  if (sight.hidden) return "niet te zien voor wie niet is toegelaten";
  return "niets gehoord, en niets gevraagd";
}

Section sightSection(const PeriodFacts& f) {
  Section out{"zicht", "Wat in beeld was", 2, {}};
  out.blocks.push_back(Paragraph{
      std::string(kNoQuiet) +
      " Wat hierboven staat, gaat over wat is binnengekomen. Langs deze kanalen kan een gemeente iets zien of horen:"});
  Table table{"", {{"Kanaal"}, {"In beeld"}, {"Signalen", true}, {"Waardoor"}}, {}, {}};
  for (const PeriodSight& one : f.sight)
    table.rows.push_back(
        {one.sight.name, one.sight.seen ? "ja" : "nee", std::to_string(one.signals), seenThrough(one.sight)});
  out.blocks.push_back(std::move(table));
  return out;
}

Section accountSection(const PeriodFacts& f, const Knowledge& knowledge) {
  Facts facts;
  facts.add("Periode", periodWords(f.from, f.until));
  facts.add("Weegkader", knowledge.framework.version);
  facts.add("Kenmerk van het weegkader", knowledge.framework.hash);
  facts.add("Verslag gemaakt", momentWords(f.made));
  return {
      "verantwoording",
      "Verantwoording",
      2,
      {std::move(facts),
       Paragraph{"Geteld zijn alle signalen die in de periode binnenkwamen, ook die over andere gemeenten, met de "
                 "fase die nu voor ze geldt. Een signaal kan over meer dan één thema gaan, of over geen. Teksten van "
                 "berichten en gegevens over personen staan hier niet in."}}};
}

Json lineJson(const PeriodLine& line) {
  const bool known = line.figures.change != Change::silent && line.figures.change != Change::no_normal;
  return {{"id", line.id.empty() ? Json(nullptr) : Json(line.id)},
          {"name", line.name},
          {"count", line.figures.count},
          {"usual", line.figures.weeksKnown > 0 ? Json(line.figures.usual) : Json(nullptr)},
          {"change", known ? Json(word(line.figures.change)) : Json(nullptr)}};
}

Json linesJson(const std::vector<PeriodLine>& lines) {
  Json out = Json::array();
  for (const PeriodLine& line : lines) out.push_back(lineJson(line));
  return out;
}

std::string periodJson(const PeriodFacts& f, const Knowledge& knowledge) {
  Json out;
  out["framework"] = {{"version", knowledge.framework.version}, {"hash", knowledge.framework.hash}};
  out["from"] = civil::format(f.from);
  out["until"] = civil::format(f.until);
  out["weeks_known"] = f.all.weeksKnown;
  out["all"] = lineJson({"", "", f.all});
  out["course"] = linesJson(f.course);
  out["phases"] = linesJson(f.phases);
  out["demonstrations"] = f.demonstrations;
  out["places"] = linesJson(f.places);
  out["themes"] = linesJson(f.themes);
  out["channels"] = linesJson(f.channels);
  out["trays"] = Json::object();
  for (const auto& [tray, count] : f.trays) out["trays"][std::string(word(tray))] = count;
  out["forwarded"] = Json::array();
  for (const PeriodForwarding& one : f.forwarded)
    out["forwarded"].push_back({{"at", civil::format(one.at)},
                                {"way", word(one.way)},
                                {"signals", one.signals},
                                {"tlp", word(one.tlp)},
                                {"answer", one.answer ? Json(word(*one.answer)) : Json(nullptr)},
                                {"reason", one.reason.empty() ? Json(nullptr) : Json(one.reason)}});
  out["decided"] = Json::array();
  for (const PeriodDecision& one : f.decided)
    out["decided"].push_back({{"at", civil::format(one.at)}, {"card", one.card}});
  out["coming"] = Json::array();
  for (const PeriodComing& one : f.coming)
    out["coming"].push_back({{"at", civil::format(one.at)},
                             {"whole_day", one.wholeDay},
                             {"place", one.place.empty() ? Json(nullptr) : Json(one.place)},
                             {"spot", one.spot.empty() ? Json(nullptr) : Json(one.spot)},
                             {"signals", one.signals}});
  out["sight"] = Json::array();
  for (const PeriodSight& one : f.sight)
    out["sight"].push_back({{"id", one.sight.id}, {"seen", one.sight.seen}, {"signals", one.signals}});
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Report periodReport(const PeriodFacts& f, const Knowledge& knowledge) {
  Report out;
  out.kind = "periode";
  out.title = "Monitoring van " + periodWords(f.from, f.until);
  out.sections = {summarySection(f, knowledge.survey),
                  comingSection(f, knowledge, f.coming.size()),
                  courseSection(f, knowledge.survey),
                  linesSection("fasen", "Fasen", f.phases, "Fase", "Hoe de signalen zijn gewogen.",
                               "Er zijn geen signalen gewogen."),
                  linesSection("plaatsen", "Plaatsen", f.places, "Gemeente", "Waar de signalen over gaan.",
                               "Er is geen signaal, ook niet in de weken ervoor."),
                  linesSection("themas", "Thema's", f.themes, "Thema", "Een signaal kan over meer dan één thema gaan.",
                               "Geen van de thema's komt voor, ook niet in de weken ervoor."),
                  linesSection("kanalen", "Kanalen", f.channels, "Kanaal", "Langs welke weg de signalen binnenkwamen.",
                               "Er is geen signaal, ook niet in de weken ervoor."),
                  handledSection(f),
                  forwardedSection(f),
                  decidedSection(f, knowledge),
                  sightSection(f),
                  accountSection(f, knowledge)};
  out.data = periodJson(f, knowledge);
  return out;
}

}  // namespace peilstok::report
