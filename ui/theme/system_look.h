#pragma once
// What the system says of light or dark and of motion, where it can be known.

#include <QObject>

#include "theme/roles.h"

namespace peilstok::ui {

/// Asks the desktop portal (Linux), and goes by how light the window palette was at the start elsewhere and until the
/// portal answers. To be made before a Theme lays its own palette over that of the system.
class SystemLook : public QObject {
  Q_OBJECT
 public:
  explicit SystemLook(QObject* parent = nullptr);

  Scheme scheme() const { return m_scheme; }
  /// False too where there is nobody to see it: on the platforms that tests and pictures use.
  bool motion() const { return m_motion; }
  /// One setting of the desktop, as the portal names it. What is not known changes nothing.
  void take(const QString& group, const QString& key, const QVariant& value);

 Q_SIGNALS:
  void changed();

 private:
  Scheme m_scheme;
  bool m_motion = true;
};

}  // namespace peilstok::ui
