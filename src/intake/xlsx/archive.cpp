#include "intake/xlsx/archive.h"

#include <zip.h>

namespace peilstok::intake::xlsx {

namespace {

constexpr std::size_t kChunk = 64u << 10;

/// Below this a high ratio proves nothing: empty cells with a layout pack very well.
constexpr std::uint64_t kRatioMatters = 16u << 20;

Error tooLarge(const char* what) { return {ErrorCode::unpacks_too_large, what}; }

}  // namespace

void Part::Close::operator()(zip_file* file) const { zip_fclose(file); }
void Archive::Discard::operator()(zip* archive) const { zip_discard(archive); }

Part::Part(Archive& archive, zip_file* file, std::uint64_t size, std::uint64_t packed)
    : m_archive(&archive), m_file(file), m_size(size), m_packed(packed), m_chunk(kChunk) {}

Result<std::string_view> Part::next() {
  const zip_int64_t count = zip_fread(m_file.get(), m_chunk.data(), m_chunk.size());
  if (count < 0) return Error{ErrorCode::malformed, "zip"};
  m_done += static_cast<std::uint64_t>(count);
  if (auto within = m_archive->count(static_cast<std::uint64_t>(count), m_done, m_packed); !within)
    return within.error();
  return std::string_view(m_chunk.data(), static_cast<std::size_t>(count));
}

Result<std::unique_ptr<Archive>> Archive::open(std::FILE* file, const Limits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_filep_create(file, 0, -1, &error);
  if (source == nullptr) {
    std::fclose(file);
    return Error{ErrorCode::malformed, "zip"};
  }
  zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (opened == nullptr) {
    zip_source_free(source);
    if (code == ZIP_ER_MEMORY) return tooLarge("parts");
    return Error{ErrorCode::malformed, "zip"};
  }
  std::unique_ptr<Archive> made(new Archive(opened, limits));
  if (static_cast<std::uint64_t>(zip_get_num_entries(opened, 0)) > limits.maxParts) return tooLarge("parts");
  return made;
}

bool Archive::has(const std::string& name) const {
  return zip_name_locate(m_zip.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<Part> Archive::part(const std::string& name) {
  const zip_int64_t place = zip_name_locate(m_zip.get(), name.c_str(), ZIP_FL_NOCASE);
  if (place < 0) return Error{ErrorCode::malformed, "part"};
  const auto index = static_cast<zip_uint64_t>(place);
  zip_stat_t about;
  zip_stat_init(&about);
  constexpr zip_uint64_t needed =
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(m_zip.get(), index, 0, &about) != 0 || (about.valid & needed) != needed)
    return Error{ErrorCode::malformed, "zip"};
  if (about.encryption_method != ZIP_EM_NONE) return Error{ErrorCode::encrypted, "zip"};
  if (about.comp_method != ZIP_CM_STORE && about.comp_method != ZIP_CM_DEFLATE)
    return Error{ErrorCode::malformed, "zip method " + std::to_string(about.comp_method)};
  zip_file_t* file = zip_fopen_index(m_zip.get(), index, 0);
  if (file == nullptr) return Error{ErrorCode::malformed, "zip"};
  return Part(*this, file, about.size, about.comp_size);
}

Result<std::string> Archive::whole(const std::string& name, std::size_t most) {
  auto opened = part(name);
  if (!opened) return opened.error();
  std::string bytes;
  while (true) {
    const auto chunk = opened->next();
    if (!chunk) return chunk.error();
    if (chunk->empty()) return bytes;
    if (bytes.size() + chunk->size() > most) return tooLarge("part");
    bytes += *chunk;
  }
}

Result<void> Archive::count(std::uint64_t bytes, std::uint64_t ofPart, std::uint64_t packed) {
  m_unpacked += bytes;
  if (m_unpacked > m_limits.maxUnpackedBytes) return tooLarge("in all");
  if (ofPart > kRatioMatters && ofPart / m_limits.maxUnpackedRatio > packed) return tooLarge("ratio");
  return {};
}

}  // namespace peilstok::intake::xlsx
