#include "cli/list_filter.h"

#include <CLI/CLI.hpp>

#include "cli/output.h"
#include "model/words.h"

namespace peilstok::cli {

bool ListOptions::narrows() const {
  return calls || consult || quiet ||
         !(phase.empty() && channel.empty() && place.empty() && query.empty() && tray.empty() && owner.empty());
}

void addFilters(CLI::App* verb, ListOptions& options) {
  verb->add_option("--sort", options.sort, "urgency (default), newest, oldest, phase or channel")
      ->check(CLI::IsMember({"urgency", "newest", "oldest", "phase", "channel"}));
  verb->add_option("--tray", options.tray, "Only what lies there: postvak, weggelegd, gesloten or samengevoegd")
      ->check(CLI::IsMember({"postvak", "weggelegd", "gesloten", "samengevoegd"}));
  verb->add_option("--owner", options.owner, "Only what this function has");
  verb->add_flag("--consult", options.consult, "Only what asks for the police now");
  verb->add_option("--phase", options.phase, "Only this phase, or this step of oplopende_spanningen")
      ->check(CLI::IsMember(phaseWordList()));
  verb->add_option("--channel", options.channel, "Only signals that came in by this channel")
      ->check(CLI::IsMember(wordsOf<Channel>()));
  verb->add_option("--gemeente", options.place, "Only signals that speak of this municipality (CBS code)");
  verb->add_flag("--calls", options.calls, "Only texts that call people to come or to act");
  verb->add_flag("--quiet", options.quiet, "Only where nothing points at unrest: rust, no urgency, no call");
  verb->add_option("--limit", options.limit, "At most this many rows")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
}

store::SignalFilter filterOf(const ListOptions& options, std::optional<Instant> now) {
  store::SignalFilter filter;
  if (const auto choice = phaseChoice(options.phase)) {
    filter.phase = choice->phase;
    filter.step = choice->step;
  }
  filter.channel = fromWord<Channel>(options.channel);
  filter.place = options.place;
  filter.onlyCalls = options.calls;
  filter.onlyConsult = options.consult;
  filter.onlyQuiet = options.quiet;
  filter.tray = fromWord<Tray>(options.tray);
  filter.owner = options.owner;
  filter.now = now;
  if (options.sort == "newest") filter.order = store::SortOrder::newest;
  if (options.sort == "oldest") filter.order = store::SortOrder::oldest;
  if (options.sort == "phase") filter.order = store::SortOrder::phase;
  if (options.sort == "channel") filter.order = store::SortOrder::channel;
  return filter;
}

Result<std::vector<app::SearchWord>> soughtWords(app::Workspace& workspace, const ListOptions& options) {
  auto words = workspace.searchWords(options.query, !options.exact);
  if (words && words->empty()) return Error{ErrorCode::wrong_use, "the query holds no word to search for"};
  return words;
}

}  // namespace peilstok::cli
