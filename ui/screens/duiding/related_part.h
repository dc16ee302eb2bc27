#pragma once
// Earlier cases that were alike and how they ended, and other signals that speak of the same thing.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class RelatedPart : public QWidget {
  Q_OBJECT
 public:
  explicit RelatedPart(const Theme& theme, QWidget* parent = nullptr);
  void show(const app::LikeSignals& likeness, const Knowledge& knowledge, Instant now);
  void showNothing();  ///< until it is known
  QPushButton* outcomeButton() const { return m_outcome; }
  QPushButton* feedbackButton() const { return m_feedback; }

 Q_SIGNALS:
  void signalRequested(std::int64_t number);
  void outcomeRequested();
  void feedbackRequested();

 private:
  void addLine(const QString& title, const QString& second, const QString& third, std::int64_t number,
               const char* name);

  const Theme& m_theme;
  QVBoxLayout* m_list;
  QPushButton* m_outcome;
  QPushButton* m_feedback;
};

/// "geen verstoring", "lichte verstoring", ...: what came of it, in words.
QString happenedText(Happened happened);

}  // namespace peilstok::ui
