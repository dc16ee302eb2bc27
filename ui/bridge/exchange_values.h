#pragma once
// What travels between the window and the worker about bundles.

#include <memory>

#include "app/figures.h"
#include "app/forwarding.h"
#include "app/receiving.h"
#include "bridge/values.h"

namespace peilstok::ui {

using InspectionPtr = std::shared_ptr<const app::Inspection>;

/// Which signals are forwarded.
struct ForwardChoice {
  enum class Which { list, chosen, lastImport };
  Which which = Which::list;
  std::vector<std::int64_t> chosen = {};
  ListQuery list = {};
};

/// Signals that may be forwarded, what they are about, and who should be involved.
struct ForwardPage {
  ForwardChoice::Which which = ForwardChoice::Which::list;
  std::vector<std::int64_t> signals;
  app::Figures figures;
};

/// A bundle that was laid down.
struct SentPage {
  app::SentBundle sent;
  QString fingerprint;  ///< of the key that signed it
  bool newKey = false;  ///< nobody knows that key yet
};

/// A bundle that went out or came in, and what the other side did with it.
struct BundleRow {
  store::StoredBundle bundle;
  std::optional<BundleAnswer> answer;
  std::optional<Instant> answered;
};

struct AnswerWish {
  std::int64_t bundle = 0;
  AnswerWord word = AnswerWord::in_behandeling;
  std::string reason, function;
};

}  // namespace peilstok::ui
