// The part of the look that Fusion and a palette cannot say. Colours stand in it as @role and sizes
// as $size, and are filled in here. Fields to type in have no colour of text: with one, Qt 6.4 makes their example text
// of it at half its strength, which is too faint; without one it comes from the palette.

#include <QStringList>

#include "theme/theme.h"

namespace peilstok::ui {

namespace {

constexpr const char* sheet = R"(
QToolTip { background: @text; color: @panel; border: 0; padding: 6px 8px; font-size: $tip; }
QMainWindow, QDialog { background: @surface; }
QScrollArea, QScrollArea > QWidget > QWidget[page="true"] { background: @panel; border: 0; }
QWidget[page="true"] { background: @panel; }
QSplitter::handle { background: @line; }
QStatusBar { background: @surface; border-top: 1px solid @line; color: @textMuted; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @textMuted; font-size: $small; padding: 0 6px; }

QLabel[role="muted"] { color: @textMuted; }
QLabel[role="small"] { color: @textMuted; font-size: $small; }
QLabel[role="label"] { color: @textMuted; font-size: $small; font-weight: 600; }
QLabel[role="head"] { font-size: $head; font-weight: 600; }
QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="figure"] { font-size: $figure; font-weight: 600; }
QLabel[role="up"] { color: @up; font-weight: 600; }
QLabel[role="down"] { color: @down; font-weight: 600; }
QLabel[role="tag"] { color: @textMuted; background: @raised; border-radius: $radiusPill; padding: 1px 8px; font-size: $small; }
QLabel[role="chosen"] { color: @down; background: @downTint; border-radius: $radiusPill; padding: 1px 8px; font-size: $small;
    font-weight: 600; }
QLabel[role="formchip"] { color: @text; background: @neutralTint; border-radius: $radiusSmall; padding: 2px 7px;
    font-size: $small; }
QLabel[role="link"] { color: @accent; font-weight: 600; }
QLabel[role="missing"] { color: @urgent; font-weight: 600; }
QLabel[role="mark"] { color: @onUrgent; background: @urgent; border-radius: $radiusSmall; padding: 3px 8px; font-weight: 600; }
QLabel[role="exercise"] { color: @text; background: @noticeTint; border: 1px solid @notice;
    border-radius: $radiusSmall; padding: 1px 8px; font-weight: 600; }

QFrame[role="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="card"] { background: @panel; border: 1px solid @line; border-radius: $radiusCard; }
QFrame[role="saying"] { background: @surface; border: 0; border-left: 3px solid @lineStrong; }
QFrame[role="banner"] { background: @noticeTint; border: 1px solid @notice; border-radius: $radiusCard; }
QFrame[role="refusal"] { background: @panel; border: 2px solid @urgent; border-radius: $radiusCard; }
QFrame[role="drop"] { background: @panel; border: 2px dashed @lineStrong; border-radius: $radiusCard; }
QFrame[role="drop"][over="true"] { background: @selection; border-color: @accent; }
QWidget[role="columns"] { background: @line; }
QFrame[role="news"] { background: @selection; border: 0; border-bottom: 1px solid @line; }
QFrame[role="tray"] { background: @raised; border: 0; border-top: 1px solid @lineStrong; }
QFrame[role="panel"] { background: @panel; border: 0; }
QFrame[role="palette"] { background: @panel; border: 1px solid @lineStrong; border-radius: 8px; }
QTabBar { background: @surface; border-bottom: 1px solid @line; }
QTabBar::tab { background: transparent; color: @textMuted; border: 0; border-bottom: 3px solid transparent;
               padding: 9px 16px 7px 16px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QFrame[role="bar"] { background: @panel; border: 0; border-bottom: 1px solid @line; }

QPushButton { background: @panel; color: @text; border: 1px solid @lineStrong; border-radius: $radiusControl;
              padding: 0 14px; min-height: $control; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @textMuted; border-color: @line; background: @surface; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:disabled { background: @raised; color: @textMuted; border-color: @line; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: @accent; font-weight: 600;
                            padding: 0 4px; min-height: 28px; }
QPushButton[role="entry"] { min-height: 26px; padding: 0 8px; border-color: @line; }
QPushButton[hasMenu="true"] { padding-right: 26px; }
QPushButton[sign="true"] { padding: 0 7px; }
QPushButton[sign="true"][hasMenu="true"] { padding: 0 24px 0 7px; }
QPushButton[role="quiet"][hasMenu="true"] { padding: 0 26px 0 0; }
QPushButton::menu-indicator { image: url(:/icons/pijl-omlaag-@suffix.svg); width: 16px; height: 16px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QPushButton[role="status"] { background: transparent; border: 0; color: @accent; font-size: $small; font-weight: 600;
                             padding: 0 6px; min-height: 20px; }
QPushButton[role="status"]:hover { background: @raised; }
QPushButton[role="quiet"]:hover { background: @raised; }

QLineEdit { background: @panel; border: 1px solid @lineStrong; border-radius: $radiusControl; padding: 0 8px;
            min-height: $control; selection-background-color: @accent; selection-color: @onAccent; }
QComboBox { background: @panel; color: @text; border: 1px solid @lineStrong; border-radius: $radiusControl; padding: 0 8px 0 10px;
            min-height: $control; }
QComboBox[role="filter"] { min-height: 26px; border-color: @line; }
QComboBox[role="filter"][on="true"] { background: @selection; border-color: @accent; font-weight: 600; }
QComboBox:hover { background: @raised; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: url(:/icons/pijl-omlaag-@suffix.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @panel; color: @text; border: 1px solid @lineStrong; outline: 0;
                              selection-background-color: @selection; selection-color: @text; padding: 2px; }
QDateTimeEdit, QSpinBox { background: @panel; color: @text; border: 1px solid @lineStrong; border-radius: $radiusControl;
    padding: 0 8px 0 8px; min-height: $control; selection-background-color: @accent; selection-color: @onAccent; }
QDateTimeEdit::drop-down { border: 0; width: 28px; }
QDateTimeEdit::down-arrow, QSpinBox::down-arrow { image: url(:/icons/pijl-omlaag-@suffix.svg); width: 14px; height: 14px; }
QDateTimeEdit::up-arrow, QSpinBox::up-arrow { image: url(:/icons/pijl-omhoog-@suffix.svg); width: 14px; height: 14px; }
QDateTimeEdit::up-button, QSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; border: 0; width: 22px; }
QDateTimeEdit::down-button, QSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; border: 0; width: 22px; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled, QSpinBox:disabled { background: @surface; color: @textMuted;
    border: 1px dashed @line; }
QTextEdit[role="field"] { border: 1px solid @lineStrong; border-radius: $radiusControl; padding: 3px 4px; }
QTextEdit[role="field"][readOnly="true"] { background: @raised; border-color: @line; }
QLineEdit[missing="true"], QDateTimeEdit[missing="true"], QTextEdit[role="field"][missing="true"] {
    border: 2px solid @urgent; }
QMenu { background: @panel; color: @text; border: 1px solid @lineStrong; padding: 4px; }
QMenu::item { padding: 7px 14px; border-radius: $radiusSmall; }
QMenu::item:selected { background: @selection; color: @text; }
QRadioButton { spacing: 8px; background: transparent; min-height: 24px; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @lineStrong; border-radius: $radiusPill;
    background: @panel; }
QRadioButton::indicator:checked { background: @panel; border: 5px solid @accent; width: 8px; height: 8px; }
QPlainTextEdit { background: @panel; border: 1px solid @lineStrong; border-radius: $radiusControl; padding: 3px 4px;
                 selection-background-color: @accent; selection-color: @onAccent; }
QCheckBox { spacing: 8px; background: transparent; }
QCheckBox::indicator, QTableView::indicator { width: 16px; height: 16px; border: 1px solid @lineStrong;
    border-radius: $radiusTick;
    background: @panel; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/icons/vink-@suffix.svg); }

QTableView, QListView { background: @panel; color: @text; border: 0; gridline-color: @line; }
QTextEdit { background: @panel; border: 0; }
QTextEdit { selection-background-color: @accent; selection-color: @onAccent; }
QTableView { selection-background-color: @selection; selection-color: @text; }
QHeaderView { background: @surface; border: 0; }
QHeaderView::section { background: @surface; color: @textMuted; border: 0; border-bottom: 1px solid @line;
    padding: 0 8px;
                       font-size: $small; font-weight: 600; min-height: 27px; }
QTableCornerButton::section { background: @surface; border: 0; border-bottom: 1px solid @line; }
QListWidget::item { padding: 6px 8px; border-radius: $radiusSmall; }
QListWidget::item:selected { background: @selection; color: @text; }

QProgressBar { background: @raised; border: 0; border-radius: $radiusSmall; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: $radiusSmall; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @lineStrong; border-radius: 2px; margin: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @textMuted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

struct Name {
  const char* token;
  Role role;
};

// Longer names first: "@panel" must not eat the beginning of another token.
constexpr Name names[] = {
    {"@neutralTint", Role::neutralTint},
    {"@accentHover", Role::accentHover},
    {"@noticeTint", Role::noticeTint},
    {"@downTint", Role::downTint},
    {"@lineStrong", Role::lineStrong},
    {"@textMuted", Role::textMuted},
    {"@selection", Role::selection},
    {"@onAccent", Role::onAccent},
    {"@onUrgent", Role::onUrgent},
    {"@surface", Role::surface},
    {"@raised", Role::raised},
    {"@urgent", Role::urgent},
    {"@accent", Role::accent},
    {"@notice", Role::notice},
    {"@panel", Role::panel},
    {"@line", Role::line},
    {"@text", Role::text},
    {"@down", Role::down},
    {"@up", Role::up},
};

struct Size {
  const char* token;
  int pixels;
};

// The height of a control counts its edges; the stylesheet's does not.
constexpr Size sizes[] = {
    {"$radiusControl", metrics::radiusControl},
    {"$radiusSmall", metrics::radiusSmall},
    {"$radiusCard", metrics::radiusCard},
    {"$radiusPill", metrics::radiusPill},
    {"$radiusTick", metrics::radiusTick},
    {"$control", metrics::control - 2},
    {"$figure", metrics::figure},
    {"$title", metrics::title},
    {"$small", metrics::small},
    {"$head", metrics::head},
    {"$tip", metrics::tip},
};

}  // namespace

QString styleSheetFor(Scheme scheme) {
  QString text = QString::fromLatin1(sheet);
  text.replace(QLatin1String("@suffix"), scheme == Scheme::light ? QLatin1String("licht") : QLatin1String("donker"));
  for (const Name& name : names) text.replace(QLatin1String(name.token), colour(name.role, scheme).name());
  for (const Size& size : sizes) text.replace(QLatin1String(size.token), QStringLiteral("%1px").arg(size.pixels));
  return text;
}

}  // namespace peilstok::ui
