#pragma once
// What a letter says when it passes on another: which words were passed on, and which were written with them.

#include <string>
#include <string_view>

namespace peilstok::intake::mail {

struct Passed {
  std::string note;       ///< what the sender wrote; all there is when nothing was passed on
  std::string forwarded;  ///< what stands below the first head of another letter; empty when there is none
};

/// Takes the text of a letter apart. The heads of letters within it ("Van: ... Verzonden: ... Aan: ...") and lines that
/// say who wrote what ("Op ... schreef ...:") are left out, as are signatures and marks of quoting: they hold names and
/// no message. `utf8` has any line ends; the parts have plain ones. Linear time.
Passed takeApart(std::string_view utf8);

/// What was passed on, and below it what was written with it.
std::string joined(std::string_view forwarded, std::string_view note);

/// A subject without "Re:", "FW:", "Doorst:" and the like in front.
std::string_view bareSubject(std::string_view subject);

}  // namespace peilstok::intake::mail
