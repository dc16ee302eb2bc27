#pragma once
// What the list is asked: words, phase, order. Shows the forms that were sought.

#include <QFrame>
#include <QTimer>

#include "bridge/values.h"
#include "theme/theme.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace peilstok::ui {

class FilterChips;

class FilterBar : public QFrame {
  Q_OBJECT
 public:
  FilterBar(const Theme& theme, QWidget* parent = nullptr);

  void setChoices(store::SortOrder order, bool literal);
  /// Takes over a whole query, as of a saved view, and asks it.
  void setQuery(const ListQuery& query);
  FilterChips& chips() const { return *m_chips; }
  /// The button behind which views and columns are chosen.
  QPushButton* viewButton() const { return m_views; }
  const ListQuery& query() const { return m_query; }
  void showAnswer(const ListAnswer& answer);
  void clearFilters();
  void focusSearch();
  /// The filter in words, for when nothing passes it.
  QString filterWords() const;

 Q_SIGNALS:
  void changed(const peilstok::ui::ListQuery& query);
  void choicesChanged(peilstok::store::SortOrder order, bool literal);
  void importRequested();
  void forwardRequested();
  void noteRequested();
  void groupsRequested();
  void leaveSearch();  ///< arrow down in the search field: on to the list

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildTop(QLayout* layout);
  void buildIntake();
  void showButtons();
  void buildTrays(QLayout* layout);
  void showTrays(const ListAnswer& answer);
  void showWords(const std::vector<app::SearchWord>& words);
  void ask();

  const Theme& m_theme;
  ListQuery m_query;
  QTimer m_typing;
  QLineEdit* m_search;
  QCheckBox* m_literal;
  QComboBox* m_order;
  QWidget* m_wordRow;  ///< what was sought, and whether only literally; there only while words are sought
  QWidget* m_words;
  FilterChips* m_chips;
  QComboBox* m_tray;
  QPushButton* m_views;
  QPushButton* m_import;
  QPushButton* m_forward;
  QPushButton* m_note;
  QPushButton* m_groups;
  QHBoxLayout* m_top = nullptr;  ///< search, order and the buttons
};

}  // namespace peilstok::ui
