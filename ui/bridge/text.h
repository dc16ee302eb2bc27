#pragma once
// From the core's values to text on a screen: strings, moments, ages, numbers. No wording of terms (see presenter.h).

#include <QString>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/text.h"
#include "model/assessment.h"

namespace peilstok::ui {

QString toQt(std::string_view utf8);
std::string fromQt(const QString& text);

/// "19 nov 16:05", with the year when it is not this one.
QString momentText(Instant moment, Instant now);
/// "19 nov", with the year when it is not this one.
QString dayText(Instant moment, Instant now);
/// "31 maart 2026" for "2026-03-31"; the text itself when it is no date.
QString isoDateText(const std::string& isoDate);
/// "31-3-2026" for "2026-03-31"; the text itself when it is no date.
QString shortIsoDateText(const std::string& isoDate);
/// "14:02:11".
QString timeText(Instant moment);
/// How long ago, short: "nu", "12 min", "3 u", "gisteren", "19 nov". A moment still to come is a date.
QString ageText(Instant moment, Instant now);

/// "53,0" for 530 tenths.
QString pointsText(Tenths points);
/// The same with its sign: "+6,0", "−2,5".
QString signedPointsText(Tenths points);
/// The first letters of a hash, enough to tell two apart by eye: "32f30c0ffee1" for "sha256:32f30c0ffee1...".
QString shortHash(const std::string& hash);
/// "1.240".
QString countText(qint64 count);
/// "1 signaal", "1.240 signalen".
QString signalsText(qint64 count);
/// "nog 2 minuten"; empty while it cannot be told.
QString timeLeftText(double seconds);
/// "direct", "1 uur", "2 tot 24 uur", "2 tot 6 weken".
QString leadTimeText(double fromHours, double toHours);

/// Reasons as sentences: each with a capital and a full stop, in one paragraph.
QString sentences(const std::vector<std::string>& reasons);
/// Reasons in one running line, without capitals: "tegenactie aangekondigd, neem mee".
QString enumeration(const std::vector<std::string>& reasons, const QString& separator = QStringLiteral(", "));

/// Where each code point of a text begins in its UTF-16 form, to put the core's spans on a QString.
class CodePointIndex {
 public:
  explicit CodePointIndex(const QString& text);
  int utf16(std::uint32_t codePoint) const;
  std::uint32_t codePoints() const { return static_cast<std::uint32_t>(m_starts.size() - 1); }

 private:
  std::vector<int> m_starts;  ///< one more than there are code points: the end
};

}  // namespace peilstok::ui
