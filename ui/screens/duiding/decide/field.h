#pragma once
// A question with room for its answer, which can say in place what is missing.

#include <QWidget>

#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

/// An icon and words under a control that say what is missing there; not shown while there is nothing to say.
class MissingNote : public QWidget {
  Q_OBJECT
 public:
  explicit MissingNote(const Theme& theme, QWidget* parent = nullptr);
  void say(const QString& words);
  /// Keeps the room of one line while it says nothing, so that what stands below does not move when it does.
  void keepRoom();
  bool says() const { return m_says; }

 private:
  QLabel* m_words;
  bool m_says = false;
  bool m_keepsRoom = false;
};

/// A label above a field of one line or, when `lines` is more than one, of several that grows.
class Field : public QWidget {
  Q_OBJECT
 public:
  Field(const Theme& theme, const QString& name, const QString& label, const QString& help, int lines = 1,
        bool optional = false, QWidget* parent = nullptr);

  QString name() const { return objectName(); }
  QString text() const;
  void setText(const QString& text);
  QWidget* input() const { return m_input; }
  /// Of a field of one line: how many characters it takes.
  void limit(int characters);
  /// From now on what looks like somebody's name is pointed out under the field.
  void watchNames();
  /// Empty takes the mark away; typing does too.
  void markMissing(const QString& words);

 Q_SIGNALS:
  void edited();

 private:
  const Theme& m_theme;
  QWidget* m_input;
  MissingNote* m_note;
};

/// Marks a control as lacking something: edge and description, beside the words that say it.
void markControl(QWidget* control, const QString& words);

}  // namespace peilstok::ui
