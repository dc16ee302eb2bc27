#include "settings/settings.h"

#include <QStandardPaths>
#include <algorithm>
#include <array>
#include <utility>

namespace peilstok::ui {

namespace {

const QString schemeKey = QStringLiteral("weergave/thema");
const QString rowsKey = QStringLiteral("weergave/rijen");
const QString motionKey = QStringLiteral("weergave/beweging");
const QString scaleKey = QStringLiteral("weergave/schaal");
const QString functionKey = QStringLiteral("werkplek/functie");
const QString ownFirstKey = QStringLiteral("duiding/eigen_oordeel_eerst");
const QString exerciseKey = QStringLiteral("werkplek/oefening");
const QString welcomedKey = QStringLiteral("werkplek/verwelkomd");
const QString tourKey = QStringLiteral("werkplek/rondleiding");
const QString geometryKey = QStringLiteral("weergave/venster");
const QString splitterKey = QStringLiteral("postvak/verdeling");
const QString orderKey = QStringLiteral("postvak/volgorde");
const QString columnsKey = QStringLiteral("postvak/kolommen_uit");
const QString literalKey = QStringLiteral("postvak/letterlijk");
const QString keysGroup = QStringLiteral("toetsen/");
const QString lettersKey = QStringLiteral("bediening/losse_letters");
const QString recentKey = QStringLiteral("bediening/laatst_gebruikt");
const QString folderKey = QStringLiteral("importeren/map");

/// A choice and the word that stands for it in the file. The first is the default, also for a word nobody knows.
template <class Choice>
struct Word {
  Choice choice;
  const char* word;
};
template <class Choice>
Word(Choice, const char*) -> Word<Choice>;
constexpr std::array schemeWords{Word{SchemeChoice::system, "systeem"}, Word{SchemeChoice::light, "licht"},
                                 Word{SchemeChoice::dark, "donker"}};
constexpr std::array rowWords{Word{Rows::normal, "normaal"}, Word{Rows::compact, "compact"}, Word{Rows::wide, "ruim"}};
constexpr std::array motionWords{Word{Motion::system, "systeem"}, Word{Motion::on, "aan"}, Word{Motion::off, "uit"}};

template <class Choice, std::size_t count>
Choice choiceOf(const QString& kept, const std::array<Word<Choice>, count>& words) {
  for (const auto& [choice, word] : words)
    if (kept == QLatin1String(word)) return choice;
  return words.front().choice;
}

template <class Choice, std::size_t count>
QString wordOf(Choice wanted, const std::array<Word<Choice>, count>& words) {
  for (const auto& [choice, word] : words)
    if (choice == wanted) return QLatin1String(word);
  return {};
}

constexpr std::array orderWords{
    std::pair{store::SortOrder::urgency, "urgentie"}, std::pair{store::SortOrder::newest, "nieuwste"},
    std::pair{store::SortOrder::oldest, "oudste"}, std::pair{store::SortOrder::phase, "fase"},
    std::pair{store::SortOrder::channel, "bron"}};

QString standardFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/peilstok.ini");
}

}  // namespace

Settings::Settings(const QString& file) : m_file(file.isEmpty() ? standardFile() : file, QSettings::IniFormat) {}

SchemeChoice Settings::scheme() const { return choiceOf(m_file.value(schemeKey).toString(), schemeWords); }
void Settings::setScheme(SchemeChoice scheme) { m_file.setValue(schemeKey, wordOf(scheme, schemeWords)); }

Rows Settings::rows() const { return choiceOf(m_file.value(rowsKey).toString(), rowWords); }
void Settings::setRows(Rows rows) { m_file.setValue(rowsKey, wordOf(rows, rowWords)); }

Motion Settings::motion() const { return choiceOf(m_file.value(motionKey).toString(), motionWords); }
void Settings::setMotion(Motion motion) { m_file.setValue(motionKey, wordOf(motion, motionWords)); }

int Settings::scale() const {
  const int kept = m_file.value(scaleKey).toInt();
  return std::find(allScales.begin(), allScales.end(), kept) == allScales.end() ? allScales.front() : kept;
}
void Settings::setScale(int percent) { m_file.setValue(scaleKey, percent); }

QString Settings::function() const { return m_file.value(functionKey).toString(); }
void Settings::setFunction(const QString& function) { m_file.setValue(functionKey, function.trimmed()); }

bool Settings::ownFirst() const { return m_file.value(ownFirstKey, true).toBool(); }
void Settings::setOwnFirst(bool first) { m_file.setValue(ownFirstKey, first); }

bool Settings::exercise() const { return m_file.value(exerciseKey, false).toBool(); }
void Settings::setExercise(bool exercise) { m_file.setValue(exerciseKey, exercise); }

bool Settings::welcomed() const { return m_file.value(welcomedKey, false).toBool(); }
void Settings::setWelcomed(bool welcomed) { m_file.setValue(welcomedKey, welcomed); }

bool Settings::tourSeen() const { return m_file.value(tourKey, false).toBool(); }
void Settings::setTourSeen(bool seen) { m_file.setValue(tourKey, seen); }

store::SortOrder Settings::order() const {
  const QString kept = m_file.value(orderKey).toString();
  for (const auto& [order, word] : orderWords)
    if (kept == QLatin1String(word)) return order;
  return store::SortOrder::urgency;
}
void Settings::setOrder(store::SortOrder order) {
  for (const auto& [value, word] : orderWords)
    if (value == order) m_file.setValue(orderKey, QLatin1String(word));
}

bool Settings::literalSearch() const { return m_file.value(literalKey, false).toBool(); }
void Settings::setLiteralSearch(bool literal) { m_file.setValue(literalKey, literal); }

QList<int> Settings::hiddenColumns() const {
  QList<int> columns;
  for (const QString& word : m_file.value(columnsKey).toStringList()) columns << word.toInt();
  return columns;
}
void Settings::setHiddenColumns(const QList<int>& columns) {
  QStringList words;
  for (const int column : columns) words << QString::number(column);
  m_file.setValue(columnsKey, words);
}

QString Settings::importFolder() const {
  return m_file.value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)).toString();
}
void Settings::setImportFolder(const QString& folder) { m_file.setValue(folderKey, folder); }

QByteArray Settings::geometry() const { return m_file.value(geometryKey).toByteArray(); }
void Settings::setGeometry(const QByteArray& geometry) { m_file.setValue(geometryKey, geometry); }

QByteArray Settings::splitter() const { return m_file.value(splitterKey).toByteArray(); }
void Settings::setSplitter(const QByteArray& state) { m_file.setValue(splitterKey, state); }

std::optional<QKeySequence> Settings::key(const QString& command) const {
  const auto known = m_keys.constFind(command);
  if (known != m_keys.constEnd()) return *known;
  const QVariant kept = m_file.value(keysGroup + command);
  std::optional<QKeySequence> chosen;
  if (kept.isValid()) chosen = QKeySequence(kept.toString(), QKeySequence::PortableText);
  m_keys.insert(command, chosen);
  return chosen;
}
void Settings::setKey(const QString& command, const QKeySequence& key) {
  m_file.setValue(keysGroup + command, key.toString(QKeySequence::PortableText));
  m_keys.insert(command, key);
}
void Settings::forgetKey(const QString& command) {
  m_file.remove(keysGroup + command);
  m_keys.insert(command, std::nullopt);
}

bool Settings::letters() const { return m_file.value(lettersKey, true).toBool(); }
void Settings::setLetters(bool on) { m_file.setValue(lettersKey, on); }

QStringList Settings::recentCommands() const { return m_file.value(recentKey).toStringList(); }
void Settings::setRecentCommands(const QStringList& ids) { m_file.setValue(recentKey, ids); }

}  // namespace peilstok::ui
