// With PEILSTOK_PICTURES=FOLDER every dialog that a test of the window closes is drawn into that folder as it stood, by
// the name of its class: to be looked at, not to be compared.

#include <QApplication>
#include <QDialog>
#include <QEvent>

namespace {

class PictureTaker : public QObject {
 public:
  explicit PictureTaker(const QString& folder) : m_folder(folder) {}

  bool eventFilter(QObject* watched, QEvent* event) override {
    auto* dialog = event->type() == QEvent::Hide ? qobject_cast<QDialog*>(watched) : nullptr;
    if (dialog != nullptr) {
      const QString name = QString::fromLatin1(dialog->metaObject()->className()).section(QStringLiteral("::"), -1);
      dialog->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name).arg(++m_taken));
    }
    return false;
  }

 private:
  QString m_folder;
  int m_taken = 0;
};

void watchDialogs() {
  const QString folder = qEnvironmentVariable("PEILSTOK_PICTURES");
  if (!folder.isEmpty()) qApp->installEventFilter(new PictureTaker(folder));
}

}  // namespace

Q_COREAPP_STARTUP_FUNCTION(watchDialogs)
