#pragma once
// What a calling program learns from the exit status.

#include "base/result.h"

namespace peilstok::cli {

enum class ExitStatus : int {
  done = 0,
  done_with_rejected = 1,  ///< finished, but some records were left out
  different = 1,           ///< what was compared is not the same
  wrong_use = 2,
  cannot_read = 3,  ///< input, knowledge or database cannot be read, or output not written
  refused = 4,      ///< by a rule: privacy, version, rights
};

constexpr ExitStatus exitStatus(ErrorCode code) {
  switch (code) {
    case ErrorCode::wrong_use:
    case ErrorCode::not_found: return ExitStatus::wrong_use;
    case ErrorCode::refused_by_rule:
    case ErrorCode::real_workspace:
    case ErrorCode::in_exercise:
    case ErrorCode::changed_meanwhile:
    case ErrorCode::access_not_allowed:
    case ErrorCode::access_unknown:
    case ErrorCode::chat_needs_invitation:
    case ErrorCode::bundle_changed:
    case ErrorCode::bundle_newer:
    case ErrorCode::sender_unknown:
    case ErrorCode::sender_distrusted:
    case ErrorCode::answer_unmatched:
    case ErrorCode::database_newer: return ExitStatus::refused;
    case ErrorCode::file_not_found:
    case ErrorCode::file_not_readable:
    case ErrorCode::is_directory:
    case ErrorCode::empty_file:
    case ErrorCode::not_text:
    case ErrorCode::unknown_format:
    case ErrorCode::no_text_column:
    case ErrorCode::too_large:
    case ErrorCode::too_many_columns:
    case ErrorCode::malformed:
    case ErrorCode::zip_archive:
    case ErrorCode::text_document:
    case ErrorCode::open_document:
    case ErrorCode::old_workbook:
    case ErrorCode::encrypted:
    case ErrorCode::pdf_reader_missing:
    case ErrorCode::pdf_without_text:
    case ErrorCode::pdf_locked:
    case ErrorCode::unpacks_too_large:
    case ErrorCode::reader_crashed:
    case ErrorCode::reader_silent:
    case ErrorCode::reader_garbled:
    case ErrorCode::knowledge_invalid:
    case ErrorCode::database_unreadable:
    case ErrorCode::database_not_ours:
    case ErrorCode::database_locked:
    case ErrorCode::database_read_only:
    case ErrorCode::database_corrupt:
    case ErrorCode::disk_full:
    case ErrorCode::key_unusable:
    case ErrorCode::cancelled:
    case ErrorCode::output_not_writable:
    case ErrorCode::internal: return ExitStatus::cannot_read;
  }
  return ExitStatus::cannot_read;
}

/// The status of a run over several files: a failure outweighs rejected records, and the first failure stays.
constexpr ExitStatus combined(ExitStatus earlier, ExitStatus next) {
  const auto failed = [](ExitStatus s) { return s != ExitStatus::done && s != ExitStatus::done_with_rejected; };
  if (failed(earlier)) return earlier;
  if (failed(next)) return next;
  return earlier == ExitStatus::done ? next : earlier;
}

}  // namespace peilstok::cli
