#pragma once

#include "bridge/log_values.h"
#include "theme/theme.h"
#include "widgets/page_scroll.h"

class QVBoxLayout;

namespace peilstok::ui {

/// One line of the logbook in full: what was done, by whom, what people wrote, and its place in the chain.
class LineView : public PageScroll {
  Q_OBJECT
 public:
  explicit LineView(const Theme& theme, QWidget* parent = nullptr);
  void show(const LogLinePage& page, const KnowledgePtr& knowledge, Instant now);
  void showNothing();

 Q_SIGNALS:
  void signalRequested(std::int64_t number);
  void dossierRequested(std::int64_t number);
  void correctionRequested(std::int64_t line);
  void lineRequested(std::int64_t line);

 private:
  using Pairs = std::vector<std::pair<QString, QString>>;
  void addHead(const LogLinePage& page, Instant now);
  void addPairs(const QString& title, const Pairs& pairs);
  void addRow(const LoggedRow& row, const Knowledge& knowledge, Instant now);
  void addCorrections(const LogLinePage& page, Instant now);
  void addChain(const LogLine& line);

  const Theme& m_theme;
  QVBoxLayout* m_layout;
};

}  // namespace peilstok::ui
