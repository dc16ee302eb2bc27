// The worker's part about dossiers.

#include "app/attachments.h"
#include "app/scaling_up.h"
#include "bridge/worker.h"
#include "print/file.h"

namespace peilstok::ui {

Result<std::vector<app::DossierRow>> Worker::dossiers() {
  if (!m_workspace) return noWorkspace;
  return app::dossiers(*m_workspace, m_clock());
}

Result<DossierPtr> Worker::dossier(const DossierChoice& choice) {
  if (!m_workspace) return noWorkspace;
  auto detail = app::dossierDetail(*m_workspace, choice.number, m_clock(), choice.at);
  if (!detail) return detail.error();
  return std::make_shared<const app::DossierDetail>(std::move(*detail));
}

Result<std::int64_t> Worker::openDossier(const NewDossier& wanted) {
  if (!m_workspace) return noWorkspace;
  return app::openDossier(*m_workspace, wanted.head, wanted.signals, wanted.role, m_clock());
}

Result<DossierPtr> Worker::changeDossier(const DossierWish& wish) {
  if (!m_workspace) return noWorkspace;
  const auto changed = app::change(*m_workspace, wish.dossier, wish.act, wish.role, m_clock(), wish.seen);
  if (!changed) return changed.error();
  return dossier({wish.dossier, std::nullopt});
}

Result<NeedsPage> Worker::meetingNeeds(std::int64_t number, const std::string& card) {
  if (!m_workspace) return noWorkspace;
  const auto entries = m_workspace->store().dossierEntries(number);
  if (!entries) return entries.error();
  const auto ground = app::groundOf(*m_workspace, fold(*entries));
  return ground ? needsPage(*ground, card) : ground.error();
}

Result<DossierPtr> Worker::decideInMeeting(const MeetingDecision& wish) {
  if (!m_workspace) return noWorkspace;
  const auto kept = app::decideInDossier(*m_workspace, wish.dossier, wish.item, wish.reasons, wish.role, m_clock());
  if (!kept) return kept.error();
  return dossier({wish.dossier, std::nullopt});
}

Result<DossierPtr> Worker::scaleUp(std::int64_t number, const std::string& rule, const std::string& role) {
  if (!m_workspace) return noWorkspace;
  const auto done = app::scaleUp(*m_workspace, number, rule, role, m_clock());
  return done ? dossier({number, std::nullopt}) : done.error();
}

Result<DossierPtr> Worker::takeScaling(std::int64_t number, std::int64_t item, const std::string& role) {
  if (!m_workspace) return noWorkspace;
  const auto done = app::take(*m_workspace, number, item, role, m_clock());
  return done ? dossier({number, std::nullopt}) : done.error();
}

Result<DossierPtr> Worker::attach(const AttachWish& wish) {
  if (!m_workspace) return noWorkspace;
  auto item = app::attachmentOf(wish.file);
  if (!item) return item.error();
  item->text = wish.text;
  return changeDossier({wish.dossier, std::move(*item), wish.role, 0});
}

Result<AttachmentCheck> Worker::checkAttachment(std::int64_t number, std::int64_t item,
                                                const std::filesystem::path& file) {
  if (!m_workspace) return noWorkspace;
  const auto same = app::isAttachment(*m_workspace, number, item, file);
  if (!same) return same.error();
  return AttachmentCheck{number, item, app::nameOf(file), *same};
}

Result<void> Worker::writePaper(const PaperWish& wish) {
  if (!m_workspace) return noWorkspace;
  const Instant made = m_clock();
  auto report = wish.owner.empty() ? app::dossierPaper(*m_workspace, wish.dossier, wish.paper, made)
                                   : app::handoverOf(*m_workspace, wish.owner, made);
  if (!report) return report.error();
  auto imprint = app::imprint(*m_workspace, made, wish.tlp, {});
  if (!imprint) return imprint.error();
  app::stamp(*report, std::move(*imprint));
  return print::writeReport(*report, wish.file);
}

Result<EvaluationPage> Worker::evaluations() {
  if (!m_workspace) return noWorkspace;
  auto rows = app::dossiers(*m_workspace, m_clock());
  if (!rows) return rows.error();
  auto quarters = app::evaluatedByQuarter(*m_workspace, m_clock());
  if (!quarters) return quarters.error();
  return EvaluationPage{std::move(*rows), std::move(*quarters)};
}

Result<EvaluationForm> Worker::evaluationForm(std::int64_t number) {
  auto detail = dossier({number, std::nullopt});
  if (!detail) return detail.error();
  const auto& known = (*detail)->dossier.evaluation;
  Evaluation filled = known && !known->skipped() ? *known : app::prefilled(**detail, m_workspace->knowledge());
  auto happened = app::happenedIn(*m_workspace, number, m_clock());
  if (!happened) return happened.error();
  return EvaluationForm{std::move(*detail), std::move(filled), std::move(*happened)};
}

Result<DossierPtr> Worker::evaluate(std::int64_t number, const Evaluation& evaluation) {
  if (!m_workspace) return noWorkspace;
  if (const auto done = app::evaluate(*m_workspace, number, evaluation, m_clock()); !done) return done.error();
  return dossier({number, std::nullopt});
}

}  // namespace peilstok::ui
