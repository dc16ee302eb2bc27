#pragma once

#include <memory>

#include "bridge/bridge.h"
#include "typing/autosave.h"
#include "widgets/page_dialog.h"

namespace peilstok::ui {

class Field;
class RefusalBox;

/// A dialog about one dossier. It closes only when what it sent was kept, tells why when that was refused, and sends
/// nothing again before it heard.
class DossierActDialog : public PageDialog {
  Q_OBJECT
 protected:
  /// `dossier`: its number, 0 for one that is still to be opened.
  DossierActDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
                   const QString& function, const QString& title, QWidget* parent);

  /// Keeps what is typed in these as a draft of the dossier, by the name of each, until it is sent or put away; Esc
  /// leaves it. To be called when they have their first texts, and before `addEnd`.
  void keepTyped(const std::string& key, std::vector<std::pair<std::string, Field*>> fields);
  /// Room for a refusal below what is on the page, and the two buttons: away with it, and `lay`.
  QPushButton* addEnd(const QString& go, const char* closeName, const char* goName);
  /// What the button does; also asked by what stands for it.
  virtual void lay() = 0;
  /// It is sent: hides the refusal and waits.
  void wait();
  bool isWaiting() const { return m_waiting; }
  /// Sends an act on the dossier and waits.
  void send(DossierAct act, std::int64_t seen);

  /// What was sent was kept, or refused. `opened` is told of a new dossier.
  virtual void kept(const DossierPtr& detail);
  virtual void opened(std::int64_t dossier);
  virtual void refused(const Error& error);

  Bridge& bridge() const { return m_bridge; }
  const KnowledgePtr& knowledge() const { return m_knowledge; }
  std::int64_t dossier() const { return m_dossier; }
  /// Another dossier is meant from now on.
  void setDossier(std::int64_t dossier) { m_dossier = dossier; }
  const std::string& role() const { return m_role; }

 private:
  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  std::int64_t m_dossier;
  const std::string m_role;
  bool m_waiting = false;
  std::unique_ptr<Autosave> m_typed;
  std::vector<std::pair<std::string, Field*>> m_typedIn;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
