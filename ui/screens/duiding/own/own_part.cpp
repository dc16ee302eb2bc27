#include "screens/duiding/own/own_part.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/refusal_box.h"
#include "screens/duiding/own/levels_part.h"
#include "typing/draft_line.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr int mostFunction = 80;
const std::string noteField = "note", levelPrefix = "_level_";

}  // namespace

OwnPart::OwnPart(const Theme& theme, Bridge& bridge, LevelsPart& levels, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_levels(levels),
      m_phase(new PhaseChoice(theme, tr("Jouw oordeel"))),
      m_phaseNote(new MissingNote(theme)),
      m_note(new Field(theme, QStringLiteral("ownNote"), tr("Waar let je op? Eén zin, zonder namen"), {}, 1, true)),
      m_function(new Field(theme, QStringLiteral("ownFunction"), tr("Met welke functie oordeel je?"), {}, 1, true)),
      m_draft(new DraftLine(theme, phaseOfDraft)),
      m_refusal(new RefusalBox(theme)),
      m_hint(makeLabel({}, "strong")),
      m_layDown(new QPushButton(tr("Leg mijn oordeel vast"))),
      m_skip(new QPushButton(tr("Toon voorstel zonder eigen oordeel"))) {
  setObjectName(QStringLiteral("ownPart"));
  setAccessibleName(tr("Eerst jouw oordeel"));
  addFields();
  addButtons();
  connect(m_phase, &PhaseChoice::edited, this, &OwnPart::typed);
  connect(m_note, &Field::edited, this, &OwnPart::typed);
  connect(&m_levels, &LevelsPart::edited, this, &OwnPart::typed);
  connect(m_function, &Field::edited, this, [this] { Q_EMIT functionTyped(m_function->text()); });
}

void OwnPart::addFields() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  layout->addWidget(makeLabel(tr("Eerst jouw oordeel"), "head"));
  layout->addWidget(
      makeLabel(tr("Kies wat jij ziet. Daarna opent het voorstel ernaast; beide blijven bewaard."), "muted"));
  layout->addWidget(m_phase);
  layout->addWidget(m_phaseNote);
  m_phaseNote->keepRoom();
  layout->addWidget(m_note);
  layout->addWidget(m_function);
  layout->addWidget(m_draft);
  m_function->limit(mostFunction);
  m_note->watchNames();
}

void OwnPart::addButtons() {
  auto* outer = static_cast<QVBoxLayout*>(layout());
  setRole(m_layDown, "primary");
  m_layDown->setObjectName(QStringLiteral("ownLayDown"));
  m_layDown->setAccessibleName(tr("Leg mijn oordeel vast en toon het voorstel"));
  setRole(m_skip, "quiet");
  m_skip->setObjectName(QStringLiteral("ownSkip"));
  m_skip->setAccessibleName(m_skip->text());
  m_hint->setObjectName(QStringLiteral("ownHint"));
  m_hint->hide();
  outer->addWidget(m_layDown, 0, Qt::AlignLeft);
  outer->addWidget(m_skip, 0, Qt::AlignLeft);
  outer->addWidget(m_hint);  // these two below the buttons, so that none of them moves when a line comes
  outer->addWidget(m_refusal);
  m_refusal->hide();
  connect(m_layDown, &QPushButton::clicked, this, &OwnPart::layDown);
  connect(m_skip, &QPushButton::clicked, this, &OwnPart::skipRequested);
}

std::string OwnPart::draftOf(std::int64_t number) { return "S" + std::to_string(number) + "/oordeel"; }

void OwnPart::begin(std::int64_t number) {
  m_autosave.reset();  // writes what still waited for the signal before
  m_phase->choose(std::nullopt);
  m_phaseNote->say({});
  m_levels.setLevels({});
  {
    const QSignalBlocker quiet(m_note);
    m_note->setText({});
  }
  m_refusal->hide();
  m_hint->hide();
  m_pointed = false;
  m_autosave = std::make_unique<Autosave>(m_bridge, draftOf(number), nullptr);
  m_draft->follow(m_autosave.get());
  connect(m_autosave.get(), &Autosave::restored, this, &OwnPart::restore);
  m_autosave->begin();
}

void OwnPart::askFunction(bool ask) { m_function->setVisible(ask); }

QString OwnPart::function() const { return m_function->text(); }

void OwnPart::typed() {
  m_phaseNote->say({});
  m_hint->hide();
  m_pointed = false;
  if (!m_autosave) return;
  DraftFields fields{{noteField, fromQt(m_note->text())}};
  if (const auto phase = m_phase->chosen()) fields[phaseField] = phaseWord(*phase);
  for (const auto& [criterion, level] : m_levels.levels()) fields[levelPrefix + criterion] = std::to_string(level);
  m_autosave->type(fields);
}

void OwnPart::restore(const DraftFields& fields) {
  std::map<std::string, int> levels;
  for (const auto& [name, text] : fields)
    if (name.starts_with(levelPrefix)) levels[name.substr(levelPrefix.size())] = toQt(text).toInt();
  const QSignalBlocker quiet(m_note);
  const auto note = fields.find(noteField), phase = fields.find(phaseField);
  m_note->setText(note == fields.end() ? QString() : toQt(note->second));
  m_phase->choose(phase == fields.end() ? std::nullopt : phaseFromWord(phase->second));
  m_levels.setLevels(levels);
}

std::optional<Judgement> OwnPart::judgement() const {
  const auto phase = m_phase->chosen();
  if (!phase) return std::nullopt;
  Judgement made;
  made.phase = phase->phase;
  made.step = phase->step;
  made.levels = m_levels.levels();
  made.note = fromQt(m_note->text());
  return made;
}

void OwnPart::layDown() {
  const auto made = judgement();
  if (!made) {
    m_phaseNote->say(tr("Kies eerst een fase."));
    m_phase->first()->setFocus(Qt::OtherFocusReason);
    return;
  }
  m_refusal->hide();
  Q_EMIT layDownRequested(*made);
}

void OwnPart::laidDown() {
  if (m_autosave) m_autosave->drop();
}

void OwnPart::refuse(const Error& error, const Knowledge& knowledge) { m_refusal->show(error, knowledge); }

void OwnPart::unfold() {
  if (judgement()) return layDown();
  if (m_pointed) return Q_EMIT skipRequested(), void();
  m_pointed = true;
  m_hint->setText(tr("Je koos nog geen fase. Druk nog eens om het voorstel zonder eigen oordeel te tonen."));
  m_skip->setAccessibleDescription(m_hint->text());
  m_hint->show();
  m_skip->setFocus(Qt::OtherFocusReason);
}

void OwnPart::focusFirst() { m_phase->first()->setFocus(Qt::OtherFocusReason); }

}  // namespace peilstok::ui
