#include "theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QWidget>
#include <algorithm>

#include "theme/system_look.h"

/// The icons are in a static library: without this the linker leaves them out. The macro must stand outside any
/// namespace, an unnamed one too.
static void initialiseResources() { Q_INIT_RESOURCE(peilstok); }

namespace peilstok::ui {

namespace {

/// Fusion, without its own focus rectangles: FocusRing draws one ring for all widgets alike.
class QuietStyle : public QProxyStyle {
 public:
  QuietStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    if (element == PE_FrameFocusRect) return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
  }

  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* answer) const override {
    if (hint == SH_ToolTip_WakeUpDelay) return 350;
    if (hint == SH_UnderlineShortcut) return 1;
    return QProxyStyle::styleHint(hint, option, widget, answer);
  }
};

/// While another scheme is put on. Light and dark differ in colour alone, so nothing needs to be laid out again; yet
/// each widget of every screen hears of a new style, font and palette some twenty times, once for each of those it lies
/// in, and measures its words anew. Here it hears once, at the end, that it has other colours.
class LayoutStays : public QObject {
 public:
  explicit LayoutStays(QApplication& application) : m_application(application) { application.installEventFilter(this); }
  ~LayoutStays() override {
    m_application.removeEventFilter(this);
    QEvent colours(QEvent::PaletteChange);
    for (QWidget* widget : QApplication::allWidgets()) QApplication::sendEvent(widget, &colours);
  }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    return event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
           event->type() == QEvent::PaletteChange;
  }

 private:
  QApplication& m_application;
};

QPalette paletteFor(Scheme scheme) {
  const auto of = [scheme](Role role) { return colour(role, scheme); };
  QPalette palette;
  palette.setColor(QPalette::Window, of(Role::surface));
  palette.setColor(QPalette::Base, of(Role::panel));
  palette.setColor(QPalette::AlternateBase, of(Role::surface));
  palette.setColor(QPalette::Button, of(Role::raised));
  palette.setColor(QPalette::ToolTipBase, of(Role::text));
  palette.setColor(QPalette::ToolTipText, of(Role::panel));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(role, of(Role::text));
  palette.setColor(QPalette::BrightText, of(Role::urgent));
  palette.setColor(QPalette::PlaceholderText, of(Role::textMuted));
  palette.setColor(QPalette::Highlight, of(Role::accent));
  palette.setColor(QPalette::HighlightedText, of(Role::onAccent));
  palette.setColor(QPalette::Link, of(Role::accent));
  palette.setColor(QPalette::LinkVisited, of(Role::accent));
  palette.setColor(QPalette::Mid, of(Role::line));
  palette.setColor(QPalette::Dark, of(Role::lineStrong));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, of(Role::textMuted));
  return palette;
}

}  // namespace

Theme::Theme(QApplication& application, Scheme scheme, QObject* parent)
    : QObject(parent),
      m_application(application),
      m_system(new SystemLook(this)),
      m_choice(scheme == Scheme::light ? SchemeChoice::light : SchemeChoice::dark),
      m_scheme(scheme) {
  initialiseResources();
  m_application.setStyle(new QuietStyle);
  m_application.setFont(font());
  apply();
  connect(m_system, &SystemLook::changed, this, [this] {
    if (m_choice == SchemeChoice::system) show(m_system->scheme());
    if (m_motion == Motion::system) Q_EMIT changed();
  });
}

void Theme::setScheme(Scheme scheme) {
  setSchemeChoice(scheme == Scheme::light ? SchemeChoice::light : SchemeChoice::dark);
}

void Theme::setSchemeChoice(SchemeChoice choice) {
  m_choice = choice;
  if (choice == SchemeChoice::system) show(m_system->scheme());
  else show(choice == SchemeChoice::light ? Scheme::light : Scheme::dark);
}

bool Theme::moves() const { return m_motion == Motion::on || (m_motion == Motion::system && m_system->motion()); }

void Theme::setMotion(Motion motion) {
  if (motion == m_motion) return;
  m_motion = motion;
  Q_EMIT changed();
}

void Theme::show(Scheme scheme) {
  if (scheme == m_scheme) return;
  m_scheme = scheme;
  {
    const LayoutStays stays(m_application);
    apply();
  }
  Q_EMIT changed();
}

void Theme::setRows(Rows rows) {
  if (rows == m_rows) return;
  m_rows = rows;
  Q_EMIT changed();
}

int Theme::rowHeight(int lines) const {
  constexpr int twoLines = 38;  // 20 and 17 pixels of text, and the line below
  const int height = m_rows == Rows::compact ? 32 : m_rows == Rows::wide ? 48 : metrics::rowHeight;
  return lines > 1 ? std::max(height, twoLines) : height;
}

int Theme::rowSlack() const { return m_rows == Rows::compact ? -3 : m_rows == Rows::wide ? metrics::tight : 0; }

QFont Theme::font(int pixelSize, QFont::Weight weight) {
  // All three have digits of one width, which columns of points need; emoji must not fall to a monochrome font.
  static const QStringList families{QStringLiteral("Open Sans"), QStringLiteral("Noto Sans"),
                                    QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(),
                                    QStringLiteral("Noto Color Emoji")};
  QFont font;
  font.setFamilies(families);
  font.setPixelSize(pixelSize);
  font.setWeight(weight);
  return font;
}

Theme::Undressed::Undressed(Theme& theme) : m_theme(QApplication::topLevelWidgets().isEmpty() ? &theme : nullptr) {
  if (m_theme) m_theme->m_application.setStyleSheet({});
}

Theme::Undressed::~Undressed() {
  if (m_theme) m_theme->m_application.setStyleSheet(styleSheetFor(m_theme->m_scheme));
}

void Theme::apply() {
  // Qt 6.4 puts a sheet that takes the place of another on each widget once for every one it lies in; a first sheet
  // once, so the old one is taken off before.
  m_application.setStyleSheet({});
  m_application.setPalette(paletteFor(m_scheme));
  m_application.setStyleSheet(styleSheetFor(m_scheme));
}

}  // namespace peilstok::ui
