#pragma once
// Sections that the papers of a dossier share. `inside`: the paper stays in the house, so that what is of the police or
// under TLP:RED may be in it. Private to report.

#include "report/dossier_papers.h"

namespace peilstok::report::parts {

/// Facts with how sure they are and as of when they hold.
Section picture(const DossierFacts& facts, bool inside);
Section explanations(const DossierFacts& facts, bool inside);
/// First what happens when nothing is done.
Section scenarios(const DossierFacts& facts, bool inside);
Section lighter(const DossierFacts& facts, const Knowledge& knowledge);
Section rightsTest(const DossierFacts& facts, const Knowledge& knowledge);
Section dissent(const DossierFacts& facts);
Table tasks(const DossierFacts& facts, ItemKind kind, const char* what);
/// Where everything stands at one glance; inside the house.
Section stand(const DossierFacts& facts);
Section told(const DossierFacts& facts, const Knowledge& knowledge);
Section decisionsInside(const DossierFacts& facts);
/// What waits for somebody, by its moment.
Section open(const DossierFacts& facts);
/// What the dossier cannot do without and does not have.
Section missing(const DossierFacts& facts);
/// What was said at each handover, the last first.
Section handed(const DossierFacts& facts);
Section files(const DossierFacts& facts);
/// For whoever was not there: how long it took and how it ended.
Section inShort(const DossierFacts& facts);

}  // namespace peilstok::report::parts
