#pragma once
// Expected failure as a value. A bug is an assertion; an exception never crosses a folder's edge.

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace peilstok {

/// Everything that can go wrong outside the program's own fault. Closed on purpose: the window has one
/// Dutch sentence for each, the command line one English word and one exit status.
enum class ErrorCode {
  file_not_found,
  file_not_readable,
  is_directory,
  empty_file,
  not_text,        ///< binary, or bytes in no encoding that is understood
  unknown_format,  ///< text, but none of the formats that can be imported
  no_text_column,  ///< a table in which no column with the messages was found
  too_large,       ///< one record or one cell over its limit
  too_many_columns,
  malformed,           ///< the format is recognised but broken beyond one record
  zip_archive,         ///< a zip file without a workbook in it
  text_document,       ///< a text or a presentation of an office program
  open_document,       ///< a workbook in OpenDocument form
  old_workbook,        ///< a workbook in a form before .xlsx, or in its binary form
  encrypted,           ///< locked with a password
  pdf_locked,          ///< a PDF that opens with a password only
  pdf_without_text,    ///< a PDF of pictures
  pdf_reader_missing,  ///< a PDF, and the program that takes its text out is not there
  unpacks_too_large,   ///< unpacks to far more than an honest file does
  reader_crashed,      ///< the process that took the file apart ended before it was done
  reader_silent,       ///< the same process took too long
  reader_garbled,      ///< what that process gave cannot be right
  knowledge_invalid,   ///< a file under data/ is refused; detail names file and line
  database_unreadable,
  database_not_ours,
  database_newer,
  database_locked,
  database_read_only,
  database_corrupt,
  disk_full,
  access_not_allowed,     ///< a closed group that nobody invited us to
  access_unknown,         ///< nobody said how the material was obtained
  chat_needs_invitation,  ///< a conversation of a closed group, and nobody said that we were invited to it
  refused_by_rule,        ///< a rule of the house keeps it from being decided; detail says which
  bundle_changed,         ///< the signature does not hold: a byte is another, or some are missing
  bundle_newer,           ///< a bundle of a form that this version does not know
  sender_unknown,         ///< signed soundly, by a key that nobody here trusts; detail is its fingerprint
  sender_distrusted,      ///< by a key that was trusted and is not any more; detail is its fingerprint
  answer_unmatched,       ///< an answer to a bundle that was not sent from here
  key_unusable,           ///< the file with the own signing key is not one, or is broken
  real_workspace,         ///< an exercise is not played where real work lies
  in_exercise,            ///< what lies in an exercise goes into no figure and leaves in no bundle
  changed_meanwhile,      ///< another window or person was first; nothing was written over
  not_found,              ///< no signal, card or file with that id
  wrong_use,
  cancelled,
  output_not_writable,
  internal,
};

/// The word for a code as it stands on the command line ("file_not_found").
const char* codeWord(ErrorCode code);

/// What exactly keeps something from being done, where people are told so in a sentence of its own.
enum class Cause {
  none,
  forms_missing,         ///< `about`: ids of the forms that come first
  sign_holds,            ///< `about`: the indicator that holds already and so can wake nobody
  no_signal,             ///< a decision on a card rests on a signal, and the dossier has none
  no_other_explanation,  ///< a decision from oplopende spanningen up, and nobody wrote down what else it may be
  open_items,            ///< a dossier is closed only when nothing in it is open
  name_for_room,         ///< what the room may see seems to hold the name of a person
  already_there,         ///< the same text was kept before
  bundle_among_files,    ///< what was forwarded is opened by itself
  skipped,               ///< by the person who was asked
};

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string detail{};  ///< for diagnosis: a file, a line, an engine's message; never imported text, never decided on
  Cause cause = Cause::none;
  std::vector<std::string> about{};  ///< ids that the cause speaks of
};

/// Either a value or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return m_state.index() == 0; }
  T& value() & {
    assert(*this);
    return std::get<0>(m_state);
  }
  const T& value() const& {
    assert(*this);
    return std::get<0>(m_state);
  }
  T&& value() && {
    assert(*this);
    return std::get<0>(std::move(m_state));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const {
    assert(!*this);
    return std::get<1>(m_state);
  }

 private:
  std::variant<T, Error> m_state;
};

/// Success without a value, or an error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : m_error(std::move(error)) {}
  explicit operator bool() const { return !m_error; }
  const Error& error() const {
    assert(m_error);
    return *m_error;
  }

 private:
  std::optional<Error> m_error;
};

}  // namespace peilstok
