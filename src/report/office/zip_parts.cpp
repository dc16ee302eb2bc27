#include "report/office/zip_parts.h"

#include <zip.h>

#include <memory>

namespace peilstok::report::office {

namespace {

// 1 January 1980, the first day that the format knows.
constexpr zip_uint16_t kDay = 0x0021, kTime = 0;

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, Free>;

Error cannot(const char* what) { return {ErrorCode::internal, std::string("zip: ") + what}; }

Result<void> add(zip_t* archive, const Part& part) {
  // The bytes are read when the archive is closed; the parts live longer than that.
  zip_source_t* bytes = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (bytes == nullptr) return cannot("source");
  const zip_int64_t at = zip_file_add(archive, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  if (at < 0) {
    zip_source_free(bytes);
    return cannot("add");
  }
  const auto index = static_cast<zip_uint64_t>(at);
  if (zip_set_file_compression(archive, index, part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) != 0 ||
      zip_file_set_dostime(archive, index, kTime, kDay, 0) != 0)
    return cannot("part");
  return {};
}

Result<std::string> bytesOf(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return cannot("size");
  if (zip_source_open(source) != 0) return cannot("open");
  std::string out(stat.size, '\0');
  const zip_int64_t read = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) return cannot("read");
  return out;
}

}  // namespace

Result<std::string> zipped(const std::vector<Part>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) return cannot("memory");
  std::unique_ptr<zip_t, Free> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  zip_error_fini(&error);
  if (!archive) return cannot("begin");
  zip_source_keep(target.get());  // one hold is the archive's, the other ours
  for (const Part& part : parts)
    if (auto ok = add(archive.get(), part); !ok) return ok.error();
  if (zip_close(archive.get()) != 0) return cannot("close");
  archive.release();
  return bytesOf(target.get());
}

}  // namespace peilstok::report::office
