// The worker's part about the omgevingsbeeld and the report of a period.

#include <fstream>
#include <iterator>

#include "app/period.h"
#include "app/reports.h"
#include "bridge/worker.h"
#include "print/file.h"

namespace peilstok::ui {

namespace {

Result<std::string> bytesOf(const std::filesystem::path& file) {
  std::error_code code;
  if (std::filesystem::is_directory(file, code)) return Error{ErrorCode::is_directory, file.filename().string()};
  const std::uintmax_t size = std::filesystem::file_size(file, code);
  if (code) return Error{ErrorCode::file_not_found, file.filename().string()};
  if (size > survey::BoundaryLimits().bytes) return Error{ErrorCode::too_large, file.filename().string()};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Error{ErrorCode::file_not_readable, file.filename().string()};
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

}  // namespace

Result<SurroundingsPtr> Worker::surroundings(const app::SurroundingsQuery& query) {
  if (!m_workspace) return noWorkspace;
  auto picture = app::surroundings(*m_workspace, query);
  if (!picture) return picture.error();
  return SurroundingsPtr(std::make_shared<const survey::Picture>(std::move(*picture)));
}

Result<int> Worker::keepBoundaries(const std::filesystem::path& file) {
  if (!m_workspace) return noWorkspace;
  const auto bytes = bytesOf(file);
  if (!bytes) return bytes.error();
  return app::keepBoundaries(*m_workspace, *bytes, m_clock());
}

Result<void> Worker::dropBoundaries() {
  if (!m_workspace) return noWorkspace;
  return app::dropBoundaries(*m_workspace);
}

Result<void> Worker::writePeriod(const PeriodWish& wish) {
  if (!m_workspace) return noWorkspace;
  const Instant made = m_clock();
  auto report = app::periodReport(*m_workspace, {wish.from, wish.until, made}, wish.onePage);
  if (!report) return report.error();
  auto imprint = app::imprint(*m_workspace, made, wish.tlp, wish.classification);
  if (!imprint) return imprint.error();
  app::stamp(*report, std::move(*imprint));
  return print::writeReport(*report, wish.file);
}

}  // namespace peilstok::ui
