#pragma once
// Every word that a lexicon or a pattern speaks of, with a number, so that reading compares numbers and not strings.

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "knowledge/knowledge.h"
#include "language/base_form.h"
#include "language/form_table.h"
#include "language/language_id.h"
#include "language/time_words.h"
#include "language/typo_index.h"

namespace peilstok::analyse {

struct WordInfo;

/// Most lexicons there may be; the analyser refuses knowledge with more.
inline constexpr std::size_t kMostLexicons = 320;
using LexiconSet = std::bitset<kMostLexicons>;

/// How sure it is that a form stands for other words than the ones it spells. From `habit` on it says nothing about
/// the language of the text.
enum class Rewriting : std::uint8_t {
  none,      ///< it means what it says
  disguise,  ///< digits, marks or look-alikes for letters, stretched letters, words glued together
  scant,     ///< a disguise with hardly a letter left ("g4"): holds only in a text with other disguises
  habit,     ///< an abbreviation, or a word written as it sounds
  guess,     ///< a slip of the finger: not believed of what may be a name
  name,      ///< a slip of the finger in the name of a group, which is often written with a capital
};

/// A word as a lexicon or pattern asks for it: any form, or exactly this one.
struct WordKey {
  bool exact = false;
  std::uint32_t id = 0;
  bool operator==(const WordKey&) const = default;
  bool matches(const WordInfo& info) const;
};

/// From the rarest word of a phrase to the phrase, with the word beside it: that must stand there too before the phrase
/// is looked at.
struct PhraseLead {
  std::uint32_t phrase = 0;
  WordKey beside;
  bool before = false;  ///< it stands before the rarest word, not behind it
};

/// A pattern that a word brings up, with what else must stand somewhere in the text.
struct PatternLead {
  std::uint32_t pattern = 0, gate = 0;
};

/// Everything the engine knows of a word form, looked up once. Number 0 stands for "no rule speaks of it".
/// What every word is asked stands in the first 64 bytes, which the memory hands over in one go.
struct alignas(64) WordInfo {
  LexiconSet lexicons;                       ///< lexicons that hold it as a single word
  const language::TimeWord* time = nullptr;  ///< what it does in an expression of time, or null
  std::uint32_t exact = 0;                   ///< number of the very form
  std::uint32_t base = 0;                    ///< number of its base form
  std::int32_t placeNames = -1;              ///< names of places that begin with it, or -1
  std::int8_t placeForm = -1;                ///< the form of a street or spot that it ends like, or -1
  Rewriting rewriting = Rewriting::none;
  bool weighted : 1 = false;       ///< stands in the sentiment lexicon
  bool functionWord : 1 = false;   ///< one of the little words of Dutch
  bool ordinary : 1 = false;       ///< stands in the word list
  bool known : 1 = false;          ///< a word of Dutch, of the rules or of the list of places
  bool hasPhrases : 1 = false;     ///< `phrases` is not empty
  bool hasPatterns : 1 = false;    ///< `patterns` is not empty
  bool hasBeforeWord : 1 = false;  ///< `beforeWord` is not empty

  language::LanguageSet languages = 0;  ///< languages of which it is a little word
  float weight = 0;                     ///< sentiment, -1..1
  std::uint32_t namePhrases = 0;        ///< how many of `phrases` name groups or parties; those come first
  std::vector<PhraseLead> phrases;      ///< phrases whose rarest word it is
  std::vector<PatternLead> patterns;    ///< patterns whose rarest element it fits, by gate
  std::vector<std::string> reading;     ///< the words that the form stands for; empty when it means what it says
  std::vector<std::string> parts;       ///< the words it holds when it is a hashtag: two or more, or none
  std::string beforeWord;               ///< the word it stands for right before another word, or empty

  /// Nothing is known of it but, perhaps, that it is a word and that it ends like a street or spot.
  bool isPlain() const {
    return languages == 0 && exact == 0 && base == 0 && lexicons.none() && !weighted && !functionWord && !time &&
           placeNames < 0 && rewriting == Rewriting::none && parts.empty() && !hasBeforeWord;
  }
};

inline bool WordKey::matches(const WordInfo& info) const {
  return id != 0 && (exact ? info.exact == id : info.base == id);
}

/// An entry of more than one word.
struct PhraseEntry {
  std::vector<WordKey> words;
  std::size_t rarest = 0;  ///< the word by which it is looked for
  std::uint16_t lexicon = 0;
  float weight = 0;
};

/// Forms that stand for every name of their kind; no text can hold them, since forms have no spaces.
inline const std::string kGroupForm = "een groep", kSlurForm = "een scheldnaam", kPartyForm = "een partij";

/// Numbers of the lexicons that names of groups and parties are made of; -1 where one is not there.
struct NameLexicons {
  int group = -1, slur = -1, curse = -1, onlyCapital = -1, adjective = -1, people = -1, country = -1, party = -1;
  LexiconSet all;  ///< of all of them
};

/// True for a little word that no compound begins with.
bool startsNoCompound(std::string_view head);

/// Filled while the knowledge is compiled, then only read. `info` keeps a cache per thread, since a few thousand
/// forms make up most running text.
class Vocabulary {
 public:
  /// Adds what others know of a form to what the vocabulary knows.
  using Completion = std::function<void(const std::string& form, WordInfo& info)>;

  Vocabulary(const Knowledge& knowledge, const language::BaseForms& baseForms);

  WordKey intern(std::string_view word);
  /// To be called once, after all words were interned and before the first `info`.
  void close(Completion completion = {});

  /// To be called before each text: forgets cached forms when there are too many, which must not happen within one.
  void beginText() const;
  /// Holds until `beginText` on this thread.
  const WordInfo& info(std::string_view form) const;
  /// `info` of many forms, which is quicker than one after the other: what has to come from memory is asked for in
  /// advance. `out` has room for as many.
  void infos(std::span<const std::string_view> forms, const WordInfo** out) const;
  const PhraseEntry& phrase(std::uint32_t number) const { return m_phrases[number]; }

  /// Number of a lexicon, or -1.
  int lexiconNumber(std::string_view id) const;
  const NameLexicons& names() const { return m_names; }
  /// True for a word of the word list.
  bool isWord(const std::string& form) const { return m_baseForms.isWord(form); }
  const language::TimeVocabulary& times() const { return m_times; }
  /// True for a word of the word list or of the rules as it stands; cheaper than `info`.
  bool isListed(const std::string& form) const;
  /// One more than the highest number of a word.
  std::size_t exactWords() const { return m_exact.size() + 1; }
  std::size_t baseWords() const { return m_base.size() + 1; }
  std::size_t lexiconCount() const { return m_lexiconNames.size(); }

  /// How often a word or an entry of a lexicon may be expected in running text, roughly; to choose by what a pattern
  /// is looked for.
  double expected(WordKey key) const;
  double expected(std::uint16_t lexicon) const { return m_expectedOf[lexicon]; }
  /// Tokens of the longest entry of a lexicon.
  std::size_t longestEntry(std::uint16_t lexicon) const { return m_longestOf[lexicon]; }

 private:
  WordInfo resolve(const std::string& form) const;
  bool lookUp(std::string_view form, WordInfo& info) const;
  bool mayBeSpokenOf(std::string_view form) const;
  void addCompound(const std::string& form, WordInfo& info) const;
  void addWildcard(const std::string& form, WordInfo& info) const;
  void addWeight(const std::string& form, WordInfo& info) const;
  bool takeWeight(std::string_view form, WordInfo& info) const;
  void merge(const WordInfo& from, WordInfo& into) const;
  void describe(const std::string& form, WordInfo& info) const;
  /// How well a form is known.
  enum class Known : std::uint8_t { no, word, weighed };
  Known known(const std::string& form) const;
  bool isCompound(std::string_view form) const;
  bool isPlainCompound(std::string_view form) const;
  bool mayHaveBase(std::string_view form) const;
  void expectBase(std::string_view form);
  bool endsLikeForm(std::string_view part) const;
  const std::string& baseOf(std::string_view form) const;
  bool isGraded(std::string_view form) const;
  bool hasPlaceForm(const std::string& form) const;
  std::vector<std::string> cut(const std::string& form) const;
  void rewrite(const std::string& form, WordInfo& info) const;
  std::string undisguised(const std::string& form, const std::vector<std::string>& variants) const;
  std::string soundingLike(const std::string& form, const std::vector<std::string>& variants) const;
  void separate(const std::string& form, WordInfo& info) const;
  std::string meantBy(const std::string& form, double dearest) const;
  std::string surelyMeantBy(const std::string& form) const;
  bool isName(const std::string& word) const;
  std::string nameBehind(const std::string& form, bool looksKnown) const;
  std::string nearest(const std::string& form, double dearest,
                      const std::function<bool(const std::string&)>& counts) const;
  bool isRivalled(const std::string& form, const std::string& word, double slip) const;
  bool isInflectedAdjective(std::string_view part) const;
  bool isGlued(const std::vector<std::string>& words) const;
  const language::TypoIndex& typos() const;
  void indexPhrases();
  void addNames();
  LexiconSet compound(std::string_view head, LexiconSet ofTail) const;

  struct Membership {
    std::vector<std::uint16_t> lexicons;
    float weight = 0;
    bool weighted = false;
  };

  /// An entry "kut-": any unknown word that begins so, with a word behind it.
  struct Head {
    std::string word;
    std::uint16_t lexicon = 0;
    float weight = 0;
    bool weighted = false;
  };

  const language::BaseForms& m_baseForms;
  language::TimeVocabulary m_times;
  const std::unordered_map<std::string, std::string>& m_irregular;
  std::vector<Head> m_heads;
  Completion m_completion;
  language::FormTable<std::uint32_t> m_exact, m_base;
  std::vector<bool> m_commonExact, m_commonBase;           ///< by number: a function word
  std::vector<std::uint32_t> m_usesOfExact, m_usesOfBase;  ///< by number: how often rules and lexicons speak of it
  std::vector<Membership> m_byExact, m_byBase;             ///< by number
  /// Lengths of the base forms in m_base, one bit a length, by how they begin. Spares most words of a text the search
  /// for a base that no rule speaks of.
  std::vector<std::uint32_t> m_beginnings;
  std::vector<PhraseEntry> m_phrases;
  std::vector<std::vector<PhraseLead>> m_phrasesByExact, m_phrasesByBase;  ///< by number
  std::array<language::FormTable<std::uint32_t>, 4> m_interned;            ///< until `close`: words as they were given
  bool m_onlyMood = false;         ///< while words of sentiment are taken in, which are too many to guess at
  std::vector<bool> m_spokenBase;  ///< by number: a rule or another lexicon speaks of it
  std::unordered_map<std::size_t, std::vector<std::string>> m_byLength;  ///< interned words, for wildcards
  language::FormTable<std::uint16_t> m_lexiconNumbers;
  NameLexicons m_names;
  std::vector<std::string> m_lexiconNames;
  std::vector<double> m_expectedOf;
  std::vector<std::size_t> m_longestOf;
  language::FormTable<std::string> m_spellings, m_spellingsBeforeWord;
  mutable std::once_flag m_typosMade;
  mutable language::TypoIndex m_typos;  ///< made when the first unknown word is met
  std::uint64_t m_serial = 0;           ///< tells this vocabulary's cache from another's
};

}  // namespace peilstok::analyse
