#include "cards/card_sheet.h"

#include <QCoreApplication>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "cards/card_facts.h"

namespace peilstok::ui {

namespace {

struct Sheet {
  Q_DECLARE_TR_FUNCTIONS(CardSheet)
};

QString tr(const char* text) { return Sheet::tr(text); }

QString joined(const std::vector<std::string>& words) {
  QStringList list;
  for (const std::string& one : words) list << toQt(one);
  return list.join(QStringLiteral(", "));
}

using Form = CardSection::Form;

void add(CardSheet& sheet, const QString& title, Form form, std::vector<CardLine> lines) {
  if (!lines.empty()) sheet.sections.push_back({title, form, std::move(lines)});
}

std::vector<CardLine> plainLines(const std::vector<std::string>& texts) {
  std::vector<CardLine> lines;
  for (const std::string& text : texts) lines.push_back({{}, toQt(text), {}, {}, false});
  return lines;
}

std::vector<CardLine> basisLines(const Card& card) {
  std::vector<CardLine> lines;
  for (const LegalBasis& one : card.legalBasis) lines.push_back({{}, toQt(one.text), {}, {}, !one.verified});
  return lines;
}

std::vector<CardLine> unfitLines(const Card& card) {
  std::vector<CardLine> lines;
  for (const Counterindication& one : card.unfitWhen) {
    QStringList signs;
    for (const std::string& id : one.indicators) signs << present::plain(id);
    lines.push_back({present::capitalised(signs.join(QStringLiteral(", "))), toQt(one.why), {}, {}, false});
  }
  return lines;
}

std::vector<CardLine> sideEffectLines(const Card& card) {
  std::vector<CardLine> lines;
  for (const std::string& effect : card.sideEffects)
    lines.push_back({{}, present::capitalised(present::sideEffect(effect)), {}, {}, false});
  if (!card.sideEffectNote.empty()) lines.push_back({{}, toQt(card.sideEffectNote), {}, {}, false});
  return lines;
}

std::vector<CardLine> closingLines(const Card& card, const std::function<QString(const std::string&)>& nameOf) {
  std::vector<CardLine> lines;
  for (const Closing& one : card.closings)
    lines.push_back(
        {QStringLiteral("%1  %2").arg(toQt(one.card), nameOf(one.card)).trimmed(), toQt(one.why), {}, {}, false});
  return lines;
}

std::vector<CardLine> precedentLines(const Card& card) {
  std::vector<CardLine> lines;
  for (const Precedent& one : card.precedents) {
    QStringList head{toQt(one.court), isoDateText(one.date), toQt(one.ecli)};
    head.removeAll(QString());
    lines.push_back({head.join(QStringLiteral(", ")),
                     toQt(one.outcome),
                     one.lesson.empty() ? QString() : tr("Les: %1").arg(toQt(one.lesson)),
                     {},
                     !one.verified});
  }
  return lines;
}

std::vector<CardLine> exampleLines(const Card& card) {
  std::vector<CardLine> lines;
  for (const CardExample& one : card.examples)
    lines.push_back({{},
                     toQt(one.what),
                     one.result.empty() ? QString() : tr("Resultaat: %1").arg(toQt(one.result)),
                     one.source.empty() ? QString() : tr("Bron: %1").arg(toQt(one.source)),
                     !one.verified});
  return lines;
}

std::vector<CardLine> toVerifyLine(const Card& card) {
  if (card.toVerify.empty()) return {};
  QStringList fields;
  for (const std::string& key : card.toVerify) fields << present::cardField(key);
  return {
      {{},
       tr("Dit staat op eigen kennis en is nog niet bij een bron nagegaan: %1.").arg(fields.join(QStringLiteral(", "))),
       {},
       {},
       false}};
}

QString phasesText(const Card& card) {
  QStringList names;
  for (const std::string& id : card.phases) names << present::cardPhase(id);
  return names.isEmpty() ? tr("geen fase") : names.join(QStringLiteral(", "));
}

void addFacts(CardSheet& sheet, const Card& card) {
  const auto fact = [&sheet](const QString& name, const QString& value) { sheet.facts.emplace_back(name, value); };
  fact(tr("Beslist"), toQt(card.decides));
  fact(tr("Voert uit"), joined(card.carriesOut));
  fact(tr("Doorlooptijd"), leadTimeText(card.leadTimeHours[0], card.leadTimeHours[1]));
  fact(tr("Inzet en kosten"), tr("%1, %2").arg(present::effort(card.effort), present::cost(card.cost)));
  fact(tr("Zwaarte"), tr("%1 (%2 van 5)").arg(present::lightness(card.lightness)).arg(card.lightness));
  fact(tr("Terugdraaien"), present::reversible(card.reversible));
  fact(tr("Waar"), present::where(card.where));
  fact(tr("Nodig vooraf"), present::cardNeeds(card));
  fact(tr("Past bij"), phasesText(card));
  const QString seen = toQt(experienceWords(card.experience));
  fact(tr("Eigen ervaring"), seen.isEmpty() ? tr("nog niets vastgelegd") : seen);
}

}  // namespace

QString shortNumber(const Card& card) { return isCardZero(card) ? tr("Kaart 0") : toQt(card.id); }
QString oldMark() { return tr("ouder dan half jaar"); }
QString uncheckedMark() { return tr("nog te controleren"); }

CardSheet sheetOf(const Card& card, Instant now, const std::function<QString(const std::string&)>& nameOf) {
  CardSheet sheet;
  sheet.id = toQt(card.id);
  sheet.number = isCardZero(card) ? tr("Kaart 0 (%1)").arg(sheet.id) : sheet.id;
  sheet.name = toQt(card.name);
  sheet.what = toQt(card.what);
  sheet.mayWe = toQt(card.mayWe);
  sheet.version = tr("versie %1").arg(card.version);
  sheet.status = card.status;
  sheet.checked = tr("nagekeken op %1").arg(isoDateText(card.checked));
  sheet.statusNote = toQt(card.statusNote);
  sheet.source = toQt(card.statusSource);
  sheet.old = checkedLongAgo(card.checked, now);
  sheet.lawUnchecked = lawUnchecked(card);
  sheet.own = card.origin == CardOrigin::gemeente;
  if (hasNewerText(card))
    sheet.newer = tr("De gemeente veranderde versie %1 van Peilstok; nu is er versie %2.")
                      .arg(card.basedOn)
                      .arg(card.shippedVersion);
  addFacts(sheet, card);
  add(sheet, tr("Grondslag"), Form::bullets, basisLines(card));
  add(sheet, tr("Voorwaarden"), Form::bullets, plainLines(card.conditions));
  add(sheet, tr("Wanneer het erger wordt"), Form::bullets, unfitLines(card));
  add(sheet, tr("Zo doe je het"), Form::steps, plainLines(card.steps));
  add(sheet, tr("Zo kan het gezegd worden"), Form::sayings, plainLines(card.script));
  add(sheet, tr("Leg vast"), Form::words, plainLines(card.record));
  add(sheet, tr("Bijwerkingen"), Form::words, sideEffectLines(card));
  add(sheet, tr("Dit kan daarna niet meer"), Form::bullets, closingLines(card, nameOf));
  add(sheet, tr("Uitspraken"), Form::bullets, precedentLines(card));
  add(sheet, tr("Voorbeelden"), Form::bullets, exampleLines(card));
  add(sheet, tr("Bronnen"), Form::sources, plainLines(card.sources));
  add(sheet, tr("Nog te controleren"), Form::prose, toVerifyLine(card));
  return sheet;
}

}  // namespace peilstok::ui
