#pragma once

#include "screens/instellingen/settings_section.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace peilstok::ui {

class Banner;

/// What is kept, for how long and why, what is past its term, and removing that.
class KeepingSection : public SettingsSection {
  Q_OBJECT
 public:
  explicit KeepingSection(const Theme& theme, QWidget* parent = nullptr);
  void showFacts(const WorkspaceFacts& facts) override;
  void showPage(const SettingsPage& page) override;
  void showRetention(const RetentionPage& page, Instant now);
  void showDone(const PurgeLine& line);
  void showError(const Error& error);

 Q_SIGNALS:
  void planRequested();
  /// What goes, in words, to be agreed to first.
  void cleanRequested(const QString& what);
  /// 0 days: as Peilstok has it.
  void termChosen(peilstok::RetentionKind kind, int days);

 private:
  void buildTerms();
  void buildAccount();
  void buildFile();
  QPushButton* makeChange(const app::TermInForce& term);
  void showTerms(const app::RetentionPlan& plan, Instant now);
  void showAccount(const std::vector<PurgeLine>& account, Instant now);

  QGridLayout* m_terms;
  std::vector<QPushButton*> m_changes;  ///< one for each term
  QLabel* m_outcome;
  QPushButton* m_again;
  QPushButton* m_clean;
  Banner* m_done;
  QVBoxLayout* m_account;
  QLabel* m_file;
  QLabel* m_size;
  QString m_goes;  ///< what goes, in words; empty when there is nothing
};

}  // namespace peilstok::ui
