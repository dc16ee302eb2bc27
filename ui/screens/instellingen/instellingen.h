#pragma once
// Place eight: a list of sections at the left, the one chosen at the right.

#include <QWidget>
#include <functional>
#include <vector>

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "theme/theme.h"

class QStackedWidget;

namespace peilstok::ui {

class Commands;
class EntryList;
class EntryListModel;
class FoldersSection;
class KeepingSection;
class FunctionSection;
class KeysSection;
class PageScroll;
class SettingsSection;

class Instellingen : public QWidget {
  Q_OBJECT
 public:
  /// `exercise`: this window works in the exercise workspace.
  Instellingen(Theme& theme, Bridge& bridge, Settings& settings, bool exercise, QWidget* parent = nullptr);

  /// A command for each section, so that the palette finds what is set there; `come` brings this place in sight.
  void addCommands(Commands& commands, const std::function<void()>& come);
  void setFacts(const WorkspaceFacts& facts);
  /// Asks the workspace anew for what is told of it, and puts the focus on the list.
  void focusPage();
  /// From a section back to the list; false when one is there already.
  bool stepBack();
  /// Shows a section by its object name.
  void showSection(const QString& name);
  /// To the first thing that can be chosen in the section that is shown.
  void focusSection();
  /// The function of this workplace was named elsewhere.
  void showFunction();
  /// Fills in the folder that somebody pointed out.
  void setFolder(const QString& folder);
  /// Takes over the page of keys, which is made elsewhere, and shows it under Toetsen.
  void setKeysPage(QWidget* page);

 Q_SIGNALS:
  void functionChosen(const QString& function);
  void ownFirstChosen(bool first);
  void exerciseRequested(bool exercise);
  void scenarioRequested();
  void folderRequested();  ///< to point one out
  /// What goes, in words: to be agreed to before anything is removed.
  void cleanRequested(const QString& what);
  void restartRequested();
  void tourRequested();
  void welcomeRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addSections(Theme& theme, Settings& settings, bool exercise);
  void add(SettingsSection* section);
  SettingsSection* current() const;

  Bridge& m_bridge;
  EntryListModel* m_model;
  EntryList* m_list;
  QStackedWidget* m_stack;
  FunctionSection* m_function = nullptr;
  KeysSection* m_keys = nullptr;
  FoldersSection* m_folders = nullptr;
  KeepingSection* m_keeping = nullptr;
  std::vector<SettingsSection*> m_sections;
};

}  // namespace peilstok::ui
