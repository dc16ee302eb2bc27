#include "screens/logboek/log_words.h"

#include <QCoreApplication>
#include <QHash>
#include <nlohmann/json.hpp>

#include "bridge/handling_words.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"
#include "report/dossier_words.h"
#include "screens/findings.h"

namespace peilstok::ui::logged {

namespace {

using nlohmann::ordered_json;

QString tr(const char* text) { return QCoreApplication::translate("Logboek", text); }

const QHash<QString, QString>& actionWords() {
  static const QHash<QString, QString> words = {
      {QStringLiteral("begin_logboek"), tr("Logboek begonnen")},
      {QStringLiteral("importeer"), tr("Bestand ingelezen")},
      {QStringLiteral("verwijder"), tr("Signaal verwijderd")},
      {QStringLiteral("beoordeel"), tr("Beoordeeld")},
      {QStringLiteral("leg_afloop_vast"), tr("Afloop vastgelegd")},
      {QStringLiteral("vul_formulier_in"), tr("Toets ingevuld")},
      {QStringLiteral("besluit"), tr("Besluit genomen")},
      {QStringLiteral("vraag"), tr("Vraag gesteld")},
      {QStringLiteral("antwoord"), tr("Antwoord ontvangen")},
      {QStringLiteral("koppel_terug"), tr("Teruggekoppeld")},
      {QStringLiteral("leg_ervaring_vast"), tr("Ervaring met kaart")},
      {QStringLiteral("wijzig_tekst"), tr("Eigen tekst gewijzigd")},
      {QStringLiteral("wijzig_ruislijst"), tr("Ruislijst gewijzigd")},
      {QStringLiteral("stel_in"), tr("Instelling gewijzigd")},
      {QStringLiteral("neem_weegkader_aan"), tr("Weegkader aangenomen")},
      {QStringLiteral("laat_weegkader_los"), tr("Weegkader losgelaten")},
      {QStringLiteral("ruim_op"), tr("Opgeruimd na bewaartermijn")},
      {QStringLiteral("maak_sleutel"), tr("Sleutel gemaakt")},
      {QStringLiteral("vernietig_sleutel"), tr("Sleutel vernietigd")},
      {QStringLiteral("verzend_bundel"), tr("Doorgezonden")},
      {QStringLiteral("ontvang_bundel"), tr("Doorzending ontvangen")},
      {QStringLiteral("vertrouw_afzender"), tr("Afzender vertrouwd")},
      {QStringLiteral("vertrouw_afzender_niet_meer"), tr("Afzender niet meer vertrouwd")},
      {QStringLiteral("corrigeer"), tr("Regel rechtgezet")},
      {QStringLiteral("pak_op"), tr("Opgepakt")},
      {QStringLiteral("wijs_toe"), tr("Toegewezen")},
      {QStringLiteral("voeg_samen"), tr("Samengevoegd")},
      {QStringLiteral("leg_weg"), tr("Weggelegd")},
      {QStringLiteral("sluit"), tr("Gesloten")},
      {QStringLiteral("schaal_op"), tr("Opgeschaald")},
      {QStringLiteral("heropen"), tr("Heropend")},
      {QStringLiteral("wek"), tr("Vanzelf terug in het postvak")},
      {QStringLiteral("maak_ongedaan"), tr("Ongedaan gemaakt")},
      {QStringLiteral("open_dossier"), tr("Dossier geopend")},
      {QStringLiteral("sluit_dossier"), tr("Dossier gesloten")},
      {QStringLiteral("wijzig_dossier"), tr("Dossier bijgewerkt")},
      {QStringLiteral("heropen_dossier"), tr("Dossier heropend")},
      {QStringLiteral("voeg_toe"), tr("Toegevoegd")},
      {QStringLiteral("wijzig_onderdeel"), tr("Gewijzigd")},
      {QStringLiteral("rond_af"), tr("Afgerond")},
      {QStringLiteral("trek_in"), tr("Vervallen")},
      {QStringLiteral("heropen_onderdeel"), tr("Weer open")},
      {QStringLiteral("neem_aan"), tr("Iemand heeft hem")},
      {QStringLiteral("voeg_signaal_toe"), tr("Signaal erbij")},
      {QStringLiteral("haal_signaal_weg"), tr("Signaal eruit")},
      {QStringLiteral("overleg"), tr("Overleg")},
      {QStringLiteral("draag_over"), tr("Overgedragen")},
      {QStringLiteral("evalueer"), tr("Geëvalueerd")},
  };
  return words;
}

// Labels of details, in the order in which they are read. What is not here (rows, hashes) serves whoever checks.
struct Label {
  const char* key;
  const char* words;
};
constexpr Label labels[] = {
    {"kaart", QT_TRANSLATE_NOOP("Logboek", "Kaart")},
    {"formulier", QT_TRANSLATE_NOOP("Logboek", "Toets")},
    {"soort", QT_TRANSLATE_NOOP("Logboek", "Soort")},
    {"fase", QT_TRANSLATE_NOOP("Logboek", "Fase")},
    {"stap", QT_TRANSLATE_NOOP("Logboek", "Stap")},
    {"over", QT_TRANSLATE_NOOP("Logboek", "Over")},
    {"antwoord", QT_TRANSLATE_NOOP("Logboek", "Antwoord")},
    {"afloop", QT_TRANSLATE_NOOP("Logboek", "Afloop")},
    {"uitkomst", QT_TRANSLATE_NOOP("Logboek", "Uitkomst")},
    {"ligt", QT_TRANSLATE_NOOP("Logboek", "Ligt nu")},
    {"bij", QT_TRANSLATE_NOOP("Logboek", "Bij")},
    {"reden", QT_TRANSLATE_NOOP("Logboek", "Reden")},
    {"onder", QT_TRANSLATE_NOOP("Logboek", "Onder")},
    {"tot", QT_TRANSLATE_NOOP("Logboek", "Tot")},
    {"groei", QT_TRANSLATE_NOOP("Logboek", "Tot het groeit")},
    {"signaal", QT_TRANSLATE_NOOP("Logboek", "Signaal")},
    {"signalen", QT_TRANSLATE_NOOP("Logboek", "Signalen")},
    {"gelezen", QT_TRANSLATE_NOOP("Logboek", "Gelezen")},
    {"opgeslagen", QT_TRANSLATE_NOOP("Logboek", "Opgeslagen")},
    {"tlp", QT_TRANSLATE_NOOP("Logboek", "Label")},
    {"inhoud", QT_TRANSLATE_NOOP("Logboek", "Inhoud")},
    {"regel", QT_TRANSLATE_NOOP("Logboek", "Regel")},
    {"waarde", QT_TRANSLATE_NOOP("Logboek", "Waarde")},
    {"gedaan", QT_TRANSLATE_NOOP("Logboek", "Gedaan")},
    {"code", QT_TRANSLATE_NOOP("Logboek", "Waarom niet")},
    {"wat_klopt", QT_TRANSLATE_NOOP("Logboek", "Wat wel klopt")},
};

ordered_json detailOf(const LogLine& line) {
  ordered_json read = ordered_json::parse(line.detail, nullptr, false);
  return read.is_object() ? read : ordered_json::object();
}

QString valueWords(const std::string& key, const std::string& value, const LogLine& line, const Knowledge& knowledge) {
  if (key == "kaart") {
    const Card* card = knowledge.card(value);
    return card ? QStringLiteral("%1  %2").arg(toQt(value), toQt(card->name)) : toQt(value);
  }
  if (key == "soort")
    if (const auto kind = fromWord<ItemKind>(value)) return toQt(report::kindName(*kind)).toLower();
  if (key == "fase")
    if (const auto phase = fromWord<Phase>(value)) {
      const ordered_json step = detailOf(line).value("stap", ordered_json());
      const auto known = step.is_string() ? fromWord<Step>(step.get<std::string>()) : std::nullopt;
      return present::phaseFull(*phase, known.value_or(Step::none));
    }
  if (key == "stap")
    if (const auto step = fromWord<MeetingStep>(value)) return toQt(report::meetingStepName(*step));
  if (key == "over") return value == "oordeel_politie" ? tr("oordeel van de politie") : indicatorName(knowledge, value);
  if (key == "ligt")
    if (const auto tray = fromWord<Tray>(value)) return present::tray(*tray);
  if (key == "reden")
    if (const auto reason = fromWord<CloseReason>(value)) return present::closeReason(*reason);
  if (key == "tlp" || key == "signaal" || key == "onder" || key == "wat_klopt" || key == "bij") return toQt(value);
  if (key == "tot")
    if (const auto until = civil::parseIso(value))
      return momentText(*until, civil::parseIso(line.stamp).value_or(*until));
  return present::plain(value);
}

/// 12 of "S12"; 0 when it is something else.
std::int64_t numberAfter(char letter, const std::string& object) {
  if (object.size() < 2 || object.front() != letter) return 0;
  bool number = false;
  const qlonglong value = toQt(object).mid(1).toLongLong(&number);
  return number ? value : 0;
}

}  // namespace

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {tr("Alles"), {}},
      {tr("Besluiten"), {"besluit", "vul_formulier_in", "leg_ervaring_vast"}},
      {tr("Oordelen"), {"beoordeel", "leg_afloop_vast", "evalueer"}},
      {tr("Dossiers"),
       {"open_dossier", "sluit_dossier", "wijzig_dossier", "heropen_dossier", "voeg_toe", "wijzig_onderdeel", "rond_af",
        "trek_in", "heropen_onderdeel", "neem_aan", "voeg_signaal_toe", "haal_signaal_weg", "overleg", "draag_over"}},
      {tr("Vragen"), {"vraag", "antwoord", "koppel_terug"}},
      {tr("Postvak"),
       {"pak_op", "wijs_toe", "voeg_samen", "leg_weg", "sluit", "schaal_op", "heropen", "wek", "maak_ongedaan"}},
      {tr("In en uit"),
       {"importeer", "verzend_bundel", "ontvang_bundel", "vertrouw_afzender", "vertrouw_afzender_niet_meer"}},
      {tr("Beheer"),
       {"begin_logboek", "verwijder", "wijzig_tekst", "wijzig_ruislijst", "stel_in", "neem_weegkader_aan",
        "laat_weegkader_los", "ruim_op", "maak_sleutel", "vernietig_sleutel", "corrigeer"}},
  };
  return all;
}

QString action(const std::string& word) {
  const auto found = actionWords().constFind(toQt(word));
  return found != actionWords().cend() ? *found : present::capitalised(present::plain(word));
}

QString object(const std::string& object) { return present::capitalised(toQt(object)); }

QString actor(const LogLine& line) {
  return line.actor == kLogProgram ? tr("Programma") : present::functionName(line.actor);
}

QString origin(const LogLine& line) {
  if (line.origin == "venster") return tr("in het venster");
  if (line.origin == "opdrachtregel") return tr("op de opdrachtregel");
  return tr("door het programma");
}

QString moment(const LogLine& line, Instant now) {
  const auto at = civil::parseIso(line.stamp);
  return at ? momentText(*at, now) : toQt(line.stamp);
}

std::vector<std::pair<QString, QString>> details(const LogLine& line, const Knowledge& knowledge) {
  const ordered_json detail = detailOf(line);
  std::vector<std::pair<QString, QString>> list;
  for (const Label& label : labels) {
    const auto found = detail.find(label.key);
    if (found == detail.end() || !found->is_string() || found->get<std::string>().empty()) continue;
    // The step of a phase stands with its phase; that of a meeting stands by itself.
    if (label.key == std::string_view("stap") && detail.contains("fase")) continue;
    list.emplace_back(tr(label.words), valueWords(label.key, found->get<std::string>(), line, knowledge));
  }
  return list;
}

namespace {

QString ownWords(const LogLine& line, const LoggedRow& row) {
  if (const auto* judged = std::get_if<store::StoredJudgement>(&row)) {
    const Judgement& own = judged->judgement;
    const QString chosen = present::phaseFull(own.phase, own.step);
    const QString proposed = present::phaseFull(judged->proposedPhase, judged->proposedStep);
    const QString how = present::capitalised(present::plain(std::string(word(own.kind))));
    return tr("%1: %2 (voorstel: %3)").arg(how, chosen, proposed);
  }
  const auto* entry = std::get_if<DossierEntry>(&row);
  if (!entry) return {};
  if (const auto* item = std::get_if<DossierItem>(&entry->act))
    return QStringLiteral("%1: %2").arg(toQt(report::kindName(item->kind)),
                                        toQt(item->text.empty() ? item->fileName : item->text).simplified());
  if (const auto* head = std::get_if<DossierHead>(&entry->act)) {
    // A head is kept as a whole, with the reason of long ago.
    const bool turned = line.action == log_action::kCloseDossier || line.action == log_action::kReopenDossier;
    return toQt(turned && !head->closedBecause.empty() ? head->closedBecause : head->title).simplified();
  }
  if (const auto* leave = std::get_if<SignalsLeave>(&entry->act)) return toQt(leave->because).simplified();
  if (const auto* over = std::get_if<Handover>(&entry->act)) return tr("aan %1").arg(toQt(over->to));
  return {};
}

}  // namespace

QString summary(const LogLine& line, const LoggedRow& row, const Knowledge& knowledge) {
  if (const QString own = ownWords(line, row); !own.isEmpty()) return own;
  QStringList parts;
  for (const auto& [label, value] : details(line, knowledge)) {
    if (parts.size() == 2) break;
    // A bare number says nothing by itself.
    bool number = false;
    static_cast<void>(value.toLongLong(&number));
    parts << (number ? QStringLiteral("%1 %2").arg(value, label.toLower()) : value);
  }
  return parts.join(QStringLiteral("  \u00b7  "));
}

std::int64_t signal(const LogLine& line) { return numberAfter('S', line.object); }
std::int64_t dossier(const LogLine& line) { return numberAfter('D', line.object); }

}  // namespace peilstok::ui::logged
