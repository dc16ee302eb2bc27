#pragma once
// Which stored signals are meant: the filters that list, search and bundle export share.

#include <string>
#include <vector>

#include "app/workspace.h"
#include "store/store.h"

namespace CLI {
class App;
}

namespace peilstok::cli {

struct ListOptions {
  std::string sort = "urgency", phase, channel, place, query, tray, owner;
  bool calls = false, exact = false, consult = false, quiet = false;
  int limit = 100;

  /// Something was asked for that leaves signals out.
  bool narrows() const;
};

/// Adds the options; `limit` is shown with the value that it has.
void addFilters(CLI::App* verb, ListOptions& options);

/// Without the words of `query`; those come from `soughtWords`. By `now` urgencies lapse; without it none does.
store::SignalFilter filterOf(const ListOptions& options, std::optional<Instant> now);

/// The words of `query` with their forms. Error: wrong_use when it holds none.
Result<std::vector<app::SearchWord>> soughtWords(app::Workspace& workspace, const ListOptions& options);

}  // namespace peilstok::cli
