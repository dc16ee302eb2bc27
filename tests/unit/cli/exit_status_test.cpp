#include "cli/exit_status.h"

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::cli;

TEST_CASE("errors leave with the status of the contract", "[cli]") {
  CHECK(exitStatus(ErrorCode::wrong_use) == ExitStatus::wrong_use);
  CHECK(exitStatus(ErrorCode::not_found) == ExitStatus::wrong_use);
  CHECK(exitStatus(ErrorCode::file_not_found) == ExitStatus::cannot_read);
  CHECK(exitStatus(ErrorCode::database_corrupt) == ExitStatus::cannot_read);
  CHECK(exitStatus(ErrorCode::knowledge_invalid) == ExitStatus::cannot_read);
  CHECK(exitStatus(ErrorCode::access_not_allowed) == ExitStatus::refused);
  CHECK(exitStatus(ErrorCode::database_newer) == ExitStatus::refused);
  CHECK(static_cast<int>(ExitStatus::refused) == 4);
}

TEST_CASE("no error counts as done", "[cli]") {
  for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
    CHECK(static_cast<int>(exitStatus(static_cast<ErrorCode>(code))) >= 2);
}

TEST_CASE("a failed file outweighs rejected records, and the first failure stays", "[cli]") {
  CHECK(combined(ExitStatus::done, ExitStatus::done) == ExitStatus::done);
  CHECK(combined(ExitStatus::done, ExitStatus::done_with_rejected) == ExitStatus::done_with_rejected);
  CHECK(combined(ExitStatus::done_with_rejected, ExitStatus::done) == ExitStatus::done_with_rejected);
  CHECK(combined(ExitStatus::done_with_rejected, ExitStatus::cannot_read) == ExitStatus::cannot_read);
  CHECK(combined(ExitStatus::refused, ExitStatus::cannot_read) == ExitStatus::refused);
}
