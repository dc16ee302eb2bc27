#include "exchange/function_field.h"

#include "bridge/text.h"

namespace peilstok::ui {

namespace {

constexpr int mostFunction = 80;

}  // namespace

FunctionField::FunctionField(const Theme& theme, const QString& name, const QString& help, const QString& own,
                             QWidget* parent)
    : Field(theme, name, tr("Je functie"), help, 1, false, parent) {
  limit(mostFunction);
  setText(own);
}

bool FunctionField::isNamed() {
  if (!text().trimmed().isEmpty()) return true;
  markMissing(tr("De ontvanger wil weten van welke functie dit komt."));
  return false;
}

std::string FunctionField::function() const { return fromQt(text().trimmed()); }

}  // namespace peilstok::ui
