#pragma once
// Words that a mistyped form may stand for: one letter swapped, left out, added or hit beside.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace peilstok::language {

/// How unlikely it is that someone who meant `word` wrote `form`: 1 for swapped or doubled letters, up to 3 for any
/// other letter, 2 more at the first letter; 0 when they are more than one slip apart, or the same. Bytes of ASCII.
double slip(std::string_view form, std::string_view word);

/// The dearest slip that is believed in a form of `letters` letters; short forms are too easily another word.
double dearestSlip(std::size_t letters);

/// Words by themselves and by what is left when one letter is gone, so that looking a form up takes as many steps as
/// it has letters, however many words there are.
class TypoIndex {
 public:
  static constexpr std::size_t kFewestLetters = 5, kMostLetters = 24;  ///< of a word; a form may lack one

  /// Words that are not plain ASCII or not of a believed length are left out.
  void add(const std::string& word);
  /// To be called once after the last `add`.
  void close();

  /// Calls `visit(word, slip)` for each word that is one slip away from the form; a word may come more than once.
  template <class Visit>
  void near(std::string_view form, Visit visit) const {
    if (form.size() + 1 < kFewestLetters || form.size() > kMostLetters) return;
    const auto look = [&](std::uint32_t hash) {
      for (std::size_t at = firstOf(hash); at < m_keys.size() && m_keys[at].hash == hash; ++at) {
        const std::string& word = m_words[m_keys[at].word];
        if (const double cost = slip(form, word); cost > 0) visit(word, cost);
      }
    };
    look(hashWithout(form, form.size()));
    for (std::size_t i = 0; i < form.size(); ++i) look(hashWithout(form, i));
  }

 private:
  struct Key {
    std::uint32_t hash = 0, word = 0;
  };
  static std::uint32_t hashWithout(std::string_view form, std::size_t gone);
  std::size_t firstOf(std::uint32_t hash) const;

  std::vector<std::string> m_words;
  std::vector<Key> m_keys;
};

}  // namespace peilstok::language
