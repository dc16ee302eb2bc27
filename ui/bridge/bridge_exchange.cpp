// The part of the bridge about what passes between Communication and OOV.

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

void Bridge::requestForwardPage(const ForwardChoice& choice) {
  const quint64 ticket = ++m_newestForward;
  const auto work = [this, choice, ticket](Worker& worker) -> std::optional<Result<ForwardPage>> {
    if (m_newestForward != ticket) return std::nullopt;
    return worker.forwardPage(choice);
  };
  ask(work, [this, ticket](const std::optional<Result<ForwardPage>>& page) {
    if (!page || m_newestForward != ticket) return;
    if (*page) Q_EMIT forwardPageReady(**page);
    else Q_EMIT exchangeFailed(page->error());
  });
}

void Bridge::forward(const app::ForwardWish& wish, const app::BundlePlace& place) {
  ask([=](Worker& worker) { return worker.forward(wish, place); },
      [this](const Result<SentPage>& sent) {
        if (sent) Q_EMIT bundleSent(*sent);
        else Q_EMIT exchangeFailed(sent.error());
      });
}

void Bridge::answerBundle(const AnswerWish& wish, const app::BundlePlace& place) {
  ask([=](Worker& worker) { return worker.answerBundle(wish, place); },
      [this](const Result<SentPage>& sent) {
        if (sent) Q_EMIT bundleSent(*sent);
        else Q_EMIT exchangeFailed(sent.error());
      });
}

void Bridge::inspectBundle(const std::filesystem::path& file) {
  ask([file](Worker& worker) { return worker.inspectBundle(file); },
      [this](const Result<InspectionPtr>& inspection) {
        if (inspection) Q_EMIT bundleInspected(*inspection);
        else Q_EMIT exchangeFailed(inspection.error());
      });
}

void Bridge::receiveBundle(const std::filesystem::path& file, bool markUnknown) {
  m_cancel = false;
  ask([this, file,
       markUnknown](Worker& worker) { return worker.receiveBundle(file, markUnknown, progressTeller(), m_cancel); },
      [this](const Result<app::Received>& received) {
        if (received) Q_EMIT bundleReceived(*received);
        else Q_EMIT exchangeFailed(received.error());
      });
}

void Bridge::trust(const Sender& sender) {
  ask([sender](Worker& worker) { return worker.trust(sender); },
      [this](const Result<void>& done) {
        if (done) Q_EMIT senderTrusted();
        else Q_EMIT exchangeFailed(done.error());
      });
}

void Bridge::requestBundles() {
  ask([](Worker& worker) { return worker.bundles(); },
      [this](const Result<std::vector<BundleRow>>& bundles) {
        if (bundles) Q_EMIT bundlesReady(*bundles);
        else Q_EMIT exchangeFailed(bundles.error());
      });
}

}  // namespace peilstok::ui
