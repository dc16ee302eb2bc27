// The inbox's part about what can be done in it, and with which key.

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include "screens/postvak/detail_panel.h"
#include "screens/postvak/filter_bar.h"
#include "screens/postvak/postvak.h"
#include "screens/postvak/signal_view.h"
#include "shell/commands.h"
#include "shell/keys.h"
#include "shell/places.h"

namespace peilstok::ui {

void Postvak::addVerbCommands(Commands& commands) {
  const auto add = [&](const char* id, const QString& title, const QList<QKeySequence>& keys, std::function<void()> run,
                       std::function<bool()> available, const QStringList& alsoKnownAs) {
    commands.add({QLatin1String(id), title, placeName(Place::postvak), keys, std::move(run), std::move(available),
                  [this] { return isVisible(); }, alsoKnownAs});
  };
  const auto any = [this] { return m_stack->currentWidget() == m_view && m_current != 0; };
  const auto open = [this, any] { return any() && inInbox(); };
  const auto away = [this, any] { return any() && m_shown && !inInbox(); };
  add("postvak.pakOp", tr("Oppakken"), {Qt::Key_A}, [this] { m_verbs->takeOn(subject()); }, any,
      {tr("aannemen"), tr("behandelen")});
  add("postvak.sluit", tr("Signaal sluiten met een reden"), {Qt::Key_S}, [this] { m_verbs->close(subject()); }, any,
      {tr("afhandelen"), tr("ruis"), tr("weg")});
  add(
      "postvak.altijdRuis", tr("Altijd ruis: een ruisregel maken van dit signaal\u2026"), {Qt::Key_X},
      [this] { Q_EMIT noiseRuleRequested(m_shown); },
      [this, any] { return any() && m_shown && m_shown->stored.number == m_current; },
      {tr("ruislijst"), tr("spam"), tr("negeren"), tr("blokkeren")});
  add("postvak.legWeg", tr("Wegleggen tot een moment of tot het groeit"), {Qt::Key_W},
      [this] { m_verbs->layAside(subject()); }, any, {tr("later"), tr("uitstellen"), tr("sluimeren")});
  add("postvak.voegSamen", tr("Samenvoegen met gelijke of verwante signalen"), {Qt::Key_D}, [this] { merge(); }, open,
      {tr("dubbel"), tr("groeperen")});
  add(
      "postvak.haalLos", tr("Loshalen wat is samengevoegd"), {Qt::Key_L}, [this] { m_verbs->unmerge(subject()); },
      [this, any] { return any() && isMerged(); }, {tr("samenvoegen ongedaan"), tr("splitsen"), tr("uit de groep")});
  add("postvak.wijsToe", tr("Toewijzen aan een functie"), {Qt::Key_T}, [this] { m_verbs->assign(subject()); }, any,
      {tr("doorgeven"), tr("collega")});
  const auto told = [this, any] { return any() && m_shown && m_shown->stored.number == m_current; };
  add("postvak.terugkoppelen", tr("Terugkoppelen aan wie dit meldde\u2026"), {Qt::Key_K},
      [this] { Q_EMIT feedbackRequested(m_shown); }, told, {tr("melder"), tr("antwoord"), tr("laten weten")});
  add("postvak.schaalOp", tr("Opschalen"), {Qt::Key_O}, [this] { m_verbs->scaleUp(subject()); }, any,
      {tr("burgemeester"), tr("crisisteam")});
  add("postvak.vraag", tr("Iemand om informatie vragen"), {Qt::Key_V}, [this] { Q_EMIT questionRequested(m_current); },
      any, {tr("navragen"), tr("wijkagent")});
  add("postvak.dossier", tr("In een dossier leggen\u2026"), {Qt::Key_E},
      [this] { Q_EMIT dossierRequested(subject().signals); }, any, {tr("zaak"), tr("crisisteam"), tr("nieuw dossier")});
  add("postvak.heropen", tr("Terug in het postvak"), {Qt::Key_R}, [this] { m_verbs->reopen(subject()); }, away,
      {tr("heropenen"), tr("terughalen")});
  add("postvak.nieuw", tr("Nieuwe signalen tonen"), {Qt::Key_F5}, [this] { reload(); }, {},
      {tr("verversen"), tr("opnieuw lezen")});
  add("postvak.binnenkomst", tr("Volgorde van binnenkomst"), {Qt::Key_B},
      [this] {
        ListQuery query = m_filter->query();
        const bool plain = query.order == store::SortOrder::newest;
        query.order = plain ? store::SortOrder::urgency : store::SortOrder::newest;
        m_filter->setQuery(query);
      },
      {}, {tr("sorteren"), tr("nieuwste")});
  m_detail->describeVerbs(commands);
}

void Postvak::addCommands(Commands& commands) {
  m_commands = &commands;
  addVerbCommands(commands);
  const auto here = [this] { return isVisible(); };
  const auto listed = [this] { return m_stack->currentWidget() == m_view; };
  const QString section = placeName(Place::postvak);
  commands.add({QStringLiteral("postvak.openen"),
                tr("Duiding van het gekozen signaal openen"),
                section,
                {Qt::Key_Return},
                [this] { Q_EMIT openRequested(m_current); },
                listed,
                here,
                {tr("lezen"), tr("weging")},
                true});
  commands.add({QStringLiteral("postvak.zoeken"),
                tr("Zoeken in signalen"),
                section,
                {Qt::Key_Slash},
                [this] { focusSearch(); },
                [this] { return !m_empty; },
                here,
                {tr("vinden")}});
  commands.add({QStringLiteral("postvak.wissen"),
                tr("Zoekwoorden en filter wissen"),
                section,
                {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
                [this] { m_filter->clearFilters(); },
                [this] { return !m_filter->filterWords().isEmpty(); },
                here,
                {tr("alles tonen")}});
  const auto placeholder = [this, &commands] {
    const QString keys = keysText(commands.keysOf(*commands.find(QStringLiteral("overal.zoeken"))));
    m_filter->findChild<QLineEdit*>(QStringLiteral("search"))
        ->setPlaceholderText(keys.isEmpty() ? tr("Zoek in signalen") : tr("Zoek in signalen  (%1)").arg(keys));
  };
  placeholder();
  connect(&commands, &Commands::keysChanged, this, placeholder);
  commands.describe(m_filter->findChild<QPushButton*>(QStringLiteral("forward")), QStringLiteral("overal.doorzenden"),
                    tr("Signalen als één ondertekend bestand naar een collega"));
  commands.describe(m_filter->findChild<QPushButton*>(QStringLiteral("groupsButton")), QStringLiteral("overal.groepen"),
                    tr("Signalen die hetzelfde zeggen samenvoegen, of weer loshalen"));
  commands.describe(m_filter->findChild<QPushButton*>(QStringLiteral("import")), QStringLiteral("overal.importeren"),
                    tr("Een export of lijst met meldingen inlezen"));
}

}  // namespace peilstok::ui
