#pragma once
// What became of a file that was to be read, told to a person. The window and the note beside a file of a watched
// folder say it in the same words.

#include <optional>
#include <string>

#include "base/result.h"

namespace peilstok::report {

/// What happened, what was kept, what to do: a sentence or two each.
struct FileTrouble {
  const char* what;
  const char* kept;
  const char* todo;
};

/// Nothing for an error that says something of the workspace or the program and not of the file.
std::optional<FileTrouble> fileTrouble(ErrorCode code);
/// Why a row was left out, to be read on after "omdat": "er staat geen tekst in". An unknown code as plain words.
std::string rejectionWords(const std::string& code);
/// What the reader had to guess, as sentences.
std::string doubtWords(const std::string& code);

}  // namespace peilstok::report
