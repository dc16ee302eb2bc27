#pragma once

#include "bridge/values.h"
#include "model/meeting.h"
#include "widgets/page_dialog.h"

namespace peilstok::ui {

/// Looks back at the meetings that were held about a dossier: how long each step took beside what it was meant to take.
class MeetingsDialog : public PageDialog {
  Q_OBJECT
 public:
  MeetingsDialog(const Theme& theme, const std::vector<HeldMeeting>& meetings, const MeetingAgenda& agenda, Instant now,
                 QWidget* parent);
};

}  // namespace peilstok::ui
