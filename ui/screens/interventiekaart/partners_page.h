#pragma once
// Wie belt wie: every partner, who it is here, and what was agreed.

#include <QHash>
#include <QWidget>
#include <optional>

#include "bridge/bridge.h"
#include "screens/interventiekaart/agreement_form.h"
#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

class ColumnsPage;
class EmptyState;
class EntryList;
class EntryListModel;
class PartnerForm;
class PartnerView;
struct EntryRow;

class PartnersPage : public QWidget {
  Q_OBJECT
 public:
  PartnersPage(const Theme& theme, Bridge& bridge, QWidget* parent = nullptr, Clock clock = systemClock());
  /// Asks for the partners anew: another workspace is open.
  void reload();
  void showPartner(const QString& id);
  void setFunction(const QString& function);

 Q_SIGNALS:
  void cardRequested(const QString& id);  ///< no partner names a card yet; the pages of this place are alike

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// What is on its way to the workspace.
  struct Pending {
    std::string partner;
    bool agreement = false;
    Contact contact;
    QString text;                ///< of the agreement
    std::size_t agreements = 0;  ///< that there were before
  };

  QWidget* makeHead();
  void receive(const std::vector<PartnerPage>& partners);
  bool answersPending(const std::vector<PartnerPage>& partners) const;
  /// What was on its way is stored: it is no draft any more.
  void settle();
  void finish(const QString& what, bool wrong);
  void refuse(const Error& error);
  void open(const QString& id);
  void keepDrafts();
  void save(const Contact& contact);
  void agree(const QString& text, const QString& role);
  void showCounts();
  std::vector<EntryRow> rows() const;
  const PartnerPage* partner(const QString& id) const;

  Bridge& m_bridge;
  Clock m_clock;
  std::vector<PartnerPage> m_partners;
  QHash<QString, Contact> m_contactDrafts;  ///< what was typed and not stored, by partner
  QHash<QString, AgreementForm::Draft> m_agreementDrafts;
  std::optional<Pending> m_pending;
  QString m_current, m_wanted;
  bool m_asked = false;
  QLabel* m_counts;
  EntryListModel* m_model;
  EntryList* m_list;
  PartnerView* m_view;
  PartnerForm* m_form;
  ColumnsPage* m_columns;
  EmptyState* m_waiting;
  QWidget* m_body;
};

}  // namespace peilstok::ui
