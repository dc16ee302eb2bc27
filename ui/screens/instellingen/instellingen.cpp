#include "screens/instellingen/instellingen.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHash>
#include <QScrollBar>
#include <QStackedWidget>

#include "models/entry_list_model.h"
#include "screens/instellingen/about_section.h"
#include "screens/instellingen/channels_section.h"
#include "screens/instellingen/exercise_section.h"
#include "screens/instellingen/folders_section.h"
#include "screens/instellingen/framework_section.h"
#include "screens/instellingen/function_section.h"
#include "screens/instellingen/keeping_section.h"
#include "screens/instellingen/keys_section.h"
#include "screens/instellingen/look_section.h"
#include "screens/instellingen/municipality_section.h"
#include "shell/commands.h"
#include "widgets/entry_list.h"
#include "widgets/labels.h"
#include "widgets/page_scroll.h"
#include "widgets/tab_order.h"

namespace peilstok::ui {

namespace {

constexpr int listWidth = 220, narrowListWidth = 176;
constexpr int wideFrom = 760;

}  // namespace

Instellingen::Instellingen(Theme& theme, Bridge& bridge, Settings& settings, bool exercise, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_model(new EntryListModel(this)),
      m_list(new EntryList(theme)),
      m_stack(new QStackedWidget) {
  setRole(this, "columns");
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(1);
  layout->addWidget(m_list);
  layout->addWidget(m_stack, 1);
  m_list->setAccessibleName(tr("Onderdelen van de instellingen"));
  m_list->setObjectName(QStringLiteral("settingsList"));
  m_list->setEntries(m_model);
  addSections(theme, settings, exercise);
  std::vector<EntryRow> rows;
  for (const SettingsSection* section : m_sections)
    rows.push_back({section->objectName(), section->title(), std::nullopt, {}, {}});
  m_model->setRows(std::move(rows));
  connect(m_list, &EntryList::chosen, this, &Instellingen::showSection);
  connect(m_list, &EntryList::openRequested, this, [this] { focusSection(); });
  connect(&m_bridge, &Bridge::settingsReady, this, [this](const SettingsPage& page) {
    for (SettingsSection* section : m_sections) section->showPage(page);
  });
  m_list->choose(m_sections.front()->objectName());
}

void Instellingen::addSections(Theme& theme, Settings& settings, bool exercise) {
  auto* municipality = new MunicipalitySection(theme);
  auto* function = new FunctionSection(theme, settings);
  auto* look = new LookSection(theme, settings);
  auto* practice = new ExerciseSection(theme, exercise);
  auto* about = new AboutSection(theme);
  m_keys = new KeysSection(theme);
  m_folders = new FoldersSection(theme);
  m_keeping = new KeepingSection(theme);
  for (SettingsSection* section :
       {static_cast<SettingsSection*>(municipality), static_cast<SettingsSection*>(new FrameworkSection(theme)),
        static_cast<SettingsSection*>(new ChannelsSection(theme)), static_cast<SettingsSection*>(m_folders),
        static_cast<SettingsSection*>(function), static_cast<SettingsSection*>(m_keeping),
        static_cast<SettingsSection*>(m_keys), static_cast<SettingsSection*>(look),
        static_cast<SettingsSection*>(practice), static_cast<SettingsSection*>(about)})
    add(section);
  connect(municipality, &MunicipalitySection::municipalityPicked, this,
          [this, &settings](const QString& code) { m_bridge.setMunicipality(code, settings.function()); });
  connect(m_folders, &FoldersSection::browseRequested, this, &Instellingen::folderRequested);
  connect(m_folders, &FoldersSection::keepRequested, this,
          [this, &settings](const store::WatchedFolder& folder) { m_bridge.keepFolder(folder, settings.function()); });
  connect(m_folders, &FoldersSection::dropRequested, this,
          [this, &settings](const std::string& path) { m_bridge.dropFolder(path, settings.function()); });
  connect(&m_bridge, &Bridge::folderRefused, m_folders, &FoldersSection::showRefusal);
  connect(function, &FunctionSection::functionChosen, this, &Instellingen::functionChosen);
  m_function = function;
  connect(function, &FunctionSection::ownFirstChosen, this, &Instellingen::ownFirstChosen);
  connect(m_keeping, &KeepingSection::planRequested, &m_bridge, &Bridge::requestRetention);
  connect(m_keeping, &KeepingSection::cleanRequested, this, &Instellingen::cleanRequested);
  connect(m_keeping, &KeepingSection::termChosen, this,
          [this, &settings](RetentionKind kind, int days) { m_bridge.setTerm(kind, days, settings.function()); });
  connect(&m_bridge, &Bridge::retentionReady, m_keeping,
          [this](const RetentionPage& page) { m_keeping->showRetention(page, m_bridge.clock()()); });
  connect(&m_bridge, &Bridge::retentionDone, m_keeping, &KeepingSection::showDone);
  connect(&m_bridge, &Bridge::retentionFailed, m_keeping, &KeepingSection::showError);
  connect(look, &LookSection::restartRequested, this, &Instellingen::restartRequested);
  connect(practice, &ExerciseSection::switchRequested, this, &Instellingen::exerciseRequested);
  connect(practice, &ExerciseSection::scenarioRequested, this, &Instellingen::scenarioRequested);
  connect(about, &AboutSection::tourRequested, this, &Instellingen::tourRequested);
  connect(about, &AboutSection::welcomeRequested, this, &Instellingen::welcomeRequested);
}

void Instellingen::add(SettingsSection* section) {
  auto* scroll = new PageScroll;
  // The arrow keys scroll what has nothing to choose.
  scroll->setFocusPolicy(Qt::StrongFocus);
  scroll->setAccessibleName(section->title());
  scroll->setPage(section);
  m_stack->addWidget(scroll);
  m_sections.push_back(section);
}

void Instellingen::addCommands(Commands& commands, const std::function<void()>& come) {
  const QHash<QString, QStringList> words{
      {QStringLiteral("municipalitySection"), {tr("buurgemeenten"), tr("werkgebied")}},
      {QStringLiteral("frameworkSection"), {tr("criteria"), tr("gewichten"), tr("versie"), tr("drempels")}},
      {QStringLiteral("channelsSection"), {tr("bronnen"), tr("dekking"), tr("monitoring")}},
      {QStringLiteral("foldersSection"), {tr("map"), tr("vanzelf inlezen"), tr("bestanden")}},
      {QStringLiteral("functionSection"), {tr("functie"), tr("wie ben ik"), tr("eerst eigen oordeel")}},
      {QStringLiteral("keepingSection"),
       {tr("bewaartermijn"), tr("opruimen"), tr("verwijderen"), tr("privacy"), tr("AVG")}},
      {QStringLiteral("keysSection"), {tr("sneltoetsen"), tr("toetsenbord"), tr("losse letters")}},
      {QStringLiteral("lookSection"),
       {tr("thema"), tr("licht"), tr("donker"), tr("kleuren"), tr("lettergrootte"), tr("schaal"), tr("regels")}},
      {QStringLiteral("exerciseSection"), {tr("oefenen"), tr("draaiboek")}},
      {QStringLiteral("aboutSection"), {tr("versie"), tr("licentie"), tr("werkbestand"), tr("logbestand")}}};
  for (const SettingsSection* section : m_sections) {
    const QString name = section->objectName();
    commands.add({QStringLiteral("instellingen.") + name,
                  tr("Instellingen: %1").arg(section->title()),
                  tr("Instellingen"),
                  {},
                  [this, come, name] {
                    come();
                    showSection(name);
                    focusSection();
                  },
                  {},
                  {},
                  words.value(name)});
  }
}

SettingsSection* Instellingen::current() const { return m_sections[static_cast<std::size_t>(m_stack->currentIndex())]; }

void Instellingen::focusSection() { current()->focusFirst(); }

void Instellingen::setFacts(const WorkspaceFacts& facts) {
  for (SettingsSection* section : m_sections) section->showFacts(facts);
  if (isVisible()) m_bridge.requestSettings();
}

void Instellingen::focusPage() {
  m_bridge.requestSettings();
  m_list->setFocus(Qt::OtherFocusReason);
}

bool Instellingen::stepBack() {
  if (!m_stack->isAncestorOf(QApplication::focusWidget())) return false;
  m_list->setFocus(Qt::OtherFocusReason);
  return true;
}

void Instellingen::showSection(const QString& name) {
  for (std::size_t i = 0; i < m_sections.size(); ++i) {
    if (m_sections[i]->objectName() != name) continue;
    m_stack->setCurrentIndex(static_cast<int>(i));
    static_cast<PageScroll*>(m_stack->currentWidget())->verticalScrollBar()->setValue(0);
    if (m_list->currentId() != name) m_list->choose(name);
    // To plan is to look at every signal; it is asked for by who looks at it.
    if (m_sections[i] == m_keeping) m_bridge.requestRetention();
  }
}

void Instellingen::showFunction() { m_function->showChosen(); }

void Instellingen::setFolder(const QString& folder) { m_folders->setFolder(folder); }

void Instellingen::setKeysPage(QWidget* page) {
  m_keys->setWidget(page);
  // It was made after the rest of the window: without this Tab comes to it past the status line.
  std::vector<QWidget*> controls{m_keys->parentWidget()->parentWidget()};
  collectControls(m_keys->layout(), controls);
  orderTabs(controls);
}

void Instellingen::resizeEvent(QResizeEvent* event) {
  m_list->setFixedWidth(width() < wideFrom ? narrowListWidth : listWidth);
  QWidget::resizeEvent(event);
}

}  // namespace peilstok::ui
