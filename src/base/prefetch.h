#pragma once
// Asking the memory for what will be needed soon, where the compiler can say so; elsewhere it does nothing.

namespace peilstok {

inline void prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#endif
}

}  // namespace peilstok
