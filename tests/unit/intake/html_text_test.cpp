// HTML as somebody would read it aloud.

#include "intake/html_text.h"

#include <chrono>

#include "support/catch.h"

using peilstok::intake::textOfHtml;

TEST_CASE("HTML becomes text in lines", "[intake][html]") {
  CHECK(textOfHtml("") == "");
  CHECK(textOfHtml("gewoon  een\n tekst") == "gewoon een tekst");
  CHECK(textOfHtml("<p>een <b>twee</b></p><p>drie<br>vier</p>") == "een twee\ndrie\nvier");
  CHECK(textOfHtml("<ul><li>a<li>b</ul>c") == "a\nb\nc");
  CHECK(textOfHtml("<table><tr><td>a<td>b<tr><td>c</table>") == "a b\nc");
  CHECK(textOfHtml("de<i>el</i>woord<a href=\"https://x.nl\">link</a>") == "deelwoordlink");
  CHECK(textOfHtml("<div><div><p>a</p></div></div><div>b</div>") == "a\nb");
}

TEST_CASE("Characters by name and number are themselves", "[intake][html]") {
  CHECK(textOfHtml("caf&eacute; &#233;&#xe9; a&nbsp;b &lt;p&gt; 5 < 6 &") ==
        "caf\xC3\xA9 \xC3\xA9\xC3\xA9 a b <p> 5 < 6 &");
  CHECK(textOfHtml("\xF0\x9F\x94\xA5 \xFF") == "\xF0\x9F\x94\xA5 \xEF\xBF\xBD");
}

TEST_CASE("What nobody reads is left out", "[intake][html]") {
  CHECK(textOfHtml("<html><head><title>t</title><style>p{}</style></head><body>a<script>b()</script><!--c-->d") ==
        "ad");
  CHECK(textOfHtml("a<template>b</template><select><option>c</select><iframe src=x>d</iframe>e") == "ae");
}

TEST_CASE("HTML that is made to take long does not", "[intake][html]") {
  const auto began = std::chrono::steady_clock::now();
  const auto repeated = [](const std::string& piece, std::size_t bytes) {
    std::string all = "begin ";
    while (all.size() < bytes) all += piece;
    return all;
  };
  std::string unlike;  // tags that differ, so that each is opened again in every paragraph
  for (int i = 0; i < 150; ++i) unlike += "<b id=" + std::to_string(i) + ">";
  for (const std::string& html :
       {repeated("<div>", 1u << 20), repeated("<b><a>", 1u << 20), repeated("</p>", 1u << 20),
        unlike + repeated("<p>", 1u << 20), repeated("<table><tr><td>", 1u << 20), repeated("&", 4u << 20),
        repeated("<a><table><b>", 1u << 20), repeated("<!--", 1u << 20), repeated("<x y=z ", 1u << 20)})
    CHECK(textOfHtml(html).size() <= (1u << 20));
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(30));
  CHECK(textOfHtml(repeated("woord <br>", 100000)).ends_with("woord"));
}
