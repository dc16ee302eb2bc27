#pragma once

#include "bridge/bridge.h"
#include "prompts/prompts.h"
#include "widgets/page_dialog.h"

class QTextBrowser;

namespace peilstok::ui {

/// What the team did beside what really happened, to talk about. No score; it can be kept as a paper.
class DebriefDialog : public PageDialog {
  Q_OBJECT
 public:
  DebriefDialog(const Theme& theme, Bridge& bridge, Prompts& prompts, QWidget* parent);

 Q_SIGNALS:
  void said(const QString& words);

 private:
  void save();

  Bridge& m_bridge;
  Prompts& m_prompts;
  QTextBrowser* m_text;
};

}  // namespace peilstok::ui
