#pragma once

#include <QWidget>
#include <memory>

#include "knowledge/knowledge.h"
#include "theme/theme.h"

class QLabel;
class QLineEdit;

namespace peilstok::ui {

class EntryList;
class EntryListModel;

/// A field to type in with the municipalities that fit below it. The arrow keys go through them while one types, Enter
/// or a click picks.
class MunicipalityPicker : public QWidget {
  Q_OBJECT
 public:
  explicit MunicipalityPicker(const Theme& theme, QWidget* parent = nullptr);
  void setKnowledge(const std::shared_ptr<const Knowledge>& knowledge);
  void focusField();
  void clear();

 Q_SIGNALS:
  void picked(const QString& code);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void find();
  void move(int rows);
  void pick(const QString& code);
  void tellCurrent();
  void bringInSight();

  std::shared_ptr<const Knowledge> m_knowledge;
  QLineEdit* m_field;
  EntryListModel* m_model;
  EntryList* m_list;
  QLabel* m_none;
};

}  // namespace peilstok::ui
