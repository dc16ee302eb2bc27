#include "bridge/guidance_words.h"

#include <QCoreApplication>

#include "bridge/presenter.h"
#include "model/words.h"

namespace peilstok::ui::present {

namespace {

struct Guidance {
  Q_DECLARE_TR_FUNCTIONS(Guidance)
};

QString tr(const char* text) { return Guidance::tr(text); }

}  // namespace

QString kennisKind(const std::string& kind) {
  if (kind == "mag_dit") return tr("Mag dit?");
  if (kind == "bevoegdheid") return tr("Bevoegdheid");
  if (kind == "rechtspraak") return tr("Rechtspraak");
  if (kind == "wetsvoorstel") return tr("Wetsvoorstel");
  if (kind == "tegenspraak") return tr("Tegenspraak");
  if (kind == "begrip") return tr("Begrip");
  if (kind == "codewoord") return tr("Codewoord");
  if (kind == "symbool") return tr("Symbool");
  return capitalised(plain(kind));
}

QString kennisKinds(const std::string& kind) {
  if (kind.empty()) return tr("Alles");
  if (kind == "bevoegdheid") return tr("Bevoegdheden");
  if (kind == "wetsvoorstel") return tr("Wetsvoorstellen");
  if (kind == "begrip") return tr("Begrippen");
  if (kind == "codewoord") return tr("Codewoorden");
  return kennisKind(kind);
}

QString kennisAnswer(const std::string& answer) {
  if (answer.empty()) return {};
  if (answer == "ja") return tr("Ja");
  if (answer == "ja_mits") return tr("Ja, mits");
  if (answer == "nee") return tr("Nee");
  return answer == "onzeker" ? tr("Onzeker") : capitalised(plain(answer));
}

std::optional<Sign> answerSign(const std::string& answer) {
  if (answer == "ja") return Sign::yes;
  if (answer == "ja_mits") return Sign::yesIf;
  if (answer == "nee") return Sign::no;
  if (answer == "onzeker") return Sign::unsure;
  return {};
}

QString partnerKind(const std::string& kind) {
  if (kind == "intern") return tr("In huis");
  if (kind == "politie") return tr("Politie");
  if (kind == "lokaal") return tr("In de gemeente");
  if (kind == "regionaal") return tr("In de regio");
  if (kind == "landelijk") return tr("In het land");
  return capitalised(plain(kind));
}

std::optional<Moment> momentOf(const std::string& word) {
  if (const auto phase = fromWord<Phase>(word)) return Moment{*phase, Step::none};
  if (const auto step = fromWord<Step>(word)) return Moment{Phase::oplopende_spanningen, *step};
  return {};
}

QString notChecked() { return tr("nog te controleren"); }
QString outdated() { return tr("ouder dan een half jaar"); }

}  // namespace peilstok::ui::present
