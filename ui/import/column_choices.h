#pragma once

#include <QWidget>
#include <map>

#include "intake/reader.h"

class QComboBox;
class QGridLayout;

namespace peilstok::ui {

/// Which column of the file fills which field; can be changed for each field.
class ColumnChoices : public QWidget {
  Q_OBJECT
 public:
  /// Of the mapping that is made here.
  static constexpr const char* ownId = "eigen";
  explicit ColumnChoices(QWidget* parent = nullptr);
  void show(const intake::FileProfile& profile);
  /// To the one choice that must be made: which column holds the text.
  void focusText();
  intake::ColumnMapping mapping() const;

 Q_SIGNALS:
  void changed();

 private:
  QComboBox* addField(const std::string& field, int at);

  QGridLayout* m_grid;
  std::map<std::string, QComboBox*> m_boxes;
  std::vector<std::string> m_header;
};

}  // namespace peilstok::ui
