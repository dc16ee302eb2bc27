#pragma once

#include <functional>

#include "screens/crisiskamer/act_dialog.h"

namespace peilstok::ui {

class Field;
class MomentField;

/// One or two lines that a small act on a dossier asks for: to whom it goes, why it closes, when the next meeting is.
struct DossierQuestion {
  QString title, lead, go;
  QString first, second;  ///< labels of the fields; empty: there is none
  bool secondOptional = false;
  QString moment;  ///< label of the moment; empty: there is none
  std::optional<Instant> momentNow;
  QString firstText;
};

struct DossierAnswer {
  std::string first, second;
  std::optional<Instant> moment;
};

class DossierAskDialog : public DossierActDialog {
  Q_OBJECT
 public:
  /// `act` makes of the answer what is sent; the dialog closes once that is kept.
  DossierAskDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier, std::int64_t seen,
                   const QString& function, DossierQuestion question,
                   std::function<DossierAct(const DossierAnswer&)> act, QWidget* parent);

 private:
  void lay() override;

  const std::int64_t m_seen;
  const DossierQuestion m_question;
  std::function<DossierAct(const DossierAnswer&)> m_act;
  Field *m_first = nullptr, *m_second = nullptr;
  MomentField* m_moment = nullptr;
};

}  // namespace peilstok::ui
