#pragma once
// Under what is being typed: when it was kept, and both texts when another window wrote there meanwhile.

#include <QFrame>
#include <QPointer>

#include "theme/theme.h"
#include "typing/autosave.h"

class QLabel;

namespace peilstok::ui {

/// A choice of a draft in words, by the name of its field and its value; empty when it says nothing to a reader.
using ChoiceWords = QString (*)(const std::string& field, const std::string& value);

/// Two texts beside each other with a choice. Nothing is lost before somebody chooses.
class TwoTexts : public QFrame {
  Q_OBJECT
 public:
  explicit TwoTexts(const Theme& theme, QWidget* parent = nullptr);
  void show(const QString& mine, const QString& theirs);

 Q_SIGNALS:
  void theirsChosen();
  void mineChosen();

 private:
  QLabel* m_mine;
  QLabel* m_theirs;
};

/// Follows one Autosave at a time.
class DraftLine : public QWidget {
  Q_OBJECT
 public:
  explicit DraftLine(const Theme& theme, ChoiceWords choices = nullptr, QWidget* parent = nullptr);
  void follow(Autosave* autosave);
  /// "Concept bewaard 14:02:11"; what was kept on another day bears its date.
  static QString keptText(Instant at, Instant now);

 private:
  void sayKept(Instant at);
  QString readable(const DraftFields& fields) const;

  QPointer<Autosave> m_followed;
  ChoiceWords m_choices;
  QLabel* m_kept;
  TwoTexts* m_two;
};

}  // namespace peilstok::ui
