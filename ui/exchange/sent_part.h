#pragma once

#include <QWidget>

#include "bridge/exchange_values.h"
#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

/// What was laid down, where, and what a person does next: bring it over, and tell the fingerprint of a new key.
class SentPart : public QWidget {
  Q_OBJECT
 public:
  explicit SentPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const SentPage& sent);

 private:
  QLabel* m_title;
  QLabel* m_file;
  QLabel* m_next;
  QWidget* m_keyPart;
  QLabel* m_key;
  QString m_folder, m_fingerprint;
};

}  // namespace peilstok::ui
