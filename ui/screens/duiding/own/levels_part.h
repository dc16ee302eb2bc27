#pragma once
// One's own level per criterion, with what each level means. Nothing here tells what the program thinks.

#include <QWidget>
#include <map>
#include <string>

#include "bridge/values.h"
#include "theme/theme.h"

class QButtonGroup;
class QVBoxLayout;

namespace peilstok::ui {

class LevelsPart : public QWidget {
  Q_OBJECT
 public:
  explicit LevelsPart(const Theme& theme, QWidget* parent = nullptr);
  /// Makes the choices; does nothing when they are there for this framework.
  void setFramework(const KnowledgePtr& knowledge);
  /// By criterion, for those that were judged.
  std::map<std::string, int> levels() const;
  void setLevels(const std::map<std::string, int>& levels);

 Q_SIGNALS:
  void edited();

 private:
  void addCriterion(int number, const Criterion& criterion);
  void showTitle(const std::string& criterion);

  struct Line {
    class Fold* fold = nullptr;
    QButtonGroup* group = nullptr;
    QString name;
  };

  const Theme& m_theme;
  KnowledgePtr m_knowledge;
  QVBoxLayout* m_list;
  std::map<std::string, Line> m_lines;
};

}  // namespace peilstok::ui
