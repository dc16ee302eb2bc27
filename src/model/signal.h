#pragma once
// A signal: one message or call that reached the municipality, as it came in. Every field but id and text may be
// missing; what is missing is unknown, never "no".

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"

namespace peilstok {

enum class Channel {
  monitoring,
  politie,
  inwoner,
  jongerenwerk,
  school,
  collega,
  media,
  buurgemeente,
  ondernemer,
  anders
};
enum class Access { open, besloten_op_uitnodiging, mondeling, politie, besloten_zonder_uitnodiging };
enum class Observed { gezien, ervaren, mogelijk };
enum class PoliceJudgement { wordt_iets, wordt_niets, geen_signaal, geen_antwoord, niet_gevraagd };
enum class ContextKind { incident, besluit, bijeenkomst, kalender, tegenactie, maatregel };
enum class Outcome { opkomst, op_niets_uitgelopen, onbekend };
enum class Answer { ja, nee, onbekend };

/// Admiralty code: how reliable the source is (A best .. F cannot be judged) and how credible the message (1..6).
struct Reliability {
  char source = 'F';
  int credibility = 6;
  bool operator==(const Reliability&) const = default;
};

struct ReachCount {
  Instant at;
  std::int64_t count = 0;
};

struct PoliceInput {
  PoliceJudgement judgement = PoliceJudgement::niet_gevraagd;
  std::string reason;
};

struct ContextItem {
  ContextKind kind = ContextKind::incident;
  std::string theme;
  std::optional<Instant> at;
  std::string municipality;  ///< CBS code, "GM0361"
  Outcome outcome = Outcome::onbekend;
};

struct Signal {
  std::string id;
  std::string text;
  std::string title;  ///< a headline that the source gave, may be empty; weighed as part of the text when imported
  std::optional<Instant> received;
  std::optional<Channel> channel;
  std::string platform;  ///< "telegram", "facebook", ...; empty when unknown
  std::optional<Access> access;
  std::optional<Observed> observed;
  std::optional<Reliability> reliability;
  std::string municipality;  ///< CBS code; empty when unknown
  std::string url;           ///< where it stood, masked; empty when unknown
  std::string author;        ///< keyed pseudonym, never a name; empty when unknown
  std::vector<ReachCount> reach;
  std::optional<PoliceInput> police;
  std::vector<ContextItem> context;
  std::map<std::string, Answer> indicators;  ///< a person's own answers, by indicator id
};

}  // namespace peilstok
