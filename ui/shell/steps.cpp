#include "shell/steps.h"

#include "bridge/handling_words.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

// Nobody takes back more than an hour's work; what is older stands in the log of each signal.
constexpr std::size_t stepsKept = 200;

const QString undoCommand = QStringLiteral("overal.ongedaan"), redoCommand = QStringLiteral("overal.opnieuw");

}  // namespace

Steps::Steps(Bridge& bridge, Settings& settings, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_settings(settings) {
  connect(&bridge, &Bridge::handled, this, &Steps::take);
  connect(&bridge, &Bridge::noteKept, this, &Steps::takeNote);
  connect(&bridge, &Bridge::noteTakenBack, this, &Steps::takeBack);
  connect(&bridge, &Bridge::laidDown, this, [this](std::int64_t number, LaidDown what) {
    const QString of = present::signalName(number);
    stand(what == LaidDown::judgement  ? tr("Het oordeel over %1").arg(of)
          : what == LaidDown::inquiry  ? tr("De vraag over %1").arg(of)
          : what == LaidDown::reply    ? tr("Het antwoord over %1").arg(of)
          : what == LaidDown::feedback ? tr("De terugkoppeling over %1").arg(of)
                                       : tr("De afloop van %1").arg(of));
  });
  connect(&bridge, &Bridge::decided, this,
          [this](std::int64_t number) { stand(tr("Het besluit over %1").arg(present::signalName(number))); });
  connect(&bridge, &Bridge::dossierOpened, this,
          [this](std::int64_t number) { stand(tr("Het openen van dossier D%1").arg(number)); });
  connect(&bridge, &Bridge::dossierChanged, this, [this](const DossierPtr& detail) {
    stand(tr("Wat in dossier D%1 is vastgelegd").arg(detail->dossier.number));
  });
}

void Steps::stand(const QString& words) {
  if (!m_done.empty() && m_done.back().stays && m_done.back().words == words) return;
  m_done.push_back({0, words, {}, {}, true});
  m_undone.clear();
  if (m_done.size() > stepsKept) m_done.pop_front();
}

// The last step may still be on its way: whoever takes something back at once means that one, not the one before it.
void Steps::undo() {
  m_bridge.whenAnswered(this, [this] { turn(m_done, m_undone); });
}

void Steps::redo() {
  m_bridge.whenAnswered(this, [this] { turn(m_undone, m_done); });
}

void Steps::turn(std::deque<Step>& from, std::deque<Step>& to) {
  if (m_to) return m_bridge.whenAnswered(this, [this, &from, &to] { turn(from, to); });
  if (from.empty()) return;
  m_turning = from.back();
  from.pop_back();
  if (m_turning.stays) {
    const QString before = from.empty() || from.back().stays ? QString() : from.back().words;
    const QString words = tr("%1 blijft staan: dat is vastgelegd in het logboek").arg(m_turning.words);
    return Q_EMIT kept(before.isEmpty() ? words : tr("%1. De stap ervoor was: %2").arg(words, before),
                       before.isEmpty() ? QString() : undoCommand),
           void();
  }
  m_to = &to;
  if (m_turning.id != 0) return m_bridge.undo(m_turning.id, m_settings.function());
  if (&from == &m_undone) return m_bridge.keepNote(*m_turning.note);
  m_bridge.takeBackNote(m_turning.numbers.front(), m_settings.function(), tr("Notitie ongedaan gemaakt"));
}

void Steps::take(const HandlingAnswer& answer) {
  // What is turned is answered before anything that was asked later, for the worker answers in order.
  const bool turned = m_to && answer.undone != 0 && answer.undone == m_turning.id;
  if (turned) {
    std::deque<Step>* const to = std::exchange(m_to, nullptr);
    if (answer.error) return Q_EMIT refused(*answer.error), void();
    const bool back = to == &m_undone;
    const QString words = m_turning.words;
    to->push_back({answer.step, words, m_turning.numbers, {}, false});
    Q_EMIT kept(back ? tr("Ongedaan gemaakt: %1").arg(words) : tr("Opnieuw gedaan: %1").arg(words),
                back ? redoCommand : undoCommand);
    return Q_EMIT this->turned(m_turning.numbers), void();
  }
  if (answer.error) return;
  m_done.push_back({answer.step, present::done(answer), answer.signals, {}, false});
  m_undone.clear();
  if (m_done.size() > stepsKept) m_done.pop_front();
  Q_EMIT kept(m_done.back().words, undoCommand);
}

void Steps::takeNote(const Result<std::int64_t>& number, const NoteDraft& note) {
  const bool again = m_to == &m_done && m_turning.note.has_value();
  if (again) m_to = nullptr;
  if (!number) {
    if (again) Q_EMIT refused(number.error());
    return;
  }
  const QString words = tr("Notitie %1").arg(present::signalName(*number));
  m_done.push_back({0, words, {*number}, note, false});
  if (again) return Q_EMIT kept(tr("Opnieuw gedaan: %1").arg(words), undoCommand), void();
  m_undone.clear();
  Q_EMIT kept(tr("%1 genoteerd en gewogen").arg(present::signalName(*number)), undoCommand);
}

void Steps::takeBack(std::int64_t number, const Result<app::NoteTakenBack>& done) {
  std::deque<Step>* const to = std::exchange(m_to, nullptr);
  if (!to) return;
  if (!done) return Q_EMIT refused(done.error()), void();
  const QString name = present::signalName(number);
  if (done->removed) {
    to->push_back({0, m_turning.words, m_turning.numbers, m_turning.note, false});
    Q_EMIT kept(tr("Ongedaan gemaakt: notitie %1 is verwijderd").arg(name), redoCommand);
    return Q_EMIT removed(number), void();
  }
  to->push_back({done->step, m_turning.words, m_turning.numbers, {}, false});
  Q_EMIT kept(tr("%1 is gesloten, niet verwijderd: iemand deed er al iets mee").arg(name), redoCommand);
  Q_EMIT turned(m_turning.numbers);
}

}  // namespace peilstok::ui
