#pragma once

#include "cards/card_sheet.h"
#include "model/assessment.h"
#include "theme/theme.h"
#include "widgets/page_scroll.h"

class QVBoxLayout;

namespace peilstok::ui {

/// One whole card to read, scrolling up and down. The only code that shows a card in full.
class CardView : public PageScroll {
  Q_OBJECT
 public:
  explicit CardView(const Theme& theme, QWidget* parent = nullptr);
  /// With `suggestion` also why it was proposed for a signal and what to mind.
  void showSheet(const CardSheet& sheet, const Suggestion* suggestion = nullptr);

 private:
  void addHead(const CardSheet& sheet);
  void addStatus(const CardSheet& sheet);
  void addFacts(const CardSheet& sheet);
  void addSection(const CardSection& section);
  void addReasons(const QString& title, const std::vector<std::string>& reasons);
  QWidget* lineWidget(const CardLine& line, const QString& mark) const;
  QWidget* sayingWidget(const CardLine& line) const;

  const Theme& m_theme;
  QVBoxLayout* m_layout;
};

}  // namespace peilstok::ui
