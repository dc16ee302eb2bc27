#pragma once

#include <QFrame>
#include <functional>

#include "bridge/dossier_values.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// One item of a dossier: what it says, how sure or how far it is, whose it is, and what can be done with it.
class ItemCard : public QFrame {
  Q_OBJECT
 public:
  /// `decision`: on its card, or null. `fixed`: as it was at a moment that is over, when nothing can be done with it.
  ItemCard(const Theme& theme, const DossierItem& item, const store::StoredDecision* decision,
           const Knowledge& knowledge, Instant now, bool fixed, QWidget* parent = nullptr);
  std::int64_t id() const { return m_item.id; }

 Q_SIGNALS:
  void editRequested(const peilstok::DossierItem& item);
  void endRequested(const peilstok::DossierItem& item);
  void shareRequested(const peilstok::DossierItem& item, bool share);
  /// A file is to be laid beside the attachment.
  void compareRequested(const peilstok::DossierItem& item);
  void readBackRequested(const peilstok::DossierItem& item);
  /// Somebody asked after a fact, and it holds still.
  void stillSoRequested(const peilstok::DossierItem& item);

 private:
  void addMore(QVBoxLayout* lines, const store::StoredDecision* decision, const Knowledge& knowledge, Instant now);
  void addFile(const std::function<void(const QString&, const QString&)>& add);
  void addActions(QVBoxLayout* lines, Instant now);

  const Theme& m_theme;
  const DossierItem m_item;
};

}  // namespace peilstok::ui
