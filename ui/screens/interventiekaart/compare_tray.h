#pragma once

#include <QFrame>

#include "cards/card_deck.h"
#include "theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace peilstok::ui {

/// The cards that were put aside to be compared, at most three. Hidden while there are none.
class CompareTray : public QFrame {
  Q_OBJECT
 public:
  static constexpr int most = 3;

  explicit CompareTray(const Theme& theme, QWidget* parent = nullptr);
  void setDeck(const DeckPtr& deck);
  const QStringList& ids() const { return m_ids; }
  /// Puts a card in, or takes it out when it was in. A fourth is refused, and the tray says why.
  void toggle(const QString& id);

 Q_SIGNALS:
  void changed(const QStringList& ids);
  void compareRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void set(const QStringList& ids);
  void showState(const QString& message);
  QPushButton* makeEntry(const QString& id);

  const Theme& m_theme;
  DeckPtr m_deck;
  QStringList m_ids;
  bool m_wide = true;
  QHBoxLayout* m_entries;
  QLabel* m_message;
  QPushButton* m_go;
};

}  // namespace peilstok::ui
