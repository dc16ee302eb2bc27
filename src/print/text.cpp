#include "print/text.h"

#include <algorithm>
#include <string_view>

#include "report/printable.h"

namespace peilstok::print {

namespace {

// The face of the window too; what it lacks (Arabic, Hebrew, emoji, ...) comes from the fonts that the machine has.
constexpr const char* kFamily = "Open Sans, Noto Sans, sans-serif";

// Pango takes time that grows with the square of a text without an end. Longer paragraphs are laid out in pieces.
constexpr std::size_t kPiece = 2500;

struct FreePango {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
  void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

std::unique_ptr<PangoFontDescription, FreePango> fontOf(const Face& face) {
  std::unique_ptr<PangoFontDescription, FreePango> font(pango_font_description_new());
  pango_font_description_set_family_static(font.get(), kFamily);
  pango_font_description_set_absolute_size(font.get(), face.size * PANGO_SCALE);
  if (face.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
  if (face.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
  return font;
}

/// Where a piece that begins at `from` ends: at a newline or a blank if there is one, never within a character.
std::size_t pieceEnd(const std::string& words, std::size_t from) {
  if (words.size() - from <= kPiece) return words.size();
  const std::string_view piece = std::string_view(words).substr(from, kPiece);
  const std::size_t newline = piece.rfind('\n');
  if (newline != std::string_view::npos && newline > 0) return from + newline + 1;
  const std::size_t blank = piece.rfind(' ');
  if (blank != std::string_view::npos && blank > kPiece / 2) return from + blank + 1;
  std::size_t end = from + kPiece;
  while (end > from + 1 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return end;
}

void paint(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

}  // namespace

void Text::draw(cairo_t* cairo, int first, int last, double x, double y, const Ink& ink) const {
  cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
  // The letters stand in the middle of their line: a little above, as capitals weigh more than tails.
  const double baseline = m_face.leading * 0.5 + m_face.size * 0.36;
  for (int i = std::max(first, 0); i < std::min(last, lines()); ++i) {
    const Line& one = m_lines[static_cast<std::size_t>(i)];
    cairo_move_to(cairo, x + one.x, y + (i - first) * m_face.leading + baseline);
    pango_cairo_show_layout_line(cairo, one.line);
  }
}

Composer::Composer(cairo_t* cairo) : m_context(pango_cairo_create_context(cairo)) {
  pango_context_set_language(m_context.get(), pango_language_from_string("nl-nl"));
  pango_context_set_round_glyph_positions(m_context.get(), FALSE);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(m_context.get(), options);
  cairo_font_options_destroy(options);
}

void Composer::addLines(Text& text, const std::string& words, PangoAttrList* attributes, double width,
                        Align align) const {
  text.m_layouts.emplace_back(pango_layout_new(m_context.get()));
  PangoLayout* const layout = text.m_layouts.back().get();
  pango_layout_set_font_description(layout, fontOf(text.m_face).get());
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  // A hyphen that Pango puts where it breaks a word without an end is not in the text: of an address it would be wrong.
  std::unique_ptr<PangoAttrList, FreePango> all(attributes ? pango_attr_list_copy(attributes) : pango_attr_list_new());
  pango_attr_list_insert(all.get(), pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout, all.get());
  pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
  std::unique_ptr<PangoLayoutIter, FreePango> iter(pango_layout_get_iter(layout));
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
    text.m_lines.push_back({pango_layout_iter_get_line_readonly(iter.get()), double(logical.x) / PANGO_SCALE});
    text.m_width = std::max(text.m_width, double(logical.width) / PANGO_SCALE);
  } while (pango_layout_iter_next_line(iter.get()));
}

TextPtr Composer::lay(const std::string& words, const Face& face, double width, Align align) const {
  auto text = std::make_shared<Text>();
  text->m_face = face;
  const std::string clean = report::printable(words);
  for (std::size_t from = 0; from < clean.size();) {
    const std::size_t end = pieceEnd(clean, from);
    std::string piece = clean.substr(from, end - from);
    if (end < clean.size() && piece.back() == '\n') piece.pop_back();  // the next piece begins on a new line anyway
    addLines(*text, piece, nullptr, width, align);
    from = end;
  }
  return text;
}

TextPtr Composer::lay(const std::vector<Marked>& runs, const Face& face, double width) const {
  std::string words;
  std::unique_ptr<PangoAttrList, FreePango> list(pango_attr_list_new());
  for (const Marked& run : runs) {
    const std::size_t from = words.size();
    words += report::printable(run.text);
    if (run.mark.empty()) continue;
    const std::size_t number = words.size();
    words += report::printable(run.mark);
    paint(list.get(), pango_attr_background_new(0xFFFF, 0xE8E8, 0xA3A3), from, words.size());
    paint(list.get(), pango_attr_rise_new(static_cast<int>(face.size * 0.35 * PANGO_SCALE)), number, words.size());
    paint(list.get(), pango_attr_scale_new(0.65), number, words.size());
    paint(list.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), number, words.size());
  }
  if (words.size() > kPiece) {
    // The numbers stay behind what they belong to; the colour is given up where a text is as long as a booklet.
    std::string plain;
    for (const Marked& run : runs) plain += run.text + (run.mark.empty() ? "" : " [" + run.mark + "]");
    return lay(plain, face, width);
  }
  auto text = std::make_shared<Text>();
  text->m_face = face;
  if (!words.empty()) addLines(*text, words, list.get(), width, Align::left);
  return text;
}

}  // namespace peilstok::print
