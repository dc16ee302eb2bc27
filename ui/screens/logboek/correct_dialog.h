#pragma once

#include "bridge/bridge.h"
#include "settings/settings.h"
#include "widgets/page_dialog.h"

namespace peilstok::ui {

class Field;
class RefusalBox;

/// Adds a line to the logbook that says what is right about an earlier one.
class CorrectDialog : public PageDialog {
  Q_OBJECT
 public:
  CorrectDialog(const Theme& theme, Bridge& bridge, Settings& settings, KnowledgePtr knowledge, LogLine line,
                QWidget* parent);

 private:
  void lay();

  Bridge& m_bridge;
  KnowledgePtr m_knowledge;
  const LogLine m_line;
  Field *m_reason, *m_function;
  RefusalBox* m_refusal;
};

}  // namespace peilstok::ui
