#include "screens/instellingen/folders_section.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"
#include "widgets/labels.h"
#include "widgets/setting_block.h"
#include "widgets/tab_order.h"

namespace peilstok::ui {

namespace {

constexpr int notChosen = -1;
constexpr int shortestChoice = 18;  // letters

QString shown(const std::string& path) { return QDir::toNativeSeparators(toQt(path)); }

QComboBox* makeChoice(const char* objectName, const QString& name) {
  auto* choice = new QComboBox;
  choice->setObjectName(QLatin1String(objectName));
  choice->setAccessibleName(name);
  // Its longest word must not keep the window wide.
  choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice->setMinimumContentsLength(shortestChoice);
  choice->addItem(FoldersSection::tr("kies\u2026"), notChosen);
  return choice;
}

}  // namespace

FoldersSection::FoldersSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, "foldersSection", tr("Mappen"),
                      tr("Leg een bestand in een map, en Peilstok leest het in zolang het programma open is."), parent),
      m_rows(new QVBoxLayout),
      m_folder(new QLineEdit),
      m_channel(makeChoice("folderChannel", tr("Langs welke weg het binnenkomt"))),
      m_access(makeChoice("folderAccess", tr("Hoe de gemeente eraan komt"))),
      m_keep(new QPushButton(tr("Map &toevoegen"))),
      m_refusal(makeLabel({}, "strong")) {
  auto* there = new SettingBlock(
      theme, tr("Mappen die worden bekeken"),
      tr("Een bestand wordt ingelezen als het compleet is. Daarna gaat het naar de map \u2018done\u2019, of naar "
         "\u2018rejected\u2019 als het niet kan worden gelezen, met een kort verslag ernaast. Wat er in "
         "\u2018done\u2019 "
         "staat is het origineel, met persoonsgegevens: spreek af wie dat weghaalt en wanneer."),
      FromWhen::now);
  m_rows->setSpacing(metrics::gap);
  there->body()->addLayout(m_rows);
  addBlock(there);
  addForm();
}

void FoldersSection::addForm() {
  auto* block = new SettingBlock(theme(), tr("Map toevoegen"),
                                 tr("Kanaal en herkomst gelden voor berichten die dat zelf niet zeggen. Een map die er "
                                    "al bij staat, krijgt wat je hier kiest."),
                                 FromWhen::now);
  m_folder->setObjectName(QStringLiteral("folderPath"));
  m_folder->setAccessibleName(tr("Map"));
  m_keep->setAccessibleName(tr("Map toevoegen"));
  auto* browse = new QPushButton(tr("&Bladeren\u2026"));
  browse->setAccessibleName(tr("Bladeren naar een map"));
  browse->setObjectName(QStringLiteral("browseFolder"));
  auto* place = new QHBoxLayout;
  place->addWidget(m_folder, 1);
  place->addWidget(browse);
  for (const auto& [value, name] : Words<Channel>::table)
    m_channel->addItem(present::channel(value), static_cast<int>(value));
  for (const Access one : {Access::open, Access::besloten_op_uitnodiging, Access::mondeling, Access::politie})
    m_access->addItem(present::access(one), static_cast<int>(one));
  auto* form = new QFormLayout;
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->addRow(tr("Map"), place);
  form->addRow(tr("Kanaal"), m_channel);
  form->addRow(tr("Verkregen"), m_access);
  block->body()->addLayout(form);
  m_keep->setObjectName(QStringLiteral("keepFolder"));
  block->body()->addWidget(m_keep, 0, Qt::AlignLeft);
  m_refusal->setObjectName(QStringLiteral("folderRefusal"));
  m_refusal->hide();
  block->body()->addWidget(m_refusal);
  addBlock(block);
  connect(browse, &QPushButton::clicked, this, &FoldersSection::browseRequested);
  connect(m_keep, &QPushButton::clicked, this, &FoldersSection::keep);
}

void FoldersSection::keep() {
  const int channel = m_channel->currentData().toInt(), access = m_access->currentData().toInt();
  QString missing;
  if (m_folder->text().trimmed().isEmpty()) missing = tr("Kies eerst een map.");
  else if (channel == notChosen) missing = tr("Kies langs welk kanaal de bestanden binnenkomen.");
  else if (access == notChosen) missing = tr("Kies hoe de gemeente aan de bestanden komt.");
  else if (channel == static_cast<int>(Channel::politie) && access != static_cast<int>(Access::politie))
    missing =
        tr("Wat langs de politie binnenkomt, is ook van haar verkregen. Kies dat bij Verkregen, of kies een ander "
           "kanaal.");
  m_refusal->setText(missing);
  m_refusal->setVisible(!missing.isEmpty());
  if (!missing.isEmpty()) return;
  store::WatchedFolder folder;
  folder.path = fromQt(QDir::fromNativeSeparators(m_folder->text().trimmed()));
  folder.channel = static_cast<Channel>(channel);
  folder.access = static_cast<Access>(access);
  Q_EMIT keepRequested(folder);
}

void FoldersSection::setFolder(const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); }

void FoldersSection::showRefusal(const Error& error) {
  const bool place = error.code == ErrorCode::wrong_use;
  m_refusal->setText(place ? tr("Deze map kan niet worden bekeken. Kijk of zij bestaat en geen \u2018done\u2019 of "
                                "\u2018rejected\u2019 heet.")
                           : messageFor(error.code).text());
  m_refusal->show();
}

void FoldersSection::addRow(const store::WatchedFolder& folder) {
  const QString notSaid = tr("niet gezegd");
  auto* row = new QHBoxLayout;
  auto* words = makeLabel(tr("%1\nKanaal: %2. Verkregen: %3.")
                              .arg(shown(folder.path), folder.channel ? present::channel(*folder.channel) : notSaid,
                                   folder.access ? present::access(*folder.access) : notSaid));
  auto* drop = new QPushButton(tr("Weghalen"));
  drop->setObjectName(QStringLiteral("dropFolder"));
  drop->setAccessibleName(tr("%1 niet meer bekijken").arg(shown(folder.path)));
  setRole(drop, "quiet");
  row->addWidget(words, 1);
  row->addWidget(drop, 0, Qt::AlignTop);
  m_rows->addLayout(row);
  connect(drop, &QPushButton::clicked, this, [this, path = folder.path] { Q_EMIT dropRequested(path); });
}

void FoldersSection::showPage(const SettingsPage& page) {
  clear(m_rows);
  m_refusal->hide();
  for (const store::WatchedFolder& folder : page.folders) addRow(folder);
  if (page.folders.empty()) m_rows->addWidget(makeLabel(tr("Er is nog geen map."), "muted"));
  // Rows are made after the rest of the window: without this Tab comes to them last.
  std::vector<QWidget*> controls;
  collectControls(layout(), controls);
  orderTabs(controls);
}

}  // namespace peilstok::ui
