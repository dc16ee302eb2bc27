#pragma once
// Opening what somebody else sent: who it is from and whether that is believed, what is in it, and taking it in.

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;
class Field;
class FiguresPart;
class MissingNote;
class RefusalBox;

class ReceiveDialog : public PageDialog {
  Q_OBJECT
 public:
  ReceiveDialog(const Theme& theme, Bridge& bridge, Settings& settings, KnowledgePtr knowledge,
                std::filesystem::path file, QWidget* parent);

 Q_SIGNALS:
  /// These signals are new.
  void received(const std::vector<std::int64_t>& signals);

 protected:
  void reject() override;

 private:
  enum class State { looking, looked, taking, taken, failed };

  void build();
  void show(const InspectionPtr& inspection);
  void showSender(const app::Inspection& inspection);
  void showContent(const app::Inspection& inspection);
  void showAnswer(const app::Inspection& inspection);
  void takeIn();
  void trustFirst();
  void showTaken(const app::Received& received);
  void fail(const Error& error);
  void setState(State state);
  app::Standing standing() const { return m_inspection->sender.standing; }

  Bridge& m_bridge;
  Settings& m_settings;
  KnowledgePtr m_knowledge;
  std::filesystem::path m_file;
  InspectionPtr m_inspection;
  State m_state = State::looking;
  QLabel* m_title;
  QLabel* m_facts;
  Banner* m_sender;
  QWidget* m_trust;
  QLabel* m_fingerprint;
  QCheckBox* m_compared;
  MissingNote* m_notCompared;
  Field* m_name;
  Field* m_function;
  QWidget* m_content;
  QLabel* m_note;
  FiguresPart* m_figures;
  QLabel* m_involved;
  QProgressBar* m_bar;
  RefusalBox* m_refusal;
  QPushButton* m_close;
  QPushButton* m_mark;
  QPushButton* m_go;
};

}  // namespace peilstok::ui
