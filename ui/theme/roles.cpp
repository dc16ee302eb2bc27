#include "theme/roles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace peilstok::ui {

namespace {

struct Pair {
  Role role;
  QRgb light, dark;
};

// The phase colours are those of the product description; the others were chosen around them so that every text
// role keeps at least 4.5 : 1 on every background it stands on (tests/ui/contrast_test.cpp computes it).
constexpr std::array pairs{
    Pair{Role::surface, 0xFFF2F5F7, 0xFF0E1216},
    Pair{Role::panel, 0xFFFFFFFF, 0xFF14181D},
    Pair{Role::raised, 0xFFEBF0F3, 0xFF1D242B},
    Pair{Role::line, 0xFFDBE2E8, 0xFF2A323B},
    Pair{Role::lineStrong, 0xFF7A8795, 0xFF707D8B},
    Pair{Role::text, 0xFF1A222B, 0xFFE8EDF2},
    Pair{Role::textMuted, 0xFF4A5663, 0xFFA9B4C0},
    Pair{Role::accent, 0xFF0B5966, 0xFF63C7BC},
    Pair{Role::accentHover, 0xFF094B56, 0xFF6FDFD3},
    Pair{Role::onAccent, 0xFFFFFFFF, 0xFF08211F},
    Pair{Role::selection, 0xFFDBECEF, 0xFF1B3238},
    Pair{Role::focus, 0xFF0F4CBD, 0xFF9CC4FF},
    Pair{Role::urgent, 0xFFA61B1B, 0xFFFF8F85},
    Pair{Role::onUrgent, 0xFFFFFFFF, 0xFF2A0505},
    Pair{Role::up, 0xFF9A3F08, 0xFFFFA469},
    Pair{Role::upTint, 0xFFFBE8D8, 0xFF3A2617},
    Pair{Role::down, 0xFF14655B, 0xFF6AD3B5},
    Pair{Role::downTint, 0xFFD9F0EA, 0xFF12332D},
    Pair{Role::neutralTint, 0xFFE9EDF1, 0xFF262E36},
    Pair{Role::notice, 0xFF9A6700, 0xFFE3C23A},
    Pair{Role::noticeTint, 0xFFFFF5DB, 0xFF2E270F},
    Pair{Role::phaseRust, 0xFF5B6472, 0xFF8A94A2},
    Pair{Role::phaseSluimerend, 0xFF0072B2, 0xFF6CC3DE},
    Pair{Role::phaseOplopend, 0xFF9A6700, 0xFFF0E442},
    Pair{Role::phaseEscalatie, 0xFF7A1F0A, 0xFFFF7A45},
    Pair{Role::phaseNa, 0xFF3F2A6B, 0xFFB98CF0},
};

double luminance(const QColor& c) {
  const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

}  // namespace

QColor colour(Role role, Scheme scheme) {
  for (const Pair& pair : pairs)
    if (pair.role == role) return QColor::fromRgb(scheme == Scheme::light ? pair.light : pair.dark);
  return {};
}

Role phaseRole(Phase phase) {
  switch (phase) {
    case Phase::rust: return Role::phaseRust;
    case Phase::sluimerend_ongenoegen: return Role::phaseSluimerend;
    case Phase::oplopende_spanningen: return Role::phaseOplopend;
    case Phase::escalatie: return Role::phaseEscalatie;
    case Phase::na_de_escalatie: return Role::phaseNa;
  }
  return Role::phaseRust;
}

Role statusRole(CardStatus status) {
  switch (status) {
    case CardStatus::bruikbaar: return Role::down;
    case CardStatus::alleen_met_juridisch_advies:
    case CardStatus::vereist_raadsbesluit: return Role::notice;
    case CardStatus::niet_door_gemeente:
    case CardStatus::nog_geen_recht: return Role::textMuted;
    case CardStatus::niet_gebruiken: return Role::urgent;
  }
  return Role::textMuted;
}

double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace peilstok::ui
