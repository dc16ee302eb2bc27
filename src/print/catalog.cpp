#include "print/catalog.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace peilstok::print {

namespace {

/// The number that stands behind the last `key`.
std::optional<std::size_t> numberBehind(const std::string& pdf, std::string_view key) {
  const std::size_t at = pdf.rfind(key);
  if (at == std::string::npos) return std::nullopt;
  std::size_t begin = at + key.size();
  while (begin < pdf.size() && (pdf[begin] == ' ' || pdf[begin] == '\n')) ++begin;
  std::size_t number = 0;
  const auto read = std::from_chars(pdf.data() + begin, pdf.data() + pdf.size(), number);
  if (read.ec != std::errc()) return std::nullopt;
  return number;
}

}  // namespace

Result<std::string> withLanguage(std::string pdf) {
  const Error strange{ErrorCode::internal, "pdf: no catalog"};
  const auto root = numberBehind(pdf, "/Root "), size = numberBehind(pdf, "/Size "),
             table = numberBehind(pdf, "startxref");
  if (!root || !size || !table) return strange;
  const std::string begins = fmt::format("\n{} 0 obj\n<<", *root);
  const std::size_t catalog = pdf.rfind(begins);
  if (catalog == std::string::npos) return strange;
  const std::size_t end = pdf.find("endobj", catalog);
  if (end == std::string::npos) return strange;
  const std::string rest = pdf.substr(catalog + begins.size(), end - catalog - begins.size());
  // The trailer repeats what the first one says of the file.
  const auto info = numberBehind(pdf, "/Info ");
  if (pdf.back() != '\n') pdf += '\n';
  const std::size_t offset = pdf.size();
  pdf +=
      fmt::format("{} 0 obj\n<< /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >>{}endobj\n", *root, rest);
  const std::size_t xref = pdf.size();
  pdf +=
      fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n", *root, offset, *size, *root);
  if (info) pdf += fmt::format("   /Info {} 0 R\n", *info);
  pdf += fmt::format("   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n", *table, xref);
  return pdf;
}

}  // namespace peilstok::print
