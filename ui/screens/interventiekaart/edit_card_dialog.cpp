#include "screens/interventiekaart/edit_card_dialog.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/messages.h"
#include "bridge/text.h"
#include "widgets/focus_ring.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

QString asLines(const std::vector<std::string>& items) {
  QStringList lines;
  for (const std::string& one : items) lines << toQt(one);
  return lines.join(QLatin1Char('\n'));
}

std::vector<std::string> linesOf(const QPlainTextEdit* edit) {
  std::vector<std::string> items;
  for (const QString& line : edit->toPlainText().split(QLatin1Char('\n')))
    if (const QString one = line.trimmed(); !one.isEmpty()) items.push_back(fromQt(one));
  return items;
}

}  // namespace

EditCardDialog::EditCardDialog(const Theme& theme, Bridge& bridge, const Card& card, QWidget* parent)
    : QDialog(parent), m_bridge(bridge), m_card(card), m_said(makeLabel({}, "strong")) {
  setObjectName(QStringLiteral("editCard"));
  setWindowTitle(tr("%1: eigen tekst en ervaring").arg(toQt(card.id)));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(metrics::wide, 18, metrics::wide, 18);
  layout->setSpacing(metrics::close);
  addText(layout);
  layout->addSpacing(14);
  addUse(layout);
  layout->addStretch(1);
  scroll->setWidget(page);
  outer->addWidget(scroll, 1);
  m_said->setObjectName(QStringLiteral("editSaid"));
  m_said->setContentsMargins(metrics::wide, 0, metrics::wide, 0);
  outer->addWidget(m_said);
  auto* close = new QPushButton(tr("Annu&leren"));
  close->setAccessibleName(tr("Annuleren"));
  connect(close, &QPushButton::clicked, this, &QDialog::hide);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metrics::wide, metrics::gap, metrics::wide, 14);
  foot->addStretch();
  foot->addWidget(close);
  outer->addLayout(foot);
  new FocusRing(theme, this);
  connect(&m_bridge, &Bridge::cardsChanged, this, [this, close] {
    if (!std::exchange(m_waits, false)) return;
    say(tr("Opgeslagen. Alle eerdere teksten blijven bewaard."));
    close->setText(tr("S&luiten"));
    close->setAccessibleName(tr("Sluiten"));
  });
  connect(&m_bridge, &Bridge::refused, this, [this](const Error& error) {
    if (!std::exchange(m_waits, false)) return;
    say(QStringLiteral("%1 (%2)").arg(messageFor(error.code).text(), toQt(error.detail)));
  });
  const QSize room = parent ? parent->window()->size() : QSize(760, 760);
  resize(std::min(680, room.width() - 40), std::min(760, room.height() - 40));
}

void EditCardDialog::setFunction(const QString& function) {
  if (m_role->text() == m_function) m_role->setText(function);
  m_function = function;
}

QLineEdit* EditCardDialog::addLine(QVBoxLayout* layout, const QString& name, const QString& text) {
  layout->addWidget(makeLabel(name, "label"));
  auto* edit = new QLineEdit(text);
  edit->setAccessibleName(name);
  edit->setCursorPosition(0);
  layout->addWidget(edit);
  return edit;
}

QPlainTextEdit* EditCardDialog::addText(QVBoxLayout* layout, const QString& name, const QString& text, int lines) {
  layout->addWidget(makeLabel(name, "label"));
  auto* edit = new QPlainTextEdit(text);
  edit->setAccessibleName(name);
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 16);
  layout->addWidget(edit);
  return edit;
}

void EditCardDialog::addText(QVBoxLayout* layout) {
  layout->addWidget(makeLabel(tr("Eigen tekst"), "head"));
  layout->addWidget(
      makeLabel(tr("De tekst van Peilstok blijft ernaast bewaard. Schrijf geen namen van mensen."), "muted"));
  m_name = addLine(layout, tr("Naam"), toQt(m_card.name));
  m_name->setObjectName(QStringLiteral("editName"));
  m_what = addLine(layout, tr("Wat"), toQt(m_card.what));
  m_mayWe = addText(layout, tr("Mag dit?"), toQt(m_card.mayWe), 2);
  m_conditions = addText(layout, tr("Voorwaarden, elk op een regel"), asLines(m_card.conditions), 4);
  m_steps = addText(layout, tr("Stappen, elk op een regel"), asLines(m_card.steps), 5);
  m_script = addText(layout, tr("Zo kan het gezegd worden, elke zin op een regel"), asLines(m_card.script), 4);
  m_record = addText(layout, tr("Leg vast, elk op een regel"), asLines(m_card.record), 3);
  m_role = addLine(layout, tr("Wie past dit aan (functie)"));
  m_note = addLine(layout, tr("Waarom"));
  auto* row = new QHBoxLayout;
  auto* keep = new QPushButton(tr("Eigen tekst &bewaren"));
  setRole(keep, "primary");
  keep->setObjectName(QStringLiteral("editKeep"));
  keep->setAccessibleName(tr("Eigen tekst bewaren"));
  connect(keep, &QPushButton::clicked, this, &EditCardDialog::save);
  row->addWidget(keep);
  if (m_card.origin == CardOrigin::gemeente) {
    auto* back = new QPushButton(tr("Eigen tekst &terugnemen"));
    back->setAccessibleName(tr("Eigen tekst terugnemen, zodat de tekst van Peilstok weer geldt"));
    connect(back, &QPushButton::clicked, this, [this] {
      m_waits = true;
      m_bridge.takeBackCard(m_card.id, fromQt(m_role->text()));
    });
    row->addWidget(back);
  }
  row->addStretch();
  layout->addLayout(row);
}

void EditCardDialog::addUse(QVBoxLayout* layout) {
  layout->addWidget(makeLabel(tr("Wat deed deze kaart hier?"), "head"));
  m_result = new QButtonGroup(this);
  const std::array<std::pair<CardResult, QString>, 4> choices{{{CardResult::hielp, tr("Hielp")},
                                                               {CardResult::niets, tr("Deed niets")},
                                                               {CardResult::averechts, tr("Werkte averechts")},
                                                               {CardResult::onbekend, tr("Dat weten we niet")}}};
  for (const auto& [result, words] : choices) {
    auto* button = new QRadioButton(words);
    button->setObjectName(QStringLiteral("use_%1").arg(static_cast<int>(result)));
    m_result->addButton(button, static_cast<int>(result));
    layout->addWidget(button);
  }
  m_useNote = addLine(layout, tr("Eén regel uitleg, zonder namen"));
  auto* keep = new QPushButton(tr("Ervaring &vastleggen"));
  keep->setObjectName(QStringLiteral("useKeep"));
  keep->setAccessibleName(tr("Ervaring vastleggen"));
  connect(keep, &QPushButton::clicked, this, &EditCardDialog::keepUse);
  auto* row = new QHBoxLayout;
  row->addWidget(keep);
  row->addStretch();
  layout->addLayout(row);
}

void EditCardDialog::save() {
  Card own = m_card;
  own.name = fromQt(m_name->text().trimmed());
  own.what = fromQt(m_what->text().trimmed());
  own.mayWe = fromQt(m_mayWe->toPlainText().trimmed());
  own.conditions = linesOf(m_conditions);
  own.steps = linesOf(m_steps);
  own.script = linesOf(m_script);
  own.record = linesOf(m_record);
  m_waits = true;
  m_bridge.saveCards(app::cardDocument({&own}), fromQt(m_role->text()), fromQt(m_note->text()));
}

void EditCardDialog::keepUse() {
  if (m_result->checkedId() < 0) {
    say(tr("Kies eerst wat de kaart hier deed."));
    m_result->buttons().front()->setFocus();
    return;
  }
  CardUse use;
  use.card = m_card.id;
  use.result = static_cast<CardResult>(m_result->checkedId());
  use.role = fromQt(m_role->text());
  use.note = fromQt(m_useNote->text());
  m_waits = true;
  m_bridge.recordUse(use);
  m_useNote->clear();
}

void EditCardDialog::say(const QString& words) { m_said->setText(words); }

}  // namespace peilstok::ui
