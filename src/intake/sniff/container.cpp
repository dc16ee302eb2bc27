#include "intake/sniff/container.h"

#include <array>
#include <fstream>
#include <string>

namespace peilstok::intake {

namespace {

struct Magic {
  std::string_view bytes, name;
};
constexpr std::array<Magic, 2> kBinaryForms = {{{"\x1F\x8B", "gzip"}, {"{\\rtf", "rtf"}}};
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Streams of a compound file (MS-CFB) that betray what it is. A locked workbook has the first and none of the others.
struct Stream {
  std::string_view name;
  ErrorCode code;
};
constexpr std::array<Stream, 5> kStreams = {{{"EncryptedPackage", ErrorCode::encrypted},
                                             {"Workbook", ErrorCode::old_workbook},
                                             {"Book", ErrorCode::old_workbook},
                                             {"WordDocument", ErrorCode::text_document},
                                             {"PowerPoint Document", ErrorCode::text_document}}};

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
  std::uint32_t value = 0;
  for (std::size_t i = length; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

/// The list of streams begins in a sector that the header names; 128 bytes a stream, the name in UTF-16 at the front.
std::string directoryOf(std::string_view head, const std::filesystem::path& file) {
  constexpr std::size_t shiftAt = 30, sectorAt = 48, headerBytes = 512, looked = 4096;
  if (head.size() < headerBytes) return {};
  const std::uint32_t shift = number(head, shiftAt, 2);
  if (shift != 9 && shift != 12) return {};
  const std::uint64_t begin = (std::uint64_t{number(head, sectorAt, 4)} + 1) << shift;
  std::string bytes(looked, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(begin));
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

bool holdsStream(std::string_view directory, std::string_view name) {
  constexpr std::size_t entry = 128;
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  wide += std::string(2, '\0');
  for (std::size_t at = 0; at + entry <= directory.size(); at += entry)
    if (directory.substr(at).starts_with(wide)) return true;
  return false;
}

}  // namespace

bool isPackage(std::string_view head) { return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"); }

std::optional<Error> otherForm(std::string_view head, const std::filesystem::path& file) {
  if (head.starts_with(kCompound)) {
    const std::string directory = directoryOf(head, file);
    for (const Stream& stream : kStreams)
      if (holdsStream(directory, stream.name)) return Error{stream.code, "ole"};
    return Error{ErrorCode::not_text, "ole"};
  }
  for (const Magic& magic : kBinaryForms)
    if (head.starts_with(magic.bytes)) return Error{ErrorCode::not_text, std::string(magic.name)};
  return std::nullopt;
}

}  // namespace peilstok::intake
