#include "screens/duiding/decide/sheets_part.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/text.h"
#include "screens/duiding/decide/drafts.h"
#include "screens/duiding/decide/form_line.h"
#include "screens/findings.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr const char* untrueStory = "desinformatie";
constexpr std::array signsOfUntrue{"geruchtstijl", "valse_overheidsafzender"};

/// The first sign of an untrue story that holds, or empty.
std::string untrueSign(const Assessment& assessment) {
  for (const CriterionResult& criterion : assessment.criteria)
    for (const Contribution& one : criterion.contributions)
      if (one.answer == Answer::ja &&
          std::find(signsOfUntrue.begin(), signsOfUntrue.end(), one.indicator) != signsOfUntrue.end())
        return one.indicator;
  return {};
}

}  // namespace

SheetsPart::SheetsPart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_list(new QVBoxLayout(this)) {
  setAccessibleName(tr("Hulpbladen"));
  m_list->setContentsMargins(0, 0, 0, 0);
  m_list->setSpacing(6);
}

void SheetsPart::show(const app::SignalDetail& detail, const Knowledge& knowledge) {
  clear(m_list);
  setVisible(!knowledge.forms.empty());
  m_list->addWidget(makeLabel(tr("Hulpbladen"), "head"));
  const std::string sign = untrueSign(detail.assessment);
  auto* menu = new QMenu;
  for (const Form& form : knowledge.forms) {
    const QString id = toQt(form.id);
    const store::StoredForm* last = app::lastForm(detail.forms, form.id, {});
    const bool asked = form.id == untrueStory && !sign.empty();
    if (!asked && !last) {
      connect(menu->addAction(toQt(form.name)), &QAction::triggered, this, [this, id] { Q_EMIT formRequested(id); });
      continue;
    }
    const FormPage page{detail.stored.number, {}, form, last ? last->form.steps : FormDraft{}, last != nullptr};
    auto* line = new FormLine(
        m_theme, page,
        asked ? tr("Er is een teken van een onwaar verhaal: %1.").arg(indicatorName(knowledge, sign)) : QString());
    connect(line, &FormLine::openRequested, this, [this, id] { Q_EMIT formRequested(id); });
    m_list->addWidget(line);
  }
  auto* button = new QPushButton(tr("Hulpblad openen"));
  button->setObjectName(QStringLiteral("openSheet"));
  button->setAccessibleName(button->text());
  menu->setParent(button, menu->windowFlags());
  button->setProperty("hasMenu", true);
  button->setMenu(menu);
  m_list->addWidget(button, 0, Qt::AlignLeft);
  button->setVisible(!menu->isEmpty());
}

}  // namespace peilstok::ui
