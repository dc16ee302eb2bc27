// What the window itself adds to the list of commands, and the three ways to see that list.

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

#include "exercise/exercise_lead.h"
#include "main_window.h"
#include "screens/crisiskamer/crisiskamer.h"
#include "screens/duiding/duiding.h"
#include "screens/evaluatie/evaluatie.h"
#include "screens/interventiekaart/interventiekaart.h"
#include "screens/logboek/logboek.h"
#include "screens/omgevingsbeeld/omgevingsbeeld.h"
#include "screens/postvak/postvak.h"
#include "shell/commands.h"
#include "shell/go_keys.h"
#include "shell/key_sheet.h"
#include "shell/keys_page.h"
#include "shell/palette.h"
#include "shell/rail.h"
#include "shell/status_line.h"

namespace peilstok::ui {

void MainWindow::buildCommands() {
  addPlaceCommands();
  const QString everywhere = tr("Overal");
  const auto add = [&](const char* id, const QString& title, const QKeySequence& key, std::function<void()> run,
                       const QStringList& alsoKnownAs, std::function<bool()> available = {}) {
    m_commands->add(
        {QLatin1String(id), title, everywhere, {key}, std::move(run), std::move(available), {}, alsoKnownAs});
  };
  if (m_lead) m_lead->addCommands(*m_commands);
  else
    add("oefening.starten", tr("Oefening starten\u2026"), Qt::CTRL | Qt::ALT | Qt::Key_O,
        [this] { askExercise(true, true); }, {tr("oefenmodus"), tr("scenario")});
  add("overal.zoeken", tr("Zoeken"), Qt::CTRL | Qt::Key_F, [this] { search(); }, {tr("vinden"), tr("filter")});
  add(
      "overal.importeren", tr("Bestand importeren\u2026"), Qt::CTRL | Qt::Key_I, [this] { openImport(); },
      {tr("inlezen"), tr("csv"), tr("export"), tr("json")}, [this] { return m_knowledge != nullptr; });
  add(
      "overal.doorzenden", tr("Signalen doorzenden\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] { openForward(); },
      {tr("doorsturen"), tr("delen"), tr("OOV"), tr("exporteren")}, [this] { return m_knowledge != nullptr; });
  add(
      "overal.doorzendingen", tr("Doorzendingen en antwoorden\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
      [this] { openBundles(); }, {tr("antwoord"), tr("ontvangen"), tr("verzonden"), tr("bundel")},
      [this] { return m_knowledge != nullptr; });
  add(
      "overal.periode", tr("Overzicht over een periode\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_O,
      [this] { openPeriod(); },
      {tr("verslag"), tr("rapport"), tr("monitoring"), tr("dagbericht"), tr("pdf"), tr("week")},
      [this] { return m_knowledge != nullptr; });
  add(
      "overal.groepen", tr("Groepen: wat hetzelfde zegt samenvoegen\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_G,
      [this] { openGroups(); }, {tr("samenvoegen"), tr("gelijk"), tr("dubbel"), tr("loshalen"), tr("ontdubbelen")},
      [this] { return m_knowledge != nullptr; });
  add(
      "overal.ruis", tr("Ruislijsten: wat nooit een teken is\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
      [this] { openNoise(); }, {tr("ruis"), tr("ruisregel"), tr("filter"), tr("spam")},
      [this] { return m_knowledge != nullptr; });
  add(
      "overal.hertoets", tr("Besluit dat opnieuw aandacht vraagt"), Qt::CTRL | Qt::SHIFT | Qt::Key_B,
      [this] { openSignal(m_firstDue); }, {tr("hertoets"), tr("herinnering")}, [this] { return m_firstDue != 0; });
  m_commands->add({QStringLiteral("postvak.plakken"),
                   tr("Plakken: tekst, tabel, pagina of bestanden inlezen"),
                   placeName(Place::postvak),
                   {Qt::CTRL | Qt::Key_V},
                   [this] {
                     const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
                     const QMimeData nothing;
                     takeIn(mime ? *mime : nothing);
                   },
                   [this] { return m_knowledge != nullptr; },
                   [this] { return m_postvak->isVisible(); },
                   {tr("klembord"), tr("plakbord"), tr("clipboard")}});
  add("overal.thema", tr("Wisselen tussen licht en donker"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
      [this] { toggleTheme(); }, {tr("thema"), tr("weergave"), tr("kleuren"), tr("nacht")});
  add("overal.opdrachten", tr("Alle opdrachten\u2026"), Qt::CTRL | Qt::Key_K, [this] { m_palette->open(); },
      {tr("zoeken"), tr("menu"), tr("palet")});
  add("overal.toetsen", tr("Toetsen van dit scherm"), Qt::Key_F1, [this] { openKeySheet(); },
      {tr("hulp"), tr("help"), tr("sneltoetsen"), tr("uitleg")});
  add("overal.toetsenWijzigen", tr("Toetsen wijzigen\u2026"), Qt::SHIFT | Qt::Key_F1, [this] { openKeysDialog(); },
      {tr("sneltoetsen"), tr("instellen"), tr("losse letters")});
  m_postvak->addCommands(*m_commands);
  m_duiding->addCommands(*m_commands);
  m_survey->addCommands(*m_commands);
  m_cards->addCommands(*m_commands);
  m_crisis->addCommands(*m_commands);
  m_logbook->addCommands(*m_commands);
  m_evaluation->addCommands(*m_commands);
  m_rail->describeKeys(*m_commands);
  m_commands->describe(m_status->due(), QStringLiteral("overal.hertoets"),
                       tr("Opent het eerste signaal waarvan het besluit opnieuw bekeken wil worden"));
  m_commands->describe(m_allCommands, QStringLiteral("overal.opdrachten"), tr("Zoek in alles wat je kunt doen"));
  m_commands->describe(m_keys, QStringLiteral("overal.toetsen"), tr("De toetsen van dit scherm"));
  m_palette = new CommandPalette(m_theme, *m_commands, this);
  connect(m_palette, &CommandPalette::signalChosen, this, &MainWindow::openSignal);
  buildGoKeys();
}

void MainWindow::buildKeyButtons() {
  const auto button = [this](const QString& text, const char* name, const char* command) {
    QPushButton* made = m_status->addButton(text, name);
    connect(made, &QPushButton::clicked, this, [this, command] { m_commands->run(QLatin1String(command)); });
    return made;
  };
  m_allCommands = button(tr("Opdrachten"), "allCommands", "overal.opdrachten");
  m_keys = button(tr("Toetsen"), "keys", "overal.toetsen");
}

void MainWindow::openKeySheet() {
  auto* sheet = new KeySheet(m_theme, *m_commands, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &KeySheet::changeRequested, this, [this, sheet] {
    sheet->accept();
    openKeysDialog();
  });
  sheet->open();
}

void MainWindow::openKeysDialog() {
  auto* dialog = new KeysDialog(m_theme, *m_commands, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::addPlaceCommands() {
  int number = 0;
  for (const Place place : allPlaces)
    m_commands->add({placeCommand(place),
                     tr("Naar %1").arg(placeName(place)),
                     tr("Plaatsen"),
                     {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)),
                      QKeySequence(Qt::Key_G, placeKey(place))},
                     [this, place] { go(place); },
                     {},
                     {},
                     {tr("ga"), tr("scherm")}});
}

void MainWindow::search() {
  if (m_pages->currentWidget() == m_cards) return m_cards->focusSearch();
  go(Place::postvak);
  m_postvak->focusSearch();
}

void MainWindow::buildGoKeys() {
  auto* goKeys = new GoKeys(this, *m_commands);
  connect(goKeys, &GoKeys::chosen, this, &MainWindow::go);
  connect(goKeys, &GoKeys::waiting, this, [this](bool waiting) {
    QStringList keys;
    for (const Place place : allPlaces)
      keys << QStringLiteral("%1 %2").arg(QChar(static_cast<char16_t>(placeKey(place))), placeName(place));
    m_status->hint(waiting ? tr("Ga naar:  %1").arg(keys.join(QStringLiteral("   "))) : QString());
  });
}

}  // namespace peilstok::ui
