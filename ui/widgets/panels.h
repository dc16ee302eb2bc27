#pragma once
// Building blocks of pages: a titled section, a part that folds, a banner, a page that says why it is empty.

#include <QFrame>
#include <QWidget>

#include "theme/theme.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

/// A heading with room below it. The heading names the section for assistive technology.
class Section : public QWidget {
  Q_OBJECT
 public:
  explicit Section(const QString& title, QWidget* parent = nullptr);
  QVBoxLayout* body() const { return m_body; }

 private:
  QVBoxLayout* m_body;
};

/// A heading that is a button; what is below it can be shown and hidden.
class Disclosure : public QWidget {
  Q_OBJECT
 public:
  Disclosure(const Theme& theme, const QString& title, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  void setOpen(bool open);
  bool isOpen() const;
  QVBoxLayout* body() const { return m_body; }

 Q_SIGNALS:
  void toggled(bool open);

 private:
  void showState();

  const Theme& m_theme;
  QPushButton* m_button;
  QWidget* m_content;
  QVBoxLayout* m_body;
};

/// An icon and a sentence that must not be missed.
class Banner : public QFrame {
  Q_OBJECT
 public:
  Banner(const Theme& theme, const QString& icon, QWidget* parent = nullptr);
  void setText(const QString& title, const QString& text);
  /// A line under the text that can be pressed.
  QPushButton* addButton(const QString& text);

 private:
  QLabel* m_title;
  QLabel* m_text;
  QVBoxLayout* m_words;
};

/// Says why there is nothing here and what to do about it.
class EmptyState : public QWidget {
  Q_OBJECT
 public:
  EmptyState(const Theme& theme, const QString& icon, QWidget* parent = nullptr);
  void setText(const QString& title, const QString& text);
  QPushButton* addButton(const QString& text, bool primary);
  void focusFirst();

 private:
  QLabel* m_title;
  QLabel* m_text;
  QWidget* m_buttons;
};

}  // namespace peilstok::ui
