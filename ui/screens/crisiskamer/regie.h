#pragma once
// One dossier as its adviser works on it: beeld, oordeel and besluit beside each other, the meeting above them, a line
// for quick notes below, and a slider back in time.

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "theme/theme.h"
#include "typing/autosave.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;
class ColumnsPage;
class Commands;
class ItemCard;
class ItemColumn;
class ItemDialog;
class MeetingStrip;
class Prompts;
class ScalingPart;
class PhaseMark;
class ThenStrip;

class Regie : public QWidget {
  Q_OBJECT
 public:
  Regie(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock,
        QWidget* parent = nullptr);
  void setKnowledge(const KnowledgePtr& knowledge) { m_knowledge = knowledge; }
  /// `at`: as it was then, when nothing can be done with it.
  void show(const DossierPtr& detail, std::optional<Instant> at);
  const DossierPtr& detail() const { return m_now; }
  void add(ItemKind kind);
  /// Asks for a file, and what it is; of the file nothing is kept but name, size and hash.
  void attach();
  void editHead();
  void handOver();
  void review();
  void close();
  /// Opens a closed dossier again, with the reason and the next moment.
  void reopen();
  void lookBackAtMeetings();
  /// Asks where a paper of this dossier is to go, and makes it.
  void makePaper(app::DossierPaper paper);
  /// One folder of every open dossier of whoever owns this one.
  void makeHandoverPack();
  void goOnWithMeeting();
  void focusQuick();
  /// What changes because time passes: whom to call next, what is late.
  void showTime();
  void describe(Commands& commands);

 Q_SIGNALS:
  void roomRequested();
  void signalRequested(std::int64_t number);
  void said(const QString& words);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  // regie_attachments.cpp
  bool canAdd() const;
  void attach(const QString& file);
  void compareFile(const DossierItem& item);
  void tellCompared(const AttachmentCheck& check);

  // regie_calls.cpp
  void buildCalls();
  /// Who is to be called now, at the head; whoever is new there is told aloud.
  void showCalls();

  QWidget* makeHead();
  /// Where there is no height, the head and the lines below scroll with the columns.
  void arrange(bool onePage);
  QWidget* makeQuick();
  void buildColumns();
  void showHead();
  void showShut();
  void showSignals();
  void showViolations();
  void connectCard(ItemCard* card);
  ItemDialog* openItem(DossierItem item);
  bool lacksExplanation() const;
  /// What else it may be, and then the decision.
  void explainFirst();
  void writePaper(const QString& name, const QString& of, PaperWish wish);
  void endItem(const DossierItem& item, ItemState state);
  void askNextMeeting();
  void send(DossierAct act, bool unseen = false);
  void quick();
  void takeQuickBack(std::int64_t dossier);
  DossierItem newItem(ItemKind kind) const;

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Prompts& m_prompts;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  DossierPtr m_now;    ///< as it is
  DossierPtr m_shown;  ///< what is on the page: as it is, or as it was
  bool m_past = false;
  QLabel *m_title, *m_number, *m_meta, *m_whose;
  PhaseMark* m_phase;
  QPushButton *m_room, *m_edit, *m_more;
  std::vector<QAction*> m_openOnly;  ///< what cannot be done with a closed dossier
  QAction* m_reopen = nullptr;       ///< what can only be done with one
  Banner *m_lacks, *m_then, *m_shut;
  QWidget *m_head = nullptr, *m_quickTray = nullptr;
  bool m_onePage = false;
  MeetingStrip* m_meeting;
  ItemColumn *m_beeld, *m_oordeel, *m_besluit;
  ScalingPart* m_scaling;
  QWidget* m_calls = nullptr;
  QStringList m_calling;  ///< as they stand at the head
  std::int64_t m_callsOf = 0;
  QTimer m_tick;
  QWidget* m_signals;
  QVBoxLayout* m_signalLines;
  ColumnsPage* m_columns;
  ThenStrip* m_slider;
  QComboBox* m_quickKind;
  QLineEdit* m_quick;
  std::unique_ptr<Autosave> m_quickDraft;
  QString m_quickSent;           ///< and not known to be kept yet
  std::size_t m_quickItems = 0;  ///< of the dossier when it was sent
};

}  // namespace peilstok::ui
