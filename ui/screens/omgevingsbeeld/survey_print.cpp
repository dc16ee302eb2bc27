#include "screens/omgevingsbeeld/survey_print.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <algorithm>

#include "bridge/text.h"
#include "charts/calendar_chart.h"
#include "charts/legend_chart.h"
#include "charts/map_chart.h"
#include "charts/normal_chart.h"
#include "charts/survey_words.h"
#include "charts/timeline_chart.h"
#include "screens/omgevingsbeeld/survey_tables.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SurveyPrint)
};

// Everything is laid out in the pixels of a screen and then scaled to the paper: an A4 on its side is this wide.
constexpr double paperWidth = 1040;
constexpr double footHeight = 22, headHeight = 46, gap = 10, rowHeight = 17;
constexpr int rowsMost = 600;  // no list on paper is read beyond that; the rest is told

/// One print: knows the page it is on.
class Printing {
 public:
  Printing(const SurveySheet& sheet, QPagedPaintDevice& device) : m_sheet(sheet), m_device(device) {}

  bool run() {
    if (!m_painter.begin(&m_device)) return false;
    const QSizeF size = m_painter.viewport().size();
    const double scale = size.width() / paperWidth;
    m_painter.scale(scale, scale);
    m_page = QRectF(0, 0, paperWidth, size.height() / scale);
    charts();
    foot();
    list();
    return m_painter.end();
  }

 private:
  const survey::Picture& picture() const { return *m_sheet.picture; }
  const SurveyRules& rules() const { return m_sheet.knowledge->survey; }

  void words(const QRectF& box, const QString& text, int size, QFont::Weight weight = QFont::Normal,
             int flags = Qt::AlignVCenter | Qt::AlignLeft) {
    m_painter.setFont(Theme::font(size, weight));
    m_painter.setPen(m_ink(Role::text));
    m_painter.drawText(box, flags, text);
  }

  void head() {
    words(QRectF(0, 0, paperWidth, 26), Words::tr("Omgevingsbeeld %1 en buren").arg(toQt(picture().ownName)), 19,
          QFont::DemiBold);
    QString line = survey_words::stretch(picture().from, picture().until);
    if (!m_sheet.chosen.isEmpty()) line += QStringLiteral("  \u00b7  ") + m_sheet.chosen;
    words(QRectF(0, 26, paperWidth, 18), line, 12);
  }

  QRectF title(QRectF box, const QString& text) {
    words(QRectF(box.left(), box.top(), box.width(), 18), text, 13, QFont::DemiBold);
    return box.adjusted(0, 20, 0, 0);
  }

  double legend(LegendChart::Of of, const QRectF& below) {
    const LegendChart chart(of);
    const double height = chart.heightFor(below.width());
    chart.draw(m_painter, QRectF(below.left(), below.bottom() - height, below.width(), height), m_ink);
    return height + 2;
  }

  void charts() {
    head();
    const double timelineHeight = 240;
    const double top = headHeight + gap, bottom = m_page.bottom() - footHeight - gap;
    const double middle = bottom - timelineHeight - gap, left = paperWidth * 0.6;
    drawMap(QRectF(0, top, left - gap, middle - top));
    const double half = (middle - top) / 2;
    drawCalendar(QRectF(left + gap, top, paperWidth - left - gap, half - gap));
    drawNormal(QRectF(left + gap, top + half, paperWidth - left - gap, half));
    drawTimeline(QRectF(0, bottom - timelineHeight, paperWidth, timelineHeight));
  }

  void drawMap(const QRectF& box) {
    survey::Selection selection = m_sheet.selection;
    selection.place.clear();
    MapChart chart;
    chart.setContent(m_sheet.picture, survey::chosen(picture(), selection, picture().occurrences));
    chart.setChosen(m_sheet.selection.place);
    QRectF area = box.adjusted(0, 0, 0, -34);
    words(QRectF(box.left(), area.bottom() + 2, box.width(), 32),
          survey_words::placesNote() + QLatin1Char(' ') + survey_words::boundaryNote(picture()), 11, QFont::Normal,
          Qt::TextWordWrap | Qt::AlignTop);
    area.adjust(0, 0, 0, -legend(LegendChart::Of::map, area));
    chart.draw(m_painter, area, m_ink);
  }

  void drawCalendar(const QRectF& box) {
    CalendarChart chart;
    chart.setContent(m_sheet.picture);
    chart.setBrushed(m_sheet.selection.stretch);
    const QRectF area = title(box, Words::tr("Bijzondere dagen")).adjusted(0, 0, 0, -34);
    words(QRectF(box.left(), box.top(), box.width(), 18), CalendarChart::signWords(), 10, QFont::Normal,
          Qt::AlignRight | Qt::AlignVCenter);
    chart.draw(m_painter, area, m_ink);
    words(QRectF(box.left(), area.bottom() + 2, box.width(), 32), chart.coming(4), 11, QFont::Normal,
          Qt::TextWordWrap | Qt::AlignTop);
  }

  void drawNormal(const QRectF& box) {
    NormalChart chart;
    chart.setContent(survey::daysOf(picture(), m_sheet.selection, rules()), rules());
    chart.setBrushed(m_sheet.selection.stretch);
    const QRectF area = title(box, Words::tr("Meer of minder dan gewoonlijk")).adjusted(0, 0, 0, -48);
    words(QRectF(box.left(), area.bottom() + 2, box.width(), 46),
          chart.summary() + QLatin1Char(' ') + survey_words::threshold(rules()), 11, QFont::Normal,
          Qt::TextWordWrap | Qt::AlignTop);
    chart.draw(m_painter, area, m_ink);
  }

  void drawTimeline(const QRectF& box) {
    survey::Selection selection = m_sheet.selection;
    selection.stretch.reset();
    TimelineChart chart;
    chart.setContent(m_sheet.picture, survey::chosen(picture(), selection, picture().occurrences));
    chart.setBrushed(m_sheet.selection.stretch);
    QRectF area = title(box, Words::tr("Tijdlijn"));
    area.adjust(0, 0, 0, -legend(LegendChart::Of::timeline, area));
    chart.draw(m_painter, area, m_ink);
  }

  void foot() {
    const QRectF box(0, m_page.bottom() - footHeight, paperWidth, footHeight);
    m_painter.setPen(QPen(m_ink(Role::lineStrong), 1));
    m_painter.drawLine(box.topLeft(), box.topRight());
    words(box,
          Words::tr("Gemaakt op %1 met Peilstok  \u00b7  weegkader %2")
              .arg(momentText(picture().now, picture().now), toQt(m_sheet.knowledge->framework.version)),
          11);
    words(box, Words::tr("Blad %1").arg(m_number), 11, QFont::Normal, Qt::AlignRight | Qt::AlignVCenter);
  }

  void newPage() {
    m_device.newPage();
    ++m_number;
    foot();
  }

  void list() {
    const auto rows =
        occurrenceRows(picture(), *m_sheet.knowledge, survey::chosen(picture(), m_sheet.selection, picture().listed));
    const double bottom = m_page.bottom() - footHeight - gap;
    double y = bottom;
    int printed = 0;
    for (const SurveyTableRow& row : rows) {
      if (y + rowHeight > bottom) {
        newPage();
        y = listHead();
      }
      listRow(row, y);
      y += rowHeight;
      if (++printed == rowsMost) break;
    }
    if (printed < static_cast<int>(rows.size()))
      words(QRectF(0, bottom - rowHeight, paperWidth, rowHeight),
            Words::tr("En nog %1, die hier niet staan.").arg(rows.size() - static_cast<std::size_t>(printed)), 12,
            QFont::DemiBold);
  }

  /// Left edge of each column, in the order of the table; the last ends at the edge of the paper.
  static constexpr double columns[] = {0, 108, 198, 304, 690, 790, 890, 1006, paperWidth};

  double listHead() {
    const QStringList headers{Words::tr("Moment"),       Words::tr("Baan"),   Words::tr("Fase"),
                              Words::tr("Wat"),          Words::tr("Plaats"), Words::tr("Hoe precies"),
                              Words::tr("Bij de buren"), Words::tr("Nr.")};
    for (int i = 0; i < headers.size(); ++i)
      words(QRectF(columns[i], 0, columns[i + 1] - columns[i] - 6, rowHeight), headers[i], 11, QFont::DemiBold);
    m_painter.drawLine(QPointF(0, rowHeight + 1), QPointF(paperWidth, rowHeight + 1));
    return rowHeight + 4;
  }

  void listRow(const SurveyTableRow& row, double y) {
    m_painter.setFont(Theme::font(11));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const double width = columns[i + 1] - columns[i] - 6;
      words(QRectF(columns[i], y, width, rowHeight),
            m_painter.fontMetrics().elidedText(row.cells[i].text, Qt::ElideRight, static_cast<int>(width)), 11);
    }
  }

  const SurveySheet& m_sheet;
  QPagedPaintDevice& m_device;
  QPainter m_painter;
  QRectF m_page;
  int m_number = 1;
  Ink m_ink{Scheme::light};
};

}  // namespace

QPageLayout surveyPage() {
  return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(11, 10, 11, 9),
                     QPageLayout::Millimeter);
}

bool printSurvey(const SurveySheet& sheet, QPagedPaintDevice& device) { return Printing(sheet, device).run(); }

bool writeSurveyPdf(const SurveySheet& sheet, const QString& file) {
  // A file that was there stays as it was until the new one is whole.
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return false;
  {
    QPdfWriter writer(&out);
    writer.setPageLayout(surveyPage());
    writer.setResolution(300);
    writer.setTitle(Words::tr("Omgevingsbeeld %1").arg(toQt(sheet.picture->ownName)));
    writer.setCreator(QStringLiteral("Peilstok"));
    if (!printSurvey(sheet, writer)) return false;
  }
  return out.commit();
}

QString surveyFileName(const SurveySheet& sheet) {
  static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
  QString name =
      Words::tr("Omgevingsbeeld %1 %2")
          .arg(toQt(sheet.picture->ownName), toQt(civil::formatDate(sheet.picture->until - std::chrono::seconds(1))));
  return name.replace(refused, QStringLiteral(" ")).simplified() + QStringLiteral(".pdf");
}

}  // namespace peilstok::ui
