#include "screens/duiding/own/levels_part.h"

#include <QButtonGroup>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "screens/duiding/own/anchor_choice.h"
#include "widgets/fold.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr int notJudged = 4;  // the choice after the four levels

}  // namespace

LevelsPart::LevelsPart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_list(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("ownLevels"));
  setAccessibleName(tr("Jouw niveau per criterium"));
  m_list->setContentsMargins(0, 0, 0, 0);
  m_list->setSpacing(0);
}

void LevelsPart::setFramework(const KnowledgePtr& knowledge) {
  if (m_knowledge && m_knowledge->framework.hash == knowledge->framework.hash) return;
  m_knowledge = knowledge;
  m_lines.clear();
  clear(m_list);
  m_list->addWidget(makeLabel(tr("Wat vind jij?"), "head"));
  m_list->addWidget(makeLabel(tr("Kies per criterium een niveau, of laat het open. De weging van Peilstok komt erbij "
                                 "zodra je het voorstel opent."),
                              "muted"));
  m_list->addSpacing(metrics::close);
  int number = 0;
  for (const Criterion& criterion : knowledge->framework.criteria) addCriterion(++number, criterion);
}

void LevelsPart::addCriterion(int number, const Criterion& criterion) {
  Line line;
  line.name = QStringLiteral("%1  %2").arg(number).arg(toQt(criterion.name));
  line.fold = new Fold(m_theme, line.name);
  line.group = new QButtonGroup(line.fold);
  line.fold->body()->setSpacing(0);
  if (!criterion.what.empty()) line.fold->body()->addWidget(makeLabel(toQt(criterion.what), "small"));
  const auto add = [&](int level, const QString& lead, const QString& words, const QString& example) {
    auto* choice = new AnchorChoice(m_theme, lead, words, example);
    choice->setObjectName(QStringLiteral("own_%1_%2").arg(toQt(criterion.id)).arg(level));
    choice->setAccessibleName(level == notJudged
                                  ? tr("%1: %2").arg(toQt(criterion.name), words)
                                  : tr("%1, niveau %2: %3").arg(toQt(criterion.name)).arg(level).arg(words));
    line.group->addButton(choice, level);
    line.fold->body()->addWidget(choice);
    choice->setChecked(level == notJudged);
  };
  int level = 0;
  for (const CriterionLevel& one : criterion.levels) {
    add(level, QString::number(level), toQt(one.anchor), toQt(one.example));
    ++level;
  }
  add(notJudged, {}, tr("Niet beoordeeld"), {});
  m_list->addWidget(line.fold);
  if (!criterion.what.empty()) {
    // Below the heading either way: outside while the fold is closed, above the levels when it is open.
    auto* what = makeLabel(toQt(criterion.what), "small");
    what->setContentsMargins(metrics::page, 0, 0, metrics::gap);
    m_list->addWidget(what);
    connect(line.fold, &Fold::toggled, what, [what](bool open) { what->setVisible(!open); });
  }
  m_lines[criterion.id] = line;
  showTitle(criterion.id);
  connect(line.group, &QButtonGroup::idToggled, this, [this, id = criterion.id](int, bool on) {
    if (!on) return;
    showTitle(id);
    if (!signalsBlocked()) Q_EMIT edited();
  });
}

void LevelsPart::showTitle(const std::string& criterion) {
  const Line& line = m_lines.at(criterion);
  const int level = line.group->checkedId();
  TextButton* head = line.fold->head();
  head->setText(level == notJudged ? line.name : tr("%1: niveau %2").arg(line.name).arg(level));
  head->setAccessibleName(head->text());
  head->updateGeometry();
}

std::map<std::string, int> LevelsPart::levels() const {
  std::map<std::string, int> made;
  for (const auto& [id, line] : m_lines)
    if (const int level = line.group->checkedId(); level >= 0 && level != notJudged) made[id] = level;
  return made;
}

void LevelsPart::setLevels(const std::map<std::string, int>& levels) {
  const QSignalBlocker quiet(this);
  for (const auto& [id, line] : m_lines) {
    const auto found = levels.find(id);
    const bool judged = found != levels.end();
    if (QAbstractButton* choice = line.group->button(judged ? found->second : notJudged)) choice->setChecked(true);
    if (judged) line.fold->setOpen(true);
  }
}

}  // namespace peilstok::ui
