#include "shell/rail.h"

#include <QPainter>
#include <QVBoxLayout>

#include "shell/commands.h"
#include "theme/icons.h"

namespace peilstok::ui {

namespace {

constexpr int wideWidth = 178, narrowWidth = 56, iconSide = 20;

/// The sign and the name of the program at the head of the rail.
class Brand : public QWidget {
 public:
  explicit Brand(const Theme& theme) : m_theme(theme), m_icon(applicationIcon()) { setFixedHeight(52); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    m_icon.paint(&painter, QRect(14, 12, 28, 28));
    if (width() < 100) return;
    painter.setFont(Theme::font(metrics::head, QFont::DemiBold));
    painter.setPen(m_theme.colour(Role::text));
    painter.drawText(rect().adjusted(52, 0, 0, 0), Qt::AlignVCenter, QStringLiteral("Peilstok"));
  }

 private:
  const Theme& m_theme;
  QIcon m_icon;
};

}  // namespace

RailButton::RailButton(const Theme& theme, const QString& text, QString icon, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(std::move(icon)) {
  setText(text);
  setAccessibleName(text);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void RailButton::setNarrow(bool narrow) {
  m_narrow = narrow;
  updateGeometry();
  update();
}

QSize RailButton::sizeHint() const { return {m_narrow ? narrowWidth - 8 : wideWidth - 16, 40}; }

void RailButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool on = isChecked();
  if (on || underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(on ? Role::selection : Role::raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), 6, 6);
  }
  const QColor ink = m_theme.colour(on ? Role::accent : Role::text);
  if (on) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Role::accent));
    painter.drawRoundedRect(QRectF(0, 8, 3, height() - 16), 1.5, 1.5);
  }
  const double left = m_narrow ? (width() - iconSide) / 2.0 : 12;
  paintIcon(painter, QRectF(left, (height() - iconSide) / 2.0, iconSide, iconSide), m_icon, ink);
  if (m_narrow) return;
  painter.setFont(Theme::font(metrics::body, on ? QFont::DemiBold : QFont::Normal));
  painter.setPen(m_theme.colour(Role::text));
  painter.drawText(rect().adjusted(44, 0, 0, 0), Qt::AlignVCenter, text());
}

Rail::Rail(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme), m_brand(new Brand(theme)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 0, 8, 6);
  layout->setSpacing(0);
  layout->addWidget(m_brand);
  for (const Place place : allPlaces) {
    auto* button = new RailButton(theme, placeName(place), placeIcon(place));
    button->setObjectName(placeButtonName(place));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    layout->addWidget(button);
    m_places.push_back(button);
    connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
  }
  layout->addStretch(1);
  m_scheme = new RailButton(theme, {}, QStringLiteral("thema"));
  m_scheme->setObjectName(QStringLiteral("themeToggle"));
  layout->addWidget(m_scheme);
  connect(m_scheme, &QAbstractButton::clicked, this, &Rail::themeToggled);
  connect(&theme, &Theme::changed, this, &Rail::showTheme);
  showTheme();
  setNarrow(false);
  setObjectName(QStringLiteral("rail"));
  setAccessibleName(tr("Plaatsen"));
}

void Rail::setNarrow(bool narrow) {
  m_narrow = narrow;
  setFixedWidth(narrow ? narrowWidth : wideWidth);
  const int side = narrow ? 4 : 8;
  layout()->setContentsMargins(side, 0, side, 6);
  for (RailButton* button : m_places) button->setNarrow(narrow);
  m_scheme->setNarrow(narrow);
}

void Rail::setCurrent(Place place) { m_places[static_cast<std::size_t>(place)]->setChecked(true); }

void Rail::describeKeys(Commands& commands) {
  for (const Place place : allPlaces)
    commands.describe(m_places[static_cast<std::size_t>(place)], placeCommand(place), placeName(place));
  commands.describe(m_scheme, QStringLiteral("overal.thema"), tr("Wissel tussen licht en donker"));
}

void Rail::showTheme() {
  const QString text = m_theme.scheme() == Scheme::light ? tr("Donker") : tr("Licht");
  m_scheme->setText(text);
  m_scheme->setAccessibleName(tr("Weergave: %1").arg(text));
}

void Rail::resizeEvent(QResizeEvent* event) {
  // In a low window the places matter more than the name.
  m_brand->setVisible(height() >= 8 * 40 + 40 + 52);
  QFrame::resizeEvent(event);
}

void Rail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.colour(Role::surface));
  painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.colour(Role::line));
}

}  // namespace peilstok::ui
