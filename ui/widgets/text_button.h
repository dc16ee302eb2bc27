#pragma once

#include <QAbstractButton>

#include "theme/theme.h"

class QTextLayout;

namespace peilstok::ui {

/// A button that is only its words, and wraps them: a link in a narrow column, or the heading of a fold.
class TextButton : public QAbstractButton {
  Q_OBJECT
 public:
  /// `lead` stands before the text, as the number of a card does.
  TextButton(const Theme& theme, const QString& text, const QString& lead = {}, QWidget* parent = nullptr);
  /// Makes it the heading of a fold: heavy words, and an arrow that tells whether it is open.
  void setFold();

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  int indent() const { return m_fold ? 20 : 0; }
  /// Lays the words out for a width and gives their height.
  double layOut(QTextLayout& layout, int width) const;
  void dress(QTextLayout& layout) const;

  const Theme& m_theme;
  QString m_lead;
  bool m_fold = false;
};

}  // namespace peilstok::ui
