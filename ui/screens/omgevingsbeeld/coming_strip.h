#pragma once
// What is still to come, above the charts: the moments that open signals name, each a way to the most urgent of them.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;

namespace peilstok::ui {

class ComingStrip : public QWidget {
  Q_OBJECT
 public:
  explicit ComingStrip(const Theme& theme, QWidget* parent = nullptr);
  /// Out of sight while nothing is to come.
  void show(const SurroundingsPtr& picture, const KnowledgePtr& knowledge);

 Q_SIGNALS:
  void openRequested(std::int64_t signal);

 private:
  void fill();

  const Theme& m_theme;
  QLabel* m_title;
  QWidget* m_row;
  SurroundingsPtr m_picture;
  KnowledgePtr m_knowledge;
  bool m_all = false;  ///< somebody asked for all of them
};

/// "vandaag 21:00  ·  Marktplein  ·  12 signalen"
QString comingWords(const survey::ComingMoment& moment, const survey::Picture& picture, const Knowledge& knowledge);

}  // namespace peilstok::ui
