#include "print/compose.h"

#include <algorithm>

#include "print/tables.h"
#include "report/printable.h"

namespace peilstok::print {

namespace {

constexpr double kAfterText = 6, kAfterLine = 3, kAfterBlock = 9;
constexpr double kBullet = 14, kLabel = 52 * kMillimetre, kLabelGap = 8;
constexpr double kQuoteIndent = 12, kQuoteLineWidth = 2;

struct Heading {
  Face face;
  double before, after;
  const char* tag;
};

const Heading& headingOf(int level) {
  static constexpr Heading kHeadings[] = {
      {kTitle, 0, 4, "H1"}, {kHeading2, 20, 5, "H2"}, {kHeading3, 14, 3, "H3"}, {kHeading4, 11, 2, "H4"}};
  return kHeadings[std::clamp(level, 1, 4) - 1];
}

class Writer {
 public:
  Writer(Flow& flow, const Composer& composer) : m_flow(flow), m_composer(composer) {}

  void heading(const std::string& words, int level, bool newPage);
  /// Lines as an element of their own; `open` are the elements around it that begin here, `close` how many end.
  void lines(const TextPtr& text, double x, const Ink& ink, double before, const std::vector<const char*>& open);

  void operator()(const report::Paragraph& p) {
    const TextPtr text = m_composer.lay(p.text, kText, kWidth);
    // "Gronden:" belongs to what it announces.
    const bool announces = p.text.ends_with(':');
    lines(text, 0, kBlack, kAfterText, {"P"});
    if (announces && text->lines() > 0) m_flow.items.back().measure.keepWithNext = true;
  }
  void operator()(const report::Bullets& b);
  void operator()(const report::Facts& f);
  void operator()(const report::Table& t) { addTable(m_flow, t, m_composer); }
  void operator()(const report::Quote& q);
  void operator()(const report::Bars& b) { addBars(m_flow, b, m_composer); }
  void operator()(const report::Signatures& s) { addSignatures(m_flow, s, m_composer); }

 private:
  void fact(const std::string& label, const std::string& value, bool first, bool last);

  Flow& m_flow;
  const Composer& m_composer;
};

void Writer::heading(const std::string& words, int level, bool newPage) {
  const Heading& style = headingOf(level);
  const std::string clean = report::printableLine(words);
  const TextPtr text = m_composer.lay(clean, style.face, kWidth);
  Item item;
  item.measure = {style.before, text->height() + style.after, true, newPage, -1, false};
  item.outline = clean;
  item.level = level;
  item.marks.push_back(Words{text, 0, text->lines(), 0, 0, kBlue, style.tag});
  // A heading without an end is text.
  if (text->height() > (kBottom - kTop) / 2) return lines(text, 0, kBlue, style.before, {"P"});
  m_flow.items.push_back(std::move(item));
}

void Writer::lines(const TextPtr& text, double x, const Ink& ink, double before, const std::vector<const char*>& open) {
  const int count = text->lines();
  for (int i = 0; i < count; ++i) {
    Item item;
    item.measure = {i == 0 ? before : 0, text->leading(), false, false, -1, false};
    // No first line alone at the foot of a page, no last line alone at its top.
    item.measure.keepWithNext = i + 1 < count && (i == 0 || i + 2 == count);
    if (i == 0)
      for (const char* const tag : open) item.marks.push_back(Open{tag});
    item.marks.push_back(Words{text, i, i + 1, x, 0, ink, "Span"});
    if (i + 1 == count)
      for (std::size_t k = 0; k < open.size(); ++k) item.marks.push_back(Close{});
    m_flow.items.push_back(std::move(item));
  }
}

void Writer::operator()(const report::Bullets& b) {
  bool first = true;
  const TextPtr bullet = m_composer.lay("•", kText, kBullet);
  const std::size_t begin = m_flow.items.size();
  for (const std::string& words : b.items) {
    const TextPtr text = m_composer.lay(words, kText, kWidth - kBullet);
    if (text->lines() == 0) continue;
    const std::size_t at = m_flow.items.size();
    lines(text, kBullet, kBlack, first ? kAfterText : kAfterLine, {"LI", "LBody"});
    std::vector<Mark>& marks = m_flow.items[at].marks;
    marks.insert(marks.begin() + 1, Words{bullet, 0, 1, 2, 0, kBlack, "Lbl"});
    first = false;
  }
  if (m_flow.items.size() == begin) return;
  auto& marks = m_flow.items[begin].marks;
  marks.insert(marks.begin(), Open{"L"});
  m_flow.items.back().marks.push_back(Close{});
}

void Writer::fact(const std::string& label, const std::string& value, bool first, bool last) {
  const TextPtr name = m_composer.lay(label, kText, kLabel - kLabelGap);
  const TextPtr text = m_composer.lay(value, kText, kWidth - kLabel);
  // What stands beside its label comes as a whole; a longer value goes on line by line.
  const int beside = std::min(std::max({name->lines(), 2}), text->lines());
  Item item;
  item.measure.before = first ? kAfterText : kAfterLine;
  item.measure.height = kText.leading * std::max({name->lines(), beside, 1});
  if (first) item.marks.push_back(Open{"L"});
  item.marks.push_back(Open{"LI"});
  item.marks.push_back(Words{name, 0, name->lines(), 0, 0, kSoft, "Lbl"});
  item.marks.push_back(Open{"LBody"});
  item.marks.push_back(Words{text, 0, beside, kLabel, 0, kBlack, "Span"});
  item.measure.keepWithNext = text->lines() == beside + 1;
  m_flow.items.push_back(std::move(item));
  for (int i = beside; i < text->lines(); ++i) {
    Item next;
    next.measure.height = text->leading();
    next.measure.keepWithNext = i + 2 == text->lines();
    next.marks.push_back(Words{text, i, i + 1, kLabel, 0, kBlack, "Span"});
    m_flow.items.push_back(std::move(next));
  }
  for (int ends = last ? 3 : 2; ends > 0; --ends) m_flow.items.back().marks.push_back(Close{});
}

void Writer::operator()(const report::Facts& f) {
  for (std::size_t i = 0; i < f.items.size(); ++i)
    fact(f.items[i].first, f.items[i].second, i == 0, i + 1 == f.items.size());
}

void Writer::operator()(const report::Quote& q) {
  std::vector<Marked> runs;
  for (const report::Run& run : q.runs) runs.push_back({run.text, run.mark});
  const TextPtr text = m_composer.lay(runs, kText, kWidth - kQuoteIndent);
  const std::size_t begin = m_flow.items.size();
  lines(text, kQuoteIndent, kBlack, kAfterBlock, {"BlockQuote", "P"});
  for (std::size_t i = begin; i < m_flow.items.size(); ++i)
    m_flow.items[i].marks.push_back(Rule{0, 0, kQuoteLineWidth, text->leading(), kQuoteLine});
}

}  // namespace

Flow composed(const report::Report& report, const Composer& composer) {
  Flow flow;
  Writer writer(flow, composer);
  writer.heading(report.title, 1, false);
  if (const std::string origin = report::originLine(report.imprint); !origin.empty()) {
    writer.lines(composer.lay(report::printableLine(origin), kText, kWidth), 0, kSoft, 0, {"P"});
    Item& last = flow.items.back();
    last.marks.push_back(Rule{0, last.measure.height + 5, kWidth, 0.8, kBlue});
    last.measure.height += 6;
    last.measure.keepWithNext = true;
  }
  for (const report::Section& section : report.sections) {
    writer.heading(section.heading, section.level, section.newPage);
    for (const report::Block& block : section.blocks) std::visit(writer, block);
  }
  if (const std::string line = report::logbookLine(report.imprint); !line.empty()) {
    const std::size_t begin = flow.items.size();
    writer.lines(composer.lay(line, kEnd, kWidth), 0, kSoft, 24, {"P"});
    flow.items[begin].marks.push_back(Rule{0, -6, kWidth, 0.3, kQuoteLine});
  }
  return flow;
}

}  // namespace peilstok::print
