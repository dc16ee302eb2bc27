// Runs a fuzz target as a plain test: over its corpus, one input a line in hexadecimal (scripts/fuzz keeps it), and
// over bytes made from a fixed seed.

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string bytesOf(const std::string& hexadecimal) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hexadecimal.substr(i, 2), nullptr, 16));
  return bytes;
}

/// Pieces that parsers trip over, strung together at random.
std::string made(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"a",
                                                  "\"",
                                                  "\"\"",
                                                  ";",
                                                  ",",
                                                  "\t",
                                                  "\r\n",
                                                  "\n",
                                                  "\r",
                                                  "{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ":",
                                                  "\\",
                                                  "\\u00e9",
                                                  "\\ud800",
                                                  "null",
                                                  "1e999",
                                                  "-",
                                                  ".",
                                                  "06-12345678",
                                                  "@naam",
                                                  "https://t.me/x",
                                                  "\xEF\xBB\xBF",
                                                  "\xFF\xFE",
                                                  std::string(1, '\0'),
                                                  "\xC3",
                                                  "\xF0\x9F\x94\xA5",
                                                  "\xED\xA0\x80",
                                                  "zaterdag 21.00 uur ",
                                                  "van 2 tot 5 ",
                                                  "12-10-2026 ",
                                                  "r e l l e n ",
                                                  "niet ",
                                                  "((((",
                                                  "!!!!",
                                                  "*****",
                                                  "'t ",
                                                  "NL91ABNA0417164300 "};
  std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1), length(0, 60);
  std::string out;
  for (std::size_t i = length(random); i > 0; --i) out += pieces[pick(random)];
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t kept = 0;
  std::ifstream corpus(argc > 1 ? argv[1] : "");
  for (std::string line; std::getline(corpus, line); ++kept) run(bytesOf(line));
  std::mt19937 random(20260321);
  constexpr int kMade = 4000;
  for (int i = 0; i < kMade; ++i) run(made(random));
  std::printf("%zu kept and %d made inputs replayed\n", kept, kMade);
  return 0;
}
