#pragma once
// One door to Catch2, so that version 2 (Debian 12) and version 3 both work.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
