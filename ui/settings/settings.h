#pragma once
// What the window remembers of a person's choices. One typed function for each; keys and defaults are only here.

#include <QByteArray>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <optional>

#include "store/store.h"
#include "theme/appearance.h"

namespace peilstok::ui {

class Settings {
 public:
  /// An empty file name means the user's own place; tests give a file.
  explicit Settings(const QString& file = {});

  SchemeChoice scheme() const;
  void setScheme(SchemeChoice scheme);
  Rows rows() const;
  void setRows(Rows rows);
  Motion motion() const;
  void setMotion(Motion motion);
  int scale() const;  ///< one of allScales; holds from the next start of the window system
  void setScale(int percent);
  QString function() const;  ///< whose function is filled in beforehand where one is asked; may be empty
  void setFunction(const QString& function);
  bool ownFirst() const;  ///< the duiding asks for an own judgement before it shows the proposal
  void setOwnFirst(bool first);
  bool exercise() const;  ///< the next start opens the exercise workspace
  void setExercise(bool exercise);
  bool welcomed() const;  ///< the welcome was answered or put aside
  void setWelcomed(bool welcomed);
  bool tourSeen() const;
  void setTourSeen(bool seen);
  store::SortOrder order() const;
  void setOrder(store::SortOrder order);
  bool literalSearch() const;
  void setLiteralSearch(bool literal);
  /// Columns of the inbox that were put out of sight, by their number in the model.
  QList<int> hiddenColumns() const;
  void setHiddenColumns(const QList<int>& columns);
  QString importFolder() const;
  void setImportFolder(const QString& folder);
  QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
  QByteArray splitter() const;
  void setSplitter(const QByteArray& state);
  /// The key a person chose for a command; an empty one means that it has none.
  std::optional<QKeySequence> key(const QString& command) const;
  void setKey(const QString& command, const QKeySequence& key);
  void forgetKey(const QString& command);
  /// Whether single letters work as keys.
  bool letters() const;
  void setLetters(bool on);
  QStringList recentCommands() const;
  void setRecentCommands(const QStringList& ids);

 private:
  QSettings m_file;
  mutable QHash<QString, std::optional<QKeySequence>> m_keys;  ///< every key that is pressed asks for all of them
};

}  // namespace peilstok::ui
