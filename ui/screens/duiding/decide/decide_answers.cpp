// What was filled in on the page of a decision: read, kept, checked and made into a decision.

#include <QPushButton>
#include <QStringList>
#include <algorithm>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/decide/decide_dialog.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/duiding/decide/field.h"
#include "screens/duiding/decide/form_line.h"
#include "screens/duiding/decide/look_again_part.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr qsizetype mostNote = 1800;  // characters; the core keeps two thousand bytes

}  // namespace

QString DecideDialog::typed(const QString& field) const {
  const auto at =
      std::find_if(m_fields.begin(), m_fields.end(), [&](const Field* one) { return one->name() == field; });
  return at == m_fields.end() ? QString() : (*at)->text();
}

void DecideDialog::collect() {
  for (const Field* field : m_fields) m_draft.texts[field->name()] = field->text();
  if (!m_look) return;
  m_draft.texts[QStringLiteral("owner")] = m_look->owner()->text();
  m_draft.plansLook = m_look->planned();
  m_draft.lookAgain = m_look->moment();
  m_draft.wakes = m_look->wakes();
}

bool DecideDialog::hasTyped() const {
  const bool words = std::any_of(m_fields.begin(), m_fields.end(), [this](const Field* field) {
    const bool ours =
        field->name() == QLatin1String("role") && field->text() == present::capitalised(toQt(m_card.decides));
    return !field->text().isEmpty() && !ours;
  });
  return words || (m_look && !m_look->isEmpty());
}

QWidget* DecideDialog::check() {
  QWidget* first = nullptr;
  const auto found = [&first](QWidget* control) {
    if (!first) first = control;
  };
  for (const auto& [form, line] : m_formLines) {
    if (line->passed()) continue;
    const bool stops = standingOf(*form).state == FormStanding::State::stops;
    line->markMissing(stops ? tr("Dit houdt het besluit tegen. Kijk het antwoord na, of kies een andere kaart.")
                            : tr("Vul dit eerst helemaal in; daarna kun je besluiten."));
    found(line->button());
  }
  const QStringList optional{QStringLiteral("mandate"), QStringLiteral("present"), QStringLiteral("dissent")};
  for (Field* field : m_fields) {
    QString words;
    if (field->text().size() > mostNote) words = tr("Dit is te lang. Houd het onder %1 tekens.").arg(mostNote);
    else if (!field->text().isEmpty() || optional.contains(field->name())) continue;
    else if (field->name() == QLatin1String("reason")) words = tr("Vul de reden in.");
    else if (field->name() == QLatin1String("role")) words = tr("Vul in wie besluit.");
    else if (field->name() == QLatin1String("despite")) words = tr("Leg uit waarom jullie deze kaart toch kiezen.");
    else words = tr("Zeg waarom deze lichtere kaart niet genoeg is.");
    field->markMissing(words);
    found(field->input());
  }
  if (!m_look) return first;
  if (QWidget* missing = m_look->check(m_clock())) {
    if (m_lookFold) m_lookFold->setOpen(true);
    found(missing);
  }
  return first;
}

Decision DecideDialog::decision() const {
  const auto text = [this](const char* name) { return fromQt(typed(QLatin1String(name))); };
  Decision made;
  made.card = m_card.id;
  made.role = text("role");
  made.mandate = text("mandate");
  made.present = text("present");
  made.reason = text("reason");
  made.dissent = text("dissent");
  made.despite = text("despite");
  for (const std::string& id : m_page.needs.lighter) made.lighter.push_back({id, fromQt(typed(lighterField(id)))});
  if (!m_look) return made;
  made.owner = fromQt(m_look->owner()->text());
  if (m_look->planned()) made.lookAgain = m_look->moment();
  const auto wakes = m_look->wakes();
  made.wakes.assign(wakes.begin(), wakes.end());
  return made;
}

}  // namespace peilstok::ui
