#pragma once

#include <QWidget>
#include <optional>

#include "base/clock.h"
#include "theme/theme.h"

class QCheckBox;
class QDateTime;
class QDateTimeEdit;

namespace peilstok::ui {

class MissingNote;

/// The field shows civil time of the Netherlands, whatever the machine's zone is.
QDateTime civilShown(Instant moment);
Instant civilMeant(const QDateTime& shown);

/// A question with a moment for its answer, and buttons for the moments that are asked most.
class MomentField : public QWidget {
  Q_OBJECT
 public:
  /// `optional` gives a box to tick; without a tick there is no moment. `soon`: whether the buttons "Over een uur", ...
  /// are there.
  MomentField(const Theme& theme, const QString& name, const QString& label, Instant now, bool optional = false,
              bool soon = true, QWidget* parent = nullptr);
  std::optional<Instant> moment() const;
  void setMoment(std::optional<Instant> moment);
  QWidget* input() const;
  /// Empty takes the mark away; choosing another moment does too.
  void markMissing(const QString& words);

 Q_SIGNALS:
  void edited();

 private:
  void addSoon(Instant now);

  QCheckBox* m_planned = nullptr;
  QDateTimeEdit* m_edit;
  QWidget* m_row;
  MissingNote* m_note;
};

/// A whole quarter of an hour, at least `minutes` from now.
Instant quarterAfter(Instant now, int minutes);

}  // namespace peilstok::ui
