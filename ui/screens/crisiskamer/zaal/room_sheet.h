#pragma once

#include <QWidget>
#include <chrono>
#include <vector>

#include "model/dossier.h"
#include "theme/signs.h"
#include "theme/theme.h"

class QPainter;

namespace peilstok::ui {

/// One stretch of what the room reads.
struct RoomBlock {
  bool heading = false;
  QString text, tail;  ///< `tail` in muted words below: how sure, since when, whose
  Sign sign = Sign::yesIf;
  bool old = false;  ///< striped: it was known too long ago to trust without asking
};

struct RoomChapter {
  QString title;
  std::vector<RoomBlock> blocks;
};

/// The three chapters of a picture, in words.
std::vector<RoomChapter> roomChapters(const RoomPicture& picture, Instant now, std::chrono::hours freshFor);

/// The picture in letters that can be read across a room, in pages: nothing scrolls. What it was given is all it holds.
class RoomSheet : public QWidget {
  Q_OBJECT
 public:
  explicit RoomSheet(const Theme& theme, QWidget* parent = nullptr);
  void show(std::vector<RoomChapter> chapters);
  void turn(int pages);
  /// The first page of a chapter.
  void goTo(std::size_t chapter);
  int page() const { return m_page; }
  int pages() const { return static_cast<int>(m_pages.size()); }
  /// "Beeld 1 van 2".
  QString where() const;
  /// Everything on the page, for who hears it.
  QString spoken() const;

 Q_SIGNALS:
  void turned();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Page {
    std::size_t chapter = 0;
    std::vector<std::size_t> blocks;
  };
  int letters() const;  ///< height of the letters in pixels, never under 32
  int heightOf(const RoomBlock& block) const;
  void paintBlock(QPainter& painter, const RoomBlock& block, int top) const;
  void paginate();
  void tell();

  const Theme& m_theme;
  std::vector<RoomChapter> m_chapters;
  std::vector<Page> m_pages;
  int m_page = 0;
};

}  // namespace peilstok::ui
