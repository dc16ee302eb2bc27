// The worker's part about what passes between Communication and OOV.

#include <utility>

#include "app/forwarded_with.h"
#include "base/file.h"
#include "bridge/text.h"
#include "bridge/worker.h"

namespace peilstok::ui {

Result<std::vector<std::int64_t>> Worker::chosenBy(const ForwardChoice& choice) {
  using Which = ForwardChoice::Which;
  if (choice.which == Which::chosen) return choice.chosen;
  ListAnswer ignored;
  const auto filter = prepare(choice.list, ignored);
  if (!filter) return filter.error();
  auto numbers = m_workspace->store().numbers(*filter);
  if (!numbers) return numbers;
  if (choice.which == Which::lastImport)
    std::erase_if(*numbers, [this](std::int64_t number) { return number <= m_beforeImport; });
  return numbers;
}

Result<ForwardPage> Worker::forwardPage(const ForwardChoice& choice) {
  if (!m_workspace) return noWorkspace;
  auto numbers = chosenBy(choice);
  if (!numbers) return numbers.error();
  numbers = app::withMerged(m_workspace->store(), *numbers);  // what lies under a signal leaves with it
  if (!numbers) return numbers.error();
  if (numbers->size() > exchange::mostSignals) return Error{ErrorCode::too_large, std::to_string(numbers->size())};
  auto figures = app::figuresOf(*m_workspace, *numbers);
  if (!figures) return figures.error();
  return ForwardPage{choice.which, std::move(*numbers), std::move(*figures)};
}

Result<SentPage> Worker::send(Result<app::Outgoing> outgoing, const std::string& function,
                              const app::BundlePlace& place) {
  if (!outgoing) return outgoing.error();
  const auto folder = m_places.keys.empty() ? m_places.database.parent_path() / "sleutels" : m_places.keys;
  const auto now = m_clock();
  const auto key =
      app::signingKey(m_workspace->store(), app::signingKeyFile(folder, m_workspace->store()), function, now);
  if (!key) return key.error();
  auto sent = app::send(*m_workspace, std::move(*outgoing), *key, place, now);
  if (!sent) return sent.error();
  return SentPage{std::move(*sent), toQt(signature::fingerprint(key->key)), key->made};
}

Result<SentPage> Worker::forward(const app::ForwardWish& wish, const app::BundlePlace& place) {
  if (!m_workspace) return noWorkspace;
  return send(app::composeForwarding(*m_workspace, wish, m_clock()), wish.function, place);
}

Result<SentPage> Worker::answerBundle(const AnswerWish& wish, const app::BundlePlace& place) {
  if (!m_workspace) return noWorkspace;
  return send(app::composeAnswer(*m_workspace, wish.bundle, wish.word, wish.reason, wish.function, m_clock()),
              wish.function, place);
}

bool Worker::isBundle(const std::filesystem::path& file) const { return app::isBundle(file); }

Result<InspectionPtr> Worker::inspectBundle(const std::filesystem::path& file) {
  if (!m_workspace) return noWorkspace;
  const auto bytes = file::read(file, exchange::mostBytes);
  if (!bytes) return bytes.error();
  auto inspection = app::inspect(m_workspace->store(), *bytes);
  if (!inspection) return inspection.error();
  return std::make_shared<const app::Inspection>(std::move(*inspection));
}

Result<app::Received> Worker::receiveBundle(const std::filesystem::path& file, bool markUnknown,
                                            const std::function<void(const app::ImportProgress&)>& progress,
                                            const std::atomic<bool>& cancel) {
  if (!m_workspace) return noWorkspace;
  const auto bytes = file::read(file, exchange::mostBytes);
  if (!bytes) return bytes.error();
  app::ReceiveOptions options;
  options.fileName = fromQt(QString::fromStdU16String(file.filename().u16string()));
  options.markUnknown = markUnknown;
  auto received = app::receive(*m_workspace, *bytes, options, m_clock(), progress, cancel);
  if (received) m_ownAdded += std::ssize(received->signals);
  return received;
}

Result<void> Worker::trust(const Sender& sender) {
  if (!m_workspace) return noWorkspace;
  const auto trusted = app::trust(m_workspace->store(), sender, m_clock());
  return trusted ? Result<void>{} : trusted.error();
}

Result<std::vector<BundleRow>> Worker::bundles() {
  if (!m_workspace) return noWorkspace;
  auto stored = m_workspace->store().bundles();
  if (!stored) return stored.error();
  std::vector<BundleRow> rows;
  for (store::StoredBundle& one : *stored) {
    if (one.cover.answer) continue;  // told with what it answers
    const auto answer = app::lastAnswerTo(m_workspace->store(), one.number);
    if (!answer) return answer.error();
    BundleRow row{std::move(one), {}, {}};
    if (*answer) {
      row.answer = (*answer)->cover.answer;
      row.answered = (*answer)->cover.made;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace peilstok::ui
