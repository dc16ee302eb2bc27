#include "base/result.h"

namespace peilstok {

const char* codeWord(ErrorCode code) {
  switch (code) {
    case ErrorCode::file_not_found: return "file_not_found";
    case ErrorCode::file_not_readable: return "file_not_readable";
    case ErrorCode::is_directory: return "is_directory";
    case ErrorCode::empty_file: return "empty_file";
    case ErrorCode::not_text: return "not_text";
    case ErrorCode::unknown_format: return "unknown_format";
    case ErrorCode::no_text_column: return "no_text_column";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::too_many_columns: return "too_many_columns";
    case ErrorCode::malformed: return "malformed";
    case ErrorCode::zip_archive: return "zip_archive";
    case ErrorCode::text_document: return "text_document";
    case ErrorCode::open_document: return "open_document";
    case ErrorCode::old_workbook: return "old_workbook";
    case ErrorCode::encrypted: return "encrypted";
    case ErrorCode::pdf_reader_missing: return "pdf_reader_missing";
    case ErrorCode::pdf_without_text: return "pdf_without_text";
    case ErrorCode::pdf_locked: return "pdf_locked";
    case ErrorCode::unpacks_too_large: return "unpacks_too_large";
    case ErrorCode::reader_crashed: return "reader_crashed";
    case ErrorCode::reader_silent: return "reader_silent";
    case ErrorCode::reader_garbled: return "reader_garbled";
    case ErrorCode::knowledge_invalid: return "knowledge_invalid";
    case ErrorCode::database_unreadable: return "database_unreadable";
    case ErrorCode::database_not_ours: return "database_not_ours";
    case ErrorCode::database_newer: return "database_newer";
    case ErrorCode::database_locked: return "database_locked";
    case ErrorCode::database_read_only: return "database_read_only";
    case ErrorCode::database_corrupt: return "database_corrupt";
    case ErrorCode::disk_full: return "disk_full";
    case ErrorCode::access_not_allowed: return "toegang_niet_toegestaan";
    case ErrorCode::access_unknown: return "toegang_onbekend";
    case ErrorCode::chat_needs_invitation: return "gesprek_zonder_uitnodiging";
    case ErrorCode::refused_by_rule: return "refused_by_rule";
    case ErrorCode::bundle_changed: return "bundle_changed";
    case ErrorCode::bundle_newer: return "bundle_newer";
    case ErrorCode::sender_unknown: return "sender_unknown";
    case ErrorCode::sender_distrusted: return "sender_distrusted";
    case ErrorCode::answer_unmatched: return "answer_unmatched";
    case ErrorCode::key_unusable: return "key_unusable";
    case ErrorCode::real_workspace: return "echt_werkbestand";
    case ErrorCode::in_exercise: return "in_oefening";
    case ErrorCode::changed_meanwhile: return "changed_meanwhile";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::wrong_use: return "wrong_use";
    case ErrorCode::cancelled: return "cancelled";
    case ErrorCode::output_not_writable: return "output_not_writable";
    case ErrorCode::internal: return "internal";
  }
  return "internal";
}

}  // namespace peilstok
