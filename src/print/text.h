#pragma once
// Words laid out in lines by Pango, and drawn line by line, so that a text may go on over the edge of a page.

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

#include "print/paper.h"

namespace peilstok::print {

/// A stretch of a text that is marked, with the numbers of what was found in it behind it.
struct Marked {
  std::string text, mark;
};

enum class Align { left, right };

/// Lines of one face. Every line is `leading` high, whatever fonts stand in for what the face has not.
class Text {
 public:
  int lines() const { return static_cast<int>(m_lines.size()); }
  double height() const { return lines() * m_face.leading; }
  double leading() const { return m_face.leading; }
  /// Lines [first, last), the first with its top at `y`.
  void draw(cairo_t* cairo, int first, int last, double x, double y, const Ink& ink) const;
  /// Of its widest line.
  double width() const { return m_width; }

 private:
  friend class Composer;
  struct Release {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  };
  struct Line {
    PangoLayoutLine* line;
    double x;  ///< where it begins in the width: right-aligned and right-to-left lines do not at 0
  };
  std::vector<std::unique_ptr<PangoLayout, Release>> m_layouts;
  std::vector<Line> m_lines;
  Face m_face;
  double m_width = 0;
};

using TextPtr = std::shared_ptr<const Text>;

/// Lays out words for one target of Cairo.
class Composer {
 public:
  explicit Composer(cairo_t* cairo);
  /// Words that come from anywhere; what may not stand on paper is left out. A word that is wider than the width is
  /// broken.
  TextPtr lay(const std::string& words, const Face& face, double width, Align align = Align::left) const;
  TextPtr lay(const std::vector<Marked>& runs, const Face& face, double width) const;

 private:
  struct Release {
    void operator()(PangoContext* context) const { g_object_unref(context); }
  };
  void addLines(Text& text, const std::string& words, PangoAttrList* attributes, double width, Align align) const;
  std::unique_ptr<PangoContext, Release> m_context;
};

}  // namespace peilstok::print
