// What became of a file, in words.

#include "report/file_words.h"

#include "support/catch.h"

using namespace peilstok;
using namespace peilstok::report;

TEST_CASE("what goes wrong with a file is told in three parts") {
  for (const ErrorCode code : {ErrorCode::empty_file, ErrorCode::no_text_column, ErrorCode::pdf_locked,
                               ErrorCode::pdf_without_text, ErrorCode::pdf_reader_missing, ErrorCode::reader_crashed,
                               ErrorCode::access_not_allowed, ErrorCode::chat_needs_invitation}) {
    CAPTURE(codeWord(code));
    const auto trouble = fileTrouble(code);
    REQUIRE(trouble);
    for (const std::string words : {trouble->what, trouble->kept, trouble->todo}) CHECK(words.ends_with('.'));
  }
  CHECK_FALSE(fileTrouble(ErrorCode::database_locked));
  CHECK_FALSE(fileTrouble(ErrorCode::wrong_use));
}

TEST_CASE("codes that have no words are told as they are") {
  CHECK(rejectionWords("empty_text") == "er staat geen tekst in");
  CHECK(rejectionWords("iets_nieuws") == "iets nieuws");
  CHECK(doubtWords("read_as_text").starts_with("Dit is geen tabel."));
  CHECK(doubtWords("iets_anders") == "iets anders");
}
