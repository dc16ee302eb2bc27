#include "screens/crisiskamer/then_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

ThenStrip::ThenStrip(const Theme&, QWidget* parent)
    : QFrame(parent),
      m_slider(new QSlider(Qt::Horizontal)),
      m_words(makeLine({}, "strong")),
      m_toNow(new QPushButton(tr("Naar &nu"))) {
  setRole(this, "tray");
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(metrics::block, metrics::tight, metrics::block, metrics::tight);
  layout->setSpacing(metrics::loose);
  auto* lead = makeLine(tr("Wat wisten we toen"), "label");
  layout->addWidget(lead);
  layout->addWidget(m_slider, 1);
  m_words->setMinimumWidth(150);
  layout->addWidget(m_words);
  setRole(m_toNow, "quiet");
  m_toNow->setObjectName(QStringLiteral("thenNow"));
  m_toNow->setAccessibleName(tr("Naar nu"));
  layout->addWidget(m_toNow);
  m_slider->setObjectName(QStringLiteral("thenSlider"));
  m_slider->setAccessibleName(tr("Wat wisten we toen"));
  m_slider->setPageStep(5);
  lead->setBuddy(m_slider);
  connect(m_slider, &QSlider::valueChanged, this, [this] {
    tell();
    Q_EMIT momentChosen(moment());
  });
  connect(m_toNow, &QPushButton::clicked, this, &ThenStrip::toNow);
}

void ThenStrip::setMoments(const std::vector<Instant>& moments, Instant now) {
  const auto before = moment();
  m_moments = moments;
  m_now = now;
  const QSignalBlocker quiet(m_slider);
  const int last = static_cast<int>(m_moments.size());
  m_slider->setRange(0, last);
  int at = last;
  if (before)
    while (at > 0 && m_moments[static_cast<std::size_t>(at - 1)] > *before) --at;
  m_slider->setValue(before ? std::max(0, at - 1) : last);
  m_slider->setEnabled(last > 0);
  tell();
}

std::optional<Instant> ThenStrip::moment() const {
  const int at = m_slider->value();
  if (at >= static_cast<int>(m_moments.size())) return std::nullopt;
  return m_moments[static_cast<std::size_t>(at)];
}

void ThenStrip::toNow() { m_slider->setValue(m_slider->maximum()); }

void ThenStrip::tell() {
  const auto chosen = moment();
  const QString words = chosen ? momentText(*chosen, m_now) : tr("nu");
  m_words->setText(words);
  m_slider->setAccessibleDescription(words);
  m_toNow->setEnabled(chosen.has_value());
}

}  // namespace peilstok::ui
