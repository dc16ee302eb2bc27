#pragma once
// A message with its findings marked: background and underline together, never colour alone.

#include <QTextEdit>
#include <optional>
#include <vector>

#include "theme/theme.h"

namespace peilstok::ui {

/// In order of what shows when several stand in one place.
enum class Effect { up, down, none };

/// A stretch of the text in UTF-16 units.
struct TextMark {
  int begin = 0, end = 0;
  Effect effect = Effect::none;
  QString note;  ///< for the tooltip
};

/// A stretch of which something is told beside the pointer; it looks fainter.
struct TextNote {
  int begin = 0, end = 0;
  QString note;
};

class MarkedText : public QTextEdit {
  Q_OBJECT
 public:
  explicit MarkedText(const Theme& theme, QWidget* parent = nullptr);

  /// As high as the text needs, but no higher than this; beyond it the text scrolls.
  void setHeightLimit(int pixels);
  /// The first `titleEnd` units are a headline.
  void setMarkedText(const QString& text, std::vector<TextMark> marks, int titleEnd = 0,
                     std::vector<TextNote> notes = {});
  /// Makes one mark stand out and brings it into sight; -1 for none.
  void showMark(int index);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void format();
  /// How a stretch that no mark divides looks; empty where nothing was found.
  std::optional<QTextCharFormat> formatBetween(int from, int to) const;
  void fitHeight();

  const Theme& m_theme;
  std::vector<TextMark> m_marks;
  std::vector<TextNote> m_notes;
  int m_titleEnd = 0;
  int m_shown = -1;
  int m_limit = 480;
};

}  // namespace peilstok::ui
