#pragma once
// The first page somebody sees: which municipality, and with what to begin. Nothing here has to be answered.

#include <QWidget>

#include "bridge/values.h"
#include "theme/theme.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace peilstok::ui {

class MunicipalityPicker;

class Welkom : public QWidget {
  Q_OBJECT
 public:
  explicit Welkom(const Theme& theme, QWidget* parent = nullptr);

  void setFacts(const WorkspaceFacts& facts);
  /// From the beginning, with the focus where one begins.
  void begin();

 Q_SIGNALS:
  void municipalityPicked(const QString& code);
  void importRequested();
  void exampleRequested();
  void putAside();  ///< on to the empty inbox

 private:
  QWidget* makePage(QWidget* content);
  QWidget* makeMunicipalityPage();
  QWidget* makeBeginPage();
  void goOn();

  const Theme& m_theme;
  MunicipalityPicker* m_picker;
  QPushButton* m_skip;
  QPushButton* m_import;
  QLabel* m_own;
  QStackedWidget* m_steps;
};

}  // namespace peilstok::ui
