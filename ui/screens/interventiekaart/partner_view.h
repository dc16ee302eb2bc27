#pragma once
// One partner to read: what to ask, when, who it is here, and what was agreed.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class AgreementForm;

class PartnerView : public QWidget {
  Q_OBJECT
 public:
  PartnerView(const Theme& theme, QWidget* parent = nullptr);
  void show(const PartnerPage& partner, Instant now);
  AgreementForm* agreementForm() const { return m_agreement; }

 private:
  void addWhen(const PartnerPage& partner);
  void addContact(const PartnerPage& partner);
  void showAgreements(const PartnerPage& partner, Instant now);

  const Theme& m_theme;
  QLabel* m_name;
  QLabel* m_kind;
  QVBoxLayout* m_facts;
  QVBoxLayout* m_agreements;
  QVBoxLayout* m_source;
  AgreementForm* m_agreement;
};

}  // namespace peilstok::ui
