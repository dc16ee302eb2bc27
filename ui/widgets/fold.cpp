#include "widgets/fold.h"

#include <QVBoxLayout>

#include "widgets/text_button.h"

namespace peilstok::ui {

Fold::Fold(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent), m_head(new TextButton(theme, title)), m_content(new QWidget) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::hair);
  m_head->setFold();
  m_body = new QVBoxLayout(m_content);
  m_body->setContentsMargins(metrics::page, 0, 0, metrics::gap);
  m_body->setSpacing(metrics::tight);
  m_content->hide();
  layout->addWidget(m_head);
  layout->addWidget(m_content);
  connect(m_head, &QAbstractButton::toggled, this, [this](bool open) {
    m_content->setVisible(open);
    Q_EMIT toggled(open);
  });
}

void Fold::setOpen(bool open) { m_head->setChecked(open); }
bool Fold::isOpen() const { return m_head->isChecked(); }

}  // namespace peilstok::ui
