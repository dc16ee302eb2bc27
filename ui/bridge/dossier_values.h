#pragma once
// What travels between the window and the worker about dossiers.

#include <memory>

#include "app/dossier_deciding.h"
#include "app/dossiers.h"
#include "app/reports.h"
#include "bridge/values.h"

namespace peilstok::ui {

using DossierPtr = std::shared_ptr<const app::DossierDetail>;

/// A dossier that is opened.
struct NewDossier {
  DossierHead head;
  std::vector<std::int64_t> signals;
  std::string role;
};

/// One thing that is done to a dossier. `seen` is the version of it that was on the screen; 0 not to ask.
struct DossierWish {
  std::int64_t dossier = 0;
  DossierAct act;
  std::string role;
  std::int64_t seen = 0;
};

/// A decision of the meeting on a card.
struct MeetingDecision {
  std::int64_t dossier = 0;
  DossierItem item;
  app::CardReasons reasons;
  std::string role;
};

/// A file that belongs to a dossier: its name, size and hash are kept, the file stays where it is.
struct AttachWish {
  std::int64_t dossier = 0;
  std::filesystem::path file;
  std::string text;  ///< what it is
  std::string role;
};

/// Whether a file is the one that was attached.
struct AttachmentCheck {
  std::int64_t dossier = 0, item = 0;
  std::string file;  ///< its name, without its folder
  bool same = false;
};

/// Which dossier is asked for, and as it was when; absent: as it is.
struct DossierChoice {
  std::int64_t number = 0;
  std::optional<Instant> at;
  bool operator==(const DossierChoice&) const = default;
};

/// A paper of a dossier and the file it goes to; the extension says in which form.
struct PaperWish {
  std::int64_t dossier = 0;
  app::DossierPaper paper = app::DossierPaper::situatie;
  Tlp tlp = Tlp::amber;
  std::filesystem::path file;
  std::string owner{};  ///< when it is not empty: one handover folder of every open dossier of that function
};

/// The place Evaluatie: what waits, what was learned, and how much is evaluated.
struct EvaluationPage {
  std::vector<app::DossierRow> dossiers;
  std::vector<app::QuarterShare> quarters;
};

/// The three questions about one dossier, filled in as far as they can be.
struct EvaluationForm {
  DossierPtr detail;
  Evaluation filled;
  std::vector<report::Happening> happened;  ///< each at the moment at which it was known
};

}  // namespace peilstok::ui
