// Forms: what is asked, what is still missing, what is put in beforehand and what is kept of what was typed.

#include "app/forms.h"

#include "own_place.h"
#include "report/words.h"

using namespace peilstok;
using namespace peilstok::test;

namespace {

using Steps = std::map<std::string, FilledStep>;
using Words = std::vector<std::string>;

FormStep step(const std::string& id, std::vector<FormChoice> choices = {}, bool required = true) {
  FormStep one;
  one.id = id;
  one.question = one.help = "?";
  one.required = required;
  one.choices = std::move(choices);
  return one;
}

/// A choice with three ways, a step for one of them, a free text and a text that may stay empty.
Form sampleForm() {
  Form form;
  form.id = "proef";
  form.steps = {
      step("keuze",
           {{"goed", "Goed", "", false}, {"mits", "Goed, mits", "let hierop", false}, {"stop", "Stop", "", true}}),
      step("waarom"), step("hoe"), step("nog", {}, false)};
  form.steps[1].onlyIfStep = "keuze";
  form.steps[1].onlyIfChoice = "mits";
  form.draft = {"Wij doen {hoe}.", "Want {waarom}.", "Verder: {nog}", "Tot ziens."};
  return form;
}

Steps filled(const std::string& choice) {
  Steps steps;
  steps["keuze"].choice = choice;
  steps["hoe"].text = "het rustig";
  return steps;
}

/// A form with one free step that is put in beforehand.
Form prefilledForm(const std::string& what) {
  Form form;
  form.id = "proef";
  form.steps = {step("vraag")};
  form.steps[0].prefill = what;
  return form;
}

std::string prefill(OwnPlace& place, std::int64_t signal, const std::string& what, const char* card = nullptr) {
  const auto detail = place.workspace->detail(signal);
  REQUIRE(detail);
  const auto steps =
      app::prefilled(prefilledForm(what), *detail, card ? &place.card(card) : nullptr, place.workspace->knowledge());
  if (steps.empty()) return "";
  REQUIRE(steps.size() == 1);
  CHECK(steps.at("vraag").choice.empty());
  return steps.at("vraag").text;
}

}  // namespace

TEST_CASE("a step that hangs on a choice is asked only when that was made") {
  const Form form = sampleForm();
  CHECK(app::isAsked(form.steps[0], {}));
  CHECK_FALSE(app::isAsked(form.steps[1], {}));
  CHECK_FALSE(app::isAsked(form.steps[1], filled("goed")));
  CHECK(app::isAsked(form.steps[1], filled("mits")));
}

TEST_CASE("what is compulsory and asked is missing until it is answered") {
  const Form form = sampleForm();
  CHECK(app::stateOf(form, {}).missing == Words{"keuze", "hoe"});
  Steps steps = filled("");
  CHECK(app::stateOf(form, steps).missing == Words{"keuze"});
  steps["keuze"].text = "een toelichting is nog geen keuze";
  CHECK(app::stateOf(form, steps).missing == Words{"keuze"});
  steps["keuze"].choice = "goed";
  CHECK(app::stateOf(form, steps).complete());
  steps["keuze"].choice = "mits";
  CHECK(app::stateOf(form, steps).missing == Words{"waarom"});
  steps["waarom"].text = "het kan";
  CHECK(app::stateOf(form, steps).passed());
}

TEST_CASE("a choice warns or stops, and one that stops is complete but not passed") {
  const Form form = sampleForm();
  const app::FormState good = app::stateOf(form, filled("goed"));
  CHECK(good.warnings.empty());
  CHECK(good.stops.empty());
  const app::FormState warned = app::stateOf(form, filled("mits"));
  CHECK(warned.warnings == Words{"let hierop"});
  CHECK(warned.stops.empty());
  const app::FormState stopped = app::stateOf(form, filled("stop"));
  CHECK(stopped.stops == Words{"Stop"});  // without a warning its own name says it
  CHECK(stopped.complete());
  CHECK_FALSE(stopped.passed());
}

TEST_CASE("a form makes its text only when it was passed, without lines that miss an answer") {
  const Form form = sampleForm();
  CHECK(app::stateOf(form, {}).draft.empty());
  CHECK(app::stateOf(form, filled("stop")).draft.empty());
  CHECK(app::stateOf(form, filled("goed")).draft == "Wij doen het rustig.\nTot ziens.");
  Steps steps = filled("mits");
  steps["waarom"].text = "het kan";
  steps["nog"].text = "{hoe}";  // what somebody types is no place to fill in
  CHECK(app::stateOf(form, steps).draft == "Wij doen het rustig.\nWant het kan.\nVerder: {hoe}\nTot ziens.");
  Form without = form;
  without.draft.clear();
  CHECK(app::stateOf(without, steps).draft.empty());
}

TEST_CASE("an answer to a step that is not asked any more counts for nothing") {
  Form form = sampleForm();
  form.steps[1].choices = {{"nee", "Nee", "", true}};
  Steps steps = filled("mits");
  steps["waarom"] = {"nee", "het kan"};
  CHECK(app::stateOf(form, steps).stops == Words{"Nee"});
  steps["keuze"].choice = "goed";
  CHECK(app::stateOf(form, steps).passed());
  CHECK(app::stateOf(form, steps).draft == "Wij doen het rustig.\nTot ziens.");
}

TEST_CASE("the forms that ship begin with everything missing and can be passed") {
  for (const Form& form : realKnowledge()->forms) {
    CAPTURE(form.id);
    const app::FormState empty = app::stateOf(form, {});
    CHECK_FALSE(empty.missing.empty());
    Steps steps;
    for (const FormStep& one : form.steps) {
      steps[one.id].text = "antwoord";
      for (const FormChoice& choice : one.choices)
        if (!choice.stops && steps[one.id].choice.empty()) steps[one.id].choice = choice.id;
    }
    const app::FormState full = app::stateOf(form, steps);
    CHECK(full.passed());
    CHECK(full.draft.empty() == form.draft.empty());
    CHECK(full.draft.find('{') == std::string::npos);
  }
}

TEST_CASE("what the picture says is put in beforehand, per kind of step") {
  OwnPlace place;
  const auto call = place.signal(
      kCall,
      {{"reach",
        {{{"at", "2026-11-20T16:00:00+01:00"}, {"count", 40}}, {{"at", "2026-11-20T18:00:00+01:00"}, {"count", 90}}}}});
  const auto grumble = place.signal(kGrumble);
  const auto demonstration = place.signal(kDemonstration, {{"channel", "inwoner"}, {"access", "mondeling"}});

  CHECK(mentions(prefill(place, demonstration, "betoging"), "vreedzame betoging"));
  CHECK(prefill(place, call, "betoging").empty());

  const Card& order = place.card("BES-09");
  REQUIRE_FALSE(order.legalBasis.empty());
  CHECK(mentions(prefill(place, call, "grondslag", "BES-09"), order.legalBasis.front().text));
  CHECK(mentions(prefill(place, call, "grondslag", "BES-09"), "(nog te controleren)") ==
        std::any_of(order.legalBasis.begin(), order.legalBasis.end(),
                    [](const LegalBasis& one) { return !one.verified; }));
  CHECK(prefill(place, call, "grondslag").empty());

  const std::string facts = prefill(place, call, "feiten");
  CHECK(mentions(facts, "Bron: S1, ontvangen "));
  CHECK(mentions(facts, "\u201cneem vuurwerk mee\u201d"));

  CHECK(prefill(place, call, "beslist", "BES-09") == order.decides);
  CHECK(prefill(place, call, "beslist").empty());
  CHECK(prefill(place, call, "doorlooptijd", "BES-09") ==
        report::leadTimeWords(order.leadTimeHours[0], order.leadTimeHours[1]));

  CHECK(mentions(prefill(place, call, "plek_en_tijd"), "Marktplein"));
  CHECK(mentions(prefill(place, call, "plek_en_tijd"), "21 november"));
  CHECK(prefill(place, grumble, "plek_en_tijd").empty());

  CHECK(mentions(prefill(place, call, "bereik"), "90 keer gezien op "));
  CHECK(mentions(prefill(place, call, "bereik"), ", 40 op "));
  CHECK(prefill(place, grumble, "bereik").empty());

  CHECK(mentions(prefill(place, call, "oproep"),
                 place.workspace->knowledge().framework.indicator("plek_genoemd")->whenYes));
  CHECK(prefill(place, grumble, "oproep").empty());
  CHECK(prefill(place, grumble, "gerucht") == kGrumble);
  CHECK(prefill(place, grumble, "verzonnen").empty());
}

TEST_CASE("lighter cards that are put in beforehand are lighter, and never the card itself") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto detail = place.workspace->detail(call);
  REQUIRE(detail);
  const std::string lighter = prefill(place, call, "lichtere_kaarten", "BES-09"),
                    softer = prefill(place, call, "zachtere_kaarten", "COM-07");
  CHECK_FALSE(lighter.empty());
  CHECK_FALSE(softer.empty());
  for (const Suggestion& one : detail->assessment.suggestions) {
    const Card& card = place.card(one.card);
    CAPTURE(card.id);
    CHECK(mentions(lighter, card.name) == (card.lightness < place.card("BES-09").lightness));
    CHECK(mentions(softer, card.name) ==
          (card.category == "communiceren" && card.id != "COM-07" && card.lightness <= place.card("COM-07").lightness));
  }
}

TEST_CASE("a form is kept as it was filled in, with what was typed masked") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  FilledForm form{"desinformatie", "", kFriday, "Communicatie @jansen", {}};
  form.steps["gerucht"].text = "Volgens Jan (06-12345678)\nkomt er een opvang";
  form.steps["antwoorden"].choice = "ja";
  REQUIRE(app::fillIn(*place.workspace, call, form));
  const auto kept = place.store().forms(call);
  REQUIRE(kept);
  REQUIRE(kept->size() == 1);
  const FilledForm& found = kept->front().form;
  CHECK(found.form == "desinformatie");
  CHECK(found.card.empty());
  CHECK(found.at == kFriday);
  CHECK_FALSE(mentions(found.role, "jansen"));
  CHECK(found.steps.at("gerucht").text == "Volgens Jan ([telefoon])\nkomt er een opvang");
  CHECK(found.steps.at("antwoorden").choice == "ja");
  CHECK_FALSE(app::stateOf(*place.workspace->knowledge().form("desinformatie"), found.steps).complete());
}

TEST_CASE("a form about what is not there is refused, and so is a step or choice that it does not have") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto fill = [&](std::int64_t signal, FilledForm form) {
    return codeOf(app::fillIn(*place.workspace, signal, std::move(form)));
  };
  CHECK(fill(call, {"verzonnen", "", kFriday, "", {}}) == ErrorCode::not_found);
  CHECK(fill(call, {"desinformatie", "COM-99", kFriday, "", {}}) == ErrorCode::not_found);
  CHECK(fill(99, {"desinformatie", "", kFriday, "", {}}) == ErrorCode::not_found);
  CHECK(fill(call, {"desinformatie", "", kFriday, "", {{"verzonnen", {"", "x"}}}}) == ErrorCode::wrong_use);
  CHECK(fill(call, {"desinformatie", "", kFriday, "", {{"antwoorden", {"misschien", ""}}}}) == ErrorCode::wrong_use);
  CHECK(fill(call, {"desinformatie", "", kFriday, "", {{"gerucht", {"ja", ""}}}}) == ErrorCode::wrong_use);
  CHECK(fill(call, {"desinformatie", "", kFriday, "", {{"gerucht", {"", std::string(4001, 'x')}}}}) ==
        ErrorCode::too_large);
  CHECK(fill(call, {"desinformatie", "", kFriday, std::string(101, 'x'), {}}) == ErrorCode::too_large);
  CHECK(place.store().forms(call)->empty());
}

TEST_CASE("the last filling in of a form holds, for its own card alone") {
  OwnPlace place;
  const auto call = place.signal(kCall);
  const auto fill = [&](const char* card, const char* text) {
    FilledForm form{"grondrechtentoets", card, kFriday, "OOV", {}};
    form.steps["einde"].text = text;
    REQUIRE(app::fillIn(*place.workspace, call, form));
  };
  fill("BES-09", "eerst");
  fill("BES-11", "ander");
  fill("BES-09", "laatst");
  const auto forms = place.store().forms(call);
  REQUIRE(forms);
  const store::StoredForm* last = app::lastForm(*forms, "grondrechtentoets", "BES-09");
  REQUIRE(last);
  CHECK(last->form.steps.at("einde").text == "laatst");
  CHECK_FALSE(app::lastForm(*forms, "grondrechtentoets", ""));
  CHECK_FALSE(app::lastForm(*forms, "rode_lap_toets", "BES-09"));
}
