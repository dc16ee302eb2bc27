#pragma once

#include "screens/duiding/decide/field.h"

namespace peilstok::ui {

/// As which function one sends or answers: the own one, which may be another here. The receiver reads it.
class FunctionField : public Field {
  Q_OBJECT
 public:
  FunctionField(const Theme& theme, const QString& name, const QString& help, const QString& own,
                QWidget* parent = nullptr);
  /// False when nothing is filled in; that is said at the field then.
  bool isNamed();
  std::string function() const;
};

}  // namespace peilstok::ui
