#pragma once
// Plain questions about a contact. No wording.

#include "model/deciding.h"

namespace peilstok::ui {

inline bool isFilled(const Contact& contact) { return !contact.function.empty() || !contact.reach.empty(); }
inline bool hasDeputy(const Contact& contact) { return !contact.deputy.empty() || !contact.deputyReach.empty(); }
inline bool sameContact(const Contact& a, const Contact& b) {
  return a.partner == b.partner && a.function == b.function && a.reach == b.reach && a.hours == b.hours &&
         a.deputy == b.deputy && a.deputyReach == b.deputyReach && a.checked == b.checked;
}

}  // namespace peilstok::ui
