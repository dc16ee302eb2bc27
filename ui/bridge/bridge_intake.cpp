// The part of the bridge about what comes in: groups, noise, what is kept, telling back, what was pasted.

#include <utility>

#include "bridge/bridge_ask.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

auto tellNoise(Bridge& bridge) {
  return [&bridge](const Result<app::NoiseList>& list) {
    if (list) Q_EMIT bridge.noiseReady(*list);
    else Q_EMIT bridge.noiseRefused(list.error());
  };
}

auto tellHandled(Bridge& bridge) {
  return [&bridge](const HandlingAnswer& answer) { Q_EMIT bridge.handled(answer); };
}

}  // namespace

void Bridge::requestGroups() {
  const quint64 mine = ++m_newestGroups;
  ask(
      [this, mine](Worker& worker) {
        using Answer = std::optional<Result<GroupsPtr>>;
        return mine == m_newestGroups ? Answer(worker.groups()) : Answer();
      },
      [this, mine](const std::optional<Result<GroupsPtr>>& groups) {
        if (!groups || mine != m_newestGroups) return;
        if (*groups) Q_EMIT groupsReady(**groups);
        else Q_EMIT failed(groups->error());
      });
}

void Bridge::mergeGroups(const std::vector<std::vector<std::int64_t>>& groups, const QString& role) {
  ask([groups, role](Worker& worker) { return worker.mergeGroups(groups, fromQt(role)); }, tellHandled(*this));
}

void Bridge::unmerge(const std::vector<std::int64_t>& signals, const QString& role) {
  ask([signals, role](Worker& worker) { return worker.unmerge(signals, fromQt(role)); }, tellHandled(*this));
}

void Bridge::requestNoise() {
  ask([](Worker& worker) { return worker.noise(); }, tellNoise(*this));
}

void Bridge::addNoise(const std::string& document, const QString& role) {
  ask([document, role](Worker& worker) { return worker.addNoise(document, fromQt(role)); }, tellNoise(*this));
}

void Bridge::switchNoise(const std::string& rule, bool on, const QString& role) {
  ask([rule, on, role](Worker& worker) { return worker.switchNoise(rule, on, fromQt(role)); }, tellNoise(*this));
}

void Bridge::tryNoise(const std::string& document, std::int64_t signal) {
  ask([document, signal](Worker& worker) { return worker.tryNoise(document, signal); },
      [this](const Result<NoiseProof>& proof) {
        if (proof) Q_EMIT noiseTried(*proof);
        else Q_EMIT noiseRefused(proof.error());
      });
}

void Bridge::undoNoise(const std::string& rule, const QString& role) {
  ask([rule, role](Worker& worker) { return worker.undoNoise(rule, fromQt(role)); }, tellHandled(*this));
}

void Bridge::requestRetention() {
  ask([](Worker& worker) { return worker.retention(); },
      [this](const Result<RetentionPage>& page) {
        if (page) Q_EMIT retentionReady(*page);
        else Q_EMIT retentionFailed(page.error());
      });
}

void Bridge::carryOutRetention(const QString& role) {
  ask([role](Worker& worker) { return worker.carryOutRetention(fromQt(role)); },
      [this](const Result<PurgeLine>& line) {
        if (line) Q_EMIT retentionDone(*line);
        else Q_EMIT retentionFailed(line.error());
      });
  requestRetention();
}

void Bridge::setTerm(RetentionKind kind, int days, const QString& role) {
  ask([=](Worker& worker) { return worker.setTerm(kind, days, fromQt(role)); },
      [this](const Result<void>& done) {
        if (!done) Q_EMIT retentionFailed(done.error());
      });
  requestRetention();
}

void Bridge::requestFeedback(std::int64_t signal) {
  ask([signal](Worker& worker) { return worker.feedback(signal); },
      [this](const Result<FeedbackPage>& page) {
        if (page) Q_EMIT feedbackReady(*page);
        else Q_EMIT failed(page.error());
      });
}

void Bridge::recordFeedback(std::int64_t signal, const Feedback& feedback) {
  layDown(signal, LaidDown::feedback, [=](Worker& worker) { return worker.recordFeedback(signal, feedback); });
}

void Bridge::readPasted(const QString& text, const QString& html) {
  ask([text, html](Worker& worker) { return worker.readPasted(fromQt(text), fromQt(html)); },
      [this](const Pasted& pasted) { Q_EMIT pasteRead(pasted); });
}

void Bridge::forgetColumns(const app::ImportOptions& options, const std::vector<std::string>& header) {
  ask(
      [options, header](Worker& worker) -> Result<app::ImportPreview> {
        if (const auto done = worker.forgetColumns(header); !done) return done.error();
        return worker.preview(options);
      },
      [this](const Result<app::ImportPreview>& preview) { Q_EMIT previewReady(preview); });
}

}  // namespace peilstok::ui
