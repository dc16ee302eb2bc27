#pragma once
// Small widgets that say one thing by shape and word together.

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

#include "theme/shapes.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// A phase: its shape, its name and under it the step, if any. A label, so that assistive technology reads it as text.
class PhaseMark : public QLabel {
  Q_OBJECT
 public:
  explicit PhaseMark(const Theme& theme, QWidget* parent = nullptr);
  void setPhase(Phase phase, Step step);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  Phase m_phase = Phase::rust;
  Step m_step = Step::none;
};

/// Whether a card may be used: sign and word.
class CardStatusMark : public QLabel {
  Q_OBJECT
 public:
  explicit CardStatusMark(const Theme& theme, QWidget* parent = nullptr);
  void setStatus(CardStatus status);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  CardStatus m_status = CardStatus::bruikbaar;
};

/// An urgency: gauge rod and word.
class UrgencyMark : public QLabel {
  Q_OBJECT
 public:
  explicit UrgencyMark(const Theme& theme, QWidget* parent = nullptr);
  /// Lapsed when it no longer says by when something must be done.
  void setUrgency(UrgencyLevel level, bool lapsed = false);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  UrgencyLevel m_level = UrgencyLevel::geen;
  bool m_lapsed = false;
};

/// An icon of the program's own that follows the theme.
class IconMark : public QWidget {
  Q_OBJECT
 public:
  IconMark(const Theme& theme, QString icon, Role role, int side = 20, QWidget* parent = nullptr);
  QSize sizeHint() const override { return {m_side, m_side}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& m_theme;
  QString m_icon;
  Role m_role;
  int m_side;
};

/// A choice among filters: shape of a phase (or none), word, count.
class FilterChip : public QAbstractButton {
  Q_OBJECT
 public:
  FilterChip(const Theme& theme, const QString& word, std::optional<PhaseStep> phase, QWidget* parent = nullptr);
  void setCount(qint64 count);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

 private:
  const Theme& m_theme;
  std::optional<PhaseStep> m_phase;
  QString m_count;
};

}  // namespace peilstok::ui
