#include "typing/draft_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/masks.h"
#include "bridge/messages.h"
#include "bridge/text.h"
#include "widgets/labels.h"

namespace peilstok::ui {

TwoTexts::TwoTexts(const Theme&, QWidget* parent) : QFrame(parent), m_mine(makeLabel({})), m_theirs(makeLabel({})) {
  setRole(this, "banner");
  setObjectName(QStringLiteral("twoTexts"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::loose, metrics::gap, metrics::loose, metrics::loose);
  layout->setSpacing(metrics::close);
  layout->addWidget(makeLabel(tr("In een ander venster staat hier een andere tekst"), "strong"));
  layout->addWidget(makeLabel(tr("Er is niets overschreven. Welke moet blijven?"), "muted"));
  auto* row = new QHBoxLayout;
  row->setSpacing(metrics::page);
  const auto side = [row](const QString& title, QLabel* text, const QString& choice, const char* name) {
    auto* part = new QVBoxLayout;
    part->setSpacing(metrics::tight);
    part->addWidget(makeLabel(title, "label"));
    part->addWidget(text);
    part->addStretch(1);
    auto* button = new QPushButton(choice);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(choice);
    button->setAutoDefault(false);
    part->addWidget(button, 0, Qt::AlignLeft);
    row->addLayout(part, 1);
    return button;
  };
  auto* mine = side(tr("Die van jou"), m_mine, tr("Houd die van mij"), "keepMine");
  auto* theirs = side(tr("Die van het andere venster"), m_theirs, tr("Neem deze"), "takeTheirs");
  layout->addLayout(row);
  connect(mine, &QPushButton::clicked, this, &TwoTexts::mineChosen);
  connect(theirs, &QPushButton::clicked, this, &TwoTexts::theirsChosen);
  hide();
}

void TwoTexts::show(const QString& mine, const QString& theirs) {
  m_mine->setText(mine);
  m_theirs->setText(theirs);
  setAccessibleName(tr("Twee teksten. Die van jou: %1. Die van het andere venster: %2").arg(mine, theirs));
  setVisible(true);
}

DraftLine::DraftLine(const Theme& theme, ChoiceWords choices, QWidget* parent)
    : QWidget(parent), m_choices(choices), m_kept(makeLabel({}, "small")), m_two(new TwoTexts(theme)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::tight);
  m_kept->setObjectName(QStringLiteral("kept"));
  // It has its room before there is anything to say: a button under it must not move away from the pointer.
  QSizePolicy policy = m_kept->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  m_kept->setSizePolicy(policy);
  m_kept->setMinimumHeight(QFontMetrics(Theme::font(metrics::small)).lineSpacing());
  m_kept->hide();
  layout->addWidget(m_kept);
  layout->addWidget(m_two);
}

/// The texts of a draft under each other, without the names of their fields; of the choices those that have words.
QString DraftLine::readable(const DraftFields& fields) const {
  QStringList lines;
  for (const auto& [name, text] : fields)
    if (!name.starts_with('_')) lines << ui::readable(text);
    else if (m_choices) lines << m_choices(name, text);
  lines.removeAll(QString());
  return lines.isEmpty() ? tr("(leeg)") : lines.join(QLatin1Char('\n'));
}

QString DraftLine::keptText(Instant at, Instant now) {
  if (civil::fromInstant(at).date != civil::fromInstant(now).date)
    return tr("Concept bewaard op %1").arg(momentText(at, now));
  return tr("Concept bewaard %1").arg(timeText(at));
}

void DraftLine::sayKept(Instant at) {
  m_kept->setText(keptText(at, m_followed->now()));
  m_kept->show();
}

void DraftLine::follow(Autosave* autosave) {
  m_kept->hide();
  m_two->hide();
  // Only what ties them to the one before: without all its connections Qt would not hear that the widget is gone.
  if (m_followed) {
    m_followed->disconnect(this);
    m_followed->disconnect(m_two);
    m_two->disconnect(m_followed);
  }
  m_followed = autosave;
  connect(autosave, &Autosave::kept, this, &DraftLine::sayKept);
  connect(autosave, &Autosave::clashed, this, [this](const DraftFields& mine, const DraftFields& theirs) {
    m_two->show(readable(mine), readable(theirs));
  });
  connect(autosave, &Autosave::settled, m_two, &QWidget::hide);
  connect(autosave, &Autosave::failed, this, [this](const Error& error) {
    m_kept->setText(tr("Nog niet bewaard. %1").arg(messageFor(error.code).what));
    m_kept->show();
  });
  connect(m_two, &TwoTexts::mineChosen, autosave, &Autosave::keepMine);
  connect(m_two, &TwoTexts::theirsChosen, autosave, &Autosave::takeTheirs);
}

}  // namespace peilstok::ui
