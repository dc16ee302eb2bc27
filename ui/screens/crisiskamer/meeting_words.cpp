#include "screens/crisiskamer/meeting_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace peilstok::ui::meeting_words {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dossier", text); }

}  // namespace

int minutesBetween(Instant from, Instant until) {
  return std::max(0, static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(until - from).count()));
}

QString stepTime(int minutes, int target) {
  if (target <= 0) return tr("%1 min").arg(minutes);
  if (minutes <= target) return tr("%1 van %2 min").arg(minutes).arg(target);
  return tr("%1 van %2 min, %3 min over de richttijd").arg(minutes).arg(target).arg(minutes - target);
}

}  // namespace peilstok::ui::meeting_words
