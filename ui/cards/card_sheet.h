#pragma once
// A whole card as titled lists of lines, in the order in which it is read. The screen and the paper show the same
// sheet.

#include <QString>
#include <functional>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "model/intervention.h"

namespace peilstok::ui {

struct CardLine {
  QString head;  ///< stands out above the text; often empty
  QString text, after;
  QString note;  ///< small: a source
  bool unchecked = false;
};

struct CardSection {
  enum class Form {
    prose,
    bullets,
    words,    ///< short bullets, which paper takes in a running line
    steps,    ///< numbered
    sayings,  ///< may be copied
    sources   ///< words that may be small
  };
  QString title;
  Form form = Form::bullets;
  std::vector<CardLine> lines;
};

struct CardSheet {
  QString id;      ///< "COM-02"
  QString number;  ///< "Kaart 0 (COM-01)", "COM-02": what a reader calls it
  QString name, what, mayWe, version;
  CardStatus status = CardStatus::bruikbaar;
  QString checked;             ///< "nagekeken op 31 maart 2026"
  QString statusNote, source;  ///< either may be empty
  bool old = false, lawUnchecked = false, own = false;
  QString newer;                                   ///< that our text has changed since; empty when it has not
  std::vector<std::pair<QString, QString>> facts;  ///< name and value
  std::vector<CardSection> sections;               ///< none of them empty
};

/// `nameOf` gives the name of another card, or nothing when there is none.
CardSheet sheetOf(const Card& card, Instant now, const std::function<QString(const std::string&)>& nameOf);

/// "Kaart 0" for the one of not reacting, else the id.
QString shortNumber(const Card& card);
QString oldMark();        ///< "ouder dan half jaar"
QString uncheckedMark();  ///< "nog te controleren"

}  // namespace peilstok::ui
