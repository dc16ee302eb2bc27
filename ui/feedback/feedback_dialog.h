#pragma once
// Telling back to whoever told us of a signal: a text to send by oneself, and that it was done or why not.

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace peilstok::ui {

class Banner;
class ChoiceGroup;
class Field;

/// "Teruggekoppeld per mail, 19 nov 16:05 door Communicatie", or why not.
QString feedbackLine(const Feedback& feedback, Instant now);

class FeedbackDialog : public PageDialog {
  Q_OBJECT
 public:
  FeedbackDialog(const Theme& theme, Bridge& bridge, Settings& settings, DetailPtr detail, QWidget* parent);

 Q_SIGNALS:
  void kept(const QString& words);

 private:
  void build();
  void show(const FeedbackPage& page);
  void showChoice();
  bool isGiven() const;
  void copy();
  void keep();

  Bridge& m_bridge;
  Settings& m_settings;
  DetailPtr m_detail;
  QLabel* m_before;
  QPlainTextEdit* m_text;
  QPushButton* m_copy;
  QLabel* m_copied;
  ChoiceGroup* m_done;
  ChoiceGroup* m_way;
  QWidget* m_wayBox;
  Field* m_note;
  Field* m_whyNot;
  Banner* m_refusal;
  QPushButton* m_go = nullptr;
  bool m_waiting = false;
};

}  // namespace peilstok::ui
