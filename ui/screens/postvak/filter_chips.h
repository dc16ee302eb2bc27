#pragma once
// The choices above the list that are one press: a phase, and what is asked of a signal beside it.

#include <QWidget>
#include <vector>

#include "bridge/values.h"
#include "theme/theme.h"

class QLayout;

namespace peilstok::ui {

class FilterChip;

class FilterChips : public QWidget {
  Q_OBJECT
 public:
  explicit FilterChips(const Theme& theme, QWidget* parent = nullptr);

  /// Puts what is chosen into the query.
  void fillIn(ListQuery& query) const;
  /// Shows what a query asks, without telling of it.
  void choose(const ListQuery& query);
  void clear() { choose({}); }
  void showCounts(const ListAnswer& answer);
  /// Whose signals "Bij mij" stands for. Whoever presses it without one is offered to choose a function.
  void setFunction(const QString& function);
  /// Whether phases are told only of what one judged; then what waits for that is a choice of its own.
  void setOwnFirst(bool first);
  /// What a query asks of these, in words.
  QStringList words(const ListQuery& query) const;

 Q_SIGNALS:
  void chosen();
  void functionWanted();

 private:
  struct PhaseChoice {
    std::optional<Phase> phase;
    std::optional<Step> step;
    bool unknown;  ///< what was not judged yet
    FilterChip* chip;
  };

  void addPhases();
  FilterChip* addPhase(const QString& word, std::optional<Phase> phase, std::optional<Step> step, bool unknown = false);
  FilterChip* addSwitch(const QString& word, const char* name, const QString& tip);
  QWidget* makeFunctionLine();
  void pressMine();

  const Theme& m_theme;
  QWidget* m_row;
  QWidget* m_askFunction;  ///< there only after "Bij mij" was pressed without a function
  std::vector<PhaseChoice> m_phases;
  FilterChip* m_unknown = nullptr;
  FilterChip* m_consult;
  FilterChip* m_calls;
  FilterChip* m_quiet;
  FilterChip* m_noise;
  FilterChip* m_mine;
  QString m_function;
  bool m_ownFirst = false;
};

}  // namespace peilstok::ui
