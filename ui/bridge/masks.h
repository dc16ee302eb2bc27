#pragma once
// Masks as a person reads them. A stored text holds "[naam_met_adres:1a2b3c4d]"; on the screen that is "[naam en
// adres]", and the number, by which one can tell that two are the same, stands in the tooltip.

#include <QString>
#include <string_view>
#include <vector>

namespace peilstok::ui {

/// A text with its masks in words. Positions are in UTF-16 units.
class ReadableText {
 public:
  explicit ReadableText(const QString& stored);

  struct Mask {
    int begin = 0, end = 0;  ///< in `text`
    QString note;            ///< what was masked, and its number
  };

  const QString& text() const { return m_text; }
  const std::vector<Mask>& masks() const { return m_masks; }
  /// Where a position of the stored text lies in `text`; one inside a mask gives where the mask begins.
  int at(int stored) const;

 private:
  struct Piece {
    int storedBegin, storedEnd, begin, end;
  };
  QString m_text;
  std::vector<Mask> m_masks;
  std::vector<Piece> m_pieces;  ///< the masks, in order
};

/// Only the text.
QString readable(std::string_view stored);

}  // namespace peilstok::ui
