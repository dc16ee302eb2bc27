#include "report/debrief.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/words.h"
#include "report/words.h"

namespace peilstok::report {

namespace {

using Json = nlohmann::ordered_json;

const char* const kTitle = "Nabespreking";

/// A row of the time line: each stands in one of the three columns.
struct Row {
  Instant at;
  int column = 0;  ///< 0 really happened, 1 brought in, 2 the team
  std::string words;
};

std::string injectKindWords(InjectKind kind) {
  switch (kind) {
    case InjectKind::politie_bericht: return "Bericht van de politie";
    case InjectKind::telefoontje: return "Telefoontje";
    case InjectKind::besluit_elders: return "Besluit elders";
    case InjectKind::vraag_burgemeester: return "Vraag van de burgemeester";
    case InjectKind::media: return "Media";
    case InjectKind::tegenbericht: return "Tegenbericht";
  }
  return {};
}

/// "2026-11-22" as people say it, from the words of its noon.
std::string dayWords(const std::string& isoDate) {
  TimeMention day;
  day.start = civil::parseIso(isoDate).value_or(Instant{});
  day.grain = Grain::day;
  return momentWords(day);
}

std::string factWords(const ExerciseFact& fact) {
  std::string out = fact.what;
  if (fact.phase) out += fmt::format(" Achteraf: {}.", phaseWords(fact.phase->first, fact.phase->second));
  if (!fact.verified) out += fmt::format(" (Nog te controleren; genoteerd op {}.)", dayWords(fact.checked));
  return out;
}

std::string actWords(const DebriefAct& act) {
  std::string out = act.words;
  if (!act.role.empty()) out += fmt::format(" ({})", act.role);
  return act.signal.empty() ? out : act.signal + ": " + out;
}

std::vector<Row> timeLine(const Exercise& exercise, const DebriefFacts& facts) {
  std::vector<Row> rows;
  for (const ExerciseFact& one : exercise.really) rows.push_back({one.at, 0, factWords(one)});
  for (const ExerciseInject& one : exercise.injects) {
    const Instant at = exercise.momentAt(std::int64_t{one.minute} * 60);
    if (at <= facts.storyAt)
      rows.push_back({at, 1, fmt::format("{}, voor {}: {}", injectKindWords(one.kind), one.to, one.text)});
  }
  for (const DebriefAct& one : facts.acts) rows.push_back({one.at, 2, actWords(one)});
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.at < b.at; });
  return rows;
}

Section aboutSection(const Exercise& exercise, const DebriefFacts& facts, const Knowledge& knowledge) {
  Section out{"oefening", "De oefening", 2, {Paragraph{exercise.about}, Bullets{exercise.goals}}};
  Facts list;
  list.add("Gemeente", municipalityName(knowledge, exercise.municipality));
  list.add("Verhaal", momentWords(exercise.begins) + " tot en met " + momentWords(facts.storyAt));
  list.add("Gespeeld",
           momentWords(facts.begun) + (facts.stopped ? " tot en met " + momentWords(*facts.stopped) : std::string()));
  list.add("Tijd", facts.speed == 1 ? "even snel als de klok"
                                    : fmt::format("een minuut is {} minuten van het verhaal", facts.speed));
  list.add("Signalen", fmt::format("{} van {} binnengekomen", facts.signals.size(), exercise.signals.size()));
  out.blocks.push_back(std::move(list));
  return out;
}

Section timeSection(const Exercise& exercise, const DebriefFacts& facts) {
  Section out{"tijdlijn", "Wat er echt gebeurde, en wat het team deed", 2, {}};
  Table table{"In de volgorde van het verhaal.",
              {{"Moment in het verhaal"}, {"In het echt"}, {"Ingebracht"}, {"Het team"}},
              {},
              {}};
  for (const Row& row : timeLine(exercise, facts)) {
    std::vector<std::string> cells = {momentWords(row.at), "", "", ""};
    cells[static_cast<std::size_t>(row.column) + 1] = row.words;
    table.rows.push_back(std::move(cells));
  }
  out.blocks.push_back(std::move(table));
  if (facts.acts.empty()) out.blocks.push_back(Paragraph{"Het team heeft in Peilstok niets vastgelegd."});
  return out;
}

/// Each judgement beside the phase in which things were then, as one sees in hindsight.
Section phaseSection(const Exercise& exercise, const DebriefFacts& facts) {
  Section out{"fasen", "De fase toen, en achteraf", 2, {}};
  Table table{"", {{"Moment in het verhaal"}, {"Signaal"}, {"Het team zag"}, {"Achteraf bekend"}}, {}, {}};
  for (const DebriefAct& one : facts.acts) {
    if (!one.phase) continue;
    std::string known = "geen fase uit de bronnen";
    for (const ExerciseFact& fact : exercise.really)
      if (fact.phase && fact.at <= one.at) known = phaseWords(fact.phase->first, fact.phase->second);
    table.rows.push_back({momentWords(one.at), one.signal, phaseWords(one.phase->first, one.phase->second), known});
  }
  if (table.rows.empty()) out.blocks.push_back(Paragraph{"Er is geen eigen oordeel vastgelegd."});
  else out.blocks.push_back(std::move(table));
  out.blocks.push_back(
      Paragraph{"Achteraf weet iedereen meer dan toen. Een verschil is geen fout: het is een vraag voor het gesprek."});
  return out;
}

Section signalSection(const DebriefFacts& facts) {
  Section out{"signalen", "Wat er binnenkwam", 2, {}};
  Table table{"De fase is die van het voorstel toen het binnenkwam.",
              {{"Moment in het verhaal"}, {"Signaal"}, {"Fase"}, {"Tekst"}},
              {},
              {}};
  for (const DebriefSignal& one : facts.signals)
    table.rows.push_back({momentWords(one.at), one.id, phaseWords(one.phase, one.step), one.excerpt});
  if (table.rows.empty()) out.blocks.push_back(Paragraph{"Er kwam nog niets binnen."});
  else out.blocks.push_back(std::move(table));
  return out;
}

Section sourceSection(const Exercise& exercise) {
  Section out{"bronnen", "Bronnen", 2, {}};
  Table table{"", {{"Bron"}, {"Adres"}, {"Nagekeken"}}, {}, {}};
  for (const ExerciseSource& one : exercise.sources)
    table.rows.push_back(
        {one.what, one.address,
         one.verified ? dayWords(one.checked) : "nog te controleren, genoteerd op " + dayWords(one.checked)});
  out.blocks.push_back(std::move(table));
  return out;
}

Section accountSection(const Knowledge& knowledge, Instant made) {
  Facts facts;
  facts.add("Weegkader", knowledge.framework.version);
  facts.add("Verslag gemaakt", momentWords(made));
  return {
      "verantwoording",
      "Verantwoording",
      2,
      {std::move(facts),
       Paragraph{"De berichten van de oefening zijn verzonnen. Van het team staan hier alleen functies en momenten; "
                 "wat mensen zelf typten, staat er niet in. Er is geen score: dit verslag is voor het gesprek."}}};
}

Json phaseJson(Phase phase, Step step) {
  return {{"id", word(phase)}, {"step", step == Step::none ? Json(nullptr) : Json(word(step))}};
}

const char* kindWord(DebriefKind kind) {
  switch (kind) {
    case DebriefKind::oordeel: return "oordeel";
    case DebriefKind::vraag: return "vraag";
    case DebriefKind::antwoord: return "antwoord";
    case DebriefKind::besluit: return "besluit";
    case DebriefKind::afhandeling: return "afhandeling";
  }
  return "";
}

std::string debriefJson(const Exercise& exercise, const DebriefFacts& facts) {
  Json out = {{"exercise", exercise.id}, {"really", Json::array()}, {"team", Json::array()}};
  for (const ExerciseFact& one : exercise.really)
    out["really"].push_back({{"at", civil::format(one.at)},
                             {"what", one.what},
                             {"phase", one.phase ? phaseJson(one.phase->first, one.phase->second) : Json(nullptr)},
                             {"source", one.source},
                             {"verified", one.verified},
                             {"checked", one.checked}});
  for (const DebriefAct& one : facts.acts)
    out["team"].push_back({{"at", civil::format(one.at)},
                           {"kind", kindWord(one.kind)},
                           {"signal", one.signal},
                           {"what", one.words},
                           {"role", one.role},
                           {"phase", one.phase ? phaseJson(one.phase->first, one.phase->second) : Json(nullptr)}});
  out["questions"] = exercise.questions;
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Report debriefReport(const Exercise& exercise, const DebriefFacts& facts, const Knowledge& knowledge, Instant made) {
  Report out;
  out.kind = "nabespreking";
  out.exercise = exercise.title;
  out.title = fmt::format("OEFENING: {} van {}", kTitle, exercise.title);
  out.sections = {aboutSection(exercise, facts, knowledge), timeSection(exercise, facts),
                  phaseSection(exercise, facts)};
  out.sections.push_back({"vragen", "Vragen voor het gesprek", 2, {Bullets{exercise.questions}}});
  out.sections.push_back(signalSection(facts));
  out.sections.push_back(sourceSection(exercise));
  out.sections.push_back(accountSection(knowledge, made));
  out.data = debriefJson(exercise, facts);
  return out;
}

}  // namespace peilstok::report
