#pragma once
// The look of the program: scheme, font, palette and stylesheet, applied to the whole application at once.

#include <QFont>
#include <QObject>

#include "theme/roles.h"

class QApplication;

namespace peilstok::ui {

/// Sizes in device-independent pixels.
namespace metrics {
inline constexpr int rowHeight = 40;
inline constexpr int control = 34;
inline constexpr int small = 12;  ///< pixel sizes of type
inline constexpr int body = 14;
inline constexpr int head = 16;
inline constexpr int title = 20;
inline constexpr int gap = 8;
inline constexpr int page = 20;
}  // namespace metrics

/// One Theme lives as long as the application; widgets get a reference and repaint on `changed`.
class Theme : public QObject {
  Q_OBJECT
 public:
  explicit Theme(QApplication& application, Scheme scheme, QObject* parent = nullptr);

  Scheme scheme() const { return m_scheme; }
  void setScheme(Scheme scheme);
  QColor colour(Role role) const { return ui::colour(role, m_scheme); }
  QColor phase(Phase phase) const { return colour(phaseRole(phase)); }
  static QFont font(int pixelSize = metrics::body, QFont::Weight weight = QFont::Normal);

 Q_SIGNALS:
  void changed();

 private:
  void apply();

  QApplication& m_application;
  Scheme m_scheme;
};

/// The stylesheet of a scheme (stylesheet.cpp).
QString styleSheetFor(Scheme scheme);

}  // namespace peilstok::ui
