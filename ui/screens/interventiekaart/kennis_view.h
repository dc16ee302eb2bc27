#pragma once

#include "bridge/values.h"
#include "theme/theme.h"
#include "widgets/page_scroll.h"

class QVBoxLayout;

namespace peilstok::ui {

/// One whole entry of the kennisbank to read.
class KennisView : public PageScroll {
  Q_OBJECT
 public:
  explicit KennisView(const Theme& theme, QWidget* parent = nullptr);
  void showEntry(const KennisEntry& entry, const KnowledgePtr& knowledge, Instant now);

 Q_SIGNALS:
  void cardRequested(const QString& id);

 private:
  void addHead(const KennisEntry& entry);
  void addText(const KennisEntry& entry);
  void addCase(const KennisEntry& entry);
  void addWords(const KennisEntry& entry);
  void addSources(const KennisEntry& entry, Instant now);
  void addCards(const KennisEntry& entry, const KnowledgePtr& knowledge);
  QVBoxLayout* addSection(const QString& title);

  const Theme& m_theme;
  QVBoxLayout* m_layout;
};

}  // namespace peilstok::ui
