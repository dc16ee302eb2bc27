#pragma once

#include <QWidget>

#include "theme/theme.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace peilstok::ui {

/// What was agreed, and who wrote it down; today's date comes with it.
class AgreementForm : public QWidget {
  Q_OBJECT
 public:
  struct Draft {
    QString text, role;
  };

  explicit AgreementForm(const Theme& theme, QWidget* parent = nullptr);
  Draft draft() const;
  void setDraft(const Draft& draft);
  /// Fills it in where none was typed.
  void setFunction(const QString& function);
  void setBusy(bool busy);
  /// What came of it; empty to say nothing.
  void say(const QString& what, bool wrong);

 Q_SIGNALS:
  void agreed(const QString& text, const QString& role);
  void edited();

 private:
  void showState();

  QPlainTextEdit* m_text;
  QLineEdit* m_role;
  QPushButton* m_save;
  QLabel* m_said;
  bool m_busy = false;
  QString m_function;
};

}  // namespace peilstok::ui
