#include "screens/postvak/verbs/verbs.h"

#include "bridge/text.h"
#include "screens/postvak/verbs/aside_dialog.h"
#include "screens/postvak/verbs/assign_dialog.h"
#include "screens/postvak/verbs/close_dialog.h"
#include "screens/postvak/verbs/merge_dialog.h"

namespace peilstok::ui {

namespace {

QStringList colleagues() {
  return {Verbs::tr("OOV-adviseur"), Verbs::tr("Communicatieadviseur"), Verbs::tr("Wijkmanager"),
          Verbs::tr("Jongerenwerk"), Verbs::tr("Toezicht en handhaving")};
}

QStringList above() {
  return {Verbs::tr("Teamhoofd veiligheid"), Verbs::tr("Burgemeester"), Verbs::tr("Officier van dienst politie"),
          Verbs::tr("Crisisteam"), Verbs::tr("Driehoek")};
}

app::HandlingWish plain(HandlingVerb verb) {
  app::HandlingWish made;
  made.verb = verb;
  return made;
}

}  // namespace

Verbs::Verbs(const Theme& theme, Bridge& bridge, Settings& settings, Clock clock, QWidget* window)
    : QObject(window),
      m_theme(theme),
      m_bridge(bridge),
      m_settings(settings),
      m_clock(std::move(clock)),
      m_window(window) {
  connect(&bridge, &Bridge::handled, this, &Verbs::take);
}

void Verbs::takeOn(const VerbSubject& subject) { ask(subject.signals, plain(HandlingVerb::pak_op)); }
void Verbs::reopen(const VerbSubject& subject) { ask(subject.signals, plain(HandlingVerb::heropen)); }
void Verbs::close(const VerbSubject& subject) { open(new CloseDialog(m_theme, subject, m_window)); }
void Verbs::layAside(const VerbSubject& subject) { open(new AsideDialog(m_theme, subject, m_clock(), m_window)); }

void Verbs::assign(const VerbSubject& subject) {
  open(new AssignDialog(m_theme, HandlingVerb::wijs_toe, colleagues(), subject, m_window));
}

void Verbs::scaleUp(const VerbSubject& subject) {
  open(new AssignDialog(m_theme, HandlingVerb::schaal_op, above(), subject, m_window));
}

void Verbs::merge(const VerbSubject& subject, const DetailPtr& detail, const LikenessPtr& likeness) {
  auto* dialog = new MergeDialog(m_theme, detail, likeness, subject, m_window);
  connect(dialog, &MergeDialog::mergeWished, this, &Verbs::ask);
  connect(dialog, &MergeDialog::groupsRequested, this, &Verbs::groupsRequested);
  open(dialog);
}

void Verbs::unmerge(const VerbSubject& subject) {
  if (subject.signals.empty()) return;
  ++m_waiting;
  m_bridge.unmerge(subject.signals, m_settings.function());
}

void Verbs::open(VerbDialog* dialog) {
  m_dialog = dialog;
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &VerbDialog::wished, this, &Verbs::ask);
  dialog->open();
}

void Verbs::ask(const std::vector<std::int64_t>& signals, app::HandlingWish wish) {
  if (signals.empty()) return;
  wish.role = fromQt(m_settings.function());
  ++m_waiting;
  m_bridge.handle(signals, wish);
}

void Verbs::take(const HandlingAnswer& answer) {
  // The window's own undo is answered here too; that is not ours.
  if (m_waiting == 0 || answer.undone != 0) return;
  --m_waiting;
  if (answer.error) {
    if (m_dialog) m_dialog->showError(*answer.error);
    else Q_EMIT refused(*answer.error);
    return;
  }
  if (m_dialog) m_dialog->accept();
  Q_EMIT done(answer);
}

}  // namespace peilstok::ui
