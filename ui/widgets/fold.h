#pragma once

#include <QWidget>

#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

class TextButton;

/// A part that folds under a heading which wraps. As Disclosure, for columns too narrow for a heading on one line.
class Fold : public QWidget {
  Q_OBJECT
 public:
  Fold(const Theme& theme, const QString& title, QWidget* parent = nullptr);
  void setOpen(bool open);
  bool isOpen() const;
  QVBoxLayout* body() const { return m_body; }
  TextButton* head() const { return m_head; }

 Q_SIGNALS:
  void toggled(bool open);

 private:
  TextButton* m_head;
  QWidget* m_content;
  QVBoxLayout* m_body;
};

}  // namespace peilstok::ui
