#include "widgets/spoken.h"

#include <QAccessibleWidget>
#include <QComboBox>
#include <QEvent>
#include <QHash>
#include <QLabel>

namespace peilstok::ui {

namespace {

QHash<QString, QAccessible::Role>& roles() {
  static QHash<QString, QAccessible::Role> known;
  return known;
}

/// Qt asks for every class of an object, the most special first.
QAccessibleInterface* withRole(const QString& className, QObject* object) {
  const auto role = roles().constFind(className);
  auto* widget = qobject_cast<QWidget*>(object);
  return widget && role != roles().cend() ? new QAccessibleWidget(widget, *role) : nullptr;
}

/// The label that is never shown. Qt looks for it among the children of the parent of the box, so it moves along.
class BoxName : public QLabel {
 public:
  BoxName(QComboBox* box, const QString& name) : QLabel(name, box->parentWidget() ? box->parentWidget() : box) {
    setTextFormat(Qt::PlainText);
    setBuddy(box);
    hide();
    box->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::ParentChange) {
      auto* box = static_cast<QWidget*>(watched);
      setParent(box->parentWidget() ? box->parentWidget() : box);
      hide();
    }
    return QLabel::eventFilter(watched, event);
  }
};

}  // namespace

void announceAs(const char* className, QAccessible::Role role) {
  if (roles().isEmpty()) QAccessible::installFactory(withRole);
  roles().insert(QLatin1String(className), role);
}

void nameBox(QComboBox* box, const QString& name) {
  box->setAccessibleName(name);
  new BoxName(box, name);
}

}  // namespace peilstok::ui
