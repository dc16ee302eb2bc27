#include "theme/system_look.h"

#include <QGuiApplication>
#include <QPalette>
#include <QVariant>

#ifdef PEILSTOK_DBUS
#include "theme/portal.h"
#endif

namespace peilstok::ui {

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
const QString reducedMotion = QStringLiteral("reduced-motion");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");  // older desktops tell of motion here
const QString animations = QStringLiteral("enable-animations");

constexpr int dark = 1, light = 2;  // of color-scheme; 0 is "no preference"

Scheme schemeOfPalette() {
  constexpr int half = 128;
  return QGuiApplication::palette().color(QPalette::Window).lightness() < half ? Scheme::dark : Scheme::light;
}

}  // namespace

SystemLook::SystemLook(QObject* parent) : QObject(parent), m_scheme(schemeOfPalette()) {
  const QString platform = QGuiApplication::platformName();
  if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal")) {
    m_motion = false;
    return;
  }
#ifdef PEILSTOK_DBUS
  auto* portal = new Portal(this);
  connect(portal, &Portal::told, this, &SystemLook::take);
  portal->follow(appearance, colourScheme);
  portal->follow(appearance, reducedMotion);
  portal->follow(gnome, animations);
#endif
}

void SystemLook::take(const QString& group, const QString& key, const QVariant& value) {
  const Scheme scheme = m_scheme;
  const bool motion = m_motion;
  if (group == appearance && key == colourScheme) {
    if (value.toInt() == dark) m_scheme = Scheme::dark;
    if (value.toInt() == light) m_scheme = Scheme::light;
  } else if (group == appearance && key == reducedMotion) {
    m_motion = value.toInt() == 0;
  } else if (group == gnome && key == animations) {
    m_motion = value.toBool();
  }
  if (scheme != m_scheme || motion != m_motion) Q_EMIT changed();
}

}  // namespace peilstok::ui
