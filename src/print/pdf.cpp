#include "print/pdf.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/clock.h"
#include "base/text.h"
#include "print/catalog.h"
#include "print/compose.h"
#include "report/printable.h"

namespace peilstok::print {

namespace {

struct Release {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Cairo = std::unique_ptr<cairo_t, Release>;

cairo_status_t append(void* target, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const report::Report& report) {
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& words) {
    cairo_pdf_surface_set_metadata(surface, what, report::printableLine(words).c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, report.title);
  set(CAIRO_PDF_METADATA_AUTHOR, report::municipalityLine(report.imprint));
  set(CAIRO_PDF_METADATA_SUBJECT, report::markingLine(report));
  set(CAIRO_PDF_METADATA_CREATOR, "Peilstok");
  // Without a moment of its own the library would write the clock's, and no two files were the same.
  const Instant made = report.imprint.made.value_or(Instant{});
  set(CAIRO_PDF_METADATA_CREATE_DATE, civil::format(made));
  set(CAIRO_PDF_METADATA_MOD_DATE, civil::format(made));
}

/// Draws items; an element that is open goes on over the edge of a page, the words in it do not.
class Drawing {
 public:
  Drawing(cairo_t* cairo, cairo_surface_t* surface, const report::Report& report, const Composer& composer)
      : m_cairo(cairo), m_surface(surface), m_report(report), m_composer(composer) {}

  void frame(int page, int pages);
  void item(const Item& item, double y, int page);
  /// A head of a table once more: seen, not told again.
  void repeated(const Item& head);
  void endSpan() {
    if (m_span) cairo_tag_end(m_cairo, "Span");
    m_span.reset();
  }
  void open(const char* tag) {
    cairo_tag_begin(m_cairo, tag, nullptr);
    m_open.push_back(tag);
  }
  void close() {
    cairo_tag_end(m_cairo, m_open.back());
    m_open.pop_back();
  }

 private:
  void watermark();
  TextPtr oneLine(const std::string& words, const Face& face, double width) const;
  void words(const Words& words, double y);
  void rule(const Rule& rule, double y);
  void outline(const Item& item, double y, int page);

  cairo_t* m_cairo;
  cairo_surface_t* m_surface;
  const report::Report& m_report;
  const Composer& m_composer;
  std::vector<const char*> m_open;
  TextPtr m_span;         ///< of the words whose element is still open
  int m_outline[5] = {};  ///< the last entry of each level; 0 is the root
};

/// As much of the words as one line holds.
TextPtr Drawing::oneLine(const std::string& words, const Face& face, double width) const {
  constexpr std::size_t kStep = 4;
  TextPtr line = m_composer.lay(words, face, width);
  for (std::size_t most = text::countCodePoints(words); line->lines() > 1 && most > kStep; most -= kStep)
    line = m_composer.lay(text::shortened(words, most - kStep), face, width);
  return line;
}

/// Across the page, behind everything, so that no copy of a page of an exercise is taken for real.
void Drawing::watermark() {
  const TextPtr word = m_composer.lay("OEFENING", kWatermark, kPageWidth);
  cairo_save(m_cairo);
  cairo_translate(m_cairo, kPageWidth / 2, kPageHeight / 2);
  cairo_rotate(m_cairo, -std::atan2(kPageHeight, kPageWidth));
  word->draw(m_cairo, 0, 1, -word->width() / 2, -word->height() / 2, kFaint);
  cairo_restore(m_cairo);
}

void Drawing::frame(int page, int pages) {
  if (!m_report.exercise.empty()) watermark();
  const std::string house = report::municipalityLine(m_report.imprint);
  const std::string title = report::printableLine(m_report.title);
  const std::string left = page == 1 ? house : house + (house.empty() ? "" : " · ") + title;
  const TextPtr marking =
      m_composer.lay(report::printableLine(report::markingLine(m_report)), kMarking, kWidth * 0.48, Align::right);
  const TextPtr name = oneLine(report::printableLine(left), kRunning, kWidth * 0.5);
  const TextPtr number = m_composer.lay(fmt::format("Bladzijde {} van {}", page, pages), kRunning, kWidth * 0.5);
  const double right = kLeft + kWidth * 0.52;
  name->draw(m_cairo, 0, 1, kLeft, kHeadBaseline - 7, kSoft);
  marking->draw(m_cairo, 0, 2, right, kHeadBaseline - 10, kPure);
  number->draw(m_cairo, 0, 1, kLeft, kFootBaseline - 7, kSoft);
  marking->draw(m_cairo, 0, 2, right, kFootBaseline - 10, kPure);
}

void Drawing::words(const Words& words, double y) {
  const bool span = std::string_view(words.tag) == "Span";
  if (!span || m_span != words.text) {
    endSpan();
    cairo_tag_begin(m_cairo, words.tag, nullptr);
    if (span) m_span = words.text;
  }
  words.text->draw(m_cairo, words.first, words.last, kLeft + words.x, y + words.y, words.ink);
  if (!span) cairo_tag_end(m_cairo, words.tag);
}

void Drawing::rule(const Rule& rule, double y) {
  cairo_set_source_rgb(m_cairo, rule.ink.red, rule.ink.green, rule.ink.blue);
  cairo_rectangle(m_cairo, kLeft + rule.x, y + rule.y, rule.width, rule.height);
  cairo_fill(m_cairo);
}

void Drawing::outline(const Item& item, double y, int page) {
  if (item.level == 0 || item.outline.empty()) return;
  int parent = CAIRO_PDF_OUTLINE_ROOT;
  for (int level = item.level - 1; level > 0 && parent == CAIRO_PDF_OUTLINE_ROOT; --level) parent = m_outline[level];
  const std::string place = fmt::format("page={} pos=[{:.1f} {:.1f}]", page, kLeft, y);
  m_outline[item.level] = cairo_pdf_surface_add_outline(m_surface, parent, text::shortened(item.outline, 120).c_str(),
                                                        place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (int level = item.level + 1; level < 5; ++level) m_outline[level] = CAIRO_PDF_OUTLINE_ROOT;
}

void Drawing::item(const Item& item, double y, int page) {
  outline(item, y, page);
  for (const Mark& mark : item.marks) {
    if (const auto* begins = std::get_if<Open>(&mark)) {
      endSpan();
      open(begins->tag);
    } else if (std::holds_alternative<Close>(mark)) {
      endSpan();
      close();
    } else if (const auto* some = std::get_if<Words>(&mark)) {
      words(*some, y);
    }
  }
  // What is only seen comes last and outside of every word.
  for (const Mark& mark : item.marks)
    if (const auto* line = std::get_if<Rule>(&mark)) {
      endSpan();
      rule(*line, y);
    }
}

void Drawing::repeated(const Item& head) {
  for (const Mark& mark : head.marks) {
    if (const auto* some = std::get_if<Words>(&mark))
      some->text->draw(m_cairo, some->first, some->last, kLeft + some->x, kTop + some->y, some->ink);
    else if (const auto* line = std::get_if<Rule>(&mark)) rule(*line, kTop);
  }
}

/// Of everything under each other.
double heightOf(const std::vector<Measure>& items) {
  double height = 0;
  for (const Measure& one : items) height += (height > 0 ? one.before : 0) + one.height;
  return height;
}

void draw(cairo_t* cairo, cairo_surface_t* surface, const report::Report& report, const Composer& composer) {
  const Flow flow = composed(report, composer);
  std::vector<Measure> measures;
  for (const Item& item : flow.items) measures.push_back(item.measure);
  std::vector<double> heads;
  for (const std::size_t at : flow.heads) heads.push_back(flow.items[at].measure.height);
  const double room = kBottom - kTop, whole = report.onePage ? heightOf(measures) : 0;
  const double smaller = whole > room ? room / whole : 1;
  const std::vector<Page> pages = paginated(measures, heads, std::max(room, whole));
  Drawing drawing(cairo, surface, report, composer);
  drawing.open("Document");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    drawing.frame(number, static_cast<int>(pages.size()));
    cairo_save(cairo);
    cairo_translate(cairo, kLeft * (1 - smaller), kTop * (1 - smaller));
    cairo_scale(cairo, smaller, smaller);
    if (pages[i].repeats >= 0) drawing.repeated(flow.items[flow.heads[static_cast<std::size_t>(pages[i].repeats)]]);
    for (const Placed& placed : pages[i].items) drawing.item(flow.items[placed.item], kTop + placed.y, number);
    drawing.endSpan();
    cairo_restore(cairo);
    if (i + 1 < pages.size()) cairo_show_page(cairo);
  }
  drawing.close();
}

}  // namespace

Result<std::string> toPdf(const report::Report& report) {
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, kPageWidth, kPageHeight));
  describe(surface.get(), report);
  {
    const Cairo cairo(cairo_create(surface.get()));
    const Composer composer(cairo.get());
    draw(cairo.get(), surface.get(), report, composer);
    if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS)
      return Error{ErrorCode::internal, cairo_status_to_string(status)};
  }
  cairo_surface_finish(surface.get());
  if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return Error{ErrorCode::internal, cairo_status_to_string(status)};
  return withLanguage(std::move(bytes));
}

}  // namespace peilstok::print
