// The part of the bridge about what passes between Communication and OOV.

#include "bridge/bridge_ask.h"

namespace peilstok::ui {

namespace {

/// Hands an answer to its signal, or its error to the one that tells of failures.
template <class Answer>
auto tell(Bridge& bridge, void (Bridge::*ready)(const Answer&)) {
  return [&bridge, ready](const Result<Answer>& answer) {
    if (answer) Q_EMIT(bridge.*ready)(*answer);
    else Q_EMIT bridge.exchangeFailed(answer.error());
  };
}

}  // namespace

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
  ask([=](Worker& worker) { return worker.forward(wish, place); }, tell(*this, &Bridge::bundleSent));
}

void Bridge::answerBundle(const AnswerWish& wish, const app::BundlePlace& place) {
  ask([=](Worker& worker) { return worker.answerBundle(wish, place); }, tell(*this, &Bridge::bundleSent));
}

void Bridge::inspectBundle(const std::filesystem::path& file) {
  ask([file](Worker& worker) { return worker.inspectBundle(file); }, tell(*this, &Bridge::bundleInspected));
}

void Bridge::receiveBundle(const std::filesystem::path& file, bool markUnknown) {
  m_cancel = false;
  ask([this, file,
       markUnknown](Worker& worker) { return worker.receiveBundle(file, markUnknown, progressTeller(), m_cancel); },
      tell(*this, &Bridge::bundleReceived));
}

void Bridge::trust(const Sender& sender) {
  ask([sender](Worker& worker) { return worker.trust(sender); },
      [this](const Result<void>& done) {
        if (done) Q_EMIT senderTrusted();
        else Q_EMIT exchangeFailed(done.error());
      });
}

void Bridge::requestBundles() {
  ask([](Worker& worker) { return worker.bundles(); }, tell(*this, &Bridge::bundlesReady));
}

}  // namespace peilstok::ui
