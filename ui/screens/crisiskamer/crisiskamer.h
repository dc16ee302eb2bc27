#pragma once
// The crisis room: the dossiers at the left, the chosen one in Regie, and the window for the room.

#include <QPointer>
#include <QWidget>

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace peilstok::ui {

class Commands;
class EmptyState;
class EntryList;
class EntryListModel;
class Prompts;
class Regie;
class RoomWindow;

class Crisiskamer : public QWidget {
  Q_OBJECT
 public:
  Crisiskamer(const Theme& theme, Bridge& bridge, Settings& settings, Prompts& prompts, Clock clock, bool exercise,
              QWidget* parent = nullptr);
  ~Crisiskamer() override;
  void setFacts(const WorkspaceFacts& facts);
  void addCommands(Commands& commands);
  void focusPage();
  /// Asks how a dossier with these signals is to be called, and opens it.
  void openNew(const std::vector<std::int64_t>& signals);
  /// Puts signals in a dossier that runs, or in a new one when there is none or people want one.
  void take(const std::vector<std::int64_t>& signals);
  void openDossier(std::int64_t number);
  std::int64_t current() const;
  RoomWindow* room() const;

 Q_SIGNALS:
  void signalRequested(std::int64_t number);
  void said(const QString& words);
  /// A dossier was opened, or signals went into one: it wants to be seen.
  void dossierRequested(std::int64_t number);
  void refused(const peilstok::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeSide();
  /// The list as one line above the dossier, where there is room for nothing more.
  void fold(bool folded);
  void ask();
  /// Reads every dossier, which takes a while, so only once somebody looks.
  void askWhenSeen();
  void receive(const std::vector<app::DossierRow>& rows);
  void showDossier(const DossierPtr& detail, std::optional<Instant> at);
  void openRoom();
  void fillRoom(const app::DossierDetail& detail);

  const Theme& m_theme;
  Bridge& m_bridge;
  Settings& m_settings;
  Clock m_clock;
  const bool m_exercise;
  KnowledgePtr m_knowledge;
  bool m_stale = true;
  bool m_outdated = false;  ///< something was laid down on a signal: the dossier in sight may say otherwise now
  std::vector<app::DossierRow> m_open;  ///< those that run
  std::vector<std::int64_t> m_taking;   ///< signals that wait for that list to go into a dossier
  std::int64_t m_wanted = 0;
  std::int64_t m_roomOf = 0;  ///< the dossier that the room sees
  EntryListModel* m_model;
  QComboBox* m_pick;
  QWidget* m_side = nullptr;
  EntryList* m_list;
  QPushButton* m_new;
  Regie* m_regie;
  EmptyState* m_empty;
  QSplitter* m_splitter;
  QStackedWidget* m_stack;
  QPointer<RoomWindow> m_room;
};

}  // namespace peilstok::ui
