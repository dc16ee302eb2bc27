#include "screens/duiding/decide/form_line.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/duiding/decide/field.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

QString iconOf(FormStanding::State state) {
  switch (state) {
    case FormStanding::State::done: return QStringLiteral("vink");
    case FormStanding::State::stops: return QStringLiteral("waarschuwing");
    default: return QStringLiteral("formulier");
  }
}

Role roleOf(FormStanding::State state) {
  switch (state) {
    case FormStanding::State::done: return Role::down;
    case FormStanding::State::stops: return Role::urgent;
    default: return Role::textMuted;
  }
}

}  // namespace

FormLine::FormLine(const Theme& theme, const FormPage& page, const QString& why, QWidget* parent)
    : QFrame(parent), m_note(new MissingNote(theme)) {
  setRole(this, "card");
  setObjectName(QStringLiteral("formLine"));
  const QString name = toQt(page.form.name);
  const FormStanding standing = standingOf(page);
  m_passed = standing.state == FormStanding::State::done;
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 8, 10, 8);
  layout->setSpacing(10);
  layout->addWidget(new IconMark(theme, iconOf(standing.state), roleOf(standing.state), 20), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  words->addWidget(makeLabel(name, "strong"));
  if (!why.isEmpty()) words->addWidget(makeLabel(why, "small"));
  const bool stops = standing.state == FormStanding::State::stops;
  words->addWidget(makeLabel(present::capitalised(standing.words), stops ? "missing" : "muted"));
  if (stops) words->addWidget(makeLabel(standing.stop));
  words->addWidget(m_note);
  layout->addLayout(words, 1);
  m_button = new QPushButton(standing.state == FormStanding::State::empty ? tr("Invullen\u2026") : tr("Openen\u2026"));
  m_button->setObjectName(QStringLiteral("openForm_") + toQt(page.form.id));
  m_button->setAccessibleName(tr("%1 openen").arg(name));
  m_button->setAccessibleDescription(standing.words);
  m_button->setAutoDefault(false);
  connect(m_button, &QPushButton::clicked, this, &FormLine::openRequested);
  layout->addWidget(m_button, 0, Qt::AlignTop);
  setAccessibleName(QStringLiteral("%1: %2").arg(name, standing.words));
}

void FormLine::markMissing(const QString& words) {
  m_note->say(words);
  m_button->setAccessibleDescription(words);
}

}  // namespace peilstok::ui
