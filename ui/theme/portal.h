#pragma once
// The desktop portal of Linux, over the session bus. Only built where Qt has D-Bus (ui/CMakeLists.txt).

#include <QDBusVariant>
#include <QObject>

namespace peilstok::ui {

/// Reads settings of the desktop and follows them. Says nothing where there is no portal.
class Portal : public QObject {
  Q_OBJECT
 public:
  explicit Portal(QObject* parent = nullptr);
  void follow(const QString& group, const QString& key);

 Q_SIGNALS:
  void told(const QString& group, const QString& key, const QVariant& value);

 private Q_SLOTS:
  void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
  bool m_reachable = false;
};

}  // namespace peilstok::ui
