#include "screens/postvak/verbs/merge_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "bridge/handling_words.h"
#include "bridge/masks.h"
#include "bridge/text.h"
#include "screens/postvak/groups/group_words.h"
#include "widgets/labels.h"
#include "widgets/text_button.h"

namespace peilstok::ui {

namespace {

constexpr int shownOf = 90;  ///< signs of each text

QString beginning(const std::string& excerpt) {
  const QString text = readable(excerpt).simplified();
  return text.size() > shownOf ? text.left(shownOf) + QStringLiteral("\u2026") : text;
}

}  // namespace

MergeDialog::MergeDialog(const Theme& theme, const DetailPtr& detail, const LikenessPtr& likeness, VerbSubject subject,
                         QWidget* parent)
    : VerbDialog(theme, tr("Samenvoegen"), std::move(subject), parent),
      m_into(detail->stored.number),
      m_other(new QLineEdit) {
  const std::vector<std::int64_t> others = signals_().size() > 1 ? signals_() : std::vector<std::int64_t>();
  page()->addWidget(makeLabel(
      tr("Wat je aanvinkt, komt onder %1 te liggen en gaat daarin mee.").arg(present::signalName(m_into)), "muted"));
  for (const store::SignalRow& row : detail->lookAlikes)
    if (row.handling.tray != Tray::samengevoegd)
      addChoice(row.number, beginning(row.excerpt), tr("dezelfde tekst"), others.empty());
  for (const std::int64_t number : others)
    if (number != m_into) addChosen(number);
  for (const app::NearSignal& one : detail->near)
    if (one.row.handling.tray != Tray::samengevoegd)
      addChoice(one.row.number, beginning(one.row.excerpt), grouped::difference(one), false);
  const auto related = likeness ? likeness->found.related : std::vector<app::Related>();
  for (const app::Related& one : related) {
    QStringList shared;
    for (const std::string& word : one.shared) shared << toQt(word);
    if (one.row.handling.tray != Tray::samengevoegd)
      addChoice(one.row.number, beginning(one.row.excerpt), tr("deelt: %1").arg(shared.join(QStringLiteral(", "))),
                false);
  }
  if (m_choices.empty())
    page()->addWidget(makeLabel(tr("Er zijn geen signalen gevonden die erop lijken. Typ hieronder een nummer.")));
  page()->addSpacing(metrics::tight);
  QLabel* label = makeLine(tr("Of een ander signaal"), "label");
  page()->addWidget(label);
  m_other->setObjectName(QStringLiteral("other"));
  m_other->setAccessibleName(tr("Nummer van een ander signaal"));
  m_other->setPlaceholderText(tr("bijvoorbeeld S12, S14"));
  label->setBuddy(m_other);
  page()->addWidget(m_other);
  auto* groups = new TextButton(theme, tr("Alle groepen bekijken"));
  groups->setObjectName(QStringLiteral("allGroups"));
  connect(groups, &QAbstractButton::clicked, this, [this] {
    reject();
    Q_EMIT groupsRequested();
  });
  page()->addWidget(groups);
  finish(m_choices.empty() ? static_cast<QWidget*>(m_other) : m_choices.front().second,
         tr("Waarom horen deze bij elkaar?"));
}

/// A row that was chosen in the list; one that is offered already as a look-alike is ticked there.
void MergeDialog::addChosen(std::int64_t number) {
  for (const auto& [offered, box] : m_choices)
    if (offered == number) return box->setChecked(true);
  addChoice(number, {}, tr("in de lijst gekozen"), true);
}

QCheckBox* MergeDialog::addChoice(std::int64_t number, const QString& words, const QString& why, bool ticked) {
  auto* box = new QCheckBox(QStringLiteral("%1  \u00b7  %2").arg(present::signalName(number), why));
  box->setAccessibleDescription(words);
  box->setChecked(ticked);
  page()->addWidget(box);
  m_choices.emplace_back(number, box);
  if (words.isEmpty()) return box;
  QLabel* excerpt = makeLabel(words, "small");
  excerpt->setContentsMargins(metrics::wide, 0, 0, metrics::tight);
  page()->addWidget(excerpt);
  return box;
}

std::optional<app::HandlingWish> MergeDialog::wish() {
  std::vector<std::int64_t> chosen;
  for (const auto& [number, box] : m_choices)
    if (box->isChecked()) chosen.push_back(number);
  static const QRegularExpression apart(QStringLiteral("[\\s,;]+"));
  for (QString word : m_other->text().split(apart, Qt::SkipEmptyParts)) {
    if (word.startsWith(QLatin1Char('S'), Qt::CaseInsensitive)) word.remove(0, 1);
    bool isNumber = false;
    const qlonglong number = word.toLongLong(&isNumber);
    if (!isNumber) {
      complain(tr("\u2018%1\u2019 is geen nummer van een signaal.").arg(word));
      return {};
    }
    chosen.push_back(number);
  }
  if (chosen.empty()) {
    complain(tr("Vink aan wat eronder komt, of typ een nummer."));
    return {};
  }
  app::HandlingWish made;
  made.verb = HandlingVerb::voeg_samen;
  made.into = m_into;
  made.note = fromQt(note());
  Q_EMIT mergeWished(chosen, made);
  return {};
}

}  // namespace peilstok::ui
