#include "screens/crisiskamer/zaal/room_sheet.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "bridge/text.h"
#include "screens/crisiskamer/dossier_words.h"
#include "widgets/spoken.h"

namespace peilstok::ui {

namespace {

// In pixels of the screen, whatever its scale. Read from five metres: at the size of a meeting-room screen this is the
// least (docs/ui.md). What stands below a text is no smaller than that; the text itself is larger.
constexpr int leastLetters = 32, leastText = 36, screenHeight = 1080;
// How much larger the letters become where that costs no page, in steps; no further, or a line holds too few words.
constexpr std::array larger{1.8, 1.6, 1.45, 1.3, 1.15};
constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

RoomBlock heading(const QString& text) { return {true, text, {}, Sign::empty, false}; }

void addFacts(RoomChapter& chapter, const RoomPicture& picture, Instant now, std::chrono::hours freshFor) {
  constexpr std::array order{Sureness::zeker, Sureness::vermoed, Sureness::onbekend, Sureness::niet_gezien};
  for (const Sureness sureness : order) {
    bool headed = false;
    for (const RoomFact& fact : picture.facts) {
      if (fact.sureness != sureness) continue;
      if (!std::exchange(headed, true)) {
        const QString word = dossier_words::sureness(sureness);
        chapter.blocks.push_back(heading(word.left(1).toUpper() + word.mid(1)));
      }
      DossierItem shape;
      shape.kind = ItemKind::gegeven;
      shape.sureness = sureness;
      // What nobody knows or sees has no age.
      const bool aged = fact.known && (sureness == Sureness::zeker || sureness == Sureness::vermoed);
      const bool old = aged && now - *fact.known > freshFor;
      QString tail;
      if (aged)
        tail = (old ? RoomSheet::tr("van %1: oud, vraag het na") : RoomSheet::tr("van %1"))
                   .arg(dossier_words::withAge(*fact.known, now));
      chapter.blocks.push_back({false, toQt(fact.text), tail, dossier_words::sign(shape), old});
    }
  }
}

void addTasks(RoomChapter& chapter, const QString& title, const std::vector<RoomTask>& tasks, Instant now) {
  if (tasks.empty()) return;
  chapter.blocks.push_back(heading(title));
  for (const RoomTask& task : tasks) {
    QStringList tail;
    if (!task.owner.empty()) tail << toQt(task.owner);
    if (task.done) tail << RoomSheet::tr("gedaan");
    else if (task.due)
      tail << (*task.due < now ? RoomSheet::tr("moest klaar zijn om %1") : RoomSheet::tr("voor %1"))
                  .arg(momentText(*task.due, now));
    chapter.blocks.push_back({false, toQt(task.text), tail.join(QStringLiteral("  \u00b7  ")),
                              task.done ? Sign::yes : Sign::empty, !task.done && task.due && *task.due < now});
  }
}

void addJudgement(RoomChapter& chapter, const RoomPicture& picture) {
  if (!picture.scenarios.empty()) chapter.blocks.push_back(heading(RoomSheet::tr("Wat er kan gebeuren")));
  for (const RoomScenario& one : picture.scenarios) {
    const QString likely = dossier_words::likelihood(one.likelihood);
    chapter.blocks.push_back({false, toQt(one.text),
                              one.nothing ? RoomSheet::tr("als we niets doen: %1").arg(likely) : likely, Sign::unsure,
                              false});
  }
  // Whatever is chosen stands beside doing nothing; where that is missing the room is told so.
  if (!picture.scenarios.empty() && std::ranges::none_of(picture.scenarios, &RoomScenario::nothing))
    chapter.blocks.push_back(
        {false, RoomSheet::tr("Als we niets doen"), RoomSheet::tr("dat staat hier nog niet"), Sign::gap, false});
  if (!picture.explanations.empty()) chapter.blocks.push_back(heading(RoomSheet::tr("Het kan ook zijn")));
  for (const std::string& one : picture.explanations)
    chapter.blocks.push_back({false, toQt(one), {}, Sign::unsure, false});
}

void addDecisions(RoomChapter& chapter, const RoomPicture& picture, Instant now) {
  if (!picture.decisions.empty()) chapter.blocks.push_back(heading(RoomSheet::tr("Besloten")));
  for (const RoomDecision& one : picture.decisions) {
    QStringList tail;
    if (!one.who.empty()) tail << toQt(one.who);
    if (!one.mandate.empty()) tail << RoomSheet::tr("mandaat: %1").arg(toQt(one.mandate));
    tail << (one.readBack ? RoomSheet::tr("besloten %1, teruggelezen %2")
                                .arg(momentText(one.at, now), momentText(*one.readBack, now))
                          : RoomSheet::tr("voorgesteld %1, nog niet teruggelezen").arg(momentText(one.at, now)));
    if (!one.dissent.empty()) tail << RoomSheet::tr("tegenstem: %1").arg(toQt(one.dissent));
    chapter.blocks.push_back({false, toQt(one.text), tail.join(QStringLiteral("  \u00b7  ")),
                              one.readBack ? Sign::yes : Sign::yesIf, false});
  }
  addTasks(chapter, RoomSheet::tr("Wie doet wat"), picture.actions, now);
}

}  // namespace

std::vector<RoomChapter> roomChapters(const RoomPicture& picture, Instant now, std::chrono::hours freshFor) {
  std::vector<RoomChapter> chapters = {
      {RoomSheet::tr("Beeld"), {}}, {RoomSheet::tr("Oordeel"), {}}, {RoomSheet::tr("Besluit"), {}}};
  addFacts(chapters[0], picture, now, freshFor);
  std::vector<RoomTask> open = picture.questions;
  std::erase_if(open, [](const RoomTask& one) { return one.done; });
  addTasks(chapters[0], RoomSheet::tr("Open vragen"), open, now);
  addJudgement(chapters[1], picture);
  addDecisions(chapters[2], picture, now);
  for (RoomChapter& chapter : chapters)
    if (chapter.blocks.empty())
      chapter.blocks.push_back({false, RoomSheet::tr("Hier is nog niets om te delen."), {}, Sign::empty, false});
  return chapters;
}

RoomSheet::RoomSheet(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  announceAs<RoomSheet>(QAccessible::Document);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(320, 160);
  connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int RoomSheet::onScreen(int pixels) const { return static_cast<int>(std::ceil(pixels / devicePixelRatioF())); }

int RoomSheet::smallest() const { return std::max(onScreen(leastText), leastText * window()->height() / screenHeight); }

QFont RoomSheet::textFont(bool heading) const {
  return Theme::font(m_letters, heading ? QFont::DemiBold : QFont::Normal);
}
QFont RoomSheet::tailFont() const { return Theme::font(std::max(onScreen(leastLetters), m_letters * 4 / 5)); }

void RoomSheet::show(std::vector<RoomChapter> chapters) {
  const std::size_t chapter = m_pages.empty() ? 0 : m_pages[static_cast<std::size_t>(m_page)].chapter;
  const int before = m_page;
  m_chapters = std::move(chapters);
  paginate();
  // Where the room was reading it stays, as far as that page is still there.
  if (before < pages() && m_pages[static_cast<std::size_t>(before)].chapter == chapter) m_page = before;
  else goTo(chapter);
  tell();
}

void RoomSheet::turn(int by) {
  const int to = std::clamp(m_page + by, 0, std::max(0, pages() - 1));
  if (std::exchange(m_page, to) != to) tell();
}

void RoomSheet::goTo(std::size_t chapter) {
  const auto found = std::ranges::find(m_pages, chapter, &Page::chapter);
  m_page = found == m_pages.end() ? 0 : static_cast<int>(found - m_pages.begin());
  tell();
}

QString RoomSheet::where() const {
  if (m_pages.empty()) return {};
  const Page& now = m_pages[static_cast<std::size_t>(m_page)];
  const auto of = std::ranges::count(m_pages, now.chapter, &Page::chapter);
  const auto first = std::ranges::find(m_pages, now.chapter, &Page::chapter) - m_pages.begin();
  const QString title = m_chapters[now.chapter].title;
  return of == 1 ? title : tr("%1  %2 van %3").arg(title).arg(m_page - first + 1).arg(of);
}

QString RoomSheet::spoken() const {
  QStringList words{where()};
  if (!m_pages.empty()) {
    const Page& now = m_pages[static_cast<std::size_t>(m_page)];
    for (const std::size_t at : now.blocks) {
      const RoomBlock& block = m_laid[now.chapter].blocks[at];
      words << (block.tail.isEmpty() ? block.text : tr("%1 (%2)").arg(block.text, block.tail));
    }
  }
  return words.join(QStringLiteral(". "));
}

void RoomSheet::tell() {
  setAccessibleName(spoken());
  update();
  Q_EMIT turned();
}

int RoomSheet::heightOf(const RoomBlock& block) const {
  const int size = m_letters;
  const int indent = block.heading ? 0 : size * 3 / 2;
  const QRect room(0, 0, width() - 2 * size - indent, 100000);
  const QFontMetrics text(textFont(block.heading));
  int height = text.boundingRect(room, flags, block.text).height();
  if (!block.tail.isEmpty()) {
    const QFontMetrics tail(tailFont());
    height += size / 8 + tail.boundingRect(room, flags, block.tail).height();
  }
  return height + (block.heading ? size / 4 : size * 5 / 8);
}

void RoomSheet::paginate() {
  m_letters = smallest();
  breakPages();
  const std::size_t fewest = m_pages.size();
  for (const double factor : larger) {
    m_letters = static_cast<int>(smallest() * factor);
    if (breakPages() && m_pages.size() == fewest) break;
    m_letters = smallest();
  }
  breakPages();
  m_page = std::clamp(m_page, 0, std::max(0, pages() - 1));
}

/// A text that is higher than a page goes on on the next.
std::vector<RoomBlock> RoomSheet::pieces(const RoomBlock& block, int room) const {
  if (block.heading || heightOf(block) <= room) return {block};
  std::vector<RoomBlock> out;
  RoomBlock piece = block;
  piece.text.clear();
  piece.tail.clear();
  for (const QString& word : block.text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    RoomBlock longer = piece;
    longer.text += (piece.text.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    if (!piece.text.isEmpty() && heightOf(longer) > room * 3 / 4) {
      piece.text += QStringLiteral(" \u2026");
      out.push_back(piece);
      longer.text = QStringLiteral("\u2026 ") + word;
    }
    piece.text = longer.text;
  }
  piece.tail = block.tail;
  out.push_back(piece);
  return out;
}

bool RoomSheet::breakPages() {
  m_pages.clear();
  m_laid = m_chapters;
  bool fits = true;
  const int room = height() - m_letters;
  for (std::size_t chapter = 0; chapter < m_chapters.size(); ++chapter) {
    m_pages.push_back({chapter, {}});
    int used = 0;
    std::vector<RoomBlock>& blocks = m_laid[chapter].blocks;
    blocks.clear();
    for (const RoomBlock& block : m_chapters[chapter].blocks)
      std::ranges::move(pieces(block, room), std::back_inserter(blocks));
    for (std::size_t at = 0; at < blocks.size(); ++at) {
      int needed = heightOf(blocks[at]);
      // A heading goes with what it is the heading of.
      if (blocks[at].heading && at + 1 < blocks.size()) needed += heightOf(blocks[at + 1]);
      const bool onlyHead = m_pages.back().blocks.size() == 1 && blocks[m_pages.back().blocks.front()].heading;
      if (used + needed > room && !m_pages.back().blocks.empty() && !onlyHead) {
        m_pages.push_back({chapter, {}});
        used = 0;
      }
      m_pages.back().blocks.push_back(at);
      used += heightOf(blocks[at]);
      fits = fits && used <= room;
    }
  }
  return fits;
}

void RoomSheet::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  paginate();
  tell();
}

void RoomSheet::paintBlock(QPainter& painter, const RoomBlock& block, int top) const {
  const int size = m_letters;
  const int indent = block.heading ? 0 : size * 3 / 2;
  const int height = heightOf(block);
  QRect room(size + indent, top, width() - 2 * size - indent, height);
  if (block.old) {
    QBrush stripes(m_theme.colour(Role::lineStrong), Qt::BDiagPattern);
    painter.setOpacity(0.45);
    painter.fillRect(QRect(size / 2, top - size / 8, size * 2 / 5, height - size / 4), stripes);
    painter.setOpacity(1);
  }
  if (!block.heading) {
    const double side = size * 0.85;
    paintSign(painter, QRectF(size, top + (QFontMetrics(Theme::font(size)).height() - side) / 2, side, side),
              block.sign, m_theme.colour(signRole(block.sign)), m_theme.colour(Role::panel));
  }
  painter.setFont(textFont(block.heading));
  painter.setPen(m_theme.colour(block.heading ? Role::accent : Role::text));
  QRect drawn;
  painter.drawText(room, flags, block.text, &drawn);
  if (block.tail.isEmpty()) return;
  room.setTop(drawn.bottom() + size / 8);
  painter.setFont(tailFont());
  painter.setPen(m_theme.colour(block.old ? Role::urgent : Role::textMuted));
  painter.drawText(room, flags, block.tail);
}

void RoomSheet::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), m_theme.colour(Role::panel));
  if (m_pages.empty()) return;
  const Page& page = m_pages[static_cast<std::size_t>(m_page)];
  int top = m_letters / 2;
  for (const std::size_t at : page.blocks) {
    const RoomBlock& block = m_laid[page.chapter].blocks[at];
    paintBlock(painter, block, top);
    top += heightOf(block);
  }
}

}  // namespace peilstok::ui
