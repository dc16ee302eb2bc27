// A letter that passes on another: what was passed on, what was written with it, and nobody's name.

#include "intake/mail/forwarded.h"

#include "support/catch.h"

using namespace peilstok::intake::mail;

namespace {

std::string taken(std::string_view text) {
  const Passed passed = takeApart(text);
  return passed.forwarded + "|" + passed.note;
}

}  // namespace

TEST_CASE("A letter that passes on nothing is a note", "[intake][mail]") {
  CHECK(taken("Dag,\n\nEr staat iets online.\n") == "|Dag,\n\nEr staat iets online.");
  CHECK(taken("").size() == 1);
  CHECK(taken("Van: de markt tot het plein\nis het druk") == "|Van: de markt tot het plein\nis het druk");
  CHECK(taken("-----\nstreep") == "|-----\nstreep");
}

TEST_CASE("The head of a letter that is passed on goes, with the names in it", "[intake][mail]") {
  const std::string expected = "Kom allemaal naar het plein\n\nom acht uur|Zie hieronder.";
  const std::string head = "Van: Een Naam <naam@voorbeeld.nl>\nVerzonden: donderdag 19 november 2026 16:05\n";
  const std::string body = "\nKom allemaal naar het plein\n\nom acht uur\n";
  CHECK(taken("Zie hieronder.\n\n-----Oorspronkelijk bericht-----\n" + head + "Aan: Twee\nOnderwerp: Plein\n" + body) ==
        expected);
  CHECK(taken("Zie hieronder.\n\n________________________________\n" + head +
              "Aan: Twee;\n  Drie;\n  Vier\nCC: Vijf\n" + "Onderwerp: Plein\n" + body) == expected);
  CHECK(taken("Zie hieronder.\n\n---------- Forwarded message ---------\nFrom: A <a@b.nl>\nDate: Thu, 19 Nov 2026\n"
              "Subject: x\nTo: <c@d.nl>\n\n" +
              body) == expected);
  CHECK(
      taken("Zie hieronder.\n\n> Begin doorgestuurd bericht:\n>\n> *Van: *A\n> *Onderwerp: *x\n> *Datum: *nu\n>\n> Kom "
            "allemaal naar het plein\n>\n> om acht uur\n") == expected);
  CHECK(
      taken("Zie hieronder.\r\n\r\nOp do 19 nov 2026 om 16:05 schreef A <a@b.nl>:\r\n> Kom allemaal naar het plein\r\n"
            ">\r\n> om acht uur\r\n") == expected);
}

TEST_CASE("A chain of letters keeps every message and no head", "[intake][mail]") {
  CHECK(
      taken("een\nVan: A\nVerzonden: x\nAan: B\n\ntwee\n-----Original Message-----\nFrom: C\nSent: y\nTo: D\n\ndrie") ==
      "twee\n\n\ndrie|een");
}

TEST_CASE("A signature goes, and ends where the next letter begins", "[intake][mail]") {
  CHECK(taken("een\n-- \nNaam\n06\n\nVan: A\nDatum: x\nOnderwerp: B\n\ntwee\n--\nNaam") == "twee|een");
}

TEST_CASE("A subject without what programs put in front", "[intake][mail]") {
  CHECK(bareSubject("Fwd: RE: Doorst: Plein: om acht uur") == "Plein: om acht uur");
  CHECK(bareSubject("Plein") == "Plein");
  CHECK(bareSubject(" FW : ") == "");
  CHECK(bareSubject("Let op: fw: plein") == "Let op: fw: plein");
}

TEST_CASE("What is passed on stands above the note", "[intake][mail]") {
  CHECK(joined("a", "b") == "a\n\nb");
  CHECK(joined("", "b") == "b");
  CHECK(joined("a", "") == "a");
}
