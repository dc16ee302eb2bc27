#pragma once
// What was typed and not yet laid down. It lives as long as the window, so that closing a dialog loses nothing; what
// must outlive the window is a draft of the workspace besides.

#include <QMap>
#include <QString>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "model/deciding.h"

namespace peilstok::ui {

/// A decision on one card for one signal, as far as somebody came.
struct DecisionDraft {
  QMap<QString, QString> texts;  ///< by name of the field
  std::optional<bool> plansLook;
  std::optional<Instant> lookAgain;
  std::set<std::string> wakes;
};

/// Answers to a form that were not kept yet.
using FormDraft = std::map<std::string, FilledStep>;

struct Drafts {
  std::map<std::pair<std::int64_t, std::string>, DecisionDraft> decisions;        ///< by signal and card
  std::map<std::tuple<std::int64_t, std::string, std::string>, FormDraft> forms;  ///< by signal, card and form
  QString function;  ///< of this workstation, filled in where nothing was typed
  QString role;      ///< function that was typed last as who fills in
};

}  // namespace peilstok::ui
