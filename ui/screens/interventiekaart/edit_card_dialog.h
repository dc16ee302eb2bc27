#pragma once
// A municipality's own text over a card, and what the card did here.

#include <QDialog>

#include "bridge/bridge.h"
#include "theme/theme.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace peilstok::ui {

/// Closing hides it, so that what was typed is there when it is opened again.
class EditCardDialog : public QDialog {
  Q_OBJECT
 public:
  EditCardDialog(const Theme& theme, Bridge& bridge, const Card& card, QWidget* parent = nullptr);
  /// Fills it in where none was typed.
  void setFunction(const QString& function);

 private:
  QPlainTextEdit* addText(QVBoxLayout* layout, const QString& name, const QString& text, int lines);
  QLineEdit* addLine(QVBoxLayout* layout, const QString& name, const QString& text = {});
  void addText(QVBoxLayout* layout);
  void addUse(QVBoxLayout* layout);
  void save();
  void keepUse();
  void say(const QString& words);

  Bridge& m_bridge;
  Card m_card;
  bool m_waits = false;  ///< something was sent off and is not answered yet
  QLineEdit *m_name = nullptr, *m_what = nullptr, *m_role = nullptr, *m_note = nullptr, *m_useNote = nullptr;
  QString m_function;
  QPlainTextEdit *m_mayWe = nullptr, *m_conditions = nullptr, *m_steps = nullptr, *m_script = nullptr,
                 *m_record = nullptr;
  QButtonGroup* m_result = nullptr;
  QLabel* m_said;
};

}  // namespace peilstok::ui
