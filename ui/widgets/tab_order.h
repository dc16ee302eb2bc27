#pragma once

#include <vector>

class QLayout;
class QWidget;

namespace peilstok::ui {

/// Adds the controls that lie in a layout, in the order in which they lie there.
void collectControls(const QLayout* layout, std::vector<QWidget*>& controls);
/// Tab goes along these, one after the other.
void orderTabs(const std::vector<QWidget*>& controls);

}  // namespace peilstok::ui
