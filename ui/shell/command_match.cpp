#include "shell/command_match.h"

#include <algorithm>

namespace peilstok::ui {

namespace {

enum Score { firstWord, titleWord, otherWord, inTitle, inOther };

bool beginsOne(const QStringList& words, const QString& with) {
  return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(with); });
}

bool liesInOne(const QStringList& words, const QString& part) {
  return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.contains(part); });
}

std::optional<int> scoreOf(const QString& typed, const QStringList& title, const QStringList& other) {
  if (!title.isEmpty() && title.front().startsWith(typed)) return firstWord;
  if (beginsOne(title, typed)) return titleWord;
  if (beginsOne(other, typed)) return otherWord;
  if (liesInOne(title, typed)) return inTitle;
  if (liesInOne(other, typed)) return inOther;
  return {};
}

}  // namespace

QStringList plainWords(const QString& text) {
  QString plain;
  for (const QChar sign : text.normalized(QString::NormalizationForm_KD)) {
    if (sign.isMark()) continue;
    plain += sign.isLetterOrNumber() ? sign.toLower() : QLatin1Char(' ');
  }
  return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::optional<int> matchScore(const QStringList& typed, const Command& command) {
  const QStringList title = plainWords(command.title);
  const QStringList other = plainWords(command.section + QLatin1Char(' ') + command.alsoKnownAs.join(QLatin1Char(' ')));
  int sum = 0;
  for (const QString& word : typed) {
    const auto score = scoreOf(word, title, other);
    if (!score) return {};
    sum += *score;
  }
  return sum;
}

}  // namespace peilstok::ui
