#include "theme/portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace peilstok::ui {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");

/// The portal wraps a value once or twice, depending on its version.
QVariant unwrapped(const QDBusVariant& wrapped) {
  QVariant value = wrapped.variant();
  while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value;
}

}  // namespace

Portal::Portal(QObject* parent) : QObject(parent) {
  // Without an address Qt would start a bus of its own to find nothing on it.
  if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) return;
  QDBusConnection bus = QDBusConnection::sessionBus();
  m_reachable = bus.isConnected();
  if (!m_reachable) return;
  // QtDBus 6.4 knows its own types only once it was asked for one, and refuses a slot with a type it does not know.
  qDBusRegisterMetaType<QDBusVariant>();
  // By name, since there is no other way in 6.4.
  bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
              SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void Portal::follow(const QString& group, const QString& key) {
  if (!m_reachable) return;
  QDBusMessage question = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
  question << group << key;
  auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key, answer] {
    const QDBusPendingReply<QDBusVariant> reply = *answer;
    if (reply.isValid()) Q_EMIT told(group, key, unwrapped(reply.value()));
    answer->deleteLater();
  });
}

void Portal::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  Q_EMIT told(group, key, unwrapped(value));
}

}  // namespace peilstok::ui
