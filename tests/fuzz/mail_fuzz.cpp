// Any bytes as a letter and as a box of them: no crash, and records that are text under names of ours.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "intake/mail/form.h"
#include "intake/mail/forwarded.h"
#include "intake/mail/mailbox.h"
#include "intake/mapping.h"

using namespace peilstok;
using namespace peilstok::intake;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

class Checking final : public Pieces {
 public:
  bool sheet(std::uint32_t, std::string_view, bool) override { std::abort(); }
  bool row(std::uint64_t, std::span<const std::string_view>) override { std::abort(); }
  bool merged(const Area&) override { std::abort(); }
  bool record(RawRecord&& record) override {
    inOrder(record.row);
    require(record.fields.contains("text"));
    for (const auto& [field, value] : record.fields)
      require(isField(field) && text::isValidUtf8(value) && value.find('\0') == std::string::npos);
    return true;
  }
  bool rejected(const Rejected& rejected) override { return inOrder(rejected.row), true; }
  bool progress(std::uint32_t thousandths) override { return require(thousandths <= 1000), true; }

 private:
  void inOrder(std::uint64_t row) {
    require(row == m_row || row == m_row + 1);
    m_row = row;
  }
  std::uint64_t m_row = 0;
};

void read(std::string& bytes, Result<void> (*reader)(std::FILE*, const Limits&, Pieces&)) {
  Limits limits;
  limits.maxFieldBytes = 2000;
  limits.maxLetterBytes = 20000;
  std::FILE* file = fmemopen(bytes.data(), bytes.size(), "rb");
  require(file != nullptr);
  Checking pieces;
  const auto done = reader(file, limits, pieces);
  std::fclose(file);
  if (!done) require(done.error().code != ErrorCode::internal);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  mail::isLetter(bytes);
  mail::isMailbox(bytes);
  const std::string text = text::repaired(bytes);
  const mail::Passed passed = mail::takeApart(text);
  require(passed.note.size() + passed.forwarded.size() <= 2 * text.size());
  require(mail::bareSubject(text).size() <= text.size());
  read(bytes, mail::readLetterFile);
  read(bytes, mail::readMailbox);
  return 0;
}
