#include "settings/settings.h"

#include <QStandardPaths>

namespace peilstok::ui {

namespace {

const QString schemeKey = QStringLiteral("weergave/thema");
const QString geometryKey = QStringLiteral("weergave/venster");
const QString splitterKey = QStringLiteral("postvak/verdeling");
const QString orderKey = QStringLiteral("postvak/volgorde");
const QString literalKey = QStringLiteral("postvak/letterlijk");
const QString keysGroup = QStringLiteral("toetsen/");
const QString lettersKey = QStringLiteral("bediening/losse_letters");
const QString recentKey = QStringLiteral("bediening/laatst_gebruikt");
const QString folderKey = QStringLiteral("importeren/map");

QString standardFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/peilstok.ini");
}

}  // namespace

Settings::Settings(const QString& file) : m_file(file.isEmpty() ? standardFile() : file, QSettings::IniFormat) {}

Scheme Settings::scheme() const {
  return m_file.value(schemeKey).toString() == QLatin1String("donker") ? Scheme::dark : Scheme::light;
}
void Settings::setScheme(Scheme scheme) {
  m_file.setValue(schemeKey, scheme == Scheme::dark ? QStringLiteral("donker") : QStringLiteral("licht"));
}

store::SortOrder Settings::order() const {
  const QString word = m_file.value(orderKey).toString();
  if (word == QLatin1String("nieuwste")) return store::SortOrder::newest;
  return word == QLatin1String("oudste") ? store::SortOrder::oldest : store::SortOrder::urgency;
}
void Settings::setOrder(store::SortOrder order) {
  m_file.setValue(orderKey, order == store::SortOrder::newest   ? QStringLiteral("nieuwste")
                            : order == store::SortOrder::oldest ? QStringLiteral("oudste")
                                                                : QStringLiteral("urgentie"));
}

bool Settings::literalSearch() const { return m_file.value(literalKey, false).toBool(); }
void Settings::setLiteralSearch(bool literal) { m_file.setValue(literalKey, literal); }

QString Settings::importFolder() const {
  return m_file.value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)).toString();
}
void Settings::setImportFolder(const QString& folder) { m_file.setValue(folderKey, folder); }

QByteArray Settings::geometry() const { return m_file.value(geometryKey).toByteArray(); }
void Settings::setGeometry(const QByteArray& geometry) { m_file.setValue(geometryKey, geometry); }

QByteArray Settings::splitter() const { return m_file.value(splitterKey).toByteArray(); }
void Settings::setSplitter(const QByteArray& state) { m_file.setValue(splitterKey, state); }

std::optional<QKeySequence> Settings::key(const QString& command) const {
  const QVariant chosen = m_file.value(keysGroup + command);
  if (!chosen.isValid()) return {};
  return QKeySequence(chosen.toString(), QKeySequence::PortableText);
}
void Settings::setKey(const QString& command, const QKeySequence& key) {
  m_file.setValue(keysGroup + command, key.toString(QKeySequence::PortableText));
}
void Settings::forgetKey(const QString& command) { m_file.remove(keysGroup + command); }

bool Settings::letters() const { return m_file.value(lettersKey, true).toBool(); }
void Settings::setLetters(bool on) { m_file.setValue(lettersKey, on); }

QStringList Settings::recentCommands() const { return m_file.value(recentKey).toStringList(); }
void Settings::setRecentCommands(const QStringList& ids) { m_file.setValue(recentKey, ids); }

}  // namespace peilstok::ui
