#include "widgets/setting_block.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

QString momentWords(FromWhen when) {
  switch (when) {
    case FromWhen::now: return SettingBlock::tr("Geldt direct.");
    case FromWhen::nextStart: return SettingBlock::tr("Geldt bij de volgende start.");
    case FromWhen::nextWeighing: return SettingBlock::tr("Geldt vanaf de volgende weging.");
    case FromWhen::elsewhere: return SettingBlock::tr("Hier alleen te lezen.");
    case FromWhen::nothing: break;
  }
  return {};
}

QString momentIcon(FromWhen when) {
  switch (when) {
    case FromWhen::now: return QStringLiteral("vink");
    case FromWhen::elsewhere: return QStringLiteral("slot");
    case FromWhen::nothing:
    case FromWhen::nextStart:
    case FromWhen::nextWeighing: break;
  }
  return QStringLiteral("tijd");
}

}  // namespace

SettingBlock::SettingBlock(const Theme& theme, const QString& title, const QString& changes, FromWhen when,
                           QWidget* parent)
    : QWidget(parent),
      m_changes(makeLabel(changes, "muted")),
      m_moment(makeLabel(momentWords(when), "small", this)),
      m_body(new QVBoxLayout),
      m_when(when) {
  setAccessibleName(title);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  layout->addWidget(makeLabel(title, "head"));
  layout->addWidget(m_changes);
  m_changes->setVisible(!changes.isEmpty());
  m_body->setSpacing(metrics::gap);
  layout->addLayout(m_body);
  m_moment->setVisible(when != FromWhen::nothing);
  if (when == FromWhen::nothing) return;
  auto* moment = new QHBoxLayout;
  moment->setSpacing(metrics::close);
  moment->addWidget(new IconMark(theme, momentIcon(when), Role::textMuted, metrics::mark), 0, Qt::AlignTop);
  moment->addWidget(m_moment, 1);
  layout->addLayout(moment);
}

QString SettingBlock::spoken() const { return QStringLiteral("%1 %2").arg(m_changes->text(), m_moment->text()); }

void SettingBlock::setMomentNote(const QString& note) {
  m_moment->setText(QStringLiteral("%1 %2").arg(momentWords(m_when), note));
}

}  // namespace peilstok::ui
