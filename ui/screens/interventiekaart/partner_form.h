#pragma once

#include <QWidget>

#include "base/clock.h"
#include "model/deciding.h"
#include "theme/theme.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class SignLine;

/// The contact of one partner to fill in. What was typed stays until it is stored, whatever happens.
class PartnerForm : public QWidget {
  Q_OBJECT
 public:
  PartnerForm(const Theme& theme, Clock clock, QWidget* parent = nullptr);

  /// Shows a contact as it is stored, and over it what was typed and not stored yet.
  void edit(const Contact& stored, const QString& partnerName, const Contact* typed = nullptr);
  /// As typed, with the date as it was written when it is none.
  Contact typed() const;
  /// Differs from what is stored.
  bool changed() const;
  void setBusy(bool busy);
  /// A line below the button; a wrong one has a sign.
  void say(const QString& what, bool wrong = false);
  void focusFirst();

 Q_SIGNALS:
  void saveRequested(const peilstok::Contact& contact);
  void edited();

 private:
  QLineEdit* addField(QVBoxLayout* layout, const QString& label, const char* name, const QString& example);
  void addDate(QVBoxLayout* layout);
  void save();
  void showState();

  const Theme& m_theme;
  Clock m_clock;
  Contact m_stored;
  bool m_busy = false;
  QLabel* m_head;
  QLineEdit *m_function, *m_reach, *m_hours, *m_deputy, *m_deputyReach, *m_checked;
  QPushButton* m_save;
  QLabel* m_said;
  SignLine* m_wrong;
};

}  // namespace peilstok::ui
