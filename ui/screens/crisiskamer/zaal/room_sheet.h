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
  int letters() const { return m_letters; }
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
  /// So many pixels of the screen, in those of the window.
  int onScreen(int pixels) const;
  /// The least height of the letters of a text in this window.
  int smallest() const;
  QFont textFont(bool heading) const;
  QFont tailFont() const;
  /// Fills the pages with letters of `m_letters`; false when something is higher than a page.
  bool breakPages();
  std::vector<RoomBlock> pieces(const RoomBlock& block, int room) const;
  int heightOf(const RoomBlock& block) const;
  void paintBlock(QPainter& painter, const RoomBlock& block, int top) const;
  void paginate();
  void tell();

  const Theme& m_theme;
  std::vector<RoomChapter> m_chapters;
  std::vector<RoomChapter> m_laid;  ///< the same, with what is higher than a page in pieces
  std::vector<Page> m_pages;
  int m_page = 0;
  int m_letters = 36;  ///< as large as takes no page more than the smallest
};

}  // namespace peilstok::ui
