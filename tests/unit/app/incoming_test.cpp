// What the cells of a row become when it is made a signal.

#include "app/incoming.h"

#include "support/catch.h"
#include "support/real_knowledge.h"

using namespace peilstok;

namespace {

using Fields = std::map<std::string, std::string>;

Signal signalOf(Fields fields) {
  fields.try_emplace("text", "Zaterdag allemaal naar het plein");
  intake::RawRecord record;
  record.row = 2;
  record.fields = std::move(fields);
  auto made = app::toSignal(record, test::realKnowledge()->gazetteer, {});
  if (const auto* refused = std::get_if<std::string>(&made)) FAIL(*refused);
  return std::get<store::NewSignal>(made).signal;
}

std::int64_t reach(const std::string& cell) {
  const Signal signal = signalOf({{"received", "2026-11-19 16:05"}, {"reach", cell}});
  return signal.reach.empty() ? -1 : signal.reach[0].count;
}

std::string received(const Fields& fields) { return civil::format(signalOf(fields).received.value()); }

}  // namespace

TEST_CASE("A count is read in every way of writing it", "[app][incoming]") {
  CHECK(reach("1234") == 1234);
  CHECK(reach("1.234") == 1234);
  CHECK(reach("1,234,567") == 1234567);
  CHECK(reach("12 345") == 12345);
  CHECK(reach("1234.5") == 1234);
  CHECK(reach("1.234,56") == 1234);
  CHECK(reach("12,5") == 12);
  CHECK(reach("1234.567") == 1234);
  CHECK(reach("0.25") == 0);
  for (const char* none : {"", "veel", "3k", "-5", "1.2.3", ".", "12,", "99999999999999999999"}) {
    INFO(none);
    CHECK(reach(none) == (std::string(none) == "12," ? 12 : -1));
  }
}

TEST_CASE("A date and a time in two columns are one moment", "[app][incoming]") {
  CHECK(received({{"date", "19-11-2026"}, {"time", "16:05"}}) == "2026-11-19T16:05:00+01:00");
  CHECK(received({{"date", "2026-11-19"}, {"time", "16:05:30"}}) == "2026-11-19T16:05:30+01:00");
  // As a spreadsheet has it that shows one moment twice.
  CHECK(received({{"date", "2026-11-19 16:05:00"}, {"time", "16:05:00"}}) == "2026-11-19T16:05:00+01:00");
}
