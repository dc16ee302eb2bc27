#include "screens/interventiekaart/card_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "cards/card_facts.h"
#include "theme/metrics.h"
#include "theme/shapes.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

/// The shape of a phase, small.
class PhaseShape : public QWidget {
 public:
  PhaseShape(const Theme& theme, const PhaseStep& phase) : m_theme(theme), m_phase(phase) { setFixedSize(16, 16); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paintPhase(painter, rect(), m_phase, m_theme.phase(m_phase.phase));
  }

 private:
  const Theme& m_theme;
  PhaseStep m_phase;
};

}  // namespace

std::optional<PhaseStep> columnPhase(int place) {
  if (place == withoutPhase) return std::nullopt;
  return cardPhases[static_cast<std::size_t>(place)];
}

QString columnName(int place) {
  if (place == withoutPhase) return CardColumn::tr("Zonder fase");
  const PhaseStep& phase = cardPhases[static_cast<std::size_t>(place)];
  return present::phaseName(phase.phase, phase.step);
}

QString columnMeaning(int place) {
  if (place == withoutPhase)
    return CardColumn::tr("Past bij geen van deze fasen: nog geen recht, niet te gebruiken, of alleen bij rust.");
  const PhaseStep& phase = cardPhases[static_cast<std::size_t>(place)];
  return present::phaseFull(phase.phase, phase.step);
}

CardColumn::CardColumn(const Theme& theme, int place, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_place(place),
      m_model(new CardListModel(this)),
      m_view(new CardListView(theme)),
      m_head(new QWidget),
      m_rule(makeRule()),
      m_count(makeLine({}, "muted")),
      m_empty(makeLabel(tr("Bij deze fase past geen kaart binnen de filters."), "muted")) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_head->setFixedHeight(38);
  m_head->setToolTip(columnMeaning(place));
  auto* head = new QHBoxLayout(m_head);
  head->setContentsMargins(10, 0, metrics::loose, 0);
  head->setSpacing(metrics::gap);
  if (const auto phase = columnPhase(place)) head->addWidget(new PhaseShape(theme, *phase));
  head->addWidget(makeLine(name(), "strong"));
  head->addStretch();
  head->addWidget(m_count);
  layout->addWidget(m_head);
  layout->addWidget(m_rule);
  m_empty->setContentsMargins(10, metrics::loose, metrics::loose, metrics::loose);
  m_empty->hide();
  layout->addWidget(m_empty);
  layout->addWidget(m_view, 1);
  m_view->setModel(m_model);
  m_view->setObjectName(QStringLiteral("column_%1").arg(place));
}

QString CardColumn::name() const { return columnName(m_place); }

void CardColumn::setCards(const DeckPtr& deck, std::vector<const PreparedCard*> cards) {
  m_model->setCards(deck, std::move(cards));
  m_count->setText(countText(count()));
  m_view->setAccessibleName(QStringLiteral("%1, %2").arg(columnMeaning(m_place), present::cardCount(count())));
  m_empty->setVisible(count() == 0);
}

void CardColumn::setHeadVisible(bool visible) {
  m_head->setVisible(visible);
  m_rule->setVisible(visible);
}

void CardColumn::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.colour(Role::panel));
}

}  // namespace peilstok::ui
