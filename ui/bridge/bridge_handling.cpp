// The part of the bridge about what people do with signals in the inbox.

#include <QPointer>

#include "bridge/bridge_ask.h"
#include "bridge/text.h"

namespace peilstok::ui {

void Bridge::handle(const std::vector<std::int64_t>& signals, const app::HandlingWish& wish) {
  ask([signals, wish](Worker& worker) { return worker.handle(signals, wish); },
      [this](const HandlingAnswer& answer) { Q_EMIT handled(answer); });
}

void Bridge::undo(std::int64_t step, const QString& role) {
  ask([step, role](Worker& worker) { return worker.undo(step, fromQt(role)); },
      [this](const HandlingAnswer& answer) { Q_EMIT handled(answer); });
}

void Bridge::count(const ListQuery& query) {
  ask([query](Worker& worker) { return worker.count(query); },
      [this](const Result<ListAnswer>& answer) {
        if (answer) Q_EMIT countsReady(*answer);
        else Q_EMIT failed(answer.error());
      });
}

void Bridge::wake() {
  ask([](Worker& worker) { return worker.wake(); },
      [this](const Result<std::vector<app::Woken>>& signals) {
        if (!signals) Q_EMIT failed(signals.error());
        else if (!signals->empty()) Q_EMIT woken(*signals);
      });
}

void Bridge::keepNote(NoteDraft note) {
  // Whoever takes it back and wants it again after all gets it with the moment at which it was told.
  if (!note.received) note.received = m_clock();
  ask([note](Worker& worker) { return worker.note(note); },
      [this, note](const Result<std::int64_t>& number) { Q_EMIT noteKept(number, note); });
}

void Bridge::takeBackNote(std::int64_t number, const QString& role, const QString& reason) {
  ask([=](Worker& worker) { return worker.takeBackNote(number, fromQt(role), fromQt(reason)); },
      [this, number](const Result<app::NoteTakenBack>& done) { Q_EMIT noteTakenBack(number, done); });
}

void Bridge::whenAnswered(QObject* asker, std::function<void()> call) {
  const auto tell = [asker = QPointer<QObject>(asker), call = std::move(call)] {
    if (asker) call();
  };
  QMetaObject::invokeMethod(
      m_context, [this, tell] { toWindow(tell); }, Qt::QueuedConnection);
}

void Bridge::requestViews() {
  ask([](Worker& worker) { return worker.views(); },
      [this](const Result<std::vector<store::SavedView>>& views) { tellViews(views); });
}

void Bridge::keepView(const QString& name, const QString& body) {
  ask([view = store::SavedView{fromQt(name), fromQt(body)}](Worker& worker) { return worker.keepView(view); },
      [this](const Result<std::vector<store::SavedView>>& views) { tellViews(views); });
}

void Bridge::removeView(const QString& name) {
  ask([name](Worker& worker) { return worker.removeView(fromQt(name)); },
      [this](const Result<std::vector<store::SavedView>>& views) { tellViews(views); });
}

void Bridge::tellViews(const Result<std::vector<store::SavedView>>& views) {
  if (views) Q_EMIT viewsReady(*views);
  else Q_EMIT failed(views.error());
}

void Bridge::lookForOthers() {
  // What fails here fails again where it matters; a look around must not raise a message every few seconds.
  ask([](Worker& worker) { return worker.addedElsewhere(); },
      [this](const Result<std::int64_t>& count) {
        if (count && *count > 0) Q_EMIT addedElsewhere(*count);
      });
}

}  // namespace peilstok::ui
