// The worker's part about cards, forms, decisions, partners and the kennisbank.

#include <algorithm>
#include <array>

#include "bridge/worker.h"

namespace peilstok::ui {

namespace {

// Signs that nearly always change the picture, for when the outlook names few.
constexpr std::array kUsualSigns = {"plek_genoemd",  "datum_en_tijd",     "explosieve_groei",
                                    "media_pikt_op", "politie_bevestigt", "tegenpartij_aangekondigd"};

std::vector<std::string> signsOf(const Assessment& assessment, const Framework& framework) {
  std::vector<std::string> signs;
  const auto add = [&](const std::string& id) {
    if (framework.indicator(id) && !app::isYes(assessment, id) &&
        std::find(signs.begin(), signs.end(), id) == signs.end())
      signs.push_back(id);
  };
  for (const CounterfactualStep& one : assessment.counterfactual.higher)
    if (one.to == Answer::ja) add(one.indicator);
  for (const char* id : kUsualSigns) add(id);
  return signs;
}

}  // namespace

Result<FormPage> Worker::formPage(const app::SignalDetail& detail, const Form& form, const std::string& card) {
  FormPage page;
  page.signal = detail.stored.number;
  page.card = card;
  page.form = form;
  if (const store::StoredForm* last = app::lastForm(detail.forms, form.id, card)) {
    page.steps = last->form.steps;
    page.stored = true;
  } else {
    page.steps = app::prefilled(form, detail, m_workspace->knowledge().card(card), m_workspace->knowledge());
  }
  return page;
}

Result<NeedsPage> Worker::needsPage(std::int64_t number, const std::string& card) {
  if (!m_workspace) return noWorkspace;

  const auto detail = m_workspace->detail(number);
  return detail ? needsPage(*detail, card) : detail.error();
}

Result<NeedsPage> Worker::needsPage(const app::SignalDetail& detail, const std::string& card) {
  const Card* chosen = m_workspace->knowledge().card(card);
  if (!chosen) return Error{ErrorCode::not_found, card};
  NeedsPage page;
  page.signal = detail.stored.number;
  page.card = card;
  page.needs = app::needsOf(detail, *chosen, m_workspace->knowledge());
  for (const std::string& id : page.needs.asked)
    if (const Form* form = m_workspace->knowledge().form(id)) {
      auto made = formPage(detail, *form, card);
      if (!made) return made.error();
      page.forms.push_back(std::move(*made));
    }
  page.wakes = signsOf(detail.assessment, m_workspace->knowledge().framework);
  return page;
}

Result<NeedsPage> Worker::needs(std::int64_t number, const std::string& card) {
  if (!m_workspace) return noWorkspace;
  return needsPage(number, card);
}

Result<NeedsPage> Worker::fillIn(std::int64_t number, const std::string& card, const FilledForm& form) {
  if (!m_workspace) return noWorkspace;

  FilledForm dated = form;
  dated.at = m_clock();
  const auto kept = app::fillIn(*m_workspace, number, std::move(dated));
  if (!kept) return kept.error();
  return needsPage(number, card);
}

Result<DetailPtr> Worker::decide(std::int64_t number, const Decision& decision) {
  if (!m_workspace) return noWorkspace;

  const auto kept = app::decide(*m_workspace, number, decision, m_clock());
  if (!kept) return kept.error();
  return detail(number);
}

Result<FormPage> Worker::form(std::int64_t number, const std::string& id, const std::string& card) {
  if (!m_workspace) return noWorkspace;

  const Form* form = m_workspace->knowledge().form(id);
  if (!form) return Error{ErrorCode::not_found, id};
  const auto detail = m_workspace->detail(number);
  if (!detail) return detail.error();
  return formPage(*detail, *form, card);
}

Result<FormPage> Worker::keepForm(std::int64_t number, const FilledForm& filled) {
  if (!m_workspace) return noWorkspace;

  FilledForm dated = filled;
  dated.at = m_clock();
  const auto kept = app::fillIn(*m_workspace, number, std::move(dated));
  if (!kept) return kept.error();
  return form(number, filled.form, filled.card);
}

Result<std::vector<app::Due>> Worker::due() {
  if (!m_workspace) return noWorkspace;
  return app::dueDecisions(*m_workspace, m_clock());
}

Result<WorkspaceFacts> Worker::recordUse(const CardUse& use) {
  if (!m_workspace) return noWorkspace;

  CardUse dated = use;
  if (dated.at == Instant{}) dated.at = m_clock();
  const auto kept = app::recordUse(*m_workspace, std::move(dated), m_clock());
  if (!kept) return kept.error();
  return facts();
}

Result<WorkspaceFacts> Worker::saveCards(const std::string& document, const std::string& role,
                                         const std::string& note) {
  if (!m_workspace) return noWorkspace;

  const auto kept = app::saveCards(*m_workspace, document, role, note, m_clock());
  if (!kept) return kept.error();
  return facts();
}

Result<WorkspaceFacts> Worker::takeBackCard(const std::string& id, const std::string& role) {
  if (!m_workspace) return noWorkspace;

  const auto done = app::takeBackCard(*m_workspace, id, role, {}, m_clock());
  if (!done) return done.error();
  return facts();
}

Result<std::vector<KennisEntry>> Worker::kennis(const app::KennisQuery& query) {
  if (!m_workspace) return noWorkspace;

  const auto known = app::kennisInForce(*m_workspace);
  if (!known) return known.error();
  std::vector<KennisEntry> out;
  for (const KennisEntry* one : app::findKennis(known->entries, query, m_workspace->pipeline().analyser()))
    out.push_back(*one);
  return out;
}

Result<std::vector<PartnerPage>> Worker::partners() {
  if (!m_workspace) return noWorkspace;

  auto lines = app::partnerLines(*m_workspace);
  if (!lines) return lines.error();
  std::vector<PartnerPage> out;
  for (app::PartnerLine& line : *lines)
    out.push_back({*line.partner, std::move(line.contact), std::move(line.agreements)});
  return out;
}

Result<std::vector<PartnerPage>> Worker::setContact(const Contact& contact) {
  if (!m_workspace) return noWorkspace;

  const auto kept = app::setContact(*m_workspace, contact);
  if (!kept) return kept.error();
  return partners();
}

Result<std::vector<PartnerPage>> Worker::agree(const std::string& partner, const std::string& text,
                                               const std::string& role) {
  if (!m_workspace) return noWorkspace;

  const auto kept = app::agree(*m_workspace, partner, text, role, m_clock());
  if (!kept) return kept.error();
  return partners();
}

}  // namespace peilstok::ui
