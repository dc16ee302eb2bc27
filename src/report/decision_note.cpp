#include "report/decision_note.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/dossier_words.h"
#include "report/words.h"

namespace peilstok::report {

bool leavesTheRoom(const DossierItem& item) {
  return item.origin != ItemOrigin::politie && item.tlp.value_or(Tlp::amber) != Tlp::red;
}

namespace note {

namespace {

/// Read back at the table. Until then it is proposed, as the room's screen says, also when it was laid down with
/// everything its card asks for.
bool isDecided(const DossierItem& item) { return item.readBack.has_value(); }

const DecisionFacts* onCard(const DossierFacts& f, const DossierItem& item) {
  const auto found = std::ranges::find(f.decisions, item.decision, &DecisionFacts::id);
  return item.decision != 0 && found != f.decisions.end() ? &*found : nullptr;
}

/// In words that say whose answer it is; what they wrote with it stays inside.
std::string policeSaid(const DossierFacts& f) {
  if (!f.police)
    return f.dossier.head.seenBefore ? "over de signalen niet gevraagd of nog niets gehoord; wel over de vaste vraag"
                                     : "niet gevraagd of nog niets gehoord";
  const std::string at = " (" + momentWords(f.police->at) + ")";
  switch (f.police->answer) {
    case ReplyWord::ja:
    case ReplyWord::wordt_iets: return "verwacht dat dit iets wordt" + at;
    case ReplyWord::nee:
    case ReplyWord::wordt_niets: return "verwacht dat dit niets wordt" + at;
    case ReplyWord::geen_signaal: return "heeft hierover geen signaal" + at;
    case ReplyWord::onbekend: return "weet het niet" + at;
    case ReplyWord::geen_antwoord: return "gaf geen antwoord" + at;
  }
  return {};
}

void add(std::string& all, const std::string& words) {
  if (!words.empty()) all += (all.empty() ? "" : "; ") + words;
}

/// Of a decision on a card what it was bound to.
std::string boundTo(const DecisionFacts& one) {
  const Decision& d = one.decision;
  std::string more;
  if (!d.gate.empty()) add(more, fmt::format("afgeweken ({}) omdat {}", blockedWords(d.gate), d.despite));
  if (one.withdrawn) add(more, "ingetrokken");
  else if (d.lookAgain) add(more, "opnieuw kijken: " + momentWords(*d.lookAgain));
  add(more, "toen bekend: " + phaseWords(one.phase, one.step));
  return more;
}

std::vector<std::string> rowOf(const DossierItem& item, const DecisionFacts* decision, const Knowledge& knowledge) {
  std::string what = item.text, who, more;
  if (!item.card.empty()) what += " (" + cardName(knowledge, item.card) + ")";
  add(who, momentWords(decision ? decision->decision.at : item.at));
  add(who, decision ? decision->decision.role : item.by);
  if (!item.mandate.empty()) add(who, "mandaat: " + item.mandate);
  const std::string present = item.present.empty() && decision ? decision->decision.present : item.present;
  if (!present.empty()) add(who, "aanwezig: " + present);
  add(more, item.readBack ? "teruggelezen op " + momentWords(*item.readBack) : "niet teruggelezen");
  if (decision) add(more, boundTo(*decision));
  if (!item.because.empty()) add(more, "omdat: " + item.because);
  return {what, who, item.owner.empty() ? "niet gezegd" : item.owner, more};
}

}  // namespace

std::vector<const DossierItem*> itemsOf(const DossierFacts& f, ItemKind kind, bool inside) {
  std::vector<const DossierItem*> out;
  for (const DossierItem& item : f.dossier.items)
    if (item.kind == kind && item.state != ItemState::vervallen && (inside || leavesTheRoom(item)))
      out.push_back(&item);
  return out;
}

std::string momentOr(const std::optional<Instant>& moment, const char* none) {
  return moment ? momentWords(*moment) : none;
}

Block tableOr(Table table, const char* none) {
  if (table.rows.empty()) return Paragraph{none};
  return table;
}

Section about(const DossierFacts& f, const Knowledge& knowledge) {
  Section out{"kern", "Waar het over gaat", 2, {}};
  Table table{"", {{"Signaal"}, {"Wat"}, {"Waar"}, {"Wanneer"}, {"Binnengekomen"}}, {}, {}};
  for (const SignalTold& one : f.told) {
    std::string in = one.received ? momentWords(*one.received) : "moment onbekend";
    if (one.channel) in += ", via " + channelWords(*one.channel);
    const std::string where = whereOf(one, knowledge);
    table.rows.push_back({"S" + std::to_string(one.number), callOf(one), where.empty() ? "geen plaats genoemd" : where,
                          one.when ? momentWords(*one.when) : "geen moment genoemd", in});
  }
  table.caption = "Signalen: " + std::to_string(f.dossier.signals.size()) + ".";
  out.blocks.push_back(tableOr(std::move(table), "Er is nog geen signaal bij dit dossier."));
  return out;
}

Section judged(const DossierFacts& f) {
  Section out{"inschatting", "Hoe het wordt ingeschat", 2, {}};
  Facts facts;
  facts.add("Fase", heldWords(f.held));
  if (f.held.own) {
    facts.add("Eigen oordeel van",
              (f.held.by.empty() ? "functie niet opgegeven" : f.held.by) + ", " + momentWords(f.held.own->since));
    if (!f.held.because.empty()) facts.add("Reden", f.held.because);
  }
  facts.add("Politie", policeSaid(f));
  facts.add("Twee vaste vragen", fmt::format("leidt dit tot iets fysieks: {}; eerder gezien volgens de politie: {}",
                                             saidWords(f.dossier.head.physical), saidWords(f.dossier.head.seenBefore)));
  out.blocks.push_back(std::move(facts));
  return out;
}

Section asked(const DossierFacts& f, const Knowledge& knowledge) {
  Section out{"gevraagd", "Wat wordt gevraagd", 2, {}};
  Table table{"", {{"Gevraagd besluit"}, {"Wie voert uit"}, {"Omdat"}}, {}, {}};
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit)) {
    if (isDecided(*one)) continue;
    const std::string card = one->card.empty() ? "" : " (" + cardName(knowledge, one->card) + ")";
    std::string because = one->because;
    if (const DecisionFacts* decision = onCard(f, *one)) add(because, boundTo(*decision));
    table.rows.push_back({one->text + card, one->owner.empty() ? "niet gezegd" : one->owner, because});
  }
  out.blocks.push_back(tableOr(std::move(table), "Er wordt nu geen besluit gevraagd."));
  return out;
}

Section decided(const DossierFacts& f, const Knowledge& knowledge) {
  Section out{"besloten", "Wat al besloten is", 2, {}};
  Table table{"", {{"Besluit"}, {"Wanneer en wie"}, {"Wie voert uit"}, {"Daarbij"}}, {}, {}};
  std::vector<std::int64_t> told;
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit)) {
    const DecisionFacts* decision = onCard(f, *one);
    if (decision) told.push_back(one->decision);
    if (isDecided(*one)) table.rows.push_back(rowOf(*one, decision, knowledge));
  }
  // What was decided on a signal by itself has no item here.
  for (const DecisionFacts& one : f.decisions) {
    if (one.id != 0 && std::ranges::find(told, one.id) != told.end()) continue;
    DossierItem item;
    item.text = cardName(knowledge, one.decision.card);
    item.owner = one.decision.owner;
    item.because = one.decision.reason;
    std::vector<std::string> row = rowOf(item, &one, knowledge);
    row[3] = boundTo(one) + (item.because.empty() ? "" : "; omdat: " + item.because);
    table.rows.push_back(std::move(row));
  }
  out.blocks.push_back(tableOr(std::move(table), "Er is nog niets besloten."));
  if (!f.meetings.empty() && !f.meetings.back().present.empty()) {
    std::string present;
    for (const std::string& one : f.meetings.back().present) present += (present.empty() ? "" : ", ") + one;
    out.blocks.push_back(
        Paragraph{fmt::format("Laatste overleg: {}. Aanwezig: {}.", momentWords(f.meetings.back().began), present)});
  }
  return out;
}

std::vector<std::string> signers(const DossierFacts& f) {
  std::vector<std::string> out;
  for (const DossierItem* one : itemsOf(f, ItemKind::besluit))
    if (!one->mandate.empty() && std::ranges::find(out, one->mandate) == out.end()) out.push_back(one->mandate);
  if (out.empty()) out.push_back("Burgemeester");
  return out;
}

}  // namespace note

}  // namespace peilstok::report
