#pragma once

#include <QFrame>

#include "cards/card_sheet.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;

namespace peilstok::ui {

class CardView;
class Commands;

/// A card in full with what one can do with it.
class CardPanel : public QFrame {
  Q_OBJECT
 public:
  explicit CardPanel(const Theme& theme, QWidget* parent = nullptr);
  void showSheet(const CardSheet& sheet);
  /// Says in a line what was done with the card.
  void say(const QString& what);
  void setInTray(bool inTray);
  void focusCard();
  void describeKeys(Commands& commands);

 Q_SIGNALS:
  void closeRequested();
  void compareRequested();
  void printRequested();
  void pdfRequested();
  /// An own text over this card, or what it did here.
  void editRequested();

 private:
  QPushButton* addButton(QWidget* row, const QString& text, const QString& tip, const QString& objectName);

  QLabel* m_said;
  QPushButton* m_compare;
  CardView* m_view;
};

}  // namespace peilstok::ui
