#pragma once
// The look of the program: scheme, rows, font, palette and stylesheet, applied to the whole application at once.

#include <QFont>
#include <QObject>

#include "theme/appearance.h"
#include "theme/metrics.h"
#include "theme/roles.h"

class QApplication;

namespace peilstok::ui {

class SystemLook;

/// One Theme lives as long as the application; widgets get a reference and repaint on `changed`.
class Theme : public QObject {
  Q_OBJECT
 public:
  explicit Theme(QApplication& application, Scheme scheme, QObject* parent = nullptr);

  Scheme scheme() const { return m_scheme; }
  /// Light or dark whatever the system says.
  void setScheme(Scheme scheme);
  SchemeChoice schemeChoice() const { return m_choice; }
  void setSchemeChoice(SchemeChoice choice);
  QColor colour(Role role) const { return ui::colour(role, m_scheme); }
  QColor phase(Phase phase) const { return colour(phaseRole(phase)); }

  Rows rows() const { return m_rows; }
  void setRows(Rows rows);
  /// Height of a row that holds one or two lines of text: 32, 40 or 48; two lines never get less than they need.
  int rowHeight(int lines = 1) const;
  /// What a row of many lines gets more (or less) above and below than at normal rows.
  int rowSlack() const;

  /// Whether something may move to explain where it goes.
  bool moves() const;
  Motion motion() const { return m_motion; }
  void setMotion(Motion motion);

  /// What the system says, for who wants to tell of it.
  SystemLook& system() const { return *m_system; }

  static QFont font(int pixelSize = metrics::body, QFont::Weight weight = QFont::Normal);

  /// While one lives, the program has no sheet. Qt 6.4 tells all that a widget holds of the sheet once more whenever
  /// that widget is put into another, so a window is built three times as fast without one. Only while there is no
  /// window yet: those would be stripped and dressed again.
  class Undressed {
   public:
    explicit Undressed(Theme& theme);
    ~Undressed();
    Undressed(const Undressed&) = delete;
    Undressed& operator=(const Undressed&) = delete;

   private:
    Theme* m_theme;  ///< null: there was a window already
  };

 Q_SIGNALS:
  void changed();

 private:
  void show(Scheme scheme);
  void apply();

  QApplication& m_application;
  SystemLook* m_system;
  SchemeChoice m_choice;
  Scheme m_scheme;
  Rows m_rows = Rows::normal;
  Motion m_motion = Motion::system;
};

/// The stylesheet of a scheme (stylesheet.cpp).
QString styleSheetFor(Scheme scheme);

}  // namespace peilstok::ui
