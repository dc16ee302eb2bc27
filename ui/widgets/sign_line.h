#pragma once

#include <QWidget>

#include "theme/signs.h"
#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

/// A sign and the words that say the same, which wrap when they must.
class SignLine : public QWidget {
  Q_OBJECT
 public:
  /// `role` is that of the words in the stylesheet.
  SignLine(const Theme& theme, Sign sign, const QString& words, const char* role = "strong", QWidget* parent = nullptr);
  void setSign(Sign sign, const QString& words);
  QString words() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  Sign m_sign;
  QLabel* m_words;
};

}  // namespace peilstok::ui
