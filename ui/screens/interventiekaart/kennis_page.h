#pragma once
// The kennisbank: seek by words, kind or card, and read one entry in full.

#include <QTimer>
#include <QWidget>
#include <optional>

#include "bridge/bridge.h"
#include "theme/theme.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace peilstok::ui {

class EmptyState;
class EntryList;
class EntryListModel;
class FilterChip;
class KennisView;
struct EntryRow;

class KennisPage : public QWidget {
  Q_OBJECT
 public:
  KennisPage(const Theme& theme, Bridge& bridge, QWidget* parent = nullptr, Clock clock = systemClock());

  void setKnowledge(const KnowledgePtr& knowledge);
  /// Seeks as if somebody typed these words and chose this kind ("mag_dit", "rechtspraak", ...; empty for all).
  void search(const QString& words, const QString& kind);
  /// Shows all entries that name a card.
  void showFor(const QString& cardId);
  void focusSearch();
  /// One step back: entry, words, kind and card. False when there was nothing to go back from.
  bool stepBack();

 Q_SIGNALS:
  void cardRequested(const QString& id);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct KindChip {
    std::string kind;
    FilterChip* chip;
  };

  QWidget* makeBar();
  QWidget* makeCardRow();
  QWidget* makeEntrySide();
  void buildEmptyState();
  void addChip(QWidget* row, const std::string& kind);
  void setFilters(const QString& words, const std::string& kind, const QString& card);
  void ask();
  void receive(const std::vector<KennisEntry>& entries);
  void applyKind();
  std::vector<EntryRow> rowsFound() const;
  std::vector<EntryRow> rowsByKind() const;
  void showCounts();
  void explainNothing();
  void showEntry(const QString& id);
  void openEntry();
  void closeEntry();
  void arrange();
  bool isNarrow() const;
  QString cardName(const QString& id) const;

  const Theme& m_theme;
  Bridge& m_bridge;
  Clock m_clock;
  KnowledgePtr m_knowledge;
  std::vector<KennisEntry> m_found;  ///< of every kind, so that the chips can count
  std::string m_kind;
  QString m_card;
  QString m_answered;  ///< the question that `m_found` answers
  bool m_asked = false, m_entryOpen = false;
  QTimer m_typing;
  QLineEdit* m_search;
  std::vector<KindChip> m_chips;
  QWidget* m_cardRow;
  QLabel* m_cardText;
  EntryListModel* m_model;
  EntryList* m_list;
  KennisView* m_view;
  QWidget* m_entrySide;
  QPushButton* m_back;
  QSplitter* m_splitter;
  EmptyState *m_waiting, *m_nothing;
  QPushButton *m_allKinds, *m_noWords;
  QStackedWidget* m_stack;
};

}  // namespace peilstok::ui
