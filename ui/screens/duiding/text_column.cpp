#include "screens/duiding/text_column.h"

#include <QGridLayout>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/facts.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr std::size_t alikeShown = 6;

/// The way a finding is marked in the text, as a little legend beside it in the list.
QIcon effectIcon(const Theme& theme, Effect effect) {
  const qreal scale = 3;  // sharp up to 300 %
  QPixmap pixmap(QSize(18, 18) * scale);
  pixmap.setDevicePixelRatio(scale);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  const Role tint = effect == Effect::up ? Role::upTint : effect == Effect::down ? Role::downTint : Role::neutralTint;
  const Role ink = effect == Effect::up ? Role::up : effect == Effect::down ? Role::down : Role::textMuted;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour(tint));
  painter.drawRoundedRect(QRectF(0, 0, 18, 18), 3, 3);
  painter.setPen(QPen(theme.colour(ink), 2, Qt::SolidLine, Qt::RoundCap));
  if (effect == Effect::none) painter.drawPoint(QPointF(9, 9));
  else painter.drawLine(QPointF(5, 9), QPointF(13, 9));
  if (effect == Effect::up) painter.drawLine(QPointF(9, 5), QPointF(9, 13));
  return QIcon(pixmap);
}

}  // namespace

TextColumn::TextColumn(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(new MarkedText(theme)), m_findings(new QListWidget),
      m_facts(new QGridLayout), m_alike(new QVBoxLayout) {
  setProperty("page", true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::page, 16, metrics::page, metrics::page);
  layout->setSpacing(18);
  auto* message = new Section(tr("Wat er staat"));
  message->body()->addWidget(m_text);
  layout->addWidget(message);
  auto* found = new Section(tr("Gevonden in de tekst"));
  m_findingsHead = found;
  m_findings->setObjectName(QStringLiteral("findings"));
  m_findings->setAccessibleName(tr("Gevonden in de tekst"));
  m_findings->setWordWrap(true);
  m_findings->setResizeMode(QListView::Adjust);
  m_findings->setIconSize({18, 18});
  m_findings->setFrameShape(QFrame::NoFrame);
  m_findings->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  found->body()->addWidget(m_findings);
  layout->addWidget(found);
  auto* facts = new Section(tr("Wat we ervan weten"));
  m_facts->setHorizontalSpacing(14);
  m_facts->setVerticalSpacing(5);
  m_facts->setColumnStretch(1, 1);
  facts->body()->addLayout(m_facts);
  layout->addWidget(facts);
  m_alike->setSpacing(4);
  layout->addLayout(m_alike);
  layout->addStretch();
  connect(m_findings, &QListWidget::currentRowChanged, this, [this](int row) {
    m_text->showMark(row < 0 ? -1 : m_view.lines[static_cast<std::size_t>(row)].mark);
  });
  connect(&m_theme, &Theme::changed, this, &TextColumn::showFindings);
}

void TextColumn::show(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now) {
  m_view = viewFindings(detail, knowledge);
  m_text->setMarkedText(m_view.text, m_view.marks);
  showFindings();
  showFacts(detail, knowledge, now);
  clear(m_alike);
  if (detail.lookAlikes.empty()) return;
  m_alike->addWidget(makeLabel(tr("Bijna gelijke berichten"), "head"));
  for (std::size_t i = 0; i < std::min(alikeShown, detail.lookAlikes.size()); ++i) {
    const store::SignalRow& row = detail.lookAlikes[i];
    const QString moment = row.received ? momentText(*row.received, now) : tr("moment onbekend");
    m_alike->addWidget(makeLabel(QStringLiteral("S%1 \u00b7 %2 \u00b7 %3").arg(row.number).arg(moment, toQt(row.excerpt).left(90)), "muted"));
  }
  if (detail.lookAlikes.size() > alikeShown)
    m_alike->addWidget(makeLabel(tr("en nog %1").arg(detail.lookAlikes.size() - alikeShown), "muted"));
}

void TextColumn::showFindings() {
  const QSignalBlocker quiet(m_findings);
  m_findings->clear();
  m_findingsHead->setVisible(!m_view.lines.empty());
  for (const FindingLine& line : m_view.lines) {
    QStringList second{tr("\u2018%1\u2019").arg(line.excerpt), line.note, tr("regel %1").arg(line.rule)};
    second.removeAll(QString());
    const QString weight = line.strength > 0 ? strengthWords(line.strength) + QStringLiteral(", ") : QString();
    auto* item = new QListWidgetItem(
        effectIcon(m_theme, line.effect),
        QStringLiteral("%1 (%2%3)\n%4").arg(line.indicator, weight, effectWords(line.effect), second.join(QStringLiteral(" \u00b7 "))));
    m_findings->addItem(item);
  }
  fitList();
}

void TextColumn::fitList() {
  int height = 2;
  for (int i = 0; i < m_findings->count(); ++i) height += m_findings->sizeHintForRow(i) + 2 * m_findings->spacing();
  m_findings->setFixedHeight(height);
}

void TextColumn::showFacts(const app::SignalDetail& detail, const Knowledge& knowledge, Instant now) {
  clear(m_facts);
  int row = 0;
  for (const auto& [name, value] : factsOf(detail, knowledge, now)) {
    m_facts->addWidget(makeLine(name, "muted"), row, 0, Qt::AlignTop);
    m_facts->addWidget(makeLabel(value), row++, 1, Qt::AlignTop);
  }
}

}  // namespace peilstok::ui
