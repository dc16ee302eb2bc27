#pragma once
// What the tests of the look-up pages share: a real workspace file behind a real bridge, and what a screen may not
// lack.

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

#include "bridge/bridge.h"
#include "theme/theme.h"

namespace peilstok::ui {

constexpr int patience = 15'000;  // a loaded machine checks the knowledge slowly

/// A workspace in a folder of its own, without a window around it.
struct OpenWorkspace {
  QTemporaryDir folder;
  Theme theme{*qApp, Scheme::light};
  Bridge bridge;
  KnowledgePtr knowledge;

  bool open() {
    const auto path = [](const QString& text) { return std::filesystem::path(text.toStdU16String()); };
    QObject::connect(&bridge, &Bridge::opened, &bridge,
                     [this](const WorkspaceFacts& facts) { knowledge = facts.knowledge; });
    bridge.open({path(QStringLiteral(PEILSTOK_TEST_DATA_DIR)), path(folder.filePath(QStringLiteral("werk.db"))), {}});
    return QTest::qWaitFor([this] { return knowledge != nullptr; }, patience);
  }
};

/// Controls that one can reach with Tab and that assistive technology has no name for.
inline QStringList namelessControls(const QWidget& page) {
  QStringList nameless;
  for (const auto* widget : page.findChildren<QWidget*>()) {
    if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
    if (widget->accessibleName().isEmpty())
      nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
  }
  return nameless;
}

/// Two visible controls that want the same Alt key.
inline QStringList doubleMnemonics(const QWidget& page) {
  QMap<QChar, QString> seen;
  QStringList doubles;
  for (const auto* button : page.findChildren<QAbstractButton*>()) {
    const auto at = button->text().indexOf(QLatin1Char('&'));
    if (!button->isVisible() || at < 0) continue;
    const QChar key = button->text().at(at + 1).toLower();
    if (seen.contains(key)) doubles << seen[key] + QStringLiteral(" / ") + button->text();
    seen.insert(key, button->text());
  }
  return doubles;
}

}  // namespace peilstok::ui
