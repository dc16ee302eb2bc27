// Pages: what stays together, what comes again, and a file that says what it is.

#include <random>

#include "print/pages.h"
#include "print/pdf.h"
#include "report/period.h"
#include "support/catch.h"

using namespace peilstok;
using print::Measure;
using print::paginated;

TEST_CASE("every item stands on one page, once and in order", "[print]") {
  std::mt19937 random(3);
  const auto pick = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  for (int round = 0; round < 300; ++round) {
    std::vector<Measure> items;
    for (int i = pick(60); i > 0; --i)
      items.push_back({double(pick(20)), 1.0 + pick(60), pick(4) == 0, pick(15) == 0, pick(2) - 1, false});
    std::size_t next = 0;
    for (const auto& page : paginated(items, {8}, 100)) {
      double y = page.repeats >= 0 ? 8 : 0;
      for (const auto& placed : page.items) {
        CHECK(placed.item == next++);
        CHECK(placed.y >= y);
        y = placed.y + items[placed.item].height;
        CHECK(y <= 100 + 1e-6);
      }
    }
    CHECK(next == items.size());
  }
}

TEST_CASE("a heading goes along with what follows, and a head of a table comes again", "[print]") {
  const Measure heading{10, 20, true, false, -1, false}, text{0, 70, false, false, -1, false};
  const auto pages = paginated({text, heading, {0, 20, false, false, -1, false}}, {}, 100);
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].items.front().item == 1);
  const Measure head{0, 10, true, false, 0, true}, row{0, 30, false, false, 0, false};
  const auto table = paginated({head, row, row, row, row}, {10}, 100);
  REQUIRE(table.size() == 2);
  CHECK(table[0].repeats == -1);
  CHECK(table[1].repeats == 0);
  CHECK(table[1].items.front().y == 10);
}

TEST_CASE("a PDF is tagged, Dutch, the same twice, and survives any text", "[print]") {
  report::Report report;
  report.title = "Verslag";
  report.imprint = {"Waterbroek", "", Tlp::green, Instant{std::chrono::seconds{1795100000}}, {}};
  std::string all;
  for (int i = 0; i < 3000; ++i) all += static_cast<char>(i % 256);
  for (const std::string& words : {std::string(), std::string(20000, 'x'), all, std::string("🔥 שלום مرحبا")}) {
    report.sections = {{"a",
                        words,
                        2,
                        {report::Paragraph{words}, report::Bullets{{words}},
                         report::Table{words, {{"A"}, {"B", true}}, {{words, words}}, {"s", "1"}},
                         report::Quote{{{words, ""}, {words, "1"}}},
                         report::Bars{words, "Dag", "Aantal", {{words, 2, ""}}}, report::Signatures{{words}}}}};
    const auto pdf = print::toPdf(report);
    REQUIRE(pdf);
    CHECK(pdf->starts_with("%PDF-1."));
    CHECK(pdf->find("/Lang (nl-NL)") != std::string::npos);
    CHECK(pdf->find("/MarkInfo") != std::string::npos);
    CHECK(*pdf == *print::toPdf(report));
  }
}

namespace {

int pagesOf(const std::string& pdf) {
  int pages = 0;
  for (std::size_t at = pdf.find("/Type /Page"); at != std::string::npos; at = pdf.find("/Type /Page", at + 1))
    pages += pdf.compare(at, 12, "/Type /Pages") != 0;
  return pages;
}

/// A period of which every line is as long as it can be.
report::PeriodFacts crowded(std::size_t lines) {
  report::PeriodFacts f;
  f.from = *civil::parseIso("2026-11-16T07:30:00+01:00");
  f.until = *civil::parseIso("2026-11-23T07:30:00+01:00");
  f.made = f.until;
  f.courseWhat = "Dag";
  const std::string longest = "Nieuwegein-Wijdemeren-Westerkwartier-Waadhoeke en omstreken ";
  const auto fill = [&](std::vector<report::PeriodLine>& where) {
    for (std::size_t i = 0; i < lines; ++i)
      where.push_back({"x", longest + std::to_string(i), {123456, 60000, 8, i % 2 ? Change::more : Change::less}});
  };
  f.all = {12345678, 1234567.5, 8, Change::more};
  for (auto* where : {&f.course, &f.phases, &f.places, &f.themes, &f.channels}) fill(*where);
  for (std::size_t i = 0; i < lines; ++i) {
    f.forwarded.push_back({f.from, BundleWay::verzonden, "", 99, Tlp::amber, AnswerWord::niets_mee_gedaan,
                           std::string(1500, 'n') + " omdat dit al bekend was", false});
    f.decided.push_back({f.from, longest + longest + longest, "GM0361", Phase::escalatie, Step::none});
    f.inDossiers.emplace_back("D123456", 99);
    ChannelSight sight;
    sight.name = longest;
    sight.hidden = true;
    f.sight.push_back({sight, 99});
  }
  return f;
}

}  // namespace

TEST_CASE("the one page of a period is one page, whatever stands on it", "[print][period]") {
  for (const std::size_t lines : {0u, 1u, 3u, 12u, 60u}) {
    report::Report page = report::periodPage(crowded(lines), Knowledge());
    page.exercise = "Een oefening met een lange naam voor de hele regio";
    page.title = "OEFENING: " + page.title;
    page.imprint = {"Waterbroek", std::string(40, 'W'), Tlp::amber_strict, Instant{std::chrono::seconds{1795100000}},
                    LogHead{123456, std::string(64, 'f')}};
    const auto pdf = print::toPdf(page);
    REQUIRE(pdf);
    CHECK(pagesOf(*pdf) == 1);
    const auto whole = print::toPdf(report::periodReport(crowded(lines), Knowledge()));
    REQUIRE(whole);
    CHECK(pagesOf(*whole) >= (lines > 3 ? 3 : 1));
  }
}
