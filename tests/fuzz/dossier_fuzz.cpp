// The body of an entry of a dossier, in which anybody may have written: any bytes must give an act or an error, and an
// act must survive being kept. The first byte says which kind it is.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/dossier_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace peilstok;
  if (size == 0) return 0;
  const auto kind = static_cast<ActKind>(data[0] % std::variant_size_v<DossierAct>);
  const auto act = json::readAct(kind, {reinterpret_cast<const char*>(data) + 1, size - 1});
  if (!act) return 0;
  if (kindOf(*act) != kind) std::abort();
  const auto back = json::readAct(kind, json::writeAct(*act));
  if (!back || !(*back == *act)) std::abort();
  Dossier dossier;
  apply(dossier, {1, 1, Instant{}, "", *act});
  (void)violationsOf(dossier, Phase::escalatie);
  (void)roomPicture(dossier, Phase::rust, Step::none);
  return 0;
}
