#pragma once

#include "widgets/page_dialog.h"

namespace peilstok::ui {

/// A question or a message in the form of every other dialog: an icon, what it is about, what one should know, and
/// buttons of which the first has the focus and the colour of what Enter does. Deletes itself when it closes.
class PromptDialog : public PageDialog {
  Q_OBJECT
 public:
  struct Words {
    QString icon, title, text;
    QString detail;  ///< for whoever helps; may be empty
    QString action;  ///< what Enter does
    QString leave;   ///< what Esc does; empty when there is nothing to leave undone
  };
  /// `accepted` tells that the action was chosen.
  PromptDialog(const Theme& theme, const Words& words, QWidget* parent);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addWords(const Words& words);
  void addButtons(const Words& words);
};

}  // namespace peilstok::ui
