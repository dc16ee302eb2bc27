// The part of the bridge about dossiers and papers.

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

void Bridge::requestDossiers() {
  ask([](Worker& worker) { return worker.dossiers(); },
      [this](const Result<std::vector<app::DossierRow>>& rows) {
        if (rows) Q_EMIT dossiersReady(*rows);
        else Q_EMIT failed(rows.error());
      });
}

void Bridge::requestDossier(const DossierChoice& choice) {
  const quint64 ticket = ++m_newestDossier;
  const auto work = [this, choice, ticket](Worker& worker) -> std::optional<Result<DossierPtr>> {
    if (m_newestDossier != ticket) return std::nullopt;
    return worker.dossier(choice);
  };
  ask(work, [this, choice, ticket](const std::optional<Result<DossierPtr>>& detail) {
    if (!detail || m_newestDossier != ticket) return;
    if (*detail) Q_EMIT dossierReady(**detail, choice);
    else Q_EMIT failed(detail->error());
  });
}

void Bridge::openDossier(const NewDossier& wanted) {
  ask([wanted](Worker& worker) { return worker.openDossier(wanted); },
      [this](const Result<std::int64_t>& number) {
        if (number) Q_EMIT dossierOpened(*number);
        else Q_EMIT dossierRefused(0, number.error());
      });
}

void Bridge::tellDossier(std::int64_t number, std::function<Result<DossierPtr>(Worker&)> work) {
  ask(std::move(work), [this, number](const Result<DossierPtr>& detail) {
    if (detail) Q_EMIT dossierChanged(*detail);
    else Q_EMIT dossierRefused(number, detail.error());
  });
}

void Bridge::changeDossier(const DossierWish& wish) {
  tellDossier(wish.dossier, [wish](Worker& worker) { return worker.changeDossier(wish); });
}

void Bridge::requestMeetingNeeds(std::int64_t dossier, const std::string& card) {
  ask([=](Worker& worker) { return worker.meetingNeeds(dossier, card); },
      [this, dossier, card](const Result<NeedsPage>& page) {
        if (page) Q_EMIT meetingNeedsReady(dossier, *page);
        else Q_EMIT meetingNeedsRefused(dossier, card, page.error());
      });
}

void Bridge::decideInMeeting(const MeetingDecision& wish) {
  tellDossier(wish.dossier, [wish](Worker& worker) { return worker.decideInMeeting(wish); });
}

void Bridge::scaleUp(std::int64_t dossier, const std::string& rule, const std::string& role) {
  tellDossier(dossier, [=](Worker& worker) { return worker.scaleUp(dossier, rule, role); });
}

void Bridge::takeScaling(std::int64_t dossier, std::int64_t item, const std::string& role) {
  tellDossier(dossier, [=](Worker& worker) { return worker.takeScaling(dossier, item, role); });
}

void Bridge::attach(const AttachWish& wish) {
  tellDossier(wish.dossier, [wish](Worker& worker) { return worker.attach(wish); });
}

void Bridge::checkAttachment(std::int64_t dossier, std::int64_t item, const std::filesystem::path& file) {
  ask([=](Worker& worker) { return worker.checkAttachment(dossier, item, file); },
      [this, dossier](const Result<AttachmentCheck>& check) {
        if (check) Q_EMIT attachmentChecked(*check);
        else Q_EMIT dossierRefused(dossier, check.error());
      });
}

void Bridge::writePaper(const PaperWish& wish) {
  ask([wish](Worker& worker) { return worker.writePaper(wish); },
      [this, wish](const Result<void>& done) {
        if (done) Q_EMIT paperWritten(wish.file);
        else Q_EMIT dossierRefused(wish.dossier, done.error());
      });
}

void Bridge::writePeriod(const PeriodWish& wish) {
  ask([wish](Worker& worker) { return worker.writePeriod(wish); },
      [this, wish](const Result<void>& done) {
        if (done) Q_EMIT periodWritten(wish.file);
        else Q_EMIT periodRefused(done.error());
      });
}

void Bridge::requestEvaluations() {
  ask([](Worker& worker) { return worker.evaluations(); },
      [this](const Result<EvaluationPage>& page) {
        if (page) Q_EMIT evaluationsReady(*page);
        else Q_EMIT failed(page.error());
      });
}

void Bridge::requestEvaluationForm(std::int64_t number) {
  ask([number](Worker& worker) { return worker.evaluationForm(number); },
      [this](const Result<EvaluationForm>& form) {
        if (form) Q_EMIT evaluationFormReady(*form);
        else Q_EMIT failed(form.error());
      });
}

void Bridge::evaluate(std::int64_t number, const Evaluation& evaluation) {
  ask([=](Worker& worker) { return worker.evaluate(number, evaluation); },
      [this, number](const Result<DossierPtr>& detail) {
        if (detail) Q_EMIT evaluated(*detail);
        else Q_EMIT dossierRefused(number, detail.error());
      });
}

}  // namespace peilstok::ui
