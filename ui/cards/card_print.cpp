#include "cards/card_print.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextDocument>

#include "bridge/presenter.h"
#include "theme/theme.h"

namespace peilstok::ui {

namespace {

struct Print {
  Q_DECLARE_TR_FUNCTIONS(CardPrint)
};

QString tr(const char* text) { return Print::tr(text); }

constexpr double bodyPoints = 8.7;  // so that most cards fit on one sheet, and still read at arm's length
constexpr double footPoints = 7.5;

// Black on paper whatever the theme of the window. Lengths are in pixels: Qt scales those to the printer.
constexpr const char* style = R"(
p, li { margin-top: 0px; margin-bottom: 1px; line-height: 94%; }
ul, ol { margin: 0px; }
.name { font-size: 16pt; font-weight: 600; margin-bottom: 3px; }
.small { font-size: 7.5pt; color: #333333; }
)";
constexpr int listIndent = 13;  // pixels, as above
constexpr int labelShare = 18;  // per cent of the width

QString escaped(const QString& text) { return text.toHtmlEscaped(); }
QString paragraph(const QString& text, const char* kind = nullptr) {
  if (text.isEmpty()) return {};
  return kind ? QStringLiteral("<p class=\"%1\">%2</p>").arg(QLatin1String(kind), escaped(text))
              : QStringLiteral("<p>%1</p>").arg(escaped(text));
}

QString lineHtml(const CardLine& line, bool quoted) {
  QStringList parts;
  if (!line.head.isEmpty()) parts << QStringLiteral("<b>%1</b>").arg(escaped(line.head));
  parts << (quoted ? QStringLiteral("\u201c%1\u201d").arg(escaped(line.text)) : escaped(line.text));
  if (!line.after.isEmpty()) parts << escaped(line.after);
  QString html = parts.join(QStringLiteral("<br/>"));
  if (line.unchecked) html += QStringLiteral(" <b>(%1)</b>").arg(escaped(uncheckedMark()));
  if (!line.note.isEmpty()) html += QStringLiteral("<br/><span class=\"small\">%1</span>").arg(escaped(line.note));
  return html;
}

/// A heading in the margin and beside it what it is of: that takes no lines of its own.
QString rowHtml(const QString& title, const QString& content) {
  return QStringLiteral(
             "<tr><td width=\"%1%\" style=\"padding-top:5px;padding-right:8px\"><p><b>%2</b></p></td>"
             "<td width=\"%3%\" style=\"padding-top:5px\">%4</td></tr>")
      .arg(QString::number(labelShare), escaped(title), QString::number(100 - labelShare), content);
}

QString runningLine(const CardSection& section) {
  QStringList words;
  for (const CardLine& line : section.lines) words << line.text;
  return words.join(QStringLiteral("  \u00b7  "));
}

QString sectionHtml(const CardSection& section) {
  using Form = CardSection::Form;
  if (section.form == Form::words) return rowHtml(section.title, paragraph(runningLine(section)));
  if (section.form == Form::sources) return rowHtml(section.title, paragraph(runningLine(section), "small"));
  QString lines;
  for (const CardLine& line : section.lines)
    lines += (section.form == Form::prose ? QStringLiteral("<p class=\"small\">%1</p>") : QStringLiteral("<li>%1</li>"))
                 .arg(lineHtml(line, section.form == Form::sayings));
  if (section.form == Form::prose) return rowHtml(section.title, lines);
  const QString list = section.form == Form::steps ? QStringLiteral("ol") : QStringLiteral("ul");
  return rowHtml(section.title, QStringLiteral("<%1 style=\"-qt-list-indent:1\">%2</%1>").arg(list, lines));
}

QString table(const QString& rows) {
  return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:4px\">%1</table>")
      .arg(rows);
}

QString statusText(const CardSheet& sheet) {
  QStringList marks{QStringLiteral("%1, %2").arg(present::cardStatus(sheet.status), sheet.checked)};
  if (sheet.old) marks << oldMark();
  if (sheet.lawUnchecked) marks << uncheckedMark();
  return marks.join(QStringLiteral("  \u00b7  "));
}

/// The facts two by two beside each other: they are short, and paper is not.
QString factsHtml(const CardSheet& sheet) {
  QString rows;
  const std::size_t half = (sheet.facts.size() + 1) / 2;
  const auto cells = [&](std::size_t at) {
    const bool there = at < sheet.facts.size();
    return QStringLiteral(
               "<td width=\"%1%\" style=\"padding-right:8px\"><p><b>%2</b></p></td>"
               "<td width=\"%3%\" style=\"padding-right:8px\"><p>%4</p></td>")
        .arg(QString::number(labelShare), there ? escaped(sheet.facts[at].first) : QString(),
             QString::number(50 - labelShare), there ? escaped(sheet.facts[at].second) : QString());
  };
  for (std::size_t i = 0; i < half; ++i) rows += QStringLiteral("<tr>%1%2</tr>").arg(cells(i), cells(half + i));
  return table(rows);
}

QString html(const CardSheet& sheet) {
  QString text = paragraph(sheet.name, "name") + paragraph(sheet.what);
  if (sheet.own) text += paragraph(tr("Eigen tekst van de gemeente."), "small");
  if (!sheet.newer.isEmpty()) text += paragraph(tr("Peilstok heeft een nieuwere tekst. %1").arg(sheet.newer), "small");
  QString status = QStringLiteral("<p><b>%1</b></p>").arg(escaped(statusText(sheet))) + paragraph(sheet.statusNote);
  if (!sheet.source.isEmpty()) status += paragraph(tr("Bron van de status: %1").arg(sheet.source), "small");
  QString head;
  if (!sheet.mayWe.isEmpty()) head += rowHtml(tr("Mag dit?"), paragraph(sheet.mayWe));
  head += rowHtml(tr("Status"), status);
  QString sections;
  for (const CardSection& section : sheet.sections) sections += sectionHtml(section);
  return text + table(head) + factsHtml(sheet) + table(sections);
}

QString foot(const CardSheet& sheet) {
  return QStringLiteral("%1  \u00b7  %2  \u00b7  %3  \u00b7  %4, %5")
      .arg(sheet.name, sheet.number, sheet.version, present::cardStatus(sheet.status), sheet.checked);
}

QFont printFont(double points, QFont::Weight weight = QFont::Normal) {
  QFont font = Theme::font(metrics::body, weight);
  font.setPointSizeF(points);
  return font;
}

void paintFoot(QPainter& painter, const QRectF& box, const CardSheet& sheet, int page, int pages) {
  painter.setFont(printFont(footPoints));
  painter.setPen(Qt::black);
  const QString number = tr("Blad %1 van %2").arg(page).arg(pages);
  const double room = box.width() - painter.fontMetrics().horizontalAdvance(number) - box.height();
  painter.drawLine(box.topLeft(), box.topRight());
  painter.drawText(box, Qt::AlignRight | Qt::AlignBottom, number);
  painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom,
                   painter.fontMetrics().elidedText(foot(sheet), Qt::ElideRight, static_cast<int>(room)));
}

}  // namespace

QPageLayout cardPage() {
  return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(16, 12, 16, 10),
                     QPageLayout::Millimeter);
}

bool printCard(const CardSheet& sheet, QPagedPaintDevice& device) {
  QPainter painter;
  if (!painter.begin(&device)) return false;
  const QSizeF sheetSize = painter.viewport().size();
  const double dots = device.logicalDpiY();
  const double footHeight = dots * 0.24, gap = dots * 0.08;
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&device);
  document.setDefaultFont(printFont(bodyPoints));
  document.setDefaultStyleSheet(QLatin1String(style));
  document.setDocumentMargin(0);
  document.setIndentWidth(listIndent);
  document.setHtml(html(sheet));
  const QSizeF body(sheetSize.width(), sheetSize.height() - footHeight - gap);
  document.setPageSize(body);
  const int pages = document.pageCount();
  for (int page = 0; page < pages; ++page) {
    if (page > 0) device.newPage();
    painter.save();
    painter.translate(0, -page * body.height());
    const QRectF shown(0, page * body.height(), body.width(), body.height());
    painter.setClipRect(shown);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    paintFoot(painter, QRectF(0, sheetSize.height() - footHeight, sheetSize.width(), footHeight), sheet, page + 1,
              pages);
  }
  return painter.end();
}

bool writeCardPdf(const CardSheet& sheet, const QString& file) {
  // A file that was there stays as it was until the new one is whole.
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return false;
  {
    QPdfWriter writer(&out);
    writer.setPageLayout(cardPage());
    writer.setResolution(300);
    writer.setTitle(QStringLiteral("%1 %2").arg(sheet.number, sheet.name));
    writer.setCreator(QStringLiteral("Peilstok"));
    if (!printCard(sheet, writer)) return false;
  }
  return out.commit();
}

QString cardFileName(const CardSheet& sheet) {
  static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
  QString name = QStringLiteral("%1 %2").arg(sheet.id, sheet.name);
  return name.replace(refused, QStringLiteral(" ")).simplified() + QStringLiteral(".pdf");
}

}  // namespace peilstok::ui
