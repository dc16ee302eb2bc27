#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "model/words.h"

namespace peilstok::report {

namespace {

/// Most words differ from the machine's only in their underscores.
std::string spaced(std::string_view id) {
  std::string out(id);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

/// Decimal comma, as Dutch writes it.
std::string withComma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

constexpr std::array<const char*, 7> kWeekdays = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                                  "vrijdag", "zaterdag", "zondag"};
constexpr std::array<const char*, 12> kMonths = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                 "juli",    "augustus", "september", "oktober", "november", "december"};

std::string monthWords(const LocalTime& t) {
  return fmt::format("{} {}", kMonths[unsigned(t.date.month()) - 1], int(t.date.year()));
}

std::string dayWords(const LocalTime& t) {
  return fmt::format("{} {} {}", kWeekdays[static_cast<std::size_t>(civil::weekday(t.date))], unsigned(t.date.day()),
                     monthWords(t));
}

std::string clockWords(const LocalTime& t) { return fmt::format("{}, {:02}.{:02} uur", dayWords(t), t.hour, t.minute); }

bool isWholeDays(double hours) { return std::fmod(hours, 24) == 0; }

/// 24 -> "24 uur", 72 -> "3 dagen"; up to two days hours say more.
bool readsAsDays(double hours) { return hours >= 48 && isWholeDays(hours); }

/// Up to two decimals, and no more than are needed: a quarter of an hour is 0,25.
std::string shortest(double value) {
  std::string out = fmt::format("{:.2f}", value);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return withComma(out);
}

}  // namespace

std::string phaseName(Phase phase, Step step) {
  return capitalised(spaced(step == Step::none ? word(phase) : word(step)));
}

std::string phaseWords(Phase phase, Step step) {
  const std::string name = spaced(word(phase));
  return step == Step::none ? name : name + ", stap " + spaced(word(step));
}

std::string certaintyWords(Certainty certainty) { return std::string(word(certainty)); }

std::string coverageWords(const Coverage& coverage) {
  std::string seen, hidden;
  for (const ChannelSight& channel : coverage.channels) {
    if (channel.seen) seen += (seen.empty() ? "" : ", ") + channel.name;
    else if (channel.hidden) hidden += (hidden.empty() ? "" : ", ") + channel.name;
  }
  std::string out = fmt::format("{} van {} kanalen", coverage.seen(), coverage.channels.size());
  if (!seen.empty()) out += " (" + seen + ")";
  if (!hidden.empty()) out += "; " + hidden + " onzichtbaar";
  return out;
}

std::string urgencyWords(UrgencyLevel level) {
  return level == UrgencyLevel::geen ? "geen haast" : spaced(word(level));
}

std::string channelWords(Channel channel) { return std::string(word(channel)); }
std::string accessWords(Access access) { return spaced(word(access)); }
std::string observedWords(Observed observed) { return std::string(word(observed)); }
std::string policeWords(PoliceJudgement judgement) { return spaced(word(judgement)); }
std::string answerWords(Answer answer) { return std::string(word(answer)); }
std::string callWords(CallKind kind) { return kind == CallKind::overig ? "iets anders" : std::string(word(kind)); }

std::string placeCertaintyWords(PlaceCertainty certainty) { return std::string(word(certainty)); }

std::string placeRoleWords(PlaceRole role) {
  switch (role) {
    case PlaceRole::herkomst: return ", daar komen mensen vandaan";
    case PlaceRole::elders: return ", alleen ter vergelijking genoemd";
    case PlaceRole::hier: break;
  }
  return {};
}

std::string maskWords(MaskKind kind) {
  switch (kind) {
    case MaskKind::telefoon: return "telefoonnummer";
    case MaskKind::email: return "e-mailadres";
    case MaskKind::naam_met_adres: return "naam met adres";
    case MaskKind::iban: return "rekeningnummer";
    case MaskKind::bsn: return "burgerservicenummer";
    case MaskKind::account:
    case MaskKind::kenteken:
    case MaskKind::profiellink: break;
  }
  return std::string(word(kind));
}

std::string sentimentWords(SentimentLabel label) { return std::string(word(label)); }

std::string cardStatusWords(CardStatus status) {
  switch (status) {
    case CardStatus::niet_door_gemeente: return "niet door de gemeente";
    case CardStatus::nog_geen_recht: return "nog geen geldend recht";
    case CardStatus::vereist_raadsbesluit: return "vereist een raadsbesluit";
    case CardStatus::bruikbaar:
    case CardStatus::alleen_met_juridisch_advies:
    case CardStatus::niet_gebruiken: break;
  }
  return spaced(word(status));
}

std::string reliabilityWords(const Reliability& reliability) {
  static constexpr std::array<const char*, 6> sources = {"betrouwbare bron",          "doorgaans betrouwbare bron",
                                                         "redelijk betrouwbare bron", "doorgaans niet betrouwbare bron",
                                                         "onbetrouwbare bron",        "bron niet te beoordelen"};
  static constexpr std::array<const char*, 6> messages = {"bevestigd",        "waarschijnlijk waar",
                                                          "mogelijk waar",    "twijfelachtig",
                                                          "onwaarschijnlijk", "inhoud niet te beoordelen"};
  const int source = std::clamp(reliability.source - 'A', 0, 5);
  const int message = std::clamp(reliability.credibility - 1, 0, 5);
  return fmt::format("{}{}: {}, {}", static_cast<char>('A' + source), message + 1,
                     sources[static_cast<std::size_t>(source)], messages[static_cast<std::size_t>(message)]);
}

std::string capitalised(std::string words) {
  if (!words.empty()) words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
  return words;
}

std::string sourceWords(const std::string& source) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> table = {
      {{"tekst", "de tekst"},
       {"mens", "een mens"},
       {"context", "wat er omheen bekend is"},
       {"politie", "de politie"},
       {"bereik", "het gemeten bereik"},
       {"bron", "de bron"},
       {"plaats", "de plaats"}}};
  for (const auto& [id, words] : table)
    if (source == id) return std::string(words);
  return source.empty() ? "onbekend" : source;
}

std::string phaseIdWords(const std::string& id) { return spaced(id); }

std::string blockedWords(const std::string& reason) {
  const std::size_t colon = reason.find(':');
  if (colon == std::string::npos) return reason;
  const std::string gate = reason.substr(0, colon), seen = reason.substr(colon + 1);
  if (gate == "status") {
    const auto status = fromWord<CardStatus>(seen);
    return "status van de kaart: " + (status ? cardStatusWords(*status) : spaced(seen));
  }
  if (gate == "fase") return "past niet bij de fase " + spaced(seen);
  if (gate == "betogingsslot") return "betogingsslot: eerst de grondrechtentoets invullen";
  if (gate == "aanleiding") return "de aanleiding waarvoor de kaart bedoeld is, ontbreekt";
  if (gate == "tegenaanwijzing") return "tegenaanwijzing: " + spaced(seen);
  if (gate == "opschaalruimte") return "kan niet meer na een eerder besluit (" + seen + ")";
  if (gate == "identiteit") return "vraagt om een bekende persoon, en die is er niet";
  if (gate == "doorlooptijd") return "duurt langer dan er tijd is (" + spaced(seen) + ")";
  if (gate == "plek") return "vraagt om een bekende plek, en die is er niet";
  return reason;
}

std::string courseReasonWords(const Framework& framework, CourseReason reason) {
  const auto known = framework.course.words.find(reason);
  return known == framework.course.words.end() ? std::string(word(reason)) : known->second;
}

std::string countWords(int count) {
  static constexpr std::string_view kWords[] = {"nul",   "een",  "twee",  "drie", "vier", "vijf",  "zes",
                                                "zeven", "acht", "negen", "tien", "elf",  "twaalf"};
  return count >= 0 && static_cast<std::size_t>(count) < std::size(kWords) ? std::string(kWords[count])
                                                                           : std::to_string(count);
}

std::string pointsWords(Tenths tenths) {
  return fmt::format("{}{},{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10, std::abs(tenths) % 10);
}

std::string signedPointsWords(Tenths tenths) { return (tenths > 0 ? "+" : "") + pointsWords(tenths); }

std::string percentWords(double share) { return fmt::format("{:.0f} %", std::clamp(share, 0.0, 1.0) * 100); }

std::string twoDecimals(double value) { return withComma(fmt::format("{:.2f}", value)); }

std::string momentWords(Instant moment) { return clockWords(civil::fromInstant(moment)); }

std::string periodWords(Instant from, Instant until) {
  const LocalTime first = civil::fromInstant(from), end = civil::fromInstant(until);
  const auto midnight = [](const LocalTime& t) { return t.hour == 0 && t.minute == 0 && t.second == 0; };
  if (!midnight(first) || !midnight(end)) return momentWords(from) + " tot " + momentWords(until);
  const LocalTime last = civil::fromInstant(until - std::chrono::seconds(1));
  if (first.date == last.date) return dayWords(first);
  std::string begin = dayWords(first);
  if (first.date.year() == last.date.year()) begin.resize(begin.size() - 5);  // the year comes once
  return begin + " tot en met " + dayWords(last);
}

std::string shortDayWords(Instant moment) {
  const LocalTime t = civil::fromInstant(moment);
  return fmt::format("{:.2} {} {:.3}", kWeekdays[static_cast<std::size_t>(civil::weekday(t.date))],
                     unsigned(t.date.day()),
                     t.date.month() == std::chrono::March ? "mrt" : kMonths[unsigned(t.date.month()) - 1]);
}

std::string shortMomentWords(Instant moment) {
  const LocalTime t = civil::fromInstant(moment);
  return shortDayWords(moment) + fmt::format(" {:02}.{:02} uur", t.hour, t.minute);
}

std::string momentWords(const TimeMention& mention) {
  const LocalTime t = civil::fromInstant(mention.start);
  switch (mention.grain) {
    case Grain::minute:
    case Grain::hour: return clockWords(t);
    case Grain::part_of_day: return clockWords(t) + " en later";
    case Grain::day: return dayWords(t);
    case Grain::week: return "de week van " + dayWords(t);
    case Grain::month: return monthWords(t);
    case Grain::year: return fmt::format("{}", int(t.date.year()));
  }
  return clockWords(t);
}

std::string hoursWords(double hours) {
  if (hours < 1) return "minder dan een uur";
  return withComma(fmt::format("{:.1f} uur", hours));
}

std::string leadTimeWords(double fromHours, double toHours) {
  if (fromHours == 0 && toHours == 0) return "meteen";
  const bool beyondThreeDays = toHours > 72 && isWholeDays(fromHours);
  if ((fromHours == 0 || readsAsDays(fromHours) || beyondThreeDays) && readsAsDays(toHours))
    return fmt::format("{} tot {} dagen", shortest(fromHours / 24), shortest(toHours / 24));
  return fmt::format("{} tot {} uur", shortest(fromHours), shortest(toHours));
}

std::string criterionName(const Framework& framework, const std::string& id) {
  const Criterion* found = framework.criterion(id);
  return found && !found->name.empty() ? found->name : id;
}

std::string indicatorName(const Framework& framework, const std::string& id) {
  const Indicator* found = framework.indicator(id);
  return found && !found->name.empty() ? found->name : id;
}

std::string cardName(const Knowledge& knowledge, const std::string& id) {
  const Card* found = knowledge.card(id);
  return found ? fmt::format("{} ({})", found->name, id) : id;
}

std::string placeName(const Knowledge& knowledge, const std::string& code) {
  const Municipality* found = knowledge.gazetteer.municipality(code);
  return found ? found->name : code.empty() ? "onbekend" : code;
}

std::string municipalityName(const Knowledge& knowledge, const std::string& code) {
  if (code.empty()) return "onbekend";
  const Municipality* found = knowledge.gazetteer.municipality(code);
  return found ? fmt::format("{} ({})", found->name, code) : code;
}

}  // namespace peilstok::report
