#pragma once
// From proposal to decision: what a card asks of who decides on it, on one page.

#include <map>

#include "bridge/bridge.h"
#include "bridge/text.h"
#include "screens/duiding/decide/drafts.h"
#include "typing/autosave.h"
#include "widgets/page_dialog.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class Disclosure;
class Field;
class FormDialog;
class FormLine;
class LookAgainPart;
class RefusalBox;

class DecideDialog : public PageDialog {
  Q_OBJECT
 public:
  /// `form` is opened as soon as the card is there and asks for it; empty for none.
  DecideDialog(const Theme& theme, Bridge& bridge, const KnowledgePtr& knowledge, const DetailPtr& detail,
               const Card& card, Drafts& drafts, Clock clock, QWidget* parent, std::string form = {});

 Q_SIGNALS:
  void otherCardRequested(const QString& card);
  /// One line for the status bar.
  void said(const QString& line);
  void decided();
  /// A form was laid down, which may change the proposals.
  void formKept();

 protected:
  void done(int result) override;

 private:
  void showNeeds(const NeedsPage& page);
  void addHead();
  void addGate();
  void addForms();
  void addAlternatives();
  void addReasons();
  void addWho();
  void addLookAgain();
  Field* addField(QVBoxLayout* layout, const QString& name, const QString& label, const QString& help, int lines,
                  bool optional);
  void openForm(const FormPage& page);
  void collect();
  /// Something was typed or chosen: it is kept a moment later.
  void typedAnew();
  void restore(const DraftFields& fields);
  /// Where one goes on: in the field `focused`, else at the first form or field that still asks for something.
  QWidget* firstToDo(const QString& focused) const;
  /// No form opens this card: it is not for us, or no law.
  bool isClosed() const;
  bool hasTyped() const;
  /// Marks everything that is missing in place and gives the first control to go to, or null.
  QWidget* check();
  void decide();
  Decision decision() const;
  void refuse(const Error& error);
  QString typed(const QString& field) const;
  /// The name of the field in which is said why this lighter card is not enough.
  static QString lighterField(const std::string& card) { return QStringLiteral("lighter_") + toQt(card); }

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  DetailPtr m_detail;
  Card m_card;
  Drafts& m_drafts;
  Clock m_clock;
  std::string m_openFirst;
  std::int64_t m_number;
  NeedsPage m_page;
  DecisionDraft m_draft;
  Autosave m_autosave;
  bool m_restored = false, m_shown = false, m_waiting = false;
  std::vector<Field*> m_fields;  ///< in the order of the page; rebuilt with it
  std::vector<std::pair<const FormPage*, FormLine*>> m_formLines;
  LookAgainPart* m_look = nullptr;
  Disclosure* m_lookFold = nullptr;
  RefusalBox* m_refusal = nullptr;
  QPushButton* m_close;
  QPushButton* m_decide;
};

}  // namespace peilstok::ui
