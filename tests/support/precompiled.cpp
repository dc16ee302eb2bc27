// Carries the headers that the tests of the core share; see peilstok_precompile.
