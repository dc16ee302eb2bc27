#include "cards/card_view.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/marks.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr int side = 24;            // room left and right of the text
constexpr int markWidth = 22;       // a bullet or a number
constexpr int copiedFor = 2000;     // milliseconds that "Gekopieerd" stands
constexpr int readableWidth = 760;  // longer lines are hard to follow

/// A short remark among others on a line, with the sign of a warning when it asks for care.
QWidget* makeRemark(const Theme& theme, const QString& text, bool warning) {
  auto* holder = new QWidget;
  auto* layout = new QHBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(5);
  if (warning) layout->addWidget(new IconMark(theme, QStringLiteral("waarschuwing"), Role::text, 15));
  layout->addWidget(makeLine(text, warning ? "strong" : "muted"));
  holder->setMinimumHeight(24);  // as high as a status, so that they stand on one line
  return holder;
}

}  // namespace

CardView::CardView(const Theme& theme, QWidget* parent) : PageScroll(parent), m_theme(theme) {
  auto* page = new QWidget;
  page->setProperty("page", true);
  m_layout = new QVBoxLayout(page);
  m_layout->setContentsMargins(side, 18, side, side);
  m_layout->setSpacing(metrics::close);
  setFocusPolicy(Qt::StrongFocus);  // so that the arrow keys scroll
  setPage(page);
}

void CardView::showSheet(const CardSheet& sheet, const Suggestion* suggestion) {
  clear(m_layout);
  addHead(sheet);
  if (suggestion) {
    addReasons(tr("Waarom bij dit signaal"), suggestion->because);
    addReasons(tr("Let op"), suggestion->caution);
  }
  if (!sheet.mayWe.isEmpty())
    addSection({tr("Mag dit?"), CardSection::Form::prose, {{{}, sheet.mayWe, {}, {}, false}}});
  addStatus(sheet);
  addFacts(sheet);
  for (const CardSection& section : sheet.sections) addSection(section);
  m_layout->addStretch(1);
  for (QLabel* label : widget()->findChildren<QLabel*>()) label->setMaximumWidth(readableWidth);
  // Card 0 is called so; of the others the number is only their id.
  const QString number = sheet.number == sheet.id ? tr("Kaart %1").arg(sheet.id) : sheet.number;
  setAccessibleName(QStringLiteral("%1: %2").arg(number, sheet.name));
  verticalScrollBar()->setValue(0);
}

void CardView::addHead(const CardSheet& sheet) {
  QStringList line{sheet.number, sheet.version};
  if (sheet.own) line << tr("eigen tekst van de gemeente");
  m_layout->addWidget(makeLabel(line.join(QStringLiteral("  \u00b7  ")), "small"));
  m_layout->addWidget(makeLabel(sheet.name, "title"));
  m_layout->addWidget(makeLabel(sheet.what));
  if (sheet.newer.isEmpty()) return;
  auto* newer = new Banner(m_theme, QStringLiteral("vraag"));
  newer->setText(tr("Peilstok heeft een nieuwere tekst"), sheet.newer);
  newer->setObjectName(QStringLiteral("newerText"));
  m_layout->addSpacing(metrics::tight);
  m_layout->addWidget(newer);
}

void CardView::addStatus(const CardSheet& sheet) {
  auto* section = new Section(tr("Status"));
  section->layout()->setContentsMargins(0, metrics::loose, 0, 0);
  auto* marks = new QWidget;
  auto* flow = new FlowLayout(metrics::loose, marks);
  auto* status = new CardStatusMark(m_theme);
  status->setStatus(sheet.status);
  flow->addWidget(status);
  flow->addWidget(makeRemark(m_theme, sheet.checked, false));
  if (sheet.old) flow->addWidget(makeRemark(m_theme, oldMark(), true));
  if (sheet.lawUnchecked) flow->addWidget(makeRemark(m_theme, uncheckedMark(), true));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  marks->setSizePolicy(policy);
  section->body()->addWidget(marks);
  if (!sheet.statusNote.isEmpty()) section->body()->addWidget(makeLabel(sheet.statusNote));
  if (!sheet.source.isEmpty())
    section->body()->addWidget(makeLabel(tr("Bron van de status: %1").arg(sheet.source), "small"));
  m_layout->addWidget(section);
}

void CardView::addFacts(const CardSheet& sheet) {
  auto* holder = new QWidget;
  auto* grid = new QGridLayout(holder);
  grid->setContentsMargins(0, 14, 0, 0);
  grid->setHorizontalSpacing(metrics::block);
  grid->setVerticalSpacing(5);
  grid->setColumnStretch(1, 1);
  int row = 0;
  for (const auto& [name, value] : sheet.facts) {
    grid->addWidget(makeLine(name, "muted"), row, 0, Qt::AlignTop);
    grid->addWidget(makeLabel(value), row++, 1, Qt::AlignTop);
  }
  m_layout->addWidget(holder);
}

void CardView::addSection(const CardSection& from) {
  auto* section = new Section(from.title);
  section->layout()->setContentsMargins(0, metrics::loose, 0, 0);
  int number = 0;
  for (const CardLine& line : from.lines) {
    switch (from.form) {
      case CardSection::Form::prose: section->body()->addWidget(makeLabel(line.text)); break;
      case CardSection::Form::bullets:
      case CardSection::Form::words:
      case CardSection::Form::sources: section->body()->addWidget(lineWidget(line, QStringLiteral("\u2022"))); break;
      case CardSection::Form::steps:
        section->body()->addWidget(lineWidget(line, QStringLiteral("%1.").arg(++number)));
        break;
      case CardSection::Form::sayings: section->body()->addWidget(sayingWidget(line)); break;
    }
  }
  m_layout->addWidget(section);
}

void CardView::addReasons(const QString& title, const std::vector<std::string>& reasons) {
  CardSection section{title, CardSection::Form::bullets, {}};
  for (const std::string& reason : reasons)
    section.lines.push_back({{}, present::capitalised(toQt(reason)), {}, {}, false});
  if (!section.lines.empty()) addSection(section);
}

QWidget* CardView::lineWidget(const CardLine& line, const QString& mark) const {
  auto* holder = new QWidget;
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::tight);
  QLabel* sign = makeLine(mark, "muted");
  sign->setFixedWidth(markWidth - 4);
  row->addWidget(sign, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  if (!line.head.isEmpty()) words->addWidget(makeLabel(line.head, "strong"));
  words->addWidget(makeLabel(line.text));
  if (!line.after.isEmpty()) words->addWidget(makeLabel(line.after));
  if (!line.note.isEmpty()) words->addWidget(makeLabel(line.note, "small"));
  if (line.unchecked) words->addWidget(makeRemark(m_theme, uncheckedMark(), true), 0, Qt::AlignLeft);
  row->addLayout(words, 1);
  return holder;
}

QWidget* CardView::sayingWidget(const CardLine& line) const {
  auto* frame = new QFrame;
  setRole(frame, "saying");
  auto* row = new QHBoxLayout(frame);
  row->setContentsMargins(metrics::loose, metrics::gap, metrics::gap, metrics::gap);
  row->setSpacing(10);
  row->addWidget(makeLabel(QStringLiteral("\u201c%1\u201d").arg(line.text)), 1);
  auto* copy = new QPushButton(tr("Kopieer"));
  setRole(copy, "quiet");
  copy->setObjectName(QStringLiteral("copySaying"));
  copy->setAccessibleName(tr("Kopieer: %1").arg(line.text));
  // The word changes when it was done; the button keeps its width, so that the text beside it does not jump.
  copy->setMinimumWidth(copy->fontMetrics().horizontalAdvance(tr("Gekopieerd")) + 18);
  connect(copy, &QPushButton::clicked, copy, [copy, text = line.text] {
    QApplication::clipboard()->setText(text);
    copy->setText(tr("Gekopieerd"));
    QTimer::singleShot(copiedFor, copy, [copy] { copy->setText(tr("Kopieer")); });
  });
  row->addWidget(copy, 0, Qt::AlignTop);
  return frame;
}

}  // namespace peilstok::ui
